/** What a number format code (ECMA-376 Part 1, 18.8.30) says of the figure that it shows. */

/** The code's section for positive numbers, without literals, colours, locales and padding. */
function bare(format: string): string {
  const [positive = ""] = format.split(";");
  return positive
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[[^\]]*\]/g, "");
}

export function isDayFormat(format: string | undefined): boolean {
  return format !== undefined && /[dy]|m/i.test(bare(format).replace(/general/i, "")) && !/[0#?]/.test(bare(format));
}

export function isPercentFormat(format: string | undefined): boolean {
  return format?.includes("%") ?? false;
}

/** Decimals that the format shows of the number itself (a percentage shows two fewer); null where it does not say. */
export function placesOf(format: string | undefined): number | null {
  if (format === undefined) return null;
  const code = bare(format);
  if (!/[0#?]/.test(code) || /e[+-]/i.test(code)) return null;
  const places = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  return isPercentFormat(format) ? places + 2 : places;
}
