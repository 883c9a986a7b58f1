import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import { positioned } from "../../rule/parameter-ranges";
import { Decimal, zero } from "../../core/decimal";
import type { Discounted } from "./discounting";
import { definitionOfCeiling, prepaidAtPresentValue, prepaidContributions, prepaidNominal } from "./norms";
import { terminalContribution, type ReductionInputs } from "./reduction-flows";
import { terminalValue, terminalWords, type TerminalFlow } from "./terminal-flow";

const prepaidLabel = { en: "Prepayment that reduces contributions", "pt-BR": "Pré-pagamento que reduz contribuições" };
const yearsTotalLabel = {
  en: "Contributions of years 1 to n that it can reduce",
  "pt-BR": "Contribuições dos anos 1 a n que ele pode reduzir",
};
const terminalTotalLabel = {
  en: "Contributions after year n that it can reduce",
  "pt-BR": "Contribuições após o ano n que ele pode reduzir",
};
const totalLabel = { en: "Contributions that it can reduce", "pt-BR": "Contribuições que ele pode reduzir" };

/**
 * Item 20(a): an amount paid in advance is a benefit as far as it reduces minimum contributions for future service. It covers the
 * first years first, as EI25 shows; what is beyond all of them reduces nothing. At its nominal amount, as EI26 counts it (at a rate
 * of 0), or at the present value of the contributions that it spares.
 */
export function prepaidBenefit(calculation: Calculation, inputs: ReductionInputs, years: Discounted): Figure {
  const { prepayment } = inputs;
  if (prepayment.value.isZero()) return calculation.sum(prepaidLabel, [prepayment], prepaidContributions);
  const due = (inputs.minimum_contributions ?? []).filter((contribution) => contribution.value.gt(0));
  const ofYears = calculation.sum(yearsTotalLabel, due, prepaidContributions);
  const terminal = terminalDue(inputs, years);
  const afterYears = terminal && totalOf(calculation, terminal);
  const presentValue = inputs.prepayment_basis.value === "PRESENT";
  // Contributions for ever have no end that a prepayment could pass.
  if (terminal && !afterYears) {
    if (presentValue) return presentBenefit(calculation, inputs, years, prepayment, terminal);
    return calculation.sum(prepaidLabel, [prepayment], prepaidNominal);
  }
  const total = afterYears ? calculation.sum(totalLabel, [ofYears, afterYears], prepaidContributions) : ofYears;
  if (!presentValue) return calculation.smallest(prepaidLabel, [prepayment, total], prepaidNominal);
  const counted = calculation.smallest(countedLabel, [prepayment, total], prepaidContributions);
  return presentBenefit(calculation, inputs, years, counted, terminal);
}

function terminalDue(inputs: ReductionInputs, years: Discounted): TerminalFlow | null {
  const { terminal_contribution: contribution } = inputs;
  return contribution.value.gt(0) ? terminalContribution(inputs, years, contribution) : null;
}

const growthFactorLabel = {
  en: "Growth of the contributions, factor",
  "pt-BR": "Crescimento das contribuições, fator",
};
const growthPowerLabel = { en: "The same, all years", "pt-BR": "O mesmo, todos os anos" };
const grownLabel = { en: "Growth over all years", "pt-BR": "Crescimento em todos os anos" };
const grownFlowLabel = { en: "Contribution times that growth", "pt-BR": "Contribuição vezes esse crescimento" };
const shrinkLabel = { en: "Yearly decrease", "pt-BR": "Redução anual" };

/** What all contributions after year n add up to; null where they have no end. */
function totalOf(calculation: Calculation, { flow, growth, years }: TerminalFlow): Figure | null {
  if (!years) {
    if (growth.value.gte(0)) return null;
    const decrease = calculation.difference(shrinkLabel, constant("0"), growth);
    return calculation.quotient(terminalTotalLabel, flow, decrease, prepaidContributions);
  }
  if (growth.value.isZero()) return calculation.product(terminalTotalLabel, [flow, years], prepaidContributions);
  const factor = calculation.sum(growthFactorLabel, [constant("1"), growth]);
  const power = calculation.power(growthPowerLabel, factor, years);
  const grown = calculation.difference(grownLabel, power, constant("1"));
  const grownFlow = calculation.product(grownFlowLabel, [flow, grown]);
  return calculation.quotient(terminalTotalLabel, grownFlow, growth, prepaidContributions);
}

const countedLabel = { en: "Prepayment that counts", "pt-BR": "Pré-pagamento que conta" };
const sparedLabel = { en: "Contribution spared, year", "pt-BR": "Contribuição poupada, ano" };
const leftLabel = { en: "Prepayment left after year", "pt-BR": "Pré-pagamento restante após o ano" };
const sparedPresentLabel = {
  en: "Present value of the contribution spared, year",
  "pt-BR": "Valor presente da contribuição poupada, ano",
};

