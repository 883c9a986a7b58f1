import { fill, undoFill } from "../../../src/excel/fill/fill";
import { fillNames } from "../../../src/excel/fill/fill-names";
import { markCells, unmarkCells } from "../../../src/excel/marks/mark-cells";
import type { WriteRecord } from "../../../src/excel/taking-back/write-record";
import { addSheet } from "../../../src/excel/writing/add-sheet";
import { insertRows } from "../../../src/excel/writing/insert-rows";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import type { PlannedSheet } from "../../../src/workbook/plan";
import { samplePlan } from "../fill/filled";
import { workbookWithFunctions } from "../workbook-with-functions";
import { differencesOf, wholeWorkbook, type WholeWorkbook } from "./whole-workbook";

/**
 * Everything that the pane writes, with the host breaking off somewhere in one of its round trips, and another person at work between two of
 * them. Afterwards the workbook is what it was, with what the other person did, whether the write failed or was undone.
 */

/** What is left of a write once it has ended; the record takes it back where it was done. */
interface Ended {
  readonly record: WriteRecord | null;
  /** Whether it says that nothing of it is left. */
  readonly claimsRestored: boolean;
  readonly left: WriteRecord | null;
}

interface Operation {
  readonly prepare: (workbench: HeadlessWorkbench) => Promise<unknown>;
  readonly run: (prepared: unknown) => Promise<Ended>;
}

const waits = [0, 0, 0];

async function filled(answers = {}): Promise<WriteRecord> {
  const outcome = await fill(samplePlan("registrations", answers), { consent: true });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 300));
  return outcome.record;
}

async function endedFill(plan = samplePlan("registrations")): Promise<Ended> {
  const outcome = await fill(plan, { consent: true, waits });
  if (outcome.kind === "filled") return { record: outcome.record, claimsRestored: false, left: null };
  if (outcome.kind === "failed")
    return { record: null, claimsRestored: outcome.restored, left: outcome.left?.record ?? null };
  return { record: null, claimsRestored: true, left: null };
}

interface Written {
  readonly kind: string;
  readonly record?: WriteRecord;
  readonly left?: { readonly record: WriteRecord } | null;
}

function ended({ kind, record, left }: Written): Ended {
  if (record && kind !== "failed") return { record, claimsRestored: false, left: null };
  return { record: null, claimsRestored: !left, left: left?.record ?? null };
}

const months = (registrations: string) => ({
  registrants: "15000",
  registrationMonths: [{ month: "01", registrations, cancellations: "3" }],
});

const auditSheet: PlannedSheet = {
  name: "Auditoria",
  blocks: [
    {
      row: 0,
      column: 0,
      cells: Array.from({ length: 12 }, (_, row) => [{ kind: "text", text: `achado ${String(row)}` }]),
    },
  ],
  formats: [{ range: { row: 0, column: 0, rows: 1, columns: 1 }, style: "title" }],
  checks: [],
  choices: [],
  columnWidths: [40],
  rowHeights: [],
  frozenRows: 1,
  charts: [],
};
const memo = Array.from({ length: 8 }, (_, row) => [
  { content: { kind: "number", number: String(row) } } as const,
  { content: { kind: "text", text: "=não é fórmula" } } as const,
]);
const marked = Array.from({ length: 20 }, (_, row) => `A${String(row + 1)}`);

async function ownTemplate(workbench: HeadlessWorkbench): Promise<void> {
  await workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D4:D6").values = [["a"], [1], ["b"]];
    sheet.getRange("D4:D4").numberFormat = [["@"]];
    context.workbook.names.add("CRESS_CONSELHO", sheet.getRange("D4"));
    context.workbook.names.add("CRESS_INSCRITOS", sheet.getRange("D5"));
    context.workbook.names.add("CRESS_EXERCICIO", sheet.getRange("D6"));
    await context.sync();
  });
}

export const operations: Readonly<Record<string, Operation>> = {
  fill: { prepare: () => Promise.resolve(), run: () => endedFill() },
  refill: {
    prepare: () => filled(months("10")),
    run: () => endedFill(samplePlan("registrations", { ...months("12"), registrants: "15100" })),
  },
  "fill in another language": { prepare: () => filled(), run: () => endedFill(samplePlan("registrations", {}, "en")) },
  undo: {
    prepare: () => Promise.resolve(),
    run: async () => {
      const record = await filled();
      return { record, claimsRestored: false, left: null };
    },
  },
  "own template": { prepare: ownTemplate, run: async () => ended(await fillNames(samplePlan("registrations"))) },
  export: {
    prepare: () => Promise.resolve(),
    run: async () => ended(await addSheet(auditSheet, "audit", "anterior", "ask")),
  },
  "export again": {
    prepare: () => addSheet(auditSheet, "audit", "anterior", "ask"),
    run: async () => ended(await addSheet(auditSheet, "audit", "anterior", "replace")),
  },
  memo: {
    prepare: (workbench) => workbench.type("Sheet1", "C3", "o que havia"),
    run: async () => ended(await insertRows(memo, { sheet: "Sheet1", row: 1, column: 1 }, true)),
  },
  mark: { prepare: () => Promise.resolve(), run: async () => ended(await markCells("Sheet1", marked, "t1")) },
  unmark: {
    prepare: () => markCells("Sheet1", marked, "t1"),
    run: async () => ended(await unmarkCells()),
  },
};

