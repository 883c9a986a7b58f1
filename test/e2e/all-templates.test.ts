import { templates } from "../../src/templates";
import { differencesInSpreadsheet } from "./recalculated-file";
import { PATIENCE, Workbench } from "./workbench-page";

/** Each template's first sample, filled from its card; what it makes calculates here and in another spreadsheet program alike. */

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

const filled = new Map<string, Uint8Array>();

test.each(cards)("$name", async ({ name }) => {
  const opened = await workbenches.open();
  const sample = opened.pane.locator(`button[aria-label^="Usar "][aria-label$=" em ${name}"]`);
  await sample.click();
  await opened.pane.getByText("O exemplo está no formulário.").first().waitFor();
  await opened.button(/^Preencher (\d+ planilhas|1 planilha)$/).click();
  await opened.pane.getByRole("heading", { name: "Planilhas preenchidas" }).waitFor();
  await opened.pane.getByText("O que foi escrito foi relido: está tudo no lugar.").waitFor();
  expect(await opened.errorCells()).toEqual([]);
  filled.set(name, await opened.download());
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
