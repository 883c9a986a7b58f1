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

jest.setTimeout(3 * PATIENCE);

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

test("the memo goes into the sheet where the person says, over nothing that was not listed, and is undone", async () => {
  await select("Planilha1", "A1");
  await opened.button("Inserir memória na planilha").click();
  // The explained cell is no place for its own memo: what is free lies below all that the sheet holds.
  await opened.button(/^Inserir \d+ linhas em Planilha1!A3:/).waitFor();
  await opened.page.evaluate(() => window.erarioWorkbench?.type("Planilha1", "D5", "de uma pessoa"));
  await opened.page.evaluate(() => window.erarioWorkbench?.select("Planilha1", "C3"));
  await opened.pane.getByText(/^Já há conteúdo em Planilha1!C3:.* no lugar de 1 célula/).waitFor();
  await opened.pane.getByText("D5: de uma pessoa").waitFor();
  await opened.button(/^Inserir \d+ linhas em Planilha1!C7:/).click();
  await opened.pane.getByText("Memória inserida em").first().waitFor();
  expect(await opened.values("Planilha1", ["C7", "D5"])).toEqual(["Memória de cálculo da célula", "de uma pessoa"]);
  expect(await opened.values("Planilha1", ["C9", "D9", "C10", "D10"])).toEqual([
    "Planilha",
    "Planilha1",
    "Célula",
    "A1",
  ]);
  expect((await opened.cell("Planilha1", "A1")).formula).toContain("ITG20_NET");
  await opened.button("Desfazer").click();
  await opened.pane.getByText("Memória inserida em").first().waitFor({ state: "hidden" });
  expect(await opened.values("Planilha1", ["C7", "D9"])).toEqual([null, null]);
});

test("the memo goes to a sheet of its own, with figures that can be added up", async () => {
  await select("Planilha1", "A1");
  await opened.button("Inserir memória na planilha").click();
  await opened.button("Inserir na planilha nova “Memória Planilha1 A1”").click();
  await opened.pane.getByText("Memória inserida em").first().waitFor();
  expect(await opened.values("Memória Planilha1 A1", ["A1"])).toEqual(["Memória de cálculo da célula"]);
});

test("a typed value says that it is one, and leads to the functions", async () => {
  await opened.page.evaluate(() => window.erarioWorkbench?.type("Planilha1", "H20", 12));
  await select("Planilha1", "H20");
  await opened.pane.getByText("Esta célula contém um valor digitado, sem fórmula.", { exact: false }).waitFor();
  await opened.button("Ver as funções").click();
  await opened.pane.getByLabel("Buscar funções").waitFor();
});

test("links lead from cell to cell with a way back, each step of it a link", async () => {
  await opened.showView("Explicar");
  // One after the other, and over no formula: the spreadsheet complains where one is taken away while it calculates.
  for (const [cell, typed] of [
    ["B1", 1000],
    ["B2", "=B1*8.5%"],
    ["B3", "=IF(B2>50,B2+B1,B1)"],
  ] as const) {
    await opened.page.evaluate(([address, value]) => window.erarioWorkbench?.type("Planilha1", address, value), [
      cell,
      typed,
    ] as const);
    await opened.cell("Planilha1", cell);
  }
  await select("Planilha1", "B3");
  const main = opened.pane.getByRole("tabpanel", { name: "Explicar" });
  const inputs = main.getByRole("region", { name: "De onde vêm as entradas" });
  // The branch that IF took is marked, and its parts are open.
  await inputs.getByText("(ramo seguido)").waitFor();
  await inputs.getByText("(não seguido)").waitFor();
  expect(await inputs.getByText("valor se verdadeiro").count()).toBe(1);
  await inputs.getByRole("button", { name: "B2", exact: true }).first().click();
  const way = main.getByRole("navigation", { name: "Caminho até aqui" });
  await way.getByText("Planilha1!B2").waitFor();
  await inputs.getByRole("button", { name: "B1", exact: true }).click();
  await main.getByText("Esta célula contém um valor digitado, sem fórmula.", { exact: false }).waitFor();
  await way.getByRole("button", { name: "Planilha1!B3", exact: true }).waitFor();
  const back = way.getByRole("button", { name: "Voltar a Planilha1!B2" });
  await back.waitFor();
  expect(await back.evaluate((each) => each === document.activeElement)).toBe(true);
  await back.click();
  await opened.waitForSelection("Planilha1", "B2");
  await way.getByRole("button", { name: "Voltar a Planilha1!B3" }).click();
  await opened.waitForSelection("Planilha1", "B3");
  await way.waitFor({ state: "hidden" });
});

test("an input tells what rests on it, a parameter also where it comes from", async () => {
  await select("Planilha1", "B1");
  const main = opened.pane.getByRole("tabpanel", { name: "Explicar" });
  const resting = main.getByRole("region", { name: "O que depende desta célula" });
  await resting.getByText("2 fórmulas dependem desta célula, todas diretamente.").waitFor();
  await resting.getByRole("button", { name: "Planilha1!B3" }).waitFor();
  const parameter = await opened.page.evaluate(() =>
    ["B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14"].find((cell) =>
      /Resolução|Estatuto|informado/.test(
        window.erarioWorkbench?.cell("Parâmetros e fontes", `C${cell.slice(1)}`)?.text ?? "",
      ),
    ),
  );
  await select("Parâmetros e fontes", parameter ?? "");
  await main.getByRole("region", { name: "De onde vem", exact: true }).getByText("Fonte", { exact: true }).waitFor();
  await resting
    .getByText(/depend|lê/)
    .first()
    .waitFor();
});
