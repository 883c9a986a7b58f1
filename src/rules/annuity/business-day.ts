import { brazilianText, daysAfter, isoText, weekday, yearOf, type Day } from "../../core/dates";
import { FoundInWords, type Found } from "../../rule/calculation";
import { Failure } from "../../rule/failure";
import type { Source } from "../../law/source";
import { fillWording, type Wording } from "../../core/wording";
import { bankCalendar, bankHolidays } from "../../law/bank-holidays";

const SUNDAY = 0;
const SATURDAY = 6;

const sunday: Wording = { en: "Sunday", "pt-BR": "domingo" };
const saturday: Wording = { en: "Saturday", "pt-BR": "sábado" };
const givenHoliday: Wording = { en: "holiday given", "pt-BR": "feriado informado" };

const closedDays: Wording = { en: "banks closed on {days}", "pt-BR": "bancos fechados em {days}" };
const closedDay: Wording = { en: "{day} ({name})", "pt-BR": "{day} ({name})" };

interface Closing {
  readonly name: Wording;
  /** Absent for a holiday that the caller named. */
  readonly source?: Source;
}

/** Why banks are closed on a day; null on a business day. */
export function closingOn(day: Day, holidays: ReadonlySet<Day>): Closing | null {
  const holiday = bankHolidays(yearOf(day)).get(day);
  if (holiday) return holiday;
  const ofWeek = weekday(day);
  if (ofWeek === SUNDAY || ofWeek === SATURDAY) {
    return { name: ofWeek === SUNDAY ? sunday : saturday, source: bankCalendar };
  }
  return holidays.has(day) ? { name: givenHoliday } : null;
}

/** A business day; its source is the bank calendar, or the acts that closed the days in between, which its note names. */
export type BusinessDay = Required<Found<Day>>;

/**
 * A day itself where it is a business day, else the next one.
 * @param parameter named where there is none
 * @throws Failure where the calendar ends before there is one
 */
export function businessDayFrom(
  start: Day,
  holidays: ReadonlySet<Day>,
  parameter: Wording = { en: "date", "pt-BR": "data" },
): BusinessDay {
  const passed: { readonly day: Day; readonly closing: Closing }[] = [];
  let day = start;
  for (let closing = closingOn(day, holidays); closing !== null; closing = closingOn(day, holidays)) {
    passed.push({ day, closing });
    const next = daysAfter(day, 1);
    if (next === null) {
      throw new Failure(
        "invalidValue",
        {
          en: `${parameter.en} has no business day after it before the calendar ends on 31/12/9999`,
          "pt-BR": `${parameter["pt-BR"]} não tem dia útil seguinte antes do fim do calendário, em 31/12/9999`,
        },
        parameter.en,
      );
    }
    day = next;
  }
  return passed.length === 0 ? { value: day, source: bankCalendar } : new FoundInWords(day, () => sourceOf(passed));
}

function sourceOf(passed: readonly { readonly day: Day; readonly closing: Closing }[]): Source {
  const citations = new Set([bankCalendar.citation]);
  for (const { closing } of passed) if (closing.source) citations.add(closing.source.citation);
  const each = passed.map(({ day, closing }) =>
    fillWording(closedDay, { day: { en: isoText(day), "pt-BR": brazilianText(day) }, name: closing.name }),
  );
  const days = joined(each, ", ");
  const note = joined([fillWording(closedDays, { days }), bankCalendar.note], "; ");
  return { citation: [...citations].join("; "), note };
}

function joined(wordings: readonly Wording[], between: string): Wording {
  const inLanguage = (language: keyof Wording): string => wordings.map((each) => each[language]).join(between);
  return { en: inLanguage("en"), "pt-BR": inLanguage("pt-BR") };
}
