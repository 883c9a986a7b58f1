import { parseA1Ref } from "@borgar/fx";
import { COLUMNS_IN_SHEET, ROWS_IN_SHEET } from "../../workbook/address";
import { isErrorValue, type ErrorValue } from "../../workbook/snapshot";
import { writtenTargets, type FormulaPlace, type Target } from "../model/reference-target";
import type { WorkbookModel } from "../model/formula-model";
import { isMatrix, numberOf, type Matrix, type Scalar, errors } from "./operand";

/** Where OFFSET and INDIRECT lead: cells that the values of other cells name. */

type Value = Scalar | Matrix | null;

function whole(value: Value | undefined): number | ErrorValue {
  const scalar =
    value !== null && value !== undefined && isMatrix(value) ? (value.rows[0]?.[0] ?? null) : (value ?? null);
  const number = numberOf(scalar);
  return isErrorValue(number) ? number : number.trunc().toNumber();
}

/** `OFFSET(reference, rows, cols, [height], [width])`; a height or width below 0 goes up or to the left. */
export function offsetTarget(base: Target, [, down, along, height, width]: readonly Value[]): Target | ErrorValue {
  const { row, column, rows, columns } = base.range;
  const by = [down, along].map(whole);
  const sizes = [height, width].map((size, index) =>
    size === null || size === undefined ? (index === 0 ? rows : columns) : whole(size),
  );
  const failed = [...by, ...sizes].find(isErrorValue);
  if (failed) return failed;
  const [downBy = 0, alongBy = 0] = by as number[];
  const [tall = 1, wide = 1] = sizes as number[];
  if (tall === 0 || wide === 0) return errors.reference;
  const top = row + downBy + (tall < 0 ? tall + 1 : 0);
  const left = column + alongBy + (wide < 0 ? wide + 1 : 0);
  const range = { row: top, column: left, rows: Math.abs(tall), columns: Math.abs(wide) };
  const isInside =
    top >= 0 && left >= 0 && top + range.rows <= ROWS_IN_SHEET && left + range.columns <= COLUMNS_IN_SHEET;
  return isInside ? { ...base, range } : errors.reference;
}

/** What the text given to INDIRECT names, in A1 notation; null for R1C1 notation, which is not read here. */
export function indirectTarget(workbook: WorkbookModel, place: FormulaPlace, text: string): Target | null {
  const parsed = parseA1Ref(text);
  if (parsed === undefined) return null;
  const found = writtenTargets(
    workbook,
    place,
  )({
    type: "ReferenceIdentifier",
    value: text,
    kind: "range" in parsed ? "range" : "name",
  });
  return found === "relative" || found === null || found.sheet === undefined ? null : found;
}
