import { parseRange, type RangeAddress } from "../../workbook/address";
import type { CellInput } from "../writing/cell-input";
import { splitAddress } from "../reading/selection";
import { readContents } from "../reading/sized-reading";
import { askConditions, type WorkbookConditions } from "../reading/workbook-conditions";

/** What a fill needs to know of a workbook before it touches anything. */
export interface WorkbookState extends WorkbookConditions {
  readonly readOnly: boolean;
  /** True where sheets may not be added, renamed or deleted. */
  readonly structureProtected: boolean;
  readonly activeSheet: string;
  readonly sheets: readonly SheetState[];
  /** The workbook's own names by their lower-case form. */
  readonly names: ReadonlyMap<string, NameState>;
}

export interface SheetState {
  readonly name: string;
  readonly protected: boolean;
  /** What an earlier fill left on the sheet; empty where it is the user's own. */
  readonly stamps: ReadonlyMap<string, string>;
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
}

export const STAMP_TEMPLATE = "erario.template";
export const STAMP_STRUCTURE = "erario.structure";
export const STAMP_ROWS = "erario.rows";

/** One round trip: protection, sheets with what fills left on them, and names. */
export async function readWorkbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  workbook.load("readOnly");
  const conditions = askConditions(context);
  workbook.protection.load("protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  workbook.worksheets.load(
    "items/name,items/protection/protected,items/customProperties/items/key,items/customProperties/items/value",
  );
  workbook.names.load("items/name,items/formula");
  await context.sync();
  const sheets = workbook.worksheets.items.map((sheet) => ({
    name: sheet.name,
    protected: sheet.protection.protected,
    stamps: new Map(sheet.customProperties.items.map(({ key, value }) => [key, value])),
  }));
  const names = workbook.names.items.map(({ name, formula }) => nameState(name, String(formula)));
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    ...conditions(),
    activeSheet: active.name,
    sheets,
    names: new Map(names.map((name) => [name.name.toLowerCase(), name])),
  };
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
      contents: ["values", "formulas"],
    })),
  );
  const contents = new Map<string, NamedContent>();
  ranges.forEach(({ name, sheet, range }, index) => {
    const values = (answers[index]?.values ?? []) as CellInput[][];
    const formulas = (answers[index]?.formulas ?? []) as CellInput[][];
    contents.set(name.toLowerCase(), { name, sheet, range, values, formulas });
  });
  return contents;
}

/** A sheet by its name, whatever its case, as Excel tells sheets apart. */
export function sheetNamed(state: WorkbookState, name: string): SheetState | undefined {
  const wanted = name.toLocaleLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
}

export function nameNamed(state: WorkbookState, name: string): NameState | undefined {
  return state.names.get(name.toLowerCase());
}
