import { evaluate, type CellResult } from "../../rule/evaluation";
import { Failure, type FailureReason } from "../../rule/failure";
import { errorTextOf, type RawArgument } from "../../rule/raw";
import type { Rule } from "../../rule/rule";
import type { Language } from "../../core/wording";
import { displayLanguage } from "../language";

type CellOutput = number | string | boolean | CustomFunctions.Error;
type CustomFunction = (...received: RawArgument[]) => CellOutput | CellOutput[][];

/** Registers every rule with Excel under its id. */
export function registerFunctions(rules: readonly Rule[]): void {
  for (const rule of rules) CustomFunctions.associate(rule.id, customFunction(rule));
}

/** Lifted parameters and tables give a matrix, which spills; a lone value is what a function of single values gives. */
export function givesMatrix(rule: Rule): boolean {
  return rule.result.shape !== "value" || rule.parameters.some((parameter) => parameter.lifted);
}

/** A rule as Excel calls it: plain values in, plain values or Excel errors out, never a promise. */
export function customFunction(rule: Rule): CustomFunction {
  return (...received) => {
    const language = displayLanguage();
    try {
      const { cells, failingRows } = evaluate(rule, argumentsOf(received, rule), { recording: false, language });
      const output: (CellResult | CellOutput)[][] = cells;
      const errors = new ExcelErrors(language);
      for (const row of failingRows) {
        const results = cells[row] ?? [];
        const shown: CellOutput[] = Array<CellOutput>(results.length);
        for (let place = 0; place < results.length; place += 1) shown[place] = errors.valueOf(results[place] ?? "");
        output[row] = shown;
      }
      // Every failure stood in one of those rows: a call of single values throws its own.
      return givesMatrix(rule) ? (output as CellOutput[][]) : ((output[0]?.[0] ?? "") as CellOutput);
    } catch (problem) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel asks for its own error class, which is no Error
      if (problem instanceof Failure) throw excelError(problem, language);
      throw problem;
    }
  };
}

/**
 * Excel adds its invocation object behind the arguments. Metadata of an earlier version, which Excel keeps for a while, knows fewer
 * parameters: the object then stands where an argument would, and is none.
 */
function argumentsOf(received: readonly RawArgument[], rule: Rule): readonly RawArgument[] {
  const last = received.at(-1);
  const isInvocation = typeof last === "object" && last !== null && !Array.isArray(last) && errorTextOf(last) === null;
  return received.slice(0, Math.min(rule.parameters.length, received.length - (isInvocation ? 1 : 0)));
}

/** Excel's own error for each failure, made once: a million rows may fail alike. */
class ExcelErrors {
  private readonly made = new Map<Failure, CustomFunctions.Error>();
  private lastFailure: Failure | null = null;
  private lastError: CellOutput = "";

  constructor(private readonly language: Language) {}

  valueOf(cell: CellResult): CellOutput {
    if (!(cell instanceof Failure)) return cell;
    if (cell === this.lastFailure) return this.lastError;
    const error = this.made.get(cell) ?? excelError(cell, this.language);
    if (this.made.size < MOST_KEPT) this.made.set(cell, error);
    this.lastFailure = cell;
    this.lastError = error;
    return error;
  }
}

/** So that memory does not grow with rows that all fail differently. */
const MOST_KEPT = 10_000;

/** Only these two errors show a message of ours in the cell. */
const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
} as unknown as Readonly<Record<FailureReason, CustomFunctions.ErrorCode>>;

export function excelError(failure: Failure, language: Language): CustomFunctions.Error {
  return new CustomFunctions.Error(errorCodes[failure.reason], failure.wording[language]);
}
