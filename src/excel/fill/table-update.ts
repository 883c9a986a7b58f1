import { errorTextOf } from "../../rule/raw";
import type { CellContent } from "../../workbook/plan";
import { isComputed, replacingInput, type CellInput } from "../writing/cell-input";
import { keyMark, keyOfContents, keyOfValues } from "./line-keys";
import { plainValue } from "./plain-value";

/** What a table holds now, its closing blank row included. */
export interface TableNow {
  readonly values: readonly (readonly CellInput[])[];
  readonly formulas: readonly (readonly CellInput[])[];
  /** Marks of the lines that the last fill wrote, or that the form read. */
  readonly marks: ReadonlySet<string>;
}

export interface TableUpdate {
  /** Rows to be put in before the closing row. */
  readonly added: number;
  /** For every row as it stands after that; null leaves a cell as it is. */
  readonly inputs: readonly (readonly CellInput[])[];
  /** The plan's row for each added one, in order. */
  readonly addedRows: readonly number[];
  /** Where each of the plan's rows stands after that. */
  readonly places: readonly number[];
  /** A row whose formulas the added ones take over; null where the plan has none. */
  readonly model: number | null;
  /** Lines that were filled before and are no longer in the form: their inputs are cleared. */
  readonly clearedRows: readonly number[];
  /** Cells that would change but for a formula that a person put there. */
  readonly keptFormulas: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[];
  /** Lines that people added. */
  readonly keptRows: number;
}

/**
 * Brings a table to what the plan wants and keeps what people did to it: lines are known by their key, wherever they stand; rows that
 * people added stay; a cell in which people put a formula of their own stays.
 */
export function updateTable(
  planned: readonly (readonly CellContent[])[],
  key: readonly number[],
  now: TableNow,
  options: { readonly keepUnknown: boolean },
): TableUpdate {
  const rows = now.values.length - 1;
  const byKey = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const lineKey = keyOfValues(now.values[row] ?? [], key);
    const same = byKey.get(lineKey);
    if (same) same.push(row);
    else byKey.set(lineKey, [row]);
  }
  const places: (number | null)[] = planned.map((line) => byKey.get(keyOfContents(line, key))?.shift() ?? null);
  const matched = new Set(places.filter((place) => place !== null));
  const isGone = (row: number): boolean => {
    const lineKey = keyOfValues(now.values[row] ?? [], key);
    return !options.keepUnknown && now.marks.has(keyMark(lineKey));
  };
  const others = Array.from({ length: rows }, (_, row) => row).filter((row) => !matched.has(row));
  const gone = others.filter(isGone);
  const free = [...gone];
  const addedRows: number[] = [];
  planned.forEach((_, index) => {
    if (places[index] !== null) return;
    const reused = free.shift();
    if (reused !== undefined) places[index] = reused;
    else {
      places[index] = rows + addedRows.length;
      addedRows.push(index);
    }
  });

  const width = now.values[0]?.length ?? 0;
  const inputs = Array.from({ length: rows + addedRows.length + 1 }, () => Array<CellInput>(width).fill(null));
  const keptFormulas: { row: number; column: number; content: CellContent }[] = [];
  planned.forEach((line, index) => {
    const row = places[index] ?? 0;
    line.forEach((content, column) => {
      const target = inputs[row];
      if (!target || isComputed(content)) return;
      if (row < rows && sameValue(now.values[row]?.[column], content)) return;
      if (row < rows && hasOwnFormula(now, row, column)) keptFormulas.push({ row, column, content });
      else target[column] = replacingInput(content);
    });
  });
  const [sample] = planned;
  const clearedRows = free.filter((row) => now.values[row]?.some((value) => !isBlankInput(value)));
  for (const row of free) {
    sample?.forEach((content, column) => {
      const target = inputs[row];
      if (
        target &&
        !isComputed(content) &&
        !hasOwnFormula(now, row, column) &&
        !isBlankInput(now.values[row]?.[column])
      )
        target[column] = "";
    });
  }
  const hasFormulas = sample?.some(isComputed) === true;
  // A register's rows are more than a call takes as arguments.
  const lastMatched = [...matched].reduce((last, row) => Math.max(last, row), 0);
  return {
    added: addedRows.length,
    inputs,
    addedRows,
    places: places.map((place) => place ?? 0),
    model: hasFormulas ? lastMatched : null,
    clearedRows,
    keptFormulas,
    keptRows: others.length - gone.length,
  };
}

function hasOwnFormula(now: TableNow, row: number, column: number): boolean {
  return isFormula(now.formulas[row]?.[column], now.values[row]?.[column]);
}

/** Text that begins with = stands in both as it is; a formula's value is another. */
export function isFormula(formula: CellInput | undefined, value: CellInput | undefined): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

export function isBlankInput(value: CellInput | undefined): boolean {
  return value === "" || value === null || value === undefined;
}

/** Whether a cell already shows what the plan wants of it. */
export function sameValue(value: CellInput | undefined, content: CellContent): boolean {
  switch (content.kind) {
    case "blank":
      return isBlankInput(value);
    case "text":
    case "number":
    case "boolean":
      return value === plainValue(content);
    case "formula":
    case "spill":
      return true;
  }
}

/** What to put into a cell so that it holds again what was read from it. */
export function restoringInput(formula: CellInput | undefined, value: CellInput | undefined): CellInput {
  if (isFormula(formula, value)) return formula ?? "";
  if (typeof value !== "string" || value === "") return value ?? "";
  const error = formula === value ? errorTextOf(value) : null;
  return error ?? `'${value}`;
}
