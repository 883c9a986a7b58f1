import { evaluate, type CellResult } from "../../rule/evaluation";
import { Failure, type FailureReason } from "../../rule/failure";
import type { RawArgument } from "../../rule/raw";
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
      // Excel adds its invocation object behind the arguments.
      const { cells, failingRows } = evaluate(rule, received.slice(0, rule.parameters.length), {
        recording: false,
        language,
      });
      const output: (CellResult | CellOutput)[][] = cells;
      for (const row of failingRows) output[row] = (cells[row] ?? []).map((cell) => excelValue(cell, language));
      // Every failure stood in one of those rows: a call of single values throws its own.
      return givesMatrix(rule) ? (output as CellOutput[][]) : ((output[0]?.[0] ?? "") as CellOutput);
    } catch (problem) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel asks for its own error class, which is no Error
      if (problem instanceof Failure) throw excelError(problem, language);
      throw problem;
    }
  };
}

function excelValue(cell: CellResult, language: Language): CellOutput {
  return cell instanceof Failure ? excelError(cell, language) : cell;
}

/** Only these two errors show a message of ours in the cell. */
const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
} as unknown as Readonly<Record<FailureReason, CustomFunctions.ErrorCode>>;

export function excelError(failure: Failure, language: Language): CustomFunctions.Error {
  return new CustomFunctions.Error(errorCodes[failure.reason], failure.wording[language]);
}
