/**
 * A cell's number as Excel keeps it: 15 significant digits, which is where the doubles of a sum and its decimal are one. Other values
 * as they are.
 */
export function digitsOf(value: unknown): unknown {
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}
