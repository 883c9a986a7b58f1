const NUMBER = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)$/;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const MONEY = /^(-?)\s*R\$\s*(-?)([^]*)$/;
const IN_PARENTHESES = /^\((.*)\)$/;

const MONEY_FORMAT = '"R$"\\ #,##0.00';

/** A number, an amount or a day typed the Brazilian way; null where the text is none of them. */
export function englishText(typed: string): string | null {
  const text = typed.replace(/[\u00a0\u202f]/g, " ").trim();
  const money = MONEY.exec(text);
  if (!money) return englishNumber(text) ?? englishDay(text);
  const number = englishNumber(`${money[1] ?? ""}${money[2] ?? ""}${money[3] ?? ""}`);
  return number?.endsWith("%") ? null : number;
}

/** The number format that a Brazilian Excel gives to a General cell into which the number is typed; null where it stays General. */
export function typedFormat(typed: string): string | null {
  if (/R\$/.test(typed)) return MONEY_FORMAT;
  if (typed.includes("%")) return typed.includes(",") ? "0.00%" : "0%";
  if (!/\d\.\d{3}/.test(typed)) return null;
  return typed.includes(",") ? "#,##0.00" : "#,##0";
}

function englishNumber(text: string): string | null {
  const negative = IN_PARENTHESES.exec(text)?.[1];
  if (negative !== undefined) return /^\d/.test(negative) ? englishNumber(`-${negative}`) : null;
  const number = NUMBER.exec(text);
  if (!number) return null;
  const [, sign = "", whole = "", decimals, percent = ""] = number;
  return `${sign}${whole.replace(/\./g, "")}${decimals === undefined ? "" : `.${decimals}`}${percent}`;
}

/** Years of two digits lie between 1930 and 2029, as Excel takes them. */
function englishDay(text: string): string | null {
  const [, day = "", month = "", year = ""] = DATE.exec(text) ?? [];
  if (day === "") return null;
  const whole = year.length === 4 ? year : `${Number(year) < 30 ? "20" : "19"}${year}`;
  const date = new Date(Date.UTC(Number(whole), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) return null;
  return `${whole}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
