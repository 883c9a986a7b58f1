import type { LiftedArguments, Lifting } from "../lifting";
import type { ResultTable } from "../results";
import type { Rule, RuleContext } from "../rule";

/** A call on ranges. */
export interface LiftedCall {
  readonly rule: Rule;
  readonly context: RuleContext;
  readonly lifting: Lifting;
  readonly lifted: LiftedArguments;
  readonly table: ResultTable;
  /** Computes one lifted cell by itself and puts its results. */
  readonly byCell: (row: number, column: number) => void;
}
