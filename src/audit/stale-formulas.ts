import { isBinaryNode, isCallNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { Decimal } from "../core/decimal";
import { cellKey } from "../workbook/address";
import { isErrorValue, type CellValue } from "../workbook/snapshot";
import { halfUnit } from "./tables/line-sums";
import { placesOf } from "./tables/shown-format";
import { binaryResidue } from "../formulas/evaluation/excel-doubles";
import type { EvaluationSite } from "../formulas/evaluation/evaluation-site";
import { partResult, patternResult } from "../formulas/evaluation/formula-evaluation";
import type { FormulaCell, SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import type { FormulaPattern } from "../formulas/model/formula-pattern";
import { CircularFormulas } from "./circular-formulas";
import { nameOf } from "./tables/lines";
import {
  isDecimal,
  isMatrix,
  isUncomputed,
  scalarOf,
  type Matrix,
  type Operand,
  type Scalar,
} from "../formulas/evaluation/operand";
import type { ReadingMeter } from "../formulas/evaluation/range-values";
import { sameResult } from "../formulas/evaluation/same-result";
import { EXCEL_DIGITS, keptDigits } from "./kept-digits";
import { recomputation } from "./thresholds";

/** Cells read and computed with in all, before the rest of a very large workbook is left unchecked; whoever asks is told so. */
export const MOST_READ = 5_000_000;

/** A formula whose shown value is not its own. */
export interface Stale {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  /** The cell that shows the wrong value: the formula's own, or one that it spills into. */
  readonly cell: string;
  /** Its place in the spill. */
  readonly down: number;
  readonly along: number;
  readonly shown: CellValue;
  readonly expected: Scalar;
}

/** Whether an error is all that its own cell shows: the check of error values tells of that. */
export function showsError({ formula, cell, shown }: Stale): boolean {
  return isErrorValue(shown) && cell === nameOf(formula);
}

export interface StaleFormulas {
  readonly stale: readonly Stale[];
  /** Those that were not looked at, since too much had been read before them. */
  readonly unchecked: readonly { readonly sheet: SheetModel; readonly formula: FormulaCell }[];
}

/** Formulas, and cells read, after which whoever runs the check may show its progress or stop it. */
const FORMULAS_AT_ONCE = 10_000;
const READ_AT_ONCE = 500_000;

const found = new WeakMap<WorkbookModel, StaleFormulas>();

export function staleFormulas(workbook: WorkbookModel): StaleFormulas {
  for (const step of staleFormulaSteps(workbook)) void step;
  return found.get(workbook) ?? { stale: [], unchecked: [] };
}

/** Finds what {@link staleFormulas} gives, some formulas at a time; once for a workbook. */
export function* staleFormulaSteps(workbook: WorkbookModel): Generator<undefined, void, void> {
  if (found.has(workbook)) return;
  // Stocks and other linked data types are values of which a file shows the words alone.
  if (readsDataTypes(workbook)) {
    found.set(workbook, { stale: [], unchecked: [] });
    return;
  }
  const stale: Stale[] = [];
  const unchecked: { sheet: SheetModel; formula: FormulaCell }[] = [];
  const meter: ReadingMeter = { cells: 0 };
  let formulas = 0;
  let readBefore = 0;
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      if (formula.cell.calculated) continue;
      if (meter.cells > MOST_READ) {
        unchecked.push({ sheet, formula });
        continue;
      }
      const stalePlace = staleAt(workbook, sheet, formula, { meter });
      if (stalePlace) stale.push(stalePlace);
      formulas += 1;
      if (formulas % FORMULAS_AT_ONCE !== 0 && meter.cells - readBefore < READ_AT_ONCE) continue;
      readBefore = meter.cells;
      yield;
    }
  }
  found.set(workbook, { stale: withoutCircles(workbook, stale), unchecked });
}

/** Where more are stale the workbook was not calculated, and no circle is looked for. */
const MOST_CIRCULAR = 500;

function withoutCircles(workbook: WorkbookModel, stale: readonly Stale[]): readonly Stale[] {
  if (stale.length > MOST_CIRCULAR) return stale;
  const circles = new CircularFormulas(workbook);
  return stale.filter(({ sheet, formula }) => !circles.has(sheet, formula));
}

