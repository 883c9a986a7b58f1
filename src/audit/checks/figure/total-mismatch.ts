import { Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { partsOfDifference } from "../../difference-parts";
import {
  expectation,
  holds,
  relationsOf,
  RelationTable,
  roundingNoise,
  type Expectation,
  type Relation,
} from "../../tables/figure-relations";
import { figureSheetOf, type FigureSheet, type SeenFigure } from "../../tables/figure-sheet";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Cause, Finding } from "../../finding";
import { groupedBy, nameOf, rangeText } from "../../tables/lines";
import { namesBareTotal, namesGroup, namesResult, namesTotal, writtenSign } from "../../tables/table-labels";

/** Without a line in which the relation holds, a difference beyond this share of the total means that something else is added. */
const LARGEST_SHARE = "0.02";
/** A relation that no label names must hold in this many lines, and over this many parts. */
const FEWEST_UNNAMED_LINES = 2;
const FEWEST_UNNAMED_PARTS = 3;

const message: Wording = {
  en: "{cell} ({label}) is {found}, but {parts} give {expected}: a difference of {difference}.",
  "pt-BR": "{cell} ({label}) é {found}, mas {parts} dão {expected}: diferença de {difference}.",
};
const partMessage: Wording = {
  en: "{cell} ({label}) is {found}; both its row and its column add up with {expected}.",
  "pt-BR": "{cell} ({label}) é {found}; tanto a linha quanto a coluna fecham com {expected}.",
};
const componentWording: Wording = {
  en: "the difference is {figures}, counted twice or left out",
  "pt-BR": "a diferença é {figures}, contado duas vezes ou esquecido",
};
const componentFigure: Wording = { en: "{label} ({value}, {cell})", "pt-BR": "{label} ({value}, {cell})" };
const residue: Wording = {
  en: "; {rest} remains, as much as rounding leaves",
  "pt-BR": "; restam {rest}, o que o arredondamento deixa",
};
const fix: Wording = {
  en: "Check the figure and its parts against their source.",
  "pt-BR": "Confira o valor e suas parcelas com a fonte.",
};

/** A typed total, difference or balance that its parts do not give. */
export const totalMismatch: Check = {
  kind: "totalMismatch",
  group: "figure",
  severity: "error",
  repeats: true,
  title: { en: "Total that its parts do not give", "pt-BR": "Total que as parcelas não dão" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const figures = figureSheetOf(sheet);
      const mismatches = resolved([...mismatchesIn(figures, "column"), ...mismatchesIn(figures, "row")]);
      return mismatches.map((mismatch) => report(figures, mismatch));
    });
  },
};

/** A figure that the relation of its table contradicts. */
export interface Mismatch extends Expectation {
  readonly relation: Relation;
  /** Set where a part, not the total, is shown to be wrong. */
  readonly wrongPart?: { readonly figure: SeenFigure; readonly expected: Decimal };
}

function mismatchesIn(figures: FigureSheet, direction: "column" | "row"): Mismatch[] {
  const table = new RelationTable(figures, direction);
  return table.positions.flatMap((position) => {
    const lines = table.linesAt(position);
    // Along rows, each block of a sheet has headings of its own.
    const blocks =
      direction === "column"
        ? [lines]
        : [...groupedBy(lines, (line) => table.label(line, position))].flatMap(([label, ofLabel]) =>
            // A heading with a sign is that of its own table alone, which ends where its rows do.
            writtenSign(label) === "equals" ? unbroken(ofLabel) : [ofLabel],
          );
    return blocks.flatMap((block) => mismatchesAt(table, position, block));
  });
}

