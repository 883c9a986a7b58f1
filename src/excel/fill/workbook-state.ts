import { parseRange, type RangeAddress, splitAddress } from "../../workbook/address";
import { isSealName, referredSheet } from "../../workbook/seal";
import type { CellInput } from "../writing/cell-input";
import { readContents } from "../reading/sized-reading";
import { askConditions, type WorkbookConditions } from "../reading/workbook-conditions";

/** What a fill needs to know of a workbook before it touches anything. */
export interface WorkbookState extends WorkbookConditions {
  readonly readOnly: boolean;
  /** True where sheets may not be added, renamed or deleted. */
  readonly structureProtected: boolean;
  /** The id of the sheet in sight. */
  readonly activeSheet: string;
  readonly sheets: readonly SheetState[];
  /** The workbook's own names by their lower-case form. */
  readonly names: ReadonlyMap<string, NameState>;
}

export interface SheetState {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** What an earlier write of the add-in left on the sheet; empty where it is the user's own. */
  readonly stamps: ReadonlyMap<string, string>;
  /** The seals that refer to the sheet: in a file whose stamps were lost they still say that a fill made it. */
  readonly seals: readonly string[];
}

export interface NameState {
  readonly name: string;
  /** `='Receita'!$B$4`. */
  readonly formula: string;
  /** Absent where the name is no range of this workbook. */
  readonly target?: { readonly sheet: string; readonly range: RangeAddress };
}

/** What stands in a named range. */
export interface NamedContent {
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellInput[])[];
  readonly formulas: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly string[])[];
}

export const STAMP_TEMPLATE = "erario.template";
export const STAMP_STRUCTURE = "erario.structure";
export const STAMP_ROWS = "erario.rows";
/** The plan's own name of the sheet, whatever people call it. */
export const STAMP_SHEET = "erario.sheet";
/** Whether the sheet is printed in part or whole; absent where it always was whole. */
export const STAMP_PRINTED = "erario.printed";
/** The write that made the sheet. */
export const STAMP_MADE = "erario.made";
/** Marks of the inputs as the last fill left them. */
export const STAMP_INPUTS = "erario.inputs";

/** One round trip: protection, sheets with what fills left on them, and names. */
export async function readWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  workbook.load("readOnly");
  const conditions = askConditions(context);
  workbook.protection.load("protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("id");
  workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value",
  );
  workbook.names.load("items/name,items/formula");
  await context.sync();
  const all = workbook.names.items.map(({ name, formula }) => nameState(name, String(formula)));
  const seals = sealsBySheet(all);
  const sheets = workbook.worksheets.items.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== Excel.SheetVisibility.visible,
    protected: sheet.protection.protected,
    stamps: ourStamps(sheet.customProperties.items),
    seals: seals.get(sheet.name.toLocaleLowerCase()) ?? [],
  }));
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    ...conditions(),
    activeSheet: active.id,
    sheets,
    names: new Map(all.map((name) => [name.name.toLowerCase(), name])),
  };
}

/** Anybody may have put properties on a sheet: no more are taken than a fill writes, and none longer. */
const MOST_STAMPS = 50_000;
const LONGEST_STAMP = 64_000;

function ourStamps(
  properties: readonly { readonly key: string; readonly value: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    properties
      .slice(0, MOST_STAMPS)
      .flatMap(({ key, value }) =>
        key.startsWith("erario.") && value.length <= LONGEST_STAMP ? [[key, value] as const] : [],
      ),
  );
}

function sealsBySheet(names: readonly NameState[]): ReadonlyMap<string, readonly string[]> {
  const seals = new Map<string, string[]>();
  for (const { name, formula } of names) {
    const sheet = isSealName(name) ? referredSheet(formula) : null;
    if (sheet === null) continue;
    const key = sheet.toLocaleLowerCase();
    const ofSheet = seals.get(key);
    if (ofSheet) ofSheet.push(name.toUpperCase());
    else seals.set(key, [name.toUpperCase()]);
  }
  return seals;
}

function nameState(name: string, formula: string): NameState {
  const { sheet, cells } = splitAddress(formula.replace(/^=/, ""));
  const range = sheet === "" ? null : parseRange(cells);
  return range ? { name, formula, target: { sheet, range } } : { name, formula };
}

/** The contents of named ranges, in one round trip where an answer holds them. */
export async function readNamedContents(
  context: Excel.RequestContext,
  names: readonly NameState[],
): Promise<ReadonlyMap<string, NamedContent>> {
  const ranges = names.flatMap(({ name, target }) => (target ? [{ name, ...target }] : []));
  const answers = await readContents(
    context,
    ranges.map(({ name, range }) => ({
      range: () => context.workbook.names.getItem(name).getRange(),
      rows: range.rows,
      columns: range.columns,
      contents: ["values", "formulas", "numberFormat"],
    })),
  );
  const contents = new Map<string, NamedContent>();
  ranges.forEach(({ name, ...target }, index) => {
    const answer = answers[index];
    const { sheet, cells } = splitAddress(answer?.address ?? "");
    // Somebody may have put rows in since the names were read: what was read last counts.
    const range = { ...target.range, ...(parseRange(cells) ?? {}) };
    contents.set(name.toLowerCase(), {
      name,
      sheet: sheet === "" ? target.sheet : sheet,
      range: { ...range, rows: answer?.values.length ?? range.rows },
      values: (answer?.values ?? []) as CellInput[][],
      formulas: (answer?.formulas ?? []) as CellInput[][],
      formats: (answer?.numberFormat ?? []) as string[][],
    });
  });
  return contents;
}

/** A sheet by its name, whatever its case, as Excel tells sheets apart. */
export function sheetNamed(state: WorkbookState, name: string): SheetState | undefined {
  const wanted = name.toLocaleLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
}

export function sheetOfId(state: WorkbookState, id: string): SheetState | undefined {
  return state.sheets.find((sheet) => sheet.id === id);
}

export function nameNamed(state: WorkbookState, name: string): NameState | undefined {
  return state.names.get(name.toLowerCase());
}

/** Whether a write of the add-in made the sheet. */
export function isOurs(sheet: SheetState | undefined): boolean {
  return sheet !== undefined && (sheet.stamps.has(STAMP_TEMPLATE) || sheet.seals.length > 0);
}
