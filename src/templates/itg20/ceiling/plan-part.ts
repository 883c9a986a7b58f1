import type { Part } from "../../builder/description";
import { gap, line, section, total } from "../../builder/parts";
import { anyGiven, isGiven, numberOf, textOf, type PlanOf } from "../plan-answers";
import { money, percent, words as text } from "./looks";
import { ceilingWords as words } from "./wording";

/** Who the plan is, and the surplus that is the entity's. */
export function planPart(plan: PlanOf): readonly Part[] {
  return [
    section(words.planTitle),
    line("plan", words.plan, textOf(plan, "planName", "PLANO"), text),
    ...surplusLines(plan),
    ...(isGiven(plan, "discountRate")
      ? [line("rate", words.rate, numberOf(plan, "discountRate", "TAXA"), percent)]
      : []),
    gap(),
  ];
}

export function isShared(plan: PlanOf): boolean {
  return anyGiven(plan, ["sponsorSurplusShare", "sponsorDeficitShare"]);
}

function surplusLines(plan: PlanOf): readonly Part[] {
  const whole = isShared(plan) ? "wholeSurplus" : "surplus";
  const found: readonly Part[] = isGiven(plan, "surplus")
    ? [line(whole, words.surplus, numberOf(plan, "surplus", "SUPERAVIT"), money)]
    : [
        line("assets", words.assets, numberOf(plan, "planAssets", "ATIVOS"), money),
        line("obligation", words.obligation, numberOf(plan, "obligation", "OBRIGACAO"), money),
        total(whole, words.surplus, "{assets}-{obligation}", money),
      ];
  if (!isShared(plan)) return found;
  return [
    ...found,
    line("surplusShare", words.surplusShare, numberOf(plan, "sponsorSurplusShare", "PARCELA_SUPERAVIT", "1"), percent),
    line("deficitShare", words.deficitShare, numberOf(plan, "sponsorDeficitShare", "PARCELA_DEFICIT", "1"), percent),
    total(
      "surplus",
      words.ownSurplus,
      "IF({wholeSurplus}<0,{wholeSurplus}*{deficitShare},{wholeSurplus}*{surplusShare})",
      money,
    ),
  ];
}
