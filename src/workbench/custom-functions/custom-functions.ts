import { IFunctionService } from "@univerjs/engine-formula";
import { isErrorValue } from "../../workbook/snapshot";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { CustomFunction } from "./custom-function";
import { Messages } from "./messages";
import { argumentCounts, type AssociatedFunction, type FunctionJson, type FunctionsJson } from "./metadata";
import type { BlankAs } from "../host/moods/moods";
import type { Reader } from "./received-values";

export interface CustomFunctionOptions {
  readonly namespace: string;
  readonly metadata: FunctionsJson;
  /** Looked up at each call, so that a frame that loads again brings its new functions. */
  readonly associated: (id: string) => AssociatedFunction | undefined;
  /** Asked at each call; 0 where it is absent, as Excel on Windows hands blank cells over. */
  readonly blankAs?: () => BlankAs;
  /** Those of an earlier registration: Univer goes on calling the functions that it has parsed formulas with. */
  readonly messages?: Messages;
  /** Makes the `CustomFunctions.Error` that a function is called with where its metadata allows errors. */
  readonly errorValue?: (error: string) => unknown;
}

/** The add-in's functions inside the embedded spreadsheet. */
export class CustomFunctions {
  readonly messages: Messages;
  private readonly known = new Map<string, FunctionJson>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    options: CustomFunctionOptions,
  ) {
    this.messages = options.messages ?? new Messages(() => spreadsheet.calculation.runs);
    const reader: Reader = {
      blankAs: options.blankAs ?? (() => 0),
      ...(options.metadata.allowErrorForDataTypeAny && options.errorValue ? { errorValue: options.errorValue } : {}),
    };
    const executors = options.metadata.functions.map((description) => {
      const name = `${options.namespace}.${description.name}`.toUpperCase();
      this.known.set(name, description);
      return new CustomFunction(name, description, {
        messages: this.messages,
        reader,
        associated: options.associated,
        sheetName: (id) => spreadsheet.sheetById(id)?.name ?? "",
      });
    });
    const functions = spreadsheet.engine.injector.get(IFunctionService);
    functions.registerExecutors(...executors);
    // Formulas that were parsed before hold the functions that were registered then.
    functions.deleteFormulaAstCacheKey(...executors.map(({ name }) => name));
  }

  get names(): string[] {
    return [...this.known.keys()];
  }

  /** Why Excel would refuse a call with so many arguments; null where it takes it. */
  refusal(name: string, count: number): string | null {
    const description = this.known.get(name.toUpperCase());
    if (!description) return null;
    const { least, most } = argumentCounts(description);
    if (count < least) return `${name} has too few arguments.`;
    return count > most ? `${name} has too many arguments.` : null;
  }

  /** The message of the error that a cell shows; null where it shows none or the error has no message. */
  messageAt(sheetId: string, row: number, column: number): string | null {
    const sheet = this.spreadsheet.sheetById(sheetId);
    if (!sheet || !isErrorValue(sheet.cells.value(row, column))) return null;
    if (sheet.cells.formula(row, column) !== null) return this.messages.find(sheetId, row, column, 0, 0);
    const parent = sheet.cells.spillParent(row, column);
    return parent && this.messages.find(sheetId, parent.row, parent.column, row - parent.row, column - parent.column);
  }
}
