import type { Decimal } from "../core/decimal";
import { fillWording, type Language, type Wording } from "../core/wording";
import { formatMoney } from "./format";

const surplus: Wording = { en: "surplus of {amount}", "pt-BR": "superávit de {amount}" };
const deficit: Wording = { en: "deficit of {amount}", "pt-BR": "déficit de {amount}" };
const balanced: Wording = { en: "balanced", "pt-BR": "equilibrado" };
const rounded: Wording = {
  en: "balanced ({amount} is rounding)",
  "pt-BR": "equilibrado ({amount} é arredondamento)",
};

/**
 * Revenue less expense as an assembly says it, and as the number format of the cells does.
 * @param isBalanced what the balance's own check says: a cent of rounding is neither surplus nor deficit
 */
export function balanceInWords(value: Decimal, isBalanced: boolean, language: Language): string {
  const isShown = /[1-9]/.test(value.toFixed(2));
  if (isBalanced) return fillWording(isShown ? rounded : balanced, { amount: formatMoney(value, language) })[language];
  return fillWording(value.isNegative() ? deficit : surplus, { amount: formatMoney(value.abs(), language) })[language];
}
