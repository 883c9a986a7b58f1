import { dayOf, daysAfter, type Day } from "../core/dates";
import { easterSunday } from "../core/easter";
import type { Source } from "./source";
import type { Wording } from "../core/wording";

interface NationalHoliday {
  readonly name: Wording;
  readonly source: Source;
  /** The first year in which it was kept; without one, it holds for every year: due dates do not reach back to older calendars. */
  readonly fromYear?: number;
}

interface FixedHoliday extends NationalHoliday {
  readonly month: number;
  readonly day: number;
}

interface MovableHoliday extends NationalHoliday {
  readonly daysAfterEaster: number;
}

/** The day on which the rows below were last compared with their sources. */
export const bankHolidaysChecked = "2026-11-22";

const lei662: Source = { citation: "Lei 662/1949, art. 1º, redação da Lei 10.607/2002" };

/** What is no business day for banks, beside Saturdays and Sundays; also the source for these. */
export const bankCalendar: Required<Source> = {
  citation: "Resolução CMN 4.880/2020",
  note: {
    en: "secondary source: FEBRABAN's and ANBIMA's calendars",
    "pt-BR": "fonte secundária: calendários da FEBRABAN e da ANBIMA",
  },
};

export const fixedHolidays: readonly FixedHoliday[] = [
  { month: 1, day: 1, name: { en: "New Year's Day", "pt-BR": "Confraternização Universal" }, source: lei662 },
  { month: 4, day: 21, name: { en: "Tiradentes", "pt-BR": "Tiradentes" }, source: lei662 },
  { month: 5, day: 1, name: { en: "Labour Day", "pt-BR": "Dia do Trabalho" }, source: lei662 },
  { month: 9, day: 7, name: { en: "Independence Day", "pt-BR": "Independência do Brasil" }, source: lei662 },
  {
    month: 10,
    day: 12,
    name: { en: "Our Lady of Aparecida", "pt-BR": "Nossa Senhora Aparecida" },
    source: { citation: "Lei 6.802/1980, art. 1º" },
  },
  { month: 11, day: 2, name: { en: "All Souls' Day", "pt-BR": "Finados" }, source: lei662 },
  { month: 11, day: 15, name: { en: "Republic Day", "pt-BR": "Proclamação da República" }, source: lei662 },
  {
    month: 11,
    day: 20,
    fromYear: 2024,
    name: { en: "Black Awareness Day", "pt-BR": "Dia Nacional de Zumbi e da Consciência Negra" },
    source: { citation: "Lei 14.759/2023, art. 1º (DOU 22/12/2023)" },
  },
  { month: 12, day: 25, name: { en: "Christmas Day", "pt-BR": "Natal" }, source: lei662 },
];

export const movableHolidays: readonly MovableHoliday[] = [
  { daysAfterEaster: -48, name: { en: "Carnival Monday", "pt-BR": "segunda-feira de Carnaval" }, source: bankCalendar },
  { daysAfterEaster: -47, name: { en: "Carnival Tuesday", "pt-BR": "terça-feira de Carnaval" }, source: bankCalendar },
  { daysAfterEaster: -2, name: { en: "Good Friday", "pt-BR": "Sexta-feira da Paixão" }, source: bankCalendar },
  { daysAfterEaster: 60, name: { en: "Corpus Christi", "pt-BR": "Corpus Christi" }, source: bankCalendar },
];

const calendars = new Map<number, ReadonlyMap<Day, NationalHoliday>>();

/** The national bank holidays of a year. */
export function bankHolidays(year: number): ReadonlyMap<Day, NationalHoliday> {
  const known = calendars.get(year);
  if (known) return known;
  const calendar = new Map<Day, NationalHoliday>();
  const add = (holiday: NationalHoliday, day: Day | null): void => {
    if (day !== null && year >= (holiday.fromYear ?? year)) calendar.set(day, holiday);
  };
  const easter = easterSunday(year);
  for (const holiday of movableHolidays) {
    if (easter !== null) add(holiday, daysAfter(easter, holiday.daysAfterEaster));
  }
  for (const holiday of fixedHolidays) add(holiday, dayOf(year, holiday.month, holiday.day));
  calendars.set(year, calendar);
  return calendar;
}
