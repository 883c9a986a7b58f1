import { fileOf } from "../../src/workbench/workbook-file";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

test.each([
  ["with a text", '=HYPERLINK("#Planilha1!A1","ver")', "ver"],
  ["without one", '=HYPERLINK("#Planilha1!A1")', "#Planilha1!A1"],
  ["to a page", '=HYPERLINK("https://example.org","página")', "página"],
])("a link %s has its text as its value, in the cell and in the file", async (_, formula, shown) => {
  const workbench = workbookWithFunctions();
  try {
    const [sheet] = workbench.snapshot().sheets;
    await workbench.type(sheet?.name ?? "", "B2", formula);
    expect(workbench.cell(sheet?.name ?? "", "B2")).toMatchObject({ value: shown, text: shown, formula });
    const file = await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot()));
    const [read] = (await readWorkbook(file)).sheets;
    expect([...(read?.cells.values() ?? [])]).toContainEqual(expect.objectContaining({ value: shown, formula }));
  } finally {
    workbench.dispose();
  }
});
