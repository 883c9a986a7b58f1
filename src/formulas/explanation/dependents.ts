import { cellName, type CellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";
import { labelOf } from "../model/cell-label";
import type { FormulaCell, SheetModel } from "../model/formula-model";
import { filledBy, type Reader, type Readers } from "../model/readers";

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
  const takeEach = (found: readonly Reader[]): number => {
    let read = 0;
    for (const reader of found) {
      // What reads itself rests on nothing new.
      if (reader.formula !== own) read += 1;
      if (seen.has(reader.formula)) continue;
      seen.add(reader.formula);
      queue.push(reader);
    }
    return read;
  };
  const take = (cell: { readonly sheet: SheetModel } & CellAddress): number => {
    let read = takeEach(readers.single(cell.sheet, cell.row, cell.column));
    for (const range of readers.ranges(cell.sheet, cell.row, cell.column, spent)) read += takeEach(range.readers);
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
    for (const { row, column } of filledBy(each.formula))
      isRead = take({ sheet: each.sheet, row, column }) > 0 || isRead;
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
