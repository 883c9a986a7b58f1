import type { DatedRows } from "./dated";

/**
 * The most that an individual's annuity may be by law, at the prices of 2011: INDEX_FACTOR brings it to a later month. From 27/08/2021
 * on it is the reference for the least debt that a council may collect in court.
 */
export const annuityCeiling: DatedRows<string> = [
  {
    from: "2011-10-31",
    value: "500.00",
    unit: "R$",
    source: {
      citation: "Lei 12.514/2011, art. 6º, I (DOU 31/10/2011)",
      note: {
        en: "for professionals with a degree; adjusted by the INPC (art. 6, § 1)",
        "pt-BR": "para profissionais de nível superior; reajustado pelo INPC (art. 6º, § 1º)",
      },
    },
    checked: "2026-11-22",
  },
];
