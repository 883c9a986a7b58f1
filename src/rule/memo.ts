import type { Rounding } from "../core/decimal";
import type { Figure } from "./figure";
import type { FigureValue } from "../core/figure-value";
import type { Source } from "../law/source";
import type { Wording } from "../core/wording";

/** The closed vocabulary of a memo. `given` is an argument as it arrived; `same` repeats a figure as the result. */
export type Operation =
  | { readonly kind: "given" }
  | { readonly kind: "same" }
  | { readonly kind: "sum" }
  | { readonly kind: "difference" }
  | { readonly kind: "product" }
  | { readonly kind: "quotient" }
  | { readonly kind: "power" }
  | { readonly kind: "rounded"; readonly places: number; readonly mode: Rounding }
  | { readonly kind: "largest" }
  | { readonly kind: "smallest" }
  | { readonly kind: "compared"; readonly relation: Relation }
  | { readonly kind: "chosen" }
  | { readonly kind: "found"; readonly how: Wording };

export type Relation = "<" | "≤" | "=" | "≥" | ">";

/** One line of a memo ("memória de cálculo"). Its formula is derived from operation and operands' labels, never typed. */
export interface Step {
  readonly label: Wording;
  readonly operation: Operation;
  readonly operands: readonly Figure<FigureValue>[];
  readonly value: FigureValue;
  readonly source?: Source;
}
