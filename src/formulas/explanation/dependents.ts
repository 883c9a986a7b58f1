import { cellKey, cellName, holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";
import { labelOf } from "../model/cell-label";
import type { FormulaCell, SheetModel, WorkbookModel } from "../model/formula-model";

/** A formula that rests on a cell. */
export interface Dependent {
  readonly sheet: string;
  readonly cell: string;
  readonly label?: string;
  readonly value: CellValue;
  readonly format?: string;
}

/** What rests on a cell. */
export interface Dependents {
  /** The formulas that read the cell itself, up to {@link MOST_LISTED} of them. */
  readonly direct: readonly Dependent[];
  readonly directCount: number;
  /** How many formulas rest on it in all, through others too. */
  readonly count: number;
  /** The figures at the end that nothing reads further: what a change of the cell arrives at. */
  readonly reached: readonly Dependent[];
  readonly reachedCount: number;
  /** Whether more rest on it than were followed. */
  readonly more: boolean;
}

/** More than so many are counted and not listed. */
const MOST_LISTED = 200;
/** Formulas that are followed before it is said that there are more. */
const MOST_FOLLOWED = 50_000;
/** Ranges that are looked at on the way: a register's running totals are each of all lines above. */
const MOST_LOOKED_AT = 5_000_000;
/** Formulas between two pauses, so that the pane goes on answering. */
const AT_ONCE = 1_000;
/** Rows of a block that ranges are kept by. */
const ROWS_OF_BLOCK = 64;

/** These look at where a reference stands, not at what it holds. */
const placeOnly: ReadonlySet<string> = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

interface Reader {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
}

interface ReadRange {
  readonly range: RangeAddress;
  readonly readers: Reader[];
}

/** Who reads the cells of one sheet: by single cells, and by ranges of many. */
class SheetReaders {
  private readonly single = new Map<number, Reader[]>();
  private readonly byRange = new Map<string, ReadRange>();
  /** Ranges by a block of a column; a range of many blocks stands with the long ones. */
  private readonly blocks = new Map<number, ReadRange[]>();
  private readonly long: ReadRange[] = [];

  put(range: RangeAddress, reader: Reader): void {
    if (range.rows * range.columns === 1) {
      const key = cellKey(range.row, range.column);
      const known = this.single.get(key);
      if (known) known.push(reader);
      else this.single.set(key, [reader]);
      return;
    }
    const key = [range.row, range.column, range.rows, range.columns].join(" ");
    const known = this.byRange.get(key);
    if (known) {
      known.readers.push(reader);
      return;
    }
    const read = { range, readers: [reader] };
    this.byRange.set(key, read);
    const first = Math.floor(range.row / ROWS_OF_BLOCK);
    const last = Math.floor((range.row + range.rows - 1) / ROWS_OF_BLOCK);
    if ((last - first + 1) * range.columns > MOST_BLOCKS) {
      this.long.push(read);
      return;
    }
    for (let block = first; block <= last; block += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const place = cellKey(block, column);
        const ofBlock = this.blocks.get(place);
        if (ofBlock) ofBlock.push(read);
        else this.blocks.set(place, [read]);
      }
    }
  }

  *of(row: number, column: number, spent: { count: number }): Iterable<Reader> {
    yield* this.single.get(cellKey(row, column)) ?? [];
    const near = this.blocks.get(cellKey(Math.floor(row / ROWS_OF_BLOCK), column)) ?? [];
    for (const ranges of [near, this.long]) {
      spent.count += ranges.length;
      for (const { range, readers } of ranges) if (holdsCell(range, row, column)) yield* readers;
    }
  }
}

const MOST_BLOCKS = 16;

/** Who reads what in a workbook; made once and kept with its model. */
export class Readers {
  private readonly sheets = new Map<SheetModel, SheetReaders>();

  /** Reads every formula's references, with a pause now and then. */
  static *steps(workbook: WorkbookModel): Generator<void, Readers, void> {
    const readers = new Readers();
    let count = 0;
    for (const sheet of workbook.sheets) {
      for (const formula of sheet.formulas.values()) {
        for (const { reference, sheet: target, range } of workbook.references(sheet, formula)) {
          if (!placeOnly.has(reference.within)) readers.put(target, range, { sheet, formula });
        }
        count += 1;
        if (count % AT_ONCE === 0) yield;
      }
    }
    return readers;
  }

  private put(target: SheetModel, range: RangeAddress, reader: Reader): void {
    const known = this.sheets.get(target) ?? new SheetReaders();
    this.sheets.set(target, known);
    known.put(range, reader);
  }

  of(sheet: SheetModel, row: number, column: number, spent: { count: number }): Iterable<Reader> {
    return this.sheets.get(sheet)?.of(row, column, spent) ?? [];
  }
}

/** The formulas that rest on a cell, directly and through others, with a pause now and then. */
export function* dependentSteps(
  readers: Readers,
  sheet: SheetModel,
  address: CellAddress,
): Generator<void, Dependents, void> {
  const spent = { count: 0 };
  const own = sheet.formula(address.row, address.column);
  const seen = new Set<FormulaCell>(own ? [own] : []);
  const queue: Reader[] = [];
  const take = (cell: { readonly sheet: SheetModel } & CellAddress): number => {
    let read = 0;
    for (const reader of readers.of(cell.sheet, cell.row, cell.column, spent)) {
      // What reads itself rests on nothing new.
      if (reader.formula !== own) read += 1;
      if (seen.has(reader.formula)) continue;
      seen.add(reader.formula);
      queue.push(reader);
    }
    return read;
  };
  take({ sheet, ...address });
  const directCount = queue.length;
  const ends: Reader[] = [];
  let at = 0;
  for (; at < queue.length && at < MOST_FOLLOWED && spent.count < MOST_LOOKED_AT; at += 1) {
    const each = queue[at];
    if (!each) continue;
    let isRead = false;
    for (const { row, column } of cellsOf(each)) isRead = take({ sheet: each.sheet, row, column }) > 0 || isRead;
    if (!isRead) ends.push(each);
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  return {
    direct: queue.slice(0, Math.min(directCount, MOST_LISTED)).map(dependent),
    directCount,
    count: queue.length,
    reached: ends.slice(0, MOST_LISTED).map(dependent),
    reachedCount: ends.length,
    more: at < queue.length,
  };
}

/** The cells that a formula fills: its own, or all those of its spill that hold something. */
function* cellsOf({ sheet, formula }: Reader): Iterable<CellAddress> {
  const { spill } = formula.cell;
  if (!spill) yield formula;
  else yield* sheet.cellsIn(spill);
}

function dependent({ sheet, formula }: Reader): Dependent {
  const { row, column, cell } = formula;
  const label = labelOf(sheet, { row, column, rows: 1, columns: 1 });
  return {
    sheet: sheet.name,
    cell: cellName(row, column),
    ...(label === undefined ? {} : { label }),
    value: cell.value,
    ...(cell.format === undefined ? {} : { format: cell.format }),
  };
}
