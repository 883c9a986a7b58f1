import type { Wording } from "../../../core/wording";
import type { Line, Part } from "../../builder/description";
import { gap, headings, line, result, section, total, within } from "../../builder/parts";
import { definedName, flagOf, hasYears, isGiven, numberOf, type PlanOf } from "../plan-answers";
import { flag, money, remark, words as text, yesOrNoChoices } from "./looks";
import { hasRight, isFixed, refundOf } from "./refund-part";
import { candidateWords as words } from "./wording";

/** Half a cent: closer amounts are the same. */
const SAME = "0.005";

const value = ["value"];
const verdict = ["second"];

/** Item 9: every benefit that can be had, the largest taken, the others shown with the item that rejects them. */
export function candidatesPart(plan: PlanOf): readonly Part[] {
  const given = isGiven(plan, "givenCeiling");
  return [
    section(words.title),
    ...givenLines(plan),
    line("combine", words.combine, flagOf(plan, "combine", "COMBINAR"), flag, yesOrNoChoices),
    headings(words.candidate, { in: ["value", "second"], titles: { value: words.amount, second: words.verdict } }),
    candidate("refund", words.refund, refundValue(plan), "IF({right}={'yes},{'conditional},{'notAvailable})", given),
    candidate("reduction", words.reduction, reductionValue(plan), "{'notAvailable}", given),
    candidate(
      "combined",
      words.combined,
      combinedValue(plan),
      "IF(AND({refund.value}>0,{reduction.value}>0),{'exclusive},{'notAvailable})",
      given,
    ),
    candidate("windUp", words.windUp, "{windUpComputed}", "{'notAvailable}", given),
    line(
      "largest",
      words.largest,
      "MAX(CRESS.ITG20_CEILING({refund.value},{reduction.value}),{combined.value},{windUp.value})",
      money,
    ),
    ...(given ? [line("givenCeiling", words.givenCeiling, numberOf(plan, "givenCeiling", "TETO_DADO"), money)] : []),
    line("basis", words.basis, basis(given), text),
    total(
      "ceiling",
      words.ceiling,
      given ? "IF(ISNUMBER({givenCeiling}),{givenCeiling},{largest})" : "{largest}",
      money,
      {
        results: [result(definedName(plan, "TETO"))],
      },
    ),
    total("net", words.net, "CRESS.ITG20_NET({surplus},{fundingValue},{ceiling})", money, {
      results: [result(definedName(plan, "LIQUIDO"))],
    }),
    gap(),
  ];
}

function candidate(name: string, label: Wording, formula: string, unavailable: string, given: boolean): Line {
  const judged = `IF({${name}.value}<${SAME},${unavailable},IF({basis}={'${nameOfBasis(name)}},{'taken},{'smaller}))`;
  const shown = given ? `IF(ISNUMBER({givenCeiling}),{'setAside},${judged})` : judged;
  return line(name, label, [within(value, formula), within(verdict, shown, remark)], money);
}

function nameOfBasis(candidateName: string): string {
  return candidateName === "combined" ? "both" : candidateName;
}

/** The first of the largest, in the order of the sheet. */
function basis(given: boolean): string {
  const reaches = (name: string): string => `ABS({${name}.value}-{largest})<${SAME}`;
  const computed = `IF({largest}<${SAME},{'none},IF(${reaches("refund")},{'refund},IF(${reaches("reduction")},{'reduction},IF(${reaches("combined")},{'both},{'windUp}))))`;
  return given ? `IF(ISNUMBER({givenCeiling}),{'actuary},${computed})` : computed;
}

function givenLines(plan: PlanOf): readonly Part[] {
  return [
    ...(isGiven(plan, "givenRefund")
      ? [line("givenRefund", words.givenRefund, numberOf(plan, "givenRefund", "RESTITUICAO_DADA"), money)]
      : []),
    ...(isGiven(plan, "givenReduction")
      ? [line("givenReduction", words.givenReduction, numberOf(plan, "givenReduction", "REDUCAO_DADA"), money)]
      : []),
  ];
}

function refundValue(plan: PlanOf): string {
  return isGiven(plan, "givenRefund")
    ? "IF(ISNUMBER({givenRefund}),{givenRefund},{refundComputed})"
    : "{refundComputed}";
}

function reductionValue(plan: PlanOf): string {
  const computed = hasYears(plan) && isGiven(plan, "discountRate") ? "{reductionComputed}" : "0";
  return isGiven(plan, "givenReduction") ? `IF(ISNUMBER({givenReduction}),{givenReduction},${computed})` : computed;
}

/** What cuts contributions cannot be refunded too. A fixed or a given refund comes out of what the reduction leaves, as far as that goes. */
function combinedValue(plan: PlanOf): string {
  const isWhole = isFixed(plan) || isGiven(plan, "givenRefund");
  const rest = isWhole
    ? "MIN({refund.value},MAX(0,{after}-{reduction.value}))"
    : `IF(${hasRight()},${refundOf(plan, "{after}-{reduction.value}")},0)`;
  return `IF(AND({combine}={'yes},{refund.value}>0,{reduction.value}>0),{reduction.value}+${rest},0)`;
}
