import { readWorkbook } from "../../src/xlsx/read";
import { loadBudgetSample, wordsOf } from "./budget";
import { rowOf } from "./labels";
import { differencesInSpreadsheet, sheetsOf } from "./recalculated-file";
import { PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

/** The assembly's budget of 2018, from an empty workbook to the file that goes to the council. */

jest.setTimeout(4 * PATIENCE);

let workbenches: Workbench;
let workbench: WorkbenchPage;

const scenarios = ["B", "C", "D"] as const;
const inScenarios = (row: number): string[] => scenarios.map((column) => `${column}${String(row)}`);

beforeAll(async () => {
  workbenches = await Workbench.start();
  workbench = await workbenches.open();
});

afterAll(async () => {
  await workbenches.stop();
});

const contents = (): Promise<string> =>
  workbench.page.evaluate(async () => {
    await window.erarioWorkbench?.settle();
    return JSON.stringify(window.erarioWorkbench?.contents());
  });

let before = "";

test("one click loads the sample, with the check figures in sight before anything is written", async () => {
  before = await contents();
  await loadBudgetSample(workbench);
  const figures = workbench.pane.getByRole("group", { name: "Números de conferência" });
  for (const shown of ["5.320.842,68", "5.361.840,69", "5.402.838,69", "1.298.046,77", "déficit de R$ 194.738,01"]) {
    await figures.getByText(shown).waitFor();
  }
  const preview = workbench.pane.getByRole("region", { name: "Prévia" });
  await preview.getByText("Cenários: será criada").waitFor();
  expect(await contents()).toBe(before);
});

test("one more fills the budget, in as many requests as any other", async () => {
  await workbench.page.evaluate(() => window.erarioWorkbench?.resetCounters());
  await workbench.button(wordsOf["pt-BR"].fill).click();
  await workbench.pane.getByRole("heading", { name: wordsOf["pt-BR"].filled }).waitFor();
  expect(await workbench.page.evaluate(() => window.erarioWorkbench?.roundTrips)).toBeLessThanOrEqual(6);
  expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(["Receita", "Repasse", "Despesa", "Cenários"]));
});

test("the summary shows the figures, says what balances and leads to the cells", async () => {
  const summary = workbench.pane.getByRole("region", { name: "Números de conferência" });
  const line = (name: string) => summary.getByRole("listitem").filter({ hasText: name });
  await line("Receita líquida a 7,5%").getByText("R$ 5.361.840,69").waitFor();
  await line("Receita − despesa a 6,5%").getByText("equilibrado", { exact: true }).waitFor();
  await line("Receita − despesa a 7,5%").getByText("equilibrado (−R$ 0,01 é arredondamento)").waitFor();
  await line("Receita − despesa a 8,5%").getByText("déficit de R$ 194.738,01").waitFor();
  // What is left over or missing is no check that fails.
  expect(await summary.getByRole("img", { name: "não confere" }).count()).toBe(0);
  await workbench.button("Receita líquida a 7,5%").click();
  await workbench.waitForSelection("Cenários", `C${String(await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA"))}`);
});

test("the cells hold the deck's figures and show them to the cent", async () => {
  const net = await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA");
  expect(await workbench.values("Cenários", inScenarios(net))).toEqual([5320842.679, 5361840.685, 5402838.691]);
  expect(await workbench.texts("Cenários", inScenarios(net))).toEqual([
    "R$ 5.320.842,68",
    "R$ 5.361.840,69",
    "R$ 5.402.838,69",
  ]);
  const base = await rowOf(workbench, "Cenários", "(=) Base de cálculo do CFESS");
  const share = await rowOf(workbench, "Cenários", "(−) Cota-parte do CFESS");
  expect(await workbench.texts("Cenários", [`C${String(base)}`, `C${String(share)}`])).toEqual([
    "R$ 6.490.233,86",
    "R$ 1.298.046,77",
  ]);
  const outcome = await rowOf(workbench, "Cenários", "Resultado");
  expect(await workbench.texts("Cenários", inScenarios(outcome))).toEqual([
    "equilibrado",
    "equilibrado",
    "déficit de 194.738,01",
  ]);
  const gap = await rowOf(workbench, "Cenários", "(=) Receita − despesa");
  expect(await workbench.texts("Cenários", [`D${String(gap)}`])).toEqual(["-R$ 194.738,01"]);
  const account = await rowOf(workbench, "Despesa", "6.2.2.1.1.01.04");
  expect(await workbench.cell("Despesa", `D${String(account)}`)).toMatchObject({
    text: "R$ 1.783.627,68",
    value: 1783627.68,
  });
});

test("the grid draws what the cells show", async () => {
  const net = await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA");
  const drawn = await workbench.page.evaluate((cells) => {
    const sheet = window.erarioWorkbench?.shown.api.getActiveWorkbook()?.getSheetByName("Cenários");
    return cells.map((cell) => sheet?.getRange(cell).getDisplayValue());
  }, inScenarios(net));
  expect(drawn).toEqual(["R$ 5.320.842,68", "R$ 5.361.840,69", "R$ 5.402.838,69"]);
});

