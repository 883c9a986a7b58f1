import type { RangeAddress } from "../../workbook/address";
import { place, type Place } from "./cell";
import type { Charts } from "./chart-description";
import type {
  Beside,
  CalledColumns,
  Line,
  Part,
  SheetColumn,
  SheetDescription,
  Table,
  TableColumn,
  TableRow,
} from "./description";

/** Where each part of a described sheet stands: what the builder alone knows. */

/** Title, council and a free row stand above the first part. */
const FIRST_ROW = 3;

export interface PlacedLine {
  readonly line: Line;
  readonly row: number;
  /** The columns that it fills, in order. */
  readonly columns: readonly string[];
}

export interface PlacedPart {
  readonly part: Exclude<Part, Beside>;
  readonly row: number;
}

export interface PlacedTable {
  readonly table: Table;
  readonly row: number;
  /** Its rows, of which there may be one more than the form has. */
  readonly shown: readonly TableRow[];
  /** With the blank one that closes a table that grows. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** Columns of the sheet, by the table's. */
  readonly at: ReadonlyMap<string, number>;
}

export class SheetPlaces {
  readonly lines = new Map<string, PlacedLine>();
  readonly tables = new Map<string, PlacedTable>();
  /** Each part with its row, those beside others among them. */
  readonly placed: readonly PlacedPart[];
  readonly end: number;
  private readonly columnIndex = new Map<string, number>();
  /** What tables call columns that are none of the sheet's by name, alone and as `table.column`; null where two tables mean different ones. */
  private readonly calledByTables = new Map<string, number | null>();
  private readonly named = new Map<string, number>();

  constructor(
    readonly description: SheetDescription,
    readonly sheet: string,
  ) {
    let index = 0;
    for (const { id, apart } of description.columns) {
      if (apart !== undefined) index += 1;
      this.columnIndex.set(id, index);
      index += 1;
    }
    let row = FIRST_ROW;
    this.placed = description.parts.flatMap((part) => {
      if (part.kind === "beside") return this.putBeside(part);
      const at = row;
      row += this.put(part, at);
      return [{ part, row: at }];
    });
    this.end = row;
  }

  /** The widths of all columns from the first. */
  get widths(): readonly number[] {
    const { columns, spareWidths = [] } = this.description;
    return [...columns.flatMap(({ width, apart }) => (apart === undefined ? [width] : [apart, width])), ...spareWidths];
  }

  get across(): readonly string[] {
    const { across, columns } = this.description;
    return across ?? columns.slice(1, 2).map(({ id }) => id);
  }

  column(id: string): number {
    const index = this.columnIndex.get(id) ?? this.calledByTables.get(id) ?? undefined;
    if (index === undefined) throw new Error(`the sheet ${this.description.id} has no column ${id}`);
    return index;
  }

  columnNamed(id: string): SheetColumn | undefined {
    return this.description.columns.find((each) => each.id === id);
  }

  /** Columns that bands run over. */
  bandWidth(to?: string): number {
    const last = to ?? this.description.bandsTo ?? this.description.columns.at(-1)?.id ?? "";
    return this.column(last) + 1;
  }

  /** Rows that stay in sight. */
  get frozenRows(): number {
    const { frozenTo } = this.description;
    if (frozenTo === undefined) return FIRST_ROW - 1;
    const row = this.lines.get(frozenTo)?.row ?? this.named.get(frozenTo);
    if (row === undefined) throw new Error(`the sheet ${this.description.id} has nothing called ${frozenTo}`);
    return row + 1;
  }

  /** What is printed; null for all of it. */
  get printed(): RangeAddress | null {
    const { printed, id } = this.description;
    if (printed === undefined) return null;
    const at = (name: string): number => {
      const row = this.named.get(name);
      if (row === undefined) throw new Error(`the sheet ${id} has nothing called ${name}`);
      return row;
    };
    const row = printed.from === undefined ? 0 : at(printed.from);
    // Without the blank row above what is left out: a chart's upper edge would be drawn at its foot.
    return { row, column: 0, rows: at(printed.before) - 1 - row, columns: printed.columns };
  }

