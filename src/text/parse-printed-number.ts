import { zero } from "../core/decimal";
import { parseBrazilianNumber, type BrazilianNumber } from "./parse-brazilian-number";

/** What banks and trial balances print beside a plain number. Text that only looks like one stays text elsewhere: a lone dash in a list. */

/** A hyphen or a dash that stands for zero, with or without the currency before it, as accounting formats print it. */
const dashForZero = /^\s*(?:R?\\?\$\s*)?[-\u2010-\u2014\u2212]\s*$/;
/** `3.210,40 D`: what the bank debited; `1.234,56C`: what it credited. */
const debitOrCredit = /^(.*\d)\s*([DC])$/is;
const signed = /[-+(\u2010-\u2014\u2212%]/;

/** Reads a number as Brazil prints it: all that `parseBrazilianNumber` reads, a dash for zero, and D (−) or C (+) behind the number. */
export function parsePrintedNumber(text: string): BrazilianNumber {
  if (dashForZero.test(text)) return { kind: "number", value: zero };
  const [, amount, side] = debitOrCredit.exec(text.trim()) ?? [];
  if (amount === undefined || side === undefined) return parseBrazilianNumber(text);
  // A sign beside D or C would say twice, or in contradiction, which side it is.
  if (signed.test(amount)) return { kind: "notANumber" };
  const read = parseBrazilianNumber(amount);
  if (read.kind !== "number" || side.toUpperCase() === "C" || read.value.isZero()) return read;
  return { kind: "number", value: read.value.negated() };
}
