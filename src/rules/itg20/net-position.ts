import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import { contributionsForPastService, lesserOfSurplusAndCeiling, liabilityForUnavailable } from "./norms";

const afterLabel = { en: "Surplus once contributions are paid", "pt-BR": "Superávit após pagar as contribuições" };
const limitedLabel = { en: "The same, limited to the ceiling", "pt-BR": "O mesmo, limitado ao teto" };
const positionLabel = { en: "Limited surplus less contributions", "pt-BR": "Superávit limitado menos contribuições" };
const isSurplusLabel = {
  en: "Contributions turn it into a surplus",
  "pt-BR": "As contribuições resultam em superávit",
};
export const netLabel = {
  en: "Net defined benefit asset (+) or liability (−)",
  "pt-BR": "Ativo (+) ou passivo (−) de benefício definido líquido",
};

/**
 * The net position such that no gain or loss is expected from item 64 once the contributions are paid (item 24): what will stand
 * then, less what is still to be paid. Contributions that only lessen a deficit change nothing now.
 */
export function netPosition(
  calculation: Calculation,
  surplus: Figure,
  mfrPresentValue: Figure,
  ceiling: Figure,
): Figure {
  const after = calculation.sum(afterLabel, [surplus, mfrPresentValue], contributionsForPastService);
  const limited = calculation.smallest(limitedLabel, [after, ceiling], lesserOfSurplusAndCeiling);
  const position = calculation.difference(positionLabel, limited, mfrPresentValue, liabilityForUnavailable);
  const isSurplus = calculation.compared(isSurplusLabel, after, "≥", constant("0"), lesserOfSurplusAndCeiling);
  return calculation.chosen(netLabel, isSurplus, position, surplus, liabilityForUnavailable);
}
