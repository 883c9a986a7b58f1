import { audit } from "../../src/audit/audit";
import type { Finding } from "../../src/audit/finding";
import { fill } from "../../src/excel/fill/fill";
import { templates } from "../../src/templates";
import { fileOf } from "../../src/workbench/workbook-file";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";

/** What slides 43 and 56 themselves have wrong: the scenario of 8.5% and the debt to the federal council. */
const inTheSample: Readonly<Record<string, readonly string[]>> = {
  "budget-proposal": ["scenarioBalance E36,E13", "scenarioBalance E13"],
  "assembly-pack": ["scenarioBalance E36,E13", "twoValues B21", "scenarioBalance E13"],
  "assembly-deck": ["scenarioBalance E36,E13", "twoValues B21", "scenarioBalance E13"],
};

const samples = templates.flatMap((template) =>
  template.samples.length === 0 ? [template.id] : template.samples.map(({ id }) => id),
);

function told(findings: readonly Finding[]): string[] {
  return findings.map(({ kind, cells }) => `${kind} ${cells.join(",")}`);
}

test.each(samples)("%s, filled with its sample, has no finding of its own, as it stands and as a file", async (id) => {
  const workbench = workbookWithFunctions();
  try {
    const outcome = await fill(samplePlan(id));
    if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
    await workbench.settle();
    const snapshot = workbench.snapshot();
    const expected = inTheSample[id] ?? [];
    expect(told(audit(snapshot))).toEqual(expected);
    const file = await writeWorkbook(fileOf(workbench.spreadsheet, snapshot));
    expect(told(audit(await readWorkbook(file)))).toEqual(expected);
  } finally {
    workbench.dispose();
  }
});
