import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";

/** What a cell gets, and the message that goes with an error. */
export interface CellResult {
  readonly value: BaseValueObject;
  readonly message: string | null;
}

/** The errors that a custom function may give; Excel shows any other as #VALUE!. */
const GIVEN_ERRORS = new Set(["#DIV/0!", "#NULL!", "#NUM!", "#VALUE!", "#N/A"]);

/** Excel shows a message of the function's own with these two alone. */
const WITH_MESSAGE = new Set(["#VALUE!", "#N/A"]);

export function errorObject(error: string): BaseValueObject {
  return ErrorValueObject.create(error as ErrorType);
}

/** `CustomFunctions.Error` comes from the add-in's own frame, so it is known by its shape. */
function givenError(value: unknown): { code: string; message: string | null } | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  const { code, message } = value as { code: unknown; message?: unknown };
  const known = GIVEN_ERRORS.has(String(code)) ? String(code) : "#VALUE!";
  return {
    code: known,
    message: typeof message === "string" && message !== "" && WITH_MESSAGE.has(known) ? message : null,
  };
}

export function thrown(problem: unknown): CellResult {
  const given = givenError(problem);
  if (given) return { value: errorObject(given.code), message: given.message };
  // Excel shows #VALUE! for any other exception; its text helps whoever develops the function.
  return { value: errorObject("#VALUE!"), message: problem instanceof Error ? problem.message : String(problem) };
}

export function cellResult(value: unknown): CellResult {
  const given = givenError(value);
  if (given) return { value: errorObject(given.code), message: given.message };
  if (typeof value === "number") {
    return Number.isFinite(value) ? plain(NumberValueObject.create(value)) : plain(errorObject("#NUM!"));
  }
  if (typeof value === "boolean") return plain(BooleanValueObject.create(value));
  if (typeof value === "string") return plain(StringValueObject.create(value));
  if (value === null || value === undefined) return plain(StringValueObject.create(""));
  return { value: errorObject("#VALUE!"), message: "The function gave neither a value nor a matrix." };
}

function plain(value: BaseValueObject): CellResult {
  return { value, message: null };
}

export function arrayObject(
  matrix: readonly (readonly BaseValueObject[])[],
  place: { unitId: string; sheetId: string; row: number; column: number },
) {
  return ArrayValueObject.create({
    calculateValueList: matrix.map((line) => [...line]),
    rowCount: matrix.length,
    columnCount: matrix[0]?.length ?? 0,
    ...place,
  });
}
