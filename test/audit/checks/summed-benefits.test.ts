import { summedBenefits } from "../../../src/audit/checks/rule/summed-benefits";
import { sheetOf } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const sheet = sheetOf("Teto", [
  [60, 55.77, true, 100, 0.6],
  ["=CRESS.ITG20_CEILING(A1,B1,TRUE) → 115.77", "=CRESS.ITG20_CEILING(A1,B1,C1) → 115.77"],
  ["=SUM(1,CRESS.ITG20_CEILING(A1,B1,C1)) → 116.77", "=CRESS.ITG20_CEILING(A1,B1) → 60"],
  ["=CRESS.ITG20_CEILING(A1,B1,C1,D1,E1) → 82.308", "=CRESS.ITG20_CEILING(A1,0,C1) → 60"],
  ["=CRESS.ITG20_CEILING(A1,B1,FALSE) → 60", "=CRESS.ITG20_CEILING(0,B1,TRUE) → 55.77"],
]);

test("a plain sum of refund and reduction is warned of, wherever the call stands", () => {
  const found = foundBy(summedBenefits, sheet);
  expect(placesOf(found)).toEqual(["warning A2,B2,A3"]);
  expect(found[0]?.source).toBe("ITG 20, item 9");
  expect(found[0]?.message["pt-BR"]).toContain("pode contar o mesmo superávit duas vezes");
});
