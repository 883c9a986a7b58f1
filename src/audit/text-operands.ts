import { isOwnFunction } from "../rules";
import type { FormulaCell, SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import { parsePrintedNumber } from "../text/parse-printed-number";
import type { CellAddress } from "../workbook/address";

/** A text that a formula computes with as if it were a number. */
export interface TextCell extends CellAddress {
  readonly sheet: SheetModel;
  readonly text: string;
}

export function textOperandOf(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): TextCell | null {
  return textAmongNumbers(workbook, sheet, formula) ?? textAlone(workbook, sheet, formula);
}

/** A figure typed as text in a range whose other cells are numbers. */
function textAmongNumbers(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): TextCell | null {
  for (const { sheet: target, range } of workbook.references(sheet, formula)) {
    if (range.rows * range.columns === 1) continue;
    let numbers = 0;
    let texts = 0;
    let first: TextCell | null = null;
    for (const { row, column, cell } of target.cellsIn(range)) {
      if (typeof cell.value === "number") numbers++;
      if (typeof cell.value !== "string" || cell.value.trim() === "") continue;
      texts++;
      if (parsePrintedNumber(cell.value).kind === "number") first ??= { sheet: target, row, column, text: cell.value };
    }
    if (first && numbers > texts) return first;
  }
  return null;
}

/** A text where one cell is computed with; an argument of a function of ours may be one by right, such as an account's code. */
function textAlone(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): TextCell | null {
  for (const { sheet: target, range, reference } of workbook.references(sheet, formula)) {
    if (range.rows * range.columns > 1) continue;
    const text = target.cell(range.row, range.column)?.value;
    if (typeof text !== "string") continue;
    if (isOwnFunction(reference.within) && parsePrintedNumber(text).kind !== "number") continue;
    return { sheet: target, row: range.row, column: range.column, text };
  }
  return null;
}
