import { translateFormulaToA1 } from "@borgar/fx";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import type { RangeAddress } from "../../workbook/address";
import { directions, formulaLines, nameOf, stretches } from "../tables/lines";
import { thresholds } from "../thresholds";
import type { ReadApart } from "./read-together";
import { withRange } from "./written-range";

interface Read {
  readonly formula: FormulaCell;
  readonly target: SheetModel;
  readonly range: RangeAddress;
}

/**
 * Totals beside each other that take a list part by part, March right behind February and May behind April: one that takes the part of the
 * total before it again, while the next part is taken by none, has the formula of another line.
 */
export function repeatedRanges(workbook: WorkbookModel, sheet: SheetModel): readonly ReadApart[] {
  return directions.flatMap((direction) =>
    [...formulaLines(sheet, direction).values()].flatMap((line) =>
      [...stretches(line, direction, 1)].flatMap((stretch) => {
        // Fewer formulas are not read: they cannot take a list in turn.
        if (stretch.length <= thresholds.fewestPartsInTurn) return [];
        return repeatedIn(workbook, sheet, stretch);
      }),
    ),
  );
}

function repeatedIn(workbook: WorkbookModel, sheet: SheetModel, stretch: readonly FormulaCell[]): readonly ReadApart[] {
  const reads = stretch.map((formula) => readOf(workbook, sheet, formula));
  const inTurn = reads.filter((read, index) => isBehind(reads[index - 1], read));
  return reads.flatMap((read, index) => {
    const [before, after] = [reads[index - 1], reads[index + 1]];
    if (!read || !before || !after || !isSame(before, read) || !isAlike(read, after)) return [];
    if (inTurn.filter((each) => each !== null && isAlike(each, read)).length < thresholds.fewestPartsInTurn) return [];
    const start = read.range.row + read.range.rows;
    const part = { ...read.range, row: start, rows: after.range.row - start };
    if (!isFilled(read.target, part)) return [];
    const written = translateFormulaToA1(read.formula.pattern.r1c1, nameOf(read.formula));
    const where = read.target === sheet ? "here" : "elsewhere";
    const others = reads.flatMap((each) => (each && each !== read && isAlike(each, read) ? [each.formula] : []));
    return [
      {
        sheet,
        formula: read.formula,
        usual: before.formula,
        others,
        expected: withRange(written, read.range, part, where),
      },
    ];
  });
}

/** The one stretch of a column that a formula reads. */
function readOf(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Read | null {
  const [only, ...more] = workbook.references(sheet, formula);
  if (!only || more.length > 0 || formula.pattern.references.length !== 1) return null;
  return only.range.columns === 1 && only.range.rows > 1 ? { formula, target: only.sheet, range: only.range } : null;
}

function isAlike(one: Read, other: Read): boolean {
  const isOfColumn = one.target === other.target && one.range.column === other.range.column;
  return isOfColumn && one.formula.pattern.skeleton === other.formula.pattern.skeleton;
}

function isSame(one: Read, other: Read): boolean {
  return isAlike(one, other) && one.range.row === other.range.row && one.range.rows === other.range.rows;
}

function isBehind(before: Read | null | undefined, read: Read | null): boolean {
  if (!before || !read || !isAlike(before, read)) return false;
  return read.range.row === before.range.row + before.range.rows;
}

function isFilled(sheet: SheetModel, range: RangeAddress): boolean {
  for (const { cell } of sheet.cellsIn(range))
    if (typeof cell.value === "number" || cell.formula !== undefined) return true;
  return false;
}
