import { isoDay } from "../core/dates";
import { annuityBand } from "../law/annuity-band";
import { inForceOn } from "../law/dated";
import { inpc, isInpcName } from "../law/inpc";
import { profileText, type Profile, type ProfileRow } from "./profile";
import { profileField } from "./profile-fields";
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
  const missing = missingIn(profile, keys, year);
  return template === "collections" && year !== null ? [...missing, ...missingInpc(profile, year)] : missing;
}

function rowsOf(profile: Profile, key: string): readonly ProfileRow[] {
  const value = profile.values[key]?.value;
  return value === undefined || typeof value === "string" ? [] : value;
}

/**
 * The least debt for the courts follows the INPC, whichever the council's own index is: beyond the year on record its months have to be
 * given up to the year before the payment, whose last months may not be published yet.
 */
function missingInpc(profile: Profile, year: number): readonly MissingTerm[] {
  const onRecord = inpc[inpc.length - 1] ?? inpc[0];
  const field = profileField("inpcSeries");
  if (!field || year <= onRecord.year) return [];
  const isOwn = isInpcName(profileText(profile, "indexName"));
  const given = [isOwn ? "indexSeries" : "", field.key].flatMap((key) => rowsOf(profile, key));
  if (given.some(({ month }) => (month ?? "") >= `${String(year - 1)}-09`)) return [];
  const ended = profile.values[field.key];
  return [{ field, ...(ended && given.length > 0 ? { ended } : {}) }];
}