test("the figures come from live CRESS formulas", async () => {
  const formulas = await workbench.page.evaluate(() =>
    (window.erarioWorkbench?.snapshot().sheets ?? []).flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ formula }) => /CRESS\.\w+/.exec(formula ?? "")?.[0] ?? []),
    ),
  );
  expect(new Set(formulas)).toEqual(
    new Set([
      "CRESS.ANNUITY_ADJUST",
      "CRESS.ANNUITY_REVENUE",
      "CRESS.CFESS_TRANSFER",
      "CRESS.ACCOUNT_SUM",
      "CRESS.BUDGET_BALANCE",
    ]),
  );
});

test("changing the registrants in their cell changes all of it, and changing them back brings it back", async () => {
  const net = await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA");
  const outcome = await rowOf(workbench, "Cenários", "Resultado");
  await workbench.showSheet("Receita");
  const registrants = await registrantsCell(workbench);
  await workbench.typeInto(registrants, "15.000");
  expect(await workbench.texts("Cenários", inScenarios(net))).toEqual([
    "R$ 5.306.336,74",
    "R$ 5.347.198,54",
    "R$ 5.388.060,34",
  ]);
  const short = expect.stringMatching(/^déficit de \d{2,3}\.\d{3},\d{2}$/) as string;
  expect(await workbench.texts("Cenários", inScenarios(outcome))).toEqual([short, short, short]);
  await workbench.typeInto(registrants, "15050");
  expect(await workbench.values("Cenários", inScenarios(net))).toEqual([5320842.679, 5361840.685, 5402838.691]);
  expect(await workbench.texts("Cenários", inScenarios(outcome))).toEqual([
    "equilibrado",
    "equilibrado",
    "déficit de 194.738,01",
  ]);
});

/** The cell of the sheet Receita that holds the 15,050 registrants. */
function registrantsCell({ page }: WorkbenchPage): Promise<string> {
  return page.evaluate(() => {
    const sheet = window.erarioWorkbench?.snapshot().sheets.find(({ name }) => name === "Receita");
    for (const [key, { value, formula }] of sheet?.cells ?? []) {
      if (value === 15050 && formula === undefined)
        return `${String.fromCharCode(65 + (key % 16_384))}${String(Math.floor(key / 16_384) + 1)}`;
    }
    throw new Error("no cell of Receita holds 15050");
  });
}

test("a click on a cell with a CRESS formula shows its memo", async () => {
  await workbench.showView("Explicar");
  await workbench.showSheet("Repasse");
  const share = await rowOf(workbench, "Repasse", "(=) RECEITA LÍQUIDA");
  await workbench.clickCell(`D${String(share)}`);
  const memo = workbench.pane.getByRole("list", { name: /^Memória de cálculo/ });
  await memo.getByText("6.490.233,85625").first().waitFor();
  await memo.getByText("1.298.046,77125").first().waitFor();
  expect(await memo.getByRole("listitem").last().textContent()).toContain("5.361.840,685");
  if (process.env["SCREENSHOTS"] === "1") await workbench.page.screenshot({ path: "docs/images/workbench.png" });
});

let saved: Uint8Array = new Uint8Array();

test("the downloaded file keeps the functions as Excel keeps them, with their values", async () => {
  saved = await workbench.download();
  const parts = await sheetsOf(saved);
  const stored = parts.flatMap(({ xml }) =>
    [...xml.matchAll(/<c\b[^>]*>\s*<f\b[^>]*>[^<]*(?:_xldudf_|CRESS\.)[^<]*<\/f>/g)].map(([cell]) => cell),
  );
  expect(stored.length).toBeGreaterThan(20);
  for (const cell of stored) {
    expect(cell).toMatch(/<c\b[^>]*\bcm="1"/);
    expect(cell).toMatch(/<f\b[^>]*\bt="array"/);
    expect(cell).toMatch(/_xldudf_CRESS_\w+\(/);
    expect(cell).not.toMatch(/CRESS\./);
  }
  const read = await readWorkbook(saved);
  const net = await rowOf(workbench, "Cenários", "(=) RECEITA LÍQUIDA");
  const scenariosSheet = read.sheets.find(({ name }) => name === "Cenários");
  expect([1, 2, 3].map((column) => scenariosSheet?.cells.get((net - 1) * 16_384 + column)?.value)).toEqual([
    5320842.679, 5361840.685, 5402838.691,
  ]);
  const [{ compared, differences } = { compared: 0, differences: [] }] = await differencesInSpreadsheet([saved]);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(60);
});

test("undoing the fill gives back the workbook as it was", async () => {
  await workbench.showView("Preencher");
  await workbench.button("Desfazer o preenchimento").click();
  await workbench.pane.getByText("Desfeito. A pasta de trabalho está como era.").first().waitFor();
  expect(await workbench.sheetNames()).toEqual(["Planilha1"]);
  expect(await contents()).toBe(before);
});

test("all of it happened on this machine, without an error or a refusal", () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});

test("the file that was downloaded opens again with its formulas alive", async () => {
  workbench.close();
  const again = await workbenches.open();
  await again.openFile("orcamento.xlsx", saved);
  const net = await rowOf(again, "Cenários", "(=) RECEITA LÍQUIDA");
  expect(await again.values("Cenários", inScenarios(net))).toEqual([5320842.679, 5361840.685, 5402838.691]);
  await again.showSheet("Receita");
  await again.typeInto(await registrantsCell(again), "15000");
  expect(await again.texts("Cenários", [`C${String(net)}`])).toEqual(["R$ 5.347.198,54"]);
  expect(await again.errorCells()).toEqual([]);
  expect(again.complaints).toEqual([]);
  again.close();
});
