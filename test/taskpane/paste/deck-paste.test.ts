import { importRows } from "../../../src/taskpane/fill/paste/table-import";
import { pastedCells } from "../../../src/taskpane/fill/paste/table-text";
import { budgetSections } from "../../../src/templates/budget-proposal/form";
import { templateAndSample } from "../../../src/templates";

/** Slide 53 as the text of the PDF has it: code and name in one cell, three figures, and a debt without a code. */
const slide53 = [
  "6.2.2.1.1.01.01 - PESSOAL E ENCARGOS SOCIAIS\t3.163.175,01\t3.163.175,01\t3.163.175,01",
  "6.2.2.1.1.01.04.03.006 - DIÁRIAS\t276.534,78\t276.534,78\t316.534,78",
  "DÍVIDA CFESS\t194.738,00\t194.738,00\t194.738,00",
].join("\n");

const answers = templateAndSample("budget-proposal")?.sample.answers ?? {};
const table = budgetSections.flatMap((section) => section.fields).find((field) => field.id === "expenses");
const columns = table?.kind === "table" ? table.columns(answers) : [];

test.each([
  ["with tabs", slide53],
  ["with spaces alone", slide53.replace(/\t/g, " ")],
])("the deck's own expense table is read %s", (_, pasted) => {
  const { rows, problems } = importRows(pastedCells(pasted, columns), columns, "pt-BR");
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({ code: "6.2.2.1.1.01.01", amount1: "3163175.01", amount3: "3163175.01" });
  expect(rows[0]?.["name"]).toBe("PESSOAL E ENCARGOS SOCIAIS");
  expect(rows[1]).toMatchObject({ code: "6.2.2.1.1.01.04.03.006", amount3: "316534.78" });
  expect(rows[2]).toMatchObject({ code: "", name: "DÍVIDA CFESS", amount1: "194738" });
});
