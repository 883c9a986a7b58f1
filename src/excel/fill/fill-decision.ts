import type { Wording } from "../../core/wording";
import { fillWording } from "../../core/wording";
import type { Plan, PlannedName, PlannedSheet } from "../../workbook/plan";
import {
  nameNamed,
  sheetNamed,
  STAMP_STRUCTURE,
  STAMP_TEMPLATE,
  type NameState,
  type SheetState,
  type WorkbookState,
} from "./workbook-state";
import { nameFormula } from "../writing/writer";

/** What happens to one of the plan's sheets. */
export type SheetAction =
  | { readonly kind: "make" }
  /** A sheet of this name is there: it is renamed and kept, and the plan's is made anew. */
  | { readonly kind: "setAside"; readonly as: string; readonly ours: boolean }
  /** An earlier fill made it: inputs are updated in place. */
  | { readonly kind: "update" };

/** What happens to one of the plan's names. */
export type NameAction =
  | { readonly kind: "add" }
  | { readonly kind: "keep" }
  /** It refers to something else now; that reference comes back when the fill is undone. */
  | { readonly kind: "repoint"; readonly before: string; readonly users: boolean }
  /** The input is on a sheet of another template: its cell there is updated and the plan's cell shows it. */
  | { readonly kind: "link"; readonly owner: NameState };

export interface FillDecision {
  readonly sheets: ReadonlyMap<string, SheetAction>;
  readonly names: ReadonlyMap<string, NameAction>;
  /** Why nothing can be filled now; empty where it can. */
  readonly obstacles: readonly Wording[];
  /** True where something of the user's is renamed or refers elsewhere afterwards. */
  readonly needsConsent: boolean;
}

export const SHARED_TEMPLATE = "shared";
const LONGEST_SHEET_NAME = 31;
const asideWords: Wording = { en: "previous", "pt-BR": "anterior" };

const readOnly: Wording = {
  en: "The workbook is read-only. Save a copy under another name and fill that one.",
  "pt-BR": "A pasta de trabalho é somente leitura. Salve uma cópia com outro nome e preencha a cópia.",
};
const date1904: Wording = {
  en: "The workbook counts days from 1904, so every date would be four years off. Turn that off (File, Options, Advanced, When calculating this workbook) or fill another workbook.",
  "pt-BR":
    "A pasta de trabalho conta os dias a partir de 1904, e toda data ficaria quatro anos errada. Desative isso (Arquivo, Opções, Avançado, Ao calcular esta pasta de trabalho) ou preencha outra pasta.",
};
const structureProtected: Wording = {
  en: "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook) and try again.",
  "pt-BR":
    "A estrutura da pasta de trabalho está protegida e não permite incluir planilhas. Desproteja-a (Revisão, Proteger Pasta de Trabalho) e tente de novo.",
};
const sheetProtected: Wording = {
  en: "The sheet “{sheet}” is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  "pt-BR": "A planilha “{sheet}” está protegida. Desproteja-a (Revisão, Desproteger Planilha) e tente de novo.",
};

export function stampOf(plan: Plan, sheet: PlannedSheet): string {
  return isShared(plan, sheet.name) ? SHARED_TEMPLATE : plan.template;
}

/** The sheet that several templates have rows on. */
export function isShared(plan: Plan, sheet: string): boolean {
  return plan.tables.some((table) => table.shared && table.sheet === sheet);
}

/** Decides what a fill does to each sheet and name; nothing is touched here. */
export function decideFill(plan: Plan, state: WorkbookState): FillDecision {
  const asideWord = asideWords[plan.language];
  const own = plan.sheets.filter((sheet) => !isShared(plan, sheet.name));
  const shared = plan.sheets.filter((sheet) => isShared(plan, sheet.name));
  const updates = canUpdate(plan, own, state);
  const taken = new Set(state.sheets.map((sheet) => sheet.name.toLocaleLowerCase()));
  for (const sheet of plan.sheets) taken.add(sheet.name.toLocaleLowerCase());
  const sheets = new Map<string, SheetAction>();
  for (const sheet of plan.sheets) {
    const there = sheetNamed(state, sheet.name);
    const update = shared.includes(sheet) ? canUpdateShared(plan, sheet, state) : updates;
    if (!there) sheets.set(sheet.name, { kind: "make" });
    else if (update) sheets.set(sheet.name, { kind: "update" });
    else {
      const as = freeName(there.name, asideWord, taken);
      sheets.set(sheet.name, { kind: "setAside", as, ours: there.stamps.has(STAMP_TEMPLATE) });
    }
  }
  const names = new Map(plan.names.map((name) => [name.name, nameAction(plan, name, sheets, state)]));
  const obstacles = obstaclesOf(sheets, names, state);
  const needsConsent =
    [...sheets.values()].some((action) => action.kind === "setAside") ||
    [...names.values()].some((action) => action.kind === "repoint" && action.users);
  return { sheets, names, obstacles, needsConsent };
}