export function staleAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  reading: Pick<EvaluationSite, "supposed" | "meter">,
): Stale | null {
  const { row, column, cell } = formula;
  // A file that was never calculated shows nothing that could be wrong.
  if (cell.value === null) return null;
  const site: EvaluationSite = { workbook, sheet, row, column, language: "pt-BR", ...reading };
  const result = patternResult(formula.pattern, site);
  if (isUncomputed(result)) return null;
  if (formula.pattern.functions.has("INDEX") && takesFromSpill(formula.pattern.tree)) return null;
  const saysOwnCell = workbook.snapshot.withoutAt !== true;
  if (saysOwnCell && cell.spill === undefined && isIntersected(formula.pattern, result)) return null;
  const rows = isMatrix(result) ? result.rows : [[result]];
  const spill = cell.spill ?? { row, column, rows: 1, columns: 1 };
  // An array formula may name a whole sheet: what it gives is looked at, not what it names.
  for (let down = 0; down < Math.min(spill.rows, rows.length); down++) {
    for (let along = 0; along < spill.columns; along++) {
      const expected = rows[down]?.[along];
      if (expected === undefined) break;
      const shown = sheet.cell(row + down, column + along)?.value ?? null;
      if (sameResult(scalarOf(shown), expected) || isSameBlank(shown, expected)) continue;
      if (differsInSpaces(shown, expected)) continue;
      if (isUnsettled(formula, shown, expected) || isStoredAsShown(shown, expected)) continue;
      if (isUnstored(formula, shown, expected) || isStoredShort(scalarOf(shown), expected)) continue;
      if (isUnseen(sheet.cell(row + down, column + along)?.format, scalarOf(shown), expected)) continue;
      if (isWithinResidue(workbook, sheet, formula, scalarOf(shown), expected)) continue;
      if (cell.spill === undefined && isOfArray(formula, site, scalarOf(shown))) continue;
      if (readsAnothersText(site, formula)) continue;
      return {
        sheet,
        formula,
        cell: nameOf({ row: row + down, column: column + along }),
        down,
        along,
        shown,
        expected,
      };
    }
  }
  return null;
}

/** Some programs compute every formula as an array formula, and write its first value. */
function isOfArray({ pattern }: FormulaCell, site: EvaluationSite, shown: Scalar): boolean {
  if (site.workbook.snapshot.withoutAt !== true) return false;
  const result = patternResult(pattern, { ...site, asArray: true });
  if (isUncomputed(result)) return false;
  return sameResult(shown, isMatrix(result) ? (result.rows[0]?.[0] ?? null) : result);
}

/**
 * Some programs write an empty text, or the text that is shown, where Excel gives a number or a blank: what is computed from that text
 * here is not what either computes.
 */
function readsAnothersText(site: EvaluationSite, formula: FormulaCell): boolean {
  return site.workbook.references(site.sheet, formula).some(({ sheet, range }) => {
    if (range.rows * range.columns > recomputation.mostInputsReadAgain) return false;
    for (const { row, column, cell } of sheet.cellsIn(range)) {
      const read = typeof cell.value === "string" ? sheet.formulas.get(cellKey(row, column)) : undefined;
      if (read && gives(patternResult(read.pattern, { ...site, sheet, row, column }))) return true;
    }
    return false;
  });
}

function gives(result: Operand): boolean {
  return isDecimal(result) || result === null;
}

/** Without an array's braces a formula of ranges reads, in each cell, the one beside it: that is not computed here. */
function isIntersected({ tree }: FormulaPattern, result: Scalar | Matrix): boolean {
  if (isMatrix(result)) return result.rows.length !== 1 || result.rows[0]?.length !== 1;
  return tree !== null && computesWithRanges(tree);
}

/** `INDEX(C9#,1,C53#)`: asked for many places at once, some functions give one of them and others all, which is not computed here. */
function takesFromSpill(node: AstExpression | null, within = ""): boolean {
  if (node === null) return false;
  if (isUnaryNode(node) && node.operator === "#") return within === "INDEX";
  if (isBinaryNode(node) || isUnaryNode(node)) return node.arguments.some((each) => takesFromSpill(each, within));
  if (!isCallNode(node)) return false;
  const name = node.callee.name.toUpperCase();
  return (node.arguments as readonly (AstExpression | null)[]).some((each) => takesFromSpill(each, name));
}

/** SUMPRODUCT alone takes arrays without braces. */
function computesWithRanges(node: AstExpression): boolean {
  if (isBinaryNode(node) || isUnaryNode(node)) {
    return (
      node.arguments.some((each) => isReferenceNode(each) && each.value.includes(":")) ||
      node.arguments.some(computesWithRanges)
    );
  }
  if (!isCallNode(node) || node.callee.name.toUpperCase() === "SUMPRODUCT") return false;
  // The type says that arguments are expressions; one that was left out is null.
  return (node.arguments as readonly (AstExpression | null)[]).some(
    (each) => each !== null && computesWithRanges(each),
  );
}

