import type { Wording } from "../../core/wording";
import type { Plan } from "../../workbook/plan";
import type { FillDecision, SheetAction } from "./fill-decision";
import type { CellChange, SheetChanges } from "./fill-step";
import type { PreparedFill } from "./fill-steps";

export interface FillPreview {
  readonly sheets: readonly SheetPreview[];
  /** Sheets of earlier fills that stay beside the new ones and go on showing what they show, by the names that they get. */
  readonly kept: readonly string[];
  /** The copy of the parameters that those refer to. */
  readonly parametersCopy: string | null;
  /** Every cell that holds something and would hold something else, and every formula of a person's that stays. */
  readonly cells: readonly CellChange[];
  /** Names of the person's own, which stay theirs: the workbook is a template of their own. */
  readonly ownNames: readonly string[];
  /** Inputs that sheets of other templates hold already: they are updated there. */
  readonly linked: readonly string[];
  /** Why nothing can be filled now; empty where it can. */
  readonly obstacles: readonly Wording[];
  /** True where a sheet of theirs would be renamed, or a change that somebody made by hand would be lost. */
  readonly needsConsent: boolean;
}

export interface SheetPreview {
  /** The plan's name of the sheet. */
  readonly name: string;
  /** What the workbook calls it. */
  readonly shown: string;
  readonly action: SheetAction;
  /** For a sheet that is updated in place. */
  readonly changes?: SheetChanges;
}

/** A yes to one list is none to another: what was changed by hand since has to have stood in it. */
export function isAgreed(preview: FillPreview, consent: boolean | FillPreview | undefined): boolean {
  if (typeof consent !== "object") return consent === true;
  const seen = new Set(consent.cells.map(cellKeyOf));
  const renamed = new Set(consent.sheets.map(({ name, action }) => `${name} ${action.kind}`));
  return (
    preview.cells.every((cell) => !cell.byHand || seen.has(cellKeyOf(cell))) &&
    preview.sheets.every(({ name, action }) => action.kind !== "setAside" || renamed.has(`${name} setAside`))
  );
}

function cellKeyOf({ sheet, cell, before, after }: CellChange): string {
  return JSON.stringify([sheet, cell, before, after]);
}

export function previewOf(plan: Plan, decision: FillDecision, prepared: PreparedFill): FillPreview {
  const sheets = plan.sheets.map((sheet): SheetPreview => {
    const action = decision.sheets.get(sheet.name) ?? { kind: "make" };
    const shown = prepared.names.get(sheet.name) ?? sheet.name;
    const changes = prepared.changes.find((each) => each.sheet === shown);
    return { name: sheet.name, shown, action, ...(changes ? { changes } : {}) };
  });
  const cells = [...prepared.changes.flatMap((changes) => changes.cells), ...prepared.linked];
  return {
    sheets,
    kept: decision.setAside.map(({ as }) => as),
    parametersCopy: prepared.parametersCopy,
    cells,
    ownNames: decision.ownNames,
    linked: [...decision.names].flatMap(([name, action]) => (action.kind === "link" ? [name] : [])),
    obstacles: decision.obstacles,
    needsConsent: decision.needsConsent || cells.some(({ byHand }) => byHand),
  };
}
