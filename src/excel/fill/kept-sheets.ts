import { tokenize } from "@borgar/fx";
import {
  absoluteRangeName,
  parseRange,
  rangeName,
  sheetReference,
  type RangeAddress,
  splitAddress,
} from "../../workbook/address";
import { readContents } from "../reading/sized-reading";
import type { RangeRecord } from "../taking-back/write-record";
import type { CellInput } from "../writing/cell-input";
import type { SetAside } from "./fill-decision";
import { isFormula, restoringInput } from "./table-update";
import { nameNamed, type SheetState, type WorkbookState } from "./workbook-state";

/** A sheet of an earlier fill that is kept, and its formulas as they have to be so that it goes on showing what it shows. */
export interface KeptSheet {
  readonly sheet: SheetState;
  readonly range: RangeAddress;
  /** Null where a cell stays as it is. */
  readonly frozen: readonly (readonly CellInput[])[];
  readonly record: RangeRecord;
}

/** What a sheet holds that is kept or copied. */
export interface UsedCells {
  readonly sheet: SheetState;
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellInput[])[];
  readonly formulas: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Two round trips, since nobody knows before how much a sheet holds. */
export async function readUsedCells(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
): Promise<readonly UsedCells[]> {
  if (sheets.length === 0) return [];
  const used = sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    range.load("address");
    return range;
  });
  await context.sync();
  const found = sheets.flatMap((sheet, index) => {
    const range = used[index]?.isNullObject === false ? parseRange(splitAddress(used[index].address).cells) : null;
    return range ? [{ sheet, range }] : [];
  });
  const answers = await readContents(
    context,
    found.map(({ sheet, range }) => ({
      range: () => context.workbook.worksheets.getItem(sheet.id).getRange(rangeName(range)),
      rows: range.rows,
      columns: range.columns,
      contents: ["values", "formulas", "numberFormat"],
    })),
  );
  return found.map(({ sheet, range }, index) => ({
    sheet,
    range,
    values: (answers[index]?.values ?? []) as CellInput[][],
    formulas: (answers[index]?.formulas ?? []) as CellInput[][],
    formats: (answers[index]?.numberFormat ?? []) as string[][],
  }));
}

/** Where kept formulas find what they rest on. */
export interface KeptPlaces {
  readonly state: WorkbookState;
  readonly setAside: readonly SetAside[];
  /** The sheet of parameters as it is called now, and the copy that stays as it is. */
  readonly parameters: { readonly sheet: string; readonly copy: string } | null;
}

export function keptSheet(used: UsedCells, places: KeptPlaces): KeptSheet {
  const frozen = used.formulas.map((line, row) =>
    line.map((formula, column): CellInput => {
      const value = used.values[row]?.[column];
      if (!isFormula(formula, value)) return null;
      const kept = keptFormula(String(formula), value ?? "", places);
      return kept === formula ? null : kept;
    }),
  );
  const before = used.formulas.map((line, row) =>
    line.map((formula, column) => restoringInput(formula, used.values[row]?.[column])),
  );
  const place = { sheet: used.sheet.id, address: rangeName(used.range) };
  return {
    sheet: used.sheet,
    range: used.range,
    frozen,
    record: { place, before, written: frozen, formats: used.formats, added: [] },
  };
}

/**
 * The same formula without the workbook's names, which refer to something else from now on. An input that was shown from a sheet of another
 * template becomes the value that it had.
 */
export function keptFormula(formula: string, value: CellInput, places: KeptPlaces): CellInput {
  const tokens = tokenize(formula);
  const [, only] = tokens;
  if (tokens.length === 2 && only?.type === "range_named" && isElsewhere(only.value, places)) {
    return restoringInput(value, value);
  }
  return tokens
    .map(({ type, value: text }) => {
      if (type === "range_named") return keptName(text, places);
      return type === "range" || type === "range_beam" ? keptReference(text, places) : text;
    })
    .join("");
}

function isElsewhere(name: string, { state, setAside, parameters }: KeptPlaces): boolean {
  const sheet = nameNamed(state, name)?.target?.sheet;
  if (sheet === undefined) return false;
  return !isCalled(sheet, parameters?.sheet) && !setAside.some((aside) => isCalled(sheet, aside.sheet.name));
}

function isCalled(sheet: string, name: string | undefined): boolean {
  return name !== undefined && sheet.toLocaleLowerCase() === name.toLocaleLowerCase();
}

function keptName(name: string, places: KeptPlaces): string {
  const target = nameNamed(places.state, name)?.target;
  if (!target) return name;
  const { setAside, parameters } = places;
  const aside = setAside.find(({ sheet }) => isCalled(target.sheet, sheet.name))?.as;
  const copy = parameters && isCalled(target.sheet, parameters.sheet) ? parameters.copy : undefined;
  const cells = absoluteRangeName(target.range);
  return `${sheetReference(aside ?? copy ?? target.sheet)}!${cells}`;
}

function keptReference(text: string, { parameters }: KeptPlaces): string {
  const { sheet, cells } = splitAddress(text);
  return parameters && isCalled(sheet, parameters.sheet) ? `${sheetReference(parameters.copy)}!${cells}` : text;
}
