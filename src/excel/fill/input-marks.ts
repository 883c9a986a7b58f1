import type { CellContent, Plan, PlannedSheet } from "../../workbook/plan";
import { isComputed, type CellInput } from "../writing/cell-input";
import { keyMark, keyOfContents } from "./line-keys";
import { contentsOf } from "./planned-contents";
import { plainValue } from "./plain-value";
import { isBlankInput } from "./table-update";
import { STAMP_INPUTS, type SheetState } from "./workbook-state";
import type { Stamp } from "./sheet-stamps";

/**
 * Marks of a sheet's inputs as a fill left them, so that a later one can tell what people changed since. Like the marks of lines they
 * are too short to be read back.
 */

const LONGEST_STAMP = 30_000;
/** Beyond this the marks are not worth their room: every change of such a table is asked. */
const MOST_ROWS = 5_000;

const markOf = (values: readonly CellInput[]): string =>
  keyMark(values.map((value) => (isBlankInput(value) ? "" : String(value))).join("\u001f"));

function plainRow(row: readonly CellContent[]): readonly CellInput[] {
  return row.map((content) => (isComputed(content) ? "" : plainValue(content)));
}

export function inputStamps(plan: Plan, sheet: PlannedSheet, id: string): readonly Stamp[] {
  const tables = new Set(plan.tables.map(({ name }) => name));
  const inputs = plan.names.filter(
    ({ name, role, sheet: on }) => on === sheet.name && role === "input" && !tables.has(name),
  );
  const marks = inputs.flatMap(({ name }) => {
    const planned = plan.inputs.find((input) => input.name === name);
    return planned ? [`${name}:${markOf(planned.cells.flatMap(plainRow))}`] : [];
  });
  const rows = plan.tables
    .filter((table) => table.sheet === sheet.name && !table.shared && table.range.rows <= MOST_ROWS)
    .flatMap((table) =>
      contentsOf(sheet, table.range)
        .slice(0, -1)
        .map((row) => `${table.name}.${keyMark(keyOfContents(row, table.key))}:${markOf(plainRow(row))}`),
    );
  const texts: string[] = [];
  for (const mark of [...marks, ...rows]) {
    const last = texts.at(-1);
    if (last === undefined || last.length + mark.length >= LONGEST_STAMP) texts.push(mark);
    else texts[texts.length - 1] = `${last} ${mark}`;
  }
  return texts.map((value, index) => ({ sheet: id, key: `${STAMP_INPUTS}.${String(index)}`, value }));
}

/** Several lines of a table may have the same key. */
export type InputMarks = ReadonlyMap<string, ReadonlySet<string>>;

export function inputMarks(sheet: SheetState | undefined): InputMarks {
  const texts = [...(sheet?.stamps ?? [])]
    .filter(([key]) => key.startsWith(`${STAMP_INPUTS}.`))
    .map(([, value]) => value);
  const marks = new Map<string, Set<string>>();
  for (const mark of texts.flatMap((text) => text.split(" "))) {
    const [name, value] = mark.split(":");
    if (name === undefined || value === undefined) continue;
    marks.set(name, (marks.get(name) ?? new Set()).add(value));
  }
  return marks;
}

/** Whether an input of fixed shape is as the last fill left it; unknown without a mark. */
export function isAsFilled(marks: InputMarks, name: string, values: readonly (readonly CellInput[])[]): boolean | null {
  return marks.get(name)?.has(markOf(values.flat())) ?? null;
}

/** The same for a line of a table; its computed cells are passed over. */
export function isRowAsFilled(
  marks: InputMarks,
  table: string,
  key: string,
  values: readonly CellInput[],
  planned: readonly CellContent[],
): boolean | null {
  const inputs = values.map((value, column) => (planned[column] && isComputed(planned[column]) ? "" : value));
  return marks.get(`${table}.${keyMark(key)}`)?.has(markOf(inputs)) ?? null;
}
