import type { SheetSnapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../../sheet-of";
import { filledWorkbook, money, percent, type CheckExamples } from "./example";

const result = (value: number): SheetSnapshot =>
  sheetOf("S", [
    ["", 2012, 2013],
    ["(+) Receita", money(2857371), money(3851739.19)],
    ["(-) Despesa", money(2944716.59), money(4073750.39)],
    ["(=) Resultado", money(value), money(-222011.2)],
  ]);
const band = (total: number): SheetSnapshot =>
  sheetOf("S", [["Faixa Empresas", { value: 2, format: "0" }, money(563.4), money(total)]]);
const debt = (name: string, label: string, value: number): SheetSnapshot => sheetOf(name, [[label, money(value)]]);
const inputs = sheetOf("Cenários", [
  ["Conta", "6,5%", "7,5%"],
  ["Pessoal", money(10), money(20)],
]);
const days = (...values: readonly number[]): SheetSnapshot =>
  sheetOf(
    "S",
    values.map((value): WrittenCell[] => [{ value, format: "dd/mm/yyyy" }]),
  );
const column = (last: WrittenCell): SheetSnapshot =>
  sheetOf("S", [[money(444.49)], [money(470.64)], [money(522.93)], [last]]);
/** A series of which one month was typed without its sign. */
const series = (second: number): SheetSnapshot =>
  sheetOf("S", [
    ["Mês", "INPC", "Fator"],
    [{ value: 45292, format: "mm/yyyy" }, 0.0057, { value: 1.0114, formula: "=CRESS.INDEX_FACTOR(A2,A3,A2:B3)" }],
    [{ value: 45323, format: "mm/yyyy" }, second, ""],
  ]);
const factor = (written: string): SheetSnapshot =>
  sheetOf("S", [
    ["Arrecadação", "R$ 10,00"],
    ["Fator", written],
  ]);

export const figureExamples: CheckExamples = {
  totalMismatch: {
    reported: workbookOf(result(87345.59)),
    at: ["S!B4"],
    silent: workbookOf(result(-87345.59)),
  },
  productMismatch: {
    reported: workbookOf(band(1126.79)),
    at: ["S!D1"],
    silent: workbookOf(band(1126.8)),
  },
  twoValues: {
    reported: workbookOf(debt("45", "Débito CFESS", 194737), debt("53", "DÍVIDA CFESS", 194738)),
    at: ["45!B1"],
    silent: workbookOf(debt("45", "Débito CFESS", 194737), debt("53", "Débito INSS", 194738)),
  },
  negativeInput: {
    reported: filledWorkbook("Cenários!$A$1", withCell(inputs, "C2", money(-20))),
    at: ["Cenários!C2"],
    silent: filledWorkbook("Cenários!$A$1", withCell(inputs, "C2", { value: -20, formula: "=B2-30" })),
  },
  rateAboveWhole: {
    reported: filledWorkbook("Cenários!$A$1", withCell(inputs, "C2", percent(7.5))),
    at: ["Cenários!C2"],
    silent: filledWorkbook("Cenários!$A$1", withCell(inputs, "C2", percent(1))),
  },
  doubtfulMonth: {
    reported: workbookOf(series(0.57)),
    at: ["S!B3"],
    silent: workbookOf(series(0.0057)),
  },
  outOfSequence: {
    reported: workbookOf(days(42909, 42915, 42990, 42921, 42928, 42929)),
    at: ["S!A3"],
    silent: workbookOf(days(42909, 42915, 42915, 42921, 42928, 42929)),
  },
  moneyFormat: {
    reported: workbookOf(column({ value: 496.79, format: "#,##0.000" })),
    at: ["S!A4"],
    silent: workbookOf(column({ value: 522.934, format: "#,##0.000" })),
  },
  ambiguousNumber: {
    reported: workbookOf(factor("(1.06)")),
    at: ["S!B2"],
    silent: workbookOf(factor("R$ 1.060,00")),
  },
};
