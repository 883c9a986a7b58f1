import type { Rule, RuleParameter } from "../../rule/rule";
import type { Language } from "../../core/wording";
import { givesMatrix } from "./associate";

/** The shape of functions.json that Excel reads. */
export interface FunctionsMetadata {
  /**
   * Errors among the arguments reach the function, so that in a range only their own row fails (CustomFunctionsRuntime 1.3). Its sister
   * allowCustomDataForDataTypeAny stays out: both together crash Office LTSC 2021 (OfficeDev/office-js issue 4385).
   */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
  readonly options: {
    readonly stream: false;
    readonly volatile: false;
    readonly cancelable: false;
    /**
     * Lets F9 on a part of a formula, Evaluate Formula, the Insert Function dialog and conditional formats run the function; an Excel that
     * does not know it passes it over. Microsoft asks that such a function writes nothing through Office.js: these touch no cell.
     */
    readonly supportSync: true;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Always `any`: Excel would otherwise refuse a wrong argument itself, without a message that names it. */
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
}

const rangeKinds: ReadonlySet<RuleParameter["kind"]> = new Set([
  "parts",
  "years",
  "grid",
  "codes",
  "schedule",
  "periods",
  "monthlyRates",
  "days",
  "any",
] as const);

/** Whether an argument may be a range, so that Excel hands it over as a matrix. */
export function takesRange(parameter: RuleParameter): boolean {
  return parameter.lifted || rangeKinds.has(parameter.kind);
}

/**
 * functions.json in one language. Ids, types and order are the same in both; only names and descriptions differ.
 * @param helpUrl address of the function's help, ends before the function's anchor
 */
export function functionsMetadata(rules: readonly Rule[], language: Language, helpUrl: string): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: rules.map((rule) => ({
      id: rule.id,
      name: rule.id,
      description: rule.summary[language],
      helpUrl: `${helpUrl}#${rule.id.toLowerCase()}`,
      parameters: rule.parameters.map((parameter) => ({
        name: parameter.name[language],
        description: parameter.description[language],
        type: "any",
        dimensionality: takesRange(parameter) ? "matrix" : "scalar",
        optional: !parameter.required,
      })),
      result: { type: "any", dimensionality: givesMatrix(rule) ? "matrix" : "scalar" },
      options: { stream: false, volatile: false, cancelable: false, supportSync: true },
    })),
  };
}
