import { cellKey } from "../../workbook/address";

interface OwnMessages {
  /** The calculation that these messages are of. */
  run: number;
  /** By row and column from the formula's cell, for errors inside a spill. */
  readonly cells: Map<number, string>;
}

/** The messages that errors of custom functions carry, for the workbench to show beside the cell. */
export class Messages {
  private readonly sheets = new Map<string, Map<number, OwnMessages>>();

  constructor(private readonly currentRun: () => number) {}

  /** A function of this cell is about to run: what an earlier calculation said of it no longer holds. */
  begin(sheetId: string, row: number, column: number): void {
    const known = this.sheets.get(sheetId)?.get(cellKey(row, column));
    if (known && known.run !== this.currentRun()) this.sheets.get(sheetId)?.delete(cellKey(row, column));
  }

  put(sheetId: string, row: number, column: number, rowOffset: number, columnOffset: number, message: string): void {
    const sheet = this.sheets.get(sheetId) ?? new Map<number, OwnMessages>();
    this.sheets.set(sheetId, sheet);
    const run = this.currentRun();
    const known = sheet.get(cellKey(row, column));
    const own = known?.run === run ? known : { run, cells: new Map<number, string>() };
    own.cells.set(cellKey(rowOffset, columnOffset), message);
    sheet.set(cellKey(row, column), own);
  }

  /** The message at an offset from a formula's cell; whoever asks has seen that the cell shows an error. */
  find(sheetId: string, row: number, column: number, rowOffset: number, columnOffset: number): string | null {
    return this.sheets.get(sheetId)?.get(cellKey(row, column))?.cells.get(cellKey(rowOffset, columnOffset)) ?? null;
  }
}
