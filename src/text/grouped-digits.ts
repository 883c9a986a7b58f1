/** `-1234567` as `-1.234.567`. By slices: a pattern that looks ahead to the last digit would do so from each of them. */
export function groupedDigits(number: string, mark: string): string {
  const [, sign = number, digits = ""] = /^(\D*)(\d*)$/.exec(number) ?? [];
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return sign + groups.join(mark);
}
