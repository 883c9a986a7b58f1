import type { SheetModel } from "../../formulas/model/formula-model";
import type { RelationTable } from "./figure-relations";
import { groupedBy } from "./lines";
import type { RelationClaims } from "./relation-claims";
import { namesGroup, namesResult, namesTotal, writtenSign } from "./table-labels";

/** Where a table says something of its figures: blocks of lines at a position, and whether their label asks for a relation. */

export function blocksAt(table: RelationTable, position: number): readonly (readonly number[])[] {
  const lines = table.linesAt(position);
  if (table.direction === "column") return partedByLabels(table, position, lines);
  // Along rows, each block of a sheet has headings of its own; one with a sign is that of its own table, which ends where its rows do.
  return [...groupedBy(lines, (line) => table.label(line, position))].flatMap(([label, ofLabel]) =>
    writtenSign(label) === "equals" ? unbroken(ofLabel) : [ofLabel],
  );
}

/** Columns of one row, parted where a label stands between them: tables side by side show nothing of each other. */
function partedByLabels(table: RelationTable, row: number, columns: readonly number[]): readonly (readonly number[])[] {
  const { sheet } = table.figures;
  const isParted = columns.some(
    (column, index) => index > 0 && isLabelBetween(sheet, row, columns[index - 1] ?? 0, column),
  );
  if (!isParted) return columns.length > 0 ? [columns] : [];
  const parts: number[][] = [];
  for (const column of columns) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last !== undefined && !isLabelBetween(sheet, row, last, column)) part.push(column);
    else parts.push([column]);
  }
  return parts;
}

function isLabelBetween(sheet: SheetModel, row: number, first: number, last: number): boolean {
  if (last - first < 2) return false;
  return sheet.filledColumns(row).some((column) => {
    const text = column > first && column < last ? sheet.cell(row, column)?.value : undefined;
    return typeof text === "string" && LABEL.test(text);
  });
}

/** A text that can name a row, and is no unit or mark. */
const LABEL = /\p{L}{4,}/u;

function unbroken(lines: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run.at(-1) === line - 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

export function isNamed(label: string): boolean {
  return namesTotal(label) || namesResult(label) || writtenSign(label) === "equals";
}

export function isAsked(
  table: RelationTable,
  claims: RelationClaims,
  position: number,
  lines: readonly number[],
): boolean {
  const [line] = lines;
  if (line === undefined) return false;
  const label = table.label(line, position);
  const sign = writtenSign(label);
  if (sign === "plus" || sign === "minus") return false;
  // The same words again and again are a list's.
  if (table.direction === "column" && label !== "" && table.label(line, position - 1) === label) return false;
  if (isNamed(label)) return true;
  if (table.direction === "row") return false;
  return !table.isInside(position, lines) || namesGroup(label) || claims.isHeading(position, lines);
}
