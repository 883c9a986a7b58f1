/** The error codes of Excel's API that this host answers with; Microsoft's client throws them as they are. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "UnsupportedOperation"
  | (string & {});

export class HostError extends Error {
  /** The member of the API that refused, such as `Range.values`; the dispatcher fills it in. */
  location = "";

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${message}`);
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. ${what}`);
}

export function itemAlreadyExists(what: string): HostError {
  return new HostError("ItemAlreadyExists", `The resource being created already exists. ${what}`);
}

export function accessDenied(why: string): HostError {
  return new HostError("AccessDenied", `You cannot perform the requested operation. ${why}`);
}
