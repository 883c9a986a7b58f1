import { HostError } from "./host-error";
import { OFFICE_ERROR } from "./protocol";

/** A failure that a test asks for at one round trip, counted from 1 since the faults were set. */
export interface Fault {
  readonly roundTrip: number;
  /** Whether the workbook has changed by the time that the request fails; `within` breaks the batch between two of its actions. */
  readonly when: "before" | "after" | "within";
  /** How much of the batch is done by then where it breaks `within`, from 0 to 100; half of it otherwise. */
  readonly percent?: number;
  /** `throttle` is Excel's ActivityLimitReached, `refuse` AccessDenied, `lost` a connection that broke, `timeout` a session that ended. */
  readonly kind: "throttle" | "refuse" | "lost" | "timeout";
}

const CODES = {
  throttle: OFFICE_ERROR.activityLimitReached,
  refuse: OFFICE_ERROR.noCapability,
  lost: OFFICE_ERROR.internal,
  timeout: OFFICE_ERROR.timedOutSession,
} as const;

const MESSAGES = {
  throttle: "The request was throttled.",
  refuse: "The host refused the request.",
  lost: "The connection to the host was lost.",
  timeout: "The session has timed out.",
} as const;

/** The codes that Excel answers with where it breaks off a batch. */
const BATCH_CODES = {
  throttle: "ActivityLimitReached",
  refuse: "AccessDenied",
  lost: "GeneralException",
  timeout: "GenericTimeout",
} as const;

/** Where a batch of so many actions breaks, and the error that it then answers. */
export function batchBreak(fault: Fault, actions: number): { readonly at: number; readonly error: HostError } {
  const at = Math.min(actions, Math.max(0, Math.round((actions * (fault.percent ?? 50)) / 100)));
  return { at, error: new HostError(BATCH_CODES[fault.kind], MESSAGES[fault.kind]) };
}

export function faultError(fault: Fault): { code: number; name: string; message: string } {
  return { code: CODES[fault.kind], name: fault.kind, message: MESSAGES[fault.kind] };
}
