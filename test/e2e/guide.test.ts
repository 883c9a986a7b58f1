import { mkdirSync } from "node:fs";
import path from "node:path";
import { fillBudget, loadBudgetSample, wordsOf } from "./budget";
import { rowOf } from "./labels";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/**
 * Every step of docs/guia.md, in its order, with the figures that it promises. `npm run docs:pictures` runs the same and keeps what
 * each step looks like.
 */

const root = path.resolve(__dirname, "../..");
const folder = path.join(root, "docs/images/guia");
const keeping = process.env["GUIDE_PICTURES"] === "1";
const SIZE = { width: 1280, height: 800 };

jest.setTimeout(2 * PATIENCE);

let workbench: Workbench;

beforeAll(async () => {
  if (keeping) mkdirSync(folder, { recursive: true });
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

async function picture(opened: WorkbenchPage, name: string): Promise<void> {
  if (!keeping) return;
  // Spreadsheets and panes draw themselves a moment after they know what to draw.
  await opened.page.waitForTimeout(1500);
  await opened.page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function pressRibbon(opened: WorkbenchPage, name: "Preencher" | "Explicar" | "Auditar"): Promise<void> {
  await opened.page.getByRole("group", { name: "Erário" }).getByRole("button", { name }).click();
  await opened.pane.getByRole("tab", { name, selected: true }).waitFor();
}

const open = (): Promise<WorkbenchPage> => workbench.open({ viewport: SIZE });

test("o primeiro orçamento", async () => {
  const opened = await open();
  await picture(opened, "inicio");

  await loadBudgetSample(opened);
  await opened.pane.getByText("5.361.840,69").first().waitFor();
  await picture(opened, "orcamento-exemplo");

  await opened.button(wordsOf["pt-BR"].fill).click();
  await opened.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  const summary = await opened.pane.locator("main").innerText();
  for (const figure of ["5.320.842,68", "5.361.840,69", "5.402.838,69", "1.298.046,77", "déficit de R$ 194.738,01"]) {
    expect(summary).toContain(figure);
  }
  await picture(opened, "orcamento-preenchido");

  await opened.showSheet("Cenários");
  await picture(opened, "orcamento-cenarios");

  await opened.showSheet("Receita");
  await opened.typeInto("B4", "15000");
  const net = await rowOf(opened, "Cenários", "(=) RECEITA LÍQUIDA");
  expect((await opened.cell("Cenários", `B${String(net)}`)).value).toBe(5306336.74);
  await picture(opened, "orcamento-mudanca");

  await opened.button("Voltar ao formulário").click();
  await opened.button("Inscritos e inadimplência").click();
  const registrants = opened.pane.getByLabel(/Inscritos ativos/).first();
  await registrants.fill("14000");
  await registrants.evaluate((field) => field.scrollIntoView({ block: "center" }));
  await opened.pane.getByText("5.016.217,96").first().waitFor();
  await picture(opened, "orcamento-proprio");
  await opened.button("Atualizar 5 planilhas").click();
  await opened.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  expect((await opened.cell("Receita", "B4")).value).toBe(14000);

  await opened.button("Desfazer o preenchimento").click();
  await opened.pane.getByText("Desfeito. A pasta de trabalho está como era.").first().waitFor();
  await picture(opened, "orcamento-desfeito");
  expect((await opened.cell("Receita", "B4")).value).toBe(15000);
  await opened.close();
});

test("de onde vem este número", async () => {
  const opened = await open();
  await fillBudget(opened);
  await opened.showSheet("Repasse");
  await pressRibbon(opened, "Explicar");
  const share = await rowOf(opened, "Repasse", "(−) Cota-parte do CFESS");
  await opened.goTo(`B${String(share)}`);
  await opened.pane.getByText("O valor mostrado é igual ao recalculado.").waitFor();
  const explained = opened.pane.getByRole("tabpanel", { name: "Explicar" });
  await explained.getByText("R$ 1.298.046,77").first().waitFor();
  await picture(opened, "explicar");

  const memo = explained.getByRole("heading", { name: /^Memória de cálculo/ }).first();
  await memo.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await picture(opened, "explicar-memoria");
  await opened.close();
});

test("a nota da ITG 20", async () => {
  const opened = await open();
  await opened
    .button(/^Abrir Teto de ativo \(ITG 20\)|^Teto de ativo \(ITG 20\)$/)
    .first()
    .click();
  await opened.pane
    .getByLabel("Exemplo", { exact: true })
    .selectOption({ label: "ITG 20, exemplo 3: benefício como redução de contribuições" });
  await picture(opened, "itg20-escolha");
  await opened.button(/^Usar ITG 20, exemplo 3/).click();
  await opened.pane.getByText("−244,44").first().waitFor();
  await picture(opened, "itg20-exemplo");

  await opened.button(wordsOf["pt-BR"].fill).click();
  await opened.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  const summary = await opened.pane.locator("main").innerText();
  for (const figure of ["50,00", "55,77", "−294,44", "−244,44"]) expect(summary).toContain(figure);
  await picture(opened, "itg20-preenchido");

  await opened.showSheet("Nota ITG 20");
  await picture(opened, "itg20-nota");
  await opened.close();
});

test("a conferência da apresentação", async () => {
  const opened = await open();
  await opened.page.setInputFiles("input[type=file]", path.join(root, "docs/examples/assembleia-cress-mg-2017.xlsx"));
  await opened.page.waitForFunction(() =>
    window.erarioWorkbench?.snapshot().sheets.some(({ name }) => name === "Slide 53"),
  );
  await opened.ready();
  await pressRibbon(opened, "Auditar");
  await picture(opened, "auditar-inicio");

  await opened.button("Conferir a pasta de trabalho").click();
  await opened.button("Erros 4").or(opened.pane.getByText("Erros 4")).first().waitFor();
  const findings = await opened.pane.locator("main").innerText();
  for (const text of ["194.738,01", "−16.154,78", "200.957,00", "194.737,00", "522,96", "496,790", "1.126,79"]) {
    expect(findings).toContain(text);
  }
  await picture(opened, "auditar-apontamentos");

  await opened.pane.getByText("Slide 53!D4").first().click();
  await opened.waitForSelection("Slide 53", "D4");
  await opened.pane.getByText("foi contada duas vezes").first().waitFor();
  await picture(opened, "auditar-detalhe");

  await opened.pane.getByText("Slide 58!D7").first().click();
  await opened.button("Dispensar…").click();
  await opened.pane
    .getByLabel("Motivo")
    .fill("A diferença de três centavos das parcelas iguais foi aprovada pela assembleia.");
  await picture(opened, "auditar-dispensar");
  await opened.pane.getByRole("button", { name: "Dispensar", exact: true }).click();
  await opened.pane.getByText("Dispensados (1)").first().waitFor();

  await opened.button(/^Exportar para a planilha/).click();
  await opened.pane.getByText("Exportado para", { exact: false }).first().waitFor();
  expect(await opened.sheetNames()).toContain("Auditoria");
  await opened.showSheet("Auditoria");
  await picture(opened, "auditar-planilha");
  await opened.close();
});

test("uma função em uma célula", async () => {
  const opened = await open();
  await opened.showView("Funções");
  await opened.pane.getByRole("searchbox").or(opened.pane.getByRole("textbox")).first().fill("repasse");
  await picture(opened, "funcoes");
  await opened.close();
});
