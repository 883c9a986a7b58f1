import { decimalFromDouble, doubleFromDecimal, roundAt } from "../core/decimal";

/**
 * A number as Excel shows it under a number format: it rounds the 15 digits that it keeps, half away from zero, where a formatter of
 * doubles rounds the double itself and shows 5.361.840,68 for 5361840.685.
 */
export function shownNumber(value: number, format: string): number {
  if (!Number.isFinite(value)) return value;
  const places = decimalsOf(format, value);
  return places === null ? value : doubleFromDecimal(roundAt(decimalFromDouble(value), places, "HALF_UP"));
}

/** How many decimals a format shows of a value; null for formats that do not round, such as dates, fractions and General. */
function decimalsOf(format: string, value: number): number | null {
  const sections = withoutLiterals(format).split(";");
  const section = (value < 0 ? (sections[1] ?? sections[0]) : sections[0]) ?? "";
  if (/[ymdhsge/]/i.test(section) || !/[0#?]/.test(section)) return null;
  const fraction = /\.([0#?]*)/.exec(section)?.[1] ?? "";
  const percents = section.split("%").length - 1;
  return fraction.length + 2 * percents;
}

/** Quoted text, escaped characters, fillers and what stands in brackets are no digits. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\][]*\]/g, "");
}
