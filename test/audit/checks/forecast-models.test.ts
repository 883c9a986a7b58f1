import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** What financial models hold that looks like a fault and is none, and the fault beside it that is one. */

const rates = (...numbers: readonly number[]) =>
  sheetOf("S", [
    [0.01, ...numbers.map(() => null)],
    [null],
    numbers.map((rate): WrittenCell => `=${String(rate)}+$A$1 → ${String(rate + 0.01)}`),
  ]);

test("a line with a number for each period is one of assumptions; one other number among equals is none", () => {
  expect(placesOf(foundBy(constantInFormula, rates(0.1, 0.08, 0.07, 0.05, 0.05)))).not.toContainEqual(
    expect.stringMatching(/^warning/),
  );
  expect(placesOf(foundBy(constantInFormula, rates(0.05, 0.05, 0.08, 0.05, 0.05)))).toEqual(["warning C3"]);
});

test("what refers to a cell where its neighbours hold a number is no fault", () => {
  const taxes = (last: string) =>
    sheetOf("S", [
      [100, 110, 120, 130],
      [0.3, null, null, null],
      ["=A1*0.3 → 30", "=B1*0.3 → 33", "=C1*0.3 → 36", last],
    ]);
  expect(placesOf(foundBy(constantInFormula, taxes("=D1*$A$2 → 39")))).not.toContainEqual(
    expect.stringMatching(/^warning/),
  );
});

test("links that take lines of another table of the sheet from where they stand", () => {
  const bridge = (second: string) =>
    sheetOf("S", [
      ...[7702, 45, 18289, 12, 5, 3].map((amount): WrittenCell[] => [amount]),
      ...Array.from({ length: 20 }, (): WrittenCell[] => [null]),
      ["=A1 → 7702"],
      [second],
      ["=A3 → 18289"],
      ["=A4 → 12"],
    ]);
  expect(placesOf(foundBy(brokenPattern, bridge("=A6 → 3")))).toEqual([]);
});

test("what a circle that settled leaves of a figure is not stale, a cent is", () => {
  const interest = (value: number) =>
    sheetOf("S", [[47119.4823841091, 0.04, { value, formula: "=A1*B1", format: "#,##0.00" }]]);
  expect(placesOf(foundBy(staleValue, interest(1884.77929536427)))).toEqual([]);
  expect(placesOf(foundBy(staleValue, interest(1884.79)))).toHaveLength(1);
});
