import type { Answers, AnswerRow } from "../../src/templates/builder/answers";

/** Another council, another year: its terms as its profile holds them, and what its own jobs are about. */
export interface Council {
  /** The case of COUNCILS.md, or "own". */
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** CFESS's rules apply where it is left out. */
  readonly federalCouncil?: string;
  readonly year: number;
  /** In force before the adjustment. */
  readonly currentAnnuity: string;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly proposals: readonly AnswerRow[];
  /** Codes of its chart of accounts, where they are not those of the social workers'. */
  readonly accounts?: readonly string[];
  readonly collections: Answers;
}

export function profileValues(council: Council): Readonly<Record<string, unknown>> {
  const { name, region, federalCouncil, year, currentAnnuity, terms } = council;
  return {
    name,
    region,
    year: String(year),
    currentAnnuity: { value: currentAnnuity, source: `Resolução do ${name}`, day: `${String(year - 1)}-10-20` },
    federalRules: federalCouncil === undefined ? "CFESS" : "OTHER",
    ...(federalCouncil === undefined ? {} : { federalCouncil }),
    ...terms,
  };
}

export const rows = (value: readonly AnswerRow[]): { value: readonly AnswerRow[] } => ({ value });

export const discount = (deadline: string, rate: string): AnswerRow => ({ deadline, rate });
export const fixed = (deadline: string, amount: string): AnswerRow => ({ deadline, amount });

export const owed = (debtor: string, annuity: string, dueDate: string): AnswerRow => ({
  debtor,
  annuity,
  year: dueDate.slice(0, 4),
  dueDate,
});
