import { quotedSheetName, quotedText } from "./address";

/** The formula of a link within the workbook: Excel, LibreOffice and the workbench follow it. */
export function linkFormula(sheet: string, cell: string, shown: string): string {
  return `HYPERLINK(${quotedText(`#${quotedSheetName(sheet)}!${cell}`)},${quotedText(shown)})`;
}

const LINK = /^=?HYPERLINK\("#((?:[^"]|"")+)"\s*(?:,\s*(?:"(?:[^"]|"")*"\s*)?)?\)$/i;
const TARGET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i;

/** Where such a formula leads; null for any other. */
export function linkTarget(formula: string): { readonly sheet: string; readonly cell: string } | null {
  const [, escaped] = LINK.exec(formula) ?? [];
  const [, inQuotes, plain, cell] = TARGET.exec(escaped?.replace(/""/g, '"') ?? "") ?? [];
  const sheet = inQuotes?.replace(/''/g, "'") ?? plain;
  return sheet === undefined || cell === undefined ? null : { sheet, cell: cell.replace(/\$/g, "") };
}
