import { duringYear, type DatedRows } from "./dated";

export interface AnnuityBand {
  readonly minimum: string;
  readonly maximum: string;
}

/** Between what an individual's annuity may be fixed, by year: the federal council publishes it for the year to come. */
export const annuityBand: DatedRows<AnnuityBand> = [
  {
    ...duringYear(2004),
    value: { minimum: "157.88", maximum: "230.00" },
    unit: "R$",
    source: {
      citation: "Resolução CFESS 447/2003, de 30/09/2003, art. 1º (DOU 14/10/2003)",
      note: { en: "limits for individuals, year 2004", "pt-BR": "patamares de pessoa física, exercício de 2004" },
    },
    checked: "2026-11-22",
  },
  {
    ...duringYear(2018),
    value: { minimum: "355.20", maximum: "536.40" },
    unit: "R$",
    source: {
      citation: "Resolução CFESS 829/2017, de 22/09/2017 (DOU 25/09/2017, Seção 1)",
      note: {
        en: "limits for individuals, year 2018; secondary source: CRESS-PA's notice on its assembly of 16/11/2017",
        "pt-BR":
          "patamares de pessoa física, exercício de 2018; fonte secundária: notícia do CRESS-PA sobre a assembleia de 16/11/2017",
      },
    },
    checked: "2026-11-22",
  },
];

/** An act that fixed a year's limits but whose figures could not be read: what to look for. */
export interface UnreadAct {
  readonly year: number;
  readonly citation: string;
}

export const actsWithoutBand: readonly UnreadAct[] = [
  { year: 2023, citation: "Resolução CFESS 1006/2022, Anexo I (DOU 28/09/2022)" },
  { year: 2024, citation: "Resolução CFESS 1043/2023, Anexo I (DOU 09/10/2023)" },
];
