import type { Rounding } from "../../core/decimal";
import type { Figure } from "../figure";
import type { Relation } from "../memo";
import type { Wording } from "../../core/wording";
import type { Chunk } from "./chunk";
import type { NumberColumn, PairColumn, RatioColumn } from "./column";

export type Numbers = NumberColumn | RatioColumn | PairColumn;

/**
 * How columns of numbers are computed with; operands that all rows share come as plain figures. An operation that cannot be done asks
 * for single rows, and one that cannot be done for some rows leaves those.
 */
export interface ColumnArithmetic {
  added(chunk: Chunk, label: Wording, left: Figure, right: Figure): Numbers;
  subtracted(chunk: Chunk, label: Wording, from: Figure, less: Figure): Numbers;
  multiplied(chunk: Chunk, label: Wording, left: Figure, right: Figure): Numbers;
  /** A divisor of 0 leaves its row. */
  divided(chunk: Chunk, label: Wording, dividend: Figure, divisor: Figure): Numbers;
  rounded(chunk: Chunk, label: Wording, value: Figure, places: number, rounding: Rounding): Numbers;
  larger(chunk: Chunk, label: Wording, left: Figure, right: Figure): Numbers;
  smaller(chunk: Chunk, label: Wording, left: Figure, right: Figure): Numbers;
  /** 1 where the relation holds. */
  truths(chunk: Chunk, left: Figure, relation: Relation, right: Figure): Uint8Array;
  /** The one where a truth is 1, the other where it is 0. */
  chosen(chunk: Chunk, label: Wording, truths: Uint8Array, yes: Figure, no: Figure): Numbers;
}
