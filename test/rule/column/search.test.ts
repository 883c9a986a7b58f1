import { Chunk } from "../../../src/rule/column/chunk";
import { DayColumn, NumberColumn, type WordColumn } from "../../../src/rule/column/column";
import { ColumnSearch, type Search } from "../../../src/rule/column/search";
import type { Day } from "../../../src/core/dates";
import { Decimal } from "../../../src/core/decimal";
import { Failure } from "../../../src/rule/failure";
import { figure } from "../../../src/rule/figure";
import { sameInBoth } from "../../../src/core/wording";

const label = sameInBoth("found");

function daysOf(days: readonly number[]): DayColumn {
  return new DayColumn(label, Float64Array.from(days));
}

function chunkOf(size: number): Chunk {
  const chunk = new Chunk(size);
  chunk.begin(size);
  return chunk;
}

test("searches once for the same pair of days", () => {
  let searches = 0;
  const search: Search = (from, to) => {
    searches += 1;
    return { value: new Decimal(Number(to) - Number(from)) };
  };
  const chunk = chunkOf(6);
  const found = new ColumnSearch(chunk);
  const column = found.column(label, [daysOf([1, 2, 1, 2, 1, 1]), daysOf([9, 9, 9, 8, 9, 7])], search);
  expect(searches).toBe(4);
  expect(Array.from((column as NumberColumn).mantissas)).toEqual([8, 7, 8, 6, 8, 6]);
});

test("keeps what it found in step when a later value has more places", () => {
  const rates = ["0.1", "0.05", "0.125", "0"];
  const chunk = chunkOf(4);
  const found = new ColumnSearch(chunk);
  const column = found.column(label, [daysOf([1, 2, 3, 4])], (day) => ({
    value: new Decimal(rates[Number(day) - 1] ?? NaN),
  })) as NumberColumn;
  expect(Array.from(column.mantissas)).toEqual([100, 50, 125, 0]);
  expect(column.places).toBe(3);
  expect(column.bound).toBe(125);
});

test("gives right answers for more distinct days than it keeps", () => {
  const size = 20_000;
  const chunk = new Chunk(size);
  const found = new ColumnSearch(chunk);
  for (let round = 0; round < 5; round += 1) {
    chunk.begin(size);
    const days = Array.from({ length: size }, (_, row) => 1 + round * 17_000 + row);
    const column = found.column(label, [daysOf(days)], (day) => ({ value: new Decimal(day as Day).times(2) }));
    expect(Array.from((column as NumberColumn).mantissas)).toEqual(days.map((day) => day * 2));
  }
});

test("a search that fails fails its row, and spares rows that failed before", () => {
  const chunk = chunkOf(3);
  const earlier = new Failure("invalidValue", sameInBoth("earlier"));
  chunk.fail(2, earlier);
  const column = new ColumnSearch(chunk).column(label, [daysOf([1, 2, 2])], (day) => {
    if (day === 2) throw new Failure("notAvailable", sameInBoth("no day 2"));
    return { value: "one" };
  });
  expect((column as WordColumn).words[0]).toBe("one");
  expect(chunk.failureOf(1)?.message).toBe("no day 2");
  expect(chunk.failureOf(2)).toBe(earlier);
});

test("hands a search the very decimals of a column", () => {
  const chunk = chunkOf(2);
  const numbers = new NumberColumn(label, Float64Array.of(48_645, -5), 2, 48_645);
  const seen: string[] = [];
  new ColumnSearch(chunk).column(label, [numbers, figure(label, true)], (value, flag) => {
    seen.push(`${String(value)} ${String(flag)}`);
    return { value: "" };
  });
  expect(seen).toEqual(["486.45 true", "-0.05 true"]);
});
