import { cellNumber, DecimalCalculation } from "./calculation";
import { Decimal } from "./decimal";
import { Failure } from "./failure";
import type { FigureValue } from "./figure";
import type { Step } from "./memo";
import type { ParameterSite } from "./parameter";
import { isMatrix, isMissing, matrixOf, type RawArgument, type RawCell } from "./raw";
import type { AnyFigure, Rule, RuleContext, RuleParameter } from "./rule";
import type { Wording } from "./wording";

/** What a cell takes: a plain value, or the failure that stands in its place. */
export type CellResult = number | string | boolean | Failure;

export interface Evaluation {
  /** By rows; one cell where the call was for a single value. */
  readonly cells: readonly (readonly CellResult[])[];
  /** The memo, empty where it was not asked for. */
  readonly steps: readonly Step[];
}

export interface EvaluationOptions extends RuleContext {
  readonly recording: boolean;
}

/**
 * Runs a rule on arguments as Excel hands them over.
 * @throws Failure where the call as a whole has no result; a failing row of a lifted range stands in its own cell instead
 */
export function evaluate(rule: Rule, rawArguments: readonly RawArgument[], options: EvaluationOptions): Evaluation {
  const steps: Step[] | null = options.recording ? [] : null;
  const lifting = liftingOf(rule, rawArguments);
  if (lifting === null) {
    const cells = evaluateOnce(rule, rawArguments, steps, options);
    return { cells, steps: steps ?? [] };
  }
  const shared = readShared(rule, rawArguments);
  const cells: CellResult[][] = [];
  for (let row = 0; row < lifting.rows; row += 1) {
    const results: CellResult[] = [];
    for (let column = 0; column < lifting.columns; column += 1) {
      results.push(...evaluateCell(rule, rawArguments, shared, row, column, steps, options));
    }
    cells.push(results);
  }
  return { cells, steps: steps ?? [] };
}

interface Lifting {
  readonly rows: number;
  readonly columns: number;
}

const sameShape: Wording = {
  en: "{name} must have the same shape as {other}",
  "pt-BR": "{name} deve ter o mesmo formato que {other}",
};

const oneColumn: Wording = {
  en: "{name} must be one column, since each row gives several figures",
  "pt-BR": "{name} deve ser uma única coluna, pois cada linha dá várias cifras",
};

function failAbout(template: Wording, parameter: RuleParameter, other?: RuleParameter): Failure {
  const fill = (language: "en" | "pt-BR"): string =>
    template[language].replace("{name}", parameter.name[language]).replace("{other}", other?.name[language] ?? "");
  return new Failure("invalidValue", { en: fill("en"), "pt-BR": fill("pt-BR") }, parameter.name.en);
}

/** The shape that lifted ranges of more than one cell share; null where the call is for single values. */
function liftingOf(rule: Rule, rawArguments: readonly RawArgument[]): Lifting | null {
  let lifting: Lifting | null = null;
  let lifter: RuleParameter | undefined;
  rule.parameters.forEach((parameter, index) => {
    const raw = rawArguments[index];
    if (!parameter.lifted || !isMatrix(raw)) return;
    const rows = raw.length;
    const columns = raw[0]?.length ?? 0;
    if (rows * columns <= 1) return;
    if (raw.some((row) => row.length !== columns)) throw failAbout(sameShape, parameter, parameter);
    if (rule.result.shape === "row" && columns !== 1) throw failAbout(oneColumn, parameter);
    if (lifting !== null && (lifting.rows !== rows || lifting.columns !== columns)) {
      throw failAbout(sameShape, parameter, lifter);
    }
    lifting = { rows, columns };
    lifter = parameter;
  });
  return lifting;
}

function siteOf(parameter: RuleParameter): ParameterSite {
  return { english: parameter.name.en, name: parameter.name };
}

type Inputs = Record<string, unknown>;

