import { Decimal, roundAt } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { figureSheetOf, type FigureRow, type FigureSheet } from "../../tables/figure-sheet";
import { oddProducts } from "../../tables/product-columns";
import type { SeenFigure } from "../../tables/seen-figure";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding } from "../../finding";
import { nameOf } from "../../tables/lines";
import { figureThresholds } from "../../thresholds";

/** Rates of adjustment are voted in tenths of a per cent. */
const RATE_PLACES = 3;

const message: Wording = {
  en: "{cell} ({label}) is {found}, but {count} × {unit} is {expected}: a difference of {difference}.",
  "pt-BR": "{cell} ({label}) é {found}, mas {count} × {unit} dá {expected}: diferença de {difference}.",
};
const unrounded: Wording = {
  en: " A unit price with more decimals than are shown would give it.",
  "pt-BR": " Um valor unitário com mais casas do que as mostradas daria esse total.",
};
const fix: Wording = {
  en: "Compare the quantity, the unit price and {cell} with their source, and correct the one that differs.",
  "pt-BR": "Confira com a fonte a quantidade, o valor unitário e {cell} e corrija o que divergir.",
};
const roundedFix: Wording = {
  en: "Multiply by the price that is charged, rounded to the cent.",
  "pt-BR": "Multiplique pelo valor que é cobrado, arredondado ao centavo.",
};

/**
 * Count, unit price and total side by side, where the total is nearly, but not quite, the product; or where it is something else though it is the
 * product in line after line.
 */
export const productMismatch: Check = {
  kind: "productMismatch",
  group: "figure",
  severity: "error",
  repeats: true,
  settledBy: "expected",
  title: {
    en: "Product that quantity and unit price do not give",
    "pt-BR": "Produto que quantidade e valor unitário não dão",
  },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const figures = figureSheetOf(sheet);
      const inRows = figures.rows.flatMap((row) => findInRow(figures, row));
      const told = new Set(inRows.flatMap(({ cells }) => cells));
      const inColumns = oddProducts(figures).filter(({ total }) => !told.has(nameOf(total)));
      return [...inRows, ...inColumns.map((line) => inColumn(report(figures, line.row, line, [line.total])))];
    });
  },
};

/** Seen by the other lines alone, a rebate or a price that was agreed on may be behind it. */
function inColumn(finding: Finding): Finding {
  return { ...finding, severity: "warning" };
}

interface Product {
  readonly count: SeenFigure;
  readonly unit: SeenFigure;
  readonly total: SeenFigure;
}

function findInRow(figures: FigureSheet, row: FigureRow): Finding[] {
  const wrong: Product[] = [];
  for (const product of productsOf(row.figures)) {
    const expected = product.count.value.times(product.unit.value);
    const rounded = roundAt(expected, product.total.places, "HALF_UP");
    // What was pasted keeps more decimals than are shown.
    if ([expected, rounded].some((each) => each.equals(product.total.value))) return [];
    if (comesFromRate(row, product) || isPaidInWholes(product)) continue;
    wrong.push(product);
  }
  const [first] = wrong;
  return first ? [report(figures, row, first, repeated(row, first))] : [];
}

/** Neighbours in the order count, price, total or price, count, total. */
function* productsOf(line: readonly SeenFigure[]): Iterable<Product> {
  for (let index = 0; index + 2 < line.length; index++) {
    const [first, second, total] = [line[index], line[index + 1], line[index + 2]];
    if (!first || !second || !total?.typed || total.percent || first.percent || second.percent) continue;
    const [count, unit] = first.value.isInteger() && first.places === 0 ? [first, second] : [second, first];
    if (
      !count.value.isInteger() ||
      count.places > 0 ||
      count.value.lessThan(2) ||
      !mayBeMoney(unit) ||
      !mayBeMoney(total)
    )
      continue;
    const expected = count.value.times(unit.value);
    if (total.value.minus(expected).abs().lessThanOrEqualTo(expected.abs().times(figureThresholds.largestOfProduct)))
      yield { count, unit, total };
  }
}

/** 563.4 without a format is 563.40 as well. */
function mayBeMoney({ places, unknown, value }: SeenFigure): boolean {
  return places >= 2 || (unknown && !value.isInteger());
}

/**
 * A price that was adjusted by a voted rate and printed to the cent, while the total was computed before rounding: 486,45 × 1,075 is
 * 522,93375, printed 522,93, and 15.050 × 522,93375 is the printed total.
 */
function comesFromRate(row: FigureRow, { count, unit, total }: Product): boolean {
  return row.figures.some((base) => {
    // Last year's price stands before this year's; what follows is computed from it.
    if (base.column >= unit.column || base.percent || base.value.isZero() || base.places < 2) return false;
    const rate = roundAt(unit.value.div(base.value).minus(1), RATE_PLACES, "HALF_UP");
    if (rate.isZero()) return false;
    const exact = base.value.times(rate.plus(1));
    const rounded = roundAt(exact, unit.places, "HALF_UP").equals(unit.value);
    return rounded && roundAt(exact.times(count.value), total.places, "HALF_UP").equals(total.value);
  });
}

/** 906 for 180 × 5.032: nobody pays fractions of a rupee, and the total was rounded to the unit. */
function isPaidInWholes({ count, unit, total }: Product): boolean {
  return total.value.isInteger() && total.value.equals(roundAt(count.value.times(unit.value), 0, "HALF_UP"));
}

/** The same wrong total carried over to the row's end. */
function repeated(row: FigureRow, { total }: Product): readonly SeenFigure[] {
  return row.figures.filter((figure) => figure === total || (figure.typed && figure.value.equals(total.value)));
}

function report(
  figures: FigureSheet,
  row: FigureRow,
  { count, unit, total }: Product,
  wrong: readonly SeenFigure[],
): Finding {
  const expected = count.value.times(unit.value);
  const difference = total.value.minus(expected);
  const cause = causeOfDifference(total.value, expected);
  const withinRounding = difference
    .abs()
    .lessThanOrEqualTo(count.value.times(new Decimal(10).pow(-unit.places)).div(2));
  const text = fillWording(message, {
    cell: nameOf(total),
    label: row.label || nameOf(total),
    found: figureWording(total.value, total.places),
    count: figureWording(count.value),
    unit: figureWording(unit.value, unit.places),
    expected: figureWording(expected, total.places),
    difference: figureWording(difference),
  });
  const explained = withinRounding ? { en: text.en + unrounded.en, "pt-BR": text["pt-BR"] + unrounded["pt-BR"] } : text;
  return {
    kind: productMismatch.kind,
    severity: withinRounding ? "warning" : "error",
    sheet: figures.sheet.name,
    cells: wrong.map(nameOf),
    found: figureText(total.value),
    expected: figureText(expected),
    difference: figureText(difference),
    cause,
    related: [nameOf(count), nameOf(unit)],
    source: null,
    message: withinRounding ? explained : withCause(explained, cause),
    fix: withinRounding ? roundedFix : fillWording(fix, { cell: nameOf(total) }),
  };
}
