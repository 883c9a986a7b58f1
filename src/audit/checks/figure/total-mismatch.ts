import { Decimal, zero } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import type { Check, CheckContext } from "../../check";
import { partsOfDifference } from "../../difference-parts";
import { causeOfDifference, withCause } from "../../figure-wording";
import { findingOf, type Cause, type Finding } from "../../finding";
import { isFirstOfAdded, takesIdentifier } from "../../tables/added-figures";
import { isBelowNoise, isRounding, RelationTable, roundingNoise } from "../../tables/figure-relations";
import { figureSheetOf, type FigureSheet } from "../../tables/figure-sheet";
import type { SeenFigure } from "../../tables/seen-figure";
import { directions, nameOf } from "../../tables/lines";
import { mismatchSteps, type TableMismatches } from "../../tables/relation-evidence";
import type { HoldingLines, Mismatch } from "../../tables/relation-judging";
import { isLimitOf } from "../../tables/limits";
import { isNamedOtherwise, isNumbering, isWithSubtotals, startsAtSubtotal } from "../../tables/other-relations";
import { resolved, type Wrong } from "../../tables/wrong-figures";
import { cellsWording, stretchesOf } from "../../wording/cells-wording";
import { shownFigure, toldApart } from "../../wording/shown-wording";
import { figureThresholds } from "../../thresholds";

const message: Wording = {
  en: "{cell} ({label}) is {found}, but {parts} give {expected}: a difference of {difference}.",
  "pt-BR": "{cell} ({label}) é {found}, mas {parts} dão {expected}: diferença de {difference}.",
};
const crossedMessage: Wording = {
  en: "{cell} ({label}) is {found}; both its row and its column add up with {expected}.",
  "pt-BR": "{cell} ({label}) é {found}; tanto a linha quanto a coluna fecham com {expected}.",
};
const signMessage: Wording = {
  en: "{cell} ({label}) is {found}; with {expected}, the figure in {total} adds up.",
  "pt-BR": "{cell} ({label}) é {found}; com {expected}, o valor de {total} fecha.",
};
const mayBeRounding: Wording = {
  en: "It may be rounding: no more than half of the last decimal shown for each figure.",
  "pt-BR": "Pode ser arredondamento: não passa de meia unidade da última casa mostrada por valor.",
};
const roundingCause: Cause = {
  code: "ROUNDING",
  wording: { en: "it may be rounding", "pt-BR": "pode ser arredondamento" },
};
const componentWording: Wording = {
  en: "the difference is {figures}, counted twice or left out",
  "pt-BR": "a diferença é {figures}: contou-se duas vezes ou ficou de fora",
};
const componentFigure: Wording = { en: "{label} ({value}, {cell})", "pt-BR": "{label} ({value}, {cell})" };
const residue: Wording = {
  en: "; {rest} remains, as much as rounding leaves",
  "pt-BR": "; restam {rest}, o que o arredondamento deixa",
};
const fix: Wording = {
  en: "Compare {cell} and its parts with their source, and correct the one that differs.",
  "pt-BR": "Confira {cell} e as parcelas com a fonte e corrija o que divergir.",
};
const partFix: Wording = {
  en: "Compare {cell} with its source and correct it.",
  "pt-BR": "Confira {cell} com a fonte e corrija.",
};

/** What was found before the check tells of it. */
const foundIn = new WeakMap<SheetModel, readonly TableMismatches[]>();

