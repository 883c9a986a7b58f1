import { Direction } from "@univerjs/core";
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import {
  cellName,
  COLUMNS_IN_SHEET,
  holdsRange,
  intersection,
  ROWS_IN_SHEET,
  type RangeAddress,
} from "../../../workbook/address";
import { isErrorValue } from "../../../workbook/snapshot";
import type { AcceptedInput } from "../../spreadsheet/cells";
import { gridRange } from "../../spreadsheet/layout";
import { isEntireColumn, isEntireRow } from "../addresses";
import { HostError, invalidArgument } from "../host-error";
import { usedPart, type RangeTarget } from "./targets";

const BLANK: AcceptedInput = { kind: "blank" };

function blanks(range: RangeAddress): AcceptedInput[][] {
  return Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => BLANK));
}

export function clearRange(target: RangeTarget, applyTo: unknown): void {
  const { state, sheet, range } = target;
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(String(applyTo))) {
    throw invalidArgument("Clear takes All, Contents, Formats, Hyperlinks or RemoveHyperlinks.");
  }
  state.assertWritable(sheet, range);
  const part = usedPart(target, false);
  if (!part) return;
  if (applyTo === "All" || applyTo === "Contents") sheet.cells.write(part.row, part.column, blanks(part));
  if (applyTo === "All" || applyTo === "Formats") {
    sheet.styles.clear(part);
    const formats = sheet.extras.conditionalFormats;
    const kept = formats.filter(({ range: formatted }) => !holdsRange(range, formatted));
    formats.splice(0, formats.length, ...kept);
  }
  if (applyTo === "All") sheet.layout.unmerge(part);
}

/** Moves cells through Univer's own commands, which also move what formulas refer to. */
export async function insertCells(target: RangeTarget, shift: unknown): Promise<RangeTarget> {
  const { state, sheet, range } = target;
  if (shift !== "Down" && shift !== "Right") throw invalidArgument("Insert shifts Down or Right.");
  const params = { range: gridRange(bounded(target)) };
  if (isEntireRow(range)) {
    state.assertAllowed(sheet, "allowInsertRows");
    await state.whileMoving(() =>
      state.spreadsheet.commandOn(sheet, "sheet.command.insert-row-by-range", {
        ...params,
        // The looks of the row above are taken over; above the first row there is none.
        direction: range.row === 0 ? Direction.UP : Direction.DOWN,
      }),
    );
  } else if (isEntireColumn(range)) {
    state.assertAllowed(sheet, "allowInsertColumns");
    await state.whileMoving(() =>
      state.spreadsheet.commandOn(sheet, "sheet.command.insert-col-by-range", {
        ...params,
        direction: range.column === 0 ? Direction.LEFT : Direction.RIGHT,
      }),
    );
  } else {
    refuseAmongTables(target, shift);
    state.assertWritable(sheet, range);
    const command = shift === "Down" ? "insert-range-move-down" : "insert-range-move-right";
    await state.whileMoving(() => state.spreadsheet.commandOn(sheet, `sheet.command.${command}`, params));
  }
  await calculateTables(target);
  state.changed(
    sheet,
    range,
    isEntireRow(range) ? "RowInserted" : isEntireColumn(range) ? "ColumnInserted" : "CellInserted",
  );
  return target;
}

export async function deleteCells(target: RangeTarget, shift: unknown): Promise<void> {
  const { state, sheet, range } = target;
  if (shift !== "Up" && shift !== "Left") throw invalidArgument("Delete shifts Up or Left.");
  const params = { range: gridRange(bounded(target)) };
  if (isEntireRow(range)) {
    state.assertAllowed(sheet, "allowDeleteRows");
    await state.whileMoving(() => state.spreadsheet.commandOn(sheet, "sheet.command.remove-row-by-range", params));
  } else if (isEntireColumn(range)) {
    state.assertAllowed(sheet, "allowDeleteColumns");
    await state.whileMoving(() => state.spreadsheet.commandOn(sheet, "sheet.command.remove-col-by-range", params));
  } else {
    refuseAmongTables(target, shift);
    state.assertWritable(sheet, range);
    const command = shift === "Up" ? "delete-range-move-up" : "delete-range-move-left";
    await state.whileMoving(() => state.spreadsheet.commandOn(sheet, `sheet.command.${command}`, params));
  }
  await calculateTables(target);
  state.changed(
    sheet,
    range,
    isEntireRow(range) ? "RowDeleted" : isEntireColumn(range) ? "ColumnDeleted" : "CellDeleted",
  );
}

