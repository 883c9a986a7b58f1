import { brazilianText, isoDay, isoText, type Day } from "../core/dates";
import type { Decimal } from "../core/decimal";
import { fillWording, type Wording } from "../core/wording";
import { inForceOn, keptWithoutDay, type DatedRows } from "../law/dated";
import type { Calculation } from "../rule/calculation";
import { Failure } from "../rule/failure";
import type { Figure } from "../rule/figure";

const withoutDay: Wording = { en: "no day given: value of {day}", "pt-BR": "sem dia: valor de {day}" };
const withoutDayFor: Wording = { en: "no day given: value of {day}, for", "pt-BR": "sem dia: valor de {day}, para" };

const noneOnRecord: Wording = {
  en: "{name} {day} is before the first value on record, of {first}",
  "pt-BR": "{name} {day} é anterior ao primeiro valor registrado, de {first}",
};
const passInstead: Wording = { en: "{problem}; pass {instead}", "pt-BR": "{problem}; informe {instead}" };

export function shownDay(day: Day): Wording {
  return { en: isoText(day), "pt-BR": brazilianText(day) };
}

interface LawSought<V> {
  readonly label: Wording;
  readonly rows: DatedRows<V>;
  /** A noun phrase that stands before the operands and the day: "quota in force on". */
  readonly inForce: Wording;
  /** The parameter that takes the day. */
  readonly parameter: Wording;
  /** The parameter that takes the value itself, for days of which none is on record. */
  readonly instead?: Wording;
  /** What else chooses the value within the row. */
  readonly operands: readonly Figure[];
  readonly valueOf: (row: V, ...operands: readonly Decimal[]) => Decimal;
}

/**
 * A value of law on the day that the call names; without one, the value that the function was published with, for ever.
 * @throws Failure for a day before the first row
 */
export function lawOn<V>(calculation: Calculation, day: Figure<Day> | undefined, sought: LawSought<V>): Figure {
  const { label, rows, operands, valueOf } = sought;
  if (!day) {
    const kept = keptWithoutDay(rows);
    const how = fillWording(operands.length === 0 ? withoutDay : withoutDayFor, { day: shownDay(isoDay(kept.from)) });
    return calculation.found(label, how, operands, (...values: readonly Decimal[]) => ({
      value: valueOf(kept.value, ...values),
      source: kept.source,
    }));
  }
  return calculation.found(label, sought.inForce, [day, ...operands], (on, ...values) => {
    const row = inForceOn(rows, on);
    if (row) return { value: valueOf(row.value, ...values), source: row.source };
    throw beforeFirstRow(sought, on);
  });
}

function beforeFirstRow<V>({ rows, parameter, instead }: LawSought<V>, day: Day): Failure {
  const first = shownDay(isoDay(rows[0].from));
  const problem = fillWording(noneOnRecord, { name: parameter, day: shownDay(day), first });
  const wording = instead ? fillWording(passInstead, { problem, instead }) : problem;
  return new Failure("notAvailable", wording, parameter.en);
}
