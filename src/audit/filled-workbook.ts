import { holdsCell, parseRange, splitAddress, type CellAddress, type RangeAddress } from "../workbook/address";
import type { SheetModel, WorkbookModel } from "../formulas/model/formula-model";

/** Whether a template of the add-in was filled in: then formulas and inputs stand where the template put them. */
export function isFilledTemplate(workbook: WorkbookModel): boolean {
  return workbook.snapshot.names.some(({ name }) => name.startsWith("CRESS_"));
}

/** The cells of a sheet that a name stands for alone: inputs and results that a template asks for by name. */
export function isNamedCell(workbook: WorkbookModel, sheet: SheetModel, { row, column }: CellAddress): boolean {
  return workbook.snapshot.names.some((name) => {
    const range = rangeOn(sheet, name.refersTo);
    return range?.row === row && range.column === column && range.rows === 1 && range.columns === 1;
  });
}

/** The list of debts: by debtor, in the order in which the debtors came, so that neither its years nor its days are in order. */
const DEBTS = "CRESS_DEVEDORES";

export function isInListOfDebts(workbook: WorkbookModel, sheet: SheetModel, { row, column }: CellAddress): boolean {
  const named = workbook.snapshot.names.find(({ name }) => name === DEBTS);
  const range = named && rangeOn(sheet, named.refersTo);
  return range ? holdsCell(range, row, column) : false;
}

/** Where a name leads on this sheet. */
function rangeOn(sheet: SheetModel, written: string): RangeAddress | null {
  const { sheet: name, cells } = splitAddress(written.replace(/^=/, ""));
  return name === sheet.name ? parseRange(cells) : null;
}
