import { outOfSequence } from "../../../src/audit/checks/figure/out-of-sequence";
import { sheetOf } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const days = (...values: readonly number[]) =>
  sheetOf(
    "Atividades",
    values.map((value) => [{ value, format: "dd/mm/yyyy" }]),
  );
const numbers = (...values: readonly number[]) =>
  sheetOf(
    "S",
    values.map((value) => [value]),
  );

test.each([
  ["a day far from its neighbours", days(42909, 42915, 42990, 42921, 42928, 42929), "warning A3"],
  ["a year with swapped digits", numbers(2013, 2104, 2015, 2016, 2017), "warning A2"],
])("%s", (_name, sheet, place) => {
  expect(placesOf(foundBy(outOfSequence, sheet))).toEqual([place]);
});

test("days that a list mixes by a few are a note", () => {
  expect(placesOf(foundBy(outOfSequence, days(42909, 42915, 42925, 42921, 42928, 42929)))).toEqual(["info A3,A4"]);
});

test("what stands first in a list may be its latest entry, put on top: a note", () => {
  expect(placesOf(foundBy(outOfSequence, days(43200, 42909, 42915, 42921, 42928, 42929)))).toEqual(["info A1"]);
});

test("a list of transactions in another order is left alone", () => {
  const list = days(42909, 42915, 42990, 42921, 42928, 42929, 42930, 42999, 42940, 42941, 42942);
  expect(foundBy(outOfSequence, list)).toEqual([]);
});

test.each([
  ["days in order, some twice", days(42909, 42915, 42915, 42921, 42928)],
  ["days in no order", days(42928, 42909, 42921, 42915, 42930)],
  ["too few days", days(42909, 42990, 42921)],
  ["a count that starts anew", numbers(1, 2, 3, 1, 2)],
  ["years", numbers(2013, 2014, 2015, 2016, 2017)],
])("says nothing of %s", (_name, sheet) => {
  expect(foundBy(outOfSequence, sheet)).toEqual([]);
});
