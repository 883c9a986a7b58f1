import { fillNames, previewNames } from "../../../src/excel/fill/fill-names";
import { undoFill } from "../../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(async () => {
  workbench = workbookWithFunctions({ firstSheet: "Proposta" });
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Proposta");
    sheet.getRange("A1:B1").values = [["Inscritos do ano", 1]];
    sheet.getRange("B2").formulas = [["=B1*2"]];
    sheet.getRange("B1").format.fill.color = "#00FF00";
    sheet.getRange("B1").numberFormat = [["0"]];
    const names: readonly (readonly [string, string])[] = [
      ["CRESS_INSCRITOS", "B1"],
      ["CRESS_REAJUSTES", "D4:D6"],
      ["CRESS_RECEITA_LIQUIDA", "E4:E6"],
      ["CRESS_DESPESAS", "A10:E40"],
      ["CRESS_COTA_PARTE", "F4:F6"],
    ];
    for (const [name, address] of names) context.workbook.names.add(name, sheet.getRange(address));
    sheet.getRange("F4").formulas = [["=E4*0.2"]];
    await context.sync();
  });
});

afterEach(() => workbench.dispose());

const value = (cell: string) => workbench.cell("Proposta", cell).value;

test("inputs and results go into the cells that bear their names, and all around them stays", async () => {
  const { preview } = await filled();
  expect(value("B1")).toBe(15050);
  expect(workbench.cell("Proposta", "B2").formula).toBe("=B1*2");
  expect(value("B2")).toBe(30100);
  expect(workbench.cell("Proposta", "B1").format).toBe("0");
  expect([value("D4"), value("D5"), value("D6")]).toEqual([0.065, 0.075, 0.085]);
  expect([value("E4"), value("E5"), value("E6")]).toEqual([5320842.679, 5361840.685, 5402838.691]);
  expect(value("A10")).toBe("6.2.2.1.1.01.01");
  expect(value("B22")).toBe("Dívida CFESS");
  expect(value("E22")).toBe(194738);
  const stateOf = (name: string) => preview.matches.find((match) => match.name === name)?.state;
  expect(stateOf("CRESS_COTA_PARTE")).toBe("ownFormula");
  expect(workbench.cell("Proposta", "F4").formula).toBe("=E4*0.2");
  expect(stateOf("CRESS_TAXAS")).toBe("missing");
});

test("undo gives back what the cells held", async () => {
  const before = JSON.stringify(workbench.contents());
  const { record } = await filled();
  await undoFill(record);
  await workbench.settle();
  expect(JSON.stringify(workbench.contents())).toBe(before);
});

test("a name of the wrong size is said with its size, and nothing is written", async () => {
  await workbench.run(async (context) => {
    context.workbook.names.getItem("CRESS_REAJUSTES").formula = "=Proposta!$D$4:$D$5";
    await context.sync();
  });
  const before = JSON.stringify(workbench.contents());
  const plan = samplePlan("budget-proposal");
  const { matches } = await previewNames(plan);
  expect(matches.find((match) => match.name === "CRESS_REAJUSTES")).toMatchObject({
    state: "wrongShape",
    needed: { rows: 1, columns: 3 },
    found: { rows: 2, columns: 1 },
  });
  const outcome = await fillNames(plan);
  expect(outcome.kind).toBe("refused");
  expect(JSON.stringify(workbench.contents())).toBe(before);
});

test.each([1, 2, 3].flatMap((trip) => [[trip, "before"] as const, [trip, "after"] as const]))(
  "a failure at round trip %d, %s the host acted, leaves the workbook as it was",
  async (roundTrip, when) => {
    const before = JSON.stringify(workbench.contents());
    workbench.host.injectFaults([{ roundTrip, when, kind: "lost" }]);
    expect(await fillNames(samplePlan("budget-proposal"))).toMatchObject({ kind: "failed", restored: true });
    await workbench.settle();
    expect(JSON.stringify(workbench.contents())).toBe(before);
  },
);

async function filled() {
  const outcome = await fillNames(samplePlan("budget-proposal"));
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  expect(outcome.different).toEqual([]);
  return outcome;
}
