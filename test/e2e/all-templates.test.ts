import { templates } from "../../src/templates";
import { sampled } from "../sample";
import { rowOf } from "./labels";
import { differencesInSpreadsheet } from "./recalculated-file";
import { fileName, keeping, look } from "./sheet-look";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/**
 * Each template's first sample, filled from its card: what it makes is seen whole, sheet by sheet, and calculates here and in another
 * spreadsheet program alike. `npm run docs:pictures` keeps what the sheets of docs/planilhas.md look like.
 */

const SIZE = { width: 1480, height: 1400 };
/** The templates of docs/planilhas.md: which of their sheets it shows, if not all, and what stands before the names of the pictures. */
const pictured: Readonly<Record<string, { readonly sheets?: readonly string[]; readonly prefix: string }>> = {
  "assembly-pack": { prefix: "" },
  collections: { sheets: ["Inadimplência"], prefix: "" },
  itg20: { sheets: ["Teto de ativo", "Nota ITG 20"], prefix: "itg20-exemplo-1-" },
};

jest.setTimeout(4 * PATIENCE);

let workbenches: Workbench;

beforeAll(async () => {
  workbenches = await Workbench.start();
});

afterAll(async () => {
  await workbenches.stop();
});

const cards = templates.flatMap(({ id, name, samples }) => (samples.length > 0 ? [{ id, name: name["pt-BR"] }] : []));

test("every template has a sample", () => {
  expect(cards.map(({ id }) => id)).toEqual(templates.map(({ id }) => id));
});

async function fill(opened: WorkbenchPage): Promise<void> {
  await opened.pane.getByText("O exemplo está no formulário.").first().waitFor();
  await opened.button(/^Preencher (\d+ planilhas|1 planilha)$/).click();
  await opened.pane.getByRole("heading", { name: "Planilhas preenchidas" }).waitFor();
  await opened.pane.getByText("O que foi escrito foi relido: está tudo no lugar.").waitFor();
  expect(await opened.errorCells()).toEqual([]);
}

/** Looks at the sheets of a template that the documents show, and at one of any other. */
async function lookAtSheets(
  opened: WorkbenchPage,
  template: string,
  prefix = pictured[template]?.prefix,
): Promise<void> {
  await opened.page.evaluate(() => window.erarioWorkbench?.setPaneVisible(false));
  const there = (await opened.sheetNames()).filter((name) => name !== "Planilha1");
  const sheets = prefix === undefined ? sampled(there, 1) : (pictured[template]?.sheets ?? there);
  expect(sheets).not.toEqual([]);
  for (const sheet of sheets) await look(opened, sheet, prefix === undefined ? undefined : prefix + fileName(sheet));
}

const filled = new Map<string, Uint8Array>();

test.each(cards)("$name", async ({ id, name }) => {
  const opened = await workbenches.open({ viewport: SIZE });
  const sample = opened.pane.locator(`button[aria-label^="Usar "][aria-label$=" em ${name}"]`);
  await sample.click();
  await fill(opened);
  filled.set(name, await opened.download());
  await lookAtSheets(opened, id);
  if (id === "assembly-pack") {
    // A sheet's line in Índice leads to it.
    await opened.showSheet("Índice");
    await opened.followLink(`A${String(await rowOf(opened, "Índice", "Cenários"))}`);
    await opened.waitForSelection("Cenários", "A1");
  }
  expect(opened.complaints).toEqual([]);
  expect(opened.outsideRequests).toEqual([]);
  opened.close();
});

test("another spreadsheet program calculates each file to the same figures", async () => {
  expect([...filled.keys()]).toEqual(cards.map(({ name }) => name));
  const recalculated = await differencesInSpreadsheet([...filled.values()]);
  expect(recalculated.map(({ differences }) => differences)).toEqual(cards.map(() => []));
  for (const { compared } of recalculated) expect(compared).toBeGreaterThan(0);
});

test.each(keeping ? [2, 3, 4] : sampled([2, 3, 4], 1))("example %i of ITG 20", async (example) => {
  const opened = await workbenches.open({ viewport: SIZE });
  await opened.button("Teto de ativo (ITG 20)").first().click();
  const choice = opened.pane.getByLabel("Exemplo", { exact: true });
  await choice.waitFor();
  const labels = await choice.locator("option").allTextContents();
  const label = labels.find((each) => each.startsWith(`ITG 20, exemplo ${String(example)}`)) ?? "";
  await choice.selectOption({ label });
  await opened.button(new RegExp(`^Usar ITG 20, exemplo ${String(example)}`)).click();
  await fill(opened);
  await lookAtSheets(opened, "itg20", `itg20-exemplo-${String(example)}-`);
  opened.close();
});
