import { audit } from "../../../src/audit/audit";
import { outOfSequence } from "../../../src/audit/checks/figure/out-of-sequence";
import { sheetOf, workbookOf } from "../sheet-of";
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

test("a list that steps back once more behind a gap is in another order", () => {
  const withGap = (...values: readonly (number | null)[]) =>
    sheetOf(
      "Vendas",
      values.map((value) => [value === null ? null : { value, format: "dd/mm/yyyy" }]),
    );
  const gap = [null, null, null, null, null, null];
  const run = [42136, 42198, 42223, 43103, 43103, 42471, 43442];
  expect(foundBy(outOfSequence, withGap(...run, ...gap, 43810, 43222))).toEqual([]);
  expect(placesOf(foundBy(outOfSequence, withGap(...run, ...gap, 43810, 43900)))).toEqual(["warning A6"]);
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

const debts = (...lines: readonly (readonly [debtor: string, year: number, due: number])[]) =>
  sheetOf(
    "Débitos",
    lines.map(([debtor, year, due]) => [debtor, year, { value: due, format: "dd/mm/yyyy" }]),
  );

/** Debts by debtor, each debtor's from the oldest on; the third debtor's are older than the second's. */
const byDebtor = [
  ["Ana", 2022, 44607],
  ["Ana", 2023, 44972],
  ["Bia", 2024, 45337],
  ["Caio", 2020, 43876],
  ["Caio", 2026, 46063],
] as const;

test("a list by debtor is in order within each debtor's lines alone", () => {
  expect(foundBy(outOfSequence, debts(...byDebtor))).toEqual([]);
});

test("a day out of order among one debtor's lines is still found, and so is one where nobody has two lines", () => {
  const swapped = debts(
    ["Ana", 2022, 44607],
    ["Ana", 2023, 44972],
    ["Bia", 2024, 46337],
    ["Bia", 2025, 45700],
    ["Bia", 2026, 46063],
  );
  expect(placesOf(foundBy(outOfSequence, swapped))).toEqual(["warning C3"]);
  const apart = debts(["A", 1, 44607], ["B", 2, 44972], ["C", 3, 46337], ["D", 4, 45700], ["E", 5, 46063]);
  expect(placesOf(foundBy(outOfSequence, apart))).toEqual(["warning C3"]);
});

test("the template's list of debts is in the order of its debtors, whose years and days follow none", () => {
  const lines = debts(
    ["A", 2021, 44607],
    ["B", 2022, 44972],
    ["C", 2023, 46337],
    ["D", 2019, 45700],
    ["E", 2025, 46063],
  );
  expect(placesOf(foundBy(outOfSequence, lines)).length).toBeGreaterThan(0);
  const named = { ...workbookOf(lines), names: [{ name: "CRESS_DEVEDORES", refersTo: "'Débitos'!$A$1:$D$6" }] };
  expect(audit(named, [outOfSequence])).toEqual([]);
});
