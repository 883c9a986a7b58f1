/** Whether a number format shows a day: its serial number tells nobody anything. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[dmy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\][]*\]|General/gi, ""));
}
