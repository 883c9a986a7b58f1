import { cellName, holdsCell, type CellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";
import { labelOf } from "../model/cell-label";
import type { FormulaCell, ResolvedReference, SheetModel, WorkbookModel } from "../model/formula-model";

/** A formula that rests on a cell. */
export interface Dependent {
  readonly sheet: string;
  readonly cell: string;
  readonly label?: string;
  readonly value: CellValue;
}

/** What rests on a cell. */
export interface Dependents {
  /** The formulas that read the cell itself. */
  readonly direct: readonly Dependent[];
  /** How many formulas rest on it in all, through others too. */
  readonly count: number;
  /** The figures at the end that nothing reads further: what a change of the cell arrives at. */
  readonly reached: readonly Dependent[];
  /** Whether the workbook has more formulas than were followed. */
  readonly more: boolean;
}

/** More than so many are counted and not listed. */
const MOST_LISTED = 200;
/** Formulas that are followed before it is said that there are more. */
const MOST_FOLLOWED = 20_000;

interface Reader {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
}

/** Who reads which cells of a workbook: by single cells, and by ranges of many. */
class Readers {
  private readonly single = new Map<string, Reader[]>();
  private readonly ranges = new Map<
    SheetModel,
    { readonly range: ResolvedReference["range"]; readonly readers: Reader[] }[]
  >();

  constructor(workbook: WorkbookModel) {
    const byRange = new Map<string, Reader[]>();
    for (const sheet of workbook.sheets) {
      for (const formula of sheet.formulas.values()) {
        for (const reference of workbook.references(sheet, formula)) this.put(reference, { sheet, formula }, byRange);
      }
    }
  }

  private put({ sheet, range }: ResolvedReference, reader: Reader, byRange: Map<string, Reader[]>): void {
    const key = `${sheet.name}!${String(range.row)} ${String(range.column)} ${String(range.rows)} ${String(range.columns)}`;
    const known = byRange.get(key);
    if (known) {
      known.push(reader);
      return;
    }
    const readers = [reader];
    byRange.set(key, readers);
    if (range.rows * range.columns === 1)
      this.single.set(`${sheet.name}!${cellName(range.row, range.column)}`, readers);
    else this.ranges.set(sheet, [...(this.ranges.get(sheet) ?? []), { range, readers }]);
  }

  of(sheet: SheetModel, row: number, column: number): readonly Reader[] {
    const single = this.single.get(`${sheet.name}!${cellName(row, column)}`) ?? [];
    const around = (this.ranges.get(sheet) ?? []).filter(({ range }) => holdsCell(range, row, column));
    return around.length === 0 ? single : [...new Set([...single, ...around.flatMap(({ readers }) => readers)])];
  }
}

const known = new WeakMap<WorkbookModel, Readers>();

/** The formulas that rest on a cell, directly and through others. */
export function dependentsOf(workbook: WorkbookModel, sheet: SheetModel, address: CellAddress): Dependents {
  const readers = known.get(workbook) ?? new Readers(workbook);
  known.set(workbook, readers);
  const direct = readers.of(sheet, address.row, address.column);
  const seen = new Set<FormulaCell>(direct.map(({ formula }) => formula));
  const queue = [...direct];
  const ends: Reader[] = [];
  for (let at = 0; at < queue.length && at < MOST_FOLLOWED; at += 1) {
    const each = queue[at];
    if (!each) continue;
    const further = cellsOf(each).flatMap(({ row, column }) => readers.of(each.sheet, row, column));
    if (further.length === 0) ends.push(each);
    for (const reader of further) {
      if (seen.has(reader.formula)) continue;
      seen.add(reader.formula);
      queue.push(reader);
    }
  }
  return {
    direct: direct.slice(0, MOST_LISTED).map(dependent),
    count: seen.size,
    reached: ends.slice(0, MOST_LISTED).map(dependent),
    more: queue.length > MOST_FOLLOWED,
  };
}

/** The cells that a formula fills: its own, or all that it spills into. */
function* cells({ formula }: Reader): Iterable<CellAddress> {
  const { spill } = formula.cell;
  if (!spill) {
    yield formula;
    return;
  }
  for (let row = spill.row; row < spill.row + spill.rows; row += 1) {
    for (let column = spill.column; column < spill.column + spill.columns; column += 1) yield { row, column };
  }
}

const cellsOf = (reader: Reader): CellAddress[] => [...cells(reader)];

function dependent({ sheet, formula }: Reader): Dependent {
  const label = labelOf(sheet, { row: formula.row, column: formula.column, rows: 1, columns: 1 });
  return {
    sheet: sheet.name,
    cell: cellName(formula.row, formula.column),
    ...(label === undefined ? {} : { label }),
    value: formula.cell.value,
  };
}
