import type { Wording } from "../../core/wording";
import { fillWording } from "../../core/wording";
import type { Plan, PlannedName, PlannedSheet } from "../../workbook/plan";
import { isShared, ownSheet, earlierSheets } from "./own-sheets";
import { structureOf } from "./sheet-stamps";
import {
  isOurs,
  nameNamed,
  sheetNamed,
  STAMP_STRUCTURE,
  type NameState,
  type SheetState,
  type WorkbookState,
} from "./workbook-state";

/** What happens to one of the plan's sheets. */
export type SheetAction =
  | { readonly kind: "make" }
  /** A sheet stands in its place: it is renamed and kept, and the plan's is made anew. */
  | { readonly kind: "setAside"; readonly as: string; readonly ours: boolean }
  /** An earlier fill made it: inputs are updated in place, whatever it is called now. */
  | { readonly kind: "update"; readonly id: string; readonly as: string };

/** A sheet that is kept under another name; one of ours goes on showing what it showed. */
export interface SetAside {
  readonly sheet: SheetState;
  readonly as: string;
  readonly ours: boolean;
}

/** What happens to one of the plan's names. */
export type NameAction =
  | { readonly kind: "add" }
  | { readonly kind: "keep" }
  /** It refers to what an earlier fill made; that reference comes back when the fill is undone. */
  | { readonly kind: "repoint"; readonly before: string }
  /** The input is on a sheet of another template: its cell there is updated and the plan's cell shows it. */
  | { readonly kind: "link"; readonly owner: NameState }
  /** It is the person's own, and stays theirs. */
  | { readonly kind: "theirs" };

export interface FillDecision {
  readonly sheets: ReadonlyMap<string, SheetAction>;
  readonly setAside: readonly SetAside[];
  readonly names: ReadonlyMap<string, NameAction>;
  /** The person's own names that the plan's formulas would need: they are filled in place instead, as the person's own template. */
  readonly ownNames: readonly string[];
  /** Why nothing can be filled now; empty where it can. */
  readonly obstacles: readonly Wording[];
  /** True where a sheet of the person's is renamed. */
  readonly needsConsent: boolean;
}

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
const namesAreTheirs: Wording = {
  en: "This workbook has cells of its own with names of the template ({names}). They stay yours: fill your own template, or fill the sheets in another workbook.",
  "pt-BR":
    "Esta pasta de trabalho tem células próprias com nomes do modelo ({names}). Elas continuam suas: preencha o seu modelo, ou preencha as planilhas em outra pasta.",
};
const MOST_NAMES_SAID = 6;

/** Decides what a fill does to each sheet and name; nothing is touched here. */
export function decideFill(plan: Plan, state: WorkbookState): FillDecision {
  const own = plan.sheets.filter((sheet) => !isShared(plan, sheet.name));
  const updates = canUpdate(
    plan,
    own.filter(({ derived }) => derived === undefined),
    state,
  );
  const taken = new Set(state.sheets.map((sheet) => sheet.name.toLocaleLowerCase()));
  for (const sheet of plan.sheets) taken.add(sheet.name.toLocaleLowerCase());
  const sheets = new Map<string, SheetAction>();
  const setAside: SetAside[] = [];
  for (const sheet of plan.sheets) {
    const there = ownSheet(plan, sheet, state);
    const isUpdated = isShared(plan, sheet.name)
      ? canUpdateShared(plan, sheet, state)
      : updates && (sheet.derived === undefined || there?.stamps.get(STAMP_STRUCTURE) === structureOf(plan, sheet));
    if (there && isUpdated) sheets.set(sheet.name, { kind: "update", id: there.id, as: there.name });
    else sheets.set(sheet.name, { kind: "make" });
  }
  const aside = (sheet: SheetState, as: string): string => {
    if (!setAside.some((each) => each.sheet.id === sheet.id)) setAside.push({ sheet, as, ours: isOurs(sheet) });
    return as;
  };
  const updatedIds = new Set([...sheets.values()].flatMap((action) => (action.kind === "update" ? [action.id] : [])));
  for (const sheet of plan.sheets) {
    if (sheets.get(sheet.name)?.kind !== "make") continue;
    const inPlace = sheetNamed(state, sheet.name);
    if (!inPlace) continue;
    const as = aside(inPlace, freeName(inPlace.name, asideWords[plan.language], taken));
    sheets.set(sheet.name, { kind: "setAside", as, ours: isOurs(inPlace) });
  }
  // Sheets of earlier fills that are made anew under other names keep theirs, and what they show.
  const replaced = updates
    ? []
    : [...earlierSheets(plan, state), ...own.flatMap((sheet) => ownSheet(plan, sheet, state) ?? [])];
  for (const sheet of replaced) if (!updatedIds.has(sheet.id)) aside(sheet, sheet.name);
  const names = new Map(plan.names.map((name) => [name.name, nameAction(plan, name, sheets, setAside, state)]));
  const ownNames = [...names].filter(([, action]) => action.kind === "theirs").map(([name]) => name);
  return {
    sheets,
    setAside,
    names,
    ownNames,
    obstacles: obstaclesOf(plan, sheets, names, ownNames, state),
    needsConsent: setAside.some(({ sheet, as }) => as !== sheet.name),
  };
}

