import { audit } from "../../src/audit/audit";
import { withCalculatedValues } from "../../src/formulas/order/calculated";
import type { Finding } from "../../src/audit/finding";
import { fill } from "../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { isSealName } from "../../src/workbook/seal";
import type { SnapshotCell, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";
import { whole } from "../sample";
import { faultsOf, withFault, type Fault } from "./fixtures/faults";

/** A sample in the suite; 200 where it runs whole. */
const COUNT = whole ? 200 : 40;
/** Nineteen of twenty. */
const MOST_MISSED = COUNT / 20;
/**
 * By what the cells say alone: digits swapped or a day moved where nothing is computed from the figure and nothing printed beside it. 18 of 200
 * are missed since lists of days are no longer taken for due days, which were false alarms in registers (AUDIT.md, codes, years, days).
 */
const MOST_MISSED_WITHOUT_SEAL = COUNT / 10;

let workbench: HeadlessWorkbench;
let clean: WorkbookSnapshot;
let before: ReadonlySet<string>;

beforeAll(async () => {
  workbench = workbookWithFunctions();
  const outcome = await fill(samplePlan("assembly-pack"));
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  await workbench.settle();
  clean = workbench.snapshot();
  before = new Set(counted(audit(clean)).map(identity));
});

afterAll(() => workbench.dispose());

function counted(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== "info");
}

function identity({ kind, sheet, cells, found, expected }: Finding): string {
  return JSON.stringify([kind, sheet, cells, found, expected]);
}

/** Whether a finding that was not there before names the faulty cell. */
function isFound(fault: Fault, snapshot: WorkbookSnapshot): boolean {
  return counted(audit(snapshot)).some(
    (finding) => !before.has(identity(finding)) && finding.sheet === fault.sheet && finding.cells.includes(fault.cell),
  );
}

const place = ({ kind, sheet, cell }: Fault): string => `${kind} ${sheet}!${cell}`;

test("the sample's own findings are the ones that slides 56 and 43 contain", () => {
  expect(counted(audit(clean)).map(({ kind, cells }) => `${kind} ${cells.join(",")}`)).toEqual([
    "scenarioBalance E36,E13",
    "twoValues B21",
    "scenarioBalance E13",
  ]);
});

/** A file as a program leaves it that edits cells and calculates nothing, as the command line reads it. */
function withoutValues(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, value: null }]),
    ),
  }));
  return withCalculatedValues({ ...snapshot, sheets });
}

/** A workbook that a program has been through which does not keep the names. */
function withoutSeals(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, names: snapshot.names.filter(({ name }) => !isSealName(name)) };
}

test.each([
  ["as they were last calculated", (snapshot: WorkbookSnapshot) => snapshot, MOST_MISSED],
  ["without any value", withoutValues, MOST_MISSED],
  ["as they were last calculated, and without seals", withoutSeals, MOST_MISSED_WITHOUT_SEAL],
])(
  "single faults in the file of a filled assembly pack are found, with their cell, where its formulas are %s",
  (_name, kept, most) => {
    const faults = faultsOf(clean, COUNT, 1);
    expect(new Set(faults.map(place)).size).toBe(COUNT);
    const missed = faults.filter((fault) => !isFound(fault, kept(withFault(clean, fault))));
    expect(missed.length > most ? missed.map(place) : []).toEqual([]);
  },
  120_000,
);

test("single faults typed into the open workbook are found, with their cell, after it has calculated", async () => {
  const faults = faultsOf(clean, 20, 7);
  const missed: Fault[] = [];
  for (const fault of faults) {
    const { formula, value, format } = cellOf(fault);
    await type(fault, fault.typed, typeof fault.typed === "string" && !fault.typed.startsWith("=") ? "@" : format);
    if (!isFound(fault, workbench.snapshot())) missed.push(fault);
    await type(fault, formula ?? value, format);
  }
  expect(workbench.snapshot().sheets).toEqual(clean.sheets);
  expect(missed.length > faults.length / 20 ? missed.map(place) : []).toEqual([]);
}, 240_000);

function cellOf({ sheet, key }: Fault): SnapshotCell {
  const cell = clean.sheets.find(({ name }) => name === sheet)?.cells.get(key);
  if (!cell) throw new Error(`no cell ${sheet} ${String(key)}`);
  return cell;
}

async function type({ sheet, cell }: Fault, content: unknown, format = "General"): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.numberFormat = [[format]];
    range.formulas = [[content]];
    await context.sync();
  });
  await workbench.settle();
}
