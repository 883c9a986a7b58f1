import { appendFileSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Archive } from "../../src/xlsx/archive";
import { contentOf, PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/**
 * A reviewer's day without a mouse, as docs/guia.md tells it: a file that somebody else made is opened, checked, judged and handed on with its opinion. What a screen reader
 * would say is logged on the way (`SPOKEN=/tmp/spoken.txt npx jest test/e2e/reviewer` keeps it for reading).
 */

jest.setTimeout(3 * PATIENCE);

let workbenches: Workbench;
let opened: WorkbenchPage;
let returned: Uint8Array;
/** How the marked cell looks. */
let marked: unknown;
const spoken: string[] = [];

/** The chapter of docs/guia.md that this walks: what it promises is what is met. */
const guide = readFileSync(resolve(__dirname, "../../docs/guia.md"), "utf8");
const [, afterHeading = ""] = guide.split("\n## Um dia de quem confere\n");
const [chapter = ""] = afterHeading.split("\n## ");
const promised = (...words: readonly string[]): void => {
  for (const each of words) expect(chapter).toContain(each);
};

/** What version 1.0.0 filled. */
const received = resolve(__dirname, "../excel/fill/fixtures/filled-1.0.0/budget-proposal.xlsx");

function note(line: string): void {
  const { SPOKEN } = process.env;
  spoken.push(line);
  if (SPOKEN !== undefined) appendFileSync(SPOKEN, `${line}\n`);
}

beforeAll(async () => {
  workbenches = await Workbench.start();
  opened = await workbenches.open();
  await opened.frame.evaluate(watchFocus);
}, 2 * PATIENCE);

afterAll(() => workbenches.stop());

/**
 * Keeps in the pane's page what the focus fell from, looked at in every task and every frame: a look after each key alone meets a fall that
 * another effect mends only by chance.
 */
function watchFocus(): void {
  const fallen: string[] = [];
  let last: Element | null = null;
  const look = (): void => {
    const now = document.activeElement;
    if (now !== null && now !== document.body) last = now;
    else if (last !== null && document.hasFocus()) {
      fallen.push(last.textContent ?? "");
      last = null;
    }
  };
  const frame = (): void => {
    look();
    requestAnimationFrame(frame);
  };
  frame();
  window.setInterval(look, 1);
  document.addEventListener("focusout", () => window.setTimeout(look));
  Object.assign(window, { fallenFocus: fallen });
}

interface Focused {
  readonly part: "grid" | "ribbon" | "pane";
  /** What a screen reader says: role, name and states. */
  readonly said: string;
  readonly isFinding: boolean;
}

async function focused(): Promise<Focused> {
  const { page, pane } = opened;
  const { part, isFinding, onPage } = await page.evaluate(() => {
    const own = document.activeElement;
    const inner = own instanceof HTMLIFrameElement ? own.contentDocument?.activeElement : null;
    const place = own?.closest(".ribbon") ? ("ribbon" as const) : ("grid" as const);
    return {
      part: inner ? ("pane" as const) : place,
      isFinding: inner?.hasAttribute("data-finding") ?? false,
      onPage: (inner ?? own)?.tagName === "BODY",
    };
  });
  if (onPage) return { part, said: "the page", isFinding };
  const said =
    part === "grid"
      ? await page.evaluate(() => document.activeElement?.closest("[role='group']")?.getAttribute("aria-label") ?? "")
      : await (part === "pane" ? pane : page).locator(":focus").ariaSnapshot();
  // The first line is its own: `- button "Dispensar…"`, in quotes of its own where the name holds a colon.
  const [own = ""] = said.replace(/^- '?/, "").split(/'?(?::(?: |$))?\n/);
  return { part, said: own, isFinding };
}

/** Presses a key and notes what a screen reader says of where the focus is then. */
async function press(key: string): Promise<Focused> {
  await opened.page.keyboard.press(key);
  const now = await focused();
  note(`[${key}] ${now.part}: ${now.said}`);
  return now;
}

async function reach(words: RegExp, key: "Tab" | "Shift+Tab" | "ArrowDown" = "Tab"): Promise<Focused> {
  let now = await focused();
  for (let presses = 0; presses < 60 && now.part !== "grid" && !words.test(now.said); presses += 1) {
    now = await press(key);
  }
  if (!words.test(now.said)) throw new Error(`no ${String(words)} by ${key}; heard ${spoken.slice(-60).join(" | ")}`);
  return now;
}

async function moveTo(part: Focused["part"]): Promise<Focused> {
  let now = await focused();
  for (let presses = 0; presses < 4 && now.part !== part; presses += 1) now = await press("F6");
  expect(now.part).toBe(part);
  return now;
}

/** Waits until the pane's live region says so, and notes it. */
async function hears(words: RegExp): Promise<void> {
  const region = opened.pane.locator("[role='status'][aria-live='polite']").filter({ hasText: words }).first();
  await region.waitFor({ state: "attached" });
  note(`    says: ${(await region.textContent()) ?? ""}`);
}

async function openFinding(cell: RegExp): Promise<void> {
  await reach(/^button "(Erro|Aviso|Nota) /, "Shift+Tab");
  await press("Home");
  await reach(cell, "ArrowDown");
  await press("Enter");
  await opened.pane.getByText("O que fazer").waitFor();
}

test("a received file is opened from the ribbon and checked from the pane, the focus staying where one works", async () => {
  const { page } = opened;
  expect((await moveTo("grid")).said).toContain("F6 leva à faixa de opções e ao painel");
  // The browser is told beforehand that somebody waits for the file: the key comes at once, and without a listener no chooser opens.
  const chooser = page.waitForEvent("filechooser");
  await moveTo("ribbon");
  await reach(/Abrir \.xlsx/);
  await press("Space");
  const buffer = readFileSync(received);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await (await chooser).setFiles({ name: "recebida.xlsx", mimeType, buffer });
  await page.getByText("recebida.xlsx").waitFor();
  await opened.ready();
  await page.evaluate(async () => {
    // Typed over a sum of accounts, over a product, and a total that stops short.
    await window.erarioWorkbench?.type("Despesa", "D26", 5);
    await window.erarioWorkbench?.type("Cenários", "C7", "=C6/3");
    await window.erarioWorkbench?.type("Cenários", "B13", "=SUM(B8:B11)");
  });
  await moveTo("pane");
  await reach(/^tab "/, "Shift+Tab");
  for (let presses = 0; presses < 4 && !(await focused()).said.includes("Auditar"); presses += 1) {
    await press("ArrowRight");
  }
  await press("Enter");
  await opened.button("Conferir a pasta de trabalho").waitFor();
  await reach(/^button "Conferir a pasta de trabalho"/);
  expect((await press("Enter")).said).toMatch(/^button "(Cancelar|Conferir de novo)"/);
  await opened.button("Conferir de novo").waitFor();
  await hears(/^2 erros, 3 avisos/);
  promised(
    "2 erros e 3 avisos",
    "**Conferir a pasta de trabalho**",
    "_Despesa_!D26: digite `5`",
    "_Cenários_!C7: `=C6/3`",
  );
  expect((await focused()).said).toBe('button "Conferir de novo"');
});

const stops = (): Promise<number> =>
  opened.pane
    .locator("[data-finding]")
    .evaluateAll((heads) => heads.filter((head) => (head as HTMLElement).tabIndex === 0).length);

test("the list is one stop, arrows go through it, Enter opens and Escape closes", async () => {
  expect(await stops()).toBe(1);
  const first = await reach(/^button "(Erro|Aviso|Nota) /, "Shift+Tab");
  expect(first.isFinding).toBe(true);
  const second = await press("ArrowDown");
  expect(second.isFinding && second.said !== first.said).toBe(true);
  expect(await stops()).toBe(1);
  expect((await press("Home")).said).toBe(first.said);
  await press("Enter");
  await opened.pane.getByText("O que fazer").waitFor();
  await press("Tab");
  const closed = await press("Escape");
  expect(closed.isFinding).toBe(true);
  await hears(/^Apontamento recolhido\./);
  expect(await opened.pane.getByText("O que fazer").count()).toBe(0);
});

test("at 200 % the tabs stay on the pane and findings are in sight below the filters", async () => {
  // A browser's zoom halves what a page has of the screen.
  await opened.page.setViewportSize({ width: 700, height: 450 });
  await press("ArrowDown");
  await press("Home");
  const { outside, room, seen } = await opened.frame.evaluate(() => {
    const tabs = [...document.querySelectorAll("[role='tab']")].map((tab) => tab.getBoundingClientRect());
    const head = document.querySelector("[data-finding]");
    let scroller = head?.parentElement ?? null;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    const [own, around] = [head, scroller].map((each) => each?.getBoundingClientRect() ?? new DOMRect());
    return {
      outside: tabs.filter(({ left, right }) => left < 0 || right > window.innerWidth + 1).length,
      room: (scroller?.clientHeight ?? 0) / window.innerHeight,
      seen: own !== undefined && around !== undefined && own.top > around.top - 4 && own.bottom < around.bottom + 4,
    };
  });
  const { PICTURE } = process.env;
  if (PICTURE !== undefined) await opened.page.screenshot({ path: PICTURE });
  expect(outside).toBe(0);
  expect(room).toBeGreaterThan(0.4);
  expect(seen).toBe(true);
  await opened.page.setViewportSize({ width: 1400, height: 900 });
});

test("from a finding to its explanation and back, the place kept", async () => {
  await openFinding(/Despesa!D26/);
  promised("**Explicar**", "**Voltar ao apontamento**");
  await reach(/^button "Explicar"/);
  await press("Enter");
  const back = await reach(/^button "Voltar ao apontamento Despesa!D26"/);
  expect(back.part).toBe("pane");
  await press("Enter");
  await opened.pane.getByText("O que fazer").waitFor();
  await opened.frame.waitForFunction(() => document.activeElement?.hasAttribute("data-finding"));
  note(`    back: ${(await focused()).said}`);
  expect((await focused()).said).toContain("Despesa!D26");
});

test("a formula is put back, said by its cell, undone and put back again without losing the focus", async () => {
  await reach(/^button "Repor em D26"/);
  promised("**Repor em D26**", "**Desfazer**");
  await press("Enter");
  await hears(/^A? ?Fórmula reposta em D26\./);
  expect(await opened.values("Despesa", ["D26"])).not.toEqual([5]);
  expect((await reach(/^button "Desfazer"/, "Shift+Tab")).part).toBe("pane");
  await press("Enter");
  await opened.button("Repor em D26").waitFor();
  expect((await focused()).said).toBe('button "Repor em D26"');
  expect(await opened.values("Despesa", ["D26"])).toEqual([5]);
  await press("Enter");
  await opened.button("Desfazer").waitFor();
  await press("Escape");
});

test("a finding is marked, another dismissed with reason and name; the next one has the focus", async () => {
  await openFinding(/Cenários!B13 .*1\.050\.500,00/);
  promised("R$ 1.050.500,00", "**Marcar na planilha**", "**Tirar a marca**", "**Dispensar…**");
  await reach(/^button "Marcar na planilha"/);
  const { look: unmarked } = await opened.cell("Cenários", "B13");
  await press("Enter");
  await hears(/^Marcado: .*B13/);
  ({ look: marked } = await opened.cell("Cenários", "B13"));
  expect(marked).not.toEqual(unmarked);
  expect((await focused()).said).toBe('button "Tirar a marca"');
  await press("Escape");
  await openFinding(/Cenários!C7/);
  await reach(/^button "Dispensar…"/);
  await press("Enter");
  await reach(/^textbox "Motivo/);
  await opened.page.keyboard.type("Um terço, por decisão da diretoria");
  await reach(/^textbox "Seu nome/);
  await opened.page.keyboard.type("Ana Souza");
  await press("Enter");
  await hears(/^Apontamento dispensado: .*C7/);
  expect((await focused()).isFinding).toBe(true);
});

test("checked again, it says what was fixed; the opinion is written with the name", async () => {
  await reach(/^button "Conferir de novo"/);
  await press("Enter");
  await opened.pane.getByText(/Desde a última conferência: .*1 corrigido,/).waitFor();
  promised("**Conferir de novo**", "**Relatório para o parecer**", "_Parecer_");
  await reach(/^textbox "Quem conferiu/, "Shift+Tab");
  await opened.page.keyboard.press("Control+A");
  await opened.page.keyboard.type("Ana Souza");
  await reach(/^button "Relatório para o parecer/);
  await press("Enter");
  await opened.pane.getByText("Exportado para").first().waitFor();
  await hears(/Exportado para Parecer\./);
  expect((await focused()).said).toMatch(/^button "Relatório para o parecer/);
  const report = await opened.page.evaluate(() => {
    const sheet = window.erarioWorkbench?.snapshot().sheets.find(({ name }) => name === "Parecer");
    return [...(sheet?.cells.values() ?? [])].map(({ value }) => (typeof value === "string" ? value : "")).join("\n");
  });
  for (const words of ["Ana Souza", "Um terço, por decisão da diretoria", "Despesa!D26"])
    expect(report).toContain(words);
});

test("the workbook is downloaded from the ribbon, and the focus never fell to the page", async () => {
  await moveTo("grid");
  await moveTo("ribbon");
  await reach(/^button "Baixar/);
  const download = opened.page.waitForEvent("download");
  await press("Enter");
  returned = await contentOf(await download);
  expect(await opened.frame.evaluate(() => (window as { fallenFocus?: string[] }).fallenFocus)).toEqual([]);
  expect(spoken.filter((line) => line.endsWith("the page") && !line.startsWith("[F6]"))).toEqual([]);
  expect(spoken.filter((line) => /^\[.*\] pane: \w+$/.test(line))).toEqual([]);
});

test("the file opens at the opinion, which prints on A4 by Excel's own key", async () => {
  promised("**Ctrl+P**");
  const archive = Archive.open(returned);
  const workbook = await archive.text("xl/workbook.xml");
  const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const [, active] = /activeTab="(\d+)"/.exec(workbook) ?? [];
  expect(names[Number(active)]).toBe("Parecer");
  const texts = await Promise.all(
    archive.paths.filter((path) => /^xl\/worksheets\/[^/]*\.xml$/.test(path)).map((path) => archive.text(path)),
  );
  const opinion = texts.filter((text) => text.includes("Relatório de auditoria para o parecer"));
  const setups = opinion.map((text) => /<pageSetup [^>]*>/.exec(text)?.[0]);
  // ECMA-376, 18.3.1.63: paper size 9 is A4.
  expect(setups).toEqual([expect.stringMatching(/paperSize="9".*fitToWidth="1"|fitToWidth="1".*paperSize="9"/)]);
});

test("opened again: dismissals, the last check and the marks are there, and the marks are drawn", async () => {
  await opened.openFile("devolvida.xlsx", returned);
  await opened.ready();
  await opened.showView("Auditar");
  await opened.button("Conferir a pasta de trabalho").click();
  await opened.button("Conferir de novo").waitFor();
  await opened.button("Dispensados (1)").waitFor();
  await opened.pane.getByText(/Desde a última conferência: 0 novos, 0 corrigidos/).waitFor();
  expect((await opened.cell("Cenários", "B13")).look).toEqual(marked);
  await opened.pane.locator("[data-finding]").filter({ hasText: "Cenários!B13" }).click();
  await opened.button("Tirar a marca").waitFor();
  const { PICTURE_AGAIN } = process.env;
  if (PICTURE_AGAIN !== undefined) {
    await opened.showSheet("Cenários");
    await opened.page.screenshot({ path: PICTURE_AGAIN });
  }
});
