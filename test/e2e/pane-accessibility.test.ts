import { accessibilityViolations, sidewaysScroll } from "./axe";
import { fillBudget, loadBudgetSample } from "./budget";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

jest.setTimeout(3 * PATIENCE);

/** The narrowest pane that Excel makes. */
async function narrow(opened: WorkbenchPage): Promise<void> {
  await opened.page.locator("aside.pane").evaluate((pane) => {
    pane.style.width = "320px";
  });
}

async function expectClean(opened: WorkbenchPage): Promise<void> {
  expect(await accessibilityViolations(opened)).toEqual([]);
  expect(await sidewaysScroll(opened)).toBe(0);
}

async function unfoldAll(opened: WorkbenchPage): Promise<void> {
  const folded = opened.pane.locator("main h3 button[aria-expanded='false']");
  while ((await folded.count()) > 0) await folded.first().click();
}

test.each([
  ["light", "the page's own"],
  ["dark", "the page's own"],
  ["highContrast", "the page's own"],
  ["highContrast", "the system's"],
] as const)("every view is clean at 320 pixels in the %s theme in %s colours", async (theme, colours) => {
  const opened = await workbench.open({
    reducedMotion: "reduce",
    ...(colours === "the system's" ? { forcedColors: "active" as const } : {}),
  });
  await opened.page.evaluate((name) => window.erarioWorkbench?.setTheme(name), theme);
  await narrow(opened);
  await expectClean(opened);
  await loadBudgetSample(opened);
  await unfoldAll(opened);
  await expectClean(opened);

  await opened.showView("Explicar");
  await opened.pane.getByText("Selecione uma célula com fórmula").waitFor();
  await expectClean(opened);

  await opened.showView("Auditar");
  await opened.button("Conferir a pasta de trabalho").waitFor();
  await expectClean(opened);

  await opened.showView("Funções");
  await opened.pane.getByLabel("Buscar funções").waitFor();
  await expectClean(opened);
  await opened.button("CFESS_SHARE").click();
  await opened.button("Ajuda").click();
  await opened.button("Usar o exemplo").click();
  await opened.button(/^Memória de cálculo/).click();
  await expectClean(opened);

  await opened.button("Configurações").click();
  await opened.pane.getByLabel("Idioma do painel").waitFor();
  await expectClean(opened);
  expect(opened.complaints).toEqual([]);
  expect(opened.outsideRequests).toEqual([]);
  await opened.close();
});

test("what follows a fill, a check and an explanation is clean too", async () => {
  const opened = await workbench.open({ reducedMotion: "reduce" });
  await narrow(opened);
  await fillBudget(opened);
  await expectClean(opened);
  await opened.showView("Explicar");
  await opened.page.evaluate(() => window.erarioWorkbench?.select("Repasse", "C6"));
  await opened.pane.getByRole("heading", { name: /^Memória de cálculo/ }).waitFor();
  await expectClean(opened);
  await opened.page.evaluate(() => window.erarioWorkbench?.type("Despesa", "C26", 5));
  await opened.showView("Auditar");
  await opened.button("Conferir a pasta de trabalho").click();
  await opened.button("Conferir de novo").waitFor();
  await opened.pane.locator("[data-finding]").first().click();
  await opened.button("Dispensar…").click();
  await expectClean(opened);
  await opened.close();
});

test("the colours of Office become the pane's, when they change too", async () => {
  const opened = await workbench.open();
  const ground = (): Promise<string> =>
    opened.pane
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await opened.page.evaluate(() => window.erarioWorkbench?.setTheme("dark"));
  await opened.page.waitForFunction(
    () => {
      const pane = document.querySelector("iframe")?.contentDocument?.querySelector(".fui-FluentProvider");
      return pane !== null && pane !== undefined && getComputedStyle(pane).backgroundColor === "rgb(33, 33, 33)";
    },
    undefined,
    { timeout: PATIENCE },
  );
  await opened.close();
});

test("the first figure can be filled in by keyboard alone", async () => {
  const opened = await workbench.open();
  const { page } = opened;
  const focused = (): Promise<string> =>
    opened.pane.locator("html").evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
  await opened.pane.getByRole("tab", { name: "Preencher" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toContain("Explicar");
  await page.keyboard.press("End");
  expect(await focused()).toContain("Funções");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Configurações");
  // The council's own card, the own template and the pack's card come first.
  const wanted = "Usar exemplo CRESS-MG 2018 em Pacote da assembleia";
  for (let presses = 0; presses < 6 && (await focused()) !== wanted; presses += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe(wanted);
  await page.keyboard.press("Enter");
  await opened.pane.getByRole("heading", { name: "Pacote da assembleia" }).waitFor();
  expect(await focused()).toContain("Pacote da assembleia");
  await opened.close();
});
