import { addressOfKey, cellKey, holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "./formula-model";

/** A formula, and the sheet that it stands on. */
export interface Reader {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
}

/** A range of many cells, and the formulas that read it: a whole column of them may read the same one. */
export interface ReadRange {
  readonly range: RangeAddress;
  readonly readers: readonly Reader[];
}

interface GrowingRange extends ReadRange {
  readonly readers: Reader[];
}

/** Formulas between two pauses, so that the pane goes on answering. */
const AT_ONCE = 1_000;
/** Rows of a block that ranges are kept by. */
const ROWS_OF_BLOCK = 64;
/** A range of more blocks is looked through for each cell of its sheet. */
const MOST_BLOCKS = 16;
const NONE: readonly never[] = [];

/** These look at where a reference stands, not at what it holds. */
const placeOnly: ReadonlySet<string> = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

/** Who reads the cells of one sheet: by single cells, and by ranges of many. */
class SheetReaders {
  private readonly single = new Map<number, Reader[]>();
  private readonly byRange = new Map<string, GrowingRange>();
  private readonly blocks = new Map<number, ReadRange[]>();
  private readonly long: ReadRange[] = [];

  put(range: RangeAddress, reader: Reader): void {
    if (range.rows * range.columns === 1) {
      add(this.single, cellKey(range.row, range.column), reader);
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
      for (let column = range.column; column < range.column + range.columns; column += 1)
        add(this.blocks, cellKey(block, column), read);
    }
  }

  readersOf(row: number, column: number): readonly Reader[] {
    return this.single.get(cellKey(row, column)) ?? NONE;
  }

  near(row: number, column: number): readonly (readonly ReadRange[])[] {
    return [this.blocks.get(cellKey(Math.floor(row / ROWS_OF_BLOCK), column)) ?? NONE, this.long];
  }
}

/** Who reads which cells of a workbook, as it stood when its model was made. */
export class Readers {
  private static readonly known = new WeakMap<WorkbookModel, Readers>();
  private readonly sheets = new Map<SheetModel, SheetReaders>();

  private constructor() {}

  /** Reads every formula's references, with a pause now and then; once for a model. */
  static *steps(workbook: WorkbookModel): Generator<undefined, Readers, void> {
    const known = Readers.known.get(workbook);
    if (known) return known;
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
    Readers.known.set(workbook, readers);
    return readers;
  }

  /** At once, where nobody waits. */
  static of(workbook: WorkbookModel): Readers {
    const steps = Readers.steps(workbook);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  private put(target: SheetModel, range: RangeAddress, reader: Reader): void {
    const known = this.sheets.get(target) ?? new SheetReaders();
    this.sheets.set(target, known);
    known.put(range, reader);
  }

  /** The formulas that read the cell by itself. */
  single(sheet: SheetModel, row: number, column: number): readonly Reader[] {
    return this.sheets.get(sheet)?.readersOf(row, column) ?? NONE;
  }

  /** The ranges that are read and hold the cell; `spent` counts those that were looked at. */
  *ranges(sheet: SheetModel, row: number, column: number, spent: { count: number }): Iterable<ReadRange> {
    for (const ranges of this.sheets.get(sheet)?.near(row, column) ?? NONE) {
      spent.count += ranges.length;
      for (const read of ranges) if (holdsCell(read.range, row, column)) yield read;
    }
  }

  /** Whether any formula reads the cell. */
  reads(sheet: SheetModel, { row, column }: CellAddress): boolean {
    if (this.single(sheet, row, column).length > 0) return true;
    for (const _range of this.ranges(sheet, row, column, { count: 0 })) return true;
    return false;
  }
}

function add<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The cells that a formula shows its values in: its own, or all of its spill. */
export function* filledBy({ row, column, cell }: FormulaCell): Iterable<CellAddress> {
  const { spill } = cell;
  if (!spill) yield { row, column };
  else
    for (let at = 0; at < spill.rows * spill.columns; at += 1)
      yield addressOfKey(cellKey(spill.row + Math.floor(at / spill.columns), spill.column + (at % spill.columns)));
}
