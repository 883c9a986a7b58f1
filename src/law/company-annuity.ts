import { duringYear, type DatedRows } from "./dated";

/** A company's annuity in the councils of social work, by year. */
export const companyAnnuity: DatedRows<string> = [
  {
    ...duringYear(2004),
    value: "230.00",
    unit: "R$",
    source: { citation: "Resolução CFESS 447/2003, de 30/09/2003: pessoa jurídica (DOU 14/10/2003)" },
    checked: "2026-11-22",
  },
  {
    ...duringYear(2018),
    value: "563.40",
    unit: "R$",
    source: {
      citation: "CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 50; CRESS-RS, notícia de 14/12/2017",
      note: {
        en: "secondary source: two regional councils print the same annuity for companies",
        "pt-BR": "fonte secundária: dois regionais informam a mesma anuidade de pessoa jurídica",
      },
    },
    checked: "2026-11-22",
  },
];
