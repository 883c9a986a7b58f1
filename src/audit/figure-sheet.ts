import { decimalFromDouble, Decimal } from "../core/decimal";
import { parseBrazilianNumber } from "../text/parse-brazilian-number";
import { addressOfKey, type CellAddress } from "../workbook/address";
import type { SnapshotCell } from "../workbook/snapshot";
import type { SheetModel } from "./formula-model";
import { isDayFormat, isPercentFormat, isUnformatted, placesOf } from "./number-format";

/** A number as a reader sees it: typed, computed or written in a text. */
export interface SeenFigure extends CellAddress {
  readonly value: Decimal;
  /** Decimals that are shown. */
  readonly places: number;
  readonly percent: boolean;
  /** A constant: figure checks judge these alone; formulas have checks of their own. */
  readonly typed: boolean;
  /** An amount without a format of its own, in a sheet of amounts to the cent: nothing of it was rounded away. */
  readonly exact?: true;
}

export interface FigureRow {
  readonly row: number;
  /** The texts before the row's first figure. */
  readonly label: string;
  readonly figures: readonly SeenFigure[];
}

/** A sheet read as a person reads a printed table: labels and figures, whether numbers or texts hold them. */
export class FigureSheet {
  readonly rows: readonly FigureRow[];
  private readonly byRow: ReadonlyMap<number, FigureRow>;
  private readonly byColumn: ReadonlyMap<number, ReadonlyMap<number, SeenFigure>>;
  private readonly headings: ReadonlyMap<SeenFigure, string>;

  constructor(readonly sheet: SheetModel) {
    const rows = new Map<number, { label: string; figures: SeenFigure[] }>();
    const labelled = new Set<number>();
    const columns = new Map<number, Map<number, SeenFigure>>();
    const headings = new Map<SeenFigure, string>();
    const textAbove = new Map<number, string>();
    const toTheCent = holdsAmounts(sheet);
    const keys = [...sheet.snapshot.cells.keys()].sort((a, b) => a - b);
    for (const key of keys) {
      const cell = sheet.snapshot.cells.get(key);
      const { row, column } = addressOfKey(key);
      if (!cell) continue;
      const line = rows.get(row) ?? { label: "", figures: [] };
      rows.set(row, line);
      const figure = figureOf(cell, row, column, toTheCent);
      if (figure && !labelled.has(row) && isItemNumber(sheet, figure)) continue;
      if (figure) {
        line.figures.push(figure);
        const ofColumn = columns.get(column) ?? new Map<number, SeenFigure>();
        columns.set(column, ofColumn.set(row, figure));
        headings.set(figure, textAbove.get(column) ?? "");
      } else if (typeof cell.value === "string") {
        textAbove.set(column, cell.value.trim());
        labelled.add(row);
        if (line.figures.length === 0) line.label = `${line.label} ${cell.value}`.trim();
      }
    }
    this.rows = [...rows].map(([row, { label, figures }]) => ({ row, label, figures }));
    this.byRow = new Map(this.rows.map((row) => [row.row, row]));
    this.byColumn = columns;
    this.headings = headings;
  }

  row(row: number): FigureRow | undefined {
    return this.byRow.get(row);
  }

  figure(row: number, column: number): SeenFigure | undefined {
    return this.byColumn.get(column)?.get(row);
  }

  get columns(): readonly number[] {
    return [...this.byColumn.keys()].sort((a, b) => a - b);
  }

  labelOfRow(row: number): string {
    return this.byRow.get(row)?.label ?? "";
  }

  /** The nearest text above a figure. */
  headingOf(row: number, column: number): string {
    const figure = this.figure(row, column);
    return (figure && this.headings.get(figure)) ?? "";
  }
}

/** A whole number that stands before its row's label numbers the row. */
function isItemNumber(sheet: SheetModel, { row, column, value, places }: SeenFigure): boolean {
  if (!value.isInteger() || places > 0) return false;
  const next = sheet.cell(row, column + 1)?.value;
  return typeof next === "string" && parseBrazilianNumber(next).kind !== "number" && !dash.test(next.trim());
}

/** A dash stands for nothing in a table, and nothing adds as 0. */
const dash = /^[-–—]$/;

/** Fewer numbers with cents do not show that a sheet holds amounts. */
const FEWEST_AMOUNTS = 5;

/** Whether numbers were typed without formats and those with decimals have two at most, as a program or a person leaves amounts. */
function holdsAmounts(sheet: SheetModel): boolean {
  let amounts = 0;
  for (const cell of sheet.snapshot.cells.values()) {
    const { value } = cell;
    if (
      typeof value !== "number" ||
      Number.isInteger(value) ||
      cell.formula !== undefined ||
      !isUnformatted(cell.format)
    )
      continue;
    const decimals = decimalFromDouble(value).decimalPlaces();
    if (decimals > 2) return false;
    if (decimals === 2) amounts += 1;
  }
  return amounts >= FEWEST_AMOUNTS;
}

function figureOf(cell: SnapshotCell, row: number, column: number, toTheCent: boolean): SeenFigure | null {
  const typed = cell.formula === undefined && cell.spilled !== true;
  if (typeof cell.value === "number") {
    if (isDayFormat(cell.format)) return null;
    const value = decimalFromDouble(cell.value);
    const percent = isPercentFormat(cell.format);
    const places = placesOf(cell.format) ?? value.decimalPlaces();
    if (!toTheCent || !typed || !isUnformatted(cell.format)) return { row, column, value, places, percent, typed };
    return { row, column, value, places: places === 1 ? 2 : places, percent, typed, exact: true };
  }
  if (typeof cell.value !== "string" || !typed) return null;
  const text = cell.value.trim();
  if (dash.test(text)) return { row, column, value: new Decimal(0), places: 0, percent: false, typed: false };
  const read = parseBrazilianNumber(text);
  if (read.kind !== "number") return null;
  const places = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  const percent = text.includes("%");
  return { row, column, value: read.value, places: percent ? places + 2 : places, percent, typed };
}

const sheets = new WeakMap<SheetModel, FigureSheet>();

/** Reads a sheet once for all the checks. */
export function figureSheetOf(sheet: SheetModel): FigureSheet {
  const known = sheets.get(sheet);
  if (known) return known;
  const read = new FigureSheet(sheet);
  sheets.set(sheet, read);
  return read;
}
