import { Decimal } from "./decimal";
import type { Day } from "./dates";
import { sameInBoth, type Wording } from "./wording";

/** What a figure can be: an amount or rate, a day, a truth, a word. */
export type FigureValue = Decimal | Day | boolean | string;

/** A value with the name that the memo shows for it. */
export interface Figure<V extends FigureValue = Decimal> {
  readonly label: Wording;
  readonly value: V;
}

/** Where a value or a rule comes from. */
export interface Source {
  /** Act and article or item: `Lei 12.514/2011, art. 8`, `ITG 20, item 22`. */
  readonly citation: string;
  /** Said where there is more to know: who published it, on which day it was checked, that it rests on a secondary source. */
  readonly note?: Wording;
}

export function figure<V extends FigureValue>(label: Wording, value: V): Figure<V> {
  return { label, value };
}

/** A number that belongs to a formula itself, such as the 1 in `1 + rate`; its label is its numeral. */
export function constant(numeral: string): Figure {
  return { label: { en: numeral, "pt-BR": numeral.replace(".", ",") }, value: new Decimal(numeral) };
}

/** An empty text in a table, where a row has no such value. */
export const nothing: Figure<string> = { label: sameInBoth(""), value: "" };
