import { cellKey, addressOfKey, type CellAddress } from "../../workbook/address";
import type { CellValue, SnapshotCell } from "../../workbook/snapshot";
import { patternResult } from "../../formulas/evaluation/formula-evaluation";
import { forgetTotalsOf } from "../../formulas/evaluation/kept-totals";
import { cellValueOf, isMatrix, isUncomputed } from "../../formulas/evaluation/operand";
import { WorkbookModel, type FormulaCell, type SheetModel } from "../../formulas/model/formula-model";

/** A cell that is supposed to hold another value. */
export interface Supposed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a cell shows if others are as supposed. */
export interface Affected {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

interface Reader {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
}

interface RangeReader {
  readonly first: number;
  readonly last: number;
  readonly reader: Reader;
}

/** A range of more cells than this is looked through for each change; smaller ones are kept by cell. */
const LARGEST_BY_CELL = 64;

/** Formulas calculated in all, after which suppositions are answered no more: an audit must end. */
const MOST_CALCULATED = 150_000;

/** Readers looked at in all, after which no more is followed: of running totals each reads all before it. */
const MOST_COMPARED = 20_000_000;

/** Work after which a pane may show progress or stop. */
const FORMULAS_A_STEP = 5_000;
const COMPARED_A_STEP = 250_000;
const CALCULATED_A_STEP = 1_000;

/** Who reads a cell, and what all that rests on it would show if it held something else. */
export class WhatIf {
  private readonly workbook: WorkbookModel;
  private readonly byCell = new Map<SheetModel, Map<number, Reader[]>>();
  /** Large ranges by each column that they reach. */
  private readonly byColumn = new Map<SheetModel, Map<number, RangeReader[]>>();
  private calculated = 0;
  private compared = 0;

  private constructor(workbook: WorkbookModel) {
    this.workbook = workbook;
  }

  /** Reads who reads what, yielding in between. */
  static *steps(original: WorkbookModel): Generator<undefined, WhatIf, void> {
    // A model of its own: values are put into it and taken out again.
    const modelSteps = WorkbookModel.steps(original.snapshot);
    let step = modelSteps.next();
    for (; step.done !== true; step = modelSteps.next()) yield;
    const whatIf = new WhatIf(step.value);
    let read = 0;
    for (const sheet of whatIf.workbook.sheets) {
      for (const formula of sheet.formulas.values()) {
        whatIf.index({ sheet, formula });
        read += 1;
        if (read % FORMULAS_A_STEP === 0) yield;
      }
    }
    return whatIf;
  }

