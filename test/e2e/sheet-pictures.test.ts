import { mkdirSync } from "node:fs";
import path from "node:path";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/**
 * Every sheet of the assembly pack and of the ITG 20 note as a council sees it. `npm run docs:pictures` keeps what each looks like, for
 * docs/planilhas.md.
 */

const folder = path.resolve(__dirname, "../../docs/images/planilhas");
const keeping = process.env["GUIDE_PICTURES"] === "1";
const SIZE = { width: 1280, height: 1400 };

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

/** Figures that their column has no room for: Excel shows #### in their place. */
function tooWide(opened: WorkbenchPage, sheet: string): Promise<string[]> {
  return opened.page.evaluate((name) => {
    const workbench = window.erarioWorkbench;
    const drawn = workbench?.spreadsheet.sheetByName(name);
    const pen = document.createElement("canvas").getContext("2d");
    if (!workbench || !drawn || !pen) return ["nothing was drawn"];
    const cells = [...(workbench.snapshot().sheets.find((each) => each.name === name)?.cells ?? [])];
    return cells.flatMap(([key, { value }]) => {
      if (typeof value !== "number") return [];
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
      const address = `${letters}${String(row + 1)}`;
      const { text } = workbench.cell(name, address);
      const style = drawn.styles.at(row, column);
      pen.font = `${Number(style?.bl) === 1 ? "bold " : ""}${String(style?.fs ?? 11)}pt Arial`;
      return pen.measureText(text).width > drawn.worksheet.getColumnWidth(column) ? [`${address} ${text}`] : [];
    });
  }, sheet);
}

async function look(opened: WorkbenchPage, sheet: string, picture: string): Promise<void> {
  await opened.showSheet(sheet);
  expect({ sheet, tooWide: await tooWide(opened, sheet) }).toEqual({ sheet, tooWide: [] });
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
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test("debtors", async () => {
  const opened = await workbench.open({ viewport: SIZE });
  await opened.pane.locator('button[aria-label^="Usar "][aria-label$=" em Inadimplência"]').click();
  await fill(opened);
  await look(opened, "Inadimplência", "inadimplencia");
  await opened.close();
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
  await opened.close();
});
