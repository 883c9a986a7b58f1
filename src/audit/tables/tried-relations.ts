import {
  expectation,
  holds,
  isBelowNoise,
  isRounding,
  type Expectation,
  type Relation,
  type RelationTable,
} from "./figure-relations";
import { hasDigits } from "./slips";
import { figureThresholds } from "../thresholds";

/** A relation held against the figures of its lines, and the relations that a position of the table may be meant to follow. */

export interface Tried {
  readonly relation: Relation;
  readonly holding: readonly Expectation[];
  readonly failing: readonly Expectation[];
  /** Those that hold over more than one part, or would but for rounding. */
  readonly near: readonly Expectation[];
  /** Lines with figures of their own in which it holds over more than one part. */
  readonly telling: number;
  /** Those of them whose figures have so many digits that no chance gives them. */
  readonly certain: number;
}

export interface Block {
  readonly position: number;
  readonly lines: readonly number[];
  readonly tried: readonly Tried[];
}

export function tried(table: RelationTable, position: number, lines: readonly number[], relation: Relation): Tried {
  const expectations = lines.flatMap((line) => expectation(table, line, position, relation) ?? []);
  const failing = expectations.filter((each) => !holds(each));
  // A figure that rounding alone keeps from being its parts' shows as well as any other that they are meant.
  const near = expectations.filter((each) => isTelling(each) && (isRounding(each) || holds(each)));
  const telling = new Set(near.map(({ found }) => found.value.toFixed()));
  const certain = near.filter(({ found }) => hasDigits(found, figureThresholds.fewestDigitsOfSlip)).length;
  return { relation, holding: expectations.filter(holds), failing, near, telling: telling.size, certain };
}

/** That a total is its only part, or that nothing is left but what rounding may hide, shows nothing. */
function isTelling(each: Expectation): boolean {
  return each.tally.filled > 1 && !isBelowNoise(each);
}
