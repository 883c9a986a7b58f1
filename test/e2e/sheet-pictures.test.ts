import { mkdirSync } from "node:fs";
import path from "node:path";
import { rowOf } from "./labels";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/**
 * Every sheet of the assembly pack and of the ITG 20 note as a council sees it. `npm run docs:pictures` keeps what each looks like, for
 * docs/planilhas.md.
 */

const folder = path.resolve(__dirname, "../../docs/images/planilhas");
const keeping = process.env["GUIDE_PICTURES"] === "1";
const SIZE = { width: 1480, height: 1400 };
/** Pixels that a chart is narrower than its cells, by its frame. */
const FRAME = 24;

jest.setTimeout(4 * PATIENCE);

let workbench: Workbench;

beforeAll(async () => {
  if (keeping) mkdirSync(folder, { recursive: true });
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

async function fill(opened: WorkbenchPage): Promise<void> {
  await opened.pane.getByText("O exemplo está no formulário.").first().waitFor();
  await opened.button(/^Preencher \d+ planilhas$/).click();
  await opened.pane.getByRole("heading", { name: "Planilhas preenchidas" }).waitFor();
  await opened.page.evaluate(() => window.erarioWorkbench?.setPaneVisible(false));
}

/** Figures that their column has no room for, which Excel shows as ####, and texts that the cell beside them cuts. */
function tooWide(opened: WorkbenchPage, sheet: string): Promise<string[]> {
  return opened.page.evaluate((name) => {
    const workbench = window.erarioWorkbench;
    const drawn = workbench?.spreadsheet.sheetByName(name);
    const pen = document.createElement("canvas").getContext("2d");
    if (!workbench || !drawn || !pen) return ["nothing was drawn"];
    const cells = [...(workbench.snapshot().sheets.find((each) => each.name === name)?.cells ?? [])];
    return cells.flatMap(([key, { value }]) => {
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
      const address = `${letters}${String(row + 1)}`;
      const { text } = workbench.cell(name, address);
      const style = drawn.styles.at(row, column);
      const isText = typeof value === "string" && Number(style?.tb) !== 3 && ![2, 3].includes(Number(style?.ht));
      const isCut = isText && drawn.cells.value(row, column + 1) !== null;
      if (typeof value !== "number" && !isCut) return [];
      pen.font = `${Number(style?.bl) === 1 ? "bold " : ""}${String(style?.fs ?? 11)}pt Arial`;
      return pen.measureText(text).width > drawn.worksheet.getColumnWidth(column) ? [`${address} ${text}`] : [];
    });
  }, sheet);
}

/** How far, in pixels, the charts of the sheet that is shown are drawn from the cells that they were laid over. */
function chartsOff(opened: WorkbenchPage, sheet: string): Promise<number[]> {
  return opened.page.evaluate((name) => {
    const shown = window.erarioWorkbench?.spreadsheet.sheetByName(name);
    const grid = document.querySelector('[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
    if (!shown || !grid) return [Infinity];
    const header = shown.worksheet.getConfig().rowHeader.width;
    const drawn = [...document.querySelectorAll("canvas:not([id])")].map((canvas) => canvas.getBoundingClientRect());
    return shown.extras.charts.map(({ left, width }, index) => {
      const at = drawn[index];
      if (!at) return Infinity;
      const wanted = { left: grid.left + header + (left * 96) / 72, width: (width * 96) / 72 };
      return Math.max(Math.abs(at.left - wanted.left), Math.abs(at.width - wanted.width));
    });
  }, sheet);
}

async function look(opened: WorkbenchPage, sheet: string, picture: string): Promise<void> {
  await opened.showSheet(sheet);
  expect({ sheet, tooWide: await tooWide(opened, sheet) }).toEqual({ sheet, tooWide: [] });
  for (let tries = 0; (await chartsOff(opened, sheet)).some((off) => off > FRAME) && tries < 20; tries += 1)
    await opened.page.waitForTimeout(250);
  expect((await chartsOff(opened, sheet)).filter((off) => off > FRAME)).toEqual([]);
  if (!keeping) return;
  await opened.page.waitForTimeout(1500);
  await opened.page.screenshot({ path: path.join(folder, `${picture}.png`) });
}

const fileName = (sheet: string): string =>
  sheet
    .normalize("NFD")
    .replace(/[^\w ]/g, "")
    .toLowerCase()
    .replaceAll(" ", "-");

test("the assembly pack", async () => {
  const opened = await workbench.open({ viewport: SIZE });
  await opened.button("Usar exemplo CRESS-MG 2018 em Pacote da assembleia").click();
  await fill(opened);
  const sheets = (await opened.sheetNames()).filter((name) => name !== "Planilha1");
  expect(sheets).toHaveLength(13);
  for (const sheet of sheets) await look(opened, sheet, fileName(sheet));
  // A sheet's line in Índice leads to it.
  await opened.showSheet("Índice");
  const line = await rowOf(opened, "Índice", "Cenários");
  await opened.followLink(`A${String(line)}`);
  await opened.waitForSelection("Cenários", "A1");
  expect(opened.complaints).toEqual([]);
  opened.close();
});

test("debtors", async () => {
  const opened = await workbench.open({ viewport: SIZE });
  await opened.pane.locator('button[aria-label^="Usar "][aria-label$=" em Inadimplência"]').click();
  await fill(opened);
  await look(opened, "Inadimplência", "inadimplencia");
  opened.close();
});

test.each([1, 2, 3, 4])("example %i of ITG 20", async (example) => {
  const opened = await workbench.open({ viewport: SIZE });
  await opened.button("Teto de ativo (ITG 20)").first().click();
  const choice = opened.pane.getByLabel("Exemplo", { exact: true });
  await choice.waitFor();
  const labels = await choice.locator("option").allTextContents();
  const label = labels.find((each) => each.startsWith(`ITG 20, exemplo ${String(example)}`)) ?? "";
  await choice.selectOption({ label });
  await opened.button(new RegExp(`^Usar ITG 20, exemplo ${String(example)}`)).click();
  await fill(opened);
  for (const sheet of ["Teto de ativo", "Nota ITG 20"])
    await look(opened, sheet, `itg20-exemplo-${String(example)}-${fileName(sheet)}`);
  opened.close();
});
