import { parseA1Ref, stringifyTokens, tokenize, translateTokensToR1C1 } from "@borgar/fx";
import {
  addressOfKey,
  cellName,
  columnOfKey,
  ROWS_IN_SHEET,
  rowOfKey,
  type CellAddress,
  type RangeAddress,
} from "../../workbook/address";
import type { SheetSnapshot, SnapshotCell, SnapshotName, WorkbookSnapshot } from "../../workbook/snapshot";
import { CellGrid } from "./cell-grid";
import { areByRows, filledColumnsByRow, filledRowsByColumn, textRowsByColumn, type FilledLines } from "./filled-lines";
import { readPattern, resolvedRange, type FormulaPattern } from "./formula-pattern";
import type { PatternReference } from "./node-references";
import { firstFrom, ValueIndex } from "./value-index";
import { tableColumnShape, namedReference } from "./table-column";

export class FormulaCell implements CellAddress {
  /** What it reads, once somebody asked. */
  resolved: readonly ResolvedReference[] | null = null;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly cell: SnapshotCell,
    readonly formula: string,
    readonly pattern: FormulaPattern,
  ) {}
}

/** A reference with the cells that it reads. */
export interface ResolvedReference {
  readonly reference: PatternReference;
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
}

/** A sheet with its formulas read, and its cells by row and column. */
export class SheetModel {
  readonly formulas: ReadonlyMap<number, FormulaCell>;
  readonly rows: number;
  readonly columns: number;
  private rowIndex: FilledLines | null = null;
  private columnIndex: FilledLines | null = null;
  private textIndex: FilledLines | null = null;
  private readonly cellGrid = new CellGrid<SnapshotCell>();
  private readonly formulaGrid = new CellGrid<FormulaCell>();
  private readonly values = new ValueIndex(this.cellGrid);
  /** Whether the snapshot has its cells by rows, as readers of workbooks give them. */
  private isByRows: boolean;

