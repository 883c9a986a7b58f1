import type { Part } from "../../builder/description";
import { fromCall } from "../../builder/holds";
import { callInEach, gap, line, result, section, total } from "../../builder/parts";
import { definedName, hasMovement, hasOpeningEffect, isGiven, numberOf, type PlanOf } from "../plan-answers";
import { money, percent } from "./looks";
import { isShared } from "./plan-part";
import { candidateWords as words, ceilingWords } from "./wording";

/** The examples' "Resumo"; where only the surplus is known, it begins with it. */
export function summaryPart(plan: PlanOf): readonly Part[] {
  const results = [result(definedName(plan, "EFEITO_TETO"))];
  const byFunction = !isGiven(plan, "surplus") && !isShared(plan);
  if (byFunction) {
    return [
      section(words.summaryTitle),
      callInEach("CRESS.ITG20_SUMMARY({assets},{obligation},{fundingValue},{ceiling})", [
        line("sumAssets", ceilingWords.assets, fromCall, money),
        line("sumObligation", words.negativeObligation, fromCall, money),
        total("sumSurplus", ceilingWords.surplus, fromCall, money),
        line("effect", words.effect, fromCall, money, { results }),
        total("sumNet", words.net, fromCall, money),
        line("afterPayment", words.afterPayment, fromCall, money),
      ]),
    ];
  }
  return [
    section(words.summaryTitle),
    ...(isGiven(plan, "surplus")
      ? []
      : [
          line("sumAssets", ceilingWords.assets, "{assets}", money),
          line("sumObligation", words.negativeObligation, "-{obligation}", money),
        ]),
    ...(isShared(plan) ? [line("members", ceilingWords.members, "{surplus}-{wholeSurplus}", money)] : []),
    line("sumSurplus", isShared(plan) ? ceilingWords.ownSurplus : ceilingWords.surplus, "{surplus}", money),
    line("effect", words.effect, "{net}-{surplus}", money, { results }),
    total("sumNet", words.net, "{net}", money),
    line("afterPayment", words.afterPayment, "{net}+{fundingValue}", money),
  ];
}

/** Whether the effect of the ceiling is rolled forward, and so the rate at the start is asked. */
export function hasRoll(plan: PlanOf): boolean {
  const fromStart = hasOpeningEffect(plan) || hasMovement(plan);
  return fromStart && (isGiven(plan, "openingRate") || isGiven(plan, "discountRate"));
}

/** NBC TG 33, items 126 and 141(c)(iv): interest on the opening effect is at the opening rate. */
export function rollPart(plan: PlanOf): readonly Part[] {
  if (!hasRoll(plan)) return [];
  const typed =
    isGiven(plan, "openingCeilingEffect") || !isGiven(plan, "openingEffect")
      ? [
          line(
            "openingTyped",
            words.openingTyped,
            numberOf(plan, "openingCeilingEffect", "EFEITO_INICIAL_POSITIVO", "0"),
            money,
          ),
          line("openingEffect", words.opening, "-{openingTyped}", money),
        ]
      : [line("openingEffect", words.opening, numberOf(plan, "openingEffect", "EFEITO_INICIAL"), money)];
  const rate = isGiven(plan, "openingRate") ? numberOf(plan, "openingRate", "TAXA_INICIAL") : "{rate}";
  const exchange = isGiven(plan, "exchangeCeiling");
  return [
    gap(),
    section(words.rollTitle),
    ...typed,
    line("openingRate", words.openingRate, rate, percent),
    ...(exchange ? [line("exchange", words.exchange, numberOf(plan, "exchangeCeiling", "CAMBIO_TETO"), money)] : []),
    callInEach(`CRESS.ITG20_ROLLFORWARD({openingEffect},{openingRate},{effect}${exchange ? ",{exchange}" : ""})`, [
      line("rollOpening", words.opening, fromCall, money),
      line("rollInterest", words.interest, fromCall, money),
      line("rollRemeasurement", words.remeasurement, fromCall, money),
      total("rollClosing", words.closing, fromCall, money),
    ]),
  ];
}
