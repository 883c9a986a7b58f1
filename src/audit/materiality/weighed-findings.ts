import { Decimal, decimalFromDouble, decimalFromText, roundAt, zero } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { parseRange } from "../../workbook/address";
import { numberFormatCodes } from "../../workbook/number-format";
import type { SnapshotCell } from "../../workbook/snapshot";
import { severities, type Finding } from "../finding";
import { MOST_DETAILS } from "../finding-details";
import { isInReais } from "../tables/money-evidence";
import { isDayFormat, isPercentFormat } from "../tables/shown-format";
import { causesOf, type Judged } from "./causes";
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
  readonly format: string | undefined;
}

export interface WeighedFinding {
  readonly finding: Finding;
  /** What is at stake, without its sign; null where no figure says it. */
  readonly amount: Decimal | null;
  /** The number format by which the amount is shown: in R$ where the workbook shows that it is money. */
  readonly amountFormat: string | undefined;
  /** What its cells hold, by their names: their figures are told as they show them. */
  readonly held: ReadonlyMap<string, SnapshotCell>;
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

/** What the brackets make of a formula is a change in relation to a figure, and no amount. */
const RATIOS: ReadonlySet<string> = new Set(["missingBrackets"]);

/** After so many findings a pane may show progress or stop. */
const FINDINGS_A_STEP = 500;

/**
 * What each finding weighs, and which only follow from others; the heaviest first, each severity by itself. In steps: in a large workbook
 * much rests on one cell.
 */
export function* weighedFindingSteps(
  findings: readonly Finding[],
  workbook: WorkbookModel,
): Generator<undefined, readonly WeighedFinding[], void> {
  const formulas = workbook.sheets.reduce((sum, sheet) => sum + sheet.formulas.size, 0);
  const whatIf = formulas <= LARGEST_WORKBOOK && findings.length > 0 ? yield* WhatIf.steps(workbook) : null;
  const figures = checkFigures(workbook);
  yield;
  const judged: Judged[] = [];
  for (const [index, finding] of findings.entries()) {
    const right = index < MOST_WEIGHED ? corrections(finding, workbook) : [];
    const affected = whatIf && right.length > 0 ? yield* whatIf.affected(right) : null;
    judged.push({ finding, affected, amount: amountOf(finding, workbook, right) });
    if (right.length > 0 || index % FINDINGS_A_STEP === 0) yield;
  }
  const causes = whatIf ? yield* causesOf(judged.slice(0, MOST_WEIGHED), whatIf) : new Map<Finding, Finding>();
  const consequences = new Map<Finding, Finding[]>();
  for (const { finding } of judged) {
    const cause = causes.get(finding);
    if (cause) consequences.set(cause, [...(consequences.get(cause) ?? []), finding]);
  }
  const whole = wholeOf(figures, workbook);
  const wholeOfColumn = columnWholes(workbook);
  const weighed: WeighedFinding[] = [];
  for (const { finding, affected, amount } of judged) {
    const ownWhole = whole ?? wholeOfColumn(finding);
    const effects = affected ? effectsOn(figures, affected, workbook) : [];
    weighed.push({
      finding,
      amount,
      amountFormat: amountFormat(finding, workbook),
      held: heldBy(finding, workbook),
      weight: weightOf(amount, effects),
      share: amount && ownWhole && !ownWhole.value.isZero() ? amount.div(ownWhole.value.abs()) : null,
      whole: ownWhole,
      effects,
      cause: causes.get(finding) ?? null,
      consequences: consequences.get(finding) ?? [],
    });
    if (weighed.length % FINDINGS_A_STEP === 0) yield;
  }
  return weighed.sort(heavierFirst);
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
  if (RATIOS.has(finding.kind)) return null;
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

function heldBy({ sheet: name, cells }: Finding, workbook: WorkbookModel): WeighedFinding["held"] {
  const sheet = workbook.sheet(name);
  const held = new Map<string, SnapshotCell>();
  for (const cell of cells.slice(0, MOST_DETAILS)) {
    const place = parseRange(cell);
    const content = place ? sheet?.cell(place.row, place.column) : undefined;
    if (content) held.set(cell, content);
  }
  return held;
}

/** The amount is of the cells that the finding tells of: in R$ where each of them is. */
function amountFormat({ sheet: name, cells }: Finding, workbook: WorkbookModel): string | undefined {
  const sheet = workbook.sheet(name);
  const places = cells.slice(0, MOST_ASKED).flatMap((cell) => parseRange(cell) ?? []);
  const [first] = places;
  if (!sheet || !first) return undefined;
  const isMoney = places.every(({ row, column }) => isInReais(sheet, row, column));
  return isMoney ? numberFormatCodes.money : sheet.cell(first.row, first.column)?.format;
}

/** A finding's cells are of one kind: more need not be asked. */
const MOST_ASKED = 20;

function effectsOn(
  figures: readonly CheckFigure[],
  affected: ReadonlyMap<string, Affected>,
  workbook: WorkbookModel,
): readonly FigureEffect[] {
  return figures.flatMap((figure): readonly FigureEffect[] => {
    const change = affected.get(placeKey(figure.sheet, figure.row, figure.column));
    if (!change || typeof change.after !== "number") return [];
    const would = decimalFromDouble(change.after);
    const sheet = workbook.sheet(figure.sheet);
    const isMoney = sheet !== undefined && isInReais(sheet, figure.row, figure.column);
    const format = isMoney ? numberFormatCodes.money : sheet?.cell(figure.row, figure.column)?.format;
    if (typeof change.before !== "number") return [{ figure, by: null, would, format }];
    const by = would.minus(decimalFromDouble(change.before));
    return roundAt(by, CENTS, "HALF_UP").isZero() ? [] : [{ figure, by, would, format }];
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

/**
 * Where nothing says what the whole is, a figure is compared with the largest one that stands in its column; each column is looked
 * through once.
 */
function columnWholes(workbook: WorkbookModel): (finding: Finding) => WeighedFinding["whole"] {
  const known = new Map<string, WeighedFinding["whole"]>();
  return ({ sheet: name, cells }) => {
    const sheet = workbook.sheet(name);
    const place = parseRange(cells[0] ?? "");
    if (!sheet || !place) return null;
    const key = `${String(place.column)} ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const largest = largestFigure(sheet, place.column);
    const whole = largest === 0 ? null : { name: columnWhole, value: decimalFromDouble(largest) };
    known.set(key, whole);
    return whole;
  };
}

function largestFigure(sheet: SheetModel, column: number): number {
  let largest = 0;
  for (const row of sheet.filledRows(column)) {
    const cell = sheet.cell(row, column);
    if (typeof cell?.value !== "number" || isDayFormat(cell.format) || isPercentFormat(cell.format)) continue;
    largest = Math.max(largest, Math.abs(cell.value));
  }
  return largest;
}
