import type { ExplanationNode } from "../explanation/explanation";
import type { Operand } from "./operand";

/** A part of a formula as it is explained, and what it gives. */
export interface Evaluated {
  readonly node: ExplanationNode;
  readonly result: Operand;
}
