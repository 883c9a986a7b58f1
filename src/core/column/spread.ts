import { Decimal } from "../decimal";
import type { Figure, FigureValue } from "../figure";
import type { Chunk } from "./chunk";
import { DayColumn, isColumn, leaveToRows, NumberColumn, TruthColumn, WordColumn, type Column } from "./column";
import { scaledInteger } from "./scaled-integer";

/** A figure as a column: one that all rows share stands in each of them. */
export function spread(chunk: Chunk, figure: Figure<FigureValue>): Column {
  if (isColumn(figure)) return figure;
  const { label, value } = figure;
  if (value instanceof Decimal) {
    const scaled = scaledInteger(value);
    if (scaled === null) return leaveToRows();
    const mantissas = chunk.takeNumbers().fill(scaled.mantissa, 0, chunk.size);
    return new NumberColumn(label, mantissas, scaled.places, Math.abs(scaled.mantissa));
  }
  if (typeof value === "number") return new DayColumn(label, chunk.takeNumbers().fill(value, 0, chunk.size));
  if (typeof value === "boolean") return new TruthColumn(label, chunk.takeBytes().fill(Number(value), 0, chunk.size));
  return new WordColumn(label, Array<string>(chunk.size).fill(value));
}

/** A column of whole mantissas; a computation that needs another kind is left to its rows. */
export function numbersOf(chunk: Chunk, figure: Figure): NumberColumn {
  const column = spread(chunk, figure);
  return column instanceof NumberColumn ? column : leaveToRows();
}
