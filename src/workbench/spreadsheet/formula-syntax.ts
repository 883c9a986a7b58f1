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
