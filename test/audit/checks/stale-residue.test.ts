import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const shown = (formula: string, value: number | string, ...cells: readonly WrittenCell[]): string[] => {
  const written = typeof value === "number" ? { value, formula } : `${formula} → ${value}`;
  return placesOf(foundBy(staleValue, sheetOf("S", [[...cells], [written]])));
};

test.each([
  ["=A1-B1-C1", 1234567.89 - 0.1 - 1234567.78, [1234567.89, 0.1, 1234567.78]],
  ["=SUM(A1:C1)", 0.1 + 0.2 - 0.3, [0.1, 0.2, -0.3]],
  ["=A1/B1-1", 2293.932112175809 / 2295.8 - 1, [2293.932112175809, 2295.8]],
  ["=(A1-B1)*C1", (100000.1 - 100000) * 1e6, [100000.1, 100000, 1e6]],
  ["=A1-B1*C1", 1e9 - 3 * (1e9 / 3), [1e9, 3, 1e9 / 3]],
])("what binary fractions leave is not stale: %s = %d", (formula, value, cells) => {
  expect(shown(formula, value, ...cells)).toEqual([]);
});

test.each([
  ["=A1-B1-C1", 0.02, [1234567.89, 0.1, 1234567.78]],
  ["=SUM(A1:C1)", 0.01, [0.1, 0.2, -0.3]],
  ["=A1*B1", 50.01, [10, 5]],
  ["=A1/B1-1", 0.0005, [100.1, 100]],
])("a cent is: %s = %d", (formula, value, cells) => {
  expect(shown(formula, value, ...cells)).toHaveLength(1);
});

test.each([
  ["=SUM(A1:B1)", 19100551.82, [19100550.825, 1]],
  ["=SUM(A1:B1)", 19100551.83, [19100550.825, 1]],
  ["=SUM(A1:B1)", 6400765.317, [6400765.3174, -0.0002]],
])("a result of which ten digits were kept, half a unit up or down, is not: %s = %d", (formula, value, cells) => {
  expect(shown(formula, value, ...cells)).toEqual([]);
  expect(shown(formula, value + 1, ...cells)).toHaveLength(1);
});

test.each([
  ["=A1-B1", "#VALUE!", ["a", { value: { error: "#N/A" } }]],
  ["=A1*2", "#N/A", [{ value: { error: "#N/A" } }]],
  ["=VLOOKUP(A1,A1:B1,2,)", "x", ["a", "x"]],
  ["=MATCH(A1,A1:C1,)", 1, [9, 5, 7]],
  // Without braces, A1:C1 is the cell above: implicit intersection.
  ["=A1:C1*2", 4, [2, 3, 4]],
] as const)("errors by their order, empty last arguments, ranges without braces: %s", (formula, value, cells) => {
  expect(shown(formula, value, ...cells)).toEqual([]);
});
