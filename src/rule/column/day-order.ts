import type { Day } from "../../core/dates";
import type { Wording } from "../../core/wording";
import type { Figure } from "../figure";
import type { Relation } from "../memo";
import type { Chunk } from "./chunk";
import { DayColumn, TruthColumn } from "./column";
import { truthOfOrders } from "./mantissa/mantissa-arithmetic";

/** Row by row, whether two days stand in a relation: 14 April > 15 April is false. A day that all rows share stands in each of them. */
export function comparedDays(
  chunk: Chunk,
  label: Wording,
  left: Figure<Day>,
  relation: Relation,
  right: Figure<Day>,
): TruthColumn {
  const { size } = chunk;
  const [first, second] = [daysOf(chunk, left), daysOf(chunk, right)];
  const truths = chunk.takeBytes();
  const [less, equal, more] = truthOfOrders(relation);
  for (let row = 0; row < size; row += 1) {
    const order = (first[row] ?? 0) - (second[row] ?? 0);
    truths[row] = order < 0 ? less : order > 0 ? more : equal;
  }
  return new TruthColumn(label, truths);
}

function daysOf(chunk: Chunk, figure: Figure<Day>): Float64Array {
  return figure instanceof DayColumn ? figure.days : chunk.takeNumbers().fill(figure.value, 0, chunk.size);
}
