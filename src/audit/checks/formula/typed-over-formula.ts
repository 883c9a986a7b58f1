import { translateFormulaToA1 } from "@borgar/fx";
import type { Decimal } from "../../../core/decimal";
import { decimalFromDouble, roundAt } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { cellKey, holdsCell, type CellAddress, type RangeAddress } from "../../../workbook/address";
import { isErrorValue } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import { severities, type Finding, type FindingDetail, type Severity } from "../../finding";
import { patternResult } from "../../../formulas/evaluation/formula-evaluation";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../../formulas/model/formula-pattern";
import { readsBackAlong } from "../../patterns/fitting";
import { withoutParallelCells } from "../../patterns/parallels";
import { figureStretches, type Figure } from "../../patterns/stretch";
import { thresholds } from "../../patterns/thresholds";
import {
  addressAt,
  directions,
  formulaLines,
  groupedBy,
  largestGroup,
  lineOf,
  nameOf,
  positionOf,
  rangeText,
  type Direction,
} from "../../tables/lines";
import { isDecimal, isMatrix, isUncomputed, type Scalar } from "../../../formulas/evaluation/operand";
import { isQuotient } from "../../patterns/odd-formulas";
import { isTotal, ownLineAggregate } from "../../totals";

const differs: Wording = {
  en: "{cells} holds the typed number {found}, where the formula of its neighbours, {formula}, gives {expected}.",
  "pt-BR": "{cells} contém o número digitado {found}, onde a fórmula das células vizinhas, {formula}, dá {expected}.",
};
const agrees: Wording = {
  en: "{cells} holds the typed number {found}, where its neighbours hold the formula {formula}; it will not follow a change.",
  "pt-BR":
    "{cells} contém o número digitado {found}, onde as vizinhas têm a fórmula {formula}; ele não acompanhará mudanças.",
};
const several: Wording = {
  en: "{cells} hold typed numbers, where the cells beside them hold the formula {formula} (as it would stand in {cell}).",
  "pt-BR":
    "{cells} contêm números digitados, onde as células vizinhas têm a fórmula {formula} (como ficaria em {cell}).",
};
const fix: Wording = {
  en: "Copy the formula from the cell beside it, or note why the number is typed.",
  "pt-BR": "Copie a fórmula da célula ao lado ou registre por que o número foi digitado.",
};

/** A number typed where the cells beside it compute. */
export const typedOverFormula: Check = {
  kind: "typedOverFormula",
  group: "formula",
  severity: "warning",
  repeats: true,
  title: { en: "Number typed over a formula", "pt-BR": "Número digitado sobre uma fórmula" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const seen = directions.map((direction) => typedIn(workbook, sheet, direction));
      return oncePerCell(seen.flat()).flatMap((group) => report(sheet, group));
    });
  },
};

interface TypedNumber extends CellAddress {
  readonly typed: number;
  readonly usual: FormulaCell;
  /** What the neighbours' formula gives here; an error it would give; null where it has nothing to read. */
  readonly expected: Scalar;
  readonly severity: Severity;
  readonly direction: Direction;
}

/** A number that is seen by its row and by its column is told by the likelier; a line of the same slip is one finding, not twenty. */
function oncePerCell(typed: readonly TypedNumber[]): readonly (readonly TypedNumber[])[] {
  const byCell = new Map<number, TypedNumber>();
  for (const each of typed) {
    const key = cellKey(each.row, each.column);
    const other = byCell.get(key);
    if (!other || severities.indexOf(each.severity) < severities.indexOf(other.severity)) byCell.set(key, each);
  }
  return [
    ...groupedBy(byCell.values(), (each) => {
      const line = lineOf(each, each.direction);
      return `${each.direction} ${String(line)} ${each.severity} ${each.usual.pattern.skeleton}`;
    }).values(),
  ];
}

type Judged = TypedNumber & { readonly atEnd: boolean; readonly agrees: boolean };

