import { decimalFromDouble, zero, type Decimal } from "../../core/decimal";
import { parseBrazilianNumber } from "../../text/parse-brazilian-number";
import { columnOfKey, rowOfKey, type CellAddress } from "../../workbook/address";
import type { SnapshotCell } from "../../workbook/snapshot";
import { CellGrid } from "../../formulas/model/cell-grid";
import { isAscending, type SheetModel } from "../../formulas/model/formula-model";
import { isDayFormat, isGrouped, isPercentFormat, isUnformatted, placesOf } from "./shown-format";
import { figureThresholds } from "../thresholds";

interface FigurePlace extends CellAddress {
  /** The nearest text above. */
  readonly heading: string;
}

/** A number as a reader sees it: typed, computed or written in a text. */
export interface SeenFigure extends FigurePlace {
  readonly value: Decimal;
  /** Whether it is written as a year is: where it stands says whether it is one (`year-figures.ts`). */
  readonly mayBeYear: boolean;
  /** Decimals that are shown. */
  readonly places: number;
  readonly percent: boolean;
  /** A constant: figure checks judge these alone; formulas have checks of their own. */
  readonly typed: boolean;
  /** An amount without a format of its own, in a sheet of amounts to the cent: nothing of it was rounded away. */
  readonly exact: boolean;
  /** A number without a format that shows fewer than two decimals: 563.4 may be 563.40, and how many 200957 had, nobody knows. */
  readonly unknown: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A figure that a cell's number holds; its decimal is made when somebody asks. */
class NumberInCell implements SeenFigure {
  private decimal: Decimal | null = null;

  readonly row: number;
  readonly column: number;
  readonly heading: string;

  constructor(
    { row, column, heading }: FigurePlace,
    private readonly number: number,
    readonly places: number,
    readonly percent: boolean,
    readonly typed: boolean,
    readonly exact: boolean,
    readonly unknown: boolean,
    private readonly grouped: boolean,
  ) {
    this.row = row;
    this.column = column;
    this.heading = heading;
  }

  get value(): Decimal {
    return (this.decimal ??= decimalFromDouble(this.number));
  }

  get mayBeYear(): boolean {
    if (this.grouped || this.places !== 0 || !Number.isInteger(this.number)) return false;
    return this.number >= FIRST_YEAR && this.number <= LAST_YEAR;
  }
}

/** A figure that a text writes. */
class NumberInText implements SeenFigure {
  readonly exact = false;
  readonly unknown = false;

  readonly row: number;
  readonly column: number;
  readonly heading: string;

  constructor(
    { row, column, heading }: FigurePlace,
    readonly value: Decimal,
    readonly places: number,
    readonly percent: boolean,
    readonly typed: boolean,
    private readonly grouped: boolean,
  ) {
    this.row = row;
    this.column = column;
    this.heading = heading;
  }

  get mayBeYear(): boolean {
    return (
      !this.grouped &&
      this.places === 0 &&
      this.value.isInteger() &&
      this.value.greaterThanOrEqualTo(FIRST_YEAR) &&
      this.value.lessThanOrEqualTo(LAST_YEAR)
    );
  }
}

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
  private readonly byRow: ReadonlyMap<number, FigureRow>;
  private readonly grid = new CellGrid<SeenFigure>();

  constructor(readonly sheet: SheetModel) {
    const rows: OpenRow[] = [];
    const columns = new Set<number>();
    const textAbove: string[] = [];
    const toTheCent = holdsAmounts(sheet);
    const keys = [...sheet.snapshot.cells.keys()];
    if (!isAscending(keys)) keys.sort((a, b) => a - b);
    let line: OpenRow | undefined;
    for (const key of keys) {
      const cell = sheet.snapshot.cells.get(key);
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      if (!cell) continue;
      if (line?.row !== row) {
        line = { row, label: "", name: "", texts: [], figures: [], labelled: false };
        rows.push(line);
      }
      const figure = figureOf(cell, { row, column, heading: textAbove[column] ?? "" }, toTheCent);
      if (figure) {
        if (!line.labelled && isItemNumber(sheet, figure)) continue;
        line.figures.push(figure);
        this.grid.put(row, column, figure);
        columns.add(column);
      } else if (typeof cell.value === "string") {
        textAbove[column] = cell.value.trim();
        line.labelled = true;
        if (line.figures.length === 0) addLabel(line, cell.value);
      }
    }
    this.rows = rows;
    this.columns = [...columns].sort((a, b) => a - b);
    this.byRow = new Map(rows.map((row) => [row.row, row]));
  }

  row(row: number): FigureRow | undefined {
    return this.byRow.get(row);
  }

  figure(row: number, column: number): SeenFigure | undefined {
    return this.grid.at(row, column);
  }

  labelOfRow(row: number): string {
    return this.byRow.get(row)?.label ?? "";
  }

  nameOfRow(row: number): string {
    return this.byRow.get(row)?.name ?? "";
  }

  /** The nearest text above a figure. */
  headingOf(row: number, column: number): string {
    return this.figure(row, column)?.heading ?? "";
  }
}

/** A row while it is read. */
interface OpenRow extends FigureRow {
  label: string;
  name: string;
  readonly texts: string[];
  readonly figures: SeenFigure[];
  /** Whether a text stood before. */
  labelled: boolean;
}

/** A code and a name; of more texts each is the heading of a column, and the first that has letters names the row. */
const MOST_TEXTS_OF_NAME = 2;

function addLabel(line: OpenRow, text: string): void {
  line.label = `${line.label} ${text}`.trim();
  if (text.trim() === "") return;
  line.texts.push(text.trim());
  const [first = ""] = line.texts;
  const named = line.texts.find((each) => /\p{L}/u.test(each)) ?? first;
  line.name = line.texts.length > MOST_TEXTS_OF_NAME ? named : line.texts.join(" ");
}

/** A whole number that stands before its row's label numbers the row. */
function isItemNumber(sheet: SheetModel, { row, column, value, places }: SeenFigure): boolean {
  if (places > 0) return false;
  const next = sheet.cell(row, column + 1)?.value;
  if (typeof next !== "string" || !value.isInteger()) return false;
  return parseBrazilianNumber(next).kind !== "number" && !dash.test(next.trim());
}

/** A dash stands for nothing in a table, and nothing adds as 0. */
const dash = /^[-–—]$/;

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
  return amounts >= figureThresholds.fewestAmounts;
}

function figureOf(cell: SnapshotCell, place: FigurePlace, toTheCent: boolean): SeenFigure | null {
  const typed = cell.formula === undefined && cell.spilled !== true;
  if (typeof cell.value === "number") {
    if (isDayFormat(cell.format)) return null;
    const number = cell.value;
    const percent = isPercentFormat(cell.format);
    const places = placesOf(cell.format) ?? (Number.isInteger(number) ? 0 : decimalFromDouble(number).decimalPlaces());
    const plain = isUnformatted(cell.format);
    const exact = toTheCent && typed && plain;
    return new NumberInCell(
      place,
      number,
      exact && places === 1 ? 2 : places,
      percent,
      typed,
      exact,
      plain && !exact && places < 2,
      isGrouped(cell.format),
    );
  }
  if (typeof cell.value !== "string" || !typed) return null;
  const text = cell.value.trim();
  if (dash.test(text)) return new NumberInText(place, zero, 0, false, false, false);
  const read = parseBrazilianNumber(text);
  if (read.kind !== "number") return null;
  const places = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  const percent = text.includes("%");
  return new NumberInText(place, read.value, percent ? places + 2 : places, percent, typed, /\d\.\d{3}/.test(text));
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
