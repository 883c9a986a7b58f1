import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import vm from "node:vm";
import type { FunctionMetadata, FunctionsMetadata } from "../../src/excel/functions/metadata";

const dist = (file: string): string => readFileSync(resolve(__dirname, "../../dist", file), "utf8");

/** What a cell or an argument is: a value, or a range by rows. */
export type Plain = number | string | boolean | null | Plain[];

export interface ExcelError {
  readonly code: string;
  readonly message: string | undefined;
}

type CustomFunction = (...received: unknown[]) => unknown;

/** dist/functions.js in a context that holds nothing but CustomFunctions (and Office, where a display language is asked for). */
export class FunctionsBundle {
  readonly associated = new Map<string, CustomFunction>();
  readonly metadata: FunctionsMetadata;

  constructor(displayLanguage?: string) {
    this.metadata = JSON.parse(dist("functions.json")) as FunctionsMetadata;
    const associated = this.associated;
    class ExcelErrorClass {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    }
    const globals: Record<string, unknown> = {
      CustomFunctions: {
        associate: (id: string, implementation: CustomFunction) => associated.set(id, implementation),
        Error: ExcelErrorClass,
        ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      },
    };
    if (displayLanguage !== undefined) globals["Office"] = { context: { displayLanguage } };
    vm.runInContext(dist("functions.js"), vm.createContext(globals));
  }

  /** Calls a function as Excel does: omitted arguments as null, a lone value for a range as a matrix of one, the invocation last. */
  call(id: string, ...given: readonly Plain[]): Plain | ExcelError {
    const metadata = this.functionMetadata(id);
    const implementation = this.associated.get(id);
    if (!implementation) throw new Error(`${id} is not associated`);
    const received: unknown[] = metadata.parameters.map((parameter, index) => {
      const value = given[index] ?? null;
      if (value === null) return null;
      if (parameter.dimensionality === "matrix") return Array.isArray(value) ? value : [[value]];
      return value;
    });
    const invocation = { functionName: id, address: "Sheet1!A1" };
    try {
      return implementation(...received, invocation) as Plain | ExcelError;
    } catch (problem) {
      return problem as ExcelError;
    }
  }

  functionMetadata(id: string): FunctionMetadata {
    const metadata = this.metadata.functions.find((each) => each.id === id);
    if (!metadata) throw new Error(`${id} is not in functions.json`);
    return metadata;
  }
}

export function isExcelError(value: unknown): value is ExcelError {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "code" in value;
}

/** A double as Excel shows it at 15 significant digits; other values as their text. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (isExcelError(value)) return value.code;
  return String(value).toUpperCase() === "TRUE" || value === false ? String(value).toUpperCase() : String(value);
}

/** A result as rows of shown values; a lone value is a row of one. */
export function shownRows(value: Plain | ExcelError): string[][] {
  if (!Array.isArray(value)) return [[shown(value)]];
  return value.map((row) => (Array.isArray(row) ? row.map(shown) : [shown(row)]));
}
