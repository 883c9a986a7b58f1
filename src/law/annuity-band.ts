import { duringYear, type DatedRows } from "./dated";

export interface AnnuityBand {
  readonly minimum: string;
  readonly maximum: string;
}

/** Between what an individual's annuity may be fixed, by year: the federal council publishes it for the year to come. */
export const annuityBand: DatedRows<AnnuityBand> = [
  {
    ...duringYear(2018),
    value: { minimum: "355.20", maximum: "536.40" },
    unit: "R$",
    source: {
      citation: "Resolução CFESS 829/2017, de 22/09/2017, Anexo I (DOU 25/09/2017, Seção 1)",
      note: {
        en: "limits for individuals, year 2018; checked against regional councils' pages, the annex itself not seen",
        "pt-BR":
          "patamares de pessoa física, exercício de 2018; conferidos em páginas de regionais, sem acesso ao próprio anexo",
      },
    },
    checked: "2026-11-22",
  },
];
