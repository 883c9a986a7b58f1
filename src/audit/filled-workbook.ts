import { parseRange, type CellAddress } from "../workbook/address";
import type { SheetModel, WorkbookModel } from "../formulas/model/formula-model";

/** Whether a template of the add-in was filled in: then formulas and inputs stand where the template put them. */
export function isFilledTemplate(workbook: WorkbookModel): boolean {
  return workbook.snapshot.names.some(({ name }) => name.startsWith("CRESS_"));
}

/** The cells of a sheet that a name stands for alone: inputs and results that a template asks for by name. */
export function isNamedCell(workbook: WorkbookModel, sheet: SheetModel, { row, column }: CellAddress): boolean {
  return workbook.snapshot.names.some((name) => {
    const refersTo = name.refersTo.replace(/^=/, "");
    const at = refersTo.lastIndexOf("!");
    if (refersTo.slice(0, at).replace(/^'|'$/g, "").replaceAll("''", "'") !== sheet.name) return false;
    const range = parseRange(refersTo.slice(at + 1).replaceAll("$", ""));
    return range?.row === row && range.column === column && range.rows === 1 && range.columns === 1;
  });
}
