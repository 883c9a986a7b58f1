import { mkdirSync } from "node:fs";
import path from "node:path";
import { loadBudgetSample, wordsOf } from "./budget";
import { rowOf } from "./labels";
import { contentOf, PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

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
/** The chapters on the budget and on where a figure comes from go on in one workbook. */
let budget: WorkbenchPage;

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
  budget = opened;
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
});

test("de onde vem este número", async () => {
  const opened = budget;
  await opened.showSheet("Receita");
  await opened.typeInto("B4", "15050");
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
});

test("uma função em uma célula", async () => {
  const opened = budget;
  await opened.showView("Funções");
  await opened.pane.getByRole("searchbox").or(opened.pane.getByRole("textbox")).first().fill("repasse");
  await picture(opened, "funcoes");
  opened.close();
});

const field = (opened: WorkbenchPage, name: string) => opened.pane.getByRole("textbox", { name, exact: true }).first();

test("o meu conselho", async () => {
  const typing = await open();
  await typing.button("Preencher o meu conselho").click();
  await field(typing, "Conselho").fill("CRESS-GO");
  await field(typing, "Região").fill("19ª Região");
  await field(typing, "Exercício").fill("2026");
  await picture(typing, "meu-conselho");
  await typing.button(/^Anuidade e patamares/).click();
  await field(typing, "Anuidade atual de pessoa física").fill("653,63");
  await typing.button(/^Pagamento da anuidade/).click();
  await field(typing, "Número de parcelas").fill("10");
  await field(typing, "Vencimento da primeira parcela").fill("15/02/2026");
  const download = typing.page.waitForEvent("download");
  await typing.button("Exportar arquivo").click();
  const buffer = Buffer.from(await contentOf(await download));
  typing.close();

  // Another workbook, empty: the file alone goes there.
  const opened = await open();
  await opened.button("Preencher o meu conselho").click();
  const file = { name: "meu-conselho.json", mimeType: "application/json", buffer };
  await opened.pane.locator('input[type="file"]').first().setInputFiles(file);
  await opened.pane.getByText("O perfil foi importado.").first().waitFor();
  await opened.button("Ir para os modelos").click();
  await opened.pane.getByText("CRESS-GO · 19ª Região · 2026").waitFor();

  await opened.pane.getByRole("button", { name: "Proposta de anuidade", exact: true }).click();
  expect(await field(opened, "Anuidade atual de pessoa física").inputValue()).toBe("653,63");
  await field(opened, "ou anuidade em R$, linha 1").fill("705,00");
  await field(opened, "Votos, linha 1").fill("41");
  await opened.pane.getByText("Ainda não está no meu conselho, para 2026").first().waitFor();
  await picture(opened, "meu-conselho-anuidade");
  await opened.button(wordsOf["pt-BR"].fill).click();
  await opened.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  const adopted = await rowOf(opened, "Anuidade", "Anuidade adotada");
  expect((await opened.cell("Anuidade", `B${String(adopted)}`)).value).toBe(705);
  const first = 2 + (await rowOf(opened, "Anuidade", "PAGAMENTO PARCELADO"));
  const last = first + 9;
  expect(await opened.texts("Anuidade", [`B${String(first)}`, `B${String(last)}`])).toEqual([
    "15/02/2026",
    "15/11/2026",
  ]);
  expect(await opened.values("Anuidade", [`C${String(first)}`, `C${String(last)}`])).toEqual([70.5, 70.5]);

  await opened.button("Voltar ao formulário").click();
  await opened.button("Todos os modelos").click();
  await opened.pane.getByRole("button", { name: "Inadimplência", exact: true }).click();
  await field(opened, "Data do pagamento").fill("20/07/2026");
  await opened.button(/^Anuidades em atraso/).click();
  for (const [label, text] of [
    ["Devedor", "GO-1"],
    ["Anuidade", "653,63"],
    ["Exercício", "2025"],
    ["Vencimento", "15/04/2025"],
  ] as const) {
    await field(opened, `${label}, linha 1`).fill(text);
  }
  await opened.button(/^(Preencher|Atualizar) \d+ planilhas$/).click();
  await opened.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  // 2 % of 653,63 is 13,07; fifteen completed months at 1 % are 98,04.
  const debt = await rowOf(opened, "Inadimplência", "GO-1");
  expect(
    await opened.values(
      "Inadimplência",
      ["E", "F", "H"].map((column) => column + String(debt)),
    ),
  ).toEqual([13.07, 98.04, 764.74]);
  await opened.showSheet("Inadimplência");
  await picture(opened, "meu-conselho-inadimplencia");

  expect(await opened.errorCells()).toEqual([]);
  const written = await opened.page.evaluate(() =>
    (window.erarioWorkbench?.snapshot().sheets ?? []).flatMap(({ name, cells }) => [
      name,
      ...[...cells.values()].flatMap(({ value, formula }) => [typeof value === "string" ? value : "", formula ?? ""]),
    ]),
  );
  expect(written.filter((each) => /CRESS-MG|\b2018\b/.test(each))).toEqual([]);
  opened.close();
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
  opened.close();
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
  await opened.pane.getByText("contou-se duas vezes").first().waitFor();
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
  opened.close();
});
