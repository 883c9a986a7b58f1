import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { rangeName } from "../../workbook/address";
import { rangeAddress } from "../spreadsheet/layout";
import { argumentCounts, type AssociatedFunction, type FunctionJson } from "./metadata";
import type { Messages } from "./messages";
import { ErrorArgument, Lifted, received, type Reader } from "./received-values";
import { arrayObject, cellResult, errorObject, thrown, type CellResult } from "./result-values";

export interface Caller {
  readonly messages: Messages;
  readonly reader: Reader;
  associated(id: string): AssociatedFunction | undefined;
  sheetName(sheetId: string): string;
}

/** One function of the add-in as a function of the embedded spreadsheet, called the way Excel calls it. */
export class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;

  /** A text in the formula arrives as the text it is; Univer would make a number of "496,790" or "84%". */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  constructor(
    name: string,
    private readonly description: FunctionJson,
    private readonly caller: Caller,
  ) {
    super(name);
  }

  // Univer types the arguments as values, and hands over references where `needsReferenceObject` is set.
  override calculate(...variants: BaseValueObject[]) {
    try {
      this.caller.messages.begin(this.subUnitId ?? "", this.row, this.column);
      return this.call(variants);
    } catch (problem) {
      // Nothing may leave this function: it would end the calculation of every other cell.
      return this.single(thrown(problem));
    }
  }

  private call(variants: readonly FunctionVariantType[]) {
    const { parameters } = this.description;
    const { least, most } = argumentCounts(this.description);
    if (variants.length < least || variants.length > most)
      return this.single({ value: errorObject("#VALUE!"), message: null });
    const args: unknown[] = [];
    for (let index = 0; index < Math.max(parameters.length, variants.length); index += 1) {
      const variant = variants[index];
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      const value = variant ? received(variant, parameter, this.caller.reader) : null;
      if (value instanceof ErrorArgument) return errorObject(value.error);
      args.push(value);
    }
    const invocation = this.invocation(variants);
    const lifted = args.filter((argument) => argument instanceof Lifted);
    if (lifted.length > 0) return this.lifted(args, lifted, invocation);
    return this.result(this.run(args, invocation));
  }

  private run(args: readonly unknown[], invocation: object): unknown {
    const associated = this.caller.associated(this.description.id);
    if (!associated) throw new Error(`The add-in has no function ${this.description.id}.`);
    return associated(...this.grouped(args), invocation);
  }

  /** The arguments of a repeating parameter arrive as one array. */
  private grouped(args: readonly unknown[]): unknown[] {
    const repeating = this.description.parameters.findIndex((parameter) => parameter.repeating);
    return repeating < 0 ? [...args] : [...args.slice(0, repeating), args.slice(repeating)];
  }

  private lifted(args: readonly unknown[], lifted: readonly Lifted[], invocation: object) {
    const rows = Math.max(...lifted.map(({ matrix }) => matrix.length));
    const columns = Math.max(...lifted.map(({ matrix }) => matrix[0]?.length ?? 0));
    const results: CellResult[][] = [];
    for (let row = 0; row < rows; row += 1) {
      results.push(Array.from({ length: columns }, (_, column) => this.liftedCell(args, row, column, invocation)));
    }
    return this.matrix(results);
  }

  private liftedCell(args: readonly unknown[], row: number, column: number, invocation: object): CellResult {
    const own = args.map((argument) => {
      if (!(argument instanceof Lifted)) return argument;
      const line = argument.matrix.length === 1 ? argument.matrix[0] : argument.matrix[row];
      return line?.length === 1 ? line[0] : line?.[column];
    });
    if (own.some((argument) => argument === undefined)) return { value: errorObject("#N/A"), message: null };
    try {
      const result = this.run(own, invocation);
      return Array.isArray(result) ? cellResult((result as unknown[][])[0]?.[0]) : cellResult(result);
    } catch (problem) {
      return thrown(problem);
    }
  }

  private result(value: unknown) {
    if (value instanceof Promise || typeof (value as { then?: unknown } | null)?.then === "function") {
      return this.single({
        value: errorObject("#VALUE!"),
        message: "The function gave a promise; the workbench calls functions that answer at once.",
      });
    }
    if (!Array.isArray(value)) return this.single(cellResult(value));
    const lines = value as unknown[];
    const width = Array.isArray(lines[0]) ? lines[0].length : 0;
    const rectangular = width > 0 && lines.every((line) => Array.isArray(line) && line.length === width);
    if (!rectangular || this.description.result?.dimensionality === "scalar") {
      return this.single({ value: errorObject("#VALUE!"), message: null });
    }
    return this.matrix((lines as unknown[][]).map((line) => line.map(cellResult)));
  }

  private single(result: CellResult): BaseValueObject {
    if (result.message) this.caller.messages.put(this.subUnitId ?? "", this.row, this.column, 0, 0, result.message);
    return result.value;
  }

  private matrix(results: readonly (readonly CellResult[])[]): BaseValueObject {
    results.forEach((line, row) =>
      line.forEach(({ message }, column) => {
        if (message) this.caller.messages.put(this.subUnitId ?? "", this.row, this.column, row, column, message);
      }),
    );
    const [first = []] = results;
    if (results.length === 1 && first.length === 1) return first[0]?.value ?? errorObject("#VALUE!");
    const place = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    return arrayObject(
      results.map((line) => line.map(({ value }) => value)),
      place,
    );
  }

  /** What Excel hands over behind the arguments; addresses only where functions.json asks for them. */
  private invocation(variants: readonly FunctionVariantType[]): object {
    const { options } = this.description;
    const sheet = this.subUnitId ?? "";
    return {
      functionName: this.name,
      isInValuePreview: false,
      ...(options?.requiresAddress
        ? {
            address: `${this.caller.sheetName(sheet)}!${rangeName({ row: this.row, column: this.column, rows: 1, columns: 1 })}`,
          }
        : {}),
      ...(options?.requiresParameterAddresses
        ? { parameterAddresses: variants.map((variant) => this.addressOf(variant)) }
        : {}),
    };
  }

  private addressOf(variant: FunctionVariantType): string | null {
    if (!variant.isReferenceObject()) return null;
    const reference = variant as BaseReferenceObject;
    return `${this.caller.sheetName(reference.getSheetId())}!${rangeName(rangeAddress(reference.getRangePosition()))}`;
  }
}
