import { assemblyRank } from "../../templates/assembly-order";
import type { Plan, PlannedSheet } from "../../workbook/plan";
import type { FillDecision } from "./fill-decision";
import { isShared, KEPT_TEMPLATE, SHARED_TEMPLATE, stampOf } from "./own-sheets";
import { STAMP_TEMPLATE, type SheetState, type WorkbookState } from "./workbook-state";

/**
 * Where the sheets that a fill makes go: in the assembly's order among those that other fills made, whatever was filled when. Positions
 * are in the order in which they are to be set, once all new sheets stand at the end; a sheet that belongs there has none.
 */
export function positionsOf(
  plan: Plan,
  made: readonly PlannedSheet[],
  state: WorkbookState,
  { setAside }: FillDecision,
): ReadonlyMap<string, number> {
  const order: (number | null)[] = state.sheets.map((sheet) =>
    setAside.some((each) => each.sheet.id === sheet.id) ? null : rankOf(sheet),
  );
  const positions = new Map<string, number>();
  for (const sheet of made) {
    const rank = isShared(plan, sheet.name) ? Infinity : assemblyRank(stampOf(plan, sheet));
    const place = order.findIndex((other) => other !== null && other > rank);
    if (place === -1) order.push(rank);
    else {
      order.splice(place, 0, rank);
      positions.set(sheet.name, place);
    }
  }
  return positions;
}

/** Null for people's own sheets and those that were set aside: they stay where they are. */
function rankOf(sheet: SheetState): number | null {
  const template = sheet.stamps.get(STAMP_TEMPLATE);
  if (template === undefined || template === KEPT_TEMPLATE) return null;
  return template === SHARED_TEMPLATE ? Infinity : assemblyRank(template);
}
