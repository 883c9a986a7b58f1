import { translateFormulaToA1 } from "@borgar/fx";
import { fillWording, type Wording } from "../../../core/wording";
import { holdsCell, rangeName, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import type { FormulaCell, ResolvedReference, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { findingOf, type Finding } from "../../finding";
import { addressAt, groupedBy, lineOf, nameOf, positionOf, type Direction } from "../../tables/lines";
import { thresholds } from "../../thresholds";
import { withRange } from "../../patterns/written-range";
import { agreeing, cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "{cells} reads {range}, where the same formula reads {other}: {missed} is left out. The formula: {formula}.",
  "pt-BR": "{cells} lê {range}, onde a mesma fórmula lê {other}: {missed} fica de fora. A fórmula: {formula}.",
};
const severalMessage: Wording = {
  en: "{cells} read ranges of unequal length; in {cell}, {range} beside {other}: {missed} is left out. The formula: {formula}.",
  "pt-BR":
    "{cells} leem intervalos de tamanhos diferentes; em {cell}, {range} ao lado de {other}: {missed} fica de fora. A fórmula: {formula}.",
};
const fix: Wording = {
  en: "Give both ranges the same first and last row or column.",
  "pt-BR": "Dê aos dois intervalos a mesma primeira e a mesma última linha ou coluna.",
};
const cause: Wording = {
  en: "a row or column was added to one of the ranges alone",
  "pt-BR": "uma linha ou coluna entrou em apenas um dos intervalos",
};

/** Functions that read their ranges side by side, cell by cell. */
const pairing = new Set(
  "SUMPRODUCT SUMIF SUMIFS COUNTIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS INDEX MATCH LOOKUP XLOOKUP XNPV XIRR CORREL".split(
    " ",
  ),
);

/** One formula that reads two ranges which begin or end together, one of them a cell or two shorter, where there are figures. */
export const unequalRanges: Check = {
  kind: "unequalRanges",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: {
    en: "Ranges of unequal length in one formula",
    "pt-BR": "Intervalos de tamanhos diferentes na mesma fórmula",
  },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const unequal = [...sheet.formulas.values()].flatMap((formula) => unequalIn(workbook, sheet, formula) ?? []);
      // The same formula copied along a row or down a column is one finding.
      return [...groupedBy(unequal, ({ formula }) => formula.pattern.canonical).values()].map((group) =>
        report(sheet, group),
      );
    });
  },
};

interface Unequal {
  readonly formula: FormulaCell;
  readonly short: ResolvedReference;
  readonly full: ResolvedReference;
  readonly missed: RangeAddress;
}

