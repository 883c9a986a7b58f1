import { templateAndSample } from "../../../src/templates";
import type { Answers } from "../../../src/templates/builder/answers";
import type { Plan } from "../../../src/workbook/plan";
import type { Language } from "../../../src/core/wording";

/** A template's sample as a plan, with some answers changed. */
export function samplePlan(id: string, changed: Answers = {}, language: Language = "pt-BR"): Plan {
  const found = templateAndSample(id);
  if (!found) throw new Error(`there is no template ${id}`);
  const { template, sample } = found;
  const versions = { addIn: "1.0.0", legalValues: "2026-11-22" };
  return template.plan({ ...sample.answers, ...changed }, { language, council: sample.council, versions });
}
