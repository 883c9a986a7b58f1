import { decimalFromText } from "../../core/decimal";
import { isDecimal, isMatrix, isUncomputed } from "../../formulas/evaluation/operand";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { parsePrintedNumber } from "../../text/parse-printed-number";
import { parseRange } from "../../workbook/address";
import type { CellValue, SnapshotCell } from "../../workbook/snapshot";
import type { Finding } from "../finding";
import { patternAt } from "../pattern-at";
import { isSameContent } from "../tracking/followed-content";
import { contentText } from "../tracking/kept-finding";
import type { Supposed } from "./what-if";

/** The cells as they should be, where the finding says so. */
export function corrections(finding: Finding, workbook: WorkbookModel): readonly Supposed[] {
  const sheet = workbook.sheet(finding.sheet);
  if (!sheet) return [];
  const parts = finding.details ?? [
    { cell: finding.cells[0] ?? "", found: finding.found, expected: finding.expected, difference: finding.difference },
  ];
  return parts.flatMap(({ cell, found, expected }) => {
    const place = parseRange(cell);
    if (place?.rows !== 1 || place.columns !== 1) return [];
    // Some findings are about a figure that rests on the cell, not on what it holds: a sum of lines, a step between two columns.
    if (!isAsFound(sheet.cell(place.row, place.column), found)) return [];
    const value = rightValue(finding, sheet, place, expected, workbook);
    return value === null ? [] : [{ sheet: sheet.name, row: place.row, column: place.column, value }];
  });
}

function isAsFound(cell: SnapshotCell | undefined, found: string | null): boolean {
  if (found === null || typeof cell?.value === "string") return true;
  if (cell?.formula !== undefined && isSameContent(found, cell.formula)) return true;
  return isSameContent(found, contentText(cell && { value: cell.value }));
}

function rightValue(
  finding: Finding,
  sheet: SheetModel,
  place: { readonly row: number; readonly column: number },
  expected: string | null,
  workbook: WorkbookModel,
): CellValue {
  const now = sheet.cell(place.row, place.column)?.value ?? null;
  if (typeof now === "string" && expected === null) return figureInText(now);
  if (expected === null) return null;
  if (expected.startsWith("=")) {
    const result = patternAt(expected, workbook, sheet, place);
    return isUncomputed(result) || isMatrix(result) || !isDecimal(result) ? null : result.toNumber();
  }
  const figure = decimalFromText(expected);
  if (figure) return typeof now === "boolean" ? null : figure.toNumber();
  return typeof now === "string" && finding.kind !== "moneyFormat" ? figureInText(expected) : null;
}

/** The number that a text shows, as a council writes it. */
function figureInText(text: string): number | null {
  const read = parsePrintedNumber(text.trim());
  return read.kind === "number" ? read.value.toNumber() : null;
}
