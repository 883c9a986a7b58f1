import { uncalculatedNote } from "../../src/cli/uncalculated-note";
import { calculatedWorkbook } from "../../src/formulas/order/calculated";
import { sheetOf, withCell, workbookOf } from "../audit/sheet-of";

const long = (formulas: number) =>
  withCell(
    sheetOf(
      "Longa",
      Array.from({ length: formulas }, (_, row) => [null, `=COUNTBLANK(A${String(row + 1)}:A190000)`]),
    ),
    "A190000",
    1,
  );

test("one formula and several are said as people say them", () => {
  expect(uncalculatedNote(calculatedWorkbook(workbookOf(sheetOf("S", [["=WEBSERVICE(1)"]]))))).toEqual({
    en: "1 formula has no value in the file and was checked by its pattern alone. Open the file in a spreadsheet program and save it to have values checked, too.",
    "pt-BR":
      "1 fórmula sem valor no arquivo foi conferida só pelo padrão. Abra o arquivo em um programa de planilhas e salve-o para conferir também os valores.",
  });
  const two = uncalculatedNote(calculatedWorkbook(workbookOf(sheetOf("S", [["=WEBSERVICE(1)", "=A1+1"]]))));
  expect(two?.["pt-BR"]).toMatch(/^2 fórmulas sem valor no arquivo foram conferidas só pelo padrão\. Abra/);
  expect(two?.en).toMatch(/^2 formulas have no value/);
});

test("where computing ends at its limit, the limit is told with its number", () => {
  const note = uncalculatedNote(calculatedWorkbook(workbookOf(long(60))));
  expect(note?.en).toMatch(/\. Computing them ended at its limit of 5,000,000 cells read and computed\. Open/);
  expect(note?.["pt-BR"]).toMatch(
    /\. O cálculo terminou no limite de 5\.000\.000 de células lidas e calculadas\. Abra/,
  );
});

test("where all have values, nothing is told", () => {
  expect(uncalculatedNote(calculatedWorkbook(workbookOf(sheetOf("S", [[1, "=A1+1"]]))))).toBeNull();
});
