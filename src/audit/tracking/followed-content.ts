import { parseA1Ref, tokenize } from "@borgar/fx";
import { decimalFromText } from "../../core/decimal";
import { cellName, columnLetters, parseRange, sheetReference, splitAddress } from "../../workbook/address";
import { formulaMark } from "../../workbook/seal";
import type { FollowedSheet, FollowedSheets } from "./sheet-lines";

/** A cell's name where it stands now; null where it is gone. */
export function followedCell(cell: string, sheet: FollowedSheet): string | null {
  const range = parseRange(cell);
  if (!range) return cell;
  const row = sheet.row(range.row);
  const column = sheet.column(range.column);
  if (row === null || column === null) return null;
  if (range.rows === 1 && range.columns === 1) return cellName(row, column);
  const lastRow = sheet.row(range.row + range.rows - 1);
  const lastColumn = sheet.column(range.column + range.columns - 1);
  return lastRow === null || lastColumn === null ? null : `${cellName(row, column)}:${cellName(lastRow, lastColumn)}`;
}

/** A cell with its sheet, `Despesa!B17` or `'Quadro 2'!B17`, where it stands now. */
export function followedPlace(
  place: string,
  from: string,
  sheets: FollowedSheets,
): { readonly sheet: string; readonly cell: string } | null {
  const { sheet: written, cells } = splitAddress(place);
  const sheet = sheets.get(place.includes("!") ? written : from);
  const cell = sheet && followedCell(cells, sheet);
  return sheet && typeof cell === "string" ? { sheet: sheet.name, cell } : null;
}

/**
 * What a cell held, written as it would be now if only rows, columns and sheets' names had changed since: a formula's references follow.
 */
export function followedContent(content: string, from: string, sheets: FollowedSheets): string {
  if (!content.startsWith("=")) return content;
  return tokenize(content)
    .map(({ type, value }) => (type.startsWith("range") ? followedReference(value, from, sheets) : value))
    .join("");
}

function followedReference(written: string, from: string, sheets: FollowedSheets): string {
  const reference = parseA1Ref(written);
  const context = reference?.context ?? [];
  if (!reference || !("range" in reference) || context.length > 1) return written;
  const [name] = context;
  const sheet = sheets.get(name ?? from);
  if (!sheet) return written;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = reference.range;
  const corner = (
    row: number | null | undefined,
    column: number | null | undefined,
    rowFixed: boolean,
    columnFixed: boolean,
  ): string => {
    const columnText =
      column === null || column === undefined
        ? ""
        : `${columnFixed ? "$" : ""}${columnLetters(sheet.column(column) ?? column)}`;
    return row === null || row === undefined
      ? columnText
      : `${columnText}${rowFixed ? "$" : ""}${String((sheet.row(row) ?? row) + 1)}`;
  };
  const prefix = name === undefined ? "" : `${sheetReference(sheet.name)}!`;
  const first = corner(top, left, $top ?? false, $left ?? false);
  return written.includes(":")
    ? `${prefix}${first}:${corner(bottom, right, $bottom ?? false, $right ?? false)}`
    : prefix + first;
}

/** Whether two contents are the same figure, formula or text, however they are written. */
export function isSameContent(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  if (one === other) return true;
  if (one.startsWith("=") && other.startsWith("=")) return formulaMark(one) === formulaMark(other);
  const figure = decimalFromText(one);
  const otherFigure = decimalFromText(other);
  if (!figure || !otherFigure) return false;
  return figure.toSignificantDigits(KEPT_DIGITS).equals(otherFigure.toSignificantDigits(KEPT_DIGITS));
}

/** What a cell keeps of a number. */
const KEPT_DIGITS = 15;
