import type { DatedRows } from "./dated";

/** How many times the reference value a debt must reach before a council may collect it in court. */
export const collectionMultiple: DatedRows<string> = [
  {
    from: "2011-10-31",
    value: "4",
    unit: "times",
    source: {
      citation: "Lei 12.514/2011, art. 8º, redação original (DOU 31/10/2011)",
      note: {
        en: "the reference is the annuity charged to the debtor",
        "pt-BR": "a referência é a anuidade cobrada do devedor",
      },
    },
    checked: "2026-11-22",
  },
  {
    from: "2021-08-27",
    value: "5",
    unit: "times",
    source: {
      citation: "Lei 12.514/2011, art. 8º, redação da Lei 14.195/2021 (DOU 27/08/2021)",
      note: {
        en: "the reference is the limit of art. 6, I (R$ 500.00 in 2011), adjusted by the INPC",
        "pt-BR": "a referência é o limite do art. 6º, I (R$ 500,00 em 2011), corrigido pelo INPC",
      },
    },
    checked: "2026-11-22",
  },
];
