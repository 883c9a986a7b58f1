import type { CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { Readers } from "../../formulas/model/readers";
import { addressAt, directions, lineOf, nameOf, positionOf, type Direction } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { thresholds } from "../thresholds";

/** A sum that names the cells of its own row or column one by one, and what it leaves out of them. */
export interface LeftOut {
  readonly formula: FormulaCell;
  readonly missed: readonly CellAddress[];
  /** Whether they are totals among totals, rather than lines of a list. */
  readonly areTotals: boolean;
  readonly expected: string;
}

/** `D19+D20+D22`, `SUM(C17,C24,C28)` and `SUM(D19+D20+D22)`, as a skeleton has them. */
const chains = /^\(@(?:\+@)+\)$/;
const lists = /^SUM\((?:@(?:,@)+|\(@(?:\+@)+\))\)$/;

/**
 * Sums whose cells are all copies of one formula, or all totals of their own line, and that leave out few others of the same sort, which nothing
 * else reads: nobody computes a line to use it nowhere.
 */
export function leftOutAddends(workbook: WorkbookModel, sheet: SheetModel): readonly LeftOut[] {
  return [...sheet.formulas.values()].flatMap((formula) => {
    const { skeleton, references } = formula.pattern;
    if (references.length < thresholds.fewestAddends || !(chains.test(skeleton) || lists.test(skeleton))) return [];
    const added = addedInLine(workbook, sheet, formula);
    if (!added) return [];
    const lines = ofList(workbook, sheet, added);
    const missed = lines ?? ofTotals(workbook, sheet, added);
    if (missed.length === 0 || missed.length * thresholds.addendsForEachLeftOut > added.positions.size) return [];
    return [{ formula, missed, areTotals: lines === null, expected: withAddends(formula.formula, missed) }];
  });
}

interface Added {
  readonly direction: Direction;
  readonly positions: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  readonly at: (position: number) => CellAddress;
  readonly formulaAt: (position: number) => FormulaCell | undefined;
}

/** The cells that a formula adds, where all of them stand in its own row or column. */
function addedInLine(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Added | null {
  const cells = workbook.references(sheet, formula);
  for (const direction of directions) {
    const line = lineOf(formula, direction);
    const isOwn = cells.every(({ sheet: target, range }) => target === sheet && lineOf(range, direction) === line);
    if (!isOwn) continue;
    const positions = new Set(cells.map(({ range }) => positionOf(range, direction)));
    const first = Math.min(...positions);
    const last = Math.max(...positions);
    const at = (position: number): CellAddress => addressAt(direction, line, position);
    const formulaAt = (position: number): FormulaCell | undefined => {
      const { row, column } = at(position);
      return sheet.formula(row, column);
    };
    return { direction, positions, first, last, at, formulaAt };
  }
  return null;
}

/** What is left out of a list without a gap whose lines are copies of one formula; null where the cells are no such list. */
function ofList(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { positions, first, last, at, formulaAt }: Added,
): readonly CellAddress[] | null {
  const copied = formulaAt(first)?.pattern.canonical;
  const isCopy = (position: number): boolean =>
    position >= 0 && copied !== undefined && formulaAt(position)?.pattern.canonical === copied;
  let from = first;
  let to = last;
  while (isCopy(from - 1)) from -= 1;
  while (isCopy(to + 1)) to += 1;
  const missed: CellAddress[] = [];
  for (let position = from; position <= to; position++) {
    if (!isCopy(position)) return null;
    if (!positions.has(position)) missed.push(at(position));
  }
  return missed.every((cell) => isUnreadFigure(workbook, sheet, cell)) ? missed : [];
}

/** The totals of its column, or row, that stand among those that a grand total adds, where they are no part of them, and none of them a part. */
function ofTotals(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { direction, positions, first, last, at, formulaAt }: Added,
): readonly CellAddress[] {
  const totalled = (position: number): readonly [from: number, to: number] | null => {
    const total = formulaAt(position);
    const aggregate = total && ownLineAggregate(total.pattern);
    const [added] = total && aggregate?.name === "SUM" ? workbook.references(sheet, total) : [];
    if (!added || aggregate?.across === direction) return null;
    const from = positionOf(added.range, direction);
    return [from, from + (direction === "column" ? added.range.rows : added.range.columns) - 1];
  };
  const blocks = [...positions].map(totalled);
  if (positions.size < thresholds.fewestAddedTotals || blocks.some((block) => block === null)) return [];
  const missed: CellAddress[] = [];
  for (let position = first; position <= last; position++) {
    const block = positions.has(position) ? null : totalled(position);
    if (!block || !isUnreadFigure(workbook, sheet, at(position))) continue;
    const holdsOther = [...positions].some((each) => each >= block[0] && each <= block[1]);
    if (!holdsOther) missed.push(at(position));
  }
  return missed;
}

function isUnreadFigure(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress): boolean {
  const value = sheet.cell(cell.row, cell.column)?.value;
  return typeof value === "number" && value !== 0 && !Readers.of(workbook).reads(sheet, cell);
}

/** The formula with more cells behind those that it adds, in the way that it adds them. */
function withAddends(formula: string, missed: readonly CellAddress[]): string {
  const isCall = formula.endsWith(")");
  const sign = isCall && formula.includes(",") ? "," : "+";
  const more = missed.map((cell) => `${sign}${nameOf(cell)}`).join("");
  return isCall ? `${formula.slice(0, -1)}${more})` : `${formula}${more}`;
}
