import { fillBudget } from "./budget";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

let workbench: Workbench;
let opened: WorkbenchPage;

beforeAll(async () => {
  workbench = await Workbench.start();
  opened = await workbench.open();
  await fillBudget(opened);
  await opened.showView("Explicar");
}, 2 * PATIENCE);

afterAll(() => workbench.stop());

jest.setTimeout(PATIENCE);

async function select(sheet: string, address: string): Promise<void> {
  await opened.page.evaluate(([name, cell]) => window.erarioWorkbench?.select(name, cell), [sheet, address] as const);
  await opened.pane
    .locator("dd")
    .getByRole("button", { name: `${sheet}!${address}`, exact: true })
    .waitFor();
}

test("a cell that another one's formula fills shows that formula's memo, inputs and check", async () => {
  await select("Repasse", "B8");
  const main = opened.pane.getByRole("tabpanel", { name: "Explicar" });
  await main.getByText("B8 é preenchida pela fórmula de B6, explicada aqui.").waitFor();
  await main.getByText("O valor mostrado é igual ao recalculado.").waitFor();
  const inputs = main.getByRole("region", { name: "De onde vêm as entradas" });
  await inputs.getByText("Receitas excluídas da base · Receitas fora da base do CFESS").waitFor();
  const memo = main.getByRole("region", { name: "Memória de cálculo de CFESS_TRANSFER" });
  await memo.getByText("6.659.887,45625 − 169.653,6", { exact: true }).waitFor();
  await memo.getByText("Base de cálculo da cota-parte × Alíquota da cota-parte", { exact: true }).waitFor();
});

test("an input leads to its cell", async () => {
  await select("Repasse", "B8");
  await opened.button("Receita!$J$37").click();
  await opened.waitForSelection("Receita", "J37");
});

test("a call in an argument unfolds, with its own memo", async () => {
  const formula = "=CRESS.ITG20_NET(50,300.2075538867656,CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13,11},,13,9))";
  await opened.page.evaluate((text) => window.erarioWorkbench?.type("Planilha1", "A1", text), formula);
  await select("Planilha1", "A1");
  const main = opened.pane.getByRole("tabpanel", { name: "Explicar" });
  await main.getByRole("region", { name: "Memória de cálculo de ITG20_NET" }).waitFor();
  const nested = main.getByRole("region", { name: "Memória de cálculo de ITG20_REDUCTION" });
  expect(await nested.count()).toBe(0);
  await main
    .getByRole("region", { name: "De onde vêm as entradas" })
    .getByRole("button", { name: "De onde vêm as entradas" })
    .click();
  await nested.getByText("Fonte: ITG 20, item 22").first().waitFor();
});

test("the memo goes into the sheet where the person says, as figures that can be added up", async () => {
  await select("Planilha1", "A1");
  await opened.button("Inserir memória na planilha").click();
  await opened.page.evaluate(() => window.erarioWorkbench?.select("Planilha1", "A1"));
  await opened.button(/^Inserir \d+ linhas em Planilha1!A1/).click();
  await opened.pane.getByText(/^Já há conteúdo em Planilha1!A1/).waitFor();
  await opened.page.evaluate(() => window.erarioWorkbench?.select("Planilha1", "C3"));
  await opened.button(/^Inserir \d+ linhas em Planilha1!C3/).click();
  await opened.pane.getByText("Memória inserida em").first().waitFor();
  expect(await opened.values("Planilha1", ["C4", "D4", "F4"])).toEqual(["Passo", "Descrição", "Valor"]);
  expect(await opened.values("Planilha1", ["C5", "F5"])).toEqual([1, 50]);
  expect((await opened.cell("Planilha1", "A1")).formula).toContain("ITG20_NET");
});

test("a typed value says that it is one, and leads to the functions", async () => {
  await opened.page.evaluate(() => window.erarioWorkbench?.type("Planilha1", "H20", 12));
  await select("Planilha1", "H20");
  await opened.pane.getByText("Esta célula contém um valor digitado, sem fórmula.", { exact: false }).waitFor();
  await opened.button("Ver as funções").click();
  await opened.pane.getByLabel("Buscar funções").waitFor();
});
