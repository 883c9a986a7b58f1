import { readDocumentSetting, saveDocumentSetting } from "../../excel/document-settings";
import { emptyProfile, isEmptyProfile, type Profile } from "../../profile/profile";
import { profileJson, readProfile } from "../../profile/profile-file";
import { forgetOnThisComputer, keepOnThisComputer, readOnThisComputer } from "../shell/this-computer";

/** The profile travels with the workbook. In the browser it is kept only where the person asked for it, until they take that back. */

const KEY = "erario.profile";

export interface KeptProfile {
  readonly profile: Profile;
  readonly from: "workbook" | "computer" | "nowhere";
  readonly remembered: boolean;
}

export function readKeptProfile(inOffice: boolean): KeptProfile {
  const ofComputer = profileFrom(readOnThisComputer(KEY));
  const ofWorkbook = inOffice ? profileFrom(readDocumentSetting(KEY)) : null;
  const remembered = ofComputer !== null;
  if (ofWorkbook) return { profile: ofWorkbook, from: "workbook", remembered };
  if (ofComputer) return { profile: ofComputer, from: "computer", remembered };
  return { profile: emptyProfile, from: "nowhere", remembered };
}

/** What another version or a damaged file left behind counts as far as it can be read. */
function profileFrom(stored: unknown): Profile | null {
  if (stored === undefined) return null;
  const { profile } = readProfile(stored);
  return isEmptyProfile(profile) ? null : profile;
}

export async function saveProfileInWorkbook(profile: Profile): Promise<void> {
  await saveDocumentSetting(KEY, isEmptyProfile(profile) ? undefined : profileJson(profile));
}

export function rememberProfile(profile: Profile): void {
  keepOnThisComputer(KEY, profileJson(profile));
}

export function forgetProfile(): void {
  forgetOnThisComputer(KEY);
}