function unbroken(lines: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run.at(-1) === line - 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function mismatchesAt(table: RelationTable, position: number, lines: readonly number[]): Mismatch[] {
  const [line] = lines;
  if (line === undefined || !lines.some((each) => table.figure(each, position)?.typed)) return [];
  const label = table.label(line, position);
  const sign = writtenSign(label);
  if (sign === "plus" || sign === "minus") return [];
  const named = namesTotal(label) || namesResult(label) || sign === "equals";
  if (!named && (table.direction === "row" || (table.isInside(position, lines) && !namesGroup(label)))) return [];

  const tried = relationsOf(table, position, lines).map((relation) => {
    const expectations = lines.flatMap((each) => expectation(table, each, position, relation) ?? []);
    return { relation, holding: expectations.filter(holds), failing: expectations.filter((each) => !holds(each)) };
  });
  const confirmed = tried.filter(({ relation, holding }) => {
    // Some pair of figures of a table has any difference by chance, and headings along rows say little.
    const sure = named && table.direction === "column" && relation.kind !== "difference";
    const enough = holding.filter(isTelling).length >= (sure ? 1 : FEWEST_UNNAMED_LINES);
    return enough && (named || relation.terms.length >= FEWEST_UNNAMED_PARTS);
  });
  if (confirmed.length > 0) {
    const [best] = confirmed.sort((a, b) => b.holding.length - a.holding.length);
    // A line that follows another relation of the table is not wrong.
    const explained = new Set(tried.flatMap(({ holding }) => holding.map(({ found }) => found)));
    if (!best || best.failing.length > best.holding.length) return [];
    const wrong = best.failing.filter(
      (each) => each.found.typed && !explained.has(each.found) && !isOtherStatistic(each),
    );
    return wrong.map((each) => ({ ...each, relation: best.relation }));
  }
  const strict = namesBareTotal(label) || namesResult(label);
  if (!strict || lines.length > 2) return [];
  const meant =
    tried.find(({ relation }) => relation.kind === "chain") ?? tried.find(({ relation }) => relation.kind === "sum");
  if (!meant || (meant.relation.kind === "sum" && !namesBareTotal(label))) return [];
  return meant.failing
    .filter((each) => each.found.typed && isSlip(each))
    .map((each) => ({ ...each, relation: meant.relation }));
}

/** That a total is its only part shows nothing. */
function isTelling({ parts }: Expectation): boolean {
  return parts.filter((part) => !part.value.isZero()).length > 1;
}

/** A mean, a ratio or a figure not yet filled in stands where the other columns have their sum. */
function isOtherStatistic({ found, expected, parts }: Expectation): boolean {
  if (found.value.isZero()) return true;
  const mean = expected.div(parts.length);
  if (found.value.toSignificantDigits(12).equals(mean.toSignificantDigits(12))) return true;
  const positive = parts.every((part) => !part.value.isNegative());
  const belowLargest = parts.some((part) => part.value.greaterThan(found.value));
  return (
    positive && belowLargest && !found.value.isNegative() && causeOfDifference(found.value, expected).code === "OTHER"
  );
}

/** Near enough, or by a known slip, so that the parts are surely those that are meant. */
function isSlip({ found, expected, parts }: Expectation): boolean {
  const difference = found.value.minus(expected);
  if (causeOfDifference(found.value, expected).code !== "OTHER") return true;
  if (difference.abs().lessThanOrEqualTo(expected.abs().times(LARGEST_SHARE))) return true;
  return partsOfDifference(difference, parts, roundingNoise([], found.places)) !== null;
}

/**
 * One wrong figure breaks the sum of its row and that of its column. Where mending one mismatch mends another, only the first is told;
 * where a row and a column are off by the same amount, the figure where they meet is the wrong one.
 */
function resolved(mismatches: readonly Mismatch[]): Mismatch[] {
  const mended: Mismatch[] = [];
  let open = [...mismatches];
  while (open.length > 0) {
    const cures = open.map((mismatch) => ({
      mismatch,
      cured: open.filter((other) => other !== mismatch && mends(mismatch, other)),
    }));
    // The figure that mends most is the wrong one; of two that mend each other, the one whose label says how it is computed.
    cures.sort((x, y) => y.cured.length - x.cured.length || trust(y.mismatch) - trust(x.mismatch));
    const [best] = cures;
    if (!best) break;
    mended.push(best.mismatch);
    open = open.filter((each) => each !== best.mismatch && !best.cured.includes(each));
  }
  const merged = new Set<Mismatch>();
  const result: Mismatch[] = [];
  for (const [index, first] of mended.entries()) {
    if (merged.has(first)) continue;
    const difference = first.found.value.minus(first.expected);
    const second = mended
      .slice(index + 1)
      .find((other) => !merged.has(other) && other.found.value.minus(other.expected).equals(difference));
    const shared = second && first.parts.find((part) => part.typed && second.parts.includes(part));
    if (second && shared) {
      merged.add(second);
      result.push({ ...first, wrongPart: { figure: shared, expected: shared.value.plus(difference) } });
    } else result.push(first);
  }
  return result;
}

function trust({ relation }: Mismatch): number {
  return relation.kind === "chain" ? 2 : relation.kind === "difference" ? 1 : 0;
}

function mends(mender: Mismatch, broken: Mismatch): boolean {
  if (!broken.parts.includes(mender.found)) return false;
  const expected = broken.expected.minus(mender.found.value).plus(mender.expected);
  return holds({ ...broken, expected });
}

function report(figures: FigureSheet, mismatch: Mismatch): Finding {
  const { wrongPart } = mismatch;
  const wrong = wrongPart?.figure ?? mismatch.found;
  const expected = wrongPart?.expected ?? mismatch.expected;
  const difference = wrong.value.minus(expected);
  const label = labelOf(figures, wrong);
  const explanation = wrongPart ? null : explained(figures, mismatch, difference);
  const cause = explanation?.cause ?? causeOfDifference(wrong.value, expected);
  return {
    kind: totalMismatch.kind,
    // A few cents between a total and its rounded parts may come from adding unrounded amounts.
    severity: difference.abs().lessThanOrEqualTo(roundingNoise(mismatch.parts, 2)) ? "warning" : "error",
    sheet: figures.sheet.name,
    cells: [nameOf(wrong)],
    found: figureText(wrong.value),
    expected: figureText(expected),
    difference: figureText(difference),
    cause,
    related: explanation?.related ?? mismatch.parts.map(nameOf),
    source: null,
    message: withCause(
      fillWording(wrongPart ? partMessage : message, {
        cell: nameOf(wrong),
        label,
        found: figureWording(wrong.value, wrong.places),
        parts: rangeText(mismatch.parts),
        expected: figureWording(expected, wrong.places),
        difference: figureWording(difference, wrong.places),
      }),
      cause,
    ),
    fix,
  };
}

function explained(
  figures: FigureSheet,
  { found, parts }: Mismatch,
  difference: Decimal,
): { cause: Cause; related: string[] } | null {
  const components = partsOfDifference(difference, parts, roundingNoise([], found.places));
  if (!components) return null;
  const named = components.map((each) =>
    fillWording(componentFigure, {
      label: labelOf(figures, each),
      value: figureWording(each.value, each.places),
      cell: nameOf(each),
    }),
  );
  const rest = difference.abs().minus(components.reduce((sum, each) => sum.plus(each.value.abs()), new Decimal(0)));
  const wording = fillWording(componentWording, {
    figures: { en: named.map((each) => each.en).join(" + "), "pt-BR": named.map((each) => each["pt-BR"]).join(" + ") },
  });
  const remaining = rest.isZero() ? null : fillWording(residue, { rest: figureWording(rest.abs()) });
  return {
    cause: {
      code: "COMPONENT",
      wording: { en: wording.en + (remaining?.en ?? ""), "pt-BR": wording["pt-BR"] + (remaining?.["pt-BR"] ?? "") },
    },
    related: components.map(nameOf),
  };
}

function labelOf(figures: FigureSheet, figure: SeenFigure): string {
  return figures.labelOfRow(figure.row) || figures.headingOf(figure.row, figure.column) || nameOf(figure);
}
