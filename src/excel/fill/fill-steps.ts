import type { Plan, PlannedName, PlannedSheet } from "../../workbook/plan";
import type { FillDecision } from "./fill-decision";
import type { FillRecord } from "./fill-record";
import type { FillStep, NameChange, SheetChanges, UpdatedRange } from "./fill-step";
import { stampRecord, stampsOf } from "./sheet-stamps";
import { holdsCell } from "../../workbook/address";
import { emptySeal, sealOf, unusedSealNames } from "../../workbook/seal";
import { updateScalar, updateSheet } from "./sheet-update";
import { nameNamed, type NamedContent, type WorkbookState } from "./workbook-state";
import { nameFormula, queueBlock, queuedBlocks, queueSheetLooks, type QueuedBlock } from "../writing/writer";

export interface PreparedFill {
  readonly steps: readonly FillStep[];
  /** Written last, once all else has been. */
  readonly seals: readonly NameChange[];
  readonly record: FillRecord;
  readonly changes: readonly SheetChanges[];
  /** What was written, to be read back and compared. */
  readonly blocks: readonly QueuedBlock[];
  readonly updated: readonly UpdatedRange[];
}

/** What formats, sizes and names take in a request, beside the cells. */
const BYTES_A_FORMAT = 1_500;

/** Turns a decision into requests, and into the record by which they can be taken back. */
export function prepareFill(
  plan: Plan,
  decision: FillDecision,
  state: WorkbookState,
  contents: ReadonlyMap<string, NamedContent>,
): PreparedFill {
  const made = plan.sheets.filter((sheet) => decision.sheets.get(sheet.name)?.kind !== "update");
  const linked = new Set([...decision.names].filter(([, action]) => action.kind === "link").map(([name]) => name));
  const blocks = made.flatMap((sheet) => queuedBlocks(withLinks(plan, sheet, linked)));
  const updates = plan.sheets
    .filter((sheet) => decision.sheets.get(sheet.name)?.kind === "update")
    .map((sheet) => updateSheet(plan, sheet, state, contents));
  const links = [...linked].flatMap((name) => updateScalar(plan, name, contents) ?? []);
  const stamps = [...made.flatMap((sheet) => stampsOf(plan, sheet)), ...updates.flatMap((update) => update.stamps)];

  const setAside = [...decision.sheets].flatMap(([name, action]) =>
    action.kind === "setAside" ? [{ name, as: action.as }] : [],
  );
  const names = plan.names.flatMap((name) => nameChange(name, decision));
  const addedNames = updates.flatMap((update) => update.names);
  const seals = plan.sheets.flatMap((sheet) => sealChanges(withLinks(plan, sheet, linked), state));
  const first = made[0];

  const steps: FillStep[] = [
    {
      bytes: 500 * (setAside.length + made.length),
      queue: ({ workbook }) => {
        workbook.application.suspendScreenUpdatingUntilNextSync();
        for (const { name, as } of setAside) workbook.worksheets.getItem(name).name = as;
        for (const sheet of made) workbook.worksheets.add(sheet.name);
      },
    },
    ...updates.flatMap((update) => update.steps),
    ...links.map((link) => link.step),
    // Names stand before the formulas that use them.
    {
      bytes: 300 * names.length,
      queue: ({ workbook }) => {
        for (const { name, before, formula } of [...names, ...addedNames]) {
          if (before === null) workbook.names.add(name, formula);
          else workbook.names.getItem(name).formula = formula;
        }
      },
    },
    ...blocks.map((block) => ({
      bytes: block.bytes + 500,
      queue: ({ workbook }: Excel.RequestContext) => queueBlock(workbook.worksheets, block),
    })),
    ...made.map((sheet) => ({
      bytes: BYTES_A_FORMAT * (sheet.formats.length + sheet.charts.length * 4 + 10),
      queue: ({ workbook }: Excel.RequestContext) => queueSheetLooks(workbook.worksheets.getItem(sheet.name), sheet),
    })),
    {
      bytes: stamps.reduce((sum, stamp) => sum + stamp.value.length + 300, 0),
      queue: ({ workbook }) => {
        for (const { sheet, key, value } of stamps) workbook.worksheets.getItem(sheet).customProperties.add(key, value);
        if (first) workbook.worksheets.getItem(first.name).activate();
      },
    },
  ];
  const ranges = [...updates.flatMap((update) => update.ranges), ...links];
  return {
    steps,
    seals,
    blocks,
    updated: ranges.map(({ name, inputs }) => ({ name, inputs })),
    changes: updates.map((update) => update.changes),
    record: {
      template: plan.template,
      activeSheet: state.activeSheet,
      made: made.map((sheet) => sheet.name),
      setAside,
      names: [...names, ...addedNames, ...seals].map(({ name, before }) => ({ name, before })),
      updates: ranges.map((range) => range.record),
      stamps: stamps.map(({ sheet, key }) => stampRecord(state, sheet, key)),
    },
  };
}

/** What is sealed is what the plan puts into the sheet, whether it is made or updated: people's own rows are none of the seal's. */
function sealChanges(sheet: PlannedSheet, state: WorkbookState): readonly NameChange[] {
  const before = (name: string): string | null => nameNamed(state, name)?.formula ?? null;
  const names = sealOf(sheet);
  const unused = unusedSealNames(sheet.name, names.length, (name) => before(name) !== null);
  return [...names, ...unused.map((name) => ({ name, formula: emptySeal }))].map(({ name, formula }) => ({
    name,
    before: before(name),
    formula,
  }));
}

function nameChange(name: PlannedName, decision: FillDecision): readonly NameChange[] {
  const action = decision.names.get(name.name);
  const formula = nameFormula(name);
  // A row that is added to an existing sheet gets its name where it then stands.
  if (decision.sheets.get(name.sheet)?.kind === "update") return [];
  if (action?.kind === "add") return [{ name: name.name, before: null, formula }];
  return action?.kind === "repoint" ? [{ name: name.name, before: action.before, formula }] : [];
}

/** Inputs that another template's sheet holds are shown from there. */
function withLinks(plan: Plan, sheet: PlannedSheet, linked: ReadonlySet<string>): PlannedSheet {
  const names = plan.names.filter((name) => name.sheet === sheet.name && linked.has(name.name));
  if (names.length === 0) return sheet;
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line, rowOffset) =>
      line.map((content, columnOffset) => {
        const row = block.row + rowOffset;
        const column = block.column + columnOffset;
        const name = names.find(({ range }) => holdsCell(range, row, column));
        if (!name) return content;
        const { range } = name;
        const single = range.rows === 1 && range.columns === 1;
        const at = `INDEX(${name.name},${String(row - range.row + 1)},${String(column - range.column + 1)})`;
        return { kind: "formula" as const, formula: `=${single ? name.name : at}` };
      }),
    ),
  }));
  return { ...sheet, blocks };
}
