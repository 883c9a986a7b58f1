import { fill } from "../../../src/excel/fill/fill";
import { fillNames } from "../../../src/excel/fill/fill-names";
import { markCells, unmarkCells } from "../../../src/excel/marks/mark-cells";
import type { WriteRecord } from "../../../src/excel/taking-back/write-record";
import { addSheet } from "../../../src/excel/writing/add-sheet";
import { insertRows } from "../../../src/excel/writing/insert-rows";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import type { PlannedSheet } from "../../../src/workbook/plan";
import { samplePlan } from "../fill/filled";
import type { WholeWorkbook } from "./whole-workbook";

/** Everything that the pane writes, with what comes of it. */

/** What is left of a write once it has ended; the record takes it back where it was done. */
export interface Ended {
  readonly record: WriteRecord | null;
  /** Whether it says that nothing of it is left. */
  readonly claimsRestored: boolean;
  readonly left: WriteRecord | null;
  /** What the workbook was, where it says that it still is. */
  readonly claimsUntouched?: WholeWorkbook;
}

export interface Operation {
  readonly prepare: (workbench: HeadlessWorkbench) => Promise<unknown>;
  readonly run: (prepared: unknown) => Promise<Ended>;
  /** What is tried is taking it back, once it is done. */
  readonly undone?: true;
}

export const waits = [0, 0, 0];

async function filled(answers = {}): Promise<WriteRecord> {
  const outcome = await fill(samplePlan("registrations", answers), {
    consent: true,
  });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome).slice(0, 300));
  return outcome.record;
}

async function endedFill(plan = samplePlan("registrations")): Promise<Ended> {
  const outcome = await fill(plan, { consent: true, waits });
  if (outcome.kind === "filled") return { record: outcome.record, claimsRestored: false, left: null };
  if (outcome.kind === "failed")
    return {
      record: null,
      claimsRestored: outcome.restored,
      left: outcome.left?.record ?? null,
    };
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

const written: Readonly<Record<string, Operation>> = {
  fill: { prepare: () => Promise.resolve(), run: () => endedFill() },
  refill: {
    prepare: () => filled(months("10")),
    run: () => endedFill(samplePlan("registrations", { ...months("12"), registrants: "15100" })),
  },
  "fill in another language": {
    prepare: () => filled(),
    run: () => endedFill(samplePlan("registrations", {}, "en")),
  },
  "own template": {
    prepare: ownTemplate,
    run: async () => ended(await fillNames(samplePlan("registrations"))),
  },
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
  mark: {
    prepare: () => Promise.resolve(),
    run: async () => ended(await markCells("Sheet1", marked, "t1")),
  },
  unmark: {
    prepare: () => markCells("Sheet1", marked, "t1"),
    run: async () => ended(await unmarkCells()),
  },
};

const undoing = {
  undo: "fill",
  "undo a refill": "refill",
  "undo an own template": "own template",
  "undo an export": "export again",
  "undo a memo": "memo",
} as const;

export const operations: Readonly<Record<string, Operation>> = {
  ...written,
  ...Object.fromEntries(
    Object.entries(undoing).flatMap(([name, of]) => {
      const operation = written[of];
      return operation ? [[name, { ...operation, undone: true as const }]] : [];
    }),
  ),
};
