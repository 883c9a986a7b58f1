import { countedTwice } from "../../../src/audit/checks/formula/counted-twice";
import { negatedTotal } from "../../../src/audit/checks/formula/negated-total";
import { sheetOf } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const column = (total: string): ReturnType<typeof sheetOf> =>
  sheetOf("S", [
    ["Conta", 1],
    ["A", 10],
    ["B", 20],
    ["C", 30],
    ["Total", `${total} → 1`],
  ]);

test.each([
  ["=SUM(B2:B4)+B4", ["warning B5"]],
  ["=SUM($B$2:$B$4)+$B$4", ["warning B5"]],
  ["=SUM(B2:B4,B3)", ["warning B5"]],
  ["=SUM(B2:B5)", ["warning B5"]],
  ["=SUM(B2:B4)+SUM(B2:B4)", ["warning B5"]],
  ["=SUM(B2:B2)+B2", ["warning B5"]],
  ["=B2+B2+SUM(B3:B4)", []],
  ["=SUM(B2,B2,B3)", []],
  ["=SUM(B2:B4)", []],
  ["=SUM(B2:B4)-B4", []],
  ["=SUM(B2:B4)+B1", []],
  ["=B4/SUM(B2:B4)", []],
  ["=SUBTOTAL(9,B2:B4)+B4", ["warning B5"]],
  ["=SUBTOTAL(109,B2:B5)", ["warning B5"]],
  ["=SUBTOTAL(2,B2:B4)+B4", []],
])("%s: %j", (total, expected) => {
  expect(placesOf(foundBy(countedTwice, column(total)))).toEqual(expected);
});

test("what is added twice is named with the range that holds it", () => {
  const [finding] = foundBy(countedTwice, column("=SUM(B2:B4)+B4"));
  expect(finding?.message["pt-BR"]).toBe("B5 soma B4 duas vezes: à parte e dentro de B2:B4, em =SOMA(B2:B4)+B4.");
});

test.each([
  ["=-SUM(B2:B4)", ["warning B5"]],
  ["=-(SUM(B2:B4))", ["warning B5"]],
  ["=SUM(B2:B4)", []],
])("the sign of the only total: %s", (total, expected) => {
  expect(placesOf(foundBy(negatedTotal, column(total)))).toEqual(expected);
});

test("a subtotal within a SUBTOTAL's range is passed over there, so that one of other figures beside it is added once", () => {
  const statement = (subtotal: string, last: string) =>
    sheetOf("S", [
      ["A", 10, 7],
      ["B", 20, 8],
      ["Subtotal", subtotal],
      ["C", 5],
      ["Total", last],
    ]);
  const [ofOthers, ofThem] = ["=SUBTOTAL(9,C1:C2) → 15", "=SUBTOTAL(9,B1:B2) → 30"];
  expect(placesOf(foundBy(countedTwice, statement(ofOthers, "=SUBTOTAL(9,B1:B4)+B3 → 50")))).toEqual([]);
  expect(placesOf(foundBy(countedTwice, statement(ofOthers, "=SUBTOTAL(9,B1:B4)+B4 → 40")))).toEqual(["warning B5"]);
  expect(placesOf(foundBy(countedTwice, statement(ofOthers, "=SUM(B1:B4)+B3 → 65")))).toEqual(["warning B5"]);
  // The range holds the figures of this one, which are added by themselves.
  expect(placesOf(foundBy(countedTwice, statement(ofThem, "=SUBTOTAL(9,B1:B4)+B3 → 65")))).toEqual(["warning B5"]);
});

test("several totals with the sign turned are how the sheet shows its expenses", () => {
  const both = sheetOf("S", [
    [1, 2],
    [3, 4],
    ["=-SUM(A1:A2) → -4", "=-SUM(B1:B2) → -6"],
  ]);
  expect(placesOf(foundBy(negatedTotal, both))).toEqual([]);
});
