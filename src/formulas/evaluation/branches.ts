import { isErrorValue } from "../../workbook/snapshot";
import {
  compareScalars,
  errors,
  isDecimal,
  isMatrix,
  isUncomputed,
  numberOf,
  type Operand,
  type Scalar,
  type Uncomputed,
} from "./operand";
import { extentOf } from "./operand-extent";

/** What a function that chooses among its arguments gives, and which one it took; null where it took none. */
export interface TakenBranch {
  readonly result: Operand;
  readonly taken: number | null;
}

type Arguments = readonly (Operand | null)[];

/** The condition itself where it could not be computed; "several" where it is of many values, each with a branch of its own. */
type Choice = TakenBranch | "several";

const choices: Readonly<Record<string, (results: Arguments) => Choice>> = {
  IF: (results) =>
    single(results[0] ?? null, (condition) => {
      const met = numberOf(condition);
      if (isErrorValue(met)) return { result: met, taken: null };
      if (!met.isZero()) return { result: results[1] ?? null, taken: 1 };
      return results.length < 3 ? { result: false, taken: null } : { result: results[2] ?? null, taken: 2 };
    }),
  IFERROR: (results) => otherwise(results, isErrorValue),
  IFNA: (results) => otherwise(results, (value) => isErrorValue(value) && value.error === errors.notAvailable.error),
  IFS: (results) => firstMet(results, 0),
  SWITCH: (results) => single(results[0] ?? null, (wanted) => equalCase(results, wanted, 1)),
  CHOOSE: (results) =>
    single(results[0] ?? null, (index) => {
      const at = numberOf(index);
      if (isErrorValue(at)) return { result: at, taken: null };
      const taken = at.trunc().toNumber();
      if (taken < 1 || taken >= results.length) return { result: errors.value, taken: null };
      return { result: results[taken] ?? null, taken };
    }),
};

export function choosesAmong(name: string): boolean {
  return Object.hasOwn(choices, name);
}

/** Whether an argument is one of those that are chosen among; the others are conditions, and what is compared. */
export function isBranch(name: string, index: number, count: number): boolean {
  switch (name) {
    case "IFERROR":
    case "IFNA":
      return true;
    case "IFS":
      return index % 2 === 1;
    case "SWITCH":
      return index > 0 && (index % 2 === 0 || index === count - 1);
    default:
      return index > 0;
  }
}

/** The branches that are not taken may hold what is not computed here. */
export function takenBranch(name: string, results: Arguments): Choice {
  return choices[name]?.(results) ?? "several";
}

/** Conditions of many values: each place has a branch of its own, a single value or line standing for every line, as Excel's arrays do. */
export function eachBranch(name: string, results: Arguments): Operand {
  const { rows, columns } = extentOfBranches(results);
  const lines: Scalar[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      const choice = takenBranch(
        name,
        results.map((each) => placeIn(each, row, column)),
      );
      if (choice === "several" || isMatrix(choice.result)) return errors.value;
      if (isUncomputed(choice.result)) return choice.result;
      line.push(choice.result);
    }
    lines.push(line);
  }
  return { rows: lines, reference: false };
}

/** How many places have a branch of their own. */
export function branchesOf(results: Arguments): number {
  const { rows, columns } = extentOfBranches(results);
  return rows * columns;
}

function extentOfBranches(results: Arguments): { readonly rows: number; readonly columns: number } {
  const extents = results.flatMap((each) => (each === null || isUncomputed(each) ? [] : [extentOf(each)]));
  return {
    rows: Math.max(1, ...extents.map(({ rows }) => rows)),
    columns: Math.max(1, ...extents.map(({ columns }) => columns)),
  };
}

function placeIn(operand: Operand, row: number, column: number): Scalar | Uncomputed {
  if (isUncomputed(operand) || !isMatrix(operand)) return operand;
  const { rows } = operand;
  const line = rows.length === 1 ? rows[0] : rows[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? errors.notAvailable : value;
}

function single(condition: Operand, choose: (value: Scalar) => Choice): Choice {
  if (isUncomputed(condition)) return { result: condition, taken: null };
  if (!isMatrix(condition)) return choose(condition);
  const isOne = condition.rows.length === 1 && condition.rows[0]?.length === 1;
  return isOne ? choose(condition.rows[0]?.[0] ?? null) : "several";
}

function otherwise(results: Arguments, isReplaced: (value: Scalar) => boolean): Choice {
  const [tried = null, second = null] = results;
  return single(tried, (value) => (isReplaced(value) ? { result: second, taken: 1 } : { result: tried, taken: 0 }));
}

function firstMet(results: Arguments, at: number): Choice {
  if (at + 1 >= results.length) return { result: errors.notAvailable, taken: null };
  return single(results[at] ?? null, (condition) => {
    const met = numberOf(condition);
    if (isErrorValue(met)) return { result: met, taken: null };
    return met.isZero() ? firstMet(results, at + 2) : { result: results[at + 1] ?? null, taken: at + 1 };
  });
}

function equalCase(results: Arguments, wanted: Scalar, at: number): Choice {
  if (isErrorValue(wanted)) return { result: wanted, taken: null };
  if (at >= results.length) return { result: errors.notAvailable, taken: null };
  // A last argument without a partner is what is given where no case is met.
  if (at + 1 >= results.length) return { result: results[at] ?? null, taken: at };
  return single(results[at] ?? null, (value) =>
    sameCase(value, wanted) ? { result: results[at + 1] ?? null, taken: at + 1 } : equalCase(results, wanted, at + 2),
  );
}

function sameCase(value: Scalar, wanted: Scalar): boolean {
  if (isErrorValue(value) || isErrorValue(wanted)) return false;
  if (isDecimal(value) !== isDecimal(wanted) && value !== null && wanted !== null) return false;
  return compareScalars(value, wanted) === 0;
}