function typedIn(workbook: WorkbookModel, sheet: SheetModel, direction: Direction): TypedNumber[] {
  const typed: Judged[] = [];
  const lines = formulaLines(sheet, direction);
  for (const stretch of figureStretches(sheet, direction)) {
    const [first] = stretch;
    if (!first || stretch.every(({ formula }) => formula !== null)) continue;
    const usual = commonPattern(stretch, direction);
    if (usual)
      typed.push(...judge(workbook, sheet, direction, stretch, usual, lines.get(lineOf(first, direction)) ?? []));
  }
  const kept = new Set<TypedNumber>(
    withoutParallelCells(
      typed.filter(({ atEnd }) => atEnd),
      direction,
    ),
  );
  // A number that is still right is a slip where it stands alone; beside its likes it belongs to a row or column that was typed whole.
  const alone = new Set<TypedNumber>(withoutParallelCells(typed, direction, thresholds.parallelLinesTyped));
  const ways = typedInTotals(sheet, typed, direction);
  return typed
    .filter((each) => !each.atEnd || kept.has(each))
    .map((each) => ((each.agrees && !alone.has(each)) || ways.has(each) ? { ...each, severity: "info" } : each));
}

/** Rates and the like that are typed into each of several rows of totals: the way in which these are filled, right or wrong. */
function typedInTotals(sheet: SheetModel, typed: readonly Judged[], direction: Direction): ReadonlySet<Judged> {
  const inTotals = typed.filter((each) => isAmongTotals(sheet, each, direction));
  const byLine = [...groupedBy(inTotals, (each) => String(lineOf(each, direction))).values()];
  return new Set(byLine.filter((line) => line.length >= thresholds.fewestTypedAmongTotals).flat());
}

/** The pattern that (nearly) all the stretch's formulas share, but for totals at its ends; null where there is none. */
function commonPattern(stretch: readonly Figure[], direction: Direction): FormulaCell | null {
  const formulas = stretch.flatMap(({ formula }) => (formula ? [formula] : []));
  if (formulas.length < thresholds.fewestAtEnd || formulas.length === stretch.length) return null;
  const majority = largestGroup(groupedBy(formulas, ({ pattern }) => pattern.canonical));
  const [usual] = majority;
  if (!usual || majority.length < thresholds.fewestAtEnd || usual.pattern.references.length === 0) return null;
  // The first period of a running figure has no predecessor.
  const first = readsBackAlong(usual.pattern, direction) ? stretch[0]?.formula : null;
  const strangers = formulas.filter(
    (formula) => formula.pattern.canonical !== usual.pattern.canonical && !isTotal(formula) && formula !== first,
  );
  return strangers.length > formulas.length * thresholds.mostStrangers ? null : usual;
}

function judge(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  stretch: readonly Figure[],
  usual: FormulaCell,
  line: readonly FormulaCell[],
): Judged[] {
  const formulas = stretch.flatMap(({ formula }) => (formula ? [formula] : []));
  const figures = stretch.filter(({ formula }) => formula === null);
  const isUsual = (figure: Figure | undefined): boolean =>
    figure?.formula?.pattern.canonical === usual.pattern.canonical;
  const around = (index: number): "between" | "end" => {
    const figure = figures[index];
    const at = figure ? stretch.indexOf(figure) : -1;
    return isUsual(stretch[at - 1]) && isUsual(stretch[at + 1]) ? "between" : "end";
  };
  const running = readsOwnLine(usual.pattern, direction);
  const ofShape = line.filter(({ pattern }) => pattern.skeleton === usual.pattern.skeleton).length;
  const likes = formulas.filter(({ pattern }) => pattern.canonical === usual.pattern.canonical);
  const alike = likes.length;
  const cells = figures.map((figure) => {
    // A cell of another number format is another kind of figure, such as the percentage at the end of a row of totals.
    const at = stretch.indexOf(figure);
    const beside = [stretch[at - 1]?.formula, stretch[at + 1]?.formula];
    const like = [usual, ...likes.filter((each) => beside.includes(each))].find(
      ({ cell }) => cell.format === figure.format,
    );
    return like ? comparedWith(workbook, sheet, direction, figure, like) : null;
  });
  const agreeing = cells.filter((cell) => cell?.agrees === true).length;
  const differing = cells.filter((cell) => cell?.agrees === false).length;
  return cells.flatMap((cell, index): Judged[] => {
    if (!cell) return [];
    const { agrees, ...typed } = cell;
    const place = around(index);
    const isBetween = place === "between";
    const told = (severity: Severity, atEnd = false): Judged[] => [{ ...typed, severity, atEnd, agrees }];
    if (figures.some(({ value }) => followYears(typed.typed, value)) && !isYear(typed.expected)) return [];
    if (agrees) {
      // It will not follow a change. Nothing, or what only repeats a cell, agrees by chance; so does the start of a series.
      const isTelling = cell.typed !== 0 && (usual.pattern.computes || isBetween) && (isBetween || !running);
      const enough = alike >= Math.max(thresholds.fewestAtEnd, thresholds.alikeForEachTyped * agreeing);
      return told(isTelling && enough ? "warning" : "info");
    }
    if (running) {
      const enough = isBetween && alike >= thresholds.alikeForEachTypedRunning * differing;
      return enough && isDecimal(cell.expected) ? told("warning") : [];
    }
    if (isBetween) {
      const each = differing === 1 ? thresholds.alikeForEachTyped : thresholds.alikeForEachOfMoreTyped;
      if (alike >= each * differing) return told("warning");
    }
    // Where more is typed than computed, what is typed is the line's way, and not a slip in it.
    const enough =
      cell.expected !== null && ofShape >= Math.max(thresholds.alikeForEachTypedInLine * differing, figures.length);
    return enough ? told("warning", differing === 1 && !isNear(decimalFromDouble(cell.typed), cell.expected)) : [];
  });
}

