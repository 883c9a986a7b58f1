import { COLUMNS_IN_SHEET, ROWS_IN_SHEET, type RangeAddress } from "../../../workbook/address";
import { HostError, invalidArgument } from "../host-error";
import { rangeArgument, type RangeTarget } from "./targets";

/** Where Ctrl and an arrow key lead from a range's active cell. */

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

interface Cell {
  readonly row: number;
  readonly column: number;
}

export function edgeOf(target: RangeTarget, direction: unknown, given: unknown): RangeTarget {
  const step = STEPS[String(direction)];
  if (!step) throw invalidArgument("A direction is Up, Down, Left or Right.");
  const from = activeCell(target, given);
  return { ...target, range: { ...edge(target, from, step), rows: 1, columns: 1 } };
}

/** The range and all that lies between it and that edge. */
export function extendedTo(target: RangeTarget, direction: unknown, given: unknown): RangeTarget {
  const { range } = target;
  const { range: to } = edgeOf(target, direction, given);
  const row = Math.min(range.row, to.row);
  const column = Math.min(range.column, to.column);
  const rows = Math.max(range.row + range.rows, to.row + 1) - row;
  const columns = Math.max(range.column + range.columns, to.column + 1) - column;
  return { ...target, range: { row, column, rows, columns } };
}

function activeCell(target: RangeTarget, given: unknown): Cell {
  const { range, sheet } = target;
  if (given === undefined || given === null) return { row: range.row, column: range.column };
  const cell = rangeArgument(target, given);
  const isInside =
    cell.sheet.id === sheet.id &&
    cell.range.row >= range.row &&
    cell.range.row < range.row + range.rows &&
    cell.range.column >= range.column &&
    cell.range.column < range.column + range.columns;
  if (!isInside) throw invalidArgument("The active cell is not in the range.");
  return { row: cell.range.row, column: cell.range.column };
}

function edge({ sheet }: RangeTarget, from: Cell, [rows, columns]: readonly [number, number]): Cell {
  if (sheet.layout.merges().length > 0)
    throw new HostError("NotImplemented", "The requested feature isn't implemented: edges among merged cells.");
  const used = sheet.cells.used(false);
  const next = ({ row, column }: Cell): Cell => ({ row: row + rows, column: column + columns });
  const isOnSheet = ({ row, column }: Cell): boolean =>
    row >= 0 && column >= 0 && row < ROWS_IN_SHEET && column < COLUMNS_IN_SHEET;
  const holds = ({ row, column }: Cell): boolean => {
    if (sheet.layout.rowHidden(row) || sheet.layout.columnHidden(column))
      throw new HostError("NotImplemented", "The requested feature isn't implemented: edges behind hidden cells.");
    return sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== null;
  };
  let cell = from;
  if (isOnSheet(next(cell)) && holds(cell) && holds(next(cell))) {
    while (isOnSheet(next(cell)) && holds(next(cell))) cell = next(cell);
    return cell;
  }
  for (cell = next(cell); isOnSheet(cell) && mayHold(used, cell, rows, columns); cell = next(cell))
    if (holds(cell)) return cell;
  return {
    row: rows === 0 ? from.row : rows > 0 ? ROWS_IN_SHEET - 1 : 0,
    column: columns === 0 ? from.column : columns > 0 ? COLUMNS_IN_SHEET - 1 : 0,
  };
}

/** Whether anything can still lie in this direction. */
function mayHold(used: RangeAddress | null, { row, column }: Cell, rows: number, columns: number): boolean {
  if (!used) return false;
  if (rows > 0 && row >= used.row + used.rows) return false;
  if (rows < 0 && row < used.row) return false;
  if (columns > 0 && column >= used.column + used.columns) return false;
  return !(columns < 0 && column < used.column);
}
