import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { BlankAs } from "../host/moods/moods";
import { isMatrix, type ParameterJson } from "./metadata";

/** An argument that is an error: the function is not called, and the cell shows this. */
export class ErrorArgument {
  constructor(readonly error: string) {}
}

/** A range or an array of more than one cell where a single value is wanted: Excel calls the function once for each. */
export class Lifted {
  constructor(readonly matrix: readonly (readonly unknown[])[]) {}
}

export interface Reader {
  /** What a blank cell is handed over as, asked at each call. */
  readonly blankAs: () => BlankAs;
  /** Makes the error that the function is called with; absent where errors are not handed over. */
  readonly errorValue?: (error: string) => unknown;
}

export function isOmitted(variant: FunctionVariantType): boolean {
  return variant.isValueObject() && (variant as BaseValueObject).isNull();
}

/** The value that the function receives, an error that stops the call, or values to call it for one by one. */
export function received(variant: FunctionVariantType, parameter: ParameterJson | undefined, reader: Reader): unknown {
  if (isOmitted(variant)) return null;
  const matrix = matrixOf(variant, parameter, reader);
  if (matrix instanceof ErrorArgument) return matrix;
  if (isMatrix(parameter)) return matrix;
  const [first = []] = matrix;
  return matrix.length === 1 && first.length === 1 ? first[0] : new Lifted(matrix);
}

function matrixOf(
  variant: FunctionVariantType,
  parameter: ParameterJson | undefined,
  reader: Reader,
): unknown[][] | ErrorArgument {
  const matrix: unknown[][] = [];
  let error: ErrorArgument | null = null;
  const put = (value: BaseValueObject | null | undefined, row: number, column: number): void => {
    const item = scalar(value, parameter, reader);
    if (item instanceof ErrorArgument) error ??= item;
    (matrix[row] ??= [])[column] = item;
  };
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    reference.iterator((value, row, column) => {
      put(value || null, row - startRow, column - startColumn);
    });
    if (matrix.length === 0) put(null, 0, 0);
  } else if (variant.isValueObject() && (variant as BaseValueObject).isArray()) {
    const array = variant as BaseValueObject & {
      iterator(callback: (value: BaseValueObject | null | undefined, row: number, column: number) => void): void;
    };
    array.iterator((value, row, column) => put(value, row, column));
  } else {
    put(variant as BaseValueObject, 0, 0);
  }
  return error ?? matrix;
}

function scalar(
  value: BaseValueObject | null | undefined,
  parameter: ParameterJson | undefined,
  reader: Reader,
): unknown {
  if (!value || value.isNull()) return blank(parameter, reader);
  if (value.isError()) {
    const code = String(value.getValue());
    return reader.errorValue && (parameter?.type ?? "any") === "any"
      ? reader.errorValue(code)
      : new ErrorArgument(code);
  }
  return coerced(value.getValue(), parameter?.type ?? "any");
}

function blank(parameter: ParameterJson | undefined, reader: Reader): unknown {
  switch (parameter?.type ?? "any") {
    case "number":
      return 0;
    case "string":
      return "";
    case "boolean":
      return false;
    default:
      return reader.blankAs();
  }
}

/** Excel turns a value into the declared type before the call, and refuses it with #VALUE! where it cannot. */
function coerced(value: unknown, type: string): unknown {
  if (type === "number") {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (typeof value === "string" && (value.trim() === "" || Number.isNaN(Number(value))))
      return new ErrorArgument("#VALUE!");
    return Number(value);
  }
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") {
    if (typeof value === "string") {
      const truth = { TRUE: true, FALSE: false }[value.toUpperCase()];
      return truth ?? new ErrorArgument("#VALUE!");
    }
    return Boolean(value);
  }
  return value;
}
