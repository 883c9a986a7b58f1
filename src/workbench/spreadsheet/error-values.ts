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

/** An error value as an Excel in the language shows it. */
export function shownError(error: string, language: "en" | "pt-BR"): string {
  return language === "en" ? error : (portugueseErrors[error] ?? error);
}
