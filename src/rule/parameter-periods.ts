import { calendarDate, type Day } from "../core/dates";
import type { Decimal } from "../core/decimal";
import type { Wording } from "../core/wording";
import { Failure } from "./failure";
import { refuse, type Parameter, type ParameterSite, type ParameterText } from "./parameter";
import { readDay, readNumber } from "./read-values";
import { isMissing, matrixOf, type RawArgument, type RawCell } from "./raw";

/** Parameters that take a range of two columns whose rows begin with a day. */

/** A row that desktop Excel fills with zeros for its blank cells is a blank row. */
const isBlankRow = (row: readonly RawCell[]): boolean => row.every((cell) => isMissing(cell) || cell === 0);

/** The rows that hold something, each with its position. */
export function pairRows(
  raw: RawArgument,
  site: ParameterSite,
  demand: Wording,
): readonly { readonly first: RawCell; readonly second: RawCell; readonly position: number }[] {
  return matrixOf(raw).flatMap((row, index) => {
    if (isBlankRow(row) && (row.length === 2 || row.length === 1)) return [];
    if (row.length !== 2) throw refuse(site, demand, raw);
    return [{ first: row[0], second: row[1], position: index + 1 }];
  });
}

/** From the first to the last day, both included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const twoDays: Wording = {
  en: "a range of two columns, first and last day",
  "pt-BR": "um intervalo de duas colunas, primeiro e último dia",
};
const lastBeforeFirst: Wording = {
  en: "{name}[{position}] must end on or after its first day",
  "pt-BR": "{name}[{position}] deve terminar no primeiro dia ou depois dele",
};

/** Periods in ascending order, none that touches another; none where it is left out. */
export function periods(options: ParameterText): Parameter<readonly Period[]> {
  const { named, label, description } = options;
  return {
    ...{ named, label, description },
    kind: "periods",
    unit: "date",
    required: false,
    lifted: false,
    byDefault: { en: "none", "pt-BR": "nenhum" },
    read: (raw, site) =>
      united(
        pairRows(raw, site, twoDays).map(({ first, second, position }) => {
          const period = { first: readDay(first, site, position), last: readDay(second, site, position) };
          if (period.last < period.first) throw positionedFailure(lastBeforeFirst, site, position);
          return period;
        }),
      ),
  };
}

function positionedFailure(wording: Wording, site: ParameterSite, position: number): Failure {
  const inLanguage = (language: keyof Wording): string =>
    wording[language].replace("{name}", site.name[language]).replace("{position}", String(position));
  return new Failure("invalidValue", { en: inLanguage("en"), "pt-BR": inLanguage("pt-BR") }, site.english);
}

function united(given: readonly Period[]): readonly Period[] {
  const found: Period[] = [];
  for (const period of [...given].sort((left, right) => left.first - right.first)) {
    const before = found.at(-1);
    if (before && period.first <= before.last + 1) {
      found[found.length - 1] = { first: before.first, last: period.last > before.last ? period.last : before.last };
    } else found.push(period);
  }
  return found;
}

/** A month counted from year 0: January 2018 is 24216. */
export function monthIndex(day: Day): number {
  const { year, month } = calendarDate(day);
  return year * 12 + month - 1;
}

const monthAndRate: Wording = {
  en: "a range of two columns, month and rate of the month",
  "pt-BR": "um intervalo de duas colunas, mês e taxa do mês",
};
const monthTwice: Wording = {
  en: "{name}[{position}] repeats a month",
  "pt-BR": "{name}[{position}] repete um mês",
};

/** Rates of months by {@link monthIndex}, in any order; undefined where it is left out. */
export function monthlyRates(
  byDefault: Wording,
  options: ParameterText,
): Parameter<ReadonlyMap<number, Decimal> | undefined> {
  const { named, label, description } = options;
  return {
    ...{ named, label, description, byDefault },
    kind: "monthlyRates",
    unit: "none",
    required: false,
    lifted: false,
    read(raw, site) {
      const rows = pairRows(raw, site, monthAndRate);
      if (rows.length === 0) return undefined;
      const rates = new Map<number, Decimal>();
      for (const { first, second, position } of rows) {
        const month = monthIndex(readDay(first, site, position));
        if (rates.has(month)) throw positionedFailure(monthTwice, site, position);
        // A month of 100% or more is a percentage typed as it is printed: 0.57 for 0.57%.
        rates.set(month, readNumber(second, { above: "-1", most: "1" }, site, position));
      }
      return rates;
    },
  };
}
