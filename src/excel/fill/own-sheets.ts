import type { Plan, PlannedSheet } from "../../workbook/plan";
import { sealName } from "../../workbook/seal";
import { isOurs, nameNamed, STAMP_SHEET, STAMP_TEMPLATE, type SheetState, type WorkbookState } from "./workbook-state";

/** The stamp of the sheet that several templates have rows on. */
export const SHARED_TEMPLATE = "shared";

/** The stamp of sheets that fills made and later ones set aside. */
export const KEPT_TEMPLATE = "kept";

export function stampOf(plan: Plan, sheet: PlannedSheet): string {
  return isShared(plan, sheet.name) ? SHARED_TEMPLATE : plan.template;
}

/** The sheet that several templates have rows on. */
export function isShared(plan: Plan, sheet: string): boolean {
  return plan.tables.some((table) => table.shared && table.sheet === sheet);
}

/**
 * The sheet that an earlier fill made for one of the plan's, whatever it is called now: known by its stamps, and by its seal in a file
 * whose stamps were lost on the way through another program. Of several (people copy sheets) it is the one that the names refer to.
 */
export function ownSheet(plan: Plan, sheet: PlannedSheet, state: WorkbookState): SheetState | undefined {
  const seal = sealName(sheet.name, 0);
  const candidates = state.sheets.filter((each) => {
    const template = each.stamps.get(STAMP_TEMPLATE);
    if (template === undefined) return each.seals.includes(seal);
    if (template !== stampOf(plan, sheet)) return false;
    const planned = each.stamps.get(STAMP_SHEET);
    if (planned !== undefined) return planned === sheet.name;
    return each.seals.includes(seal) || each.name.toLocaleLowerCase() === sheet.name.toLocaleLowerCase();
  });
  const [only] = candidates;
  if (candidates.length <= 1) return only;
  const referred = (each: SheetState): number =>
    plan.names.filter(
      (name) =>
        name.sheet === sheet.name &&
        nameNamed(state, name.name)?.target?.sheet.toLocaleLowerCase() === each.name.toLocaleLowerCase(),
    ).length;
  return [...candidates].sort((a, b) => referred(b) - referred(a))[0];
}

/** The other sheets that fills of this template made, of another structure or language: their formulas rest on the same parameters. */
export function earlierSheets(plan: Plan, state: WorkbookState): readonly SheetState[] {
  return state.sheets.filter((sheet) => isOurs(sheet) && sheet.stamps.get(STAMP_TEMPLATE) === plan.template);
}
