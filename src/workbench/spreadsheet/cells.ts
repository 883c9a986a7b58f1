import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { holdsCell, intersection, WHOLE_SHEET, type RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";
import type { Engine } from "./engine";
import { Bounds, eachKey } from "./bounds";
import { ERRORS } from "./error-values";

/** What goes into a cell; `undefined` in a matrix leaves the cell as it is. */
export type AcceptedInput =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly number: number; readonly format?: string }
  | { readonly kind: "text"; readonly text: string; readonly quoted?: boolean }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string };

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Univer reads a number out of text of type 1 in some places; text of this type stays text. */
const FORCED_TEXT = 4;

const CLEARED = { f: null, si: null, p: null } as const;

function looksLikeAnother(text: string): boolean {
  return text.trim() === "" || !Number.isNaN(Number(text)) || /^(true|false)$/i.test(text) || ERRORS.has(text);
}

function cellData(input: AcceptedInput): ICellData {
  switch (input.kind) {
    case "blank":
      return { ...CLEARED, v: null };
    case "number":
      return {
        ...CLEARED,
        v: input.number,
        t: NUMBER,
        ...(input.format ? { s: { n: { pattern: input.format } } } : {}),
      };
    case "text":
      return { ...CLEARED, v: input.text, t: looksLikeAnother(input.text) || input.quoted ? FORCED_TEXT : TEXT };
    case "boolean":
      return { ...CLEARED, v: input.boolean ? 1 : 0, t: BOOLEAN };
    case "error":
      return { ...CLEARED, v: input.error, t: TEXT };
    case "formula":
      return { ...CLEARED, v: null, f: input.formula };
  }
}

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  switch (Number(cell.t)) {
    case NUMBER:
      return Number(cell.v);
    case BOOLEAN:
      return cell.v === 1 || cell.v === true || cell.v === "1" || String(cell.v).toUpperCase() === "TRUE";
    case FORCED_TEXT:
      return String(cell.v);
    default:
      if (typeof cell.v !== "string") return cell.v;
      return ERRORS.has(cell.v) ? { error: cell.v } : cell.v;
  }
}

/** Reads and writes cells of one sheet of the engine. */
export class Cells {
  private waiting: IObjectMatrixPrimitiveType<ICellData> | null = null;

  constructor(
    private readonly engine: Engine,
    readonly worksheet: Worksheet,
  ) {}

  get sheetId(): string {
    return this.worksheet.getSheetId();
  }

