import { Failure } from "./failure";
import type { Lifting } from "./lifting";
import type { Rule } from "./rule";

/** What a cell takes: a plain value, or the failure that stands in its place. */
export type CellResult = number | string | boolean | Failure;

/** The results of a lifted call, by rows. */
export class ResultTable {
  readonly cells: CellResult[][];
  /** The rows that hold a failure, ascending, so that whoever shows failures need not look through all the others. */
  readonly failingRows: number[] = [];
  private readonly columns: number;
  /** How many results one lifted cell gives. */
  private readonly width: number;

  constructor(rule: Rule, lifting: Lifting) {
    this.cells = Array<CellResult[]>(lifting.rows);
    this.columns = lifting.columns;
    this.width = rule.result.shape === "row" ? rule.result.columns.length : 1;
  }

  /** Puts what one lifted cell gave. */
  put(row: number, column: number, results: CellResult[]): void {
    if (this.columns === 1) this.cells[row] = results;
    else (this.cells[row] ??= Array<CellResult>(this.columns))[column] = results[0] ?? "";
  }

  /** Puts a failure, or an empty text, in the place of all that a lifted cell would give. */
  putSame(row: number, column: number, result: CellResult): void {
    this.put(row, column, Array<CellResult>(this.width).fill(result));
    if (result instanceof Failure && this.failingRows.at(-1) !== row) this.failingRows.push(row);
  }
}
