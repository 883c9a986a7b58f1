import { wordsOf } from "./budget";
import { rowOf } from "./labels";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/** The main job without a mouse. */

jest.setTimeout(3 * PATIENCE);

let workbenches: Workbench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  workbenches = await Workbench.start();
  workbench = await workbenches.open();
});

afterAll(async () => {
  await workbenches.stop();
});

/** What has the focus, by the name that a screen reader would say; in which part of the workbench it stands. */
function focused(): Promise<{ part: "grid" | "ribbon" | "pane"; name: string }> {
  return workbench.page.evaluate(() => {
    const own = document.activeElement;
    const inPane = own instanceof HTMLIFrameElement ? own.contentDocument?.activeElement : null;
    const element = inPane ?? own;
    const labels = (element as HTMLInputElement | null)?.labels;
    const name = element?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element?.textContent ?? "";
    if (inPane) return { part: "pane" as const, name };
    return { part: own?.closest(".ribbon") ? ("ribbon" as const) : ("grid" as const), name };
  });
}

/** Presses Tab, or Shift+Tab, until something of that name has the focus. */
async function reach(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await workbench.page.keyboard.press(key);
    const now = await focused();
    if (now.part !== "pane") break;
    if (name.test(now.name)) return;
    passed.push(now.name.slice(0, 40));
  }
  throw new Error(`the keyboard does not reach ${String(name)}; it passed ${passed.join(" | ")}`);
}

async function moveTo(part: "grid" | "ribbon" | "pane"): Promise<void> {
  for (let presses = 0; presses < 3; presses += 1) {
    if ((await focused()).part === part) return;
    await workbench.page.keyboard.press("F6");
  }
  expect((await focused()).part).toBe(part);
}

test("F6 leads from the grid to the ribbon, to the pane and back", async () => {
  const parts: string[] = [];
  await moveTo("grid");
  for (let presses = 0; presses < 3; presses += 1) {
    await workbench.page.keyboard.press("F6");
    parts.push((await focused()).part);
  }
  await workbench.page.keyboard.press("Shift+F6");
  parts.push((await focused()).part);
  expect(parts).toEqual(["ribbon", "pane", "grid", "pane"]);
});

test("F6 lands on the ribbon's first control, the one that opens a file", async () => {
  await moveTo("ribbon");
  expect((await focused()).name).toContain("Abrir .xlsx");
});

test("the sample is loaded and filled", async () => {
  const { page } = workbench;
  await moveTo("pane");
  await reach(wordsOf["pt-BR"].sample);
  await page.keyboard.press("Enter");
  await workbench.pane.getByText(wordsOf["pt-BR"].sampleLoaded).first().waitFor();
  await workbench.button(wordsOf["pt-BR"].fill).waitFor();
  await moveTo("pane");
  await reach(wordsOf["pt-BR"].fill);
  await page.keyboard.press("Enter");
  await workbench.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
});

test("a check figure leads to its cell, and the grid takes the keys from there", async () => {
  const { page } = workbench;
  const net = await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA");
  await moveTo("pane");
  await reach(/^Receita líquida a 7,5%/);
  await page.keyboard.press("Enter");
  await workbench.waitForSelection("Cenários", `C${String(net)}`);
  await moveTo("grid");
  await page.keyboard.press("ArrowRight");
  await workbench.waitForSelection("Cenários", `D${String(net)}`);
});

test("the registrants are changed in their cell, and the figures follow", async () => {
  const net = await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA");
  await workbench.page.evaluate(() => window.erarioWorkbench?.select("Receita", "B4"));
  await moveTo("grid");
  expect((await workbench.cell("Receita", "B4")).value).toBe(15050);
  await workbench.page.keyboard.type("15000");
  await workbench.page.keyboard.press("Enter");
  await workbench.waitForSelection("Receita", "B5");
  expect(await workbench.texts("Cenários", [`C${String(net)}`])).toEqual(["R$ 5.347.198,54"]);
});

test("the tabs are walked with the arrows, and the memo of the selected cell is read", async () => {
  const { page } = workbench;
  await moveTo("pane");
  await workbench.page.evaluate(() => window.erarioWorkbench?.select("Repasse", "B6"));
  await reach(/^Preencher$/, "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  expect((await focused()).name).toContain("Explicar");
  await page.keyboard.press("Enter");
  await workbench.pane.getByRole("heading", { name: /^Memória de cálculo/ }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await workbench.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
});

test("the fill is undone", async () => {
  await reach(/^Desfazer o preenchimento/);
  await workbench.page.keyboard.press("Enter");
  await workbench.pane.getByText("Desfeito. A pasta de trabalho está como era.").first().waitFor();
  expect(await workbench.sheetNames()).toEqual(["Planilha1"]);
  expect(workbench.complaints).toEqual([]);
});
