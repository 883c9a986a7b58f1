import { whole } from "../sample";
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

const LOOKS = [
  { theme: "light", forcedColors: "none" },
  { theme: "dark", forcedColors: "none" },
  { theme: "highContrast", forcedColors: "none" },
  // High contrast in the colours that the system forces.
  { theme: "highContrast", forcedColors: "active" },
] as const;

/** Each view in two of the looks by turns, in all of them where the suite runs whole. */
let turn = 0;

async function expectCleanInEveryLook(opened: WorkbenchPage, view: string): Promise<void> {
  turn += 1;
  for (const [at, { theme, forcedColors }] of LOOKS.entries()) {
    if (!whole && (at + turn) % 2 === 0) continue;
    await opened.page.emulateMedia({ forcedColors });
    await opened.page.evaluate((name) => window.erarioWorkbench?.setTheme(name), theme);
    const violations = await accessibilityViolations(opened);
    const sideways = await sidewaysScroll(opened);
    expect({ view, theme, forcedColors, violations, sideways }).toEqual({
      ...{ view, theme, forcedColors },
      ...{ violations: [], sideways: 0 },
    });
  }
}

test("every view is clean at 320 pixels in every theme, in the page's colours and in the system's", async () => {
  const opened = await workbench.open({ reducedMotion: "reduce" });
  await narrow(opened);
  await expectCleanInEveryLook(opened, "cards");
  await loadBudgetSample(opened);
  await unfoldAll(opened);
  await expectCleanInEveryLook(opened, "form");

  await opened.showView("Explicar");
  await opened.pane.getByText("Selecione uma célula com fórmula").waitFor();
  await expectCleanInEveryLook(opened, "explain");

  await opened.showView("Auditar");
  await opened.button("Conferir a pasta de trabalho").waitFor();
  await expectCleanInEveryLook(opened, "audit");

  await opened.showView("Funções");
  await opened.pane.getByLabel("Buscar funções").waitFor();
  await expectCleanInEveryLook(opened, "functions");
  await opened.button("CFESS_SHARE").click();
  await opened.button("Ajuda").click();
  await opened.button("Usar o exemplo").click();
  await opened.button(/^Memória de cálculo/).click();
  await expectCleanInEveryLook(opened, "function");

  await opened.button("Configurações").click();
  await opened.pane.getByLabel("Idioma do painel").waitFor();
  await expectCleanInEveryLook(opened, "settings");
  expect(opened.complaints).toEqual([]);
  expect(opened.outsideRequests).toEqual([]);
  await opened.page.emulateMedia({ forcedColors: "none" });
  opened.close();
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
  opened.close();
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
  opened.close();
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
  opened.close();
});
