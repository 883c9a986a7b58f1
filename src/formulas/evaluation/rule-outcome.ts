import { evaluate } from "../../rule/evaluation";
import { Failure } from "../../rule/failure";
import type { Step } from "../../rule/memo";
import type { RawArgument } from "../../rule/raw";
import type { CellSteps } from "../../rule/recording";
import type { Rule } from "../../rule/rule";
import type { Language, Wording } from "../../core/wording";
import { isErrorValue } from "../../workbook/snapshot";
import { cellValueOf, errors, isMatrix, scalarOf, type Matrix, type Scalar } from "./operand";

/** What a CRESS function gives for computed operands, as the cell would show it. */
export interface RuleOutcome {
  readonly result: Scalar | Matrix;
  /** The memo; empty where the rule refused its arguments. */
  readonly steps: readonly Step[];
  /** Which steps each cell rests on. */
  readonly origins: readonly (readonly (CellSteps | undefined)[])[];
  /** Why a single result is an error. */
  readonly reason?: Wording;
}

export function ruleOutcome(
  rule: Rule,
  operands: readonly (Scalar | Matrix | null)[],
  options: { readonly recording: boolean; readonly language: Language },
): RuleOutcome {
  try {
    const { cells, steps, origins } = evaluate(rule, operands.map(rawArgument), options);
    const rows = cells.map((row) => row.map((cell) => (cell instanceof Failure ? failed(cell) : scalarOf(cell))));
    const [[only = null] = []] = rows;
    if (rows.length !== 1 || rows[0]?.length !== 1) return { result: { rows, reference: false }, steps, origins };
    const failure = cells[0]?.[0];
    return { result: only, steps, origins, ...(failure instanceof Failure ? { reason: failure.wording } : {}) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { result: failed(error), steps: [], origins: [], reason: error.wording };
  }
}

function failed(failure: Failure): Scalar {
  return failure.reason === "notAvailable" ? errors.notAvailable : errors.value;
}

function rawArgument(operand: Scalar | Matrix | null): RawArgument {
  return isMatrix(operand) ? operand.rows.map((row) => row.map(rawValue)) : rawValue(operand);
}

function rawValue(scalar: Scalar): number | string | boolean | null {
  const value = cellValueOf(scalar);
  return isErrorValue(value) ? value.error : value;
}
