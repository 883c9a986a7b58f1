import { isoDay, type Day } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { inForceOn, keptWithoutDay, type DatedRows } from "../../law/dated";
import type { Source } from "../../law/source";
import { suspendedCharges } from "../../law/suspended-charges";
import { FoundInWords, type Found } from "../../rule/calculation";
import { shownDay } from "../law-on";
import { businessDayFrom, closingOn } from "./business-day";

/** What the law says of a debt's due day: until when it is paid in time, and at which rates it grows from then on. */

const dueDateName = { en: "due_date", "pt-BR": "vencimento" };

const noSource: Wording = {
  en: "in force from {first} on; no source is on record for {day}, whose rate stays as in 1.0.0",
  "pt-BR": "vigente desde {first}; não há fonte registrada para {day}, cuja taxa fica como na versão 1.0.0",
};

const suspensionNote: Wording = {
  en: "{note}{citation} (CFESS councils): {said}; pass it in suspensions where it applies",
  "pt-BR": "{note}{citation} (regionais do CFESS): {said}; informe em suspensoes, se for o caso",
};

/** The rate that the function was published with, as its descriptions name it. */
export const published = (rows: DatedRows<string>): Wording => {
  const { value } = keptWithoutDay(rows);
  return { en: value, "pt-BR": value.replace(".", ",") };
};

/**
 * A debt due on a day without banks is paid in time on the next business day: an annuity is a tax, whose terms end on days of normal
 * business alone (CTN, art. 210), and banks charge no default interest then (Lei 7.089/1983). Paid later, it counts from its own day.
 */
const nextBusinessDay: Source = {
  citation: "CTN (Lei 5.172/1966), art. 210, parágrafo único; Lei 7.089/1983, art. 1º",
};

export function payableUntil(due: Day, holidays: ReadonlySet<Day>): Found<Day> {
  if (closingOn(due, holidays) === null) return { value: due };
  const found = businessDayFrom(due, holidays, dueDateName);
  return new FoundInWords(found.value, () => {
    const { note } = found.source;
    return note ? { ...nextBusinessDay, note } : nextBusinessDay;
  });
}

/** The due day's rate; of a day before the first row, the rate that the function was published with, and the memo says so. */
export function rateOn(rows: DatedRows<string>, due: Day): Found<Decimal> {
  const row = inForceOn(rows, due);
  if (row) return new FoundInWords(decimalNamed(row.value), () => withSuspension(row.source, due));
  const { value, source, from } = keptWithoutDay(rows);
  return new FoundInWords(decimalNamed(value), () => ({
    citation: source.citation,
    note: fillWording(noSource, { first: shownDay(isoDay(from)), day: shownDay(due) }),
  }));
}

const readDecimals = new Map<string, Decimal>();

/** A row's value is read once, since a column may look it up a million times. */
function decimalNamed(text: string): Decimal {
  const read = readDecimals.get(text) ?? new Decimal(text);
  readDecimals.set(text, read);
  return read;
}

/** Of an annuity whose charges an act suspended, what the caller may pass; whether the debt is that annuity, only the caller knows. */
function withSuspension(source: Source, due: Day): Source {
  const row = inForceOn(suspendedCharges, due);
  if (!row) return source;
  const own = source.note;
  const note = fillWording(suspensionNote, {
    note: own ? { en: `${own.en}; `, "pt-BR": `${own["pt-BR"]}; ` } : "",
    citation: row.source.citation,
    said: row.source.note ?? "",
  });
  return { ...source, note };
}
