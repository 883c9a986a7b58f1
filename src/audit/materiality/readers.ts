import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { addressOfKey, cellKey, type CellAddress, type RangeAddress } from "../../workbook/address";

/** A formula, and the sheet that it stands on. */
export interface Reader {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
}

/** A large range, which a whole column of formulas may read. */
interface ReadRange {
  readonly range: RangeAddress;
  readonly readers: Reader[];
}

/** What waits until all that it rests on is known: a formula, or a range for those that read it. */
interface Waiting {
  readonly reader: Reader | null;
  before: number;
  readonly next: Set<Waiting>;
}

/** A range of more cells than this is looked through for each change; smaller ones are kept by cell. */
const LARGEST_BY_CELL = 64;

/** Ranges and readers looked at in all, after which no more is followed: of running totals each reads all before it. */
const MOST_COMPARED = 20_000_000;

/** Work after which a pane may show progress or stop. */
const FORMULAS_A_STEP = 5_000;
const COMPARED_A_STEP = 250_000;

/** Who reads each cell of a workbook. */
export class Readers {
  private readonly byCell = new Map<SheetModel, Map<number, Reader[]>>();
  /** Large ranges by each column that they reach. */
  private readonly byColumn = new Map<SheetModel, Map<number, ReadRange[]>>();
  private readonly ranges = new Map<string, ReadRange>();
  private compared = 0;

  private constructor(private readonly workbook: WorkbookModel) {}

  static *steps(workbook: WorkbookModel): Generator<undefined, Readers, void> {
    const readers = new Readers(workbook);
    let read = 0;
    for (const sheet of workbook.sheets) {
      for (const formula of sheet.formulas.values()) {
        readers.index({ sheet, formula });
        read += 1;
        if (read % FORMULAS_A_STEP === 0) yield;
      }
    }
    return readers;
  }

  private index(reader: Reader): void {
    for (const { sheet, range } of this.workbook.references(reader.sheet, reader.formula)) {
      if (range.rows * range.columns > LARGEST_BY_CELL) {
        this.indexRange(sheet, range, reader);
        continue;
      }
      const cells = this.byCell.get(sheet) ?? new Map<number, Reader[]>();
      this.byCell.set(sheet, cells);
      for (let row = range.row; row < range.row + range.rows; row += 1) {
        for (let column = range.column; column < range.column + range.columns; column += 1)
          add(cells, cellKey(row, column), reader);
      }
    }
  }

  private indexRange(sheet: SheetModel, range: RangeAddress, reader: Reader): void {
    const { row, column, rows, columns } = range;
    const key = `${[row, column, rows, columns].join(" ")} ${sheet.name}`;
    const known = this.ranges.get(key);
    if (known) {
      known.readers.push(reader);
      return;
    }
    const read: ReadRange = { range, readers: [reader] };
    this.ranges.set(key, read);
    const byColumn = this.byColumn.get(sheet) ?? new Map<number, ReadRange[]>();
    this.byColumn.set(sheet, byColumn);
    for (let along = column; along < column + columns; along += 1) add(byColumn, along, read);
  }

  /**
   * Every formula that rests on the cells, each after those that it reads; those in a circle are left out. Null where too much was asked
   * already.
   */
  *restingOn(
    cells: readonly (CellAddress & { readonly sheet: string })[],
  ): Generator<undefined, readonly Reader[] | null, void> {
    const waiting = new Map<FormulaCell | ReadRange, Waiting>();
    const start = new Set<Waiting>();
    const visit: { readonly from: Waiting | null; readonly sheet: SheetModel; readonly at: CellAddress }[] = [];
    for (const { sheet: name, row, column } of cells) {
      const sheet = this.workbook.sheet(name);
      if (sheet) visit.push({ from: null, sheet, at: { row, column } });
    }
    /** Notes that one waits for another; true where nobody waited for it before. */
    const follow = (from: Waiting | null, key: FormulaCell | ReadRange, reader: Reader | null): Waiting | null => {
      this.compared += 1;
      const known = waiting.get(key);
      const entry = known ?? { reader, before: 0, next: new Set<Waiting>() };
      if (!known) waiting.set(key, entry);
      if (!from || from === entry) start.add(entry);
      else if (!from.next.has(entry)) {
        from.next.add(entry);
        entry.before += 1;
      }
      return known ? null : entry;
    };
    const followReader = (from: Waiting | null, reader: Reader): void => {
      const entry = follow(from, reader.formula, reader);
      if (!entry) return;
      for (const at of filledBy(reader.formula)) visit.push({ from: entry, sheet: reader.sheet, at });
    };
    let next = this.compared + COMPARED_A_STEP;
    for (let step = visit.pop(); step; step = visit.pop()) {
      const { from, sheet, at } = step;
      for (const reader of this.byCell.get(sheet)?.get(cellKey(at.row, at.column)) ?? []) followReader(from, reader);
      const ranges = this.byColumn.get(sheet)?.get(at.column) ?? [];
      this.compared += ranges.length;
      for (const read of ranges) {
        if (at.row < read.range.row || at.row >= read.range.row + read.range.rows) continue;
        const entry = follow(from, read, null);
        if (entry) for (const reader of read.readers) followReader(entry, reader);
      }
      if (this.compared > MOST_COMPARED) return null;
      if (this.compared < next) continue;
      next = this.compared + COMPARED_A_STEP;
      yield;
    }
    return inOrder(start);
  }
}

function inOrder(start: ReadonlySet<Waiting>): readonly Reader[] {
  const ready = [...start].filter(({ before }) => before === 0);
  const order: Reader[] = [];
  for (let entry = ready.pop(); entry; entry = ready.pop()) {
    if (entry.reader) order.push(entry.reader);
    for (const other of entry.next) {
      other.before -= 1;
      if (other.before === 0) ready.push(other);
    }
  }
  return order;
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The cells that a formula shows its values in. */
export function filledBy({ row, column, cell }: FormulaCell): readonly CellAddress[] {
  const { spill } = cell;
  if (!spill) return [{ row, column }];
  return Array.from({ length: spill.rows * spill.columns }, (_, index) =>
    addressOfKey(cellKey(spill.row + Math.floor(index / spill.columns), spill.column + (index % spill.columns))),
  );
}
