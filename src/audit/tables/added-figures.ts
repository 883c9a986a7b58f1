import { Readers } from "../../formulas/model/readers";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { holdsCell } from "../../workbook/address";
import { isTotal } from "../totals";
import { hasCodeHeading } from "./code-columns";
import type { FigureSheet } from "./figure-sheet";
import type { Mismatch } from "./relation-judging";
import { namesTotal } from "./table-labels";

/** What a sheet's own totals and headings say of a figure that looks like the total of others. */

/** The first line of a list that a total below it adds, with all that it seems to be made of: it is one of them. */
export function isFirstOfAdded(
  workbook: WorkbookModel,
  sheet: SheetModel,
  figures: FigureSheet,
  { found, parts, direction }: Mismatch,
): boolean {
  if (direction !== "column" || namesTotal(figures.labelOfRow(found.row))) return false;
  for (const { range, readers } of Readers.of(workbook).ranges(sheet, found.row, found.column, { count: 0 })) {
    const isWhole = parts.every(({ figure }) => holdsCell(range, figure.row, figure.column));
    if (isWhole && range.row === found.row && readers.some(({ formula }) => isTotal(formula))) return true;
  }
  return false;
}

/** A part from a column whose heading and other cells are the numbers of documents, such as an invoice `422` among `CHI/3253/22-23`. */
export function takesIdentifier(sheet: SheetModel, { parts, direction }: Mismatch): boolean {
  // The parts of a column all stand below one heading, and their total too.
  if (direction === "column") return false;
  return parts.some(({ figure: { row, column } }) => hasCodeHeading(sheet, { row, column }));
}