/** What another person does; none of it is the add-in's to take away. */
export const acts: Readonly<Record<string, (workbench: HeadlessWorkbench) => void | Promise<void>>> = {
  "nobody else": () => undefined,
  "adds a sheet of a planned name": ({ spreadsheet }) => {
    const name = ["Registros", "Auditoria", "Da colega"].find((each) => !spreadsheet.sheetByName(each)) ?? "Outra";
    spreadsheet.addSheet(name).cells.write(0, 0, [[{ kind: "text", text: "da colega" }]]);
  },
  "adds a planned name": ({ spreadsheet }) => {
    const name =
      ["CRESS_INSCRITOS", "CRESS_DA_COLEGA"].find((each) => !spreadsheet.names.find(each, null)) ?? "CRESS_X";
    spreadsheet.names.set({ name, refersTo: "Sheet1!$Z$1", comment: "", visible: true, sheetId: null });
  },
  "types into an own cell": ({ spreadsheet }) => {
    spreadsheet.sheetByName("Sheet1")?.cells.write(40, 0, [[{ kind: "number", number: 777 }]]);
  },
};

export interface FaultCase {
  readonly operation: string;
  readonly act: string;
  /** The round trip before which the other person acts. */
  readonly actBefore: number;
  readonly breakAt: number | null;
  readonly percent: number;
  /** Whether the first round trip that takes something back breaks too. */
  readonly restoreBreaks: boolean;
}

const percents = [0, 10, 35, 60, 85, 100];
const MOST_TRIPS = 5;

/** While something is undone the planned names are taken, so that nobody can add them. */
function actsDuring(operation: string): readonly string[] {
  return Object.keys(acts).filter((act) => operation !== "undo" || !act.includes("planned"));
}

export function allCases(): readonly FaultCase[] {
  return Object.keys(operations).flatMap((operation) =>
    actsDuring(operation).flatMap((act) =>
      (act === "nobody else" ? [1] : Array.from({ length: MOST_TRIPS }, (_, index) => index + 1)).flatMap((actBefore) =>
        [null, ...Array.from({ length: MOST_TRIPS }, (_, index) => index + 1)].flatMap((breakAt) =>
          (breakAt === null ? [100] : percents).flatMap((percent) =>
            (breakAt === null ? [false] : act === "nobody else" ? [false, true] : [false]).map((restoreBreaks) => ({
              operation,
              act,
              actBefore,
              breakAt,
              percent,
              restoreBreaks,
            })),
          ),
        ),
      ),
    ),
  );
}

export interface CaseResult {
  readonly case: FaultCase;
  readonly ended: "failed and restored" | "done and undone" | "left, and taken back when asked again";
  /** What is not as it should be. */
  readonly differences: readonly string[];
  /** It said that nothing is left, and something was. */
  readonly falseClaim: boolean;
}

export async function runCase(each: FaultCase): Promise<CaseResult> {
  const operation = operations[each.operation];
  const act = acts[each.act];
  if (!operation || !act) throw new Error(each.operation);
  const expected = await expectedAfter(operation, act, each);
  const workbench = workbookWithFunctions();
  try {
    const prepared = await operation.prepare(workbench);
    await workbench.settle();
    const { host } = workbench;
    let acted = each.act === "nobody else";
    const { breakAt, percent } = each;
    const second = each.restoreBreaks && breakAt !== null ? [breakAt + 2, breakAt + 3] : [];
    const faults = breakAt === null ? [] : [breakAt, ...second];
    const disturb = (): void => {
      host.bringColleague(async ({ roundTrip }) => {
        if (acted || roundTrip < each.actBefore) return;
        acted = true;
        await act(workbench);
      });
      host.injectFaults(faults.map((roundTrip) => ({ roundTrip, when: "within", percent, kind: "lost" })));
    };
    if (each.operation !== "undo") disturb();
    const outcome =
      each.operation === "undo" ? await undone(operation, prepared, disturb) : await operation.run(prepared);
    host.injectFaults([]);
    if (!acted) await act(workbench);
    host.bringColleague(null);
    const claimed = outcome.claimsRestored ? differencesOf(expected, await wholeWorkbook(workbench)) : [];
    if (outcome.record) await undoFill(outcome.record, waits);
    if (outcome.left) await undoFill(outcome.left, waits);
    const differences = differencesOf(expected, await wholeWorkbook(workbench));
    return {
      case: each,
      ended: outcome.record
        ? "done and undone"
        : outcome.left
          ? "left, and taken back when asked again"
          : "failed and restored",
      differences,
      falseClaim: claimed.length > 0,
    };
  } catch (problem) {
    return { case: each, ended: "done and undone", differences: [String(problem)], falseClaim: false };
  } finally {
    workbench.dispose();
  }
}

/** The faults hit the undo and not the fill. */
async function undone(operation: Operation, prepared: unknown, disturb: () => void): Promise<Ended> {
  const { record } = await operation.run(prepared);
  if (!record) throw new Error("nothing was filled");
  disturb();
  try {
    await undoFill(record, waits);
    return { record: null, claimsRestored: true, left: null };
  } catch {
    return { record: null, claimsRestored: false, left: record };
  }
}

const known = new Map<string, WholeWorkbook>();

/** The workbook with the other person's act alone. */
async function expectedAfter(
  operation: Operation,
  act: (workbench: HeadlessWorkbench) => void | Promise<void>,
  each: FaultCase,
): Promise<WholeWorkbook> {
  const key = `${each.operation} ${each.act}`;
  const found = known.get(key);
  if (found) return found;
  const workbench = workbookWithFunctions();
  await operation.prepare(workbench);
  await workbench.settle();
  await act(workbench);
  const whole = await wholeWorkbook(workbench);
  workbench.dispose();
  known.set(key, whole);
  return whole;
}
