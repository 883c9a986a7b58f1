import type { Calculation } from "../../rule/calculation";
import { Failure } from "../../rule/failure";
import { constant, type Figure } from "../../rule/figure";
import { positioned } from "../../rule/parameter-ranges";
import type { InputsOf } from "../../rule/rule";
import { discounted, type Discounted } from "./discounting";
import { definitionOfCeiling, futureServiceCost, serviceCostLessContribution } from "./norms";
import type { reductionParameters } from "./reduction-parameters";

type ReductionInputs = InputsOf<typeof reductionParameters>;

/** A year's line of the table that EI17 prints, with its present value. */
export interface ReductionYear {
  readonly year: number;
  readonly serviceCost: Figure;
  readonly contribution: Figure;
  readonly available: Figure;
  readonly presentValue: Figure;
}

const availableLabel = { en: "Available as a reduction, year", "pt-BR": "Disponível como redução, ano" };
const terminalFlowLabel = { en: "Terminal flow, year", "pt-BR": "Fluxo terminal, ano" };
const rateLessGrowthLabel = { en: "Discount rate less growth", "pt-BR": "Taxa de desconto menos crescimento" };
const atYearLabel = { en: "Terminal flow at the end of year", "pt-BR": "Fluxo terminal ao fim do ano" };
const terminalPresentLabel = { en: "Present value of the terminal flow", "pt-BR": "Valor presente do fluxo terminal" };
const growthFactorLabel = { en: "Yearly growth factor", "pt-BR": "Fator anual de crescimento" };
const ratioLabel = { en: "Growth over discount", "pt-BR": "Crescimento sobre desconto" };
const ratioPowerLabel = { en: "Growth over discount, all years", "pt-BR": "Crescimento sobre desconto, todos os anos" };
const lastingPartLabel = { en: "Part within the terminal years", "pt-BR": "Parcela dentro dos anos terminais" };
const lastingFlowLabel = { en: "Terminal flow within its years", "pt-BR": "Fluxo terminal dentro dos anos" };

const none = constant("0");

function sameLength(costs: number, contributions: number): Failure {
  return new Failure(
    "invalidValue",
    {
      en: `minimum_contributions must have as many years as service_costs, ${String(costs)}; it got ${String(contributions)}`,
      "pt-BR": `contribuicoes_minimas deve ter tantos anos quantos custos_servico, ${String(costs)}; recebeu ${String(contributions)}`,
    },
    "minimum_contributions",
  );
}

const costMissing = new Failure(
  "invalidValue",
  {
    en: "terminal_service_cost is missing, though terminal_contribution is given",
    "pt-BR": "falta custo_servico_terminal, embora contribuicao_terminal tenha sido informada",
  },
  "terminal_service_cost",
);

function forEverNeedsRate(rate: string, growth: string): Failure {
  const inPortuguese = (numeral: string): string => numeral.replace(".", ",");
  return new Failure(
    "invalidValue",
    {
      en: `discount_rate must be greater than growth where the terminal flow lasts for ever; it got ${rate} and ${growth}`,
      "pt-BR": `taxa_desconto deve ser maior que crescimento quando o fluxo terminal é para sempre; recebeu ${inPortuguese(rate)} e ${inPortuguese(growth)}`,
    },
    "discount_rate",
  );
}

/**
 * The years' amounts available as a reduction and their present values; the terminal flow, where there is one, is the last line.
 * Flows fall at year end, as EI13 and EI18 discount them.
 */
export function reductionYears(calculation: Calculation, inputs: ReductionInputs): readonly ReductionYear[] {
  const { service_costs: costs, minimum_contributions: contributions } = inputs;
  if (contributions && contributions.length !== costs.length) throw sameLength(costs.length, contributions.length);
  // Item 16 where there is no minimum funding requirement, items 20(b) and 22 where there is one.
  const source = contributions ? serviceCostLessContribution : futureServiceCost;
  const flows = costs.map((serviceCost, index) => ({
    year: index + 1,
    serviceCost,
    contribution: contributions?.[index] ?? none,
  }));
  const available = flows.map(({ year, serviceCost, contribution }) =>
    calculation.difference(positioned(availableLabel, year), serviceCost, contribution, source),
  );
  const years = discounted(calculation, inputs.discount_rate, available, definitionOfCeiling);
  const lines = flows.flatMap((flow, index) => {
    const availableInYear = available[index];
    const presentValue = years.presentValues[index];
    return availableInYear && presentValue ? [{ ...flow, available: availableInYear, presentValue }] : [];
  });
  const terminal = terminalLine(calculation, inputs, years);
  return terminal ? [...lines, terminal] : lines;
}

/** No terminal flow where its cost is left out, or where a blank cell made it 0 without a contribution. */
function terminalLine(
  calculation: Calculation,
  inputs: ReductionInputs,
  { onePlusRate, lastFactor }: Discounted,
): ReductionYear | null {
  const { terminal_service_cost: serviceCost, terminal_contribution: contribution } = inputs;
  if (!serviceCost) {
    if (!contribution.value.isZero()) throw costMissing;
    return null;
  }
  if (serviceCost.value.isZero() && contribution.value.isZero()) return null;
  const lastYear = inputs.service_costs.length;
  const flow = calculation.difference(
    positioned(terminalFlowLabel, lastYear + 1),
    serviceCost,
    contribution,
    inputs.minimum_contributions || !contribution.value.isZero() ? serviceCostLessContribution : futureServiceCost,
  );
  const atLastYear = terminalValue(calculation, inputs, flow, onePlusRate);
  const presentValue = calculation.product(terminalPresentLabel, [atLastYear, lastFactor], definitionOfCeiling);
  return { year: lastYear + 1, serviceCost, contribution, available: flow, presentValue };
}

/**
 * What the terminal flow is worth at the end of year n, in closed form: flow ÷ (rate − growth) for ever; for m years that times
 * 1 − ((1 + growth) ÷ (1 + rate))^m, or flow × m ÷ (1 + rate) where rate and growth are the same.
 */
function terminalValue(calculation: Calculation, inputs: ReductionInputs, flow: Figure, onePlusRate: Figure): Figure {
  const { discount_rate: rate, growth, terminal_years: terminalYears } = inputs;
  const label = positioned(atYearLabel, inputs.service_costs.length);
  const spread = calculation.difference(rateLessGrowthLabel, rate, growth);
  if (!terminalYears) {
    if (spread.value.lte(0)) throw forEverNeedsRate(rate.value.toFixed(), growth.value.toFixed());
    return calculation.quotient(label, flow, spread, futureServiceCost);
  }
  if (spread.value.isZero()) {
    const undiscounted = calculation.product(lastingFlowLabel, [flow, terminalYears], futureServiceCost);
    return calculation.quotient(label, undiscounted, onePlusRate);
  }
  const onePlusGrowth = calculation.sum(growthFactorLabel, [constant("1"), growth]);
  const ratio = calculation.quotient(ratioLabel, onePlusGrowth, onePlusRate);
  const ratioPower = calculation.power(ratioPowerLabel, ratio, terminalYears, futureServiceCost);
  const lastingPart = calculation.difference(lastingPartLabel, constant("1"), ratioPower);
  const lastingFlow = calculation.product(lastingFlowLabel, [flow, lastingPart]);
  return calculation.quotient(label, lastingFlow, spread);
}
