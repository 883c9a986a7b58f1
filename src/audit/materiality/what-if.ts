import { cellKey, addressOfKey, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { CellValue, SnapshotCell } from "../../workbook/snapshot";
import { patternResult } from "../../formulas/evaluation/formula-evaluation";
import { forgetTotals } from "../../formulas/evaluation/kept-totals";
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

/** A range of more cells than this is looked through for each change; smaller ones are kept by cell. */
const LARGEST_BY_CELL = 64;

/** Formulas calculated in all, after which suppositions are answered no more: an audit must end. */
const MOST_CALCULATED = 150_000;

/** Who reads a cell, and what all that rests on it would show if it held something else. */
export class WhatIf {
  private readonly workbook: WorkbookModel;
  private readonly byCell = new Map<SheetModel, Map<number, Reader[]>>();
  private readonly byRange = new Map<SheetModel, { readonly range: RangeAddress; readonly reader: Reader }[]>();
  private calculated = 0;

  constructor(original: WorkbookModel) {
    // A model of its own: values are put into it and taken out again.
    this.workbook = new WorkbookModel(original.snapshot);
    for (const sheet of this.workbook.sheets) {
      for (const formula of sheet.formulas.values()) this.index({ sheet, formula });
    }
  }

  private index(reader: Reader): void {
    for (const { sheet, range } of this.workbook.references(reader.sheet, reader.formula)) {
      if (range.rows * range.columns > LARGEST_BY_CELL) {
        const ranges = this.byRange.get(sheet) ?? [];
        this.byRange.set(sheet, ranges);
        ranges.push({ range, reader });
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
    for (const { range, reader } of this.byRange.get(sheet) ?? []) {
      const inside =
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns;
      if (inside) yield reader;
    }
  }

  /** Every formula that rests on the cells, each after those that it reads; those in a circle are left out. */
  private restingOn(cells: readonly Omit<Supposed, "value">[]): readonly Reader[] {
    const waiting = new Map<FormulaCell, { readonly reader: Reader; before: number; readonly next: FormulaCell[] }>();
    const start: FormulaCell[] = [];
    const visit: { readonly from: FormulaCell | null; readonly sheet: SheetModel; readonly at: CellAddress }[] = [];
    for (const { sheet: name, row, column } of cells) {
      const sheet = this.workbook.sheet(name);
      if (sheet) visit.push({ from: null, sheet, at: { row, column } });
    }
    for (let step = visit.pop(); step; step = visit.pop()) {
      const seen = new Set<FormulaCell>();
      for (const reader of this.readersOf(step.sheet, step.at)) {
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
  dependents(cell: Omit<Supposed, "value">): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { sheet, formula } of this.restingOn([cell]))
      for (const { row, column } of filledBy(formula)) names.add(placeKey(sheet.name, row, column));
    return names;
  }

  /** Null where too much was asked already. */
  affected(supposed: readonly Supposed[]): ReadonlyMap<string, Affected> | null {
    if (this.calculated > MOST_CALCULATED) return null;
    const order = this.restingOn(supposed);
    this.calculated += order.length;
    const undo: (() => void)[] = [];
    const touched = new Set<SheetModel>();
    const found = new Map<string, Affected>();
    const put = (sheet: SheetModel, row: number, column: number, value: CellValue): void => {
      const before: SnapshotCell = sheet.cell(row, column) ?? { value: null };
      sheet.takeCalculated(row, column, { ...before, value });
      touched.add(sheet);
      forgetTotals(sheet);
      undo.push(() => {
        sheet.takeCalculated(row, column, before);
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
    for (const { sheet, formula } of order) {
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
    for (const sheet of touched) forgetTotals(sheet);
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
