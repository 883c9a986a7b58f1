import { translateFormulaToA1 } from "@borgar/fx";
import type { Decimal } from "../../../core/decimal";
import { decimalFromDouble, roundAt } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { holdsCell, type CellAddress, type RangeAddress } from "../../../workbook/address";
import { isErrorValue } from "../../../workbook/snapshot";
import type { Check, CheckContext } from "../../check";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding, Severity } from "../../finding";
import { patternResult } from "../../../formulas/evaluation/formula-evaluation";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../../formulas/model/formula-pattern";
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
  stretches,
  type Direction,
} from "../../tables/lines";
import { isDecimal, isMatrix, isUncomputed, type Scalar } from "../../../formulas/evaluation/operand";
import { isTotal } from "../../totals";

/** A single formula is no pattern. */
const FEWEST_FORMULAS = 2;
/** Formulas of the pattern for each typed number, in the whole line, before a differing number is taken for a typed-over formula. */
const FORMULAS_EACH = 2;
/** The same between two formulas, where the number is what the formula gives, or where its cells are blank. */
const FORMULAS_EACH_BETWEEN = 3;

const differs: Wording = {
  en: "{cells} holds the typed number {found}, where the formula of its neighbours, {formula}, gives {expected}.",
  "pt-BR": "{cells} contém o número digitado {found}, onde a fórmula das células vizinhas, {formula}, dá {expected}.",
};
const agrees: Wording = {
  en: "{cells} holds the typed number {found}, where its neighbours hold the formula {formula}; it will not follow a change.",
  "pt-BR":
    "{cells} contém o número digitado {found}, onde as vizinhas têm a fórmula {formula}; ele não acompanhará mudanças.",
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
    return workbook.sheets.flatMap((sheet) => directions.flatMap((direction) => findIn(workbook, sheet, direction)));
  },
};

interface NumericCell extends CellAddress {
  readonly value: number;
  readonly format: string | undefined;
  readonly formula: FormulaCell | undefined;
}

interface TypedNumber extends CellAddress {
  readonly typed: number;
  /** What the neighbours' formula gives here; an error it would give; null where it has nothing to read. */
  readonly expected: Scalar;
  readonly severity: Severity;
}

function findIn(workbook: WorkbookModel, sheet: SheetModel, direction: Direction): Finding[] {
  const findings: Finding[] = [];
  const lines = direction === "row" ? sheet.rows : sheet.columns;
  const formulas = formulaLines(sheet, direction);
  for (let line = 0; line < lines; line++) {
    if ((formulas.get(line)?.length ?? 0) < FEWEST_FORMULAS) continue;
    const cells = numericCells(sheet, direction, line);
    if (!cells.some((cell) => cell.formula) || cells.every((cell) => cell.formula)) continue;
    const typed = [...stretches(cells, direction, 1)].flatMap((stretch) => {
      const usual = commonPattern(stretch, direction);
      if (!usual) return [];
      const inLine = cells.filter(({ formula }) => formula?.pattern.skeleton === usual.pattern.skeleton).length;
      return judge(workbook, sheet, stretch, usual, inLine, direction).map((cell) => ({ cell, usual }));
    });
    // A column of the same slip is one finding, not twenty.
    for (const group of groupedBy(typed, ({ cell, usual }) => `${cell.severity} ${usual.pattern.skeleton}`).values()) {
      findings.push(...report(sheet, group));
    }
  }
  return findings;
}

function numericCells(sheet: SheetModel, direction: Direction, line: number): NumericCell[] {
  const cells: NumericCell[] = [];
  for (const position of direction === "row" ? sheet.filledColumns(line) : sheet.filledRows(line)) {
    const { row, column } = addressAt(direction, line, position);
    const cell = sheet.cell(row, column);
    if (!cell || cell.spilled === true) continue;
    const formula = cell.formula === undefined ? undefined : sheet.formula(row, column);
    const value = typeof cell.value === "number" ? cell.value : NaN;
    if (formula || !Number.isNaN(value)) cells.push({ row, column, value, format: cell.format, formula });
  }
  return cells;
}

