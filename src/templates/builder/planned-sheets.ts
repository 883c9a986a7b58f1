import type { Language } from "../../core/wording";
import type { PlannedName, PlannedSheet } from "../../workbook/plan";
import { pageWords } from "./page-words";
import type { SheetBuilder } from "./sheet-builder";
import type { PlanOptions } from "./template";

/** What a plan says of the sheets that were laid out for it. */

/** A sheet with its words for the printed page, and with formats of the plan's language. */
export function plannedSheet(sheet: SheetBuilder, options: PlanOptions): PlannedSheet {
  const planned = inLanguage(sheet.build(), options);
  return { ...planned, page: pageWords(planned, sheet.title, options) };
}

/** Words that a number format holds are in the plan's language; a check's are for programs that print 1 for TRUE. */
function inLanguage(sheet: PlannedSheet, { language }: PlanOptions): PlannedSheet {
  const isEnglish = language === "en";
  const formats = sheet.formats.map((each) =>
    isEnglish && each.format === "balance" ? { ...each, format: "balanceInEnglish" as const } : each,
  );
  const checks = sheet.checks.map(({ range }) => ({ range, format: isEnglish ? "truthInEnglish" : "truth" }) as const);
  return { ...sheet, formats: [...formats, ...checks] };
}

/**
 * What is named, where and in which shape, but for the number of rows of the tables that grow. A table without rows is another
 * structure, since there is no row whose formulas a new one could take over.
 */
export function structureOf(
  { template, language }: { readonly template: string; readonly language: Language },
  sheets: readonly SheetBuilder[],
  { names, growing }: { readonly names: readonly PlannedName[]; readonly growing: ReadonlySet<string> },
): string {
  const whole = sheets.filter(({ derived }) => derived === null);
  const isWhole = ({ sheet }: PlannedName): boolean => whole.some(({ name }) => name === sheet);
  const shapes = names.filter(isWhole).map(({ name, sheet, range }) => {
    const rows = !growing.has(name) ? String(range.rows) : range.rows > 1 ? "n" : "0";
    return `${name}=${String(whole.findIndex((each) => each.name === sheet))}:${rows}x${String(range.columns)}`;
  });
  return [template, language, whole.map((sheet) => sheet.name).join("/"), ...shapes].join(";");
}
