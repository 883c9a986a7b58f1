import { cellName, parseRange, rangeName, type RangeAddress, splitAddress } from "../../workbook/address";

/** A value as `Range.values` gives it; errors arrive as their text. */
export type PlainValue = string | number | boolean;

export interface SelectedRange {
  readonly sheet: string;
  readonly range: RangeAddress;
  /** `B3:B20`, without the sheet. */
  readonly address: string;
  readonly values: readonly (readonly PlainValue[])[];
  /** Number format codes, by rows. */
  readonly formats: readonly (readonly string[])[];
}

export interface ActiveCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A1 name, without the sheet. */
  readonly name: string;
  readonly value: PlainValue;
  readonly formula: string;
  /** As the cell shows it. */
  readonly text: string;
}

export function readActiveCell(): Promise<ActiveCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load(["values", "formulas", "text", "rowIndex", "columnIndex"]);
    const { worksheet } = cell;
    worksheet.load("name");
    await context.sync();
    const value = cell.values[0]?.[0] as PlainValue;
    return {
      sheet: worksheet.name,
      row: cell.rowIndex,
      column: cell.columnIndex,
      name: cellName(cell.rowIndex, cell.columnIndex),
      value,
      formula: String(cell.formulas[0]?.[0] ?? ""),
      text: cell.text[0]?.[0] ?? "",
    };
  });
}

/** The selected range's address alone; nothing of its cells is read. */
export function readSelectedAddress(): Promise<{ readonly sheet: string; readonly address: string }> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    const { sheet, cells } = splitAddress(range.address);
    return { sheet, address: cells };
  });
}

/** The used part of the selected range, so that whole columns may be selected; null where it is blank. */
export function readSelectedRange(): Promise<SelectedRange | null> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    range.load(["address", "values", "numberFormat"]);
    await context.sync();
    if (range.isNullObject) return null;
    const { sheet, cells } = splitAddress(range.address);
    const address = parseRange(cells);
    if (!address) return null;
    return {
      sheet,
      range: address,
      address: rangeName(address),
      values: range.values as PlainValue[][],
      formats: range.numberFormat as string[][],
    };
  });
}

export interface Reference {
  /** The active sheet where it is absent. */
  readonly sheet?: string;
  readonly address: string;
}

/** The values of several ranges in one round trip; null for a range whose sheet is not there. */
export function readRanges(references: readonly Reference[]): Promise<readonly (PlainValue[][] | null)[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = references.map(({ sheet }) =>
      sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet),
    );
    const ranges = sheets.map((sheet, index) => {
      const range = sheet.getRange(references[index]?.address ?? "A1");
      range.load("values");
      return range;
    });
    for (const sheet of sheets) sheet.load("name");
    await context.sync();
    return ranges.map((range, index) => (sheets[index]?.isNullObject ? null : (range.values as PlainValue[][])));
  });
}

/**
 * Calls the listener when another cell is selected, and when a cell changes or is calculated anew; `onEdit` only for the latter two, and
 * first. Returns what stops it.
 */
export async function watchSelection(listener: () => void, onEdit?: () => void): Promise<() => void> {
  const heard = async (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  const edited = (): Promise<void> => {
    onEdit?.();
    return heard();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added: OfficeExtension.EventHandlerResult<unknown>[] = [
      context.workbook.onSelectionChanged.add(heard),
      worksheets.onChanged.add(edited),
      worksheets.onCalculated.add(edited),
    ];
    await context.sync();
    return added;
  });
  return () => {
    const [first] = handlers;
    if (!first) return;
    void Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
