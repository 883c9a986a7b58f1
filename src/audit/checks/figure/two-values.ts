import { hasCodeHeading, namesCodes } from "../../tables/code-columns";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { figureSheetOf, type FigureSheet } from "../../tables/figure-sheet";
import { isSameFigure, type SeenFigure } from "../../tables/seen-figure";
import { causeOfDifference, figureText, figureWording, withCause } from "../../figure-wording";
import type { Finding } from "../../finding";
import type { WorkbookModel } from "../../../formulas/model/formula-model";
import { groupedBy, nameOf } from "../../tables/lines";
import { namesBareTotal, plainLabel } from "../../tables/table-labels";
import { figureThresholds } from "../../thresholds";

/** Slips that turn one amount into another; two amounts without one are two amounts. */
const slips = new Set(["ROUNDING", "TRUNCATION", "TRANSPOSITION", "ONE_DIGIT"]);

const message: Wording = {
  en: "{label} is {first} in {firstPlace} and {second} in {secondPlace}: a difference of {difference}.",
  "pt-BR": "{label} é {first} em {firstPlace} e {second} em {secondPlace}: diferença de {difference}.",
};
const fix: Wording = {
  en: "Find the right amount in the accounts and write it in both places.",
  "pt-BR": "Confira o valor correto na contabilidade e escreva-o nos dois lugares.",
};

/** The same named figure with two values that a slip turns into each other. */
export const twoValues: Check = {
  kind: "twoValues",
  group: "figure",
  severity: "error",
  repeats: false,
  settledBy: "sameAsRelated",
  title: { en: "Same item with two amounts", "pt-BR": "Mesmo item com dois valores" },
  run({ workbook }: CheckContext) {
    const named = namedFigures(workbook);
    return [...groupedBy(named, (each) => each.name).values()].flatMap((group) => compare(group) ?? []);
  },
};

interface NamedFigure {
  readonly name: string;
  readonly label: string;
  readonly figures: FigureSheet;
  readonly figure: SeenFigure;
}

/** Rows with one amount, or the same amount in all columns: what has many values has none to compare. */
function namedFigures(workbook: WorkbookModel): NamedFigure[] {
  return workbook.sheets.flatMap((sheet) => {
    const figures = figureSheetOf(sheet);
    return figures.rows.flatMap(({ label, figures: line }): NamedFigure[] => {
      const figure = line.find(isFilledAmount);
      if (!figure || !line.every((other) => !isFilledAmount(other) || isSameFigure(other, figure))) return [];
      if (namesCodes(figure.heading) || hasCodeHeading(sheet, figure)) return [];
      const name = nameOfFigure(label);
      return name === "" || namesBareTotal(label) ? [] : [{ name, label, figures, figure }];
    });
  });
}

function isFilledAmount({ percent, isZero }: SeenFigure): boolean {
  return !percent && !isZero;
}

/** Words that differ from one table to the next for the same thing. */
const synonyms: Readonly<Record<string, string>> = { divida: "debito", dividas: "debito", debitos: "debito" };
const fillers = new Set(["de", "da", "do", "das", "dos", "a", "o", "e", "em", "com", "of", "the", "to"]);

function nameOfFigure(label: string): string {
  const words = plainLabel(label)
    .replace(/^\([-+=–−]\)/, "")
    .replace(/^[\d.]+\s*-\s*/, "")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 0 && !fillers.has(word))
    .map((word) => synonyms[word] ?? word);
  // A name of one word is a heading of many things.
  return words.length < 2 ? "" : words.join(" ");
}

function compare(group: readonly NamedFigure[]): Finding[] | null {
  const values = [...groupedBy(group, ({ figure }) => figure.value.toFixed()).values()];
  const [first, second, ...more] = values.map(([each]) => each);
  if (
    !first ||
    !second ||
    more.length > 0 ||
    group.length > figureThresholds.mostRepeats ||
    !first.figure.typed ||
    !second.figure.typed
  )
    return null;
  const [a, b] = [first.figure.value, second.figure.value];
  const cause = causeOfDifference(b, a);
  const difference = b.minus(a);
  if (!slips.has(cause.code) || a.abs().toFixed().replace(/\D/g, "").length < figureThresholds.fewestDigitsOfTwo)
    return null;
  if (
    difference.abs().greaterThan(a.abs().times(figureThresholds.largestBetweenTwo)) ||
    isSameShown(first.figure, second.figure)
  )
    return null;
  const place = ({ figures, figure }: NamedFigure): string => `${figures.sheet.name}!${nameOf(figure)}`;
  return [
    {
      kind: twoValues.kind,
      severity: "error",
      sheet: first.figures.sheet.name,
      cells: first.figures === second.figures ? [nameOf(first.figure), nameOf(second.figure)] : [nameOf(first.figure)],
      found: figureText(a),
      expected: figureText(b),
      difference: figureText(a.minus(b)),
      cause: { code: `TWO_VALUES_${cause.code}`, wording: cause.wording },
      related: [place(second)],
      source: null,
      message: withCause(
        fillWording(message, {
          label: first.label,
          first: figureWording(a, first.figure.places),
          firstPlace: place(first),
          second: figureWording(b, second.figure.places),
          secondPlace: place(second),
          difference: figureWording(difference, first.figure.places),
        }),
        cause,
      ),
      fix,
    },
  ];
}

/** 4.231.361 and 4.231.360,56 are one figure, shown with and without cents. */
function isSameShown(first: SeenFigure, second: SeenFigure): boolean {
  const places = Math.min(first.places, second.places);
  return (
    first.places !== second.places && first.value.toDecimalPlaces(places).equals(second.value.toDecimalPlaces(places))
  );
}
