import type { ProfileField } from "./profile-field";
import { profileField } from "./profile-fields";
import { isBlankContent, profileText, type Profile, type ProfileValue } from "./profile";

/** Which of a profile's values hold in a year, and what has to be asked for. */

/** The columns whose days say which year a table is for. */
const datingColumns: Readonly<Record<string, string>> = {
  discounts: "deadline",
  discountedInstallments: "firstDueDate",
};

/** The years in which a value of one year holds: said by its end, else by its own days, else the year of the profile. */
function yearOf(profile: Profile, field: ProfileField, { value, until }: ProfileValue): number | null {
  const first = (text: string | undefined): number | null => {
    const match = /^(\d{4})\b/.exec(text ?? "");
    return match ? Number(match[1]) : null;
  };
  if (until !== undefined) return first(until);
  if (field.kind.kind === "date" && typeof value === "string") return first(value);
  const column = datingColumns[field.key];
  if (column !== undefined && typeof value !== "string") return first(value[0]?.[column]);
  return first(profileText(profile, "year"));
}

/** The value of a field in a year; null where there is none or where it is another year's. */
export function heldIn(profile: Profile | undefined, key: string, year: number | null): ProfileValue | null {
  const field = profileField(key);
  const value = profile?.values[key];
  if (!profile || !field || !value || isBlankContent(value.value)) return null;
  if (!field.yearly)
    return value.until !== undefined && year !== null && Number(value.until.slice(0, 4)) < year ? null : value;
  const own = yearOf(profile, field, value);
  return own === null || year === null || own === year ? value : null;
}

export interface MissingTerm {
  readonly field: ProfileField;
  /** The value of another year, where there is one. */
  readonly ended?: ProfileValue;
}

/** Of some fields, those that have no value for the year. */
export function missingIn(profile: Profile, keys: readonly string[], year: number | null): readonly MissingTerm[] {
  return keys.flatMap((key) => {
    const field = profileField(key);
    if (!field || heldIn(profile, key, year)) return [];
    const ended = profile.values[key];
    return [{ field, ...(ended && !isBlankContent(ended.value) ? { ended } : {}) }];
  });
}

export type FederalRules = "CFESS" | "OTHER" | "UNKNOWN";

/** Whose federal rules a council lives under: as its profile says; a council named CRESS is one of social work. */
export function federalRulesOf(profile: Profile | undefined, councilName = ""): FederalRules {
  const said = profileText(profile, "federalRules");
  if (said === "CFESS" || said === "OTHER") return said;
  const name = profileText(profile, "name");
  if (/^cress\b/i.test(name || councilName.trim())) return "CFESS";
  // A name alone, without a profile, says nothing of whose rules apply.
  return name === "" ? "UNKNOWN" : "OTHER";
}
