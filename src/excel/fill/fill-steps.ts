import type { Plan, PlannedName, PlannedSheet } from "../../workbook/plan";
import type { FillDecision } from "./fill-decision";
import type { CellChange, FillStep, NameChange, SealChange, SheetChanges, UpdatedName } from "./fill-step";
import { sealChanges } from "./sheet-seals";
import { sheetStamps, rowStamps, stampRecord, type Stamp } from "./sheet-stamps";
import { holdsCell, splitAddress } from "../../workbook/address";
import { referredSheet } from "../../workbook/seal";
import { updateScalar, updateSheet, type Occasion } from "./sheet-update";
import { inputStamps } from "./input-marks";
import { positionsOf } from "./sheet-order";
import type { UsedCells } from "./kept-sheets";
import { KEPT_TEMPLATE } from "./own-sheets";
import {
  nameNamed,
  sheetNamed,
  STAMP_MADE,
  STAMP_TEMPLATE,
  type NamedContent,
  type WorkbookState,
} from "./workbook-state";
import { nameFormula, queueBlock, queueNumberFormats, queuedBlocks, type QueuedBlock } from "../writing/writer";
import { withHeldSheet } from "../taking-back/held-cells";
import { madeSheet, newWriteId, type NameRecord, type WriteRecord } from "../taking-back/write-record";
import { type ParametersCopy, keptOf, copyStep, freezeStep } from "./kept-parameters";

