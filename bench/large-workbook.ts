import { reviewSteps } from "../src/audit/review";
import { explainActiveCell } from "../src/excel/reading/explained-cell";
import { readOpenWorkbook } from "../src/excel/reading/read-workbook";
import { startHeadless, type HeadlessWorkbench } from "../src/workbench/headless";
import { openSnapshot } from "../src/workbench/opened-file";
import { budgetWorkbook } from "./audits";
import { duration, table } from "./table";

/** What a person waits for in a workbook of very many formulas, ours parted from what the embedded spreadsheet takes. */

export interface LargeResult {
  readonly formulaCells: number;
  readonly work: string;
  readonly nanoseconds: number;
  /** Within the embedded spreadsheet and the host that stands in for Excel. */
  readonly spreadsheet: number;
  /** The longest that our code, with Microsoft's client, keeps the page from drawing. */
  readonly longestBlock: number;
}

/** Time of a piece of work by turns: the host answers, then we go on until we ask again. */
class Turns {
  private since = performance.now();
  private inHost = 0;
  private longest = 0;

  constructor(workbench: HeadlessWorkbench) {
    workbench.host.bringColleague(() => {
      this.end();
    });
    workbench.host.onAnswered(() => {
      this.inHost += performance.now() - this.since;
      this.since = performance.now();
    });
  }

  async measure(formulaCells: number, work: string, run: () => Promise<unknown>): Promise<LargeResult> {
    this.inHost = 0;
    this.longest = 0;
    const start = performance.now();
    this.since = start;
    await run();
    this.end();
    const nanoseconds = (performance.now() - start) * 1e6;
    return { formulaCells, work, nanoseconds, spreadsheet: this.inHost * 1e6, longestBlock: this.longest * 1e6 };
  }

  private end(): void {
    this.longest = Math.max(this.longest, performance.now() - this.since);
    this.since = performance.now();
  }
}

export async function runLarge(formulaCells: number): Promise<LargeResult[]> {
  const results: LargeResult[] = [];
  const workbench = startHeadless();
  try {
    workbench.installGlobals();
    const file = budgetWorkbook(formulaCells);
    const opening = performance.now();
    await openSnapshot(workbench.spreadsheet, file);
    await workbench.settle();
    const opened = (performance.now() - opening) * 1e6;
    const alone = { formulaCells, spreadsheet: opened, longestBlock: 0 };
    results.push({ ...alone, work: "file taken into the spreadsheet and calculated", nanoseconds: opened });

    const [first] = file.sheets;
    if (!first) throw new Error("the workbook has no sheet");
    await workbench.type(first.name, "AC1", "=SUM(K:K)");
    await workbench.settle();
    workbench.select(first.name, "AC1");
    const turns = new Turns(workbench);
    results.push(await turns.measure(formulaCells, "=SUM(K:K) explained", () => explainActiveCell("pt-BR")));
    results.push(await turns.measure(formulaCells, "workbook read", () => readOpenWorkbook()));
    const snapshot = workbench.snapshot();
    results.push(auditByStep(formulaCells, snapshot));
    return results;
  } finally {
    workbench.dispose();
  }
}

/** The pane draws, and can be cancelled, between two steps. */
function auditByStep(formulaCells: number, snapshot: ReturnType<typeof budgetWorkbook>): LargeResult {
  const steps = reviewSteps(snapshot);
  let longest = 0;
  const start = performance.now();
  for (let done = false; !done;) {
    const before = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - before);
  }
  const nanoseconds = (performance.now() - start) * 1e6;
  return { formulaCells, work: "workbook checked", nanoseconds, spreadsheet: 0, longestBlock: longest * 1e6 };
}

export function largeTable(results: readonly LargeResult[]): string {
  return table(
    ["work", "formula cells", "time", "of it the spreadsheet's", "longest block of ours"],
    results.map(({ work, formulaCells, nanoseconds, spreadsheet, longestBlock }) => [
      work,
      formulaCells.toLocaleString("en"),
      duration(nanoseconds),
      duration(spreadsheet),
      longestBlock === 0 ? "–" : duration(longestBlock),
    ]),
  );
}
