import type { Injector } from "@univerjs/core";
import {
  IFunctionService,
  NumberValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

const MILLISECONDS_IN_DAY = 86_400_000;

/** Excel counts a 29 February 1900 that never was. */
function dayOfMonth(serial: number): number {
  const first = Date.UTC(1899, 11, serial >= 60 ? 30 : 31);
  return new Date(first + Math.floor(serial) * MILLISECONDS_IN_DAY).getUTCDate();
}

function cellAt(value: BaseValueObject, row: number, column: number): BaseValueObject | null {
  if (!value.isArray()) return value;
  const cells = value as ArrayValueObject;
  const at = (index: number, count: number): number => (count === 1 ? 0 : index);
  return cells.get(at(row, cells.getRowCount()), at(column, cells.getColumnCount())) ?? null;
}

/** Microsoft's page on EDATE and EOMONTH: "If months is not an integer, it is truncated"; Univer rounds -1.5 down. */
function truncated(months: BaseValueObject): BaseValueObject {
  if (months.isArray()) return (months as ArrayValueObject).map(truncated);
  return months.isNumber() ? NumberValueObject.create(Math.trunc(Number(months.getValue()))) : months;
}

/**
 * A month after 31 January is the last of February, as in Excel; Univer's EDATE runs over into March. The day of the month then differs,
 * and is how far it ran.
 */
export function endShortMonths(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const edate = functions.getExecutor("EDATE");
  const eomonth = functions.getExecutor("EOMONTH");
  if (!edate || !eomonth) throw new Error("Univer has no EDATE or no EOMONTH");
  const calculate = edate.calculate.bind(edate);
  edate.calculate = (start, months) => {
    const result = calculate(start, truncated(months));
    const ended = (value: BaseValueObject, row: number, column: number): BaseValueObject => {
      const from = cellAt(start, row, column);
      if (!value.isNumber() || from === null) return value;
      const serial = Number(value.getValue());
      const day = dayOfMonth(serial);
      if (day === dayOfMonth(Number(from.getValue()))) return value;
      return NumberValueObject.create(serial - day, value.getPattern());
    };
    if (!("isArray" in result)) return result;
    return result.isArray() ? (result as ArrayValueObject).map(ended) : ended(result as BaseValueObject, 0, 0);
  };
  const lastDay = eomonth.calculate.bind(eomonth);
  eomonth.calculate = (start, months) => lastDay(start, truncated(months));
}
