import type { Wording } from "../core/wording";

/** Where a value or a rule comes from. */
export interface Source {
  /** Act and article or item: `Lei 12.514/2011, art. 8`, `ITG 20, item 22`. */
  readonly citation: string;
  /** Said where there is more to know: who published it, on which day it was checked, that it rests on a secondary source. */
  readonly note?: Wording;
}
