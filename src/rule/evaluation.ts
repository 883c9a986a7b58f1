import { cellNumber, DecimalCalculation } from "./calculation";
import { evaluateByColumn } from "./column/column-evaluation";
import { Decimal } from "../core/decimal";
import { Failure } from "./failure";
import { LiftedArguments, liftingOf, type Inputs, type Lifting } from "./lifting";
import type { Step } from "./memo";
import type { RawArgument } from "./raw";
import { recordGiven, recordRepeated, recordResult, type CellSteps } from "./recording";
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
  /** Which steps each cell rests on, by rows as the cells are; empty where no memo was asked for. */
  readonly origins: CellOrigins;
}

type CellOrigins = readonly (readonly (CellSteps | undefined)[])[];

export interface EvaluationOptions extends RuleContext {
  readonly recording: boolean;
}

/** Fewer cells than this cost less one by one than the column's arrays do. */
const LEAST_CELLS_BY_COLUMN = 32;

const noRows: readonly number[] = [];
const noSteps: readonly Step[] = [];
const noOrigins: CellOrigins = [];

/** A memo as it is written. */
interface Recording {
  readonly steps: Step[];
  readonly origins: (CellSteps | undefined)[][];
}

/**
 * Runs a rule on arguments as Excel hands them over.
 * @throws Failure where the call as a whole has no result; a failing row of a lifted range stands in its own cell instead
 */
export function evaluate(rule: Rule, received: readonly RawArgument[], options: EvaluationOptions): Evaluation {
  const rawArguments = withoutBlankEnds(rule, received);
  const recording: Recording | null = options.recording ? { steps: [], origins: [] } : null;
  const lifting = liftingOf(rule, rawArguments);
  if (lifting !== null) return evaluateLifted(rule, rawArguments, lifting, recording, options);
  const known = recording === null ? (rule.atOnce?.(rawArguments) ?? null) : null;
  if (known !== null) return { cells: [[known]], failingRows: noRows, steps: noSteps, origins: noOrigins };
  const inputs: Inputs = {};
  for (let place = 0; place < rule.parameters.length; place += 1) {
    const parameter = rule.parameters[place];
    if (parameter) inputs[parameter.name.en] = parameter.read(rawArguments[place], parameter.site);
  }
  const cells = computeRows(rule, inputs, recording, options, (row, column, origin) => {
    (recording?.origins[row] ?? addedRow(recording, row))[column] = origin;
  });
  return { cells, failingRows: noRows, steps: recording?.steps ?? noSteps, origins: recording?.origins ?? noOrigins };
}

type PutOrigin = (row: number, column: number, origin: CellSteps) => void;

function addedRow(recording: Recording | null, row: number): (CellSteps | undefined)[] {
  const added: (CellSteps | undefined)[] = [];
  if (recording) recording.origins[row] = added;
  return added;
}

function evaluateLifted(
  rule: Rule,
  rawArguments: readonly RawArgument[],
  lifting: Lifting,
  recording: Recording | null,
  context: RuleContext,
): Evaluation {
  const lifted = new LiftedArguments(rule, rawArguments);
  const table = new ResultTable(rule, lifting);
  const byCell = (row: number, column: number): void => {
    evaluateCell(rule, lifted, row, column, table, recording, context);
  };
  const long = lifting.rows * lifting.columns >= LEAST_CELLS_BY_COLUMN;
  if (recording === null && long && evaluateByColumn({ rule, context, lifting, lifted, table, byCell })) {
    return { cells: table.cells, failingRows: table.failingRows, steps: noSteps, origins: noOrigins };
  }
  lifted.refuseRagged();
  for (let row = 0; row < lifting.rows; row += 1) {
    for (let column = 0; column < lifting.columns; column += 1) byCell(row, column);
  }
  const { steps = noSteps, origins = noOrigins } = recording ?? {};
  return { cells: table.cells, failingRows: table.failingRows, steps, origins };
}

function evaluateCell(
  rule: Rule,
  lifted: LiftedArguments,
  row: number,
  column: number,
  table: ResultTable,
  recording: Recording | null,
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
    const rows = computeRows(rule, inputs, recording, context, (_, across, origin) => {
      (recording?.origins[row] ?? addedRow(recording, row))[column + across] = origin;
    });
    table.put(row, column, rows[0] ?? []);
  } catch (problem) {
    // Only failures are expected of a rule; anything else is a defect and goes on as it is.
    if (!(problem instanceof Failure)) throw problem;
    table.putSame(row, column, problem);
  }
}

function computeRows(
  rule: Rule,
  inputs: Inputs,
  recording: Recording | null,
  context: RuleContext,
  putOrigin: PutOrigin,
): CellResult[][] {
  const steps = recording?.steps ?? null;
  const from = steps?.length ?? 0;
  if (steps) recordGiven(rule, inputs, steps);
  const figures = rule.compute(new DecimalCalculation(steps), inputs, context);
  const cells = figures.map((row) => row.map((each) => cellResult(each, rule, inputs)));
  if (steps) {
    const given = recordRepeated(figures, steps, from);
    recordResult(rule, figures, steps);
    given.forEach((row, index) => {
      row.forEach((step, column) => {
        putOrigin(index, column, { from, to: steps.length, step });
      });
    });
  }
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
