import { isLabelledTotal } from "../../../src/audit/patterns/judged-total";
import { WorkbookModel } from "../../../src/formulas/model/formula-model";
import { sheetOf, workbookOf } from "../sheet-of";

test("a row that says so is a total; the days below a heading that does are none", () => {
  const sheet = new WorkbookModel(
    workbookOf(
      sheetOf("S", [
        ["Dia", "Total dos salários"],
        [1, 1000.25],
        ["Total do mês", 2000.5],
        ["Outros", 10],
      ]),
    ),
  ).sheet("S");
  const labelled = [1, 2, 3].map((row) => sheet !== undefined && isLabelledTotal(sheet, { row, column: 1 }));
  expect(labelled).toEqual([false, true, false]);
});