/** 2016 and 2017, which head their rows or columns. */
function followYears(one: number, other: number): boolean {
  return isYear(decimalFromDouble(one)) && Math.abs(one - other) === 1;
}

function isYear(value: Scalar): boolean {
  return isDecimal(value) && value.isInteger() && value.greaterThanOrEqualTo(1900) && value.lessThanOrEqualTo(2100);
}

/** Whether the cell stands in a row of column totals, or in a column of row totals, that crosses the line. */
function isAmongTotals(sheet: SheetModel, cell: CellAddress, direction: Direction): boolean {
  const across = direction === "row" ? "column" : "row";
  return [-2, -1, 1, 2].some((step) => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const beside = sheet.formula(row, column);
    return beside !== undefined && ownLineAggregate(beside.pattern)?.across === across;
  });
}

/** Whether a total would add up rates, such as `=D4/C4`, which only ever are averaged or computed anew. */
function addsRates(sheet: SheetModel, { row, column }: CellAddress, usual: FormulaCell): boolean {
  if (ownLineAggregate(usual.pattern)?.name !== "SUM") return false;
  return usual.pattern.references.some(({ range }) => {
    const read = resolvedRange(range, row, column);
    if (!read) return false;
    const added = [...sheet.cellsIn(read)].flatMap((at) => sheet.formula(at.row, at.column) ?? []);
    return added.length > 0 && added.every(({ pattern }) => pattern.tree !== null && isQuotient(pattern.tree));
  });
}

interface Compared extends Omit<TypedNumber, "severity"> {
  readonly agrees: boolean;
}

/** A typed number beside what the formula of its neighbours would give there; null where that has no business there. */
function comparedWith(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  { row, column, value }: Figure,
  usual: FormulaCell,
): Compared | null {
  const at = { row, column };
  if (isConversionOfOther(workbook, sheet, at, usual, direction) || addsRates(sheet, at, usual)) return null;
  const readsFigures = readsAlike(workbook, sheet, at, usual);
  const given = readsFigures || value === 0 ? expectedAt(workbook, sheet, at, usual) : null;
  const agrees = isDecimal(given) && isShownAs(decimalFromDouble(value), given);
  // A zero where the formula would read blanks and give zero is what it gives, and no figure typed over it.
  const expected = readsFigures || agrees ? given : null;
  return { ...at, typed: value, usual, expected, agrees, direction };
}

/** A figure typed over its formula is seldom another figure altogether. */
function isNear(typed: Decimal, expected: Scalar): boolean {
  if (!isDecimal(expected) || expected.isZero() || typed.isZero()) return false;
  const ratio = typed.div(expected);
  return (
    ratio.lessThanOrEqualTo(thresholds.typedAtEndWithin) &&
    ratio.times(thresholds.typedAtEndWithin).greaterThanOrEqualTo(1)
  );
}

/** A running balance or a subtotal reads its own line: a number before it is its start, not a slip. */
function readsOwnLine(pattern: FormulaPattern, direction: Direction): boolean {
  return pattern.references.some(({ sheet, range }) => {
    if (sheet !== null) return false;
    const [first, last, fixed] =
      direction === "row" ? [range.r0, range.r1, range.$r0] : [range.c0, range.c1, range.$c0];
    return fixed !== true && first === 0 && last === 0;
  });
}

