import { holdsCell, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, ResolvedReference, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import type { PatternReference } from "../../formulas/model/node-references";
import { thresholds } from "../thresholds";

/** A sum, or a mean, that takes in a total together with what that total adds. */
export interface TotalWithin {
  readonly total: FormulaCell;
  readonly sheet: SheetModel;
  /** The range, or the cell, by which the sum takes the total. */
  readonly whole: RangeAddress;
  /** Whether it adds it; otherwise it takes it for one of the figures. */
  readonly isAdded: boolean;
}

/** Sums of ranges and cells and nothing else: `SUM(G8:G31)-G14` takes the total out again, and a half of the sum was thought of. */
const onlyAdds = /^(?:SUM\()?\(?(?:SUM\(@(?:,@)*\)|@)(?:[+,](?:SUM\(@(?:,@)*\)|@))*\)?\)?$/;
/** A mean, or the largest, of a range of figures. */
const looksAtEach = /^(?:AVERAGE|MEDIAN|MAX)\(@\)$/;
/** `SUM(…)` and not `SUM(…)/12`. */
const isOneCall = /^(?:SUM|SUBTOTAL|SUMIFS?)\([^()]*\)$/;

/** Totals in one range that are looked at, at most: what a list of running totals says, its first ones say. */
const MOST_LOOKED_AT = 20;

export function totalWithin(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): TotalWithin | null {
  const isAdded = onlyAdds.test(formula.pattern.skeleton);
  if (!isAdded && !looksAtEach.test(formula.pattern.skeleton)) return null;
  const added = workbook.references(sheet, formula);
  for (const { sheet: target, range, reference } of added) {
    // `=G28:U29` shows one cell of them.
    if (isAdded && range.rows * range.columns > 1 && reference.within !== "SUM") return null;
    let looked = 0;
    for (const total of totalsIn(target, range)) {
      looked += 1;
      if (looked > MOST_LOOKED_AT) break;
      if (!isNextStep(formula, total) && isAddedToo(workbook, target, total, added))
        return { total, sheet: target, whole: range, isAdded };
    }
  }
  return null;
}

/** `=P18+$P$17` behind `=P17+$P$17`: a target that rises by one fixed step from month to month. */
function isNextStep(formula: FormulaCell, { pattern }: FormulaCell): boolean {
  const isFixed = ({ range }: PatternReference): boolean => range.$r0 === true && range.$r1 === true;
  return formula.pattern.canonical === pattern.canonical && pattern.references.some(isFixed);
}

/** Whether most of the figures that a total adds are added beside it. */
function isAddedToo(
  workbook: WorkbookModel,
  sheet: SheetModel,
  total: FormulaCell,
  added: readonly ResolvedReference[],
): boolean {
  let figures = 0;
  let beside = 0;
  const isAdded = (row: number, column: number): boolean =>
    added.some((each) => each.sheet === sheet && holdsCell(each.range, row, column));
  const parts = workbook.references(sheet, total);
  for (const part of parts.filter((each) => isSummed(each, parts))) {
    for (const { row, column, cell } of sheet.cellsIn(part.range)) {
      if (typeof cell.value !== "number") continue;
      figures += 1;
      if (isAdded(row, column)) beside += 1;
    }
  }
  return beside >= thresholds.fewestAddedTwice && beside * 2 > figures;
}

/** What SUMIF and SUMIFS only look at is no part of their sum. */
function isSummed({ reference: { within, position } }: ResolvedReference, all: readonly ResolvedReference[]): boolean {
  if (within === "SUMIFS") return position === 0;
  return within !== "SUMIF" || position === 2 || all.every(({ reference }) => reference.position !== 2);
}

const totalsOfSheets = new WeakMap<SheetModel, ReadonlyMap<number, readonly FormulaCell[]>>();

/** The totals of a sheet by their columns, each column from above. */
function totalsOf(sheet: SheetModel): ReadonlyMap<number, readonly FormulaCell[]> {
  const known = totalsOfSheets.get(sheet);
  if (known) return known;
  const totals = new Map<number, FormulaCell[]>();
  for (const formula of sheet.formulas.values()) {
    if (!isTotalOfOthers(formula)) continue;
    const column = totals.get(formula.column);
    if (column) column.push(formula);
    else totals.set(formula.column, [formula]);
  }
  for (const column of totals.values()) column.sort((a, b) => a.row - b.row);
  totalsOfSheets.set(sheet, totals);
  return totals;
}

function isTotalOfOthers({ pattern, cell }: FormulaCell): boolean {
  if (typeof cell.value !== "number" || cell.value === 0) return false;
  const { skeleton, references } = pattern;
  if (references.some((reference) => reference.sheet !== null)) return false;
  return isOneCall.test(skeleton) || (references.length > 1 && onlyAdds.test(skeleton));
}

function* totalsIn(sheet: SheetModel, range: RangeAddress): Iterable<FormulaCell> {
  const totals = totalsOf(sheet);
  const columns =
    range.columns > totals.size
      ? [...totals.keys()]
      : Array.from({ length: range.columns }, (_, at) => range.column + at);
  for (const column of columns) {
    if (column < range.column || column >= range.column + range.columns) continue;
    for (const total of totals.get(column) ?? []) {
      if (total.row >= range.row + range.rows) break;
      if (total.row >= range.row) yield total;
    }
  }
}
