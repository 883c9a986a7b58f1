import { fill } from "../../src/excel/fill/fill";
import { templates } from "../../src/templates";
import { fileOf } from "../../src/workbench/workbook-file";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { Archive } from "../../src/xlsx/archive";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

test("cells of yes or no, and of a few words, offer them to choose from, in Excel and in the file", async () => {
  expect((await fill(samplePlan("itg20-example-2"))).kind).toBe("filled");
  const offered = await workbench.run(async (context) => {
    const names = ["CRESS_ITG_DIREITO_RESTITUICAO", "CRESS_ITG_CUSTOS_PAGOS_POR", "CRESS_ITG_UNIDADE"];
    const found = names.map((name) => context.workbook.names.getItem(name).getRange().dataValidation);
    const other = context.workbook.names.getItem("CRESS_ITG_TETO").getRange().dataValidation;
    for (const each of [...found, other]) each.load("type,rule");
    await context.sync();
    return [...found.map(({ rule }) => rule.list?.source), other.type];
  });
  expect(offered).toEqual([
    "Sim,Não",
    "o plano,a entidade (imposto sobre o bruto),a entidade (imposto sobre o líquido)",
    "R$,R$ mil",
    "None",
  ]);
  const archive = Archive.open(await writeWorkbook(fileOf(workbench.spreadsheet, workbench.snapshot())));
  const paths = archive.paths.filter((each) => each.startsWith("xl/worksheets/sheet"));
  const sheets = await Promise.all(paths.map((each) => archive.text(each)));
  expect(sheets.join("\n")).toMatch(
    /<dataValidation type="list"[^>]*allowBlank="1"[^>]*>\s*<formula1>(?:"|&quot;)Sim,Não/,
  );
});

test("no word to choose from has a comma, which would make two of it", () => {
  for (const template of templates) {
    for (const { id } of template.samples) {
      const choices = samplePlan(id).sheets.flatMap((sheet) => sheet.choices);
      for (const { words } of choices) {
        expect(words.filter((word) => word.includes(","))).toEqual([]);
        expect(words.join(",").length).toBeLessThan(256);
      }
    }
  }
});
