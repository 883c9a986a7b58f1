import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import { refundLessCosts, refundOfFixedAmount, refundUndiscounted, unconditionalRefund } from "./norms";

const lessCostsLabel = { en: "Surplus less costs", "pt-BR": "Superávit menos custos" };
const entitledLabel = { en: "Part that can be refunded", "pt-BR": "Parcela restituível" };
const entitledLessCostsLabel = {
  en: "That part less the entity's costs",
  "pt-BR": "Essa parcela menos os custos da entidade",
};
const keptLabel = { en: "Part left after tax", "pt-BR": "Parcela após o imposto" };
const afterTaxLabel = { en: "Refund net of tax", "pt-BR": "Restituição líquida do imposto" };
const afterCostsLabel = {
  en: "Refund net of tax and of the entity's costs",
  "pt-BR": "Restituição líquida do imposto e dos custos da entidade",
};
const onePlusRateLabel = { en: "Yearly accumulation factor", "pt-BR": "Fator anual de capitalização" };
const untilThenLabel = {
  en: "Accumulation factor until the refund",
  "pt-BR": "Fator de capitalização até a restituição",
};
const presentLabel = { en: "Present value of the fixed amount", "pt-BR": "Valor presente do valor fixo" };
export const refundLabel = { en: "Benefit available as a refund", "pt-BR": "Benefício disponível como restituição" };

/** Who pays the costs of items 13 and 14: the plan, out of the surplus; the entity, with the tax on the gross refund or on the net one. */
export const costBearers = ["PLAN", "ENTITY_GROSS", "ENTITY_NET"] as const;
export type CostBearer = (typeof costBearers)[number];

export interface RefundTerms {
  readonly costs: Figure;
  readonly taxRate: Figure;
  readonly costsPaidBy: CostBearer;
}

/** All or a share of the surplus: not discounted, however far the refund is (item 15). */
export function refundOfSurplus(calculation: Calculation, surplus: Figure, share: Figure, terms: RefundTerms): Figure {
  if (terms.costsPaidBy === "PLAN") {
    const lessCosts = calculation.difference(lessCostsLabel, surplus, terms.costs, refundLessCosts);
    const entitled = calculation.product(entitledLabel, [lessCosts, share], unconditionalRefund);
    return floored(calculation, afterTax(calculation, entitled, terms));
  }
  const entitled = calculation.product(entitledLabel, [surplus, share], unconditionalRefund);
  return floored(calculation, afterCostsOfEntity(calculation, entitled, terms));
}

/** A fixed amount on a day to come, which item 15 has discounted. The plan's own costs do not lessen what it owes. */
export function refundOfFixed(
  calculation: Calculation,
  amount: Figure,
  years: Figure,
  discountRate: Figure,
  terms: RefundTerms,
): Figure {
  const net =
    terms.costsPaidBy === "PLAN"
      ? afterTax(calculation, amount, terms)
      : afterCostsOfEntity(calculation, amount, terms);
  const onePlusRate = calculation.sum(onePlusRateLabel, [constant("1"), discountRate]);
  const untilThen = calculation.power(untilThenLabel, onePlusRate, years);
  const present = calculation.quotient(presentLabel, net, untilThen, refundOfFixedAmount);
  return calculation.largest(refundLabel, [constant("0"), present], refundOfFixedAmount);
}

function afterTax(calculation: Calculation, entitled: Figure, { taxRate }: RefundTerms): Figure {
  const kept = calculation.difference(keptLabel, constant("1"), taxRate);
  return calculation.product(afterTaxLabel, [entitled, kept], refundLessCosts);
}

function afterCostsOfEntity(calculation: Calculation, entitled: Figure, terms: RefundTerms): Figure {
  if (terms.costsPaidBy === "ENTITY_GROSS") {
    const net = afterTax(calculation, entitled, terms);
    return calculation.difference(afterCostsLabel, net, terms.costs, refundLessCosts);
  }
  const lessCosts = calculation.difference(entitledLessCostsLabel, entitled, terms.costs, refundLessCosts);
  return afterTax(calculation, lessCosts, terms);
}

function floored(calculation: Calculation, refund: Figure): Figure {
  return calculation.largest(refundLabel, [constant("0"), refund], refundUndiscounted);
}
