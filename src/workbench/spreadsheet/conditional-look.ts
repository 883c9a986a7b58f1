import { holdsCell, parseRange } from "../../workbook/address";
import { isErrorValue, type CellValue } from "../../workbook/snapshot";
import { ruleFormula } from "./conditional-rule";
import type { ConditionalFormatModel } from "./sheet-extras";
import type { Sheet } from "./spreadsheet";

export type ConditionalLook = ConditionalFormatModel["look"];

/** A cell compared with a constant: the rules that the workbench draws. Others are kept, written into files and not drawn. */
const COMPARISON = /^=\$?[A-Z]{1,3}\$?\d+(?:=|<>|<=|>=|<|>)(?:TRUE|FALSE|-?\d+(?:\.\d+)?|"[^"]*")$/i;
const PARTS = /^=(\$?)([A-Z]{1,3})(\$?)(\d+)(=|<>|<=|>=|<|>)(.+)$/i;

function constant(text: string): number | string | boolean {
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return text.startsWith('"') ? text.slice(1, -1).toLocaleLowerCase() : Number(text);
}

function holds(value: CellValue, operator: string, wanted: number | string | boolean): boolean {
  if (isErrorValue(value)) return false;
  const own = typeof value === "string" ? value.toLocaleLowerCase() : value;
  if (operator === "=") return own === wanted;
  if (operator === "<>") return own !== wanted;
  if (typeof own !== "number" || typeof wanted !== "number") return false;
  switch (operator) {
    case "<":
      return own < wanted;
    case ">":
      return own > wanted;
    case "<=":
      return own <= wanted;
    default:
      return own >= wanted;
  }
}

function applies(sheet: Sheet, format: ConditionalFormatModel, row: number, column: number): boolean {
  const { range } = format;
  const formula = holdsCell(range, row, column) ? ruleFormula(format) : null;
  if (!formula || !COMPARISON.test(formula)) return false;
  const [, fixedColumn, letters = "", fixedRow, number = "", operator = "", wanted = ""] = PARTS.exec(formula) ?? [];
  const cell = parseRange(`${letters}${number}`);
  if (!cell) return false;
  const comparedRow = fixedRow ? cell.row : cell.row + row - range.row;
  const comparedColumn = fixedColumn ? cell.column : cell.column + column - range.column;
  return holds(sheet.cells.value(comparedRow, comparedColumn), operator, constant(wanted));
}

/** How the conditional formats of a sheet make a cell look; the first that applies comes first. */
export function conditionalLook(sheet: Sheet, row: number, column: number): ConditionalLook | null {
  const looks: ConditionalLook[] = [];
  for (const format of sheet.extras.conditionalFormats) {
    if (!applies(sheet, format, row, column)) continue;
    looks.push(format.look);
    if (format.stopIfTrue) break;
  }
  return looks.length === 0 ? null : looks.reduceRight<ConditionalLook>((under, look) => ({ ...under, ...look }), {});
}
