import type { SheetDescription } from "../../builder/description";
import { no, yes } from "../../builder/answer-cells";
import { costBearers, deciders, forEver, prepaymentBases } from "../choices";
import { sheetId, sheetName, type PlanOf } from "../plan-answers";
import { candidatesPart } from "./candidates-part";
import { planPart } from "./plan-part";
import { pastServicePart, reductionPart } from "./reduction-part";
import { refundPart } from "./refund-part";
import { rollPart, summaryPart } from "./summary-part";
import { basisWords, ceilingWords as words } from "./wording";
import { yearsPart } from "./years-part";

/** The words that the formulas over a plan compare with. */
export const planWords = {
  yes,
  no,
  forEver,
  present: prepaymentBases[1].label,
  plan: costBearers[0].label,
  entityGross: costBearers[1].label,
  others: deciders[1].label,
  ...basisWords,
} as const;

/** The ceiling with everything that leads to it, in the order of the interpretation. */
export function ceilingSheet(plan: PlanOf): SheetDescription {
  return {
    id: sheetId(plan, "ceiling"),
    name: sheetName(plan, words.sheet),
    title: words.title,
    words: planWords,
    columns: [
      { id: "label", width: 56 },
      ...["value", "second", "third", "fourth", "fifth", "sixth"].map((id) => ({ id, width: 19 })),
    ],
    across: ["value"],
    parts: [
      ...planPart(plan),
      ...yearsPart(plan),
      ...pastServicePart(plan),
      ...reductionPart(plan),
      ...refundPart(plan),
      ...candidatesPart(plan),
      ...summaryPart(plan),
      ...rollPart(plan),
    ],
  };
}