/** Reads what is the same for every row: parameters that are not lifted. */
function readShared(rule: Rule, rawArguments: readonly RawArgument[]): Inputs {
  const inputs: Inputs = {};
  rule.parameters.forEach((parameter, index) => {
    if (!parameter.lifted) inputs[parameter.name.en] = parameter.read(rawArguments[index], siteOf(parameter));
  });
  return inputs;
}

function evaluateOnce(
  rule: Rule,
  rawArguments: readonly RawArgument[],
  steps: Step[] | null,
  context: RuleContext,
): CellResult[][] {
  const inputs: Inputs = {};
  rule.parameters.forEach((parameter, index) => {
    inputs[parameter.name.en] = parameter.read(rawArguments[index], siteOf(parameter));
  });
  return computeRows(rule, inputs, steps, context);
}

function cellOf(raw: RawArgument, row: number, column: number): RawCell {
  const cells = matrixOf(raw);
  return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells[row]?.[column];
}

function evaluateCell(
  rule: Rule,
  rawArguments: readonly RawArgument[],
  shared: Readonly<Inputs>,
  row: number,
  column: number,
  steps: Step[] | null,
  context: RuleContext,
): readonly CellResult[] {
  const width = rule.result.shape === "row" ? rule.result.columns.length : 1;
  const inputs: Inputs = { ...shared };
  let allBlank = true;
  let failure: Failure | null = null;
  rule.parameters.forEach((parameter, index) => {
    if (!parameter.lifted) return;
    const raw = rawArguments[index];
    const cell = cellOf(raw, row, column);
    if (isMatrix(raw) && matrixOf(raw).length * (raw[0]?.length ?? 0) > 1 && !isMissing(cell)) allBlank = false;
    try {
      inputs[parameter.name.en] = parameter.read(cell, siteOf(parameter));
    } catch (problem) {
      failure ??= asFailure(problem);
    }
  });
  if (allBlank) return Array<string>(width).fill("");
  if (failure !== null) return Array<Failure>(width).fill(failure);
  try {
    return computeRows(rule, inputs, steps, context)[0] ?? [];
  } catch (problem) {
    return Array<Failure>(width).fill(asFailure(problem));
  }
}

/** Only failures are expected of a rule; anything else is a defect and goes on as it is. */
function asFailure(problem: unknown): Failure {
  if (problem instanceof Failure) return problem;
  throw problem;
}

function computeRows(rule: Rule, inputs: Inputs, steps: Step[] | null, context: RuleContext): CellResult[][] {
  if (steps) recordGiven(rule, inputs, steps);
  const figures = rule.compute(new DecimalCalculation(steps), inputs, context);
  const cells = figures.map((row) => row.map(cellResult));
  if (steps) recordResult(rule, figures, steps);
  return cells;
}

function cellResult(figure: AnyFigure): CellResult {
  return figure.value instanceof Decimal ? cellNumber(figure.label, figure.value) : figure.value;
}

function isFigure(value: unknown): value is AnyFigure {
  return typeof value === "object" && value !== null && "label" in value && "value" in value;
}

/** Every figure that came in is a line of the memo, so that each later formula's operands stand above it. */
function recordGiven(rule: Rule, inputs: Inputs, steps: Step[]): void {
  const record = (value: unknown): void => {
    if (isFigure(value))
      steps.push({ label: value.label, operation: { kind: "given" }, operands: [], value: value.value });
    else if (Array.isArray(value)) value.forEach(record);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(record);
  };
  for (const parameter of rule.parameters) {
    if (parameter.kind !== "any") record(inputs[parameter.name.en]);
  }
}

/** The memo ends with the function's result: of a table, its last cell. */
function recordResult(rule: Rule, figures: readonly (readonly AnyFigure[])[], steps: Step[]): void {
  const result = figures.at(-1)?.at(-1);
  if (!result) return;
  const last = steps.at(-1);
  if (last && sameValue(last.value, result.value)) return;
  steps.push({ label: rule.result.label, operation: { kind: "same" }, operands: [result], value: result.value });
}

function sameValue(left: FigureValue, right: FigureValue): boolean {
  return left instanceof Decimal && right instanceof Decimal ? left.eq(right) : left === right;
}
