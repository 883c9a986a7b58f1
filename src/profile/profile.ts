/**
 * A council's own terms, as plain data: what its assembly and its acts decide, each value with the act that it comes from and the
 * day of it. It holds nothing about persons. Numbers are decimal text, a rate is a fraction, a day is ISO text, as in a form's answers.
 */

export type ProfileCell = string;

export type ProfileRow = Readonly<Record<string, ProfileCell>>;

export type ProfileContent = ProfileCell | readonly ProfileRow[];

export interface ProfileValue {
  readonly value: ProfileContent;
  /** The act, minutes or page that says so; empty where it is not on record. */
  readonly source: string;
  /** ISO day of the act, or on which the value was compared with it; empty where it is not on record. */
  readonly day: string;
  /** Last ISO day on which the value holds; absent where it is not known to end. */
  readonly until?: string;
}

export interface Profile {
  readonly version: 1;
  /** By the field's key; a value that was never typed is absent. */
  readonly values: Readonly<Record<string, ProfileValue>>;
}

export const PROFILE_VERSION = 1;

export const emptyProfile: Profile = { version: PROFILE_VERSION, values: {} };

export function isBlankContent(content: ProfileContent): boolean {
  return typeof content === "string" ? content.trim() === "" : content.every(isBlankProfileRow);
}

export function isBlankProfileRow(row: ProfileRow): boolean {
  return Object.values(row).every((cell) => cell.trim() === "");
}

export function isEmptyProfile(profile: Profile): boolean {
  return Object.values(profile.values).every(({ value }) => isBlankContent(value));
}

/** A scalar of the profile; empty where there is none. */
export function profileText(profile: Profile | undefined, key: string): string {
  const value = profile?.values[key]?.value;
  return typeof value === "string" ? value.trim() : "";
}

/** The same profile with one value typed anew; a blank one is taken out. */
export function withProfileValue(profile: Profile, key: string, value: ProfileValue | undefined): Profile {
  const others = Object.entries(profile.values).filter(([each]) => each !== key);
  const kept = value === undefined || isBlankContent(value.value) ? [] : ([[key, value]] as const);
  return { ...profile, values: Object.fromEntries([...others, ...kept]) };
}
