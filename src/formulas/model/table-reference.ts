import { parseStructRef } from "@borgar/fx";
import { holdsCell, type RangeAddress } from "../../workbook/address";
import type { SnapshotTable } from "../../workbook/snapshot";
import type { SheetModel, WorkbookModel } from "./formula-model";

/** The cells that a structured reference names, with the sheet that its table stands on. */
interface TableCells {
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
}

/** Where the formula stands that writes the reference: `[@Valor]` is of its own row, and of the table around it. */
interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/**
 * Reads any structured reference of Excel's: `Tabela`, `Tabela[Valor]`, `Tabela[[A]:[B]]`, `Tabela[#Totals]`, `Tabela[[#Headers],[A]]`,
 * `Tabela[@Valor]` and, inside the table, `[@Valor]`. Null where there is no such table or column, or the table has no such part.
 */
export function tableCells(workbook: WorkbookModel, text: string, place: Place): TableCells | null {
  const parsed = parseStructRef(text);
  const written = parsed ?? { table: text, columns: [], sections: [] };
  const table = tableNamed(workbook, written.table ?? "", place);
  const sheet = table && workbook.sheet(table.sheet);
  if (!table || !sheet) return null;
  const across = columnsOf(table, written.columns ?? []);
  const down = rowsOf(table, written.sections ?? [], place);
  return across && down ? { sheet, range: { ...across, ...down } } : null;
}

function tableNamed(workbook: WorkbookModel, name: string, { sheet, row, column }: Place): SnapshotTable | undefined {
  const { tables = [] } = workbook.snapshot;
  if (name !== "") return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  return tables.find((table) => table.sheet === sheet.name && holdsCell(table.range, row, column));
}

function columnsOf(table: SnapshotTable, names: readonly string[]): { column: number; columns: number } | null {
  const at = (name: string): number =>
    table.columns.findIndex((column) => column.toLowerCase() === unescaped(name).toLowerCase());
  const [first, last = first] = names;
  if (first === undefined || last === undefined) return { column: table.range.column, columns: table.range.columns };
  const ends = [at(first), at(last)];
  if (ends.includes(-1)) return null;
  return { column: table.range.column + Math.min(...ends), columns: Math.max(...ends) - Math.min(...ends) + 1 };
}

/** An apostrophe stands before the signs that a column's name may not hold as they are. */
function unescaped(name: string): string {
  return name.replace(/'(['[\]#@])/g, "$1");
}

function rowsOf(table: SnapshotTable, sections: readonly string[], place: Place): { row: number; rows: number } | null {
  const { row: top, rows: all } = table.range;
  const totals = table.totalsRow ? 1 : 0;
  const has = (section: string): boolean => sections.includes(section);
  if (has("this row")) {
    const inside = place.row > top && place.row < top + all - totals;
    return inside ? { row: place.row, rows: 1 } : null;
  }
  if (has("all")) return { row: top, rows: all };
  const data = sections.length === 0 || has("data");
  const first = has("headers") ? top : data ? top + 1 : top + all - 1;
  const end = has("totals") ? top + all : data ? top + all - totals : top + 1;
  if (has("totals") && totals === 0) return null;
  return end > first ? { row: first, rows: end - first } : null;
}
