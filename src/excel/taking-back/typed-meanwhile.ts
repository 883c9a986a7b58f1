import { parseRange, type RangeAddress } from "../../workbook/address";
import { nameNamed, sheetNamed, type WorkbookState } from "../fill/workbook-state";
import type { CellInput } from "../writing/cell-input";
import { holdsAgain } from "./aligned-rows";
import { queueExpectedPlace, queueExpectedUse } from "./expected";
import { heldInputs, type RangeLeft } from "./what-is-left";

/** What somebody typed between the moment at which a write's cells were looked at and the one at which they get back what they held before. */
export interface TypedMeanwhile {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** An answer over 5 MB is refused: of more cells nobody asks what they hold. */
const MOST_CELLS = 20_000;

/** Whether what the ranges' cells hold is asked for once more. */
export function areAsked(ranges: readonly RangeLeft[]): boolean {
  return ranges.reduce((sum, { read }) => sum + read.length * (read[0]?.length ?? 0), 0) <= MOST_CELLS;
}

/**
 * Asked for before the first change, by the request that makes the changes: rows that came or went end it.
 * @returns what was typed, once the request has been answered
 */
export function queueLook(
  context: Excel.RequestContext,
  ranges: readonly RangeLeft[],
  rangeOf: (range: RangeLeft) => Excel.Range,
  state: WorkbookState,
): () => readonly TypedMeanwhile[] {
  const asked = areAsked(ranges);
  const looks = ranges.flatMap((left) => {
    const at = placeNow(left, state);
    if (!at) return [];
    const { place } = left.record;
    if ("sheet" in place) {
      if (left.stood) queueExpectedUse(context, place.sheet, left.stood);
    } else queueExpectedPlace(context, () => rangeOf(left), at.sheet, at.range);
    if (!asked) return [];
    const range = rangeOf(left);
    range.load(["values", "formulas"]);
    return [{ left, at, range }];
  });
  return () => looks.flatMap(({ left, at, range }) => typedIn(left, at, range));
}

interface PlaceNow {
  readonly sheet: string;
  readonly range: RangeAddress;
}

export function placeNow({ record, stood, read }: RangeLeft, state: WorkbookState): PlaceNow | null {
  const { place } = record;
  if ("sheet" in place) {
    const range = parseRange(place.address);
    return range && { sheet: place.sheet, range };
  }
  const sheet = sheetNamed(state, nameNamed(state, place.name)?.target?.sheet ?? "");
  // Of one that was read in parts only the first is told.
  return sheet && stood ? { sheet: sheet.id, range: { ...stood, rows: read.length } } : null;
}

/** Rows that the write put in are gone by then, and what was typed into them with them. */
function typedIn({ read, addedRows, inputs }: RangeLeft, at: PlaceNow, range: Excel.Range): readonly TypedMeanwhile[] {
  if (!inputs) return [];
  const then = heldInputs(range.formulas as CellInput[][], range.values as CellInput[][]);
  const kept = then.flatMap((line, row) => (addedRows.includes(row) ? [] : [{ line, was: read[row] ?? [] }]));
  return kept.flatMap(({ line, was }, row) =>
    line.flatMap((input, column) =>
      (inputs[row]?.[column] ?? null) === null || holdsAgain(input, was[column] ?? "")
        ? []
        : [
            {
              sheet: at.sheet,
              row: at.range.row + row,
              column: at.range.column + column,
              input,
            },
          ],
    ),
  );
}

/** It is theirs, and put in again. */
export function queueTypedAgain({ workbook }: Excel.RequestContext, typed: readonly TypedMeanwhile[]): void {
  for (const { sheet, row, column, input } of typed) {
    workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[input]] as unknown[][];
  }
}