  raw(row: number, column: number): Nullable<ICellData> {
    this.engine.writes.flush();
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  /** The range that the formula in this cell spills over; null where it does not spill. */
  spillOf(row: number, column: number): RangeAddress | null {
    this.engine.writes.flush();
    const range = this.engine.formulas.getArrayFormulaRange()[this.engine.unitId]?.[this.sheetId]?.[row]?.[column];
    if (!range) return null;
    const { error } = (this.value(row, column) ?? {}) as { error?: string };
    if (error === "#SPILL!") return null;
    return {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    };
  }

  /** The ranges that the sheet's formulas spill over. */
  private *spills(): Generator<RangeAddress> {
    this.engine.writes.flush();
    const rows = this.engine.formulas.getArrayFormulaRange()[this.engine.unitId]?.[this.sheetId] ?? {};
    for (const [row, columns] of Object.entries(rows)) {
      for (const column of Object.keys((columns as object | undefined) ?? {})) {
        const spill = this.spillOf(Number(row), Number(column));
        if (spill) yield spill;
      }
    }
  }

  /** The cell whose formula spills into this one, this cell itself where it is the first of its spill. */
  spillParent(row: number, column: number): { row: number; column: number } | null {
    for (const spill of this.spills())
      if (holdsCell(spill, row, column)) return { row: spill.row, column: spill.column };
    return null;
  }

  /** Whether the cells of a range lie in spills: all, none, or null where some do. */
  hasSpill(range: RangeAddress): boolean | null {
    let covered = 0;
    // Two spills never overlap.
    for (const spill of this.spills()) {
      const shared = intersection(spill, range);
      if (shared) covered += shared.rows * shared.columns;
    }
    if (covered === 0) return false;
    return covered === range.rows * range.columns ? true : null;
  }

  private spilled(row: number, column: number): Nullable<ICellData> {
    return this.engine.formulas.getArrayFormulaCellData()[this.engine.unitId]?.[this.sheetId]?.[row]?.[column];
  }

  isSpilled(row: number, column: number): boolean {
    const cell = this.raw(row, column);
    return (cell?.v ?? null) === null && !cell?.f && Boolean(this.spilled(row, column));
  }

  value(row: number, column: number): CellValue {
    const cell = this.raw(row, column);
    if (cell && (cell.f || cell.si || (cell.v ?? null) !== null)) return valueOf(cell);
    return valueOf(this.spilled(row, column));
  }

  formula(row: number, column: number): string | null {
    const cell = this.raw(row, column);
    if (cell?.f) return cell.f;
    if (!cell?.si) return null;
    return this.engine.formulas.getFormulaStringByCell(row, column, this.sheetId, this.engine.unitId) ?? null;
  }

  /** True where the cell holds text that was typed after an apostrophe or would be read as something else. */
  isForcedText(row: number, column: number): boolean {
    return (this.raw(row, column)?.t as number | undefined) === FORCED_TEXT;
  }

  /** Also while writes wait, since each write asks for the formats of the cells that it goes into. */
  format(row: number, column: number): string {
    const waiting = this.waiting?.[row]?.[column]?.s;
    if (typeof waiting === "object" && waiting?.n) return waiting.n.pattern;
    const cell = this.worksheet.getCellMatrix().getValue(row, column);
    return this.engine.workbook.getStyles().getStyleByCell(cell)?.n?.pattern || "General";
  }

  write(row: number, column: number, matrix: readonly (readonly (AcceptedInput | undefined)[])[]): void {
    const rows = new Map<number, Map<number, AcceptedInput>>();
    matrix.forEach((inputs, rowOffset) => {
      const cells = new Map<number, AcceptedInput>();
      inputs.forEach((input, columnOffset) => {
        if (input) cells.set(column + columnOffset, input);
      });
      if (cells.size > 0) rows.set(row + rowOffset, cells);
    });
    this.writeScattered(rows);
  }

  /** Writes cells that may lie apart. They are in the sheet when anything looks at it. */
  writeScattered(rows: ReadonlyMap<number, ReadonlyMap<number, AcceptedInput>>): void {
    let lastRow = -1;
    let lastColumn = -1;
    if (!this.waiting) this.engine.writes.add(() => this.handOver());
    const waiting = (this.waiting ??= {});
    for (const [row, columns] of rows) {
      const cells = (waiting[row] ??= {});
      for (const [column, input] of columns) {
        cells[column] = cellData(input);
        lastColumn = Math.max(lastColumn, column);
      }
      lastRow = Math.max(lastRow, row);
    }
    if (lastRow >= 0) this.growTo(lastRow, lastColumn);
  }

  private handOver(): void {
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting) this.mutate(waiting);
  }

  mutate(cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>, trigger?: string): void {
    const { commands, unitId, writes } = this.engine;
    writes.flush();
    const params = { unitId, subUnitId: this.sheetId, cellValue, ...(trigger ? { trigger } : {}) };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
  }

  growTo(lastRow: number, lastColumn: number): void {
    const { commands, unitId } = this.engine;
    const target = { unitId, subUnitId: this.sheetId };
    if (lastRow >= this.worksheet.getRowCount()) {
      commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: lastRow + 1_000 });
    }
    if (lastColumn >= this.worksheet.getColumnCount()) {
      commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: lastColumn + 20 });
    }
  }

  /** The smallest rectangle around the cells of a range that hold something; `valuesOnly` leaves formatted blanks out. */
  used(valuesOnly: boolean, within: RangeAddress = WHOLE_SHEET): RangeAddress | null {
    this.engine.writes.flush();
    const around = new Bounds();
    const cells = this.worksheet.getCellMatrix().getMatrix();
    eachKey(cells, within.row, within.rows, (row, line) => {
      eachKey(line, within.column, within.columns, (column, cell) => {
        if (!cell) return;
        const holds = (cell.v ?? null) !== null || Boolean(cell.f) || Boolean(cell.si);
        if (holds || (!valuesOnly && cell.s)) around.take({ row, column, rows: 1, columns: 1 });
      });
    });
    for (const spill of this.spills()) {
      const shared = intersection(spill, within);
      if (shared) around.take(shared);
    }
    return around.range();
  }
}