  constructor(
    readonly snapshot: SheetSnapshot,
    formulas: ReadonlyMap<number, FormulaCell>,
  ) {
    this.formulas = formulas;
    let rows = 0;
    let columns = 0;
    for (const [key, cell] of snapshot.cells) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
      this.cellGrid.put(row, column, cell);
    }
    for (const formula of formulas.values()) this.formulaGrid.put(formula.row, formula.column, formula);
    this.rows = rows;
    this.columns = columns;
    this.isByRows = areByRows(snapshot.cells.keys());
  }

  get name(): string {
    return this.snapshot.name;
  }

  cell(row: number, column: number): SnapshotCell | undefined {
    return this.cellGrid.at(row, column);
  }

  /** Takes a cell whose value was calculated after the sheet was read; whoever calculates keeps the snapshot in step. */
  takeCalculated(row: number, column: number, cell: SnapshotCell): void {
    const before = this.cellGrid.at(row, column);
    // The snapshot has a new cell behind all others.
    if (!before) this.isByRows = false;
    this.values.change(row, column, before, cell);
    this.cellGrid.put(row, column, cell);
  }

  /** Rows of a column, in order, whose cells hold the value of a {@link valueKey}. */
  rowsHolding(column: number, key: string): readonly number[] {
    return this.values.rowsHolding(column, key);
  }

  /** The filled cells by rows, each row from its first column on. */
  cellsInOrder(): Iterable<readonly [key: number, cell: SnapshotCell]> {
    const { cells } = this.snapshot;
    return this.isByRows ? cells : [...cells].sort(([a], [b]) => a - b);
  }

  formula(row: number, column: number): FormulaCell | undefined {
    return this.formulaGrid.at(row, column);
  }

  /** Columns of the filled cells of a row, in order. */
  filledColumns(row: number): readonly number[] {
    this.rowIndex ??= filledColumnsByRow(this.cellsInOrder());
    return this.rowIndex[row] ?? nothing;
  }

  /** Rows of the filled cells of a column, in order. */
  filledRows(column: number): readonly number[] {
    this.columnIndex ??= filledRowsByColumn(this.cellsInOrder());
    return this.columnIndex[column] ?? nothing;
  }

  /** The filled cells of a range, by rows; a whole column costs what is filled in it. */
  *cellsIn(range: RangeAddress): Iterable<CellAddress & { readonly cell: SnapshotCell }> {
    if (range.rows * range.columns <= 2 * this.snapshot.cells.size) {
      for (let row = range.row; row < Math.min(range.row + range.rows, this.rows); row++) {
        for (let column = range.column; column < Math.min(range.column + range.columns, this.columns); column++) {
          const cell = this.cell(row, column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.snapshot.cells) {
      const { row, column } = addressOfKey(key);
      const inside =
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns;
      if (inside) yield { row, column, cell };
    }
  }

  /** The cells of a range that hold text: a long total of numbers costs no more than a short one. */
  *textsIn(range: RangeAddress): Iterable<CellAddress> {
    this.textIndex ??= textRowsByColumn(this.cellsInOrder());
    for (let column = range.column; column < Math.min(range.column + range.columns, this.columns); column++) {
      const rows = this.textIndex[column] ?? nothing;
      for (let index = firstFrom(rows, range.row); index < rows.length; index++) {
        const row = rows[index] ?? ROWS_IN_SHEET;
        if (row >= range.row + range.rows) break;
        yield { row, column };
      }
    }
  }
}

const nothing: readonly number[] = [];

/** The cells that a defined name stands for. */
interface NamedCells {
  readonly sheet: SheetModel;
  readonly range: RangeAddress;
}

export class WorkbookModel {
  readonly sheets: readonly SheetModel[];
  private readonly byName: ReadonlyMap<string, SheetModel>;
  private readonly namedCells = new Map<SnapshotName, NamedCells | null>();
  private readonly definedNames: ReadonlyMap<string, readonly SnapshotName[]>;

  /**
   * @param patterns those read before, by their R1C1 text: the model of a workbook that is typed into reads few that are new
   * @param sheets those read before, in the snapshot's order
   */
  constructor(
    readonly snapshot: WorkbookSnapshot,
    patterns = new Map<string, FormulaPattern>(),
    sheets?: readonly SheetModel[],
  ) {
    this.sheets = sheets ?? snapshot.sheets.map((sheet) => new SheetModel(sheet, readFormulas(sheet, patterns)));
    this.byName = new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const definedNames = new Map<string, SnapshotName[]>();
    for (const each of snapshot.names) {
      const key = each.name.toLowerCase();
      const known = definedNames.get(key);
      if (known) known.push(each);
      else definedNames.set(key, [each]);
    }
    this.definedNames = definedNames;
  }

  /** The same with a pause now and then: a hundred thousand formulas are not read at once where somebody waits for the pane. */
  static *steps(snapshot: WorkbookSnapshot): Generator<void, WorkbookModel, void> {
    const patterns = new Map<string, FormulaPattern>();
    const sheets: SheetModel[] = [];
    for (const sheet of snapshot.sheets) {
      const formulas = yield* formulaSteps(sheet, patterns);
      sheets.push(new SheetModel(sheet, formulas));
      yield;
    }
    return new WorkbookModel(snapshot, patterns, sheets);
  }

  sheet(name: string): SheetModel | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** The references of a formula that can be followed within the workbook, those by a defined name too. */
  references(sheet: SheetModel, formula: FormulaCell): readonly ResolvedReference[] {
    return (formula.resolved ??= this.resolve(sheet, formula));
  }

  private resolve(sheet: SheetModel, formula: FormulaCell): readonly ResolvedReference[] {
    const written: ResolvedReference[] = [];
    for (const reference of formula.pattern.references) {
      if (reference.external) continue;
      const target = reference.sheet === null ? sheet : this.sheet(reference.sheet);
      const range = resolvedRange(reference.range, formula.row, formula.column);
      if (target && range) written.push({ reference, sheet: target, range });
    }
    // A list that grew has room for many more; one is kept for each formula.
    if (formula.pattern.names.length === 0) return written.slice();
    const named = formula.pattern.names.flatMap(({ text, within, position }) => {
      const place = this.named(text, sheet) ?? this.tableColumn(text);
      return place ? [{ reference: namedReference({ text, within, position }, place.range), ...place }] : [];
    });
    return [...written, ...named];
  }

  /** The cells of `Table[Column]`, without its header and its totals; null where there is no such column, or it holds nothing. */
  tableColumn(text: string): { readonly sheet: SheetModel; readonly range: RangeAddress } | null {
    const [, tableName = "", columnName = ""] = tableColumnShape.exec(text) ?? [];
    const table = this.snapshot.tables?.find((each) => each.name.toLowerCase() === tableName.toLowerCase());
    const offset = table?.columns.findIndex((each) => each.toLowerCase() === columnName.toLowerCase()) ?? -1;
    const sheet = table && this.sheet(table.sheet);
    const rows = table ? table.range.rows - (table.totalsRow ? 2 : 1) : 0;
    if (!table || !sheet || offset < 0 || rows < 1) return null;
    return { sheet, range: { row: table.range.row + 1, column: table.range.column + offset, rows, columns: 1 } };
  }

  /** The cells that a defined name stands for, seen from a sheet; null where it is no fixed range. */
  named(name: string, from: SheetModel): NamedCells | null {
    const defined = this.definedName(name, from);
    if (!defined) return null;
    const known = this.namedCells.get(defined);
    if (known !== undefined) return known;
    const found = this.namedRange(defined);
    this.namedCells.set(defined, found);
    return found;
  }

  /** What a defined name stands for, as a formula without its `=`, seen from a sheet: a range, a rate, a formula. */
  meaningOf(name: string, from: SheetModel): string | null {
    return this.definedName(name, from)?.refersTo.replace(/^=/, "") ?? null;
  }

  private definedName(name: string, from: SheetModel): SnapshotName | undefined {
    const candidates = this.definedNames.get(name.toLowerCase()) ?? [];
    return candidates.find((each) => each.sheet === from.name) ?? candidates.find((each) => each.sheet === undefined);
  }

  private namedRange({ refersTo }: SnapshotName): NamedCells | null {
    const parsed = parseA1Ref(refersTo.replace(/^=/, ""));
    const sheet = parsed?.context?.[0] === undefined ? undefined : this.sheet(parsed.context[0]);
    if (!parsed || !("range" in parsed) || !sheet) return null;
    const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
    if (top === null || left === null) return null;
    // `$E1` moves with the cell that uses the name, and from where is known to the host alone.
    if (![$top, $left, $bottom, $right].every(Boolean)) return null;
    const range = { row: top, column: left, rows: (bottom ?? top) - top + 1, columns: (right ?? left) - left + 1 };
    return { sheet, range };
  }
}

function readFormulas(sheet: SheetSnapshot, patterns: Map<string, FormulaPattern>): Map<number, FormulaCell> {
  const steps = formulaSteps(sheet, patterns);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Formulas read between two pauses: some ten milliseconds. */
const FORMULAS_AT_ONCE = 500;

function* formulaSteps(
  sheet: SheetSnapshot,
  patterns: Map<string, FormulaPattern>,
): Generator<void, Map<number, FormulaCell>, void> {
  const formulas = new Map<number, FormulaCell>();
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const { row, column } = addressOfKey(key);
    const tokens = translateTokensToR1C1(tokenize(cell.formula), cellName(row, column));
    const r1c1 = stringifyTokens(tokens);
    let pattern = patterns.get(r1c1);
    if (!pattern) {
      pattern = readPattern(r1c1, tokens);
      patterns.set(r1c1, pattern);
    }
    formulas.set(key, new FormulaCell(row, column, cell, cell.formula, pattern));
    if (formulas.size % FORMULAS_AT_ONCE === 0) yield;
  }
  return formulas;
}
