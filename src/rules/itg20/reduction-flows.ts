import type { Calculation } from "../../rule/calculation";
import { Failure } from "../../rule/failure";
import { constant, type Figure } from "../../rule/figure";
import { positioned } from "../../rule/parameter-ranges";
import type { InputsOf } from "../../rule/rule";
import { discounted, type Discounted } from "./discounting";
import { definitionOfCeiling, futureServiceCost, serviceCostLessContribution } from "./norms";
import type { reductionParameters } from "./reduction-parameters";
import { terminalValue, terminalWords, type TerminalFlow } from "./terminal-flow";

export type ReductionInputs = InputsOf<typeof reductionParameters>;

/** A year's line of the table that EI17 prints, with its present value. */
export interface ReductionYear {
  readonly year: number;
  readonly serviceCost: Figure;
  readonly contribution: Figure;
  readonly available: Figure;
  readonly presentValue: Figure;
}

export interface ReductionFlows {
  /** The years' lines; the terminal flow, where there is one, is the last. */
  readonly lines: readonly ReductionYear[];
  readonly years: Discounted;
}

const availableLabel = { en: "Available as a reduction, year", "pt-BR": "Disponível como redução, ano" };
const terminalFlowLabel = { en: "Terminal flow, year", "pt-BR": "Fluxo terminal, ano" };
const terminalPresentLabel = { en: "Present value of the terminal flow", "pt-BR": "Valor presente do fluxo terminal" };

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

/** The years' amounts available as a reduction and their present values. */
export function reductionFlows(calculation: Calculation, inputs: ReductionInputs): ReductionFlows {
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
  const years = discounted(calculation, inputs.discount_rate, available, definitionOfCeiling, inputs.mid_year.value);
  const lines = flows.flatMap((flow, index) => {
    const availableInYear = available[index];
    const presentValue = years.presentValues[index];
    return availableInYear && presentValue ? [{ ...flow, available: availableInYear, presentValue }] : [];
  });
  const terminal = terminalLine(calculation, inputs, years);
  return { lines: terminal ? [...lines, terminal] : lines, years };
}

/** No terminal flow where its cost is left out, or where a blank cell made it 0 without a contribution. */
function terminalLine(calculation: Calculation, inputs: ReductionInputs, years: Discounted): ReductionYear | null {
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
  const atLastYear = terminalAtLastYear(calculation, inputs, { serviceCost, contribution, flow }, years);
  const presentValue = calculation.product(terminalPresentLabel, [atLastYear, years.lastFactor], definitionOfCeiling);
  return { year: lastYear + 1, serviceCost, contribution, available: flow, presentValue };
}

interface TerminalFigures {
  readonly serviceCost: Figure;
  readonly contribution: Figure;
  readonly flow: Figure;
}

function terminalAtLastYear(
  calculation: Calculation,
  inputs: ReductionInputs,
  { serviceCost, contribution, flow }: TerminalFigures,
  years: Discounted,
): Figure {
  const { growth, terminal_growth_contribution: contributionGrowth } = inputs;
  const common = terminalFlowOf(inputs, years, flow, growth);
  if (!contributionGrowth || contributionGrowth.value.eq(growth.value) || contribution.value.isZero()) {
    return terminalValue(calculation, terminalWords.together, common);
  }
  const cost = terminalValue(calculation, terminalWords.cost, { ...common, flow: serviceCost });
  const contributed = terminalValue(
    calculation,
    terminalWords.contribution,
    terminalContribution(inputs, years, contribution),
  );
  return calculation.difference(
    positioned(terminalWords.together.atYear, inputs.service_costs.length),
    cost,
    contributed,
    serviceCostLessContribution,
  );
}

const growthName = { en: "growth", "pt-BR": "crescimento" };
const contributionGrowthName = { en: "terminal_growth_contribution", "pt-BR": "crescimento_contribuicao_terminal" };

function terminalFlowOf(inputs: ReductionInputs, years: Discounted, flow: Figure, growth: Figure): TerminalFlow {
  return {
    flow,
    rate: inputs.discount_rate,
    onePlusRate: years.onePlusRate,
    growth,
    growthName,
    years: inputs.terminal_years,
    lastYear: inputs.service_costs.length,
  };
}

/** The contributions after year n by themselves, with the growth of their own where it is given. */
export function terminalContribution(inputs: ReductionInputs, years: Discounted, contribution: Figure): TerminalFlow {
  const own = inputs.terminal_growth_contribution;
  const flow = terminalFlowOf(inputs, years, contribution, own ?? inputs.growth);
  return own ? { ...flow, growthName: contributionGrowthName } : flow;
}
