import { Failure } from "../failure";
import type { Figure } from "../figure";
import type { FigureValue } from "../../core/figure-value";
import type { Rule, RuleContext } from "../rule";
import { Chunk } from "./chunk";
import { NotByColumn, type Column } from "./column";
import type { ColumnArithmetic } from "./column-arithmetic";
import { ColumnCalculation } from "./column-calculation";
import { cellsOf, type ChunkCells } from "./chunk-cells";

/** One way of computing chunks of rows. */
export class Attempt {
  readonly chunk: Chunk;
  /** The cells of the rows that were computed, one list for each result of a row. */
  results: readonly ChunkCells[] = [];
  private readonly calculation: ColumnCalculation;

  constructor(
    private readonly rule: Rule,
    private readonly context: RuleContext,
    private readonly shared: Readonly<Record<string, unknown>>,
    capacity: number,
    arithmetic: ColumnArithmetic,
  ) {
    this.chunk = new Chunk(capacity);
    this.calculation = new ColumnCalculation(this.chunk, arithmetic);
  }

  /** @returns false where the computation asks for single rows, which leaves them all */
  compute(columns: ReadonlyMap<string, Column>): boolean {
    this.calculation.begin();
    this.results = [];
    try {
      const inputs = { ...this.shared, ...Object.fromEntries(columns) };
      const figures: readonly Figure<FigureValue>[] =
        this.rule.compute(this.calculation, inputs, this.context)[0] ?? [];
      this.results = figures.map((figure) => cellsOf(this.chunk, figure));
    } catch (problem) {
      if (problem instanceof Failure) this.chunk.failAll(problem);
      else if (problem instanceof NotByColumn) {
        this.chunk.leaveAll();
        return false;
      } else throw problem;
    }
    return true;
  }
}
