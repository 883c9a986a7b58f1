import { audit } from "../../../src/audit/audit";
import type { Check } from "../../../src/audit/check";
import { negativeInput } from "../../../src/audit/checks/figure/negative-input";
import { partialTotal } from "../../../src/audit/checks/formula/partial-total";
import { rateAboveWhole } from "../../../src/audit/checks/figure/rate-above-whole";
import { typedAmongFormulas } from "../../../src/audit/checks/formula/typed-among-formulas";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf } from "../sheet-of";
import { placesOf } from "./found-by";

const money = (value: number) => ({ value, format: '"R$" #,##0.00' });
const sheet = sheetOf("Cenários", [
  ["Conta", "6,5%", "7,5%", "8,5%"],
  ["Pessoal", money(10), money(20), money(30)],
  ["Dobro", "=Dados!B2 → 20", "=Dados!C2 → 40", "=Dados!D2 → 60"],
  ["Saldo", money(-1)],
]);

function places(check: Check, given: SheetSnapshot, refersTo: string | null = "Cenários!$A$1"): string[] {
  const names = refersTo === null ? [] : [{ name: "CRESS_EXERCICIO", refersTo }];
  return placesOf(audit({ ...workbookOf(given), names }, [check]));
}

test("a template as it was filled is right", () => {
  expect([...places(negativeInput, sheet), ...places(typedAmongFormulas, sheet)]).toEqual([]);
});

test("a negative amount is told, in a template alone", () => {
  const turned = withCell(sheet, "C2", money(-20));
  expect(places(negativeInput, turned)).toEqual(["warning C2"]);
  expect(places(negativeInput, turned, null)).toEqual([]);
});

test("a number in a row of formulas is told, but for an input that has a name", () => {
  const typed = withCell(sheet, "D3", 61);
  expect(places(typedAmongFormulas, typed)).toEqual(["warning D3"]);
  expect(places(typedAmongFormulas, typed, "=Cenários!$D$3")).toEqual([]);
  expect(places(typedAmongFormulas, typed, null)).toEqual([]);
});

test("a rate above the whole is told, in a template alone; what is computed may be above it", () => {
  const rate = (value: number) => ({ value, format: "0.00%" });
  expect(places(rateAboveWhole, withCell(sheet, "C2", rate(7.5)))).toEqual(["warning C2"]);
  expect(places(rateAboveWhole, withCell(sheet, "C2", rate(7.5)), null)).toEqual([]);
  expect(places(rateAboveWhole, withCell(sheet, "C2", rate(1)))).toEqual([]);
  expect(places(rateAboveWhole, withCell(sheet, "C2", { ...rate(7.5), formula: "=A1" }))).toEqual([]);
});

test("a total must take in the whole of a named table, with the blank row that closes it", () => {
  const table = "Contas!$A$2:$B$4";
  const total = (formula: string) =>
    sheetOf("Contas", [["Conta", "Valor"], ["a", 1], ["b", 2], [null], ["Total", formula]]);
  expect(places(partialTotal, total("=SUM(B2:B4) → 3"), table)).toEqual([]);
  expect(places(partialTotal, total("=SUM(B2:B3) → 3"), table)).toEqual(["warning B5"]);
  expect(places(partialTotal, total("=SUM(B2) → 1"), table)).toEqual(["warning B5"]);
  expect(places(partialTotal, total("=SUM(B2:B3) → 3"), null)).toEqual([]);
});

test.each([
  ["the left one", "=SUM(B2:B4) → 6", "=SUM(C2:C5) → 15", "B6"],
  ["the right one", "=SUM(B2:B5) → 6", "=SUM(C2:C4) → 15", "C6"],
  ["the left one, by two lines", "=SUM(B2:B3) → 3", "=SUM(C2:C5) → 15", "B6"],
])("of two totals side by side %s is cut short: it alone is told, once", (_case, left, right, cell) => {
  const months = sheetOf("Evolução", [
    ["Mês", "Receita", "Despesa"],
    ["jan", 1, 4],
    ["fev", 2, 5],
    ["mar", 3, 6],
    [null],
    ["Total", left, right],
  ]);
  const named = [
    { name: "CRESS_RECEITA_MENSAL", refersTo: "Evolução!$B$2:$B$5" },
    { name: "CRESS_DESPESA_MENSAL", refersTo: "Evolução!$C$2:$C$5" },
  ];
  const found = audit({ ...workbookOf(months), names: named }).filter(
    ({ cells }) => cells.includes("B6") || cells.includes("C6"),
  );
  expect(found.map(({ cells }) => cells)).toEqual([[cell]]);
});

test("a running total beside a named table grows with its lines", () => {
  const running = sheetOf("Contas", [
    ["Conta", "Valor", "Até aqui"],
    ["a", 1, "=SUM(B$2:B2) → 1"],
    ["b", 2, "=SUM(B$2:B3) → 3"],
  ]);
  expect(places(partialTotal, running, "Contas!$A$2:$B$3")).toEqual([]);
});