/** Formulas that name a table's columns follow where it has moved. */
async function calculateTables({ state, sheet }: RangeTarget): Promise<void> {
  const { calculation } = state.spreadsheet;
  if (sheet.extras.tables.length > 0 && calculation.automatic) await calculation.calculateNow(true);
}

/** Excel moves a table as a whole or not at all; here it moves with whole rows and columns. */
function refuseAmongTables({ sheet, range }: RangeTarget, shift: "Up" | "Down" | "Left" | "Right"): void {
  const isDown = shift === "Up" || shift === "Down";
  const moving = isDown
    ? { ...range, rows: ROWS_IN_SHEET - range.row }
    : { ...range, columns: COLUMNS_IN_SHEET - range.column };
  if (sheet.extras.tables.some((table) => intersection(table.range, moving)))
    throw new HostError("NotImplemented", "The requested feature isn't implemented: moving cells of a table.");
}

function bounded({ sheet, range }: RangeTarget): RangeAddress {
  return {
    ...range,
    rows: Math.min(range.rows, sheet.worksheet.getRowCount() - range.row),
    columns: Math.min(range.columns, sheet.worksheet.getColumnCount() - range.column),
  };
}

/** A formula as it reads after it was copied from one cell to another: relative references move with it. */
export function movedFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  return translateFormulaToA1(
    translateFormulaToR1C1(formula, cellName(from.row, from.column)),
    cellName(to.row, to.column),
  );
}

const COPY_TYPES = ["All", "Formulas", "Values", "Formats"];

export async function copyInto(
  target: RangeTarget,
  source: RangeTarget,
  copyType: unknown,
  skipBlanks: boolean,
  transpose: boolean,
): Promise<void> {
  await target.state.spreadsheet.calculation.settle();
  if (!COPY_TYPES.includes(String(copyType))) throw invalidArgument(`Copying knows ${COPY_TYPES.join(", ")}.`);
  const { state, sheet } = target;
  const from = source.range;
  const rows = Math.max(target.range.rows, transpose ? from.columns : from.rows);
  const columns = Math.max(target.range.columns, transpose ? from.rows : from.columns);
  const range = { ...target.range, rows, columns };
  if (rows * columns > 5_000_000) throw new HostError("RangeExceedsLimit", "The range is too large to copy.");
  state.assertWritable(sheet, range);
  const at = (row: number, column: number) =>
    transpose
      ? { row: from.row + (column % from.rows), column: from.column + (row % from.columns) }
      : { row: from.row + (row % from.rows), column: from.column + (column % from.columns) };
  const matrix: (AcceptedInput | undefined)[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: (AcceptedInput | undefined)[] = [];
    for (let column = 0; column < columns; column += 1) {
      const cell = at(row, column);
      const input =
        copyType === "Formats"
          ? undefined
          : copied(source, cell, { row: range.row + row, column: range.column + column }, copyType === "Values");
      line.push(input?.kind === "blank" && skipBlanks ? undefined : input);
    }
    matrix.push(line);
  }
  const styles = copyType === "All" || copyType === "Formats" ? stylesOf(source, rows, columns, at) : null;
  sheet.cells.write(range.row, range.column, matrix);
  if (styles) sheet.styles.set(range, (row, column) => styles[row - range.row]?.[column - range.column] ?? null);
}

type StyleMatrix = ReturnType<RangeTarget["sheet"]["styles"]["at"]>[][];

function stylesOf(
  source: RangeTarget,
  rows: number,
  columns: number,
  at: (row: number, column: number) => { row: number; column: number },
): StyleMatrix {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = at(row, column);
      return source.sheet.styles.at(cell.row, cell.column);
    }),
  );
}

export function copied(
  source: RangeTarget,
  from: { row: number; column: number },
  to: { row: number; column: number },
  valuesOnly: boolean,
): AcceptedInput {
  const { cells } = source.sheet;
  const formula = valuesOnly ? null : cells.formula(from.row, from.column);
  if (formula !== null) return { kind: "formula", formula: movedFormula(formula, from, to) };
  const value = cells.value(from.row, from.column);
  if (value === null) return BLANK;
  if (isErrorValue(value)) return { kind: "error", error: value.error };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "text", text: value, quoted: cells.isForcedText(from.row, from.column) };
}
