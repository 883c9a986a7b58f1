import type { ICommandInfo } from "@univerjs/core";
import { IFunctionService, ISuperTableService } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  type IInsertRowMutationParams,
} from "@univerjs/sheets";
import { isErrorValue } from "../../workbook/snapshot";
import { gridRange } from "./layout";
import type { TableModel } from "./sheet-extras";
import type { Sheet, Spreadsheet } from "./spreadsheet";

export function columnNames(sheet: Sheet, { range }: TableModel): string[] {
  return Array.from({ length: range.columns }, (_, index) => {
    const value = sheet.cells.value(range.row, range.column + index);
    return isErrorValue(value) ? value.error : String(value ?? "");
  });
}

/** Tells the engine of every table and its columns, so that formulas such as `SUM(Despesas[Valor])` find them. */
export function announceTables(spreadsheet: Spreadsheet): void {
  const { engine } = spreadsheet;
  const known = engine.injector.get(ISuperTableService);
  for (const name of [...(known.getTableMap(engine.unitId)?.keys() ?? [])]) known.remove(engine.unitId, name);
  for (const sheet of spreadsheet.allSheets()) {
    for (const table of sheet.extras.tables) {
      known.registerTable(engine.unitId, table.name, {
        sheetId: sheet.id,
        titleMap: new Map(columnNames(sheet, table).map((name, index): [string, number] => [name, index])),
        range: gridRange(table.range),
      });
      // A formula that was read before keeps the cells that its table had then.
      engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(table.name);
    }
  }
}

const MOVES: Readonly<Record<string, { readonly axis: "row" | "column"; readonly step: 1 | -1 }>> = {
  [InsertRowMutation.id]: { axis: "row", step: 1 },
  [RemoveRowMutation.id]: { axis: "row", step: -1 },
  [InsertColMutation.id]: { axis: "column", step: 1 },
  [RemoveColMutation.id]: { axis: "column", step: -1 },
};

/** Tables move, grow and shrink with the whole rows and columns of their sheet, whoever inserts or deletes them. */
export function moveTables(spreadsheet: Spreadsheet, { id, params }: Readonly<ICommandInfo>): void {
  const move = MOVES[id];
  if (!move && id !== SetRangeValuesMutation.id) return;
  const { subUnitId, range } = params as IInsertRowMutationParams;
  const sheet = spreadsheet.sheetById(subUnitId);
  if (!sheet || sheet.extras.tables.length === 0) return;
  const { tables } = sheet.extras;
  if (move) {
    const isRow = move.axis === "row";
    const [from, to] = isRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    for (const table of [...tables]) {
      const { row, column, rows, columns } = table.range;
      const [start, length] = movedSpan(isRow ? row : column, isRow ? rows : columns, from, to - from + 1, move.step);
      table.range = isRow
        ? { ...table.range, row: start, rows: length }
        : { ...table.range, column: start, columns: length };
      if (length < 1) tables.splice(tables.indexOf(table), 1);
    }
  }
  announceTables(spreadsheet);
}

/** Where a run of lines begins and how long it is after lines were inserted or deleted. */
function movedSpan(start: number, length: number, from: number, count: number, step: 1 | -1): [number, number] {
  if (step === 1) {
    if (from <= start) return [start + count, length];
    return [start, from < start + length ? length + count : length];
  }
  const before = Math.max(0, Math.min(start, from + count) - from);
  const inside = Math.max(0, Math.min(start + length, from + count) - Math.max(start, from));
  return [start - before, length - inside];
}
