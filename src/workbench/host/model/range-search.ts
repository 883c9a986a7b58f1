import { cellText } from "../../spreadsheet/cell-text";
import { isErrorValue } from "../../../workbook/snapshot";
import type { RangeAddress } from "../../../workbook/address";
import { HostError, invalidArgument } from "../host-error";
import { usedPart, type RangeTarget } from "./targets";

/** Finding cells by a text, as far as Microsoft says how: not where a formula and what it shows answer otherwise. */

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(given: unknown): Criteria {
  const { completeMatch, matchCase, searchDirection } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (![undefined, null, "Forward", "Backwards"].includes(searchDirection as string | null | undefined))
    throw invalidArgument("A search goes Forward or Backwards.");
  return {
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    backwards: searchDirection === "Backwards",
  };
}

function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `The requested feature isn't implemented: ${what}.`);
}

/** The cells whose text holds or is the one that is looked for, row by row. */
async function matches(target: RangeTarget, text: unknown, criteria: Criteria): Promise<RangeAddress[]> {
  if (typeof text !== "string" || text === "") throw invalidArgument("A search needs a text.");
  if (/[*?~]/.test(text)) throw notImplemented("finding with * ? or ~");
  const { state, sheet } = target;
  await state.spreadsheet.calculation.settle();
  const part = usedPart(target, false);
  const folded = (words: string): string => (criteria.matchCase ? words : words.toLocaleLowerCase());
  const wanted = folded(text);
  const holds = (words: string): boolean =>
    criteria.completeMatch ? folded(words) === wanted : folded(words).includes(wanted);
  const found: RangeAddress[] = [];
  for (let row = part?.row ?? 0; part && row < part.row + part.rows; row += 1) {
    for (let column = part.column; column < part.column + part.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      const shown = isErrorValue(value) ? value.error : cellText(value, sheet.cells.format(row, column), state.locale);
      const formula = sheet.cells.formula(row, column);
      const isMatch = holds(shown);
      if (formula !== null && holds(formula) !== isMatch)
        throw notImplemented("finding a text that only a formula or only its result holds");
      if (isMatch) found.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return found;
}

export async function findIn(target: RangeTarget, text: unknown, given: unknown): Promise<RangeTarget | null> {
  const criteria = criteriaOf(given);
  const { range } = target;
  if (range.rows === 1 && range.columns === 1) throw notImplemented("finding from a cell on through its whole sheet");
  const found = await matches(target, text, criteria);
  const [first] = found;
  // Whether a search begins with the first cell or behind it is not documented.
  if (found.length > 1 && first?.row === range.row && first.column === range.column)
    throw notImplemented("finding among cells of which the range's first is one");
  const chosen = criteria.backwards ? found.at(-1) : first;
  return chosen ? { ...target, range: chosen } : null;
}

export async function findAllIn(target: RangeTarget, text: unknown, given: unknown): Promise<RangeTarget[] | null> {
  const found = await matches(target, text, criteriaOf(given));
  return found.length === 0 ? null : found.map((range) => ({ ...target, range }));
}
