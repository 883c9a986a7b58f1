import type { Answers } from "../../builder/answers";
import type { SheetDescription } from "../../builder/description";
import { planWords } from "../ceiling/sheet";
import { sheetId, sheetName, type PlanOf } from "../plan-answers";
import { proofPart } from "./proof-part";
import { sensitivityPart } from "./sensitivity-part";
import { proofWords as words } from "./wording";

/** What the ceiling rests on, put to the test: rolled forward, and with one assumption changed at a time. */
export function proofSheet(plan: PlanOf, answers: Answers): SheetDescription {
  return {
    id: sheetId(plan, "proof"),
    name: sheetName(plan, words.sheet),
    title: words.title,
    words: { ...planWords, notComputable: words.notComputable },
    columns: [
      { id: "label", width: 44 },
      ...["value", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"].map((id) => ({ id, width: 17 })),
    ],
    across: ["value"],
    parts: [...proofPart(plan), ...sensitivityPart(plan, answers)],
  };
}
