import { readXlsx, type Cell, type Sheet, type Workbook } from "hucre/xlsx";
import { dateToSerial } from "hucre";
import { cellKey, cellName, parseRange, type RangeAddress } from "../workbook/address";
import type {
  CellValue,
  SheetSnapshot,
  SnapshotCell,
  SnapshotName,
  SnapshotTable,
  WorkbookSnapshot,
} from "../workbook/snapshot";
import { Archive } from "./archive";
import { cleanWorkbook } from "./clean";
import { SharedFormula } from "./shared-formula";
import { typedFormula } from "./stored-formula";
import { damaged, UnreadableWorkbook } from "./unreadable";

/** Reads an .xlsx file; throws `UnreadableWorkbook` where it cannot, within the bounds of `limits`. */
export async function readWorkbook(data: Uint8Array): Promise<WorkbookSnapshot> {
  try {
    const clean = await cleanWorkbook(Archive.open(data));
    const workbook = await readXlsx(clean.data, {
      readStyles: true,
      sheets: (_info, position) => clean.worksheets.has(position),
    });
    return snapshotOf(workbook);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw damaged({ en: `it cannot be read (${detail})`, "pt-BR": `ele não pode ser lido (${detail})` }, error);
  }
}

function snapshotOf(workbook: Workbook): WorkbookSnapshot {
  const date1904 = workbook.dateSystem === "1904";
  const tables: SnapshotTable[] = workbook.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).flatMap(({ name, displayName, range, columns, showTotalRow }) => {
      const place = range === undefined ? null : parseRange(range);
      if (place === null) return [];
      return [
        {
          name: displayName ?? name,
          sheet: sheet.name,
          range: place,
          columns: columns.map((column) => column.name),
          totalsRow: showTotalRow === true,
        },
      ];
    }),
  );
  return {
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(sheet, date1904)),
    names: (workbook.namedRanges ?? []).flatMap(({ name, range, scope }): SnapshotName[] => {
      if (name.startsWith("_xlnm.")) return [];
      return [scope === undefined ? { name, refersTo: range } : { name, refersTo: range, sheet: scope }];
    }),
    tables,
    date1904,
  };
}

function sheetSnapshot(sheet: Sheet, date1904: boolean): SheetSnapshot {
  const cells = new Map<number, SnapshotCell>();
  const sharedFormulas = new Map<number, SharedFormula>();
  const details = sheet.cells ?? new Map<string, Cell>();
  for (const [key, cell] of details) {
    const { row, column } = addressOf(key);
    // A shared formula's first cell comes first in the file, since it is the top left one.
    if (cell.formulaType === "shared" && cell.formula && cell.formulaSharedIndex !== undefined) {
      sharedFormulas.set(cell.formulaSharedIndex, new SharedFormula(cell.formula, cellName(row, column)));
    }
  }

  const spills: RangeAddress[] = [];
  sheet.rows.forEach((values, row) => {
    values.forEach((plain, column) => {
      const cell = details.get(`${String(row)},${String(column)}`);
      const value = cell === undefined ? plainValue(plain, date1904) : cellValue(cell, date1904);
      const formula = cell === undefined ? undefined : formulaOf(cell, row, column, sharedFormulas);
      if (formula === undefined && (value === null || value === "")) return;
      const format = cell?.style?.numFmt;
      const spill = cell?.formulaType === "array" && cell.formulaRef !== undefined ? parseRange(cell.formulaRef) : null;
      if (spill) spills.push(spill);
      cells.set(cellKey(row, column), {
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(spill === null ? {} : { spill }),
        ...(format === undefined || format === "General" ? {} : { format }),
        ...(cell?.style?.font?.bold === true ? { bold: true } : {}),
      });
    });
  });
  for (const spill of spills) markSpilled(cells, spill);

  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    cells,
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row)),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : []))),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
  };
}

function addressOf(key: string): { row: number; column: number } {
  const [row = "", column = ""] = key.split(",");
  return { row: Number(row), column: Number(column) };
}

function formulaOf(
  cell: Cell,
  row: number,
  column: number,
  sharedFormulas: ReadonlyMap<number, SharedFormula>,
): string | undefined {
  if (cell.formula === undefined) return undefined;
  const shared = cell.formulaSharedIndex === undefined ? undefined : sharedFormulas.get(cell.formulaSharedIndex);
  const text = cell.formula === "" ? shared?.at(cellName(row, column)) : cell.formula;
  if (text === undefined || text === "") return undefined;
  return `=${typedFormula(text)}`;
}

function cellValue(cell: Cell, date1904: boolean): CellValue {
  if (cell.type === "error" && typeof cell.value === "string") return { error: cell.value };
  return plainValue(cell.value, date1904);
}

function plainValue(value: Cell["value"] | undefined, date1904: boolean): CellValue {
  if (value instanceof Date) return dateToSerial(value, date1904);
  return value ?? null;
}

/** Cells inside an array formula's range hold results, not typed constants. */
function markSpilled(cells: Map<number, SnapshotCell>, spill: RangeAddress): void {
  for (let row = spill.row; row < spill.row + spill.rows; row++) {
    for (let column = spill.column; column < spill.column + spill.columns; column++) {
      const key = cellKey(row, column);
      const cell = cells.get(key);
      if (cell && cell.formula === undefined) cells.set(key, { ...cell, spilled: true });
    }
  }
}
