import { cellNumber, DecimalCalculation } from "./calculation";
import { evaluateByColumn } from "./column/column-evaluation";
import { Decimal } from "../core/decimal";
import { Failure } from "./failure";
import { LiftedArguments, liftingOf, type Inputs, type Lifting } from "./lifting";
import type { Step } from "./memo";
import type { RawArgument } from "./raw";
import { recordGiven, recordResult } from "./recording";
import { ResultTable, type CellResult } from "./results";
import type { AnyFigure, Rule, RuleContext } from "./rule";
import { namingFarthestArgument } from "./too-large";
import { withoutBlankEnds } from "./whole-columns";

export type { CellResult } from "./results";

export interface Evaluation {
  /** By rows; one cell where the call was for a single value. The caller's own, made for this call. */
  readonly cells: CellResult[][];
  /** The rows of a lifted call that hold a failure, ascending. */
  readonly failingRows: readonly number[];
  /** The memo, empty where it was not asked for. */
  readonly steps: readonly Step[];
}

export interface EvaluationOptions extends RuleContext {
  readonly recording: boolean;
}

/** Fewer cells than this cost less one by one than the column's arrays do. */
const LEAST_CELLS_BY_COLUMN = 32;

const noRows: readonly number[] = [];
const noSteps: readonly Step[] = [];

/**
 * Runs a rule on arguments as Excel hands them over.
 * @throws Failure where the call as a whole has no result; a failing row of a lifted range stands in its own cell instead
 */
export function evaluate(rule: Rule, received: readonly RawArgument[], options: EvaluationOptions): Evaluation {
  const rawArguments = withoutBlankEnds(rule, received);
  const steps: Step[] | null = options.recording ? [] : null;
  const lifting = liftingOf(rule, rawArguments);
  if (lifting !== null) return evaluateLifted(rule, rawArguments, lifting, steps, options);
  const inputs: Inputs = {};
  for (let place = 0; place < rule.parameters.length; place += 1) {
    const parameter = rule.parameters[place];
    if (parameter) inputs[parameter.name.en] = parameter.read(rawArguments[place], parameter.site);
  }
  const cells = computeRows(rule, inputs, steps, options);
  return { cells, failingRows: noRows, steps: steps ?? noSteps };
}

function evaluateLifted(
  rule: Rule,
  rawArguments: readonly RawArgument[],
  lifting: Lifting,
  steps: Step[] | null,
  context: RuleContext,
): Evaluation {
  const lifted = new LiftedArguments(rule, rawArguments);
  const table = new ResultTable(rule, lifting);
  const byCell = (row: number, column: number): void => {
    evaluateCell(rule, lifted, row, column, table, steps, context);
  };
  const long = lifting.rows * lifting.columns >= LEAST_CELLS_BY_COLUMN;
  if (steps === null && long && evaluateByColumn({ rule, context, lifting, lifted, table, byCell })) {
    return { cells: table.cells, failingRows: table.failingRows, steps: noSteps };
  }
  lifted.refuseRagged();
  for (let row = 0; row < lifting.rows; row += 1) {
    for (let column = 0; column < lifting.columns; column += 1) byCell(row, column);
  }
  return { cells: table.cells, failingRows: table.failingRows, steps: steps ?? noSteps };
}

function evaluateCell(
  rule: Rule,
  lifted: LiftedArguments,
  row: number,
  column: number,
  table: ResultTable,
  steps: Step[] | null,
  context: RuleContext,
): void {
  if (lifted.isBlank(row, column)) {
    table.putSame(row, column, "");
    return;
  }
  try {
    const inputs = lifted.read(row, column);
    if (inputs instanceof Failure) {
      table.putSame(row, column, inputs);
      return;
    }
    table.put(row, column, computeRows(rule, inputs, steps, context)[0] ?? []);
  } catch (problem) {
    // Only failures are expected of a rule; anything else is a defect and goes on as it is.
    if (!(problem instanceof Failure)) throw problem;
    table.putSame(row, column, problem);
  }
}

function computeRows(rule: Rule, inputs: Inputs, steps: Step[] | null, context: RuleContext): CellResult[][] {
  if (steps) recordGiven(rule, inputs, steps);
  const figures = rule.compute(new DecimalCalculation(steps), inputs, context);
  const cells = figures.map((row) => row.map((each) => cellResult(each, rule, inputs)));
  if (steps) recordResult(rule, figures, steps);
  return cells;
}

function cellResult(figure: AnyFigure, rule: Rule, inputs: Inputs): CellResult {
  if (!(figure.value instanceof Decimal)) return figure.value;
  try {
    return cellNumber(figure.label, figure.value);
  } catch (problem) {
    throw problem instanceof Failure ? namingFarthestArgument(problem, rule, inputs) : problem;
  }
}
