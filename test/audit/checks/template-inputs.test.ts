import { audit } from "../../../src/audit/audit";
import type { Check } from "../../../src/audit/check";
import { negativeInput } from "../../../src/audit/checks/negative-input";
import { typedAmongFormulas } from "../../../src/audit/checks/typed-among-formulas";
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
