import { parse, tokenize } from "@borgar/fx";

/** Excel's own limit of a formula's text. */
export const LONGEST_FORMULA = 8_192;

/** Whether Excel would take this text, with its leading `=`, as a formula. Unknown names parse: they show #NAME?. */
export function formulaParses(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
}

/** The formula as Excel keeps it: numbers without the zeros that say nothing (`1.50` is 1.5). Univer takes `1.50` for a text. */
export function withPlainNumbers(formula: string): string {
  if (!/\.\d*0(?!\d)/.test(formula)) return formula;
  return tokenize(formula)
    .map(({ type, value }) =>
      type === "number" ? value.replace(/(\.\d*?)0+(?=E|$)/i, "$1").replace(/\.(?=E|$)/i, "") : value,
    )
    .join("");
}
