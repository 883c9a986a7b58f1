import { Decimal } from "../../../src/core/decimal";
import { WorkbookModel, type SheetModel } from "../../../src/formulas/model/formula-model";
import { isNamedOtherwise, startsAtSubtotal } from "../../../src/audit/tables/other-relations";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";

const modelOf = (rows: readonly (readonly WrittenCell[])[]): SheetModel => {
  const model = new WorkbookModel(workbookOf(sheetOf("S", rows))).sheet("S");
  if (!model) throw new Error("no sheet");
  return model;
};

/** Direct costs with their tax, what both make, and what is added to it. */
const estimate = [43210.55, 7777.9, 50988.45, 1234.56, 987.65, 53210.66];

const at = (row: number): { row: number; column: number; value: Decimal } => ({
  row,
  column: 0,
  value: new Decimal(estimate[row] ?? 0),
});

test("a total that begins at the subtotal above it has the tax in it already", () => {
  const sheet = modelOf(estimate.map((value) => [value]));
  const parts = [1, 2, 3, 4].map((row) => ({ figure: at(row) }));
  expect(startsAtSubtotal(sheet, { found: at(5), parts, direction: "column" })).toBe(true);
  // A total that leaves out its first line is none of a subtotal: nothing above gives that line.
  const lines = modelOf([[11000.1], [12000.2], [13000.3], [25000.5]]);
  const of = (row: number, value: number) => ({ figure: { row, column: 0, value: new Decimal(value) } });
  const three = [of(0, 11000.1), of(1, 12000.2), of(2, 13000.3)];
  expect(startsAtSubtotal(lines, { found: of(3, 25000.5).figure, parts: three, direction: "column" })).toBe(false);
});

test("a code with its name behind it is none of the statement whose line has a total's name further left", () => {
  const rows = (gap: WrittenCell): readonly (readonly WrittenCell[])[] => [
    ["Lucro bruto", 0.4, 0.5, null, gap, 7110, "Material de escritório"],
  ];
  const found = { row: 0, column: 5 };
  expect(isNamedOtherwise(modelOf(rows(null)), { found, direction: "column" })).toBe(true);
  expect(isNamedOtherwise(modelOf(rows(0.6)), { found, direction: "column" })).toBe(false);
  const headed = modelOf([["Subtotal (3)", "Subtotal (2)", null, 7, "Testes"]]);
  expect(isNamedOtherwise(headed, { found: { row: 0, column: 3 }, direction: "column" })).toBe(true);
  const noted = modelOf([["Total geral", null, 7110, "conferido"]]);
  expect(isNamedOtherwise(noted, { found: { row: 0, column: 2 }, direction: "column" })).toBe(false);
});

test("a total that says what it leaves out is another total than that of all lines", () => {
  const total = (label: string): SheetModel =>
    modelOf([
      ["Bancos", 572],
      ["Outros", 3577],
      [label, 3577],
    ]);
  const found = { row: 2, column: 1 };
  expect(isNamedOtherwise(total("Total (sem bancos)"), { found, direction: "column" })).toBe(true);
  expect(isNamedOtherwise(total("Total do mercado"), { found, direction: "column" })).toBe(false);
});
