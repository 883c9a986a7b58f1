import { HostError } from "./host-error";
import { ACTION, OFFICE_ERROR, PATH, type RequestBody } from "./protocol";

/** A failure that a test asks for at one round trip, counted from 1 since the faults were set. */
export interface Fault {
  readonly roundTrip: number;
  /** Whether the workbook has changed by the time that the request fails; `within` breaks the batch between two of its actions. */
  readonly when: "before" | "after" | "within";
  /** How many of the batch's changes are made by then where it breaks `within`, from 0 to 100; half of them otherwise. */
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

/** Where a batch breaks, and the error that it then answers. What it only looks at counts for nothing: that can stand for most of it. */
export function batchBreak(fault: Fault, request: RequestBody): { readonly at: number; readonly error: HostError } {
  const percent = fault.percent ?? 50;
  const error = new HostError(BATCH_CODES[fault.kind], MESSAGES[fault.kind]);
  if (percent <= 0) return { at: 0, error };
  const changes = request.Actions.flatMap((action, index) => (isChange(action, request) ? [index] : []));
  const all = request.Actions.length;
  if (changes.length === 0) return { at: Math.min(all, Math.round((all * percent) / 100)), error };
  return { at: percent >= 100 ? all : (changes[Math.round((changes.length * percent) / 100)] ?? all), error };
}

function isChange(action: RequestBody["Actions"][number], { ObjectPaths }: RequestBody): boolean {
  const { ActionType, Name, ObjectPathId } = action;
  if (ActionType === ACTION.method) return !Name.startsWith("_");
  if (ActionType !== ACTION.instantiate) return ActionType === ACTION.setProperty || ActionType === ACTION.update;
  const path = ObjectPaths[String(ObjectPathId)];
  return path?.ObjectPathType === PATH.method && !path.Name.startsWith("Get");
}

export function faultError(fault: Fault): { code: number; name: string; message: string } {
  return { code: CODES[fault.kind], name: fault.kind, message: MESSAGES[fault.kind] };
}
