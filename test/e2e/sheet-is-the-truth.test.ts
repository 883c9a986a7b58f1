import { fillBudget, loadBudgetSample, wordsOf } from "./budget";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/** A filled workbook goes on living: what is changed in the sheet is what the form shows, and a template of the person's own stays theirs. */

jest.setTimeout(3 * PATIENCE);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

const preview = (opened: WorkbenchPage) => opened.pane.getByRole("region", { name: "Prévia" });
const field = (opened: WorkbenchPage, name: string) => opened.pane.getByRole("textbox", { name, exact: true });

test("what was changed in the sheet is in the form that is opened again; the preview names what a fill changes, and undo brings that back", async () => {
  const opened = await workbench.open();
  await fillBudget(opened);
  await opened.showSheet("Receita");
  await opened.typeInto("B4", "15000");
  await opened.button("Voltar ao formulário").click();
  await opened.button("Todos os modelos").click();
  await opened.button("Continuar Proposta orçamentária").click();
  await opened.pane.getByRole("heading", { name: "Proposta orçamentária" }).waitFor();
  await opened.button(/^Inscritos e inadimplência/).click();
  const registrants = field(opened, "Inscritos ativos (contribuintes)");
  await registrants.waitFor();
  expect(await registrants.inputValue()).toBe("15.000");
  await preview(opened).getByText("Receita: nenhum valor de entrada muda").waitFor();
  expect(
    await preview(opened)
      .getByText(/^Células que mudam/)
      .count(),
  ).toBe(0);

  await field(opened, "Inadimplência e descontos").fill("25");
  const changes = preview(opened).getByRole("region", { name: "Células que mudam: 1" });
  await changes.waitFor();
  const [line] = await changes.getByRole("listitem").allInnerTexts();
  const at = /^(?:Parâmetros e fontes!|'Parâmetros e fontes'!)([A-Z]+\d+)\s*: 30,00% → 25,00%$/.exec(line ?? "");
  expect([line, at]).not.toEqual([line, null]);
  const rate = at?.[1] ?? "";

  await opened.button("Atualizar 5 planilhas").click();
  await opened.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  expect(await opened.values("Receita", ["B4"])).toEqual([15000]);
  expect(await opened.values("Parâmetros e fontes", [rate])).toEqual([0.25]);
  expect(await opened.errorCells()).toEqual([]);
  await opened.button("Desfazer o preenchimento").click();
  await opened.pane.getByText("Desfeito. A pasta de trabalho está como era.").first().waitFor();
  expect(await opened.values("Receita", ["B4"])).toEqual([15000]);
  expect(await opened.values("Parâmetros e fontes", [rate])).toEqual([0.3]);
  opened.close();
});

const ownNames: Readonly<Record<string, string>> = {
  CRESS_CONSELHO: "Planilha1!$B$1",
  CRESS_EXERCICIO: "Planilha1!$B$2",
  CRESS_INSCRITOS: "Planilha1!$B$3",
  CRESS_RECEITA_TOTAL: "Planilha1!$B$4",
  CRESS_REAJUSTES: "Planilha1!$B$5:$D$5",
  CRESS_RECEITA_LIQUIDA: "Planilha1!$B$6:$C$6",
};

function setName(opened: WorkbenchPage, name: string, refersTo: string): Promise<void> {
  return opened.page.evaluate(
    ([called, cells]) => {
      const names = window.erarioWorkbench?.spreadsheet.names;
      const there = names?.find(called, null);
      names?.set({
        ...(there ? { id: there.id } : {}),
        ...{ name: called, refersTo: cells, comment: "", visible: true, sheetId: null },
      });
    },
    [name, refersTo] as const,
  );
}

test("an own template with six names is filled in place once the one of the wrong size is mended, and undone", async () => {
  const opened = await workbench.open();
  for (const [name, refersTo] of Object.entries(ownNames)) await setName(opened, name, refersTo);
  await opened.typeInto("B3", "14000");
  await loadBudgetSample(opened);
  await preview(opened).getByText("Nomes do modelo que são seus: 6.", { exact: false }).waitFor();
  await opened.button("Preencher o meu modelo").click();
  await opened.pane.getByText("Estes nomes têm o tamanho errado: CRESS_RECEITA_LIQUIDA.").waitFor();
  const wrong = opened.pane.getByRole("region", { name: "Nomes de tamanho errado: 1" });
  await wrong.getByText("tem 1 × 2 células, precisa de 1 × 3 células").waitFor();
  await opened.pane.getByRole("region", { name: "Nomes encontrados: 5" }).waitFor();
  expect(await opened.button("Preencher 5 nomes").getAttribute("aria-disabled")).toBe("true");
  expect(await opened.values("Planilha1", ["B3", "B4"])).toEqual([14000, null]);

  await setName(opened, "CRESS_RECEITA_LIQUIDA", "Planilha1!$B$6:$D$6");
  await opened.button("Voltar ao formulário").click();
  await opened.button("Preencher o meu modelo").click();
  await opened.button("Preencher 6 nomes").click();
  await opened.pane.getByText("O seu modelo está preenchido; o que foi escrito foi relido.").first().waitFor();
  expect(await opened.sheetNames()).toEqual(["Planilha1"]);
  expect(await opened.values("Planilha1", ["B1", "B2", "B3", "B4"])).toEqual(["CRESS-MG", 2018, 15050, 6659887.45625]);
  expect(await opened.values("Planilha1", ["B5", "C5", "D5"])).toEqual([0.065, 0.075, 0.085]);
  expect(await opened.values("Planilha1", ["B6", "C6", "D6"])).toEqual([5320842.679, 5361840.685, 5402838.691]);
  await opened.button(/^Desfazer/).click();
  await opened.button("Preencher 6 nomes").waitFor();
  expect(await opened.values("Planilha1", ["B1", "B3", "B4", "D6"])).toEqual([null, 14000, null, null]);
  opened.close();
});
