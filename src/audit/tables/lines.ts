import { cellName, type CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { thresholds } from "../thresholds";

/** The two ways in which formulas are copied: along a row, down a column. */
export type Direction = "row" | "column";

export const directions: readonly Direction[] = ["row", "column"];

export function lineOf(address: CellAddress, direction: Direction): number {
  return direction === "row" ? address.row : address.column;
}

export function positionOf(address: CellAddress, direction: Direction): number {
  return direction === "row" ? address.column : address.row;
}

export function addressAt(direction: Direction, line: number, position: number): CellAddress {
  return direction === "row" ? { row: line, column: position } : { row: position, column: line };
}

export function nameOf(address: CellAddress): string {
  return cellName(address.row, address.column);
}

export function across(direction: Direction): Direction {
  return direction === "row" ? "column" : "row";
}

/** Whether a copy of a formula stands beside it in its line: right beside it, or further away where that is said. */
export function hasCopyBeside(sheet: SheetModel, formula: FormulaCell, direction: Direction, reach = 1): boolean {
  const position = positionOf(formula, direction);
  for (let step = -reach; step <= reach; step++) {
    if (step === 0 || position + step < 0) continue;
    const { row, column } = addressAt(direction, lineOf(formula, direction), position + step);
    if (sheet.formula(row, column)?.pattern.canonical === formula.pattern.canonical) return true;
  }
  return false;
}

type FormulaLines = ReadonlyMap<number, readonly FormulaCell[]>;

const linesOfSheets: Readonly<Record<Direction, WeakMap<SheetModel, FormulaLines>>> = {
  row: new WeakMap(),
  column: new WeakMap(),
};

/** A sheet's formulas by line, each line in order; read once for all the checks that ask. */
export function formulaLines(sheet: SheetModel, direction: Direction): FormulaLines {
  const known = linesOfSheets[direction].get(sheet);
  if (known) return known;
  const lines = readLines(sheet, direction);
  linesOfSheets[direction].set(sheet, lines);
  return lines;
}

const mixedLinesOfSheets: Readonly<Record<Direction, WeakMap<SheetModel, readonly (readonly FormulaCell[])[]>>> = {
  row: new WeakMap(),
  column: new WeakMap(),
};

/** The lines that hold formulas of different patterns: in any other there is nothing to compare. */
export function mixedLines(sheet: SheetModel, direction: Direction): readonly (readonly FormulaCell[])[] {
  const known = mixedLinesOfSheets[direction].get(sheet);
  if (known) return known;
  const mixed = [...formulaLines(sheet, direction).values()].filter((line) =>
    line.some(({ pattern }) => pattern.canonical !== line[0]?.pattern.canonical),
  );
  mixedLinesOfSheets[direction].set(sheet, mixed);
  return mixed;
}

function readLines(sheet: SheetModel, direction: Direction): FormulaLines {
  const lines = new Map<number, FormulaCell[]>();
  for (const formula of sheet.formulas.values()) {
    const line = lineOf(formula, direction);
    const formulas = lines.get(line);
    if (formulas) formulas.push(formula);
    else lines.set(line, [formula]);
  }
  for (const formulas of lines.values()) {
    // Readers of workbooks give cells by rows, so that sorting is seldom needed.
    if (!isInOrder(formulas, direction)) formulas.sort((a, b) => positionOf(a, direction) - positionOf(b, direction));
  }
  return lines;
}

function isInOrder(formulas: readonly FormulaCell[], direction: Direction): boolean {
  return formulas.every((each, index) => {
    const before = formulas[index - 1];
    return before === undefined || positionOf(before, direction) < positionOf(each, direction);
  });
}

/** Parts of an ordered line whose neighbours stand at most `reach` positions apart. */
export function* stretches<T extends CellAddress>(
  line: readonly T[],
  direction: Direction,
  reach: number,
): Iterable<T[]> {
  let stretch: T[] = [];
  let last: T | undefined;
  for (const each of line) {
    if (last && positionOf(each, direction) - positionOf(last, direction) > reach) {
      yield stretch;
      stretch = [];
    }
    stretch.push(each);
    last = each;
  }
  if (stretch.length > 0) yield stretch;
}

export function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function largestGroup<T>(groups: ReadonlyMap<string, readonly T[]>): readonly T[] {
  let largest: readonly T[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest;
}

/** Whether the cell's formula is the copy of one beside it, across the direction: then it belongs to that line's pattern. */
export function copiedAcross(sheet: SheetModel, formula: FormulaCell, direction: Direction): boolean {
  return hasCopyBeside(sheet, formula, across(direction), thresholds.reachOfCopy);
}

/** `D15, E15:G15` read better than a list of each cell. */
export function rangeText(addresses: readonly CellAddress[]): string {
  const sorted = [...addresses].sort((a, b) => a.row - b.row || a.column - b.column);
  const parts: string[] = [];
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index];
    if (!first) break;
    let last = first;
    let next = index + 1;
    for (; next < sorted.length; next++) {
      const each = sorted[next];
      const follows =
        each &&
        ((each.row === last.row && each.column === last.column + 1) ||
          (each.column === last.column && each.row === last.row + 1));
      const straight = each && (each.row === first.row || each.column === first.column);
      if (!each || !follows || !straight) break;
      last = each;
    }
    parts.push(first === last ? nameOf(first) : `${nameOf(first)}:${nameOf(last)}`);
    index = next;
  }
  return parts.join(", ");
}
