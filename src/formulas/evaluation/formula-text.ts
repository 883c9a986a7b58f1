import { tokenize } from "@borgar/fx";

/** Where the brackets of a formula stand, those in texts and sheet names left out: +1 opens, −1 closes. */
export interface Brackets {
  readonly at: ReadonlyMap<number, 1 | -1>;
}

export function bracketsOf(formula: string): Brackets {
  const at = new Map<number, 1 | -1>();
  let position = 0;
  for (const { value } of tokenize(formula)) {
    if (value === "(") at.set(position, 1);
    if (value === ")") at.set(position, -1);
    position += value.length;
  }
  return { at };
}

/**
 * The text from one place to another, with the brackets that belong to it: the parser's places are of the operands alone, so that
 * `B17*(1+B5)` would end before its last bracket, and `(A1+B1)*2` begin after its first.
 */
export function bracketedText(formula: string, { at }: Brackets, from: number, to: number): string {
  let open = 0;
  let missing = 0;
  for (let position = from; position < to; position += 1) {
    open += at.get(position) ?? 0;
    missing = Math.max(missing, -open);
  }
  let start = from;
  for (let before = missing; before > 0 && start > 0;) {
    start -= 1;
    if (at.get(start) === 1) before -= 1;
  }
  let end = to;
  for (let after = open + missing; after > 0 && end < formula.length;) {
    if (at.get(end) === -1) after -= 1;
    end += 1;
  }
  return formula.slice(start, end);
}
