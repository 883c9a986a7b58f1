import { cellName, quotedText } from "../../workbook/address";
import type { ConditionalFormatModel } from "./sheet-extras";

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** A conditional format's rule as a formula over the range's first cell, which every rule of a file can be. */
export function ruleFormula({ type, rule, range }: ConditionalFormatModel): string | null {
  if (type === "Custom") return typeof rule["formula"] === "string" ? rule["formula"] : null;
  const { operator, formula1, formula2, text } = (rule["rule"] ?? {}) as Record<string, string | undefined>;
  const cell = cellName(range.row, range.column);
  if (type === "ContainsText") return `=ISNUMBER(SEARCH(${quotedText(text ?? "")},${cell}))`;
  const bare = (formula: string | undefined): string => (formula ?? "0").replace(/^=/, "");
  if (operator === "Between") return `=AND(${cell}>=${bare(formula1)},${cell}<=${bare(formula2)})`;
  if (operator === "NotBetween") return `=OR(${cell}<${bare(formula1)},${cell}>${bare(formula2)})`;
  const comparison = COMPARISONS[operator ?? ""];
  return comparison ? `=${cell}${comparison}${bare(formula1)}` : null;
}
