import { tokenize } from "@borgar/fx";
import { parseRange, quotedSheetName, sheetReference, type RangeAddress, splitAddress } from "../../workbook/address";
import { readContents, type Answered } from "../reading/sized-reading";
import { STAMP_MADE, nameNamed, sheetOfId, type SheetState, type WorkbookState } from "../fill/workbook-state";
import { marksLeft, type MarksLeft } from "../marks/marks-left";
import { restoringInput } from "../fill/table-update";
import type { CellInput } from "../writing/cell-input";
import { alignedRows, anchoredRows, holdsAgain, holdsInput, type AlignedRows } from "./aligned-rows";
import { isHeldBack, isHeldSheet } from "./held-cells";
import { isNameLeft } from "./name-formulas";
import { printsLeft } from "./print-record";
import type { NameRecord, PrintRecord, RangeRecord, SetAsideSheet, StampRecord, WriteRecord } from "./write-record";

/**
 * What of a write still stands in the workbook. Taking back is doing away with that, and a workbook is as it was when nothing of it is
 * left: the same question before and after. Nobody knows which part of a failed request was carried out, and other people may be at work:
 * what they changed since is theirs and is not looked upon as left.
 */
export interface Left {
  readonly made: readonly SheetState[];
  readonly setAside: readonly SetAsideSheet[];
  readonly names: readonly NameRecord[];
  readonly ranges: readonly RangeLeft[];
  readonly stamps: readonly StampRecord[];
  readonly marks: MarksLeft;
  readonly prints: readonly PrintRecord[];
}

export interface RangeLeft {
  readonly record: RangeRecord;
  /** Where its cells stood when they were read, or what the sheet used that they were read from. */
  readonly stood: RangeAddress | null;
  /** What its cells held then, as it would be put in again. */
  readonly read: readonly (readonly CellInput[])[];
  /** Rows that the write put in, counted from the range's first. */
  readonly addedRows: readonly number[];
  /** What to put in once those are gone; null where a cell stays. */
  readonly inputs: readonly (readonly CellInput[])[] | null;
  readonly formats: readonly (readonly (string | null)[])[];
  /** True where what stands there is neither what was written nor what was there before. */
  readonly strange: boolean;
  /** The made sheet that a formula rests on which is neither what was written nor what was there: deleting it would break the formula. */
  readonly restsOn: string | null;
}

export function isNothing(left: Left): boolean {
  return (
    [left.made, left.setAside, left.names, left.stamps, left.marks, left.prints].every((part) => part.length === 0) &&
    left.ranges.every(({ addedRows, inputs }) => addedRows.length === 0 && inputs === null)
  );
}

/** Whether cells of the range get something else when it is taken back. */
export function isWritten({ addedRows, inputs }: RangeLeft): boolean {
  return addedRows.length > 0 || inputs !== null;
}

/** @returns what is left with the state it was found in; two round trips, one where no cells were written */
export async function whatIsLeft(
  context: Excel.RequestContext,
  record: WriteRecord,
  state: WorkbookState,
): Promise<Left> {
  const made = state.sheets.filter((sheet) => isMade(sheet, record));
  const madeNames = new Set(made.map(({ name }) => name.toLocaleLowerCase()));
  return {
    made,
    setAside: record.setAside.filter(({ id, as, name }) => as !== name && sheetOfId(state, id)?.name === as),
    names: record.names.filter((name) => isNameLeft(name, state, madeNames)),
    ranges: await rangesLeft(context, record, state, made),
    stamps: record.stamps.filter(({ sheet, key, before, after }) => {
      const now = sheetOfId(state, sheet)?.stamps.get(key);
      return now !== undefined && now === after && now !== before;
    }),
    marks: record.marks ? await marksLeft(context, record.marks, state) : [],
    prints: await printsLeft(context, record.prints ?? [], state),
  };
}

function isMade(sheet: SheetState, record: WriteRecord): boolean {
  if (isHeldSheet(sheet, record) || isHeldBack(sheet, record)) return true;
  return record.made.some(({ temporary, stamp, id }) =>
    id === undefined ? sheet.name === temporary || sheet.stamps.get(STAMP_MADE) === stamp : sheet.id === id,
  );
}

async function rangesLeft(
  context: Excel.RequestContext,
  record: WriteRecord,
  state: WorkbookState,
  made: readonly SheetState[],
): Promise<readonly RangeLeft[]> {
  const there = record.ranges.flatMap((range) => {
    const { place } = range;
    if ("sheet" in place) {
      if (!sheetOfId(state, place.sheet)) return [];
      const get = (): Excel.Range => context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
      return [
        {
          range,
          get,
          rows: range.before.length,
          columns: range.before[0]?.length ?? 1,
        },
      ];
    }
    const now = nameNamed(state, place.name)?.target?.range;
    if (!now || (now.columns !== place.columns && !place.own)) return [];
    const get = (): Excel.Range => context.workbook.names.getItem(place.name).getRange();
    return [{ range, get, rows: now.rows, columns: now.columns }];
  });
  if (there.length === 0) return [];
  const uses = there.map(({ range: { place } }) => {
    if (!("sheet" in place)) return null;
    const use = context.workbook.worksheets.getItem(place.sheet).getUsedRangeOrNullObject(true);
    use.load("address");
    return use;
  });
  const answers = await readContents(
    context,
    there.map(({ get, rows, columns }) => ({
      range: get,
      rows,
      columns,
      contents: ["values", "formulas", "numberFormat"],
    })),
  );
  const spoken = spokenNames(record);
  return there.map(({ range }, index) => {
    const use = uses[index];
    const address = use ? (use.isNullObject ? "" : use.address) : (answers[index]?.address ?? "");
    return {
      ...rangeLeft(range, answers[index], spoken, made),
      stood: parseRange(splitAddress(address).cells),
    };
  });
}

