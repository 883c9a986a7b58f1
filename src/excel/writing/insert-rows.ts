import { fillWording, type Wording } from "../../core/wording";
import { cellName, quotedSheetName, rangeName, type RangeAddress } from "../../workbook/address";
import type { CellContent, NumberFormat } from "../../workbook/plan";
import { numberFormatCodes } from "../../workbook/number-format";
import { restoringInput } from "../fill/table-update";
import { SaidProblem } from "../problem";
import { holdsAgain } from "../taking-back/aligned-rows";
import { queueHeldCells, withHeldSheet } from "../taking-back/held-cells";
import { takenBackUnlessDone, type LeftOver } from "../taking-back/write-all-or-nothing";
import { emptyRecord, newWriteId, type RangeRecord, type WriteRecord } from "../taking-back/write-record";
import { cellInput, type CellInput } from "./cell-input";

/** A cell of what is inserted: its content, and how a number is shown. */
export interface InsertedCell {
  readonly content: CellContent;
  readonly format?: NumberFormat;
}

/** A cell that holds something, as a person reads it. */
export interface TakenCell {
  readonly cell: string;
  readonly content: string;
}

/** Where nothing stands, and a row of distance is kept from what does. */
export interface FreePlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface OccupiedPlace {
  readonly kind: "occupied";
  readonly sheet: string;
  readonly address: string;
  /** All that would be lost. */
  readonly taken: readonly TakenCell[];
  readonly free: FreePlace;
}

export type InsertedRows =
  | { readonly kind: "inserted"; readonly sheet: string; readonly address: string; readonly record: WriteRecord }
  /** Cells there hold something; they are written over only where the person saw them listed and said so. */
  | OccupiedPlace
  | { readonly kind: "failed"; readonly problem: Wording; readonly left: LeftOver | null };

const meanwhile: Wording = {
  en: "Somebody changed {cells} while this was being inserted, so it was taken out again. Look at the place once more.",
  "pt-BR": "Alguém alterou {cells} durante a inserção, e por isso ela foi desfeita. Veja de novo o que há no lugar.",
};
const MOST_SAID = 5;

export function placeOf(
  rows: readonly (readonly InsertedCell[])[],
  corner: { readonly row: number; readonly column: number },
): RangeAddress {
  const { row, column } = corner;
  return { row, column, rows: rows.length, columns: Math.max(1, ...rows.map((line) => line.length)) };
}

/**
 * Writes a table of constants with its upper left corner at a cell, wholly or not at all. It bears a hidden name until it is undone, so that
 * it is found again wherever rows that come or go have moved it.
 * @param overwrite the cells that the person saw listed and agreed to lose; true for whatever stands there
 */
