import { evaluate } from "../../rule/evaluation";
import { Decimal, decimalFromDouble, roundAt, roundHalfUpToCent } from "../../core/decimal";
import { revenueScenarios } from "../../rules/budget/revenue-scenarios";
import { figureSheetOf } from "./figure-sheet";
import type { SeenFigure } from "./seen-figure";
import type { WorkbookModel } from "../../formulas/model/formula-model";
import { plainLabel } from "./table-labels";

/** What the assembly votes on: a column a rate. */
export interface ScenarioColumns {
  readonly rates: readonly SeenFigure[];
  readonly units: readonly SeenFigure[];
  /** Net revenue as printed, often in whole reais. */
  readonly revenues: readonly SeenFigure[];
}

interface LabelledFigure {
  readonly label: string;
  readonly figure: SeenFigure;
}

interface Individuals {
  readonly annuity: Decimal;
  readonly registrants: Decimal;
}

const NET_REVENUE_ROW = 8;

/**
 * The net revenue of each scenario to the last digit, computed anew from the figures that the workbook prints: annuity, registrants,
 * delinquency, other revenue, what is excluded from the share. Null unless the chain gives every printed figure of every scenario:
 * then it is the one that the deck was made with.
 */
export function exactNetRevenues(
  workbook: WorkbookModel,
  { rates, units, revenues }: ScenarioColumns,
): readonly Decimal[] | null {
  const printed = workbook.sheets.flatMap((sheet) =>
    figureSheetOf(sheet).rows.flatMap(({ label, figures }) =>
      figures.map((figure): LabelledFigure => ({ label: plainLabel(label), figure })),
    ),
  );
  const votedRates = rates.map(({ value }) => value);
  for (const { annuity, registrants } of individualsOf(workbook, printed, votedRates, units)) {
    for (const rate of votedRates) {
      const individual = annuity.times(rate.plus(1)).times(registrants);
      for (const [delinquency, delinquencyRate] of delinquenciesOf(printed, individual)) {
        for (const total of valuesOf(printed, /\btotal (geral|da receita)\b/)) {
          // What is budgeted besides individual annuities: companies, fees and other revenue, exact to the cent.
          const others = roundHalfUpToCent(total.plus(delinquency).minus(individual));
          for (const excluded of valuesOf(printed, /^\(-\) ?rendimentos|\bexclu/)) {
            const nets = netsOf({ annuity, registrants }, votedRates, others, excluded, delinquencyRate);
            const meant = nets?.every((net, index) => {
              const revenue = revenues[index];
              return revenue !== undefined && roundAt(net, revenue.places, "HALF_UP").equals(revenue.value);
            });
            if (nets && meant === true) return nets;
          }
        }
      }
    }
  }
  return null;
}

/** Annuity and registrants: the annuity gives every printed unit value, and registrants × unit value is printed as a product. */
function individualsOf(
  workbook: WorkbookModel,
  printed: readonly LabelledFigure[],
  rates: readonly Decimal[],
  units: readonly SeenFigure[],
): Individuals[] {
  const found = new Map<string, Individuals>();
  const candidates = new Set(
    printed.filter(({ figure }) => figure.places >= 2 && !figure.percent).map(({ figure }) => figure.value.toFixed()),
  );
  const annuities = [...candidates]
    .map((text) => new Decimal(text))
    .filter((annuity) =>
      units.every((unit, index) => {
        const rate = rates[index];
        return rate !== undefined && roundAt(annuity.times(rate.plus(1)), unit.places, "HALF_UP").equals(unit.value);
      }),
    );
  for (const sheet of workbook.sheets) {
    for (const { figures } of figureSheetOf(sheet).rows) {
      const counts = figures.filter(({ value, places }) => places === 0 && value.isInteger() && value.greaterThan(1));
      for (const { value: registrants } of counts) {
        for (const annuity of annuities) {
          const isProduct = rates.some((rate) => {
            const product = roundHalfUpToCent(annuity.times(rate.plus(1)).times(registrants));
            return figures.some(({ value }) => value.equals(product));
          });
          if (isProduct) found.set(`${annuity.toFixed()} ${registrants.toFixed()}`, { annuity, registrants });
        }
      }
    }
  }
  return [...found.values()];
}

/** Delinquency is a whole percentage of individual revenue. */
function* delinquenciesOf(printed: readonly LabelledFigure[], individual: Decimal): Iterable<[Decimal, Decimal]> {
  for (const delinquency of valuesOf(printed, /\binadimpl|\bdelinquen/)) {
    const rate = roundAt(delinquency.div(individual), 3, "HALF_UP");
    if (roundHalfUpToCent(individual.times(rate)).equals(delinquency)) yield [individual.times(rate), rate];
  }
}

function valuesOf(printed: readonly LabelledFigure[], label: RegExp): Decimal[] {
  const texts = printed
    .filter((each) => label.test(each.label) && !each.figure.percent)
    .map(({ figure }) => figure.value.toFixed());
  return [...new Set(texts)].map((text) => new Decimal(text));
}

function netsOf(
  { annuity, registrants }: Individuals,
  rates: readonly Decimal[],
  others: Decimal,
  excluded: Decimal,
  delinquencyRate: Decimal,
): readonly Decimal[] | null {
  const { cells } = evaluate(
    revenueScenarios,
    [
      annuity.toNumber(),
      [rates.map((rate) => rate.toNumber())],
      registrants.toNumber(),
      0,
      0,
      others.toNumber(),
      excluded.toNumber(),
      delinquencyRate.toNumber(),
    ],
    { recording: false, language: "en" },
  );
  const nets = cells[NET_REVENUE_ROW]?.map((cell) => (typeof cell === "number" ? decimalFromDouble(cell) : null)) ?? [];
  return nets.every((net): net is Decimal => net !== null) ? nets : null;
}