  private index(reader: Reader): void {
    for (const { sheet, range } of this.workbook.references(reader.sheet, reader.formula)) {
      if (range.rows * range.columns > LARGEST_BY_CELL) {
        const columns = this.byColumn.get(sheet) ?? new Map<number, RangeReader[]>();
        this.byColumn.set(sheet, columns);
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          const ranges = columns.get(column);
          if (ranges) ranges.push({ first: range.row, last: range.row + range.rows - 1, reader });
          else columns.set(column, [{ first: range.row, last: range.row + range.rows - 1, reader }]);
        }
        continue;
      }
      const cells = this.byCell.get(sheet) ?? new Map<number, Reader[]>();
      this.byCell.set(sheet, cells);
      for (let row = range.row; row < range.row + range.rows; row += 1) {
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          const key = cellKey(row, column);
          const readers = cells.get(key);
          if (readers) readers.push(reader);
          else cells.set(key, [reader]);
        }
      }
    }
  }

  private *readersOf(sheet: SheetModel, { row, column }: CellAddress): Iterable<Reader> {
    yield* this.byCell.get(sheet)?.get(cellKey(row, column)) ?? [];
    const ranges = this.byColumn.get(sheet)?.get(column) ?? [];
    this.compared += ranges.length;
    for (const { first, last, reader } of ranges) if (row >= first && row <= last) yield reader;
  }

  /**
   * Every formula that rests on the cells, each after those that it reads; those in a circle are left out. Null where too much was asked
   * already.
   */
  private *restingOn(cells: readonly Omit<Supposed, "value">[]): Generator<undefined, readonly Reader[] | null, void> {
    const waiting = new Map<FormulaCell, { readonly reader: Reader; before: number; readonly next: FormulaCell[] }>();
    const start: FormulaCell[] = [];
    const visit: { readonly from: FormulaCell | null; readonly sheet: SheetModel; readonly at: CellAddress }[] = [];
    for (const { sheet: name, row, column } of cells) {
      const sheet = this.workbook.sheet(name);
      if (sheet) visit.push({ from: null, sheet, at: { row, column } });
    }
    let sinceStep = 0;
    for (let step = visit.pop(); step; step = visit.pop()) {
      if (this.compared > MOST_COMPARED) return null;
      const before = this.compared;
      const seen = new Set<FormulaCell>();
      for (const reader of this.readersOf(step.sheet, step.at)) {
        this.compared += 1;
        if (seen.has(reader.formula)) continue;
        seen.add(reader.formula);
        let entry = waiting.get(reader.formula);
        const isNew = !entry;
        entry ??= { reader, before: 0, next: [] };
        waiting.set(reader.formula, entry);
        if (step.from && step.from !== reader.formula) {
          waiting.get(step.from)?.next.push(reader.formula);
          entry.before += 1;
        } else start.push(reader.formula);
        if (!isNew) continue;
        for (const at of filledBy(reader.formula)) visit.push({ from: reader.formula, sheet: reader.sheet, at });
      }
      sinceStep += this.compared - before;
      if (sinceStep < COMPARED_A_STEP) continue;
      sinceStep = 0;
      yield;
    }
    const ready = [...new Set(start)].filter((formula) => waiting.get(formula)?.before === 0);
    const order: Reader[] = [];
    const done = new Set<FormulaCell>();
    for (let formula = ready.pop(); formula; formula = ready.pop()) {
      const entry = waiting.get(formula);
      if (!entry || done.has(formula)) continue;
      done.add(formula);
      order.push(entry.reader);
      for (const next of entry.next) {
        const other = waiting.get(next);
        if (!other) continue;
        other.before -= 1;
        if (other.before === 0) ready.push(next);
      }
    }
    return order;
  }

  /** Names of the cells, with their sheets, that rest on a cell: `Despesa!B17`. */
  *dependents(cell: Omit<Supposed, "value">): Generator<undefined, ReadonlySet<string>, void> {
    const names = new Set<string>();
    for (const { sheet, formula } of (yield* this.restingOn([cell])) ?? [])
      for (const { row, column } of filledBy(formula)) names.add(placeKey(sheet.name, row, column));
    return names;
  }

  /** Null where too much was asked already. */
  *affected(supposed: readonly Supposed[]): Generator<undefined, ReadonlyMap<string, Affected> | null, void> {
    if (this.calculated > MOST_CALCULATED) return null;
    const order = yield* this.restingOn(supposed);
    if (!order) return null;
    this.calculated += order.length;
    const undo: (() => void)[] = [];
    const found = new Map<string, Affected>();
    const put = (sheet: SheetModel, row: number, column: number, value: CellValue): void => {
      const before: SnapshotCell = sheet.cell(row, column) ?? { value: null };
      sheet.takeCalculated(row, column, { ...before, value });
      forgetTotalsOf(sheet, { row, column });
      undo.push(() => {
        sheet.takeCalculated(row, column, before);
        forgetTotalsOf(sheet, { row, column });
      });
      found.set(placeKey(sheet.name, row, column), {
        sheet: sheet.name,
        row,
        column,
        before: before.value,
        after: value,
      });
    };
    const fixed = new Set(supposed.map(({ sheet, row, column }) => placeKey(sheet, row, column)));
    for (const { sheet: name, row, column, value } of supposed) {
      const sheet = this.workbook.sheet(name);
      if (sheet) put(sheet, row, column, value);
    }
    for (const [index, { sheet, formula }] of order.entries()) {
      if (index % CALCULATED_A_STEP === CALCULATED_A_STEP - 1) yield;
      if (fixed.has(placeKey(sheet.name, formula.row, formula.column))) continue;
      const { row, column } = formula;
      const result = patternResult(formula.pattern, { workbook: this.workbook, sheet, row, column, language: "pt-BR" });
      if (isUncomputed(result)) continue;
      for (const at of filledBy(formula)) {
        const scalar = isMatrix(result) ? (result.rows[at.row - row]?.[at.column - column] ?? null) : result;
        const value = cellValueOf(scalar);
        put(sheet, at.row, at.column, value === null && !formula.cell.spill ? 0 : value);
      }
    }
    for (const back of undo.reverse()) back();
    return found;
  }
}

export function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${String(cellKey(row, column))}`;
}

function filledBy({ row, column, cell }: FormulaCell): readonly CellAddress[] {
  const { spill } = cell;
  if (!spill) return [{ row, column }];
  return Array.from({ length: spill.rows * spill.columns }, (_, index) =>
    addressOfKey(cellKey(spill.row + Math.floor(index / spill.columns), spill.column + (index % spill.columns))),
  );
}
