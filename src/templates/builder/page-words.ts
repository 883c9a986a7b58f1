import type { Language, Wording } from "../../core/wording";
import type { PlannedPage, PlannedSheet } from "../../workbook/plan";
import type { PlanOptions } from "./template";

const pages: Wording = { en: "page &P of &N", "pt-BR": "página &P de &N" };
const typed: Wording = {
  en: "yellow cells: typed values",
  "pt-BR": "células em amarelo: valores digitados",
};

/** Excel keeps no more of a header or footer, codes included. */
const LONGEST = 255;
const CODES_OF_PLACES = 6;

/**
 * What stands above and below each printed page: whose sheet it is and what it shows, the day of printing, the version, the page, and
 * what a sheet's coloured cells mean.
 */
export function pageWords(sheet: PlannedSheet, title: string, options: PlanOptions): PlannedPage {
  const { language, council, versions } = options;
  const whose = literal(council.region === "" ? council.name : `${council.name} — ${council.region}`);
  const what = literal(title === "" ? sheet.name : title);
  const room = LONGEST - CODES_OF_PLACES;
  return {
    header: { left: cut(whose, room - Math.min(what.length, room / 2)), right: cut(what, room / 2) },
    footer: {
      left: literal(`Erário ${versions.addIn} · `) + "&D",
      ...legend(sheet, language),
      right: pages[language],
    },
  };
}

/** Inputs are marked on the screen, where they are typed; on paper the colour has to say what it is. */
function legend(sheet: PlannedSheet, language: Language): { readonly center?: string } {
  return sheet.formats.some(({ style }) => style === "input") ? { center: typed[language] } : {};
}

/** An ampersand begins a code; two are one. */
function literal(text: string): string {
  return text.replace(/&/g, "&&");
}

/** Never within a doubled ampersand. */
function cut(text: string, most: number): string {
  const kept = text.slice(0, Math.floor(most));
  return /(?:^|[^&])(?:&&)*&$/.test(kept) ? kept.slice(0, -1) : kept;
}
