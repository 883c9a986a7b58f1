import { portugueseErrors } from "../../workbook/portuguese-names";

export const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
  "#CONNECT!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
]);

const spanishErrors: Readonly<Record<string, string>> = {
  "#NULL!": "#¡NULO!",
  "#DIV/0!": "#¡DIV/0!",
  "#VALUE!": "#¡VALOR!",
  "#REF!": "#¡REF!",
  "#NAME?": "#¿NOMBRE?",
  "#NUM!": "#¡NUM!",
  "#N/A": "#N/D",
  "#SPILL!": "#¡DESBORDAMIENTO!",
  "#CALC!": "#¡CALC!",
};

const translated: Readonly<Record<"en" | "pt-BR" | "es", Readonly<Record<string, string>>>> = {
  en: {},
  "pt-BR": portugueseErrors,
  es: spanishErrors,
};

/** An error value as an Excel in the language shows it. */
export function shownError(error: string, language: "en" | "pt-BR" | "es"): string {
  return translated[language][error] ?? error;
}