/** Whether two figures differ by so little that no cell would show it, and no change of an input leaves so little. */
function isUnseen(format: string | undefined, shown: Scalar, expected: Scalar): boolean {
  if (!isDecimal(shown) || !isDecimal(expected) || shown.isZero()) return false;
  const difference = shown.minus(expected).abs();
  const share = difference.div(shown).abs();
  const places = placesOf(format);
  if (places === null) return share.lessThan(recomputation.unseenInGeneral);
  // Half of the last shown place; amounts are told apart by the cent at least.
  return share.lessThan(recomputation.unseen) && difference.lessThan(halfUnit(Math.max(places, CENTS)));
}

const CENTS = 2;

/** Whether two figures differ by no more than what binary fractions leave of the operands' size. */
function isWithinResidue(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  shown: Scalar,
  expected: Scalar,
): boolean {
  const { pattern, row, column } = formula;
  if (!isDecimal(shown) || !isDecimal(expected) || pattern.tree === null) return false;
  const difference = shown.minus(expected).abs();
  const site = { workbook, sheet, row, column, language: "pt-BR" as const };
  const residue = binaryResidue(pattern.tree, (part) => partResult(pattern, part, site));
  // Where the file's program kept fewer digits of all results, what is computed from them differs by as much more.
  const room = 10 ** (EXCEL_DIGITS - keptDigits(workbook));
  return Number.isFinite(residue) && difference.lessThanOrEqualTo(residue * room);
}

function readsDataTypes({ sheets }: WorkbookModel): boolean {
  return sheets.some(({ formulas }) => [...formulas.values()].some(({ formula }) => formula.includes("_FV(")));
}

/** Programs that convert files write an empty text where they could not compute: a formula without a text gives none. */
function isUnstored({ formula }: FormulaCell, shown: CellValue, expected: Scalar): boolean {
  return shown === "" && isDecimal(expected) && !formula.includes('"') && !formula.includes("&");
}

/** A rate that is sought step by step: another program may find one where these steps find none. */
function isUnsettled({ pattern }: FormulaCell, shown: CellValue, expected: Scalar): boolean {
  return (
    isErrorValue(expected) &&
    expected.error === "#NUM!" &&
    typeof shown === "number" &&
    sought.some((name) => pattern.functions.has(name))
  );
}

const sought = ["IRR", "XIRR", "RATE"];

/** Some programs store a number as it is shown: `1,230.00`. */
function isStoredAsShown(shown: CellValue, expected: Scalar): boolean {
  if (typeof shown !== "string" || !isDecimal(expected)) return false;
  const [, whole, fraction = ""] = /^(-?\d{1,3}(?:,\d{3})*)(?:\.(\d+))?$/.exec(shown) ?? [];
  if (whole === undefined) return false;
  const places = fraction.length;
  return expected.toFixed(places) === `${whole.replaceAll(",", "")}${places > 0 ? `.${fraction}` : ""}`;
}

/** Some programs keep fewer digits than Excel: a result with its tenth digit rounded is the same result. */
function isStoredShort(shown: Scalar, expected: Scalar): boolean {
  if (!isDecimal(shown) || !isDecimal(expected)) return false;
  const digits = shown.precision();
  // A last digit of 0 is not written; half a unit went either way, as its binary fraction lay below or above the half; some cut off.
  return [digits, digits + 1].some(
    (kept) =>
      kept >= recomputation.fewestKeptDigits &&
      kept <= recomputation.mostKeptDigits &&
      keptModes.some((mode) => expected.toSignificantDigits(kept, mode).equals(shown)),
  );
}

const keptModes = [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_DOWN, Decimal.ROUND_DOWN];

/** Some programs drop the spaces at the ends of the texts that they write, and keep what was computed from them before. */
function differsInSpaces(shown: CellValue, expected: Scalar): boolean {
  if (typeof shown !== "string" || typeof expected !== "string") return false;
  const bare = (text: string): string => text.replace(/\s+/g, "");
  return bare(shown) !== "" && bare(shown) === bare(expected);
}

/** An empty text in a spill is read as a blank cell. */
function isSameBlank(shown: CellValue, expected: Scalar): boolean {
  return (shown === null || shown === "") && (expected === null || expected === "");
}
