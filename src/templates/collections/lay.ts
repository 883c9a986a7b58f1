import type { Answers } from "../builder/answers";
import { laySheets } from "../builder/lay-sheets";
import type { PlanBuilder } from "../builder/plan-builder";
import { debtorsSheet } from "./debtors-sheet";
import { noticesSheet } from "./notices-sheet";
import { layParameters } from "./parameters";
import { collectionsSheet } from "./sheet";
import { words } from "./wording";

/** The debts, the debtors and the notices; what the summary and the form show of them. */
export function layCollections(builder: PlanBuilder, answers: Answers): void {
  const { options } = builder;
  layParameters(builder, answers);
  const sheets = laySheets(builder, [
    collectionsSheet(answers, options),
    debtorsSheet(answers, options),
    noticesSheet(answers),
  ]);
  const at = (line: string) => sheets.cell(`collections.${line}`);
  builder.figure({ id: "lines", label: words.lines, at: at("lines"), format: "count" });
  builder.figure({ id: "owed", label: words.owed, at: at("owed"), format: "money", shown: "summary" });
  builder.figure({ id: "fine", label: words.fine, at: at("fine"), format: "money", shown: "form" });
  builder.figure({ id: "interest", label: words.interest, at: at("interest"), format: "money", shown: "form" });
  builder.figure({ id: "total", label: words.total, at: at("total"), format: "money" });
  builder.figure({ id: "threshold", label: words.threshold, at: at("threshold"), format: "money" });
  builder.figure({
    id: "agrees",
    label: words.agrees,
    at: sheets.cell("debtors.agrees"),
    format: "general",
    kind: "check",
    shown: "summary",
  });
}
