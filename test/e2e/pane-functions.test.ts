import { rules } from "../../src/rules";
import { sampled } from "../sample";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

let workbench: Workbench;
let opened: WorkbenchPage;

beforeAll(async () => {
  workbench = await Workbench.start();
  opened = await workbench.open();
});

afterAll(() => workbench.stop());

jest.setTimeout(3 * PATIENCE);

async function openFunction(id: string): Promise<void> {
  await opened.showView("Funções");
  const list = opened.button("Todas as funções");
  if (await list.isVisible()) await list.click();
  await opened.pane.getByRole("button", { name: id, exact: true }).click();
  await opened.pane.getByRole("heading", { name: `CRESS.${id}` }).waitFor();
}

const field = (name: string) => opened.pane.getByRole("textbox", { name, exact: true });

test("the list has every function, and the search finds in both languages without accents", async () => {
  await opened.showView("Funções");
  const search = opened.pane.getByLabel("Buscar funções");
  // The view's file arrives after its tab is chosen: each button is waited for, and two of one name are an error of the locator.
  for (const { id } of rules) await opened.pane.getByRole("button", { name: id, exact: true }).waitFor();
  await search.fill("orcamento cota");
  await opened.pane.getByRole("button", { name: "CFESS_SHARE", exact: true }).waitFor();
  await search.fill("asset ceiling");
  await opened.pane.getByRole("button", { name: "ITG20_CEILING", exact: true }).waitFor();
  await search.fill("zzz");
  await opened.pane.getByText("Nenhuma função tem “zzz” no nome, na descrição ou nos parâmetros.").waitFor();
  await opened.button("Mostrar todas as funções").click();
  await opened.pane.getByRole("button", { name: "CFESS_SHARE", exact: true }).waitFor();
});

test("arguments are typed, checked and previewed, and the formula goes into the selected cell", async () => {
  await opened.page.evaluate(() => window.erarioWorkbench?.select("Planilha1", "B2"));
  await openFunction("CFESS_SHARE");
  await field("Receita").fill("muito");
  await opened.pane.getByText("“muito” não é um número. Digite como em 1.234,56").waitFor();
  await field("Receita").fill("6.659.887,46");
  await field("Receitas excluídas da base").fill("169653,60");
  const result = opened.pane.getByRole("region", { name: "Resultado" });
  await result.getByText("R$ 1.298.046,772").waitFor();
  await field("Alíquota da cota-parte").fill("150%");
  await opened.pane.getByText(/maior que 0 e no máximo 1; recebeu 1,5/).waitFor();
  await field("Alíquota da cota-parte").fill("");
  await opened.button("Inserir a fórmula em B2").click();
  await opened.pane
    .getByText(/^Fórmula inserida/)
    .first()
    .waitFor();
  const cell = await opened.cell("Planilha1", "B2");
  expect([cell.formula, cell.value]).toEqual(["=CRESS.CFESS_SHARE(6659887.46,169653.6)", 1298046.772]);

  await opened.button("Inserir a fórmula em B2").click();
  await opened.pane.getByText(/^B2 já contém/).waitFor();
  await opened.button("Manter").click();
});

test("ranges are picked from the selection, and the preview follows their cells", async () => {
  await opened.page.evaluate(async () => {
    const view = window.erarioWorkbench;
    await view?.type("Planilha1", "A1", 194737);
    await view?.type("Planilha1", "A2", 6219);
    view?.select("Planilha1", "A1:A2");
  });
  await openFunction("SUM_CHECK");
  await opened.button(/^Usar o intervalo selecionado em Parcelas?/).click();
  const stated = opened.pane.getByRole("textbox").nth(1);
  await stated.fill("200957");
  const result = opened.pane.getByRole("region", { name: "Resultado" });
  await result.getByText("R$ 200.956,00").waitFor();
  await opened.page.evaluate(() => window.erarioWorkbench?.type("Planilha1", "A2", 6220));
  await result.getByText("VERDADEIRO").waitFor();
  await opened.page.evaluate(() => window.erarioWorkbench?.select("Planilha1", "C1"));
  await opened.button("Inserir a fórmula em C1").click();
  await opened.pane
    .getByText(/^Fórmula inserida/)
    .first()
    .waitFor();
  expect((await opened.cell("Planilha1", "C1")).formula).toBe("=CRESS.SUM_CHECK(A1:A2,200957)");
  expect(await opened.values("Planilha1", ["C1", "D1", "E1"])).toEqual([200957, 0, true]);
});

test(
  "every function's example fills its form and gives its result",
  async () => {
    const withExample = rules.filter(({ examples }) => examples.length > 0);
    for (const rule of sampled(withExample, 12)) {
      await openFunction(rule.id);
      await opened.button("Usar o exemplo").click();
      const table = opened.pane.getByRole("region", { name: "Resultado" }).locator("td");
      await table.first().waitFor();
      expect(await opened.pane.locator("main [role='alert']").count()).toBe(0);
    }
  },
  2 * PATIENCE,
);
