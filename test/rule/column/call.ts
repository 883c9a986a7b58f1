import { evaluateByColumn } from "../../../src/rule/column/column-evaluation";
import { evaluate, type CellResult } from "../../../src/rule/evaluation";
import { Failure } from "../../../src/rule/failure";
import { LiftedArguments, liftingOf } from "../../../src/rule/lifting";
import type { RawArgument } from "../../../src/rule/raw";
import { ResultTable } from "../../../src/rule/results";
import type { Rule } from "../../../src/rule/rule";

/** A result as it can be compared: a number by its every bit, a failure by all that it says. */
function comparable(cell: CellResult): unknown {
  if (cell instanceof Failure) return { reason: cell.reason, wording: { ...cell.wording }, parameter: cell.parameter };
  return Object.is(cell, -0) ? "-0" : cell;
}

/** Everything that a call gives, a failure of the whole call too. */
export function outcome(rule: Rule, rawArguments: readonly RawArgument[], recording: boolean): unknown {
  try {
    const { cells, failingRows } = evaluate(rule, rawArguments, { recording, language: "en" });
    return { cells: cells.map((row) => Array.from(row, comparable)), failingRows };
  } catch (problem) {
    if (problem instanceof Failure) return comparable(problem);
    throw problem;
  }
}

/** How many cells of a lifted call had to be computed by themselves; all of them where the rule is not computed by column. */
export function cellsLeft(rule: Rule, rawArguments: readonly RawArgument[]): number {
  const lifting = liftingOf(rule, rawArguments);
  if (lifting === null) throw new Error("not a lifted call");
  const lifted = new LiftedArguments(rule, rawArguments);
  let left = 0;
  const byColumn = evaluateByColumn({
    rule,
    context: { language: "en" },
    lifting,
    lifted,
    table: new ResultTable(rule, lifting),
    byCell() {
      left += 1;
    },
  });
  return byColumn ? left : lifting.rows * lifting.columns;
}
