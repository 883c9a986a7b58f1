import type { Source } from "./source";
import type { DatedRows } from "./dated";

const source: Source = {
  citation: "Resolução CFESS 829/2017, de 22/09/2017 (DOU 25/09/2017, Seção 1)",
  note: {
    en: "fine of 2% and simple interest of 1% a month; secondary source: CRESS-RN's notice on the 2021 annuity",
    "pt-BR":
      "multa de 2% e juros simples de 1% ao mês; fonte secundária: comunicado do CRESS-RN sobre a anuidade de 2021",
  },
};

/** Fine on an annuity paid late, once. */
export const lateFine: DatedRows<string> = [
  { from: "2017-09-25", value: "0.02", unit: "fraction", source, checked: "2026-11-22", withoutDay: true },
];

/** Simple interest on an annuity paid late, for each completed month. */
export const lateInterest: DatedRows<string> = [
  { from: "2017-09-25", value: "0.01", unit: "fraction", source, checked: "2026-11-22", withoutDay: true },
];
