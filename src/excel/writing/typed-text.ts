/**
 * The one place where text becomes what is put into a cell. `Range.values` and `Range.formulas` read strings as if they were typed:
 * `=1+1` is a formula, `1/2` a date, `TRUE` a truth, `@sum` and `-x` formulas too. A leading apostrophe, which Excel takes away
 * again, keeps them text.
 */
export function typedText(text: string): string {
  if (text === "") return "";
  return isPlain(text) ? text : `'${text}`;
}

/** Words that Excel reads as something else, in the languages that its users here type in. */
const words = new Set(["TRUE", "FALSE", "VERDADEIRO", "FALSO"]);

/** Letters first and no digit anywhere: neither number, date, time, percentage, currency, formula nor error begins like this. */
function isPlain(text: string): boolean {
  return /^\p{L}\P{Nd}*$/u.test(text) && !words.has(text.trim().toUpperCase()) && !/^(R|US|[A-Z]{1,3})?\$/i.test(text);
}

/** A chart's texts are no cells, but one that starts with `=` is read as a reference. */
export function chartText(text: string): string {
  return text.startsWith("=") ? `\u200b${text}` : text;
}
