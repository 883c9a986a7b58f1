import type { SheetDescription } from "../../builder/description";
import { planWords } from "../ceiling/sheet";
import { hasMovement, sheetId, sheetName, type PlanOf } from "../plan-answers";
import { entriesPart } from "./entries-part";
import { movementPart } from "./movement-part";
import { hasPrior, typedPart } from "./typed-part";
import { standardWords, yearWords as words } from "./wording";

/** The whole year from opening to closing, beside the year before, and its entries. */
export function yearSheet(plan: PlanOf): SheetDescription {
  const columns = ["assets", "obligation", "ceiling", "net"];
  const priorColumns = hasPrior(plan) ? ["priorAssets", "priorObligation", "priorCeiling", "priorNet"] : [];
  return {
    id: sheetId(plan, "year"),
    name: sheetName(plan, words.sheet),
    title: words.title,
    words: { ...planWords, ...standardWords },
    columns: [{ id: "label", width: 50 }, ...[...columns, ...priorColumns].map((id) => ({ id, width: 17 }))],
    across: ["assets"],
    parts: [...(hasMovement(plan) ? [...typedPart(plan), ...movementPart(plan)] : []), ...entriesPart(plan)],
  };
}
