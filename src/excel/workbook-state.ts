import { parseRange, type RangeAddress } from "../workbook/address";
import type { CellInput } from "./cell-input";
import { splitAddress } from "./selection";
import { askConditions, type WorkbookConditions } from "./workbook-conditions";

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

/** Cells that one answer may bring; Excel on the web refuses an answer over 5 MB. */
const CELLS_IN_ANSWER = 60_000;

/** The contents of named ranges, in one round trip where they are not very large. */
export async function readNamedContents(
  context: Excel.RequestContext,
  names: readonly NameState[],
): Promise<ReadonlyMap<string, NamedContent>> {
  const contents = new Map<string, NamedContent>();
  let pending: { name: NameState; ranges: Excel.Range[] }[] = [];
  let cells = 0;
  const answered: typeof pending = [];
  const bring = async (): Promise<void> => {
    if (pending.length > 0) await context.sync();
    pending = [];
    cells = 0;
  };
  for (const name of names) {
    if (!name.target) continue;
    const { range } = name.target;
    const entry = { name, ranges: [] as Excel.Range[] };
    const rowsAtOnce = Math.max(1, Math.floor(CELLS_IN_ANSWER / range.columns));
    const whole = context.workbook.names.getItem(name.name).getRange();
    for (let row = 0; row < range.rows; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, range.rows - row);
      const part = rows === range.rows ? whole : whole.getCell(row, 0).getAbsoluteResizedRange(rows, range.columns);
      part.load("values,formulas");
      entry.ranges.push(part);
      pending.push(entry);
      cells += rows * range.columns;
      if (cells >= CELLS_IN_ANSWER) await bring();
    }
    answered.push(entry);
  }
  await bring();
  for (const { name, ranges } of answered) {
    if (!name.target) continue;
    contents.set(name.name.toLowerCase(), {
      name: name.name,
      sheet: name.target.sheet,
      range: name.target.range,
      values: ranges.flatMap((range) => range.values as CellInput[][]),
      formulas: ranges.flatMap((range) => range.formulas as CellInput[][]),
    });
  }
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