/** The present value of the contributions that the prepayment spares, the first years first. */
function presentBenefit(
  calculation: Calculation,
  inputs: ReductionInputs,
  years: Discounted,
  counted: Figure,
  terminal: TerminalFlow | null,
): Figure {
  let left = counted;
  const parts: Figure[] = [];
  for (const [index, contribution] of (inputs.minimum_contributions ?? []).entries()) {
    const factor = years.factors[index];
    if (left.value.lte(0) || !factor) break;
    if (contribution.value.lte(0)) continue;
    const year = index + 1;
    const spared = calculation.smallest(positioned(sparedLabel, year), [contribution, left], prepaidContributions);
    parts.push(calculation.product(positioned(sparedPresentLabel, year), [spared, factor], definitionOfCeiling));
    left = calculation.difference(positioned(leftLabel, year), left, spared);
  }
  if (terminal && left.value.gt(0)) parts.push(...sparedAfterYears(calculation, years, left, terminal));
  return calculation.sum(prepaidLabel, parts, prepaidAtPresentValue);
}

const wholeYearsLabel = {
  en: "Whole years after year n that it covers",
  "pt-BR": "Anos inteiros após o ano n que ele cobre",
};
const wholeYearsSearch = { en: "whole years that are covered by", "pt-BR": "anos inteiros cobertos por" };
const coveredLabel = { en: "Contributions of those years", "pt-BR": "Contribuições desses anos" };
const restLabel = {
  en: "Prepayment left for the year after them",
  "pt-BR": "Pré-pagamento restante para o ano seguinte",
};
const restYearLabel = { en: "Years from year n to that year", "pt-BR": "Anos do ano n até esse ano" };
const restPowerLabel = { en: "Accumulation factor until then", "pt-BR": "Fator de capitalização até lá" };
const restAtLastLabel = { en: "What is left, at year n", "pt-BR": "O que resta, no ano n" };
const restPresentLabel = { en: "Present value of what is left", "pt-BR": "Valor presente do que resta" };
const coveredPresentLabel = {
  en: "Present value of the contributions of those years",
  "pt-BR": "Valor presente das contribuições desses anos",
};

/** The contributions spared after year n: whole years in closed form, and a part of the year after them. */
function sparedAfterYears(
  calculation: Calculation,
  years: Discounted,
  left: Figure,
  terminal: TerminalFlow,
): readonly Figure[] {
  const parts: Figure[] = [];
  const wholeYears = calculation.found(
    wholeYearsLabel,
    wholeYearsSearch,
    [left, terminal.flow, terminal.growth],
    (amount: Decimal, first: Decimal, growth: Decimal) => ({ value: wholeYearsCovered(amount, first, growth) }),
  );
  let rest = left;
  if (wholeYears.value.gt(0)) {
    const term = { ...terminal, years: wholeYears };
    const atLastYear = terminalValue(calculation, terminalWords.prepaid, term);
    parts.push(calculation.product(coveredPresentLabel, [atLastYear, years.lastFactor], definitionOfCeiling));
    const covered = totalOf(calculation, term) ?? left;
    const named = calculation.sum(coveredLabel, [covered]);
    rest = calculation.difference(restLabel, left, named);
  }
  // A contribution that shrinks for ever never reaches the last cent of its sum.
  if (rest.value.lte(0) || rest.value.div(left.value).lt("1e-60")) return parts;
  const restYear = calculation.sum(restYearLabel, [wholeYears, constant("1")]);
  const power = calculation.power(restPowerLabel, years.onePlusRate, restYear);
  const atLastYear = calculation.quotient(restAtLastLabel, rest, power);
  return [...parts, calculation.product(restPresentLabel, [atLastYear, years.lastFactor], definitionOfCeiling)];
}

/** Beyond these years a contribution is worth nothing today. */
const MOST_WHOLE_YEARS = new Decimal(1_000_000_000);

/** The most years n for which first × ((1 + growth)^n − 1) ÷ growth is not above the amount. */
function wholeYearsCovered(amount: Decimal, first: Decimal, growth: Decimal): Decimal {
  const total = (years: Decimal): Decimal =>
    growth.isZero() ? first.times(years) : growth.plus(1).pow(years).minus(1).times(first).div(growth);
  if (growth.isZero()) return Decimal.min(amount.div(first).floor(), MOST_WHOLE_YEARS);
  if (growth.eq(-1)) return amount.gte(first) ? new Decimal(1) : zero;
  // What is left of (1 + growth)^n; at or below zero every year is covered, for ever.
  const power = amount.times(growth).div(first).plus(1);
  if (power.lte(0)) return MOST_WHOLE_YEARS;
  let years = Decimal.min(power.ln().div(growth.plus(1).ln()).round(), MOST_WHOLE_YEARS);
  while (years.gt(0) && total(years).gt(amount)) years = years.minus(1);
  return years;
}