function canUpdate(plan: Plan, own: readonly PlannedSheet[], state: WorkbookState): boolean {
  const names = new Set(own.map((sheet) => sheet.name));
  const isKnown = own.every((sheet) => {
    const there = ownSheet(plan, sheet, state);
    const structure = there?.stamps.get(STAMP_STRUCTURE);
    // Without a stamp the names say what the structure is.
    return there !== undefined && (structure === undefined || structure === plan.structure);
  });
  // Sheets of an earlier version have formulas that know nothing of parameters that came later: filled in place they would not heed them.
  const isStamped = own.every((sheet) => ownSheet(plan, sheet, state)?.stamps.has(STAMP_STRUCTURE) === true);
  const needed = plan.names.filter(({ sheet, role }) => names.has(sheet) || (!isStamped && role === "input"));
  return isKnown && needed.every((name) => isInPlace(plan, name, state));
}

function canUpdateShared(plan: Plan, sheet: PlannedSheet, state: WorkbookState): boolean {
  const lists = plan.names.filter((name) =>
    plan.tables.some((table) => table.name === name.name && table.sheet === sheet.name),
  );
  return ownSheet(plan, sheet, state) !== undefined && lists.every((name) => isInPlace(plan, name, state));
}

/** Whether the name still refers to as many cells as the plan has, wherever people put them; a table may have grown. */
function isInPlace(plan: Plan, name: PlannedName, state: WorkbookState): boolean {
  const known = nameNamed(state, name.name);
  if (!known?.target) return false;
  const { range } = known.target;
  const growing = plan.tables.some((table) => table.name === name.name);
  const there = sheetNamed(state, known.target.sheet);
  const planned = plan.sheets.find((sheet) => sheet.name === name.sheet);
  // A table's rows are put in on its sheet; an input may have been moved to another one.
  if (growing && (!planned || there?.id !== ownSheet(plan, planned, state)?.id)) return false;
  const rowsFit = growing ? range.rows > 1 === name.range.rows > 1 : range.rows === name.range.rows;
  return rowsFit && range.columns === name.range.columns;
}

function nameAction(
  plan: Plan,
  name: PlannedName,
  sheets: ReadonlyMap<string, SheetAction>,
  setAside: readonly SetAside[],
  state: WorkbookState,
): NameAction {
  const known = nameNamed(state, name.name);
  if (!known) return { kind: "add" };
  const { target } = known;
  const isUpdated = sheets.get(name.sheet)?.kind === "update";
  if (!target) return known.formula.includes("#REF!") ? { kind: "repoint", before: known.formula } : { kind: "theirs" };
  const there = sheetNamed(state, target.sheet);
  if (!there) return { kind: "repoint", before: known.formula };
  const isTable = plan.tables.some((table) => table.name === name.name);
  const sameShape = target.range.rows === name.range.rows && target.range.columns === name.range.columns;
  if (!isOurs(there)) return isUpdated && (sameShape || isTable) ? { kind: "keep" } : { kind: "theirs" };
  if ([...sheets.values()].some((action) => action.kind === "update" && action.id === there.id))
    return { kind: "keep" };
  // The sheet that it refers to is set aside, and the name goes over to the new one.
  if (setAside.some(({ sheet }) => sheet.id === there.id)) return { kind: "repoint", before: known.formula };
  if (name.role === "input" && sameShape && !isTable)
    return isUpdated ? { kind: "keep" } : { kind: "link", owner: known };
  return { kind: "repoint", before: known.formula };
}

function obstaclesOf(
  plan: Plan,
  sheets: ReadonlyMap<string, SheetAction>,
  names: ReadonlyMap<string, NameAction>,
  ownNames: readonly string[],
  state: WorkbookState,
): readonly Wording[] {
  const obstacles: Wording[] = [];
  if (state.readOnly) obstacles.push(readOnly);
  if (state.date1904) obstacles.push(date1904);
  if (ownNames.length > 0) {
    const said = ownNames.slice(0, MOST_NAMES_SAID).join(", ");
    obstacles.push(fillWording(namesAreTheirs, { names: ownNames.length > MOST_NAMES_SAID ? `${said}, …` : said }));
  }
  const restructured = [...sheets.values()].some((action) => action.kind !== "update");
  if (state.structureProtected && restructured) obstacles.push(structureProtected);
  const written = new Set<string>();
  for (const action of sheets.values()) if (action.kind === "update") written.add(action.as);
  for (const name of plan.names) {
    const isInput = name.role === "input";
    const kind = names.get(name.name)?.kind;
    const target = nameNamed(state, name.name)?.target;
    if (isInput && target && (kind === "keep" || kind === "link")) written.add(target.sheet);
  }
  for (const name of written) {
    const sheet = sheetNamed(state, name);
    if (sheet?.protected) obstacles.push(fillWording(sheetProtected, { sheet: sheet.name }));
  }
  return obstacles;
}

/** `Receita (anterior)`, `Receita (anterior 2)`, … within Excel's 31 characters. */
export function freeName(name: string, word: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ` (${word})` : ` (${word} ${String(number)})`;
    const candidate = `${name.slice(0, LONGEST_SHEET_NAME - ending.length)}${ending}`;
    if (taken.has(candidate.toLocaleLowerCase())) continue;
    taken.add(candidate.toLocaleLowerCase());
    return candidate;
  }
}
