import type { Calculation } from "../../rule/calculation";
import { monthsAfter, type Day } from "../../core/dates";
import { Failure } from "../../rule/failure";
import { constant, type Figure } from "../../rule/figure";
import { positioned } from "../../rule/parameter-ranges";

const dueLabel = { en: "Due date", "pt-BR": "Vencimento" };
/** Where a month has no such day, its last. */
const monthsLater = { en: "date plus months", "pt-BR": "data mais meses" };

/**
 * Due dates of monthly instalments: the first day itself, then the same day of each month.
 * @throws Failure that names `parameter` where one would fall after 31/12/9999
 */
export function monthlyDueDates(
  calculation: Calculation,
  first: Figure<Day>,
  count: number,
  parameter: { readonly english: string; readonly portuguese: string },
): readonly Figure<Day>[] {
  return Array.from({ length: count }, (_, index) =>
    calculation.found(positioned(dueLabel, index + 1), monthsLater, [first, constant(String(index))], (day) => {
      const due = monthsAfter(day, index);
      if (due !== null) return { value: due };
      const position = String(index + 1);
      throw new Failure(
        "invalidValue",
        {
          en: `${parameter.english} is too late: instalment ${position} would fall due after 31/12/9999`,
          "pt-BR": `${parameter.portuguese} é tarde demais: a parcela ${position} venceria depois de 31/12/9999`,
        },
        parameter.english,
      );
    }),
  );
}
