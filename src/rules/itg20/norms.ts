import type { Source } from "../../law/source";

/** Where ITG 20 and the standard behind it are published, for the reference. */
export const itg20 = "ITG 20, de 21/11/2014 (CFC), que tem por base a IFRIC 14";
export const nbcTg33 = "NBC TG 33 – Benefícios a Empregados (IAS 19)";

const item = (citation: string): Source => ({ citation });

export const definitionOfCeiling = item("NBC TG 33, item 8");
export const surplusOrDeficit = item("NBC TG 33, itens 8 e 63");
export const lesserOfSurplusAndCeiling = item("NBC TG 33, item 64");
export const changeInCeilingEffect = item("NBC TG 33, item 126");
export const remeasurementOfCeiling = item("NBC TG 33, item 141(c)(iv)");
export const exchangeDifferences = item("NBC TG 33, item 141(e)");
export const largestBenefit = item("ITG 20, item 9");
export const refundOfWhatIsLeft: Source = {
  ...largestBenefit,
  note: {
    en: "what cuts contributions cannot be refunded too: the refund is on what the reduction leaves",
    "pt-BR": "o que reduz contribuições não pode também ser restituído: a restituição é sobre o que a redução deixa",
  },
};
export const sumThatMayCountTwice: Source = {
  ...largestBenefit,
  note: {
    en: "warning: the sum may count a surplus twice; give surplus, and the refund is taken on what the reduction leaves",
    "pt-BR":
      "aviso: a soma pode contar um superávit duas vezes; informe superavit, e a restituição será sobre o que a redução deixa",
  },
};
export const unconditionalRefund = item("ITG 20, itens 11 e 12");
export const refundLessCosts = item("ITG 20, itens 13 e 14");
export const refundUndiscounted = item("ITG 20, item 15");
export const refundOfFixedAmount: Source = {
  ...refundUndiscounted,
  note: {
    en: "a fixed amount is discounted, unlike all or a share of the surplus",
    "pt-BR": "um valor fixo é descontado, ao contrário do superávit inteiro ou de uma parcela dele",
  },
};
export const futureServiceCost = item("ITG 20, item 16");
export const prepaidContributions = item("ITG 20, item 20(a)");
export const prepaidNominal: Source = {
  ...prepaidContributions,
  note: {
    en: "at its nominal amount, as example 4 counts it (EI26, at a rate of 0)",
    "pt-BR": "pelo valor nominal, como no exemplo 4 (EI26, com taxa de 0)",
  },
};
export const prepaidAtPresentValue: Source = {
  ...prepaidContributions,
  note: {
    en: "at the present value of the contributions that it spares, by choice (NBC TG 33, item 8)",
    "pt-BR": "pelo valor presente das contribuições que poupa, por opção (NBC TG 33, item 8)",
  },
};
export const serviceCostLessContribution = item("ITG 20, itens 20(b) e 22");
export const neverBelowZero = item("ITG 20, item 22");
export const benefitOfReduction = item("ITG 20, item 20");
export const contributionsForPastService = item("ITG 20, itens 23 e 24");
export const liabilityForUnavailable = item("ITG 20, item 24");
