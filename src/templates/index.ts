import { accountability } from "./accountability";
import { annuityProposal } from "./annuity-proposal";
import { assemblyPack } from "./assembly-pack";
import { budgetProposal } from "./budget-proposal";
import { collections } from "./collections";
import { interimAccounts } from "./interim-accounts";
import { itg20 } from "./itg20";
import { registrations } from "./registrations";
import { resultsHistory } from "./results-history";
import type { LaidOutTemplate } from "./builder/define";
import type { Sample, Template } from "./builder/template";

/** Every template, in the order in which the pane shows them. A new template is one more line here. */
export const templates: readonly LaidOutTemplate[] = [
  assemblyPack,
  annuityProposal,
  budgetProposal,
  interimAccounts,
  resultsHistory,
  collections,
  registrations,
  accountability,
  itg20,
];

export function templateNamed(id: string): LaidOutTemplate | undefined {
  return templates.find((template) => template.id === id);
}

/** What the command line fills: a template with its first sample, or the sample that bears the id. */
export function templateAndSample(id: string): { readonly template: Template; readonly sample: Sample } | undefined {
  for (const template of templates) {
    const sample =
      template.samples.find((each) => each.id === id) ?? (template.id === id ? template.samples[0] : undefined);
    if (sample) return { template, sample };
  }
  return undefined;
}