export async function insertRows(
  rows: readonly (readonly InsertedCell[])[],
  corner: { readonly sheet: string; readonly row: number; readonly column: number },
  overwrite: boolean | readonly TakenCell[],
): Promise<InsertedRows> {
  const target = placeOf(rows, corner);
  const { sheet } = corner;
  const address = rangeName(target);
  let occupied: OccupiedPlace | null = null;
  const outcome = await takenBackUnlessDone(async (context, begin) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("id");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const range = worksheet.getRange(address);
    range.load("values,formulas,formulasLocal,text,numberFormat");
    const used = worksheet.getUsedRangeOrNullObject(false);
    used.load("rowIndex,rowCount");
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    const found = takenCells(range, target);
    if (!isAgreed(found, overwrite)) {
      const below = used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1;
      const free = { sheet, row: Math.max(below, 0), column: target.column };
      occupied = { kind: "occupied", sheet, address, taken: found, free };
      begin(emptyRecord(active.id));
      return;
    }
    const before = heldIn(range);
    const padded = rows.map((row) => Array.from({ length: target.columns }, (_blank, column) => row[column]));
    const written = padded.map((row) => row.map((cell) => (cell ? (cellInput(cell.content) ?? "") : "")));
    const formats = range.numberFormat as string[][];
    const id = newWriteId();
    const name = `erario_memo_${id}`;
    const after = `=${quotedSheetName(sheet)}!${absolute(target)}`;
    const place = { name, rows: target.rows, columns: target.columns, own: true } as const;
    const shown = range.values as CellInput[][];
    const ofRange: RangeRecord = { place, before, shown, written, formats, added: [] };
    const record: WriteRecord = withHeldSheet(
      {
        ...emptyRecord(active.id, id),
        names: [{ name, before: null, after, onMade: false, own: true }],
        ranges: [ofRange],
      },
      { structureProtected: protection.protected },
    );
    begin(record);
    context.workbook.names.add(name, after).visible = false;
    const kept = queueHeldCells(context, record);
    // What stands there is read once more by the very request that writes: nobody can type in between.
    const then = worksheet.getRange(address);
    then.load("values,formulas");
    const writing = worksheet.getRange(address);
    writing.numberFormat = padded.map((row) =>
      row.map((cell) => (cell?.format ? numberFormatCodes[cell.format] : "General")),
    );
    writing.formulas = written;
    await context.sync();
    const held = heldIn(then);
    const changed = changedCells(before, held, target);
    if (changed.length === 0) {
      kept?.delete();
      await context.sync();
      return;
    }
    begin({ ...record, ranges: [{ ...ofRange, before: held }] });
    const cells = changed.slice(0, MOST_SAID).join(", ");
    const said = changed.length > MOST_SAID ? `${cells}, …` : cells;
    throw new SaidProblem(fillWording(meanwhile, { cells: said }));
  });
  if (outcome.kind === "failed") return { kind: "failed", problem: outcome.problem, left: outcome.left };
  return occupied ?? { kind: "inserted", sheet, address, record: outcome.record };
}

/** What stands where rows would go, looked at before the person is asked. */
export function readPlace(
  rows: readonly (readonly InsertedCell[])[],
  corner: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<{ readonly taken: readonly TakenCell[]; readonly free: FreePlace }> {
  return Excel.run(async (context) => {
    const { sheet } = corner;
    const target = placeOf(rows, corner);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange(rangeName(target));
    range.load("values,formulas,formulasLocal,text");
    const used = worksheet.getUsedRangeOrNullObject(false);
    used.load("rowIndex,rowCount");
    await context.sync();
    const row = used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1;
    return { taken: takenCells(range, target), free: { sheet, row, column: target.column } };
  });
}

function heldIn(range: Excel.Range): readonly (readonly CellInput[])[] {
  const values = range.values as CellInput[][];
  return (range.formulas as CellInput[][]).map((line, row) =>
    line.map((formula, column) => restoringInput(formula, values[row]?.[column])),
  );
}

function takenCells(range: Excel.Range, target: RangeAddress): readonly TakenCell[] {
  const local = range.formulasLocal as CellInput[][];
  return heldIn(range).flatMap((line, row) =>
    line.flatMap((input, column) => {
      if (input === "") return [];
      const formula = String(local[row]?.[column] ?? "");
      const text = range.text[row]?.[column] ?? "";
      const isFormula = typeof input === "string" && input.startsWith("=");
      const content = isFormula && text !== formula ? `${text} (${formula})` : text === "" ? String(input) : text;
      return [{ cell: cellName(target.row + row, target.column + column), content }];
    }),
  );
}

function isAgreed(found: readonly TakenCell[], overwrite: boolean | readonly TakenCell[]): boolean {
  if (found.length === 0 || overwrite === true) return true;
  if (overwrite === false || overwrite.length !== found.length) return false;
  return found.every(({ cell, content }, index) => {
    const agreed = overwrite[index];
    return agreed?.cell === cell && agreed.content === content;
  });
}

function changedCells(
  before: readonly (readonly CellInput[])[],
  held: readonly (readonly CellInput[])[],
  target: RangeAddress,
): readonly string[] {
  return held.flatMap((line, row) =>
    line.flatMap((input, column) =>
      holdsAgain(input, before[row]?.[column] ?? "") ? [] : [cellName(target.row + row, target.column + column)],
    ),
  );
}

/** `$B$2:$F$9` */
function absolute({ row, column, rows, columns }: RangeAddress): string {
  return [cellName(row, column), cellName(row + rows - 1, column + columns - 1)]
    .map((name) => name.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"))
    .join(":");
}
