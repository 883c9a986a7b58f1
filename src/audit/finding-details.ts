import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { decimalFromDouble } from "../core/decimal";
import type { SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import { isDecimal, isMatrix, isUncomputed } from "../formulas/evaluation/operand";
import { cellName, parseRange, type CellAddress } from "../workbook/address";
import type { SnapshotCell } from "../workbook/snapshot";
import { patternAt } from "./pattern-at";
import { figureText, type Finding, type FindingDetail } from "./finding";
import { contentText } from "./tracking/kept-finding";

/** Cells of one finding beyond this are named, not told one by one. */
export const MOST_DETAILS = 500;

/**
 * Tells the cells of a finding one by one, where its check told them all with one figure: each has its own. A check that knows more of
 * each cell than that tells its details itself.
 */
export function withDetails(finding: Finding, workbook: WorkbookModel): Finding {
  const sheet = workbook.sheet(finding.sheet);
  if (finding.details !== undefined || finding.cells.length < 2 || !sheet) return finding;
  const addresses = finding.cells.map(parseRange);
  if (addresses.some((place) => place?.rows !== 1 || place.columns !== 1)) return finding;
  const [first] = addresses;
  if (!first) return finding;
  const details = finding.cells.slice(0, MOST_DETAILS).map((cell, index): FindingDetail => {
    const place = addresses[index] ?? first;
    return detailOf(finding, { workbook, sheet, first, place, cell });
  });
  return { ...finding, details };
}

interface DetailPlace {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly first: CellAddress;
  readonly place: CellAddress;
  readonly cell: string;
}

function detailOf(finding: Finding, { workbook, sheet, first, place, cell }: DetailPlace): FindingDetail {
  const own = sheet.cell(place.row, place.column);
  const isFirst = place.row === first.row && place.column === first.column;
  const found = isFirst ? finding.found : foundAt(finding.found, own);
  const expected = isFirst ? finding.expected : expectedAt(finding.expected, first, place);
  // What its check says nothing of is told of the first cell as of the others.
  const difference = (isFirst ? finding.difference : null) ?? differenceAt({ workbook, sheet, place, expected });
  return { cell, found, expected, difference, effect: null };
}

/** A formula where a formula was found in the first cell, else what the cell shows, such as its error. */
function foundAt(ofFirst: string | null, own: SnapshotCell | undefined): string | null {
  const isFormula = ofFirst?.startsWith("=") === true;
  return contentText(isFormula ? own : own && { value: own.value }) || null;
}

/** A formula is the same one, copied; a figure is the first cell's own, and not known of the others. */
function expectedAt(expected: string | null, first: CellAddress, place: CellAddress): string | null {
  if (expected?.startsWith("=") !== true) return null;
  const from = cellName(first.row, first.column);
  return translateFormulaToA1(translateFormulaToR1C1(expected, from), cellName(place.row, place.column));
}

function differenceAt(of: {
  workbook: WorkbookModel;
  sheet: SheetModel;
  place: CellAddress;
  expected: string | null;
}): string | null {
  const value = of.sheet.cell(of.place.row, of.place.column)?.value;
  if (of.expected === null || typeof value !== "number") return null;
  const result = patternAt(of.expected, of.workbook, of.sheet, of.place);
  if (isUncomputed(result) || isMatrix(result) || !isDecimal(result)) return null;
  return figureText(decimalFromDouble(value).minus(result));
}
