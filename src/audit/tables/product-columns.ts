import { roundAt } from "../../core/decimal";
import { figureThresholds } from "../thresholds";
import type { FigureRow, FigureSheet } from "./figure-sheet";
import type { SeenFigure } from "./seen-figure";

/** A line of a table of counts, prices and amounts. */
export interface ProductLine {
  readonly row: FigureRow;
  readonly count: SeenFigure;
  readonly unit: SeenFigure;
  readonly total: SeenFigure;
}

/**
 * The typed amounts that are not what their line's two figures give, in columns where line after line is just that: 77,000 for 77 × 100. Where
 * many differ, the column holds something else.
 */
export function oddProducts(figures: FigureSheet): readonly ProductLine[] {
  const columns = new Map<number, { fitting: number; readonly odd: ProductLine[] }>();
  for (const row of figures.rows) {
    for (const [index, total] of row.figures.entries()) {
      const [count, unit] = [row.figures[index - 2], row.figures[index - 1]];
      if (!count || !unit || !isLine(count, unit, total)) continue;
      const column = columns.get(total.column) ?? { fitting: 0, odd: [] };
      columns.set(total.column, column);
      if (isProduct(count, unit, total)) column.fitting += 1;
      else if (total.typed && !isCarried(row, index)) column.odd.push({ row, count, unit, total });
    }
  }
  return [...columns.values()].flatMap(({ fitting, odd }) => {
    const isEnough = fitting >= figureThresholds.fewestProducts;
    return isEnough && odd.length * figureThresholds.productsForEachOdd <= fitting ? odd : [];
  });
}

/** Three figures side by side, none of which a factor of one or of nothing makes equal to another. */
function isLine(count: SeenFigure, unit: SeenFigure, total: SeenFigure): boolean {
  return (
    unit.column === total.column - 1 &&
    count.column === total.column - 2 &&
    [count, unit].every(({ value, percent }) => !percent && !value.abs().equals(1)) &&
    [count, unit, total].every(({ isZero }) => !isZero)
  );
}

/** 900 behind a wage of 900 a day, in a row that has hours too: the figure was taken over as it is. */
function isCarried({ figures }: FigureRow, index: number): boolean {
  return figures.slice(0, Math.max(0, index - 2)).some(({ value }) => value.equals(figures[index]?.value ?? 0));
}

/** To the cent, or to the unit where nobody pays fractions of it. */
function isProduct(count: SeenFigure, unit: SeenFigure, { value, places }: SeenFigure): boolean {
  const product = count.value.times(unit.value);
  return [0, 2, places].some((each) => roundAt(value, each, "HALF_UP").equals(roundAt(product, each, "HALF_UP")));
}
