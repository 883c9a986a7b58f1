import type { Page } from "playwright-core";
import { Workbench, type WorkbenchPage } from "./workbench-page";

let workbench: Workbench;
let opened: WorkbenchPage;

beforeAll(async () => {
  workbench = await Workbench.start();
  opened = await workbench.open();
});

afterAll(() => workbench.stop());

/** The workbench's own handle on the Excel that it plays. */
interface Handle {
  readonly host: {
    readonly setMoods: (moods: Readonly<Record<string, string>>) => void;
    readonly state: { date1904: boolean; readonly spreadsheet: { readonly calculation: { automatic: boolean } } };
  };
}

function ribbon(page: Page, name: string) {
  return page.getByRole("group", { name: "Erário" }).getByRole("button", { name });
}

test("the ribbon's buttons open the pane at their view, also after it was closed", async () => {
  const { page, pane, complaints } = opened;
  for (const name of ["Explicar", "Auditar", "Preencher"]) {
    await ribbon(page, name).click();
    await pane.getByRole("tab", { name, selected: true }).waitFor();
  }
  await page.locator("aside.pane").getByRole("button").click();
  await page.locator("iframe").waitFor({ state: "hidden" });
  await ribbon(page, "Auditar").click();
  await page.locator("iframe").waitFor({ state: "visible" });
  await pane.getByRole("tab", { name: "Auditar", selected: true }).waitFor();
  expect(complaints).toEqual([]);
});

test("a workbook that counts from 1904 is told of, in sight of every view", async () => {
  const { page, pane } = opened;
  await page.evaluate(() => {
    (window as unknown as { erarioWorkbench: Handle }).erarioWorkbench.host.state.date1904 = true;
  });
  await ribbon(page, "Explicar").click();
  await pane.getByText("Esta pasta de trabalho conta os dias a partir de 1904").waitFor();
});

test("manual calculation is told of, and one click ends it", async () => {
  const { page, pane } = opened;
  const automatic = (): Promise<boolean> =>
    page.evaluate(
      () =>
        (window as unknown as { erarioWorkbench: Handle }).erarioWorkbench.host.state.spreadsheet.calculation.automatic,
    );
  await page.evaluate(() => {
    (window as unknown as { erarioWorkbench: Handle }).erarioWorkbench.host.state.spreadsheet.calculation.automatic =
      false;
  });
  await ribbon(page, "Auditar").click();
  const notice = pane.getByText("O cálculo está manual");
  await notice.waitFor();
  await pane.getByRole("button", { name: "Calcular agora" }).click();
  await notice.waitFor();
  expect(await automatic()).toBe(false);
  await pane.getByRole("button", { name: "Calcular sempre" }).click();
  await notice.waitFor({ state: "detached" });
  expect(await automatic()).toBe(true);
});

test("what a workbook of somebody else's keeps for the pane is left aside, and told in every view", async () => {
  const { page, pane, complaints } = opened;
  await pane.getByRole("tab", { name: "Preencher" }).waitFor();
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  await frame?.evaluate(() => {
    let deep: unknown = 0;
    for (let level = 0; level < 100; level += 1) deep = [deep];
    const { settings } = Office.context.document;
    settings.set("erario.profile", deep);
    settings.set("erario.audit.found", deep);
    return new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
  });
  await frame?.evaluate(() => {
    location.reload();
  });
  await pane.getByText("Parte do que esta pasta de trabalho guarda para o painel foi deixada de lado").waitFor();
  await pane
    .getByText(/o perfil do conselho/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test("what Excel says that it keeps and does not is told, until it keeps it", async () => {
  const { page, pane, complaints } = opened;
  const behave = (settings: string): Promise<void> =>
    page.evaluate((mood) => {
      (window as unknown as { erarioWorkbench: Handle }).erarioWorkbench.host.setMoods({ settings: mood });
    }, settings);
  await behave("lost for good");
  await ribbon(page, "Preencher").click();
  await pane.getByRole("button", { name: "Configurações" }).click();
  const year = pane.getByRole("textbox", { name: "Exercício" });
  await year.fill("2019");
  const notice = pane.getByText("O Excel não está guardando tudo nesta pasta de trabalho");
  await notice.waitFor();
  await pane.getByText(/não guardou: .*as configurações do painel/).waitFor();
  await behave("saved");
  await year.fill("2020");
  await notice.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});

test("an older Excel is told what it lacks", async () => {
  const { page, pane } = opened;
  // The Excel that the workbench plays is made one version older.
  await page.route("**/workbench/office.js", async (route) => {
    const response = await route.fetch();
    const older = `
;{
      const { requirements } = Office.context;
      const { isSetSupported } = requirements;
      requirements.isSetSupported = (set, version) =>
        !(set === "ExcelApi" && version === "1.14") && set !== "CustomFunctionsRuntime" && isSetSupported(set, version);
    }`;
    await route.fulfill({ response, body: (await response.text()) + older });
  });
  await page.reload();
  await pane.getByRole("heading", { name: "Esta versão do Excel é antiga demais para o Erário" }).waitFor();
  await pane.getByText("ExcelApi 1.14, CustomFunctionsRuntime 1.3", { exact: false }).waitFor();
  expect(await pane.getByRole("tablist").count()).toBe(0);
});
