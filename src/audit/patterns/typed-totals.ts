import { cellKey, rangeName, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import { formulaLines, groupedBy, stretches } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { isLabelledTotal, judge, stretchAbove, type ComputedTotal, type JudgedTotal } from "./judged-total";
import { isOneMoreLine, readsCell } from "./no-total";
import { thresholds } from "../thresholds";
import { amongComputed } from "./typed-among-totals";
import { isFrequent } from "./typed-digits";
import type { TypedNumber } from "./typed-numbers";

/**
 * Totals that were typed where the others of their row, or of their column's other tables, are computed: few computed ones are enough
 * where the typed number is just what its own figures add up to, which happens by chance to no one.
 */
export function typedTotals(sheet: SheetModel): readonly TypedNumber[] {
  const totals = [...sheet.formulas.values()].flatMap((formula) => {
    const range = addedAbove(formula);
    return range ? [{ formula, range }] : [];
  });
  const found = new Map<number, TypedNumber>();
  const all = [
    ...besideTotals(sheet, totals),
    ...belowTables(sheet, totals),
    ...belowComputed(sheet),
    ...amongComputed(sheet, totals),
  ];
  for (const each of all) {
    if (isFrequent(sheet, each)) continue;
    const key = cellKey(each.row, each.column);
    if (!found.has(key)) found.set(key, each);
  }
  // A row or a column of typed totals, such as the year before, was typed whole.
  const rows = groupedBy(found.values(), ({ row }) => String(row));
  const columns = groupedBy(found.values(), ({ column }) => String(column));
  return [...found.values()].filter(
    ({ row, column }) => rows.get(String(row))?.length === 1 && columns.get(String(column))?.length === 1,
  );
}

/** The stretch above it, in its own column, that a total adds. */
function addedAbove(formula: FormulaCell): RangeAddress | null {
  const aggregate = ownLineAggregate(formula.pattern);
  const [reference] = formula.pattern.references;
  if (aggregate?.name !== "SUM" || aggregate.across !== "row" || !reference) return null;
  const range = resolvedRange(reference.range, formula.row, formula.column);
  return range && range.row + range.rows <= formula.row ? range : null;
}

/** In a computed total's row: the same stretch of its own column adds up to it. */
function besideTotals(sheet: SheetModel, totals: readonly ComputedTotal[]): TypedNumber[] {
  const found: TypedNumber[] = [];
  for (const row of groupedBy(totals, ({ formula }) => String(formula.row)).values()) {
    // The stretch that most of them add comes first.
    const extents = [...groupedBy(row, ({ range }) => `${String(range.row)} ${String(range.rows)}`).values()].sort(
      (a, b) => b.length - a.length,
    );
    const typed = new Map<number, { readonly judged: JudgedTotal; readonly usual: FormulaCell }>();
    for (const alike of extents) {
      const isLong = alike.length >= thresholds.fewestTotalsAlong;
      const parts = isLong ? 1 : thresholds.fewestPartsOfTyped;
      for (const [column, { formula, range }] of columnsBeside(sheet, alike, isLong)) {
        const judged = judge(sheet, formula, { ...range, column, columns: 1 }, formula.row, parts);
        const isTelling =
          judged?.agrees === true ||
          (judged?.near === true && (areComputedAlike(sheet, column, formula) || isOneOfRow(sheet, alike, column)));
        if (judged && isTelling && !typed.has(column)) typed.set(column, { judged, usual: formula });
      }
    }
    // Where more totals are typed than computed, the row was typed; beside a single one, nobody can tell which is the odd one.
    if (typed.size > row.length) continue;
    const enough = row.length >= thresholds.fewestTotalsBeside;
    found.push(
      ...[...typed].map(([column, { judged, usual }]): TypedNumber => {
        const range = resolvedRangeOf(usual, column);
        const isBelowFormulas = range !== null && areComputed(sheet, range);
        const isSure = enough || isBelowFormulas || areComputedAlike(sheet, column, usual);
        return { ...judged.typed, severity: isSure ? "warning" : "info" };
      }),
    );
  }
  return found;
}

/** The columns near totals that are alike, each with one of them; all of the row's where there are many. */
function columnsBeside(
  sheet: SheetModel,
  alike: readonly ComputedTotal[],
  isLong: boolean,
): ReadonlyMap<number, ComputedTotal> {
  const beside = new Map<number, ComputedTotal>();
  for (const total of alike) {
    for (
      let column = total.formula.column - thresholds.reachOfTypedTotal;
      column <= total.formula.column + thresholds.reachOfTypedTotal;
      column++
    )
      if (!beside.has(column)) beside.set(column, total);
  }
  const [first] = alike;
  if (isLong && first) {
    for (const column of sheet.filledColumns(first.formula.row)) if (!beside.has(column)) beside.set(column, first);
  }
  return beside;
}

function resolvedRangeOf(usual: FormulaCell, column: number): RangeAddress | null {
  const range = addedAbove(usual);
  return range && { ...range, column, columns: 1 };
}

/** Whether two columns compute alike in other rows: then the number in one of them, where the other computes, is no column's way. */
function areComputedAlike(sheet: SheetModel, column: number, { row, column: other }: FormulaCell): boolean {
  return sheet.filledRows(column).some((each) => {
    const own = each === row ? undefined : sheet.formula(each, column);
    return own !== undefined && own.pattern.canonical === sheet.formula(each, other)?.pattern.canonical;
  });
}

/**
 * Whether a number stands in a row of totals that its label calls so, above figures in the lines that all of them add: as many as are
 * computed say that it should be their sum, and not only near it.
 */
function isOneOfRow(sheet: SheetModel, alike: readonly ComputedTotal[], column: number): boolean {
  const [first] = alike;
  if (!first || alike.length < thresholds.fewestTotalsOfRow || !isLabelledTotal(sheet, first.formula)) return false;
  return sheet.cell(first.formula.row, column)?.format === first.formula.cell.format;
}

/** Below another table of the column whose totals bear the same kind of label: whatever stands there, its own figures should give it. */
function belowTables(sheet: SheetModel, totals: readonly ComputedTotal[]): TypedNumber[] {
  const found: TypedNumber[] = [];
  for (const column of groupedBy(totals, ({ formula }) => String(formula.column)).values()) {
    const labelled = column.filter(({ formula }) => isLabelledTotal(sheet, formula));
    const [first] = labelled;
    if (!first || labelled.length < thresholds.fewestTotalsBelow) continue;
    const gap = Math.max(...labelled.map(({ formula, range }) => formula.row - range.row - range.rows));
    const within = Math.max(...labelled.map(({ range }) => longestBlank(sheet, range)));
    const typed = sheet.filledRows(first.formula.column).flatMap((row) => {
      const at = { row, column: first.formula.column };
      const range = isLabelledTotal(sheet, at) ? stretchAbove(sheet, at, gap, within) : null;
      const judged = range && judge(sheet, first.formula, range, row);
      return judged && (judged.agrees || judged.near)
        ? [{ ...judged.typed, formula: `=SUM(${rangeName(range)})` }]
        : [];
    });
    if (typed.length * 2 <= labelled.length) found.push(...typed);
  }
  return found;
}

/** Right below figures that are computed: their sum as it was when somebody typed it. */
function belowComputed(sheet: SheetModel): TypedNumber[] {
  const found: TypedNumber[] = [];
  for (const [column, formulas] of formulaLines(sheet, "column")) {
    for (const stretch of stretches(formulas, "column", 1)) {
      const [first] = stretch;
      const last = stretch.at(-1);
      if (!first || !last || stretch.length < thresholds.fewestComputedParts) continue;
      const isAlike = stretch.every(({ pattern }) => pattern.canonical === first.pattern.canonical);
      const range = { row: first.row, column, rows: stretch.length, columns: 1 };
      const row = nextFilled(sheet, last);
      const isOther = readsCell(stretch, row, column) || isOneMoreLine(sheet, last.row, row);
      const judged = isAlike && !isOther ? judge(sheet, first, range, row) : null;
      if (judged?.agrees === true) found.push({ ...judged.typed, formula: `=SUM(${rangeName(range)})` });
    }
  }
  return found;
}

/** The row of the first filled cell below one, beyond a blank or two, as stand between figures and their total. */
function nextFilled(sheet: SheetModel, { row, column }: FormulaCell): number {
  let next = row + 1;
  while (next - row <= thresholds.mostBlankAboveTotal && sheet.cell(next, column) === undefined) next += 1;
  return next;
}

function areComputed(sheet: SheetModel, range: RangeAddress): boolean {
  const cells = [...sheet.cellsIn(range)];
  return cells.length > 0 && cells.every(({ cell }) => cell.formula !== undefined);
}

/** The most blank cells between two figures that a total adds. */
function longestBlank(sheet: SheetModel, { row, column, rows }: RangeAddress): number {
  const filled = sheet.filledRows(column).filter((each) => each >= row && each < row + rows);
  return filled.reduce((longest, each, index) => Math.max(longest, each - (filled[index - 1] ?? each - 1) - 1), 0);
}
