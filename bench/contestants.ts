import type { RawArgument } from "../src/rule/raw";
import type { Rule } from "../src/rule/rule";
import { customFunction } from "../src/excel/functions/associate";
import { ruleNamed } from "../src/rules";

/** What takes part in a race: all get the same arguments, matrices as Excel hands them over, and give a matrix. */

export type Column = readonly (readonly [number])[];
export type Contestant = (...received: never[]) => unknown;
export type ContestantName = "ours" | "reading alone" | "decimal.js" | "dinero.js" | "integer cents";

export const contestantNames: readonly ContestantName[] = [
  "ours",
  "reading alone",
  "decimal.js",
  "dinero.js",
  "integer cents",
];

export interface Race {
  readonly id: string;
  /** What is special about the arguments; absent where they are the usual ones. */
  readonly variant?: string;
  /** Other sizes than the usual ones. */
  readonly sizes?: readonly number[];
  readonly arguments: (size: number) => RawArgument[];
  /** Absent where the library has no means for the arithmetic. */
  readonly others: Readonly<Partial<Record<Exclude<ContestantName, "ours" | "reading alone">, Contestant>>>;
}

export function registered(id: string): Rule {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`${id} is not registered`);
  return rule;
}

export function raceName({ id, variant }: Race): string {
  return variant === undefined ? id : `${id}, ${variant}`;
}

/** Reads every cell and makes a result of the same form, which nothing that answers can do without. */
export function readingAlone(result: unknown): Contestant {
  const width = Array.isArray(result) ? ((result[0] as unknown[] | undefined)?.length ?? 1) : 0;
  return (...received: readonly unknown[]) => {
    const matrices = received.filter((argument): argument is Column => Array.isArray(argument));
    const rows = Math.max(...matrices.map(({ length }) => length));
    const cells = Array<number[]>(width === 0 ? 0 : rows);
    let last = 0;
    for (let row = 0; row < rows; row += 1) {
      for (const matrix of matrices) {
        const value: unknown = matrix[row]?.[0];
        if (typeof value === "number") last = value;
      }
      if (width === 1) cells[row] = [last];
      else if (width > 1) cells[row] = Array<number>(width).fill(last);
    }
    return width === 0 ? last : cells;
  };
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