function unequalIn(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Unequal | null {
  // Most formulas read one range at most.
  if (formula.pattern.references.filter(isStretch).length < 2) return null;
  for (const direction of ["column", "row"] as const) {
    const ranges = workbook
      .references(sheet, formula)
      .filter((each) => isStretch(each.reference) && directionOf(each.range) === direction);
    for (const short of ranges) {
      const full = ranges.find(
        (each) =>
          (isLonger(each, short, direction) || isMovedOn(each, short, direction)) &&
          isMate(ranges, short, each, direction),
      );
      if (!full) continue;
      const missed = missedPart(short.range, full.range, direction);
      if (isKeptOut(workbook, sheet, formula, short.sheet, missed)) continue;
      // Two that read one line in one formula are meant for the same cells, filled in or not yet; a heading is left out on purpose.
      const isOneLine = ranges.length === 2 && lineOf(short.range, direction) === lineOf(full.range, direction);
      if (holdsFigures(short.sheet, missed) || (isOneLine && isBlank(short.sheet, missed)))
        return { formula, short, full, missed };
    }
  }
  return null;
}

/**
 * Whether what one range leaves out is left out on purpose: the formula stands there itself, or reads it by itself, as the last year that is
 * compared with the mean of those before it.
 */
function isKeptOut(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  read: SheetModel,
  missed: RangeAddress,
): boolean {
  if (read === sheet && holdsCell(missed, formula.row, formula.column)) return true;
  const byThemselves = workbook
    .references(sheet, formula)
    .filter((each) => each.sheet === read && lengthOf(each.range) === 1)
    .map(({ range }) => range);
  const figures = [...read.cellsIn(missed)].filter(({ cell }) => typeof cell.value === "number");
  return (
    figures.length > 0 && figures.every(({ row, column }) => byThemselves.some((each) => holdsCell(each, row, column)))
  );
}

function isStretch({ external, range }: ResolvedReference["reference"]): boolean {
  if (
    external ||
    (range.r0 === range.r1 && range.$r0 === range.$r1 && range.c0 === range.c1 && range.$c0 === range.$c1)
  )
    return false;
  // A range with one end anchored grows from line to line.
  return (range.$r0 ?? false) === (range.$r1 ?? false) && (range.$c0 ?? false) === (range.$c1 ?? false);
}

function directionOf({ rows, columns }: RangeAddress): Direction | null {
  if (columns === 1 && rows > 1) return "column";
  return rows === 1 && columns > 1 ? "row" : null;
}

function lengthOf(range: RangeAddress): number {
  return range.rows * range.columns;
}

function endOf(range: RangeAddress, direction: Direction): number {
  return positionOf(range, direction) + lengthOf(range);
}

/** Whether one begins or ends with the other and goes on for a cell or two. */
function isLonger(full: ResolvedReference, short: ResolvedReference, direction: Direction): boolean {
  const more = lengthOf(full.range) - lengthOf(short.range);
  if (full.sheet !== short.sheet || more < 1 || more > thresholds.mostMissedInRange) return false;
  const isSameStart = positionOf(full.range, direction) === positionOf(short.range, direction);
  return isSameStart || endOf(full.range, direction) === endOf(short.range, direction);
}

/** Whether both are as long, and one begins and ends a cell after the other: it was moved. */
function isMovedOn(one: ResolvedReference, other: ResolvedReference, direction: Direction): boolean {
  if (one.sheet !== other.sheet || lengthOf(one.range) !== lengthOf(other.range)) return false;
  if (lineOf(one.range, direction) !== lineOf(other.range, direction)) return false;
  return Math.abs(positionOf(one.range, direction) - positionOf(other.range, direction)) === 1;
}

/** Whether the two are meant to be equal: the formula reads more ranges like the longer one, reads both cell by cell, or one twice. */
function isMate(
  ranges: readonly ResolvedReference[],
  short: ResolvedReference,
  full: ResolvedReference,
  direction: Direction,
): boolean {
  const extent = ({ range }: ResolvedReference): string =>
    `${String(positionOf(range, direction))} ${String(lengthOf(range))}`;
  const likes = (reference: ResolvedReference): number =>
    ranges.filter((each) => each.sheet === short.sheet && extent(each) === extent(reference)).length;
  const isSameLine = lineOf(short.range, direction) === lineOf(full.range, direction);
  const [one, other] = [short.reference.within, full.reference.within];
  if (likes(full) > 1 && likes(short) === 1) return isSameLine ? one !== other || pairing.has(one) : true;
  if (ranges.length !== 2) return false;
  // `SUM(B2:B13)-SUM(B2:B12)` is what B13 adds; a mean of one count and another sum is a slip.
  return isSameLine ? one !== other && one !== "" && other !== "" : pairing.has(one) && pairing.has(other);
}

function missedPart(short: RangeAddress, full: RangeAddress, direction: Direction): RangeAddress {
  const more = Math.max(1, lengthOf(full) - lengthOf(short));
  const isAtStart = positionOf(full, direction) < positionOf(short, direction);
  const from = isAtStart ? positionOf(full, direction) : endOf(short, direction);
  const { row, column } = addressAt(direction, lineOf(short, direction), from);
  return direction === "column" ? { row, column, rows: more, columns: 1 } : { row, column, rows: 1, columns: more };
}

function isBlank(sheet: SheetModel, range: RangeAddress): boolean {
  return [...sheet.cellsIn(range)].length === 0;
}

function holdsFigures(sheet: SheetModel, range: RangeAddress): boolean {
  return [...sheet.cellsIn(range)].some(({ cell }) => typeof cell.value === "number");
}

function report(sheet: SheetModel, group: readonly Unequal[]): Finding {
  const [{ formula, short, full, missed }] = group as readonly [Unequal];
  const wanted =
    short.range.columns === 1
      ? { ...short.range, row: full.range.row, rows: full.range.rows }
      : { ...short.range, column: full.range.column, columns: full.range.columns };
  const written = translateFormulaToA1(formula.pattern.r1c1, nameOf(formula));
  const expected = withRange(written, short.range, wanted);
  return findingOf(unequalRanges, {
    sheet,
    cells: group.map((each) => each.formula),
    found: formula.formula,
    expected: expected === written ? null : expected,
    cause: { code: "UNEQUAL_RANGES", wording: cause },
    related: [],
    message: fillWording(agreeing(group.length, message, severalMessage), {
      cells: cellsWording(group.map((each) => each.formula)),
      cell: nameOf(formula),
      range: rangeName(short.range),
      other: rangeName(full.range),
      missed: rangeName(missed),
      formula: formulaWording(formula.formula),
    }),
    fix,
  });
}
