import {
  BooleanNumber,
  type IObjectArrayPrimitiveType,
  type IRowData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";

/**
 * The rows that SUBTOTAL and AGGREGATE pass over. Before each calculation Univer asks every row of every sheet whether it is seen, tens
 * of thousands of blank ones among them; only rows that hold something make a difference.
 */
export function askRowsInUseAlone(formulas: FormulaDataModel, workbook: Workbook): void {
  formulas.getHiddenRowsFiltered = () => {
    const sheets = workbook.getSheets().map((sheet) => [sheet.getSheetId(), hiddenRows(sheet)] as const);
    return { [workbook.getUnitId()]: Object.fromEntries(sheets) };
  };
}

function hiddenRows(sheet: Worksheet): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const hidden: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  const lookAt = (row: number) => {
    if (!sheet.getRowVisible(row)) hidden[row] = { hd: BooleanNumber.TRUE };
  };
  for (const row of Object.keys(sheet.getCellMatrix().getMatrix())) lookAt(Number(row));
  // A spilled row holds nothing of its own, but has an entry here once it is hidden.
  for (const row of Object.keys(sheet.getRowManager().getRowData())) lookAt(Number(row));
  return hidden;
}
