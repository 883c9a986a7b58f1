import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  translateFormulaToA1,
  translateFormulaToR1C1,
  type AstExpression,
} from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import { holdsCell, type CellAddress, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import { isFilledTemplate } from "../../filled-workbook";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { copiedBefore, isLeftOutAtStart, missedBefore, missedCell, unreadBefore } from "../../patterns/missed-cell";
import { missedBelowHeading } from "../../patterns/named-after-heading";
import { linesBeforeGap, restOfList } from "../../patterns/rest-of-list";
import { skippedBetween } from "../../patterns/skipped-between";
import {
  isTheirMean,
  goesOnBehind,
  areLeftOutAlike,
  isAddedApart,
  isComparedWithTotal,
  isOfOtherKind,
  isOfNextTotal,
  isOfPeriods,
  isOtherGroup,
  isTakenOffTotal,
  isTheirTotal,
  isTurnedIntoAmount,
  readByFormula,
} from "../../patterns/left-out-on-purpose";
import { drawnOver } from "../../patterns/written-range";
import { groupedBy, lineOf, nameOf } from "../../tables/lines";
import { totalledRanges, type TotalledRange } from "../../totals";
import { shortTotalWording } from "../../wording/short-total-wording";
import { shownWording } from "../../wording/shown-wording";
import { thresholds } from "../../thresholds";

const cause: Wording = {
  en: "a row or column was added at the end of the table, outside the range",
  "pt-BR": "uma linha ou coluna foi acrescentada no fim da tabela, fora do intervalo",
};

const zeroForNow: Wording = {
  en: "{zero} for now: what comes to stand there will be left out",
  "pt-BR": "{zero} por ora: o que vier a constar ali ficará de fora",
};

const lateCause: Wording = {
  en: "a row was added before the range, or the range was moved",
  "pt-BR": "uma linha foi acrescentada antes do intervalo, ou o intervalo foi deslocado",
};

/** A total whose range ends while the figures go on, or begins behind the first of them. */
export const rangeStopsShort: Check = {
  kind: "rangeStopsShort",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formulaOrSum",
  title: { en: "Total that stops short", "pt-BR": "Total que para antes do fim" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const short = [...sheet.formulas.values()].flatMap((formula) => shortTotal(workbook, sheet, formula) ?? []);
      // The same slip copied along a row or down a column is one finding.
      return [...groupedBy(short, ({ formula }) => formula.pattern.canonical).values()].map((group) =>
        report(sheet, group, rowMates(sheet, group)),
      );
    });
  },
};

interface ShortTotal {
  readonly formula: FormulaCell;
  readonly total: TotalledRange;
  readonly missed: CellAddress;
  /** All that is left out, from there on. */
  readonly all: readonly CellAddress[];
}

function shortTotal(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): ShortTotal | null {
  if (!isPlainTotal(formula.pattern.tree)) return null;
  for (const total of totalledRanges(workbook, sheet, formula)) {
    if (holdsNothing(sheet, total.range)) continue;
    const all = missedBy(workbook, sheet, formula, total);
    const [missed] = all;
    if (!missed || all.some((each) => isLeftOutOnPurpose(workbook, sheet, formula, total, each))) continue;
    const value = sheet.cell(missed.row, missed.column)?.value;
    if (typeof value === "number") return { formula, total, missed, all };
  }
  return null;
}

function missedBy(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  total: TotalledRange,
): readonly CellAddress[] {
  const one =
    skippedBetween(workbook, sheet, formula, total) ??
    missedCell(workbook, sheet, formula, total) ??
    copiedBefore(sheet, formula, total) ??
    (isFilledTemplate(workbook) || isLeftOutAtStart(sheet, formula, total)
      ? missedBefore(sheet, formula, total)
      : null) ??
    unreadBefore(workbook, sheet, formula, total);
  if (one) return [one];
  const named = missedBelowHeading(workbook, sheet, formula, total);
  if (named.length > 0) return named;
  const rest = restOfList(workbook, sheet, formula, total);
  return rest.length > 0 ? rest : linesBeforeGap(workbook, sheet, formula, total);
}

function isLeftOutOnPurpose(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  total: TotalledRange,
  missed: CellAddress,
): boolean {
  return (
    readByFormula(workbook, sheet, formula, missed) ||
    goesOnBehind(workbook, sheet, formula, total, missed) ||
    isTurnedIntoAmount(sheet, missed, total) ||
    isOfNextTotal(workbook, sheet, formula, missed) ||
    isTheirMean(workbook, sheet, missed, total) ||
    isTakenOffTotal(workbook, sheet, formula, missed) ||
    isPartOfAdded(workbook, sheet, total.range, missed) ||
    isTheirTotal(sheet, total, missed) ||
    isOfOtherKind(sheet, missed, total) ||
    isComparedWithTotal(workbook, sheet, formula, missed) ||
    areLeftOutAlike(sheet, formula, total, missed) ||
    isOtherGroup(sheet, total, missed) ||
    isAddedApart(workbook, sheet, formula, total, missed) ||
    isOfPeriods(workbook, sheet, formula, total)
  );
}

