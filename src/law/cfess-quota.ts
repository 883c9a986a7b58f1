import type { DatedRows } from "./dated";

/** The share of a regional council's revenue that belongs to the federal council. */
export const cfessQuota: DatedRows<string> = [
  {
    from: "2005-05-13",
    value: "0.20",
    unit: "fraction",
    source: {
      // The article rules that the federal council receives its percentages together with the regional one; it names no number.
      citation: "Estatuto do Conjunto CFESS-CRESS, Resolução CFESS 469/2005, art. 63, § 3º; cota-parte de 20%",
      note: {
        en: "secondary source for the 20%: printed as “Cota parte 20%” in CRESS-MG's assembly of 20/10/2017, slides 52 and 55",
        "pt-BR": "fonte secundária dos 20%: “Cota parte 20%” na assembleia do CRESS-MG de 20/10/2017, slides 52 e 55",
      },
    },
    checked: "2026-11-22",
    withoutDay: true,
  },
];
