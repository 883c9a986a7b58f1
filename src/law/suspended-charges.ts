import { duringYear, type DatedRows } from "./dated";

/**
 * By year of the annuity: the last day on which it could be paid without fine or interest. It holds for councils of social work and
 * for the annuity of that year alone, so that a call passes it as a suspension where it applies. From when charges count on what was
 * paid later, the acts that could be read do not say.
 */
export const suspendedCharges: DatedRows<string> = [
  {
    ...duringYear(2020),
    value: "2020-12-31",
    unit: "day",
    source: {
      citation: "Resolução CFESS 942/2020",
      note: {
        en: "the annuity of 2020, paid by 31/12/2020, bears neither fine nor interest",
        "pt-BR": "a anuidade de 2020, paga até 31/12/2020, não tem multa nem juros",
      },
    },
    checked: "2026-11-22",
  },
  {
    ...duringYear(2021),
    value: "2021-12-20",
    unit: "day",
    source: {
      citation: "Resolução CFESS 969/2021",
      note: {
        en: "the annuity of 2021, paid by 20/12/2021, bears neither fine nor interest",
        "pt-BR": "a anuidade de 2021, paga até 20/12/2021, não tem multa nem juros",
      },
    },
    checked: "2026-11-22",
  },
];