/**
 * Two columns that compute each other (one typed in one unit, one in the other) are typed where the figure came from: the cell beside
 * then reads this one.
 */
function isConversionOfOther(
  workbook: WorkbookModel,
  sheet: SheetModel,
  cell: CellAddress,
  usual: FormulaCell,
  direction: Direction,
): boolean {
  const read = usual.pattern.references.flatMap(({ sheet: other, range }) => {
    const resolved = other === null ? resolvedRange(range, cell.row, cell.column) : null;
    return resolved ? [resolved] : [];
  });
  return [-1, 1].some((step) => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const beside = sheet.formula(row, column);
    if (!beside || !read.some((range) => holdsCell(range, row, column))) return false;
    return workbook
      .references(sheet, beside)
      .some((each) => each.sheet === sheet && holdsCell(each.range, cell.row, cell.column));
  });
}

/** Whether the pattern, put here, would read the same kinds of cells as where it stands: otherwise it has no business here. */
function readsAlike(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, usual: FormulaCell): boolean {
  return usual.pattern.references.every((reference) => {
    if (reference.external) return false;
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const here = resolvedRange(reference.range, cell.row, cell.column);
    const there = resolvedRange(reference.range, usual.row, usual.column);
    if (!target || !here || !there || (target === sheet && holdsCell(here, cell.row, cell.column))) return false;
    const figures = figuresIn(target, here);
    if (figures > 0) return figures >= Math.min(2, here.rows * here.columns);
    // A label or a code may be read too, where the formulas of the pattern read one.
    return figuresIn(target, there) === 0 && [...target.cellsIn(here)].length > 0;
  });
}

function figuresIn(sheet: SheetModel, range: RangeAddress): number {
  let figures = 0;
  for (const { cell } of sheet.cellsIn(range)) if (typeof cell.value === "number") figures++;
  return figures;
}

function expectedAt(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, usual: FormulaCell): Scalar {
  const result = patternResult(usual.pattern, { workbook, sheet, row: cell.row, column: cell.column, language: "en" });
  return isUncomputed(result) || isMatrix(result) || typeof result === "string" ? null : result;
}

/** A figure typed as the formula's result is shown, with fewer decimals. */
function isShownAs(typed: Decimal, expected: Decimal): boolean {
  return (
    typed.equals(expected.toSignificantDigits(15)) || typed.equals(roundAt(expected, typed.decimalPlaces(), "HALF_UP"))
  );
}

function report(sheet: SheetModel, group: readonly TypedNumber[]): Finding[] {
  const [cell] = group;
  if (!cell) return [];
  const { usual } = cell;
  const formula = translateFormulaToA1(usual.pattern.r1c1, nameOf(cell));
  const typed = decimalFromDouble(cell.typed);
  const expected = isDecimal(cell.expected) ? cell.expected : null;
  const wrong = expected !== null && !isShownAs(typed, expected);
  const cause = wrong ? causeOfDifference(typed, expected) : null;
  const expectedWording = expected ? figureWording(expected) : isErrorValue(cell.expected) ? cell.expected.error : "";
  const one = expectedWording !== "" && (wrong || expected === null) ? differs : agrees;
  const message = fillWording(group.length > 1 ? several : one, {
    cells: rangeText(group),
    cell: nameOf(cell),
    found: figureWording(typed),
    formula,
    expected: expectedWording,
  });
  return [
    {
      kind: typedOverFormula.kind,
      severity: cell.severity,
      sheet: sheet.name,
      cells: group.map(nameOf),
      found: figureText(typed),
      expected: expected ? figureText(expected) : formula,
      difference: wrong ? figureText(typed.minus(expected)) : null,
      cause,
      related: [nameOf(usual)],
      source: null,
      message: group.length > 1 ? message : withCause(message, cause),
      fix,
      ...(group.length > 1 ? { details: group.map(detailOf) } : {}),
    },
  ];
}

function detailOf(cell: TypedNumber): FindingDetail {
  const typed = decimalFromDouble(cell.typed);
  const expected = isDecimal(cell.expected) ? cell.expected : null;
  const wrong = expected !== null && !isShownAs(typed, expected);
  return {
    cell: nameOf(cell),
    found: figureText(typed),
    expected: expected ? figureText(expected) : translateFormulaToA1(cell.usual.pattern.r1c1, nameOf(cell)),
    difference: wrong ? figureText(typed.minus(expected)) : null,
    effect: null,
  };
}