/** A sum of totals and cells. In `SUM(B2:B3)*0.3` the range is a base that somebody chose. */
function isPlainTotal(node: AstExpression | null): boolean {
  if (node === null) return false;
  if (isBinaryNode(node)) return (node.operator === "+" || node.operator === "-") && node.arguments.every(isPlainTotal);
  if (isUnaryNode(node)) return node.operator !== "%" && node.arguments.every(isPlainTotal);
  if (isReferenceNode(node) || isLiteralNode(node)) return true;
  if (!isCallNode(node)) return false;
  const name = node.callee.name.toUpperCase();
  return name === "SUBTOTAL" || (name === "SUM" && node.arguments.length <= thresholds.mostPartsOfTotal);
}

function holdsNothing(sheet: SheetModel, range: RangeAddress): boolean {
  for (const { cell } of sheet.cellsIn(range))
    if (typeof cell.value === "number" || cell.formula !== undefined) return false;
  return true;
}

/** What a formula within the range adds up is in the total through it. */
function isPartOfAdded(workbook: WorkbookModel, sheet: SheetModel, range: RangeAddress, missed: CellAddress): boolean {
  for (const { row, column } of sheet.cellsIn(range)) {
    const formula = sheet.formula(row, column);
    if (formula && readByFormula(workbook, sheet, formula, missed)) return true;
  }
  // A subtotal of some of them would be added twice.
  const own = sheet.formula(missed.row, missed.column);
  const read = own ? workbook.references(sheet, own) : [];
  return (
    read.length > 1 &&
    read.every(
      ({ sheet: target, range: { row, column, rows, columns } }) =>
        target === sheet && rows * columns === 1 && holdsCell(range, row, column),
    )
  );
}

/**
 * The copies of a short total along its row, where what the range leaves out is blank in their column: the row as a whole leaves a line of
 * the table out. Where most of them leave nothing out, the line is no part of the table.
 */
function rowMates(sheet: SheetModel, group: readonly ShortTotal[]): readonly FormulaCell[] {
  const short = new Set(group.map(({ formula }) => formula));
  return [...groupedBy(group, ({ formula }) => String(formula.row)).values()].flatMap((row) => {
    const [first] = row;
    if (first?.total.direction !== "column" || lineOf(first.formula, "column") !== lineOf(first.missed, "column"))
      return [];
    const { formula, missed } = first;
    const mates = sheet.filledColumns(formula.row).flatMap((column) => {
      const mate = sheet.formula(formula.row, column);
      const isCopy = mate !== undefined && !short.has(mate) && mate.pattern.canonical === formula.pattern.canonical;
      return isCopy && sheet.cell(missed.row, column) === undefined ? [mate] : [];
    });
    return mates.length <= row.length ? mates : [];
  });
}

function report(sheet: SheetModel, group: readonly ShortTotal[], mates: readonly FormulaCell[]): Finding {
  const [first] = group as readonly [ShortTotal];
  // What leaves out a figure shows the slip better than what leaves out a zero.
  const { formula, total, missed, all } = group.find((each) => !isZero(sheet, each.missed)) ?? first;
  const cells = [...group.map((each) => each.formula), ...mates].sort((a, b) => a.row - b.row || a.column - b.column);
  const isLate = missed.row < total.range.row || missed.column < total.range.column;
  const right = drawnOver(formula.formula, total.range, isLate ? missed : (all.at(-1) ?? missed));
  const [here = formula] = cells;
  const isApart = isLate && missed.row < total.range.row - 1;
  const everything = group.flatMap((each) => each.all);
  // Where it leaves out several cells, a figure among them shows the slip better than a zero.
  const shown = all.find((each) => !isZero(sheet, each)) ?? missed;
  const value = shownWording(sheet.cell(shown.row, shown.column));
  return findingOf(rangeStopsShort, {
    sheet,
    cells,
    found: here.formula,
    expected: right && copiedTo(here, formula, right),
    cause: { code: "RANGE_STOPS_SHORT", wording: isLate ? lateCause : cause },
    related: everything,
    ...shortTotalWording({
      where: isApart ? "apart" : isLate ? "late" : "short",
      cells,
      cell: formula,
      range: total.range,
      rest: all,
      missed: shown,
      value: isZero(sheet, shown) ? fillWording(zeroForNow, { zero: value }) : value,
      all: everything,
    }),
  });
}

/** A formula of another cell, copied to this one. */
function copiedTo(to: CellAddress, from: CellAddress, formula: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, nameOf(from)), nameOf(to));
}

function isZero(sheet: SheetModel, { row, column }: CellAddress): boolean {
  return sheet.cell(row, column)?.value === 0;
}