/** The pattern that (nearly) all the stretch's formulas share, but for totals at its ends; null where there is none. */
function commonPattern(stretch: readonly NumericCell[], direction: Direction): FormulaCell | null {
  const formulas = stretch.flatMap(({ formula }) => (formula ? [formula] : []));
  if (formulas.length < FEWEST_FORMULAS || formulas.length === stretch.length) return null;
  const majority = largestGroup(groupedBy(formulas, (formula) => formula.pattern.canonical));
  const [usual] = majority;
  if (!usual || majority.length < FEWEST_FORMULAS || usual.pattern.references.length === 0) return null;
  if (readsOwnLine(usual.pattern, direction)) return null;
  const strangers = formulas.filter(
    (formula) => formula.pattern.canonical !== usual.pattern.canonical && !isTotal(formula),
  );
  return strangers.length > formulas.length / 5 ? null : usual;
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

function judge(
  workbook: WorkbookModel,
  sheet: SheetModel,
  stretch: readonly NumericCell[],
  usual: FormulaCell,
  formulasInLine: number,
  direction: Direction,
): TypedNumber[] {
  const isUsual = (cell: NumericCell | undefined): boolean =>
    cell?.formula?.pattern.canonical === usual.pattern.canonical;
  const formulaCount = stretch.filter(isUsual).length;
  const typedCells = stretch.flatMap((cell, index) => {
    // A cell of another number format is another kind of figure, such as the percentage at the end of a row of totals.
    if (cell.formula || cell.format !== usual.cell.format) return [];
    if (isConversionOfOther(workbook, sheet, cell, usual, direction)) return [];
    const expected = readsAlike(workbook, sheet, cell, usual) ? expectedAt(workbook, sheet, cell, usual) : null;
    const agreeing = isDecimal(expected) && isShownAs(decimalFromDouble(cell.value), expected);
    const between = isUsual(stretch[index - 1]) && isUsual(stretch[index + 1]);
    return [{ row: cell.row, column: cell.column, typed: cell.value, expected, agreeing, between }];
  });
  const differing = typedCells.filter(({ agreeing }) => !agreeing).length;
  return typedCells.flatMap(({ agreeing, between, ...cell }): TypedNumber[] => {
    const surrounded = between && formulaCount >= FORMULAS_EACH_BETWEEN * typedCells.length;
    // What the formula would give is not wrong now: it is worth knowing that it will not follow a change.
    if (agreeing) return [{ ...cell, severity: "info" }];
    if (surrounded) return [{ ...cell, severity: "warning" }];
    return cell.expected !== null && formulasInLine >= FORMULAS_EACH * differing
      ? [{ ...cell, severity: "warning" }]
      : [];
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

function report(sheet: SheetModel, group: readonly { cell: TypedNumber; usual: FormulaCell }[]): Finding[] {
  const [first] = group;
  if (!first) return [];
  const { cell, usual } = first;
  const formula = translateFormulaToA1(usual.pattern.r1c1, nameOf(cell));
  const typed = decimalFromDouble(cell.typed);
  const expected = isDecimal(cell.expected) ? cell.expected : null;
  const wrong = expected !== null && !isShownAs(typed, expected);
  const cause = wrong ? causeOfDifference(typed, expected) : null;
  const expectedWording = expected ? figureWording(expected) : isErrorValue(cell.expected) ? cell.expected.error : "";
  const message = fillWording(expectedWording !== "" && (wrong || expected === null) ? differs : agrees, {
    cells: rangeText(group.map((each) => each.cell)),
    found: figureWording(typed),
    formula,
    expected: expectedWording,
  });
  return [
    {
      kind: typedOverFormula.kind,
      severity: cell.severity,
      sheet: sheet.name,
      cells: group.map((each) => nameOf(each.cell)),
      found: figureText(typed),
      expected: expected ? figureText(expected) : formula,
      difference: wrong ? figureText(typed.minus(expected)) : null,
      cause,
      related: [nameOf(usual)],
      source: null,
      message: withCause(message, cause),
      fix,
    },
  ];
}
