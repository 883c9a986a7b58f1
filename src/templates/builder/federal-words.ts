import type { Language } from "../../core/wording";
import { profileText } from "../../profile/profile";
import { federalRulesOf, type FederalRules } from "../../profile/terms";
import type { Whose } from "./template";

/** Whose rules a plan is made under. */
export function rulesOf({ profile, council }: Whose): FederalRules {
  return federalRulesOf(profile, council?.name);
}

const unnamed: Readonly<Record<Language, string>> = { en: "federal council", "pt-BR": "conselho federal" };

/** The words of a template for a council of another profession: its own federal council stands in the place of CFESS. */
export function federalWords(text: string, whose: Whose, language: Language): string {
  if (rulesOf(whose) !== "OTHER") return text;
  return text.replace(/\bCFESS\b/g, profileText(whose.profile, "federalCouncil") || unnamed[language]);
}
