import { cellKey, rangeName, type RangeAddress } from "../workbook/address";
import { englishFormula, isPortugueseFormula } from "../workbook/formula-language";
import type { CellValue, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../workbook/snapshot";
import type { CustomFunctions } from "./custom-functions/custom-functions";
import { parseAddress } from "./host/addresses";
import type { Host } from "./host/host";
import { acceptedInput } from "./spreadsheet/accepted-input";
import { cellText } from "./spreadsheet/cell-text";
import { conditionalLook, type ConditionalLook } from "./spreadsheet/conditional-look";
import type { Sheet, Spreadsheet } from "./spreadsheet/spreadsheet";

export interface CellView {
  readonly value: CellValue;
  /** Null where the cell holds a constant. */
  readonly formula: string | null;
  readonly text: string;
  readonly format: string;
  /** The message of the error that the cell shows. */
  readonly message: string | null;
  /** How conditional formats make the cell look. */
  readonly look: ConditionalLook | null;
}

/** What a person sees of the workbook and can do to it without the add-in: for tests, and for the workbench's own page. */
export class WorkbookView {
  functions: CustomFunctions | null = null;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly host: Host,
  ) {}

  protected sheet(name: string): Sheet {
    const sheet = this.spreadsheet.sheetByName(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  protected range(address: string): RangeAddress {
    const range = parseAddress(address);
    if (!range) throw new Error(`${address} is no address.`);
    return range;
  }

  cell(sheetName: string, address: string): CellView {
    const sheet = this.sheet(sheetName);
    const { row, column } = this.range(address);
    const value = sheet.cells.value(row, column);
    const format = sheet.cells.format(row, column);
    return {
      value,
      formula: sheet.cells.formula(row, column),
      text: cellText(value, format, this.host.state.locale),
      format,
      message: this.functions?.messageAt(sheet.id, row, column) ?? null,
      look: conditionalLook(sheet, row, column),
    };
  }

  /** Types into a cell as a user would, in English or as only Portuguese writes a formula, and waits until all is calculated. */
  async type(sheetName: string, address: string, text: string | number | boolean): Promise<void> {
    const sheet = this.sheet(sheetName);
    const range = this.range(address);
    this.host.state.assertWritable(sheet, range);
    const portuguese = this.host.state.locale === "pt-BR" && typeof text === "string" && isPortugueseFormula(text);
    const input = acceptedInput(portuguese ? englishFormula(text) : text, sheet.cells.format(range.row, range.column));
    if (input) sheet.cells.write(range.row, range.column, [[input]]);
    await this.settle();
  }

  settle(): Promise<void> {
    return this.spreadsheet.calculation.settle();
  }

  select(sheetName: string, address: string): void {
    this.host.state.select(this.sheet(sheetName), this.range(address));
  }

  protect(sheetName: string, password: string | null = null): void {
    this.sheet(sheetName).extras.protection = { password, options: {} };
  }

  unprotect(sheetName: string): void {
    this.sheet(sheetName).extras.protection = null;
  }

  /** The workbook as the audit reads it, and as it is written to a file. */
  snapshot(): WorkbookSnapshot {
    return {
      sheets: this.spreadsheet.allSheets().map((sheet) => snapshotOf(sheet)),
      names: this.spreadsheet.names.all().map(({ name, refersTo, sheetId }) => {
        const sheet = sheetId === null ? null : this.spreadsheet.sheetById(sheetId);
        return { name, refersTo, ...(sheet ? { sheet: sheet.name } : {}) };
      }),
      date1904: false,
    };
  }

  /** Everything that a request could change, as plain JSON: equal before and after means that nothing was touched. */
  contents(): unknown {
    return this.spreadsheet.allSheets().map((sheet) => {
      const { rows, columns } = sheet.layout.frozen();
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        frozen: { rows, columns },
        merges: sheet.layout.merges().map(rangeName),
        charts: sheet.extras.charts,
        conditionalFormats: sheet.extras.conditionalFormats,
        pageLayout: sheet.extras.pageLayout,
        protected: sheet.extras.protection !== null,
        cells: this.cellsOf(sheet),
        names: this.spreadsheet.names.all().filter((name) => name.sheetId === null || name.sheetId === sheet.id),
      };
    });
  }

  private cellsOf(sheet: Sheet): Record<string, unknown> {
    const used = sheet.cells.used(false);
    const cells: Record<string, unknown> = {};
    if (!used) return cells;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const value = sheet.cells.value(row, column);
        const formula = sheet.cells.formula(row, column);
        const style = sheet.styles.at(row, column);
        if (value === null && formula === null && Object.keys(style).length === 0) continue;
        cells[rangeName({ row, column, rows: 1, columns: 1 })] = { value, formula, style };
      }
    }
    return cells;
  }
}

function snapshotOf(sheet: Sheet): SheetSnapshot {
  const cells = new Map<number, SnapshotCell>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const used = sheet.cells.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    if (sheet.layout.rowHidden(row)) hiddenRows.add(row);
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const cell = snapshotCell(sheet, row, column);
      if (cell) cells.set(cellKey(row, column), cell);
    }
  }
  for (let column = 0; column < used.column + used.columns; column += 1) {
    if (sheet.layout.columnHidden(column)) hiddenColumns.add(column);
  }
  const { name, visibility } = sheet;
  return { name, hidden: visibility !== "Visible", cells, hiddenRows, hiddenColumns, merges: sheet.layout.merges() };
}

function snapshotCell(sheet: Sheet, row: number, column: number): SnapshotCell | null {
  const value = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  if (value === null && formula === null) return null;
  const spill = formula === null ? null : sheet.cells.spillOf(row, column);
  const format = sheet.cells.format(row, column);
  return {
    value,
    ...(formula === null ? {} : { formula }),
    ...(spill ? { spill } : {}),
    ...(formula === null && sheet.cells.isSpilled(row, column) ? { spilled: true } : {}),
    ...(format === "General" ? {} : { format }),
    ...(Number(sheet.styles.at(row, column).bl) === 1 ? { bold: true } : {}),
  };
}
