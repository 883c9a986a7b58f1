import type { DatedValue } from "./dated";

/** The share of a regional council's revenue that belongs to the federal council. */
export const cfessQuota: readonly [DatedValue<string>, ...DatedValue<string>[]] = [
  {
    from: "1993-06-08",
    value: "0.20",
    unit: "fraction",
    source: {
      citation: "Conjunto CFESS-CRESS, cota-parte de 20%",
      note: {
        en: "Secondary source: printed as “Cota parte 20%” in CRESS-MG's assembly of 20/10/2017, slides 52 and 55",
        "pt-BR":
          "Fonte secundária: impressa como “Cota parte 20%” na assembleia do CRESS-MG de 20/10/2017, slides 52 e 55",
      },
    },
    checked: "2026-11-22",
  },
];
