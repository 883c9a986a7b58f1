import { addressOfKey, cellKey, columnLetters, columnNumber, holdsCell, sheetReference } from "./address";
import type { CellContent, PlannedSheet } from "./plan";
import type { SnapshotName } from "./snapshot";

/**
 * What a fill put into a sheet's cells, kept in the workbook as hidden names, so that whoever checks it can tell what was typed over
 * since. Names are kept by every spreadsheet program, where custom properties are lost on the way through some. Numbers are kept as
 * they were; texts and formulas as marks too short to be read back.
 */
export interface Seal {
  readonly sheet: string;
  /** By row, in order; then by column. */
  readonly rows: readonly SealedRow[];
}

export interface SealedRow {
  readonly row: number;
  readonly cells: readonly SealedCell[];
}

export type SealedCell = { readonly column: number } & (
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "text" | "formula"; readonly mark: string }
);

/** A name with the constant that it stands for, as a formula with its `=`. */
export interface SealName {
  readonly name: string;
  readonly formula: string;
}

const PREFIX = "CRESS_LACRE_";
const VERSION = "1";
/** Excel takes a literal of 255 characters, and formulas of 16,384 bytes at two bytes a character. */
const LONGEST_LITERAL = 250;
const LONGEST_PART = 7_000;
/** Enough for some 2,000 rows of a list; a longer one is sealed that far. */
const MOST_PARTS = 8;

const signs = { number: "", boolean: "!", text: "~", formula: "=" } as const;

export function isSealName(name: string): boolean {
  return name.toUpperCase().startsWith(PREFIX);
}

/** The name of a sheet's seal; the ones that follow, where one does not hold it, end in `_2`, `_3`, … */
export function sealName(sheet: string, part: number): string {
  const plain = sheet
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_");
  return `${PREFIX}${plain.toUpperCase()}${part === 0 ? "" : `_${String(part + 1)}`}`;
}

/**
 * @param as what the workbook calls the sheet, where that is not what the plan calls it
 * @param rows what is sealed, where that is not all that the plan puts into the sheet
 */
export function sealOf(sheet: PlannedSheet, as = sheet.name, rows = sealedRows(sheet)): readonly SealName[] {
  const parts: string[] = [];
  let part: string = VERSION;
  for (const { row, cells } of rows) {
    const line = `;${String(row + 1)}:${cells.map(cellText).join(",")}`;
    if (part.length + line.length > LONGEST_PART) {
      parts.push(part);
      part = VERSION;
      if (parts.length === MOST_PARTS) break;
    }
    part += line;
  }
  if (part !== VERSION) parts.push(part);
  return parts.map((text, index) => ({
    name: sealName(sheet.name, index),
    formula: constantFormula(text, as),
  }));
}

/** The names of a seal's parts that a shorter one leaves without use. */
export function unusedSealNames(sheet: string, used: number, isKnown: (name: string) => boolean): readonly string[] {
  return Array.from({ length: MOST_PARTS - used }, (_, index) => sealName(sheet, used + index)).filter(isKnown);
}

export const emptySeal = '=""';

/** What reading seals may cost, since anybody can write names into a workbook. */
const limits = {
  /** Names that are looked at. */
  names: 2_000,
  /** Letters of one; a fill writes fewer than 8,000. */
  letters: 20_000,
  /** Rows of all; a fill writes fewer than 20,000. */
  rows: 100_000,
} as const;

export interface ReadSeals {
  readonly seals: readonly Seal[];
  /** Whether there were more, or longer ones, than any fill writes: those were left unread. */
  readonly leftSome: boolean;
}

export function readSeals(names: readonly SnapshotName[]): ReadSeals {
  const rowsBySheet = new Map<string, SealedRow[]>();
  let looked = 0;
  let rowCount = 0;
  let leftSome = false;
  for (const { name, refersTo } of names) {
    if (!isSealName(name)) continue;
    looked += 1;
    if (looked > limits.names || refersTo.length > limits.letters) {
      leftSome = true;
      continue;
    }
    if (!refersTo.replace(/^=/, "").startsWith(`IF(1,"${VERSION};`)) continue;
    const reference = sheetAtEnd(refersTo);
    if (reference === null) continue;
    const { sheet } = reference;
    const known = rowsBySheet.get(sheet) ?? [];
    rowsBySheet.set(sheet, known);
    for (const line of literalsIn(refersTo.slice(0, reference.start)).split(";").slice(1)) {
      const row = readRow(line);
      if (row === null) continue;
      rowCount += 1;
      if (rowCount > limits.rows) {
        leftSome = true;
        break;
      }
      known.push(row);
    }
  }
  const seals = [...rowsBySheet].map(([sheet, rows]) => ({ sheet, rows: rows.sort((a, b) => a.row - b.row) }));
  return { seals, leftSome };
}

function literalsIn(formula: string): string {
  return formula
    .split('"')
    .filter((_piece, index) => index % 2 === 1)
    .join("");
}