/** What a made sheet is called while it is on its way out. */
export function leavingName(record: WriteRecord, sheet: SheetState): string {
  const index = record.made.findIndex(({ temporary, stamp, id }) =>
    id === undefined ? sheet.name === temporary || sheet.stamps.get(STAMP_MADE) === stamp : sheet.id === id,
  );
  return `erario ${record.id} -${String(index + 1)}`;
}

/** Formulas follow when sheets are renamed: one is the same whether its sheets have their names back already or not. */
function spokenNames(record: WriteRecord): (input: CellInput) => CellInput {
  const renamed = [
    ...record.setAside.filter(({ as, name }) => as !== name).map(({ as, name }) => [as, name] as const),
    ...record.made.map(
      ({ stamp }, index) => [`erario ${record.id} -${String(index + 1)}`, stamp.slice(record.id.length + 1)] as const,
    ),
  ];
  if (renamed.length === 0) return (input) => input;
  return (input) =>
    typeof input === "string" && input.startsWith("=")
      ? renamed.reduce(
          (text, [from, to]) => text.replaceAll(`${quotedSheetName(from)}!`, `${sheetReference(to)}!`),
          input,
        )
      : input;
}

/** What cells hold, as it would be put in again. */
export function heldInputs(
  formulas: readonly (readonly CellInput[])[],
  values: readonly (readonly CellInput[])[],
): readonly (readonly CellInput[])[] {
  return formulas.map((line, row) => line.map((formula, column) => restoringInput(formula, values[row]?.[column])));
}

const TEXT = "@";

function plainText(input: CellInput): string {
  return String(input ?? "").replace(/^'/, "");
}

function rangeLeft(
  record: RangeRecord,
  answer: Answered | undefined,
  spoken: (input: CellInput) => CellInput,
  made: readonly SheetState[],
): Omit<RangeLeft, "stood"> {
  const values = (answer?.values ?? []) as CellInput[][];
  const formulas = (answer?.formulas ?? []) as CellInput[][];
  const formats = (answer?.numberFormat ?? []) as string[][];
  const read = heldInputs(formulas, values);
  const now = read.map((line) => line.map(spoken));
  // A column was put into what was written, or taken out of it.
  if (now.some((line) => line.length !== record.before[0]?.length))
    return {
      record,
      read,
      addedRows: [],
      inputs: null,
      formats: [],
      strange: true,
      restsOn: null,
    };
  const { addedRows, rows } = "own" in record.place ? anchoredRows(record, now) : alignedRows(record, now);
  const width = record.before[0]?.length ?? 0;
  let isLeft = false;
  let known = 0;
  let touched = 0;
  const lines = rows.map(({ at, recorded }) => {
    const inputs = Array<CellInput>(width).fill(null);
    const looks = Array<string | null>(width).fill(null);
    if (recorded === null) return { inputs, looks };
    record.written[recorded]?.forEach((written, column) => {
      if (written === null) return;
      touched += 1;
      const before = record.before[recorded]?.[column] ?? "";
      const found = now[at]?.[column] ?? "";
      const format = record.formats[recorded]?.[column] ?? "General";
      const isBefore = holdsAgain(found, spoken(before));
      // A cell of the format Text makes a text of the number that is put into it.
      const isText = formats[at]?.[column] === TEXT || format === TEXT;
      const isWritten = holdsInput(found, spoken(written)) || (isText && plainText(found) === plainText(written));
      if (!isBefore && !isWritten) return;
      known += 1;
      if (isBefore && formats[at]?.[column] === format) return;
      inputs[column] = before;
      if (format !== "General" || formats[at]?.[column] !== "General") looks[column] = format;
      isLeft = true;
    });
    return { inputs, looks };
  });
  return {
    record,
    read,
    addedRows,
    inputs: isLeft ? lines.map(({ inputs }) => inputs) : null,
    formats: lines.map(({ looks }) => looks),
    strange: touched > 0 && known === 0,
    restsOn: restingOn(rows, read, made, (found, { recorded }, column) => {
      const written = recorded === null ? null : (record.written[recorded]?.[column] ?? null);
      return written !== null && holdsInput(spoken(found), spoken(written));
    }),
  };
}

/** Rows and columns that people put into a kept sheet, or took out, move its formulas, which then are not found where they were written. */
function restingOn(
  rows: AlignedRows["rows"],
  read: readonly (readonly CellInput[])[],
  made: readonly SheetState[],
  isOurs: (found: CellInput, row: AlignedRows["rows"][number], column: number) => boolean,
): string | null {
  if (made.length === 0) return null;
  for (const row of rows) {
    for (const [column, found] of (read[row.at] ?? []).entries()) {
      if (typeof found !== "string" || !found.startsWith("=") || isOurs(found, row, column)) continue;
      const rested = sheetReferredTo(found, made);
      if (rested !== null) return rested;
    }
  }
  return null;
}

function sheetReferredTo(formula: string, made: readonly SheetState[]): string | null {
  // Most formulas name no sheet at all, and reading each is slow.
  if (!formula.includes("!")) return null;
  const referred = new Set(
    tokenize(formula).flatMap(({ type, value }) =>
      type === "range" || type === "range_beam" ? [splitAddress(value).sheet.toLocaleLowerCase()] : [],
    ),
  );
  return made.find(({ name }) => referred.has(name.toLocaleLowerCase()))?.name ?? null;
}
