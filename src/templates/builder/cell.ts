import { columnLetters, sheetReference, type RangeAddress } from "../../workbook/address";
import type { CellContent, CellStyle, NumberFormat } from "../../workbook/plan";
import type { Decimal } from "../../core/decimal";

/** The contents that templates put into cells, and how one cell is referred to from another. */

export const blank: CellContent = { kind: "blank" };

export function text(value: string): CellContent {
  return value === "" ? blank : { kind: "text", text: value };
}

/** @param value decimal text; empty for a blank cell */
export function number(value: string | Decimal | null): CellContent {
  if (value === null || value === "") return blank;
  return { kind: "number", number: typeof value === "string" ? value : value.toFixed() };
}

export function boolean(value: boolean): CellContent {
  return { kind: "boolean", boolean: value };
}

/** @param expression English A1 formula without its `=` */
export function formula(expression: string): CellContent {
  return { kind: "formula", formula: `=${expression}` };
}

export function spill(expression: string, rows: number, columns: number): CellContent {
  return { kind: "spill", formula: `=${expression}`, rows, columns };
}

/** How a cell looks. */
export interface Look {
  readonly style?: CellStyle;
  readonly format?: NumberFormat;
  readonly align?: "left" | "right" | "center";
  readonly wrap?: boolean;
}

/** A range of a planned sheet. */
export interface Place extends RangeAddress {
  readonly sheet: string;
}

export function place(sheet: string, row: number, column: number, rows = 1, columns = 1): Place {
  return { sheet, row, column, rows, columns };
}

/** One cell of a place, counted from its first. */
export function within(from: Place, row: number, column: number): Place {
  return place(from.sheet, from.row + row, from.column + column);
}

/** `$B$4`, or `'Receita'!$B$4` from another sheet. */
export function absolute(target: Place, fromSheet: string): string {
  const first = `$${columnLetters(target.column)}$${String(target.row + 1)}`;
  const last = `$${columnLetters(target.column + target.columns - 1)}$${String(target.row + target.rows)}`;
  const cells = first === last ? first : `${first}:${last}`;
  return target.sheet === fromSheet ? cells : `${sheetReference(target.sheet)}!${cells}`;
}
