import type { Finding } from "../../src/audit/finding";
import { review, type Review } from "../../src/audit/review";
import { rightFormulas } from "../../src/audit/right-formula";
import { fill } from "../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../src/workbench/headless";
import { cellKey, parseRange } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { samplePlan } from "../excel/fill/filled";
import { workbookWithFunctions } from "../excel/workbook-with-functions";
import { thirtyFaults, type TypedFault } from "./fixtures/thirty-faults";

/** A pack in which much is wrong at once (issue 19): one fault hides no other, and none is told twice. */

let workbench: HeadlessWorkbench;
let clean: Review;
let faulty: Review;

beforeAll(async () => {
  workbench = workbookWithFunctions();
  const outcome = await fill(samplePlan("assembly-pack"));
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  await workbench.settle();
  clean = review(workbench.snapshot());
  for (const fault of thirtyFaults) if (fault.kind !== "stale") await type(fault);
  await workbench.settle();
  faulty = review(withStale(workbench.snapshot()));
}, 120_000);

afterAll(() => workbench.dispose());

async function type({ kind, sheet, cell, typed }: TypedFault): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    if (kind === "textNumber") range.numberFormat = [["@"]];
    range.formulas = [[typed]];
    await context.sync();
  });
}

/** A workbook shows a stale value only where another program wrote it. */
function withStale(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const cells = new Map(sheet.cells);
    for (const { kind, sheet: name, cell, typed } of thirtyFaults) {
      const place = kind === "stale" && name === sheet.name ? parseRange(cell) : null;
      const key = place && cellKey(place.row, place.column);
      const before = key === null ? undefined : cells.get(key);
      if (key !== null && before) cells.set(key, { ...before, value: typed });
    }
    return { ...sheet, cells };
  });
  return { ...snapshot, sheets };
}

const place = ({ sheet, cell }: Pick<TypedFault, "sheet" | "cell">): string => `${sheet}!${cell}`;
const told = ({ sheet, kind, cells }: Finding): string => `${kind} ${sheet}!${cells.join(",")}`;

test("thirty faults, three of each of ten kinds", () => {
  const kinds = [...new Set(thirtyFaults.map(({ kind }) => kind))];
  expect(kinds.map((kind) => thirtyFaults.filter((fault) => fault.kind === kind).length)).toEqual(Array(10).fill(3));
  expect(new Set(thirtyFaults.map(place)).size).toBe(30);
});

test.each(thirtyFaults.map((fault) => [place(fault), fault] as const))("%s is told once", (_, { sheet, cell }) => {
  const named = faulty.findings.filter((finding) => finding.sheet === sheet && finding.cells.includes(cell));
  expect(named.map(({ severity }) => severity)).toEqual([expect.stringMatching(/^(error|warning)$/)]);
  expect(named.map((finding) => faulty.weighed.get(finding)?.cause ?? null)).toEqual([null]);
});

test("no cell that is right is named: what only follows from a fault is folded under it, after it", () => {
  const faults = new Set(thirtyFaults.map(place));
  const before = new Set(clean.findings.flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}!${cell}`)));
  const innocent = faulty.findings.filter(
    (finding) =>
      finding.severity !== "info" &&
      faulty.weighed.get(finding)?.cause === null &&
      !finding.cells.every((cell) => faults.has(`${finding.sheet}!${cell}`) || before.has(`${finding.sheet}!${cell}`)),
  );
  expect(innocent.map(told)).toEqual([]);
  for (const [index, finding] of faulty.findings.entries()) {
    const cause = faulty.weighed.get(finding)?.cause;
    if (!cause) continue;
    expect(faulty.findings.indexOf(cause)).toBeLessThan(index);
    expect(cause.cells.map((cell) => `${cause.sheet}!${cell}`).every((cell) => faults.has(cell))).toBe(true);
  }
});

test("what follows from a text in an account names the text, not the account's code, and is one finding", () => {
  const following = faulty.findings.filter((finding) => faulty.weighed.get(finding)?.cause?.cells.includes("C10"));
  expect(following.map(({ cells, message }) => [cells, message.en])).toEqual([
    [["C24", "C25", "C26", "C27", "C28", "C29", "C30"], "C24:C30 show #VALUE!: C10 holds the text “389.550,00”."],
    [["C35"], "C35 shows #VALUE!: C10 holds the text “389.550,00”."],
  ]);
});

test("the heaviest come first: causes of errors and errors, then warnings, by what is at stake", () => {
  const causes = faulty.findings.filter((finding) => faulty.weighed.get(finding)?.cause === null);
  const rank = (finding: Finding): number => {
    const { consequences = [] } = faulty.weighed.get(finding) ?? {};
    const severities = [finding, ...consequences].map(({ severity }) => severity);
    return severities.includes("error") ? 0 : severities.includes("warning") ? 1 : 2;
  };
  const ordered = causes.map((finding) => [rank(finding), -(faulty.weighed.get(finding)?.weight.toNumber() ?? 0)]);
  expect(ordered).toEqual([...ordered].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  const weightless = causes.filter((finding) => faulty.weighed.get(finding)?.weight.isZero());
  // Rates that nothing rests on, a figure that cannot be computed, a term that is 0 this year.
  expect(weightless.filter(({ severity }) => severity !== "info").map(told)).toEqual([
    "staleValue Metas!F12",
    "staleValue Resultados!F18",
    "droppedTerm Cenários!D14",
    "changedSinceFill Evolução!C24",
  ]);
});

test("a formula that only its seal knows is told by its mark, for whoever puts it back", () => {
  const then = ["Execução!B15", "Execução!B24", "Receita!G12", "Receita!E18", "Receita!J34"].map((at) => {
    const finding = faulty.findings.find(({ sheet, cells }) => cells.some((cell) => `${sheet}!${cell}` === at));
    return finding && rightFormulas(finding, faulty.workbook).map(({ formula }) => formula);
  });
  expect(then).toEqual([["=B8-B14"], ["=B14+B22"], ["=D12/2"], ["=SUM(E17)"], ["=J14+J18+J23+J32"]]);
});
