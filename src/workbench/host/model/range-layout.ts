import { invalidArgument } from "../host-error";
import { matrixFor } from "./range-contents";
import { isUnbounded, type RangeTarget } from "./targets";

/** A range's number formats, whether it is hidden, and where it lies on the sheet in points. */

export function setFormats(target: RangeTarget, value: unknown): void {
  const { state, sheet, range } = target;
  state.assertAllowed(sheet, "allowFormatCells");
  if (isUnbounded(range) && !Array.isArray(value)) {
    sheet.styles.set(range, { n: { pattern: String(value) } });
    return;
  }
  const formats = matrixFor(target, value);
  sheet.styles.set(range, (row, column) => {
    const format = formats[row - range.row]?.[column - range.column];
    if (format === null || format === undefined) return null;
    if (typeof format !== "string") throw invalidArgument("A number format is text.");
    return { n: { pattern: format } };
  });
}

export function hidden(target: RangeTarget, rows: boolean): boolean | null {
  const { row, column } = target.range;
  const { layout } = target.sheet;
  const length = rows ? target.range.rows : target.range.columns;
  const states = new Set<boolean>();
  for (let index = 0; index < Math.min(length, 100_000); index += 1) {
    states.add(rows ? layout.rowHidden(row + index) : layout.columnHidden(column + index));
  }
  return states.size === 1 ? states.has(true) : null;
}

export function setHidden(target: RangeTarget, rows: boolean, value: unknown): void {
  const { state, sheet, range } = target;
  state.assertAllowed(sheet, rows ? "allowFormatRows" : "allowFormatColumns");
  if (typeof value !== "boolean") throw invalidArgument("true or false is needed.");
  if (rows) sheet.layout.setRowsHidden(range, value);
  else sheet.layout.setColumnsHidden(range, value);
}

export function sizeBefore(target: RangeTarget, axis: "left" | "top"): number {
  const { layout } = target.sheet;
  let size = 0;
  if (axis === "left")
    for (let column = 0; column < target.range.column; column += 1) size += layout.columnWidth(column);
  else for (let row = 0; row < target.range.row; row += 1) size += layout.rowHeight(row);
  return size;
}

export function sizeOf(target: RangeTarget, axis: "width" | "height"): number {
  const { sheet, range } = target;
  let size = 0;
  if (axis === "width")
    for (let index = 0; index < range.columns; index += 1) size += sheet.layout.columnWidth(range.column + index);
  else for (let index = 0; index < range.rows; index += 1) size += sheet.layout.rowHeight(range.row + index);
  return size;
}