function canUpdate(plan: Plan, own: readonly PlannedSheet[], state: WorkbookState): boolean {
  const names = new Set(own.map((sheet) => sheet.name));
  const stamped = own.every((sheet) => {
    const stamps = sheetNamed(state, sheet.name)?.stamps;
    return stamps?.get(STAMP_TEMPLATE) === plan.template && stamps.get(STAMP_STRUCTURE) === plan.structure;
  });
  return stamped && plan.names.filter((name) => names.has(name.sheet)).every((name) => isInPlace(plan, name, state));
}

function canUpdateShared(plan: Plan, sheet: PlannedSheet, state: WorkbookState): boolean {
  const stamped = sheetNamed(state, sheet.name)?.stamps.get(STAMP_TEMPLATE) === SHARED_TEMPLATE;
  const lists = plan.names.filter((name) =>
    plan.tables.some((table) => table.name === name.name && table.sheet === sheet.name),
  );
  return stamped && lists.every((name) => isInPlace(plan, name, state));
}

/** Whether the name still refers to as many cells of its sheet as the plan has; a table may have grown. */
function isInPlace(plan: Plan, name: PlannedName, state: WorkbookState): boolean {
  const known = nameNamed(state, name.name);
  // An input that another template's sheet holds has its name there.
  if (known?.target && known.target.sheet !== name.sheet) return isOurs(sheetNamed(state, known.target.sheet));
  if (!known?.target) return false;
  const { range } = known.target;
  const growing = plan.tables.some((table) => table.name === name.name);
  const rowsFit = growing ? range.rows > 1 === name.range.rows > 1 : range.rows === name.range.rows;
  return rowsFit && range.columns === name.range.columns;
}

function isOurs(sheet: SheetState | undefined): boolean {
  return sheet?.stamps.has(STAMP_TEMPLATE) === true;
}

function nameAction(
  plan: Plan,
  name: PlannedName,
  sheets: ReadonlyMap<string, SheetAction>,
  state: WorkbookState,
): NameAction {
  const known = nameNamed(state, name.name);
  if (!known) return { kind: "add" };
  if (known.formula === nameFormula(name) && sheets.get(name.sheet)?.kind === "update") return { kind: "keep" };
  const { target } = known;
  if (!target || !sheetNamed(state, target.sheet)) return { kind: "repoint", before: known.formula, users: false };
  if (sheets.get(target.sheet)?.kind === "update") return { kind: "keep" };
  // The sheet that it refers to is set aside, and the name goes over to the new one.
  if (sheets.has(target.sheet)) return { kind: "repoint", before: known.formula, users: false };
  const ours = isOurs(sheetNamed(state, target.sheet));
  const sameShape = target.range.rows === name.range.rows && target.range.columns === name.range.columns;
  const isTable = plan.tables.some((table) => table.name === name.name);
  if (ours && name.role === "input" && sameShape && !isTable) return { kind: "link", owner: known };
  return { kind: "repoint", before: known.formula, users: !ours };
}

function obstaclesOf(
  sheets: ReadonlyMap<string, SheetAction>,
  names: ReadonlyMap<string, NameAction>,
  state: WorkbookState,
): readonly Wording[] {
  const obstacles: Wording[] = [];
  if (state.readOnly) obstacles.push(readOnly);
  if (state.date1904) obstacles.push(date1904);
  const restructured = [...sheets.values()].some((action) => action.kind !== "update");
  if (state.structureProtected && restructured) obstacles.push(structureProtected);
  const written = new Set([...sheets].filter(([, action]) => action.kind === "update").map(([name]) => name));
  for (const action of names.values()) {
    if (action.kind === "link" && action.owner.target) written.add(action.owner.target.sheet);
  }
  for (const name of written) {
    const sheet = sheetNamed(state, name);
    if (sheet?.protected) obstacles.push(fillWording(sheetProtected, { sheet: sheet.name }));
  }
  return obstacles;
}

/** `Receita (anterior)`, `Receita (anterior 2)`, … within Excel's 31 characters. */
function freeName(name: string, word: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ` (${word})` : ` (${word} ${String(number)})`;
    const candidate = `${name.slice(0, LONGEST_SHEET_NAME - ending.length)}${ending}`;
    if (taken.has(candidate.toLocaleLowerCase())) continue;
    taken.add(candidate.toLocaleLowerCase());
    return candidate;
  }
}
