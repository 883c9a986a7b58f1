import { duringYear, type DatedRows } from "./dated";

/** A day on which a discount can last be had, and its rate. */
export interface Deadline {
  readonly day: string;
  readonly rate: string;
}

/**
 * Discounts for paying the annuity at once, by year, deadlines ascending. A regional council's assembly decides them; a council that
 * chose other days passes its own to the function.
 */
export const discountSchedule: DatedRows<readonly Deadline[]> = [
  {
    ...duringYear(2018),
    value: [
      { day: "2018-02-15", rate: "0.15" },
      { day: "2018-03-15", rate: "0.10" },
      { day: "2018-04-15", rate: "0.05" },
    ],
    unit: "schedule",
    source: {
      citation: "CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 58; Lei 12.514/2011, art. 6º, § 2º",
      note: {
        en: "CRESS-MG's own deadlines; other councils choose other days",
        "pt-BR": "prazos do próprio CRESS-MG; outros regionais escolhem outros dias",
      },
    },
    checked: "2026-11-22",
  },
];
