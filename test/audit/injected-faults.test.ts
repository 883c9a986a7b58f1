import { audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import { fill } from "../../src/excel/fill";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { samplePlan } from "../excel/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";
import { faultsOf, withFault, type Fault } from "./fixtures/faults";

const COUNT = 200;
/** Still missed: digits swapped or a day moved where nothing is computed from the figure and nothing is printed beside it. */
const MOST_MISSED = 11;

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

test("single faults in the file of a filled assembly pack are found, with their cell", () => {
  const faults = faultsOf(clean, COUNT, 1);
  expect(new Set(faults.map(place)).size).toBe(COUNT);
  const missed = faults.filter((fault) => !isFound(fault, withFault(clean, fault)));
  expect(missed.length > MOST_MISSED ? missed.map(place) : []).toEqual([]);
}, 120_000);
