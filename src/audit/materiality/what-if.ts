import { cellKey } from "../../workbook/address";
import type { CellValue, SnapshotCell } from "../../workbook/snapshot";
import { patternResult } from "../../formulas/evaluation/formula-evaluation";
import { forgetTotalsOf } from "../../formulas/evaluation/kept-totals";
import { cellValueOf, isMatrix, isUncomputed } from "../../formulas/evaluation/operand";
import { WorkbookModel, type SheetModel } from "../../formulas/model/formula-model";
import { filledBy } from "../../formulas/model/readers";
import { Consequences } from "./consequences";

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

/** Formulas calculated in all, after which suppositions are answered no more: an audit must end. */
const MOST_CALCULATED = 150_000;

/** Formulas after which a pane may show progress or stop. */
const CALCULATED_A_STEP = 1_000;

/** What all that rests on a cell would show if it held something else. */
export class WhatIf {
  private calculated = 0;

  private constructor(
    private readonly workbook: WorkbookModel,
    private readonly consequences: Consequences,
  ) {}

  /** Reads who reads what, yielding in between. */
  static *steps(original: WorkbookModel): Generator<undefined, WhatIf, void> {
    // A model of its own: values are put into it and taken out again.
    const modelSteps = WorkbookModel.steps(original.snapshot);
    let step = modelSteps.next();
    for (; step.done !== true; step = modelSteps.next()) yield;
    return new WhatIf(step.value, yield* Consequences.steps(step.value));
  }

  /** Names of the cells, with their sheets, that rest on a cell: `Despesa!B17`. */
  *dependents(cell: Omit<Supposed, "value">): Generator<undefined, ReadonlySet<string>, void> {
    const names = new Set<string>();
    for (const { sheet, formula } of (yield* this.consequences.restingOn([cell])) ?? [])
      for (const { row, column } of filledBy(formula)) names.add(placeKey(sheet.name, row, column));
    return names;
  }

  /** Null where too much was asked already. */
  *affected(supposed: readonly Supposed[]): Generator<undefined, ReadonlyMap<string, Affected> | null, void> {
    if (this.calculated > MOST_CALCULATED) return null;
    const order = yield* this.consequences.restingOn(supposed);
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
