import { languages, type Language } from "../../core/wording";
import { readDocumentSetting, saveDocumentSetting } from "../../excel/document-settings";
import { keepOnThisComputer, readOnThisComputer } from "../shell/this-computer";

/** What the gear sets. */
export interface PaneSettings {
  /** `automatic` follows Excel's display language. */
  readonly language: "automatic" | Language;
  /** Language of the labels in sheets that are filled from now on. */
  readonly sheetLanguage: Language;
  readonly councilName: string;
  readonly region: string;
  /** Four digits, as typed. */
  readonly year: string;
}

const KEY = "erario.settings";

/** As long as the fields take. */
const LONGEST = 255;

export const initialSettings: PaneSettings = {
  language: "automatic",
  sheetLanguage: "pt-BR",
  councilName: "",
  region: "",
  year: "",
};

/** Takes what fits out of a stored value, whatever wrote it. */
export function settingsFrom(stored: unknown): PaneSettings {
  if (typeof stored !== "object" || stored === null) return initialSettings;
  const { language, sheetLanguage, councilName, region, year } = stored as Readonly<Record<string, unknown>>;
  const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
  const text = (value: unknown): string => (typeof value === "string" && value.length <= LONGEST ? value : "");
  return {
    language: isLanguage(language) ? language : "automatic",
    sheetLanguage: isLanguage(sheetLanguage) ? sheetLanguage : "pt-BR",
    councilName: text(councilName),
    region: text(region),
    year: text(year),
  };
}

/** The workbook's own settings; in a workbook without any, those that this person set last. */
export function readSettings(inOffice: boolean): PaneSettings {
  const ofWorkbook = inOffice ? readDocumentSetting(KEY) : undefined;
  return settingsFrom(ofWorkbook ?? readOnThisComputer(KEY));
}

/** The languages are kept on this computer as well; the council and its year only where the person asks for it (see the profile). */
export async function saveSettings(settings: PaneSettings, inOffice: boolean): Promise<void> {
  const { language, sheetLanguage } = settings;
  keepOnThisComputer(KEY, { language, sheetLanguage });
  if (inOffice) await saveDocumentSetting(KEY, settings);
}
