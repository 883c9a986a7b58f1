import type { CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { addressAt, lineOf, positionOf, stretches, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";

/** A figure in a line: a formula, or a typed number. */
export interface Figure extends CellAddress {
  readonly formula: FormulaCell | null;
  /** NaN where a formula shows no number. */
  readonly value: number;
  readonly format: string | undefined;
}

/** Figures that follow each other and are computed alike, or are typed. */
export interface Run {
  /** Null where the figures are typed. */
  readonly pattern: string | null;
  readonly figures: readonly Figure[];
}

/** Lines of formulas, with the typed figures among them, cut where a cell is blank or holds text. */
export function* figureStretches(
  sheet: SheetModel,
  direction: Direction,
  lines: Iterable<readonly FormulaCell[]>,
): Iterable<readonly Figure[]> {
  for (const formulas of lines) {
    const [first] = formulas;
    if (!first || formulas.length < 2) continue;
    const figures = figuresOf(sheet, direction, lineOf(first, direction));
    for (const stretch of stretches(figures, direction, 1)) if (stretch.length > 2) yield stretch;
  }
}

/** Whether a line holds a number that no formula gives. */
export function holdsTyped(sheet: SheetModel, direction: Direction, line: number): boolean {
  return positionsOf(sheet, direction, line).some((position) => {
    const cell = direction === "row" ? sheet.cell(line, position) : sheet.cell(position, line);
    return typeof cell?.value === "number" && cell.formula === undefined && cell.spilled !== true;
  });
}

function positionsOf(sheet: SheetModel, direction: Direction, line: number): readonly number[] {
  return direction === "row" ? sheet.filledColumns(line) : sheet.filledRows(line);
}

function figuresOf(sheet: SheetModel, direction: Direction, line: number): Figure[] {
  const figures: Figure[] = [];
  for (const position of positionsOf(sheet, direction, line)) {
    const { row, column } = addressAt(direction, line, position);
    const cell = sheet.cell(row, column);
    if (!cell || cell.spilled === true) continue;
    const formula = cell.formula === undefined ? null : (sheet.formula(row, column) ?? null);
    const value = typeof cell.value === "number" ? cell.value : NaN;
    if (formula || !Number.isNaN(value)) figures.push({ row, column, value, format: cell.format, formula });
  }
  return figures;
}

export function runsOf(stretch: readonly Figure[]): readonly Run[] {
  const runs: { pattern: string | null; figures: Figure[] }[] = [];
  for (const figure of stretch) {
    const pattern = figure.formula?.pattern.canonical ?? null;
    const last = runs.at(-1);
    if (last?.pattern === pattern && last !== undefined) last.figures.push(figure);
    else runs.push({ pattern, figures: [figure] });
  }
  return runs;
}

/** How often each pattern stands among some formulas. */
export function patternCounts(formulas: readonly FormulaCell[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pattern } of formulas) counts.set(pattern.canonical, (counts.get(pattern.canonical) ?? 0) + 1);
  return counts;
}

/** Formulas of a line that stand two to four apart, all by the same step: the same column of each month or scenario. */
export function* spacedStretches(
  lines: Iterable<readonly FormulaCell[]>,
  direction: Direction,
  fewest: number,
): Iterable<readonly Figure[]> {
  for (const formulas of lines) {
    if (formulas.length <= fewest) continue;
    const byPosition = new Map(formulas.map((formula) => [positionOf(formula, direction), formula]));
    for (let step = 2; step <= thresholds.longestStep; step++) {
      for (const [position, first] of byPosition) {
        if (byPosition.has(position - step)) continue;
        const spaced: FormulaCell[] = [];
        for (let at: FormulaCell | undefined = first; at; at = byPosition.get(positionOf(at, direction) + step))
          spaced.push(at);
        if (spaced.length <= fewest) continue;
        yield spaced.map((formula) => figureOf(formula));
      }
    }
  }
}

function figureOf(formula: FormulaCell): Figure {
  const { row, column, cell } = formula;
  return { row, column, formula, value: typeof cell.value === "number" ? cell.value : NaN, format: cell.format };
}
