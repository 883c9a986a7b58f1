import { OFFICE_ERROR } from "./protocol";

/** A failure that a test asks for at one round trip, counted from 1 since the faults were set. */
export interface Fault {
  readonly roundTrip: number;
  /** Whether the workbook has changed by the time that the request fails. */
  readonly when: "before" | "after";
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

export function faultError(fault: Fault): { code: number; name: string; message: string } {
  return { code: CODES[fault.kind], name: fault.kind, message: MESSAGES[fault.kind] };
}
