import { isoDay } from "../core/dates";
import { annuityBand } from "../law/annuity-band";
import { inForceOn } from "../law/dated";
import type { Profile } from "./profile";
import { federalRulesOf, missingIn, type MissingTerm } from "./terms";

/** What a job rests on of a council's own terms, and does not come with the law: asked for once, where it is needed. */

const annuityKeys = ["currentAnnuity", "bandMinimum", "bandMaximum", "installments"];
const budgetKeys = ["currentAnnuity", "shareRate", "delinquencyRate"];
const collectionKeys = ["currentAnnuity", "fineRate", "monthlyRate", "debtLimits"];

const keysByTemplate: Readonly<Record<string, readonly string[]>> = {
  "annuity-proposal": annuityKeys,
  "budget-proposal": budgetKeys,
  "assembly-pack": [...annuityKeys, ...budgetKeys.filter((key) => !annuityKeys.includes(key))],
  collections: collectionKeys,
};

/** Values that the federal council of social work fixes for its own. */
const givenByCfess = new Set(["shareRate", "fineRate", "monthlyRate", "debtLimits"]);
const bandKeys = new Set(["bandMinimum", "bandMaximum"]);

function isKnown(key: string, year: number | null, profile: Profile): boolean {
  const rules = federalRulesOf(profile);
  if (bandKeys.has(key)) {
    // Another federal council may know no such limits; where it does, the council types them.
    if (rules === "OTHER") return true;
    return year !== null && inForceOn(annuityBand, isoDay(`${String(year)}-01-01`)) !== null;
  }
  return rules === "CFESS" && givenByCfess.has(key);
}

export function askedFor(template: string, profile: Profile, year: number | null): readonly MissingTerm[] {
  const keys = (keysByTemplate[template] ?? []).filter((key) => !isKnown(key, year, profile));
  return missingIn(profile, keys, year);
}
