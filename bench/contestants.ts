import type { RawArgument } from "../src/rule/raw";
import type { Rule } from "../src/rule/rule";
import { customFunction } from "../src/excel/functions/associate";
import { ruleNamed } from "../src/rules";

/** What takes part in a race: all get the same arguments, matrices as Excel hands them over, and give a matrix. */

export type Column = readonly (readonly [number])[];
export type Contestant = (...received: never[]) => unknown;
export type ContestantName = "ours" | "decimal.js" | "dinero.js" | "integer cents";

export const contestantNames: readonly ContestantName[] = ["ours", "decimal.js", "dinero.js", "integer cents"];

export interface Race {
  readonly id: string;
  /** Other sizes than the usual ones. */
  readonly sizes?: readonly number[];
  readonly arguments: (size: number) => RawArgument[];
  /** Absent where the library has no means for the arithmetic. */
  readonly others: Readonly<Partial<Record<Exclude<ContestantName, "ours">, Contestant>>>;
}

export function registered(id: string): Rule {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`${id} is not registered`);
  return rule;
}

/** Our function as Excel calls it, with validation and conversion. */
export function ours(id: string): Contestant {
  return customFunction(registered(id));
}

/** A column of one result a row. */
export function eachRow(size: number, result: (row: number) => number): number[][] {
  const cells = Array<number[]>(size);
  for (let row = 0; row < size; row += 1) cells[row] = [result(row)];
  return cells;
}
