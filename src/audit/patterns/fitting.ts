import { holdsCell, type CellAddress, type RangeAddress } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import type { Direction } from "../tables/lines";
import { thresholds } from "../thresholds";

/** Whether a pattern, put into another cell, would read there what it reads where it stands: otherwise it has no business there. */
export function fitsAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  usual: FormulaCell,
  at: CellAddress & { readonly pattern?: FormulaPattern },
  how: "loosely" | "strictly",
): boolean {
  return usual.pattern.references.every((reference) => {
    if (reference.external) return true;
    // What the cell itself reads is its own, whatever stands there.
    if (at.pattern?.references.some(({ text }) => text === reference.text)) return true;
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const here = resolvedRange(reference.range, at.row, at.column);
    const there = resolvedRange(reference.range, usual.row, usual.column);
    if (!target || !here || !there || (target === sheet && holdsCell(here, at.row, at.column))) return false;
    const kindHere = kindOf(target, here);
    if (kindHere === "number") return true;
    return how === "loosely"
      ? kindHere !== "text" || kindOf(target, there) === "text"
      : kindHere === kindOf(target, there);
  });
}

/** Whether a pattern would read any figure in another cell: what adds up blanks there is no measure for what stands in it. */
export function readsFigureAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { pattern }: FormulaCell,
  at: CellAddress,
): boolean {
  if (pattern.references.length === 0) return true;
  return pattern.references.some((reference) => {
    if (reference.external) return true;
    const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
    const range = resolvedRange(reference.range, at.row, at.column);
    return target !== undefined && range !== null && kindOf(target, range) !== "blank";
  });
}

/** Cells that a formula reads, at most, in which it is looked whether they are computed from its own. */
const MOST_READ = 64;

/** An actual balance from which the flow above it is computed: the formula of its neighbours would make a circle of the two. */
export function isReadBack(workbook: WorkbookModel, sheet: SheetModel, cell: CellAddress, usual: FormulaCell): boolean {
  return usual.pattern.references.some((reference) => {
    const range = reference.sheet === null ? resolvedRange(reference.range, cell.row, cell.column) : null;
    return range !== null && isComputedFrom(workbook, sheet, range, cell, thresholds.deepestReadBack);
  });
}

/** Whether a cell of a range is computed from another cell, in so many steps at most. */
function isComputedFrom(
  workbook: WorkbookModel,
  sheet: SheetModel,
  range: RangeAddress,
  cell: CellAddress,
  steps: number,
): boolean {
  if (range.rows * range.columns > MOST_READ) return false;
  return [...sheet.cellsIn(range)].some(({ row, column }) => {
    const formula = sheet.formula(row, column);
    const read = formula ? workbook.references(sheet, formula).filter((each) => each.sheet === sheet) : [];
    if (read.some((each) => holdsCell(each.range, cell.row, cell.column))) return true;
    // What goes through a chain of links and quotients to get there; a table that is computed from all sides is another matter.
    return (
      steps > 1 &&
      read.some(
        (each) =>
          each.range.rows * each.range.columns === 1 && isComputedFrom(workbook, sheet, each.range, cell, steps - 1),
      )
    );
  });
}

/** Whether a formula reads anything: cells, or the columns of a table. */
export function readsCells({ references, names }: FormulaPattern): boolean {
  return references.length > 0 || names.length > 0;
}

type Kind = "number" | "text" | "blank";

/** What a range holds: numbers where there is one among it, or an error, which is a number that could not be computed. */
function kindOf(sheet: SheetModel, range: RangeAddress): Kind {
  let kind: Kind = "blank";
  for (const { cell } of sheet.cellsIn(range)) {
    if (
      typeof cell.value === "number" ||
      isErrorValue(cell.value) ||
      (cell.formula !== undefined && cell.value === null)
    )
      return "number";
    if (typeof cell.value === "string" && cell.value.trim() !== "") kind = "text";
  }
  return kind;
}

/** Whether a pattern reads an earlier cell of its own line: a running figure, which begins somewhere. */
export function readsBackAlong({ references }: Pick<FormulaPattern, "references">, direction: Direction): boolean {
  return references.some(({ sheet, range }) => {
    if (sheet !== null) return false;
    const first = direction === "row" ? range.c0 : range.r0;
    const fixed = direction === "row" ? range.$c0 : range.$r0;
    return fixed !== true && typeof first === "number" && first < 0;
  });
}

/** Whether a pattern reads the next cell of its own line, as a running figure does where the latest period comes first. */
export function readsAheadAlong(pattern: FormulaPattern, direction: Direction): boolean {
  return pattern.references.some(({ sheet, range }) => {
    const { r0, c0, $r0, $c0 } = range;
    const [along, across, fixed] = direction === "row" ? [c0, r0, $c0] : [r0, c0, $r0];
    return sheet === null && along === 1 && across === 0 && fixed !== true;
  });
}

/** The cell before it in its line; or one so many cells before, where each period has several columns. */
export function isPredecessor({ sheet, range }: PatternReference, direction: Direction, farthest = 1): boolean {
  const { r0, c0, $r0, $c0 } = range;
  const [along, across] = direction === "row" ? [c0, r0] : [r0, c0];
  const isBefore = typeof along === "number" && along < 0 && along >= -farthest;
  return sheet === null && isBefore && across === 0 && $r0 !== true && $c0 !== true;
}
