import { Decimal, decimalFromDouble, decimalFromText, roundAt, zero } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import type { WorkbookModel } from "../../formulas/model/formula-model";
import { parseRange } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import { severities, type Finding } from "../finding";
import { isDayFormat, isPercentFormat } from "../tables/shown-format";
import { checkFigures, type CheckFigure } from "./check-figures";
import { corrections } from "./corrections";
import { placeKey, WhatIf, type Affected, type Supposed } from "./what-if";

/** What putting a finding right does to a figure that the accounts are judged by. */
export interface FigureEffect {
  readonly figure: CheckFigure;
  /** Null where the figure shows an error now, and would show a number. */
  readonly by: Decimal | null;
  /** What it would show. */
  readonly would: Decimal;
}

export interface WeighedFinding {
  readonly finding: Finding;
  /** What is at stake, without its sign; null where it cannot be said in money. */
  readonly amount: Decimal | null;
  /** By which findings are put in order: the amount, or what it makes of net revenue or balance, where that is more. */
  readonly weight: Decimal;
  /** The amount's part of the whole. */
  readonly share: Decimal | null;
  /** `da receita líquida`. */
  readonly whole: { readonly name: Wording; readonly value: Decimal } | null;
  readonly effects: readonly FigureEffect[];
  /** The finding that this one only follows from. */
  readonly cause: Finding | null;
  /** Those that go once this one is put right. */
  readonly consequences: readonly Finding[];
}

/** Findings beyond these are told without what they do to other cells. */
const MOST_WEIGHED = 400;
const LARGEST_WORKBOOK = 60_000;

/** What each finding weighs, and which only follow from others; the heaviest first, each severity by itself. */
export function weighedFindings(findings: readonly Finding[], workbook: WorkbookModel): readonly WeighedFinding[] {
  const formulas = workbook.sheets.reduce((sum, sheet) => sum + sheet.formulas.size, 0);
  const whatIf = formulas <= LARGEST_WORKBOOK && findings.length > 0 ? new WhatIf(workbook) : null;
  const figures = checkFigures(workbook);
  const whole = wholeOf(figures, workbook);
  const judged = findings.map((finding, index): Judged => {
    const right = index < MOST_WEIGHED ? corrections(finding, workbook) : [];
    const affected = (right.length > 0 ? whatIf?.affected(right) : null) ?? null;
    return { finding, right, affected, amount: amountOf(finding, workbook, right) };
  });
  const causes = causesOf(judged, whatIf);
  const weighed = judged.map(({ finding, affected, amount }): WeighedFinding => {
    const ownWhole = whole ?? sheetWhole(finding, workbook);
    const effects = affected ? effectsOn(figures, affected) : [];
    return {
      finding,
      amount,
      weight: weightOf(amount, effects),
      share: amount && ownWhole && !ownWhole.value.isZero() ? amount.div(ownWhole.value.abs()) : null,
      whole: ownWhole,
      effects,
      cause: causes.get(finding) ?? null,
      consequences: findings.filter((other) => causes.get(other) === finding),
    };
  });
  return [...weighed].sort(heavierFirst);
}

interface Judged {
  readonly finding: Finding;
  readonly right: readonly Supposed[];
  readonly affected: ReadonlyMap<string, Affected> | null;
  readonly amount: Decimal | null;
}

function heavierFirst(a: WeighedFinding, b: WeighedFinding): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  const order = b.weight.comparedTo(a.weight);
  return order !== 0 ? order : Number(b.consequences.length > 0) - Number(a.consequences.length > 0);
}

/** A warning that errors follow from stands with the errors. */
function rankOf({ finding, consequences }: WeighedFinding): number {
  return Math.min(...[finding, ...consequences].map(({ severity }) => severities.indexOf(severity)));
}

/** A rate, a count or a day is no amount, but moves some. */
function weightOf(amount: Decimal | null, effects: readonly FigureEffect[]): Decimal {
  return Decimal.max(amount ?? zero, ...effects.map(({ by }) => by?.abs() ?? zero));
}

function amountOf(finding: Finding, workbook: WorkbookModel, right: readonly Supposed[]): Decimal | null {
  const sheet = workbook.sheet(finding.sheet);
  const formatOf = (cell: string): string | undefined => {
    const place = parseRange(cell);
    return place ? sheet?.cell(place.row, place.column)?.format : undefined;
  };
  const isMoney = (cell: string): boolean => !isDayFormat(formatOf(cell)) && !isPercentFormat(formatOf(cell));
  const told = (finding.details ?? []).flatMap(({ cell, difference }) => {
    const figure = difference === null ? null : decimalFromText(difference);
    return figure && isMoney(cell) ? [figure.abs()] : [];
  });
  const single = finding.difference === null ? null : decimalFromText(finding.difference);
  // Cells of one relation, such as a total and its parts, are one difference.
  if (told.length > 1) return told.reduce((sum, each) => sum.plus(each), zero);
  if (single) return isMoney(finding.cells[0] ?? "") ? single.abs() : null;
  if (right.length === 0 || !sheet) return null;
  const moved = right.flatMap(({ row, column, value }) => {
    const cell = sheet.cell(row, column);
    if (typeof value !== "number" || isDayFormat(cell?.format) || isPercentFormat(cell?.format)) return [];
    const before = typeof cell?.value === "number" ? decimalFromDouble(cell.value) : zero;
    return [decimalFromDouble(value).minus(before).abs()];
  });
  return moved.length === 0 ? null : moved.reduce((sum, each) => sum.plus(each), zero);
}

