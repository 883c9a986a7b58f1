import type { Wording } from "../core/wording";

/**
 * Excel shows a custom message with these two errors alone: `invalidValue` is `#VALUE!` (a bad argument), `notAvailable` is `#N/A`
 * (what was looked for does not exist).
 */
export type FailureReason = "invalidValue" | "notAvailable";

/** Why a figure cannot be given. The message names the parameter, what was wrong and what arrived. */
export class Failure extends Error {
  constructor(
    readonly reason: FailureReason,
    readonly wording: Wording,
    /** The parameter's English name; absent where no single parameter is to blame. */
    readonly parameter?: string,
  ) {
    super(wording.en);
    this.name = "Failure";
  }
}
