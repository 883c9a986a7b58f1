import { isErrorValue, type CellValue } from "../../../workbook/snapshot";
import type { RangeAddress } from "../../../workbook/address";
import { HostError, itemNotFound } from "../host-error";
import type { HostObject } from "../object-type";
import { rangeAreasType } from "./range-areas";
import { usedPart, type RangeTarget } from "./targets";

const KINDS = ["Blanks", "Constants", "Formulas", "Visible"];

/** Does a value count among `errors`, `logical`, `numbers`, `text`, or the pairs of them that `getSpecialCells` names? */
function isOfType(value: CellValue, wanted: string): boolean {
  if (wanted === "All") return true;
  const kind = isErrorValue(value)
    ? "errors"
    : { number: "numbers", boolean: "logical", string: "text", object: "text" }[typeof value as "number"];
  return wanted.toLowerCase().includes(kind);
}

/** The cells of a range of one kind, as runs within a row that are joined downwards where they are as wide. */
export function specialCells(target: RangeTarget, kind: unknown, type: unknown): HostObject | null {
  if (!KINDS.includes(String(kind)))
    throw new HostError("NotImplemented", `The requested feature isn't implemented: special cells of ${String(kind)}.`);
  const { sheet } = target;
  const part = usedPart(target, false);
  const areas: RangeAddress[] = [];
  if (part) {
    const is = (row: number, column: number): boolean => {
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column) !== null;
      if (kind === "Blanks") return value === null && !formula;
      if (kind === "Visible") return !sheet.layout.rowHidden(row) && !sheet.layout.columnHidden(column);
      if ((kind === "Formulas") !== formula || (value === null && !formula)) return false;
      return isOfType(value, typeof type === "string" ? type : "All");
    };
    for (let row = part.row; row < part.row + part.rows; row += 1) put(areas, runsOf(row, part, is));
  }
  return areas.length === 0 ? null : rangeAreasType.of(areas.map((range) => ({ ...target, range })));
}

function runsOf(row: number, part: RangeAddress, is: (row: number, column: number) => boolean): RangeAddress[] {
  const runs: RangeAddress[] = [];
  let from = -1;
  for (let column = part.column; column <= part.column + part.columns; column += 1) {
    const inside = column < part.column + part.columns && is(row, column);
    if (inside && from < 0) from = column;
    if (!inside && from >= 0) {
      runs.push({ row, column: from, rows: 1, columns: column - from });
      from = -1;
    }
  }
  return runs;
}

function put(areas: RangeAddress[], runs: readonly RangeAddress[]): void {
  for (const run of runs) {
    const above = areas.findIndex(
      (area) => area.row + area.rows === run.row && area.column === run.column && area.columns === run.columns,
    );
    const area = areas[above];
    if (area) areas[above] = { ...area, rows: area.rows + 1 };
    else areas.push(run);
  }
}

export function specialCellsOrThrow(target: RangeTarget, kind: unknown, type: unknown): HostObject {
  const found = specialCells(target, kind, type);
  if (!found) throw itemNotFound("No cells were found.");
  return found;
}