/** What the plan puts into a sheet, as far as it is sealed. */
export function sealedRows(sheet: PlannedSheet): readonly SealedRow[] {
  const isPersonal = (row: number, column: number): boolean =>
    sheet.personal?.some((range) => holdsCell(range, row, column)) === true;
  const cells = new Map<number, SealedCell>();
  for (const block of sheet.blocks) {
    block.cells.forEach((line, down) => {
      line.forEach((content, along) => {
        const cell = sealedCell(block.column + along, content);
        if (cell && !isPersonal(block.row + down, cell.column))
          cells.set(cellKey(block.row + down, block.column + along), cell);
      });
    });
  }
  const rows = new Map<number, SealedCell[]>();
  for (const [key, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const { row } = addressOfKey(key);
    const known = rows.get(row);
    if (known) known.push(cell);
    else rows.set(row, [cell]);
  }
  return [...rows].map(([row, inRow]) => ({ row, cells: inRow }));
}

function sealedCell(column: number, content: CellContent): SealedCell | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "number":
      return { column, kind: "number", number: content.number };
    case "boolean":
      return { column, kind: "boolean", boolean: content.boolean };
    case "text":
      return { column, kind: "text", mark: textMark(content.text) };
    case "formula":
    case "spill":
      return { column, kind: "formula", mark: formulaMark(content.formula) };
  }
}

function cellText(cell: SealedCell): string {
  const content =
    cell.kind === "number" ? cell.number : cell.kind === "boolean" ? String(Number(cell.boolean)) : cell.mark;
  return `${columnLetters(cell.column)}${signs[cell.kind]}${content}`;
}

/** The reference is never computed: it is there because spreadsheets keep references right when a sheet is renamed. */
function constantFormula(text: string, sheet: string): string {
  const literals = text.match(new RegExp(`.{1,${String(LONGEST_LITERAL)}}`, "gs")) ?? [];
  return `=IF(1,${literals.map((literal) => `"${literal}"`).join("&")},${sheetReference(sheet)}!$A$1)`;
}

/** The sheet of the reference that the formula ends with, read from its end: a name may hold commas and quotes itself. */
function sheetAtEnd(formula: string): { readonly sheet: string; readonly start: number } | null {
  const reference = /!\$?A\$?1\)$/i.exec(formula.slice(-REFERENCE_END));
  if (!reference) return null;
  const end = formula.length - reference[0].length;
  if (formula[end - 1] !== "'") {
    const start = formula.lastIndexOf(",", end) + 1;
    const sheet = formula.slice(start, end).trim();
    return sheet === "" || /['"]/.test(sheet) ? null : { sheet, start };
  }
  // Back to the quote that opens the name: two of them are one of its letters.
  let start = end - 2;
  while (start > 0 && (formula[start] !== "'" || formula[start - 1] === "'")) start -= formula[start] === "'" ? 2 : 1;
  if (start <= 0 || start + 1 >= end - 1) return null;
  return { sheet: formula.slice(start + 1, end - 1).replaceAll("''", "'"), start };
}

/** The sheet that a seal refers to; null where the formula is none or its sheet is gone. */
export function referredSheet(formula: string): string | null {
  return sheetAtEnd(formula)?.sheet ?? null;
}

/** What a seal says, without the sheet that it refers to. */
export function sealText(formula: string): string {
  return formula.slice(0, sheetAtEnd(formula)?.start ?? formula.length).replace(/^=/, "");
}

/** The seal with a reference to a sheet by the name that it has now. */
export function sealReferringTo(formula: string, sheet: string): string {
  const reference = sheetAtEnd(formula);
  return reference ? `${formula.slice(0, reference.start)}${sheetReference(sheet)}!$A$1)` : formula;
}

/** `!$A$1)` and no more. */
const REFERENCE_END = 6;

const LONGEST_ROW_NUMBER = 7;

function readRow(text: string): SealedRow | null {
  const colon = text.indexOf(":");
  const number = text.slice(0, colon);
  if (colon < 1 || colon > LONGEST_ROW_NUMBER || !/^\d+$/.test(number)) return null;
  return {
    row: Number(number) - 1,
    cells: text
      .slice(colon + 1)
      .split(",")
      .flatMap(readCell),
  };
}

function readCell(text: string): readonly SealedCell[] {
  const [, letters = "", sign = "", content = ""] = /^([A-Z]{1,3})([!~=]?)(.+)$/.exec(text) ?? [];
  if (letters === "") return [];
  const column = columnNumber(letters);
  if (sign === signs.boolean) return [{ column, kind: "boolean", boolean: content === "1" }];
  if (sign === signs.text) return [{ column, kind: "text", mark: content }];
  return sign === signs.formula
    ? [{ column, kind: "formula", mark: content }]
    : [{ column, kind: "number", number: content }];
}

/** The same for a formula however a spreadsheet writes its spaces, its letters' case and its sheets' quotes. */
export function formulaMark(formula: string): string {
  return textMark(formula.replace(/[\s']/g, "").toUpperCase());
}

/** Four characters of the FNV-1a hash (Fowler, Noll and Vo): one change in 1.6 million goes unseen. */
export function textMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).slice(-4).padStart(4, "0");
}