function effectsOn(figures: readonly CheckFigure[], affected: ReadonlyMap<string, Affected>): readonly FigureEffect[] {
  return figures.flatMap((figure): readonly FigureEffect[] => {
    const change = affected.get(placeKey(figure.sheet, figure.row, figure.column));
    if (!change || typeof change.after !== "number") return [];
    const would = decimalFromDouble(change.after);
    if (typeof change.before !== "number") return [{ figure, by: null, would }];
    const by = would.minus(decimalFromDouble(change.before));
    return roundAt(by, CENTS, "HALF_UP").isZero() ? [] : [{ figure, by, would }];
  });
}

const CENTS = 2;

const ofNetRevenue: Wording = { en: "of net revenue", "pt-BR": "da receita líquida" };

/** The net revenue that the largest share is taken of; null where the workbook has none. */
function wholeOf(figures: readonly CheckFigure[], workbook: WorkbookModel): WeighedFinding["whole"] {
  let whole: WeighedFinding["whole"] = null;
  for (const { role, sheet, row, column } of figures) {
    const value = workbook.sheet(sheet)?.cell(row, column)?.value;
    if (role !== "netRevenue" || typeof value !== "number") continue;
    const figure = decimalFromDouble(value);
    if (!figure.isZero() && (!whole || figure.abs().greaterThan(whole.value.abs())))
      whole = { name: ofNetRevenue, value: figure };
  }
  return whole;
}

const columnWhole: Wording = { en: "of the largest figure in its column", "pt-BR": "do maior valor da coluna" };

/** Where nothing says what the whole is, a figure is compared with the largest one that stands in its column. */
function sheetWhole(finding: Finding, workbook: WorkbookModel): WeighedFinding["whole"] {
  const sheet = workbook.sheet(finding.sheet);
  const place = parseRange(finding.cells[0] ?? "");
  if (!sheet || !place) return null;
  let largest = zero;
  for (const row of sheet.filledRows(place.column)) {
    const cell = sheet.cell(row, place.column);
    if (typeof cell?.value !== "number" || isDayFormat(cell.format) || isPercentFormat(cell.format)) continue;
    const size = decimalFromDouble(cell.value).abs();
    if (size.greaterThan(largest)) largest = size;
  }
  return largest.isZero() ? null : { name: columnWhole, value: largest };
}

/** Which finding each other one follows from: the first that, put right, puts the other right, too. */
function causesOf(judged: readonly Judged[], whatIf: WhatIf | null): ReadonlyMap<Finding, Finding> {
  const causes = new Map<Finding, Finding>();
  if (!whatIf) return causes;
  const told = judged.filter(({ finding }) => finding.severity !== "info").slice(0, MOST_WEIGHED);
  const dependentsOf = new Map<Judged, ReadonlySet<string>>();
  for (const each of told) {
    const [first] = each.finding.cells;
    const place = parseRange(first ?? "");
    if (place && isErrorKind(each.finding))
      dependentsOf.set(each, whatIf.dependents({ sheet: each.finding.sheet, row: place.row, column: place.column }));
  }
  for (const effect of told) {
    const keys = cellKeys(effect.finding);
    const cause = told.find((other) => {
      if (other === effect || cellKeys(other.finding).some((key) => keys.includes(key))) return false;
      if (other.affected) return keys.every((key) => other.affected?.has(key)) && isRightThen(effect, other.affected);
      return isErrorKind(effect.finding) && keys.every((key) => dependentsOf.get(other)?.has(key) === true);
    });
    if (cause && !isCausedBy(cause.finding, effect.finding, causes)) causes.set(effect.finding, cause.finding);
  }
  // A consequence's own consequences stand with it, under the first cause.
  for (const finding of causes.keys()) {
    let root = causes.get(finding);
    for (let above = root && causes.get(root); above; above = causes.get(above)) root = above;
    if (root) causes.set(finding, root);
  }
  return causes;
}

function isErrorKind({ kind }: Finding): boolean {
  return kind === "errorValue" || kind === "failedCheck";
}

function isCausedBy(finding: Finding, other: Finding, causes: ReadonlyMap<Finding, Finding>): boolean {
  for (let cause = causes.get(finding); cause; cause = causes.get(cause)) if (cause === other) return true;
  return false;
}

function cellKeys({ sheet, cells }: Finding): readonly string[] {
  return cells.flatMap((cell) => {
    const place = parseRange(cell);
    return place ? [placeKey(sheet, place.row, place.column)] : [];
  });
}

/** Whether a finding's cells are as they should be once another finding is put right. */
function isRightThen({ finding }: Judged, affected: ReadonlyMap<string, Affected>): boolean {
  const [first = ""] = cellKeys(finding);
  const change = affected.get(first);
  if (!change) return false;
  const { before, after } = change;
  if (isErrorValue(before)) return !isErrorValue(after);
  if (typeof before === "boolean") return !before && after === true;
  if (typeof after !== "number") return false;
  const expected = finding.expected === null ? null : decimalFromText(finding.expected);
  return expected?.minus(decimalFromDouble(after)).abs().lessThan(HALF_A_CENT) === true;
}

const HALF_A_CENT = "0.005";
