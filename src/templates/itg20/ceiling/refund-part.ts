import type { Part } from "../../builder/description";
import { gap, line, section, total } from "../../builder/parts";
import { costBearers, deciders, refundKinds } from "../choices";
import { choiceOf, flagOf, isGiven, numberOf, type PlanOf } from "../plan-answers";
import { count, flag, money, offered, percent, words as text, yesOrNoChoices } from "./looks";
import { refundWords as words } from "./wording";

export function isFixed(plan: PlanOf): boolean {
  return isGiven(plan, "refundFixed");
}

/** The refund of what is left of a surplus, as a formula. */
export function refundOf(plan: PlanOf, surplus: string, sheet = ""): string {
  const at = (name: string): string => `{$${sheet}${name}}`;
  const paidBy = `IF(${at("paidBy")}={'plan},"PLAN",IF(${at("paidBy")}={'entityGross},"ENTITY_GROSS","ENTITY_NET"))`;
  const fixed = isFixed(plan) ? [at("fixed"), at("fixedYears"), at("rate")] : [];
  return `CRESS.ITG20_REFUND(${[surplus, at("share"), at("costs"), at("tax"), paidBy, ...fixed].join(",")})`;
}

/** A right that others can keep from the entity is none (item 12). */
export function hasRight(sheet = ""): string {
  return `AND({$${sheet}right}={'yes},{$${sheet}decision}<>{'others})`;
}

/** Items 11 to 15, and item 14 for winding up. */
export function refundPart(plan: PlanOf): readonly Part[] {
  return [
    section(words.refundTitle),
    line("right", words.right, flagOf(plan, "refundRight", "DIREITO_RESTITUICAO"), flag, yesOrNoChoices),
    line(
      "decision",
      words.decision,
      choiceOf(plan, "refundDecision", "DECISAO_RESTITUICAO", deciders),
      text,
      offered(deciders),
    ),
    line(
      "kind",
      words.kind,
      choiceOf(plan, "refundKind", "FORMA_RESTITUICAO", refundKinds),
      text,
      offered(refundKinds),
    ),
    line("share", words.share, numberOf(plan, "refundShare", "PROPORCAO_RESTITUIVEL"), percent),
    line("costs", words.costs, numberOf(plan, "refundCosts", "CUSTOS_RESTITUICAO", "0"), money),
    line(
      "paidBy",
      words.paidBy,
      choiceOf(plan, "costsPaidBy", "CUSTOS_PAGOS_POR", costBearers),
      text,
      offered(costBearers),
    ),
    line("tax", words.tax, numberOf(plan, "refundTax", "IMPOSTO_RESTITUICAO", "0"), percent),
    ...(isFixed(plan)
      ? [
          line("fixed", words.fixed, numberOf(plan, "refundFixed", "VALOR_FIXO"), money),
          line("fixedYears", words.fixedYears, numberOf(plan, "refundYears", "ANOS_VALOR_FIXO"), count),
        ]
      : []),
    total("refundComputed", words.refundComputed, `IF(${hasRight()},${refundOf(plan, "{after}")},0)`, money),
    gap(),
    section(words.windUpTitle),
    line("windUpRight", words.windUpRight, flagOf(plan, "windUpRight", "DIREITO_LIQUIDACAO"), flag, yesOrNoChoices),
    line("windUpShare", words.share, numberOf(plan, "windUpShare", "PROPORCAO_LIQUIDACAO"), percent),
    line("premium", words.premium, numberOf(plan, "windUpPremium", "CUSTO_LIQUIDACAO", "0"), money),
    line("fees", words.fees, numberOf(plan, "windUpFees", "HONORARIOS_LIQUIDACAO", "0"), money),
    line("windUpTax", words.tax, numberOf(plan, "windUpTax", "IMPOSTO_LIQUIDACAO", "0"), percent),
    total(
      "windUpComputed",
      words.windUpComputed,
      "IF({windUpRight}={'yes},CRESS.ITG20_REFUND({after},{windUpShare},{premium}+{fees},{windUpTax}),0)",
      money,
    ),
    gap(),
  ];
}