/** A typed total, difference or balance that its parts do not give. */
export const totalMismatch: Check = {
  kind: "totalMismatch",
  group: "figure",
  severity: "error",
  repeats: true,
  settledBy: "formulaOrSum",
  title: { en: "Total that its parts do not give", "pt-BR": "Total que as parcelas não dão" },
  *prepare({ workbook }: CheckContext) {
    for (const sheet of workbook.sheets) yield* prepared(sheet);
  },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const figures = figureSheetOf(sheet);
      if (!foundIn.has(sheet)) for (const step of prepared(sheet)) void step;
      const [rows, columns] = foundIn.get(sheet) ?? [];
      if (!rows || !columns) return [];
      const mismatches = [...columns.mismatches, ...rows.mismatches].filter(
        (each) =>
          !isInputOfParts(workbook, sheet, each) &&
          !isFirstOfAdded(workbook, sheet, figures, each) &&
          !takesIdentifier(sheet, each) &&
          !isLimitOf(workbook, sheet, each.found, { parts: partCells(each), expected: each.expected }) &&
          !isNumbering(each) &&
          !startsAtSubtotal(sheet, each) &&
          !isWithSubtotals(figures, each) &&
          !isNamedOtherwise(sheet, each),
      );
      const wrong = understood(resolved(mismatches.filter((each) => !isRounding(each))), columns.holding, rows.holding);
      return [...wrong, ...withinRounding(mismatches, columns.holding, rows.holding)].map((each) =>
        report(figures, each),
      );
    });
  },
};

function* prepared(sheet: SheetModel): Generator<undefined, void, void> {
  const found: TableMismatches[] = [];
  for (const direction of directions) {
    yield;
    found.push(yield* mismatchSteps(new RelationTable(figureSheetOf(sheet), direction)));
  }
  foundIn.set(sheet, found);
}

/** What the parts are computed from is not made of them. */
function isInputOfParts(workbook: WorkbookModel, sheet: SheetModel, { found, parts }: Mismatch): boolean {
  return parts.some(({ figure }) => {
    const formula = sheet.formula(figure.row, figure.column);
    return (
      formula !== undefined &&
      workbook
        .references(sheet, formula)
        .some(
          ({ sheet: read, range }) =>
            read === sheet &&
            range.rows * range.columns === 1 &&
            range.row === found.row &&
            range.column === found.column,
        )
    );
  });
}

function partCells({ parts }: Mismatch): readonly SeenFigure[] {
  return parts.map(({ figure }) => figure);
}

