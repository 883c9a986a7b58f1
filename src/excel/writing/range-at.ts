import type { RangeAddress } from "../../workbook/address";

export function rangeAt(worksheet: Excel.Worksheet, { row, column, rows, columns }: RangeAddress): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}
