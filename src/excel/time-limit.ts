/** Excel may never come back from calculating (OfficeDev/office-js 6662, 6841); longer than this nobody waits without a word. */
const LONGEST_CALCULATION = 60_000;

let longest = LONGEST_CALCULATION;

/**
 * Shortens the wait, for tests; without a number it is the usual one again.
 * @public
 */
export function setTimeLimit(milliseconds: number = LONGEST_CALCULATION): void {
  longest = milliseconds;
}

/** Excel has not answered in time; what it is doing goes on, and nobody knows how it ends. */
export class TimeLimit extends Error {
  readonly code = "TimeLimit";

  constructor(milliseconds: number) {
    super(`Excel has not answered within ${String(milliseconds / 1000)} s.`);
    this.name = "TimeLimit";
  }
}

/** What the promise gives, or a `TimeLimit` where it takes too long. */
export function withinTime<T>(work: Promise<T>): Promise<T> {
  const milliseconds = longest;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TimeLimit(milliseconds));
    }, milliseconds);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