/** A line in which less than three figures go with their parts for each that does not is not built as it was read. */
function understood(wrong: readonly Wrong[], columns: HoldingLines, rows: HoldingLines): readonly Wrong[] {
  const counts = new Map<string, number>();
  const lineOf = ({ mismatch: { found, direction } }: Wrong): [string, number] =>
    direction === "column"
      ? [`column ${String(found.column)}`, columns.get(found.column) ?? 0]
      : [`row ${String(found.row)}`, rows.get(found.row) ?? 0];
  for (const each of wrong) {
    const [line] = lineOf(each);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return wrong.filter((each) => {
    const [line, holding] = lineOf(each);
    const { relation, sure } = each.mismatch;
    // That a heading stands for what is below it, its look alone says: another of its column must.
    if (!sure && holding === 0 && (relation.kind === "group" || relation.kind === "below")) return false;
    return each.mismatch.proven || (counts.get(line) ?? 0) <= Math.max(1, holding / figureThresholds.holdingForEach);
  });
}

/**
 * A statement rounded figure by figure misses many of its totals by a unit: one alone may as well be a slip, and is told. In a line that
 * adds up far less often than those beside it, such as one of variations, nothing is meant to.
 */
function withinRounding(mismatches: readonly Mismatch[], columns: HoldingLines, rows: HoldingLines): Wrong[] {
  const rounded = mismatches
    .filter((each) => isRounding(each) && !isBelowNoise(each))
    .filter(({ found, direction }) => {
      const holding = direction === "column" ? columns : rows;
      const own = holding.get(direction === "column" ? found.column : found.row) ?? 0;
      return own >= Math.max(0, ...holding.values()) / figureThresholds.holdingForEach;
    });
  return rounded.length === 1 ? rounded.map((mismatch) => ({ mismatch })) : [];
}

function report(figures: FigureSheet, { mismatch, part }: Wrong): Finding {
  const wrong = part?.figure ?? mismatch.found;
  const expected = part?.expected ?? mismatch.expected;
  const difference = wrong.value.minus(expected);
  const rounding = !part && isRounding(mismatch);
  const explanation = part || rounding ? null : explained(figures, mismatch, difference);
  const slip = causeOfDifference(wrong.value, expected);
  const cause = rounding && slip.code !== "TRANSPOSITION" ? roundingCause : (explanation?.cause ?? slip);
  const label = labelOf(figures, wrong);
  const format = formatOf(figures, wrong);
  const [found, should] = toldApart(wrong.value, expected, format);
  const parts = partCells(mismatch);
  const total = part && !part.crossed ? nameOf(mismatch.found) : "";
  return findingOf(totalMismatch, {
    // A few cents between a total and its rounded parts may come from adding unrounded amounts.
    severity: rounding || !mismatch.sure ? "warning" : "error",
    sheet: figures.sheet,
    cells: [wrong],
    found: wrong.value,
    expected,
    cause,
    related: relatedTo(wrong, mismatch, explanation?.related ?? []),
    message: withCause(
      fillWording(part ? (part.crossed ? crossedMessage : signMessage) : message, {
        cell: nameOf(wrong),
        label,
        found,
        parts: cellsWording(parts),
        total,
        expected: should,
        difference: shownFigure(difference, format, zero),
      }),
      cause,
      cause === roundingCause ? mayBeRounding : null,
    ),
    fix: fillWording(part ? partFix : fix, { cell: nameOf(wrong) }),
  });
}

const MOST_RELATED = 60;

/** The parts that explain the difference first, then the others. */
function relatedTo(wrong: SeenFigure, { found, parts }: Mismatch, first: readonly SeenFigure[]): readonly string[] {
  const others = [found, ...parts.map(({ figure }) => figure)].filter(
    (each) => each !== wrong && !first.includes(each),
  );
  const named = first.map(nameOf);
  return others.length > MOST_RELATED ? [...named, ...stretchesOf(others)] : [...named, ...others.map(nameOf)];
}

function explained(
  figures: FigureSheet,
  { found, parts }: Mismatch,
  difference: Decimal,
): { cause: Cause; related: readonly SeenFigure[] } | null {
  const components = partsOfDifference(
    difference,
    parts.map(({ figure }) => figure),
    roundingNoise([], found.places),
  );
  if (!components) return null;
  const named = components.map((each) =>
    fillWording(componentFigure, {
      label: labelOf(figures, each),
      value: shownFigure(each.value, formatOf(figures, each)),
      cell: nameOf(each),
    }),
  );
  const rest = difference.abs().minus(components.reduce((sum, each) => sum.plus(each.value.abs()), new Decimal(0)));
  const wording = fillWording(componentWording, {
    figures: { en: named.map((each) => each.en).join(" + "), "pt-BR": named.map((each) => each["pt-BR"]).join(" + ") },
  });
  const remaining = rest.isZero()
    ? null
    : fillWording(residue, { rest: shownFigure(rest.abs(), formatOf(figures, found), zero) });
  return {
    cause: {
      code: "COMPONENT",
      wording: { en: wording.en + (remaining?.en ?? ""), "pt-BR": wording["pt-BR"] + (remaining?.["pt-BR"] ?? "") },
    },
    related: components,
  };
}

function formatOf({ sheet }: FigureSheet, { row, column, places }: SeenFigure): string {
  const cell = sheet.cell(row, column);
  // A figure in a text has no format: it shows thousands and decimals as it is written.
  if (typeof cell?.value === "string") return places > 0 ? `#,##0.${"0".repeat(places)}` : "#,##0";
  return cell?.format ?? "General";
}

function labelOf(figures: FigureSheet, figure: SeenFigure): string {
  return figures.nameOfRow(figure.row) || figures.headingOf(figure.row, figure.column) || nameOf(figure);
}
