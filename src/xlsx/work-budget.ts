import { limits, type LimitName } from "./limits";
import { beyond } from "./unreadable";

/** Counts what one reading does; a file that asks for more than a limit is refused with that limit's message. */
export class WorkBudget {
  private readonly taken = new Map<LimitName, number>();

  /** Of all that is read together. */
  take(name: LimitName, count = 1): void {
    const taken = (this.taken.get(name) ?? 0) + count;
    this.taken.set(name, taken);
    refuseBeyond(name, taken);
  }

  takeFormula(letters: number): void {
    refuseBeyond("formulaLetters", letters);
    this.take("allFormulaLetters", letters);
  }
}

/** Of a single thing. */
export function refuseBeyond(name: LimitName, size: number): void {
  if (size > limits[name]) throw beyond(name);
}
