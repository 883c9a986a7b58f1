import { Decimal } from "../core/decimal";
import type { FigureValue } from "../core/figure-value";
import { sameInBoth, type Wording } from "../core/wording";

/** A value with the name that the memo shows for it. */
export interface Figure<V extends FigureValue = Decimal> {
  readonly label: Wording;
  readonly value: V;
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
