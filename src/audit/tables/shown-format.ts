/** What a number format code (ECMA-376 Part 1, 18.8.30) says of the figure that it shows. */

/** The code's section for positive numbers, without literals, colours, locales and padding. */
function bare(format: string): string {
  const [positive = ""] = format.split(";");
  return positive
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[[^\][]*\]/g, "");
}

interface Meaning {
  readonly isDay: boolean;
  readonly places: number | null;
  readonly grouped: boolean;
}

/** A workbook has few format codes and many cells. */
const meanings = new Map<string, Meaning>();

function meaningOf(format: string): Meaning {
  const known = meanings.get(format);
  if (known) return known;
  const code = bare(format);
  const isDay = /[dy]|m/i.test(code.replace(/general/i, "")) && !/[0#?]/.test(code);
  const meaning = { isDay, places: placesIn(code, isPercentFormat(format)), grouped: /[#0?],[#0?]/.test(code) };
  meanings.set(format, meaning);
  return meaning;
}

export function isDayFormat(format: string | undefined): boolean {
  return format !== undefined && meaningOf(format).isDay;
}

/** Whether a number shows as it was typed. */
export function isUnformatted(format: string | undefined): boolean {
  return format === undefined || format === "General";
}

export function isPercentFormat(format: string | undefined): boolean {
  return format?.includes("%") ?? false;
}

/** Whether the format parts thousands. */
export function isGrouped(format: string | undefined): boolean {
  return format !== undefined && meaningOf(format).grouped;
}

/** Whether the format writes R$ before the figure. */
export function isCurrencyFormat(format: string | undefined): boolean {
  return format !== undefined && /R\\?\$/.test(format);
}

/** Decimals that the format shows of the number itself (a percentage shows two fewer); null where it does not say. */
export function placesOf(format: string | undefined): number | null {
  return format === undefined ? null : meaningOf(format).places;
}

function placesIn(code: string, isPercent: boolean): number | null {
  if (!/[0#?]/.test(code) || /e[+-]/i.test(code)) return null;
  const places = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  return isPercent ? places + 2 : places;
}
