import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { filledBy, Readers, type Reader, type ReadRange } from "../../formulas/model/readers";
import type { CellAddress } from "../../workbook/address";

/** What waits until all that it rests on is known: a formula, or a range for those that read it. */
interface Waiting {
  readonly reader: Reader | null;
  before: number;
  readonly next: Set<Waiting>;
}

/** Ranges and readers looked at in all, after which no more is followed: of running totals each reads all before it. */
const MOST_COMPARED = 20_000_000;

/** Work after which a pane may show progress or stop. */
const COMPARED_A_STEP = 250_000;

/** What rests on cells, in the order in which it is calculated. */
export class Consequences {
  private readonly compared = { count: 0 };

  private constructor(
    private readonly workbook: WorkbookModel,
    private readonly readers: Readers,
  ) {}

  static *steps(workbook: WorkbookModel): Generator<undefined, Consequences, void> {
    return new Consequences(workbook, yield* Readers.steps(workbook));
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
      this.compared.count += 1;
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
    let next = this.compared.count + COMPARED_A_STEP;
    for (let step = visit.pop(); step; step = visit.pop()) {
      const { from, sheet, at } = step;
      for (const reader of this.readers.single(sheet, at.row, at.column)) followReader(from, reader);
      for (const read of this.readers.ranges(sheet, at.row, at.column, this.compared)) {
        const entry = follow(from, read, null);
        if (entry) for (const reader of read.readers) followReader(entry, reader);
      }
      if (this.compared.count > MOST_COMPARED) return null;
      if (this.compared.count < next) continue;
      next = this.compared.count + COMPARED_A_STEP;
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
