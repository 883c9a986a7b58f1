import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { whole } from "../sample";
import { accessibilityViolations } from "./axe";
import { fillBudget, loadBudgetSample } from "./budget";
import { cutTexts } from "./cut-text";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/**
 * Every view in both languages, as narrow and as wide as a pane is drawn: nothing scrolls sideways, no text is cut; and by turns in light,
 * dark and high contrast, where axe finds nothing. Where the suite runs whole, every view in every width and theme is;
 * `VIEW_PICTURES=FOLDER` keeps what each looked like.
 */

jest.setTimeout(5 * PATIENCE);

let workbenches: Workbench;

beforeAll(async () => {
  workbenches = await Workbench.start();
});

afterAll(async () => {
  await workbenches.stop();
});

const WIDTHS = [320, 350, 450] as const;
const LOOKS = [
  { theme: "light", forcedColors: "none" },
  { theme: "dark", forcedColors: "none" },
  { theme: "highContrast", forcedColors: "active" },
] as const;
const COMBINATIONS = LOOKS.flatMap((look) => WIDTHS.map((width) => ({ ...look, width })));
const pictures = process.env["VIEW_PICTURES"];

const words = {
  "pt-BR": {
    ...{ explain: "Explicar", audit: "Auditar", functions: "Funções", settings: "Configurações" },
    ...{ example: "Usar o exemplo", memo: /^Memória de cálculo/, run: /^Conferir a pasta/, again: /^Conferir de novo/ },
  },
  en: {
    ...{ explain: "Explain", audit: "Audit", functions: "Functions", settings: "Settings" },
    ...{ example: "Use the example", memo: /^Memo/, run: /workbook$/, again: /again$/ },
  },
} as const;

/**
 * What is wider than its place: the page itself, and whatever would scroll sideways within it. The frame of a table of data may, since
 * its columns have nowhere else to go.
 */
function sidewaysScrolling(opened: WorkbenchPage): Promise<string[]> {
  return opened.pane.locator("html").evaluate((page) =>
    [page, ...page.querySelectorAll("*")]
      .filter((element) => {
        const scrolls = element === page || /auto|scroll/.test(getComputedStyle(element).overflowX);
        if (element.querySelector(":scope > table, :scope > [role='grid']")) return false;
        return scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      })
      .map((element) => `${element.tagName} ${element.className} ${String(element.scrollWidth - element.clientWidth)}`),
  );
}

async function setWidth(opened: WorkbenchPage, width: number): Promise<void> {
  await opened.page.locator("aside.pane").evaluate((pane, wanted) => {
    pane.style.width = `${String(wanted)}px`;
  }, width);
  await opened.page.waitForFunction((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe[src*='taskpane.html']");
    return Math.abs((frame?.contentWindow?.innerWidth ?? 0) - wanted) <= 2;
  }, width);
}

async function expectFits(opened: WorkbenchPage, view: string, width: number): Promise<void> {
  await setWidth(opened, width);
  const found = { scrolling: await sidewaysScrolling(opened), cut: await cutTexts(opened) };
  expect({ view, width, ...found }).toEqual({ view, width, scrolling: [], cut: [] });
}

/** In some looks and widths, judged by axe too. */
async function expectClean(
  opened: WorkbenchPage,
  view: string,
  { theme, forcedColors, width }: (typeof COMBINATIONS)[number],
): Promise<void> {
  await opened.page.emulateMedia({ forcedColors });
  await opened.page.evaluate((name) => window.erarioWorkbench?.setTheme(name), theme);
  await expectFits(opened, `${view} ${theme}`, width);
  const violations = await accessibilityViolations(opened);
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    const name = `${view}-${theme}-${String(width)}.png`.replace(/ /g, "-");
    await opened.page.locator("aside.pane").screenshot({ path: join(pictures, name) });
  }
  expect({ view, theme, width, violations }).toEqual({ view, theme, width, violations: [] });
}

describe.each(["pt-BR", "en"] as const)("in %s", (language) => {
  const say = words[language];
  let opened: WorkbenchPage;

  beforeAll(async () => {
    opened = await workbenches.open({ language, reducedMotion: "reduce" });
  });

  afterAll(async () => {
    await opened.page.emulateMedia({ forcedColors: "none" });
    opened.close();
  });

  // Each view in another look and width, the second language in others than the first.
  let turn = language === "en" ? 4 : 0;

  async function expectGood(view: string): Promise<void> {
    const drawn = COMBINATIONS.filter((_combination, at) => whole || at === turn % COMBINATIONS.length);
    turn += 4;
    for (const width of WIDTHS) await expectFits(opened, view, width);
    for (const combination of drawn) await expectClean(opened, `${view} ${language}`, combination);
  }

  test("the page says its language", async () => {
    expect(await opened.pane.locator("html").getAttribute("lang")).toBe(language);
  });

  test("the templates, the form and what was filled", async () => {
    await expectGood("cards");
    await loadBudgetSample(opened, language);
    const folded = opened.pane.locator("main h3 button[aria-expanded='false']");
    while ((await folded.count()) > 0) await folded.first().click();
    await expectGood("form");
    await opened.button(language === "en" ? "All templates" : "Todos os modelos").click();
    await fillBudget(opened, language);
    await expectGood("filled");
  });

  test("an explained cell", async () => {
    await opened.showView(say.explain);
    // Sheets are Portuguese in either language of the pane, until the settings say otherwise.
    await opened.page.evaluate(() => window.erarioWorkbench?.select("Repasse", "C6"));
    await opened.pane.getByRole("heading", { name: say.memo }).waitFor();
    await expectGood("explained");
  });

  test("the audit", async () => {
    await opened.showView(say.audit);
    await expectGood("audit");
    await opened.button(say.run).click();
    await opened.button(say.again).waitFor();
    await expectGood("audited");
  });

  test("the functions and the form of one", async () => {
    await opened.showView(say.functions);
    await expectGood("functions");
    await opened.button("ITG20_REDUCTION_TABLE").click();
    await opened.button(say.example).click();
    await opened.button(say.memo).click();
    await expectGood("function");
  });

  test("the settings", async () => {
    await opened.button(say.settings).click();
    await expectGood("settings");
  });

  test("no error and no outside request on the way", () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.outsideRequests).toEqual([]);
  });
});

test("the pane follows the workbench's language when it is switched, and what was typed stays", async () => {
  const opened = await workbenches.open();
  await loadBudgetSample(opened);
  await opened.page.getByRole("combobox", { name: "Idioma" }).selectOption("en");
  await opened.pane.getByRole("tab", { name: "Fill" }).waitFor();
  await opened.pane.getByRole("heading", { name: "Budget proposal" }).waitFor();
  await opened.pane.getByText("5,361,840.69").first().waitFor();
  await opened.page.evaluate(() => window.erarioWorkbench?.type("Planilha1", "A1", '=CRESS.CFESS_SHARE("x",1)'));
  await opened.page.waitForFunction(() =>
    window.erarioWorkbench?.cell("Planilha1", "A1").message?.startsWith("revenue must be"),
  );
  // The next opening, without a word of it in the address, is in English too.
  await opened.page.goto(`${workbenches.address}workbench.html`);
  await opened.pane.getByRole("tab", { name: "Fill" }).waitFor();
  opened.close();
});