export interface PreparedFill {
  readonly steps: readonly FillStep[];
  /** Written last, once all else has been. */
  readonly seals: readonly SealChange[];
  readonly record: WriteRecord;
  readonly changes: readonly SheetChanges[];
  /** Changes of inputs that stand on sheets of other templates. */
  readonly linked: readonly CellChange[];
  /** The copy of the parameters that kept sheets refer to; null where none is needed. */
  readonly parametersCopy: string | null;
  /** What was written, to be read back and compared; by the plan's names of the sheets. */
  readonly blocks: readonly QueuedBlock[];
  readonly made: readonly PlannedSheet[];
  /** Sheets that were printed in part and now are printed whole. */
  readonly nowWhole: readonly PlannedSheet[];
  readonly updated: readonly UpdatedName[];
  /** Names that referred to something of an earlier fill. */
  readonly repointed: readonly string[];
  /** What was read of the sheets whose formulas are written anew, so that they go on showing what they show. */
  readonly kept: readonly UsedCells[];
  /** What the workbook calls the plan's sheets after the fill. */
  readonly names: ReadonlyMap<string, string>;
  /** The ids of those that are updated in place: people may rename them at any moment. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What formats, sizes and names take in a request, beside the cells. */
const BYTES_A_FORMAT = 1_500;

/** Turns a decision into requests, and into the record by which they can be taken back. */
export function prepareFill(
  plan: Plan,
  decision: FillDecision,
  state: WorkbookState,
  contents: ReadonlyMap<string, NamedContent>,
  used: readonly UsedCells[],
  base: Plan | null,
): PreparedFill {
  const id = newWriteId();
  const occasion: Occasion = { plan, state, contents, base };
  const isMade = (sheet: PlannedSheet): boolean => decision.sheets.get(sheet.name)?.kind !== "update";
  const made = plan.sheets.filter(isMade);
  const places = new Map(
    plan.sheets.map((sheet) => {
      const action = decision.sheets.get(sheet.name);
      return [sheet.name, action?.kind === "update" ? action.as : sheet.name] as const;
    }),
  );
  const linked = new Set([...decision.names].filter(([, action]) => action.kind === "link").map(([name]) => name));
  const blocks = made.flatMap((sheet) => queuedBlocks(withLinks(plan, sheet, linked)));
  const updates = plan.sheets.flatMap((sheet) => {
    const action = decision.sheets.get(sheet.name);
    return action?.kind === "update" ? [{ sheet, ...updateSheet(occasion, sheet, action.id) }] : [];
  });
  const links = [...linked].flatMap((name) => updateScalar(occasion, name) ?? []);
  const kept = keptOf(plan, decision, state, used);

  const madeStamps = made.flatMap((sheet) => [
    ...sheetStamps(plan, sheet, sheet.name),
    ...rowStamps(plan, sheet, sheet.name),
    ...inputStamps(plan, sheet, sheet.name),
  ]);
  const keptStamps = decision.setAside.flatMap(({ sheet, ours }) =>
    ours ? [{ sheet: sheet.id, key: STAMP_TEMPLATE, value: KEPT_TEMPLATE }] : [],
  );
  const updatedStamps = [...updates.flatMap((update) => update.stamps), ...keptStamps];
  const names = [
    ...plan.names.flatMap((name) => nameChange(name, decision, places)),
    ...updates.flatMap((update) => update.names),
  ];
  const ids = new Map(
    [...decision.sheets].flatMap(([name, action]) => (action.kind === "update" ? [[name, action.id] as const] : [])),
  );
  const seals = plan.sheets.flatMap((sheet) =>
    sealChanges(
      plan,
      withLinks(plan, sheet, linked),
      { as: places.get(sheet.name) ?? sheet.name, id: ids.get(sheet.name) ?? null },
      state,
    ),
  );
  const ranges = [...updates.flatMap((update) => update.ranges), ...links];
  const copies = kept.copy ? [kept.copy.name] : [];
  const madeSheets = [...made.map(({ name }) => name), ...copies].map((name, index) => madeSheet(id, index, name));
  const record = withHeldSheet(
    {
      id,
      activeSheet: state.activeSheet,
      made: madeSheets,
      setAside: decision.setAside.map(({ sheet, as }) => ({ id: sheet.id, name: sheet.name, as })),
      names: [...names, ...seals].map((change) => nameRecord(change, state)),
      ranges: [...ranges.map((range) => range.record), ...kept.sheets.map((sheet) => sheet.record)],
      stamps: updatedStamps.map((stamp) => stampRecord(state, stamp)),
    },
    state,
  );
  const first = made[0];
  const steps: FillStep[] = [
    addStep(decision, record, made, kept.copy, positionsOf(plan, made, state, decision)),
    ...(kept.copy ? [copyStep(kept.copy)] : []),
    ...kept.sheets.map(freezeStep),
    ...updates.flatMap((update) => update.steps),
    ...links.map((link) => link.step),
    // Names stand before the formulas that use them.
    {
      bytes: 300 * names.length,
      queue: ({ workbook }) => {
        for (const { name, before, formula } of names) {
          if (before === null) workbook.names.add(name, formula);
          else workbook.names.getItem(name).formula = formula;
        }
      },
    },
    ...blocks.map((block): FillStep => ({
      bytes: block.bytes + 500,
      queue: (_, sheets) => {
        const sheet = sheets.get(block.sheet);
        if (sheet) queueBlock(sheet, block);
      },
    })),
    ...made.map((sheet): FillStep => ({
      bytes: BYTES_A_FORMAT * 3,
      queue: (_, sheets) => {
        const worksheet = sheets.get(sheet.name);
        if (worksheet) queueNumberFormats(worksheet, sheet.formats);
      },
    })),
    stampStep(madeStamps, updatedStamps),
    {
      bytes: 200,
      queue: (_, sheets) => {
        if (first) sheets.get(first.name)?.activate();
      },
    },
  ];
  return {
    steps,
    seals,
    blocks,
    made,
    nowWhole: updates.flatMap(({ sheet, becomesWhole }) => (becomesWhole ? [sheet] : [])),
    updated: ranges,
    repointed: names.flatMap(({ name, before }) => (before === null ? [] : [name])),
    kept: kept.sheets.flatMap(({ sheet }) => used.filter((each) => each.sheet.id === sheet.id)),
    changes: updates.map((update) => update.changes),
    linked: links.flatMap((link) => link.changes),
    parametersCopy: kept.copy?.name ?? null,
    record,
    names: places,
    ids,
  };
}

/** By the sheet itself: what it is called may change before all is written, or before it is undone. */
function nameRecord({ name, before, formula, onMade }: NameChange, state: WorkbookState): NameRecord {
  const known = nameNamed(state, name);
  const referred = known?.target?.sheet ?? referredSheet(known?.formula ?? "") ?? sheetOfFormula(onMade ? "" : formula);
  const sheet = referred === null ? undefined : sheetNamed(state, referred);
  const record = { name, before, after: formula, onMade };
  return sheet ? { ...record, on: { id: sheet.id, name: sheet.name } } : record;
}

function sheetOfFormula(formula: string): string | null {
  const { sheet } = splitAddress(formula.replace(/^=/, ""));
  return referredSheet(formula) ?? (sheet === "" ? null : sheet);
}

/** Sheets are stamped before they get their names, so that at any moment they are known for ours. */
function addStep(
  decision: FillDecision,
  record: WriteRecord,
  made: readonly PlannedSheet[],
  copy: ParametersCopy | null,
  positions: ReadonlyMap<string, number>,
): FillStep {
  return {
    bytes: 800 * (decision.setAside.length + record.made.length),
    queue: ({ workbook }, sheets) => {
      const { worksheets } = workbook;
      workbook.application.suspendScreenUpdatingUntilNextSync();
      const added = record.made.map(({ temporary, stamp }) => {
        const sheet = worksheets.add(temporary);
        sheet.customProperties.add(STAMP_MADE, stamp);
        return sheet;
      });
      for (const { sheet, as } of decision.setAside) if (as !== sheet.name) worksheets.getItem(sheet.id).name = as;
      [...made.map(({ name }) => name), ...(copy ? [copy.name] : [])].forEach((name, index) => {
        const sheet = added[index];
        if (!sheet) return;
        sheet.name = name;
        (sheets as Map<string, Excel.Worksheet>).set(name, sheet);
        const position = positions.get(name);
        if (position !== undefined) sheet.position = position;
      });
    },
  };
}

function stampStep(made: readonly Stamp[], updated: readonly Stamp[]): FillStep {
  return {
    bytes: [...made, ...updated].reduce((sum, stamp) => sum + stamp.value.length + 300, 0),
    queue: ({ workbook }, sheets) => {
      for (const { sheet, key, value } of made) sheets.get(sheet)?.customProperties.add(key, value);
      for (const { sheet, key, value } of updated) workbook.worksheets.getItem(sheet).customProperties.add(key, value);
    },
  };
}

function nameChange(
  name: PlannedName,
  decision: FillDecision,
  places: ReadonlyMap<string, string>,
): readonly NameChange[] {
  const action = decision.names.get(name.name);
  const formula = nameFormula({ ...name, sheet: places.get(name.sheet) ?? name.sheet });
  // A row that is added to an existing sheet gets its name where it then stands.
  if (decision.sheets.get(name.sheet)?.kind === "update") return [];
  if (action?.kind === "add") return [{ name: name.name, before: null, formula, onMade: true }];
  return action?.kind === "repoint" ? [{ name: name.name, before: action.before, formula, onMade: true }] : [];
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
