import { holdsCell } from "../../workbook/address";
import { rowsAfterUpdate } from "../../workbook/earlier-seal";
import type { Plan, PlannedSheet } from "../../workbook/plan";
import {
  emptySeal,
  isSealName,
  readSeals,
  sealedRows,
  sealOf,
  unusedSealNames,
  type SealedRow,
} from "../../workbook/seal";
import type { SealChange } from "./fill-step";
import { isShared } from "./own-sheets";
import { nameNamed, sheetOfId, STAMP_STRUCTURE, type WorkbookState } from "./workbook-state";

/**
 * What is sealed is what the plan puts into the sheet, whether it is made or updated: people's own rows are none of the seal's.
 * @param sheet with inputs that another template's sheet holds shown from there
 * @param id of a sheet that is updated in place; null of one that is made
 */
export function sealChanges(
  plan: Plan,
  sheet: PlannedSheet,
  { as, id }: { readonly as: string; readonly id: string | null },
  state: WorkbookState,
): readonly SealChange[] {
  const before = (name: string): string | null => nameNamed(state, name)?.formula ?? null;
  const earlier = id === null ? null : rowsOfEarlierVersion(plan, sheet, id, state);
  const planned = sealedRows(sheet);
  const names = sealOf(sheet, as, earlier ? rowsAfterUpdate(earlier, planned, writes(plan, sheet)) : planned);
  const unused = unusedSealNames(sheet.name, names.length, (name) => before(name) !== null);
  return [...names, ...unused.map((name) => ({ name, formula: emptySeal }))].map(({ name, formula }) => ({
    name,
    before: before(name),
    formula,
    onMade: id === null,
    planned: sheet.name,
  }));
}

/** What the seal says of a sheet that no stamp calls one of this version's structure; null where it is one, or has no seal. */
function rowsOfEarlierVersion(
  plan: Plan,
  sheet: PlannedSheet,
  id: string,
  state: WorkbookState,
): readonly SealedRow[] | null {
  const there = sheetOfId(state, id);
  if (!there || isShared(plan, sheet.name) || there.stamps.has(STAMP_STRUCTURE)) return null;
  const names = [...state.names.values()].flatMap(({ name, formula }) =>
    isSealName(name) ? [{ name, refersTo: formula }] : [],
  );
  const called = there.name.toLocaleLowerCase();
  return readSeals(names).seals.find((seal) => seal.sheet.toLocaleLowerCase() === called)?.rows ?? null;
}

/** Whether an update writes a cell of the plan's: what bears the name of an input, and the lists. */
function writes(plan: Plan, sheet: PlannedSheet): (row: number, column: number) => boolean {
  const ranges = [
    ...plan.names.filter((name) => name.sheet === sheet.name && name.role === "input"),
    ...plan.tables.filter((table) => table.sheet === sheet.name),
  ].map(({ range }) => range);
  return (row, column) => ranges.some((range) => holdsCell(range, row, column));
}
