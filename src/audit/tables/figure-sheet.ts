import { placesFromDouble } from "../../core/decimal";
import { parseBrazilianNumber } from "../../text/parse-brazilian-number";
import { columnOfKey, rowOfKey } from "../../workbook/address";
import { CellGrid } from "../../formulas/model/cell-grid";
import type { SheetModel } from "../../formulas/model/formula-model";
import { dash, figureOf, type SeenFigure } from "./seen-figure";
import { isUnformatted } from "./shown-format";
import { figureThresholds } from "../thresholds";

export interface FigureRow {
  readonly row: number;
  /** The texts before the row's first figure. */
  readonly label: string;
  /** What a reader calls the row: a code and a name are one label, a whole row of headings is not. */
  readonly name: string;
  readonly figures: readonly SeenFigure[];
}

/** A sheet read as a person reads a printed table: labels and figures, whether numbers or texts hold them. */
export class FigureSheet {
  readonly rows: readonly FigureRow[];
  /** Columns that hold figures, in order. */
  readonly columns: readonly number[];
  /** By their number. */
  private readonly byRow: FigureRow[] = [];
  private readonly grid = new CellGrid<SeenFigure>();

  constructor(readonly sheet: SheetModel) {
    const rows: FigureRow[] = [];
    const columns = new Set<number>();
    const textAbove: string[] = [];
    const toTheCent = holdsAmounts(sheet);
    const open = new OpenRow();
    const close = (): void => {
      const read = open.read();
      rows.push(read);
      this.byRow[read.row] = read;
    };
    for (const [key, cell] of sheet.cellsInOrder()) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      if (open.row !== row) {
        if (open.row !== -1) close();
        open.begin(row);
      }
      const figure = figureOf(cell, row, column, textAbove[column] ?? "", toTheCent);
      if (figure) {
        if (!open.labelled && isItemNumber(sheet, figure)) continue;
        open.figures.push(figure);
        this.grid.put(row, column, figure);
        columns.add(column);
      } else if (typeof cell.value === "string") {
        const text = cell.value.trim();
        textAbove[column] = text;
        open.labelled = true;
        if (open.figures.length === 0) open.addLabel(cell.value, text);
      }
    }
    if (open.row !== -1) close();
    this.rows = rows;
    this.columns = [...columns].sort((a, b) => a - b);
  }

  row(row: number): FigureRow | undefined {
    return this.byRow[row];
  }

  figure(row: number, column: number): SeenFigure | undefined {
    return this.grid.at(row, column);
  }

  labelOfRow(row: number): string {
    return this.byRow[row]?.label ?? "";
  }

  nameOfRow(row: number): string {
    return this.byRow[row]?.name ?? "";
  }

  /** The nearest text above a figure. */
  headingOf(row: number, column: number): string {
    return this.figure(row, column)?.heading ?? "";
  }
}

/** A code and a name; of more texts each is the heading of a column, and the first that has letters names the row. */
const MOST_TEXTS_OF_NAME = 2;

/** The row that is being read; what is kept of it afterwards has no room to grow. */
class OpenRow {
  row = -1;
  /** Whether a text stood before. */
  labelled = false;
  readonly figures: SeenFigure[] = [];
  private label = "";
  private texts = 0;
  private first = "";
  /** Of the first two texts. */
  private joined = "";
  private lettered: string | null = null;

  begin(row: number): void {
    this.row = row;
    this.labelled = false;
    this.figures.length = 0;
    this.label = "";
    this.texts = 0;
    this.first = "";
    this.joined = "";
    this.lettered = null;
  }

  addLabel(written: string, text: string): void {
    if (text === "") return;
    this.label = this.label === "" ? text : `${this.label} ${written}`.trimEnd();
    this.texts += 1;
    if (this.texts === 1) this.first = text;
    if (this.texts <= MOST_TEXTS_OF_NAME) this.joined = this.texts === 1 ? text : `${this.joined} ${text}`;
    if (this.lettered === null && /\p{L}/u.test(text)) this.lettered = text;
  }

  read(): FigureRow {
    const named = this.lettered ?? this.first;
    const name = this.texts > MOST_TEXTS_OF_NAME ? named : this.joined;
    return { row: this.row, label: this.label, name, figures: this.figures.slice() };
  }
}

/** A whole number that stands before its row's label numbers the row. */
function isItemNumber(sheet: SheetModel, figure: SeenFigure): boolean {
  if (figure.places > 0) return false;
  const next = sheet.cell(figure.row, figure.column + 1)?.value;
  if (typeof next !== "string" || !figure.value.isInteger()) return false;
  return parseBrazilianNumber(next).kind !== "number" && !dash.test(next.trim());
}

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
    const decimals = placesFromDouble(value);
    if (decimals > 2) return false;
    if (decimals === 2) amounts += 1;
  }
  return amounts >= figureThresholds.fewestAmounts;
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
