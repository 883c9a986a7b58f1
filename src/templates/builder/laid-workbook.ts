import { decimalFromDouble } from "../../core/decimal";
import { withCalculatedValues } from "../../formulas/order/calculated";
import { absoluteCellName, cellKey, quotedSheetName, type RangeAddress } from "../../workbook/address";
import type { CellContent, PlannedName, PlannedResult } from "../../workbook/plan";
import {
  isErrorValue,
  type CellValue,
  type SheetSnapshot,
  type SnapshotCell,
  type SnapshotName,
  type WorkbookSnapshot,
} from "../../workbook/snapshot";
import { blank, boolean, number, text, type Place } from "./cell";
import type { SheetBuilder } from "./sheet-builder";

/** Stands in a cell whose content is not known yet: what reads it cannot be computed. */
const unknown: SnapshotCell = { value: { error: "#N/A" } };

/** What was laid out, as a workbook that can be calculated without Excel. */
export interface LaidWorkbook {
  readonly sheets: readonly SheetBuilder[];
  readonly names: readonly PlannedName[];
  /** Inputs that have to be typed and are not. */
  readonly missing: readonly Place[];
}

/** The cells of what was laid out; none of their formulas is calculated yet. */
export function laidSnapshot({ sheets, names, missing }: LaidWorkbook): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => sheetSnapshot(sheet, missing)),
    names: names.map(snapshotName),
    date1904: false,
  };
}

function sheetSnapshot(sheet: SheetBuilder, missing: readonly Place[]): SheetSnapshot {
  const cells = new Map<number, SnapshotCell>();
  for (const { row, column, content } of sheet.contents()) {
    cells.set(cellKey(row, column), snapshotCell(content, row, column));
  }
  for (const range of sheet.withoutFormula()) for (const key of keysOf(range)) cells.set(key, unknown);
  for (const place of missing) {
    if (place.sheet === sheet.name) for (const key of keysOf(place)) cells.set(key, unknown);
  }
  return { name: sheet.name, hidden: false, cells, hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] };
}

function snapshotCell(content: CellContent, row: number, column: number): SnapshotCell {
  switch (content.kind) {
    case "blank":
      return { value: null };
    case "text":
      return { value: content.text };
    case "number":
      return { value: Number(content.number) };
    case "boolean":
      return { value: content.boolean };
    case "formula":
      return { value: null, formula: content.formula };
    case "spill": {
      const { formula, rows, columns } = content;
      return { value: null, formula, spill: { row, column, rows, columns } };
    }
  }
}

function* keysOf({ row, column, rows, columns }: RangeAddress): Iterable<number> {
  for (let down = row; down < row + rows; down += 1) {
    for (let along = column; along < column + columns; along += 1) yield cellKey(down, along);
  }
}

function snapshotName({ name, sheet, range }: PlannedName): SnapshotName {
  const first = absoluteCellName(range.row, range.column);
  const last = absoluteCellName(range.row + range.rows - 1, range.column + range.columns - 1);
  return { name, refersTo: `${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}` };
}

/** What the cells of results and checks show, but for the tables that grow: those a user's own template has no place for. */
export function laidResults(laid: LaidWorkbook, tables: ReadonlySet<string>): readonly PlannedResult[] {
  const { sheets } = withCalculatedValues(laidSnapshot(laid));
  const named = laid.names.filter(({ name, role }) => role !== "input" && !tables.has(name));
  return named.map(({ name, sheet, range }) => {
    const cells = sheets.find((each) => each.name === sheet)?.cells;
    const values = Array.from({ length: range.rows }, (_, down) =>
      Array.from({ length: range.columns }, (_each, along) =>
        contentOf(cells?.get(cellKey(range.row + down, range.column + along))?.value ?? null),
      ),
    );
    return { name, values };
  });
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === "number") return number(decimalFromDouble(value));
  if (typeof value === "boolean") return boolean(value);
  return value === null || isErrorValue(value) ? blank : text(value);
}
