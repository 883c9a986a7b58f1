import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { foundBy, placesOf } from "../checks/found-by";
import { sheetOf, type WrittenCell } from "../sheet-of";

/** Debts of three debtors, who have one, two and two of them. */
const debts = sheetOf("Lista", [
  ["A", 44000, 100],
  ["B", 44100, 200],
  ["B", 44200, 300],
  ["C", 44300, 400],
  ["C", 44400, 500],
]);

/** How many each has, since when, and how much. */
const debtors = (third: WrittenCell, second: WrittenCell = "=SUM(Lista!C2:C3) → 500", since = "=Lista!B4 → 44300") =>
  sheetOf("Devedores", [
    ["Devedor", "Quantas", "Desde", "Total"],
    ["A", "=COUNT(Lista!B1) → 1", "=Lista!B1 → 44000", "=Lista!C1 → 100"],
    ["B", "=COUNT(Lista!B2:B3) → 2", "=Lista!B2 → 44100", second],
    ["C", "=COUNT(Lista!B4:B5) → 2", since, third],
  ]);

const right = "=SUM(Lista!C4:C5) → 900";

test.each([
  ["=SUM(Lista!C3:C4) → 700", ["warning D4"]],
  ["=SUM(Lista!C5:C6) → 500", ["warning D4"]],
  [right, []],
])("the columns of a line read the same rows of another sheet: %s", (total, expected) => {
  expect(placesOf(foundBy(brokenPattern, debtors(total), debts))).toEqual(expected);
});

test("the formula that it should have is that of its own line's rows", () => {
  const [finding] = foundBy(brokenPattern, debtors("=SUM(Lista!C3:C4) → 700"), debts);
  expect(finding).toMatchObject({ expected: "=SUM(Lista!C4:C5)", related: ["B4", "C4"] });
  expect(finding?.fix?.["pt-BR"]).toBe("Escreva =SOMA(Lista!C4:C5) em D4 ou registre por que ela é diferente.");
});

test("two lines that read apart tell nothing of each other", () => {
  const apart = debtors("=SUM(Lista!C3:C4) → 700", "=SUM(Lista!C1:C2) → 300");
  expect(placesOf(foundBy(brokenPattern, apart, debts))).toEqual([]);
});
