import { createHash } from "node:crypto";
import { digestedLines, workbookDigest } from "../../../src/audit/opinion/workbook-digest";
import { sheetOf, withCell, workbookOf, type WrittenCell } from "../sheet-of";

const sheet = sheetOf("Receita", [
  ["Conta", "Valor"],
  ["Taxas", 10.5],
  ["Total", "=SUM(B2:B2) → 10.5"],
  [true, "=1/0 → #DIV/0!"],
]);
const digest = (...written: readonly (readonly [string, WrittenCell])[]) =>
  workbookDigest(workbookOf(written.reduce((made, [cell, content]) => withCell(made, cell, content), sheet)));

test("a line a cell, in the order of names and rows, whatever order the tabs stand in", () => {
  const other = sheetOf("Despesa", [['x\n"y"']]);
  const lines = digestedLines(workbookOf(sheet, other));
  expect(lines).toEqual(digestedLines(workbookOf(other, sheet)));
  expect(lines.formulas).toEqual(['"Receita"!B3=SUM(B2:B2)', '"Receita"!B4=1/0']);
  expect(lines.figures).toEqual([
    '"Despesa"!A1="x\\n\\"y\\""',
    '"Receita"!A1="Conta"',
    '"Receita"!B1="Valor"',
    '"Receita"!A2="Taxas"',
    '"Receita"!B2=10.5',
    '"Receita"!A3="Total"',
    '"Receita"!B3=10.5',
    '"Receita"!A4=true',
    '"Receita"!B4=#DIV/0!',
  ]);
});

test("it is the SHA-256 of those lines, each ended", async () => {
  const { formulas, formulaCount, cellCount } = await digest();
  const text = '"Receita"!B3=SUM(B2:B2)\n"Receita"!B4=1/0\n';
  expect(formulas).toBe(createHash("sha256").update(text).digest("hex"));
  expect([formulaCount, cellCount]).toEqual([2, 8]);
});

test("another formula with the same figure, and another figure, are told apart; a prefix of the file's is not", async () => {
  const before = await digest();
  const formula = await digest(["B3", "=B2 → 10.5"]);
  expect([formula.formulas === before.formulas, formula.figures === before.figures]).toEqual([false, true]);
  const figure = await digest(["B2", 10.51]);
  expect([figure.formulas === before.formulas, figure.figures === before.figures]).toEqual([true, false]);
  const [later, plain] = [await digest(["B3", "=_xlfn.CONCAT(B2)"]), await digest(["B3", "=CONCAT(B2)"])];
  expect(later).toEqual(plain);
});
