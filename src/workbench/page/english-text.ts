const NUMBER = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)$/;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A number or date typed the Brazilian way, as English text; null where the text is neither. */
export function englishText(typed: string): string | null {
  const text = typed.trim();
  const number = NUMBER.exec(text);
  if (number) {
    const [, sign = "", whole = "", decimals, percent = ""] = number;
    return `${sign}${whole.replace(/\./g, "")}${decimals === undefined ? "" : `.${decimals}`}${percent}`;
  }
  const date = DATE.exec(text);
  if (!date) return null;
  const [, day = "", month = "", year = ""] = date;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
