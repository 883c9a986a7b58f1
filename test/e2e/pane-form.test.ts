import { loadBudgetSample } from "./budget";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

let workbench: Workbench;
let opened: WorkbenchPage;

beforeAll(async () => {
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

jest.setTimeout(3 * PATIENCE);

async function openBudget(opened: WorkbenchPage): Promise<void> {
  await opened.pane.getByRole("button", { name: "Proposta orçamentária", exact: true }).click();
  await opened.pane.getByRole("heading", { name: "Proposta orçamentária" }).waitFor();
}

const field = (opened: WorkbenchPage, name: string) => opened.pane.getByRole("textbox", { name, exact: true });

/** Pastes a text where the focus is, as the browser does when somebody presses Ctrl+V. */
async function paste(opened: WorkbenchPage, label: string, text: string): Promise<void> {
  await field(opened, label).evaluate((cell, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const liveFigures = (opened: WorkbenchPage) => opened.pane.getByRole("group", { name: "Números de conferência" });

test("a table takes a paste, lists what it cannot read without filling anything, and takes steps back", async () => {
  opened = await workbench.open();
  await openBudget(opened);
  await opened.button(/^Anuidade e propostas/).click();
  await paste(opened, "Reajuste, linha 1", "6,5%\t10\n7,5%\t20\n8,5%\t0");
  await opened.pane.getByText("Linhas lidas: 3.").first().waitFor();
  expect(await field(opened, "Reajuste, linha 2").inputValue()).toBe("7,5");

  await paste(opened, "Reajuste, linha 1", "9%\t1\nabc\t2");
  await opened.pane.getByText("linha 2, coluna 1: “abc” não é um número. Digite como em 1.234,56").waitFor();
  expect(await field(opened, "Reajuste, linha 1").inputValue()).toBe("6,5");

  await field(opened, "Reajuste, linha 3").focus();
  await opened.page.keyboard.press("Alt+ArrowUp");
  expect(await field(opened, "Reajuste, linha 2").inputValue()).toBe("8,5");
  await opened.button("Excluir a linha 2").click();
  await opened.pane.getByText("Linha 2 excluída.").first().waitFor();
  expect(await field(opened, "Reajuste, linha 3").count()).toBe(0);
  await opened.button("Desfazer").click();
  expect(await field(opened, "Reajuste, linha 3").inputValue()).toBe("7,5");
});

test("a table is taken from the selected range and from a CSV file", async () => {
  await opened.page.evaluate(async () => {
    const view = window.erarioWorkbench;
    await view?.type("Planilha1", "B2", 0.065);
    await view?.type("Planilha1", "C2", 12);
    await view?.type("Planilha1", "B3", 0.075);
    view?.select("Planilha1", "B2:C9");
  });
  await opened.button("Usar o intervalo selecionado").click();
  await opened.pane.getByText("Linhas lidas: 2.").first().waitFor();
  expect(await field(opened, "Reajuste, linha 1").inputValue()).toBe("6,5");
  expect(await field(opened, "Votos, linha 1").inputValue()).toBe("12");

  const csv = Buffer.from("Reajuste;Votos\n8,5%;3\n", "latin1");
  await opened.pane
    .locator("[data-field='rates'] input[type='file']")
    .setInputFiles({ name: "propostas.csv", mimeType: "text/csv", buffer: csv });
  await opened.pane.getByText("Linhas lidas: 1.").first().waitFor();
  expect(await field(opened, "Reajuste, linha 1").inputValue()).toBe("8,5");
});

test("what was typed is there again after the pane was loaded anew, text that is no figure too", async () => {
  await field(opened, "Exercício").fill("2019");
  await opened.button(/^Inscritos e inadimplência/).click();
  await field(opened, "Inscritos ativos (contribuintes)").fill("quinze mil");
  await opened.page.waitForFunction(() =>
    JSON.stringify([...(window.erarioWorkbench?.host.state.settings.values() ?? [])]).includes("quinze mil"),
  );
  await opened.pane.locator("html").evaluate(() => {
    window.location.reload();
  });
  await opened.ready();
  await opened.pane.getByRole("heading", { name: "Proposta orçamentária" }).waitFor();
  expect(await field(opened, "Exercício").inputValue()).toBe("2019");
  await opened.button(/^Inscritos e inadimplência/).click();
  expect(await field(opened, "Inscritos ativos (contribuintes)").inputValue()).toBe("quinze mil");
  opened.close();
});

test("the check figures follow the typing, and a wrong figure is told beside its field", async () => {
  opened = await workbench.open();
  await loadBudgetSample(opened);
  await liveFigures(opened).getByText("R$ 5.320.842,68").waitFor();
  await opened.button(/^Inscritos e inadimplência/).click();
  const registrants = field(opened, "Inscritos ativos (contribuintes)");
  expect(await registrants.inputValue()).toBe("15.050");
  await registrants.fill("15.100");
  await liveFigures(opened).getByText("R$ 5.335.348,62").waitFor();

  await registrants.fill("15.05");
  await registrants.blur();
  await opened.pane.getByText("Digite os decimais com vírgula: 15,05").waitFor();
  expect(await registrants.inputValue()).toBe("15.05");
  await opened.button("Preencher as planilhas").click();
  await opened.pane.getByText("1 campo a corrigir antes de preencher; ele está selecionado.").waitFor();
  expect(await opened.sheetNames()).toEqual(["Planilha1"]);
});

test("a sheet of theirs is set aside only with a yes, and an undo gives it back", async () => {
  await opened.page.evaluate(async () => {
    await window.erarioWorkbench?.type("Planilha1", "A1", "minha");
  });
  await field(opened, "Inscritos ativos (contribuintes)").fill("15.050");
  await opened.button(/^Preencher 5 planilhas$/).click();
  await opened.pane.getByRole("heading", { name: "Planilhas preenchidas" }).waitFor();
  await opened.button("Desfazer o preenchimento").click();
  await opened.pane.getByText("Desfeito. A pasta de trabalho está como era.").first().waitFor();
  expect(await opened.sheetNames()).toEqual(["Planilha1"]);
  expect((await opened.cell("Planilha1", "A1")).value).toBe("minha");
  opened.close();
});

test("English by Excel's language, and by the switch", async () => {
  const opened = await workbench.open({ language: "en" });
  await opened.pane.getByRole("tab", { name: "Fill", exact: true }).waitFor();
  await opened.button("Settings").click();
  await opened.pane.getByLabel("Language of the pane").selectOption("pt-BR");
  await opened.pane.getByRole("tab", { name: "Preencher" }).waitFor();
  expect(await opened.pane.locator("html").getAttribute("lang")).toBe("pt-BR");
  opened.close();
});
