import { decimalFromDouble } from "../../core/decimal";
import { rangeName, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { thresholds } from "../thresholds";
import { isLabelledTotal, judge, stretchAbove, type ComputedTotal } from "./judged-total";
import { isUncommon } from "./typed-digits";
import type { TypedNumber } from "./typed-numbers";

/**
 * The one total of a sheet that is typed where all its others are computed, below other tables or in other columns: the last figure of its
 * column's stretch, or the one that its label calls a total, is what those above it add up to, to its last digit.
 */
export function amongComputed(sheet: SheetModel, totals: readonly ComputedTotal[]): TypedNumber[] {
  const [usual] = totals;
  if (!usual) return [];
  const typed: TypedNumber[] = [];
  const certain: TypedNumber[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const rows = sheet.filledRows(column);
    for (const [index, row] of rows.entries()) {
      if (!isTyped(sheet, row, column)) continue;
      const isLast = rows[index + 1] !== row + 1;
      if (!isLast && !isLabelledTotal(sheet, { row, column })) continue;
      const one = isLast ? sumAbove(sheet, usual.formula, { row, column }, 0) : null;
      if (one && isUncommon(one.typed) && !isByChance(sheet, one)) typed.push(one);
      const other = one ?? sumAbove(sheet, usual.formula, { row, column }, thresholds.mostBlankInCertain);
      if (other && isCertain(sheet, other)) certain.push(other);
    }
  }
  if (totals.length >= thresholds.fewestTotalsInSheet && typed.length * thresholds.totalsForEachTyped <= totals.length)
    return typed;
  const enough = totals.length >= thresholds.fewestBesideCertain;
  const most = Math.max(typed.length, certain.length);
  return enough && most * thresholds.totalsForEachCertain <= totals.length ? certain : [];
}

interface TypedSum extends TypedNumber {
  readonly range: RangeAddress;
}

function sumAbove(
  sheet: SheetModel,
  usual: FormulaCell,
  at: { readonly row: number; readonly column: number },
  within: number,
): TypedSum | null {
  const range = stretchAbove(sheet, at, 1 + within, within);
  const judged = range && judge(sheet, usual, range, at.row);
  return range && judged?.agrees === true ? { ...judged.typed, formula: `=SUM(${rangeName(range)})`, range } : null;
}

/** Whether a number has so many digits, and so many parts, that it is their sum by no chance. */
function isCertain(sheet: SheetModel, { typed, range }: TypedSum): boolean {
  const parts = [...sheet.cellsIn(range)].filter(({ cell: { value } }) => typeof value === "number" && value !== 0);
  return (
    parts.length >= thresholds.fewestPartsOfCertain &&
    decimalFromDouble(typed).precision(false) >= thresholds.digitsOfCertain
  );
}

/** 1,500 is three payments of 500, and 45,000 the sum of many others: a line that is not called a total goes on with the next payment. */
function isByChance(sheet: SheetModel, { row, column, typed }: TypedSum): boolean {
  return (
    decimalFromDouble(typed).precision(false) < thresholds.fewestDigitsOfSum && !isLabelledTotal(sheet, { row, column })
  );
}

function isTyped(sheet: SheetModel, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  return typeof cell?.value === "number" && cell.formula === undefined && cell.spilled !== true;
}
