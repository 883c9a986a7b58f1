import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { sheetOf } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const statement = (middle: string) =>
  sheetOf("S", [
    ["a", 10],
    ["Subtotal", "=SUBTOTAL(9,B1:B1) → 10"],
    ["b", 20],
    ["c", 30],
    ["Subtotal", middle],
    ["d", 40],
    ["Total", "=SUBTOTAL(9,B1:B6) → 100"],
  ]);

test("a standard deviation among subtotals that are sums: 8 typed for 9", () => {
  expect(foundBy(constantInFormula, statement("=SUBTOTAL(8,B3:B4) → 5"))).toMatchObject([
    { severity: "warning", cells: ["B5"], expected: "=SUBTOTAL(9,B3:B4)" },
  ]);
  expect(foundBy(constantInFormula, statement("=SUBTOTAL(108,B3:B4) → 5"))).toMatchObject([
    { cells: ["B5"], expected: "=SUBTOTAL(109,B3:B4)" },
  ]);
});

test.each(["106", "107", "110", "111"])("%s, which leaves hidden rows out, becomes 109", (kind) => {
  expect(foundBy(constantInFormula, statement(`=SUBTOTAL(${kind},B3:B4) → 5`))).toMatchObject([
    { cells: ["B5"], expected: "=SUBTOTAL(109,B3:B4)" },
  ]);
});

test("nothing of a count or an average, which are asked for beside sums", () => {
  for (const kind of ["1", "2", "3", "9", "101", "109"])
    expect(placesOf(foundBy(constantInFormula, statement(`=SUBTOTAL(${kind},B3:B4) → 5`)))).toEqual([]);
});
