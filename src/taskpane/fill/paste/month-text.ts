import { isDay, isoText } from "../../../core/dates";
import { plainWords } from "./plain-words";
import type { ImportedCell } from "./pasted";

const stems = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"];
const englishStems = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const names = [
  ["janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro"],
  ["novembro", "dezembro"],
].flat();
const englishNames = [
  ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"],
  ["november", "december"],
].flat();

/**
 * The month's id, `01` to `12`, of what people write in a table's column of months: `jan`, `jan/17`, `janeiro`, `Janeiro de 2017`,
 * `01/2017`, `2017-01`, `1`, or a day of the month as a sheet holds it. Null for anything else.
 */
export function monthIdOf(cell: ImportedCell): string | null {
  if (typeof cell === "boolean") return null;
  if (typeof cell === "number") {
    if (Number.isInteger(cell) && cell >= 1 && cell <= 12) return padded(cell);
    const day = Math.floor(cell);
    return isDay(day) ? isoText(day).slice(5, 7) : null;
  }
  const words = plainWords(cell);
  const [word = "", ...rest] = words.split(" ");
  if (rest.every((each) => each === "de" || /^\d{2}$|^\d{4}$/.test(each))) {
    for (const list of [names, englishNames, stems, englishStems]) {
      const index = list.indexOf(word.replace(/(?<!\d)\d+$/, ""));
      if (index !== -1) return padded(index + 1);
    }
  }
  const numeric =
    /^(\d{1,2})(?: (?:\d{2}|\d{4}))?$/.exec(words)?.[1] ?? /^\d{4} (\d{1,2})(?: \d{1,2})?$/.exec(words)?.[1];
  const dayFirst = /^\d{1,2} (\d{1,2}) (?:\d{2}|\d{4})$/.exec(words)?.[1];
  const month = Number(dayFirst ?? numeric ?? NaN);
  return month >= 1 && month <= 12 ? padded(month) : null;
}

/** The first day, as ISO text, of a month that is written with its year: `jan/17`, `janeiro de 2017`, `01/2017`. Null without a year. */
export function monthDayOf(cell: ImportedCell): string | null {
  if (typeof cell !== "string") return null;
  const words = plainWords(cell);
  if (/^\d{1,2} \d{1,2} \d+$/.test(words)) return null;
  const month = monthIdOf(cell);
  const year = /(?:^| )(\d{4})(?: |$)/.exec(words)?.[1] ?? /^[a-z]+ (?:de )?(\d{2})$/.exec(words)?.[1];
  if (month === null || year === undefined) return null;
  return `${year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`}-${month}-01`;
}

function padded(month: number): string {
  return String(month).padStart(2, "0");
}