  cell(row: number, column: string): Place {
    return place(this.sheet, row, this.column(column));
  }

  /** From the first to the last of some columns; nothing where there are none, as in a vote without proposals yet. */
  span(row: number, columns: readonly string[], rows = 1): Place {
    if (columns.length === 0) return place(this.sheet, row, 0, rows, 0);
    const at = columns.map((each) => this.column(each));
    const first = Math.min(...at);
    return place(this.sheet, row, first, rows, Math.max(...at) - first + 1);
  }

  /** From the first to the last of some columns of a table. */
  tableSpan({ at }: PlacedTable, row: number, columns: readonly string[], rows = 1): Place {
    const found = columns.map((each) => at.get(each) ?? 0);
    const first = Math.min(...found);
    return place(this.sheet, row, first, rows, Math.max(...found) - first + 1);
  }

  /** @param row of a line that tables stand beside charts with: the first one of the sheet */
  chartPlace(charts: Charts, row: number, down: number, along: number): Place {
    const { height, width, isBeside } = charts;
    const left = isBeside === true ? this.widths.length - (this.description.spareWidths?.length ?? 0) + 1 : 0;
    const top = isBeside === true ? FIRST_ROW : row;
    return place(this.sheet, top + down * (height + 1), left + along * (width + 1), height, width);
  }

  private putBeside({ from, parts }: Beside): readonly PlacedPart[] {
    const left = this.column(from);
    let row = FIRST_ROW;
    return parts.map((part) => {
      const at = row;
      row += part.kind === "gap" ? part.rows : this.putTable(part, at, left);
      return { part, row: at };
    });
  }

  private put(part: PlacedPart["part"], row: number): number {
    switch (part.kind) {
      case "note":
        return 1;
      case "section":
      case "headings":
        if (part.name !== undefined) this.named.set(part.name, row);
        return 1;
      case "gap":
        return part.rows;
      case "line":
        this.putLine(part, row);
        return 1;
      case "call":
        part.lines.forEach((line, index) => {
          this.putLine(line, row + index);
        });
        return part.lines.length;
      case "table":
        return this.putTable(part, row);
      case "charts":
        if (part.name !== undefined) this.named.set(part.name, row);
        return part.isBeside === true ? 0 : part.rows.length * (part.height + 1);
    }
  }

  private putLine(line: Line, row: number): void {
    this.claim(line.name);
    const cases = typeof line.holds === "object" && !("kind" in line.holds) ? line.holds : [];
    const columns = line.in ?? (cases.length > 0 ? cases.flatMap((each) => each.in) : this.across);
    this.lines.set(line.name, { line, row, columns });
  }

  private putTable(table: Table, row: number, left = 0): number {
    this.claim(table.name);
    const { headings, grows, rows, title } = table;
    const first = row + (title ? 1 : 0) + (headings ? 1 : 0);
    if (headings?.name !== undefined) this.named.set(headings.name, first - 1);
    const shown = rows.length === 0 && grows?.showsOne === true ? [{ id: "0", answers: {} }] : rows;
    const count = shown.length + (grows ? 1 : 0);
    const columns = columnsOf(table);
    // A column that is none of the sheet's by name stands where the order puts it.
    const at = new Map(columns.map(({ name }, index) => [name, this.columnIndex.get(name) ?? left + index]));
    for (const [name, index] of at) {
      const known = this.calledByTables.get(name);
      this.calledByTables.set(name, known === undefined || known === index ? index : null);
      this.calledByTables.set(`${table.name}.${name}`, index);
    }
    this.tables.set(table.name, { table, row: first, shown, rows: count, columns, at });
    return first + count - row;
  }

  private claim(name: string): void {
    if (this.lines.has(name) || this.tables.has(name)) {
      throw new Error(`the sheet ${this.description.id} has two parts called ${name}`);
    }
  }
}

export function columnsOf({ columns }: Table): readonly TableColumn[] {
  return columns.flatMap((each) => (isCalled(each) ? each.columns : [each]));
}

export function isCalled(each: TableColumn | CalledColumns): each is CalledColumns {
  return "calls" in each;
}
