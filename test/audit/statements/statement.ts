import { cellKey, cellName } from "../../../src/workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../../../src/workbook/snapshot";
import type { Draw } from "./random";

/**
 * Statements as councils print them, made from amounts to the cent that add up, then printed: each figure is rounded on its own, as a
 * report does, so that rounded parts need not add up to their rounded total.
 */

/** A figure before it is printed: whole cents, a share or a plain count. */
export type Entry =
  | string
  | { readonly cents: number; readonly role: "part" | "total" | "result" | "carried" }
  | { readonly share: number }
  | { readonly count: number }
  | null;

export interface Statement {
  readonly kind: string;
  readonly rows: readonly (readonly Entry[])[];
}

export type Rounding = "cents" | "units" | "thousands";
/** How the figures stand in the sheet: numbers with a format, numbers without one, or texts out of a PDF; with negative ones in brackets. */
export type Writing = "formatted" | "general" | "text" | "bracketed" | "bracketedText";

export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly role: "part" | "total" | "result" | "carried";
  /** As printed, in units of the last place that is shown. */
  readonly units: number;
}

export interface Printed {
  readonly statement: Statement;
  readonly rounding: Rounding;
  readonly writing: Writing;
  readonly figures: readonly PrintedCell[];
}

const unitOf: Readonly<Record<Rounding, number>> = { cents: 1, units: 100, thousands: 100_000 };

export function printed(statement: Statement, rounding: Rounding, writing: Writing): Printed {
  const figures = statement.rows.flatMap((row, at) =>
    row.flatMap((entry, column): PrintedCell[] =>
      entry !== null && typeof entry === "object" && "cents" in entry
        ? [{ row: at, column, role: entry.role, units: halfUp(entry.cents / unitOf[rounding]) }]
        : [],
    ),
  );
  return { statement, rounding, writing, figures };
}

function halfUp(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** The statement as a sheet, with one figure changed or none. */
export function sheetOfStatement(
  { statement, rounding, writing, figures }: Printed,
  changed?: { readonly cell: PrintedCell; readonly units: number },
): SheetSnapshot {
  const cells = new Map<number, SnapshotCell>();
  const places = rounding === "cents" ? 2 : 0;
  for (const [row, entries] of statement.rows.entries()) {
    for (const [column, entry] of entries.entries()) {
      if (entry === null || entry === "") continue;
      if (typeof entry === "string") cells.set(cellKey(row, column), { value: entry });
      else if ("share" in entry) cells.set(cellKey(row, column), percentCell(entry.share, writing));
      else if ("count" in entry) cells.set(cellKey(row, column), countCell(entry.count, writing));
    }
  }
  for (const figure of figures) {
    const units = changed?.cell === figure ? changed.units : figure.units;
    cells.set(cellKey(figure.row, figure.column), moneyCell(units, places, writing));
  }
  return { name: "Demonstrativo", hidden: false, cells, hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] };
}

export function nameOfCell({ row, column }: PrintedCell): string {
  return cellName(row, column);
}

function moneyCell(units: number, places: number, writing: Writing): SnapshotCell {
  const value = places === 2 ? units / 100 : units;
  if (writing === "general") return { value };
  const format = places === 2 ? "#,##0.00" : "#,##0";
  if (writing === "formatted") return { value, format };
  if (writing === "bracketed") return { value, format: `${format};(${format})` };
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  if (writing === "bracketedText" && value < 0) return { value: `(${(-value).toLocaleString("pt-BR", digits)})` };
  return { value: value.toLocaleString("pt-BR", digits) };
}

function percentCell(share: number, writing: Writing): SnapshotCell {
  const rounded = Math.round(share * 10_000) / 10_000;
  if (!isText(writing)) return { value: rounded, format: "0.00%" };
  return {
    value: `${(rounded * 100).toLocaleString("pt-BR", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}%`,
  };
}

function countCell(count: number, writing: Writing): SnapshotCell {
  return isText(writing) ? { value: count.toLocaleString("pt-BR") } : { value: count, format: "#,##0" };
}

function isText(writing: Writing): boolean {
  return writing === "text" || writing === "bracketedText";
}

export function amount(draw: Draw, least = 1_000, most = 900_000): number {
  // Amounts of a budget spread over powers of ten.
  const low = Math.log(least * 100);
  const high = Math.log(most * 100);
  return Math.round(Math.exp(low + draw.share() * (high - low)));
}
