import type { RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { addressAt, lineOf, positionOf } from "../tables/lines";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";

/** Formulas that read the cells of their own line where their neighbours read another, which slipped; or whose range moves on with it. */

/**
 * `=F7*E7` between `=F6*E5` and `=F8*E7`, where other columns of the table multiply by the E of their own row: it is the others that read a
 * row too high.
 */
export function keepsToItsRow({ sheet, formula, usual, others, direction, difference }: OddFormula): boolean {
  if (direction !== "column" || !difference.slips.every((slip) => slip === "reference")) return false;
  const isOfRow = ({ sheet: other, range: { r0, r1, $r0, $r1 } }: PatternReference): boolean =>
    other === null && r0 === 0 && r1 === 0 && $r0 !== true && $r1 !== true;
  if (formula.pattern.references.length < 2 || !formula.pattern.references.every(isOfRow)) return false;
  const moved = usual.pattern.references.filter((reference) => !isOfRow(reference));
  const right = referencesBeyond(formula.pattern, usual.pattern);
  if (moved.length === 0 || moved.length !== right.length) return false;
  const columnRead = (reference: PatternReference): number | undefined =>
    resolvedRange(reference.range, formula.row, formula.column)?.column;
  return others.every((other) =>
    right.every((reference) =>
      sheet.filledColumns(other.row).some((column) => {
        const beside = column === other.column ? undefined : sheet.formula(other.row, column);
        return beside?.pattern.references.some(
          (each) =>
            isOfRow(each) && resolvedRange(each.range, beside.row, beside.column)?.column === columnRead(reference),
        );
      }),
    ),
  );
}

/**
 * `=F4*(1+$G$16)` in G4 before `=I4*(1+$I$16)` in J4 and K4: the one that reads the cell of its own column is right, and the others hold
 * fast to a cell that is not theirs.
 */
export function keepsToItsColumn({ formula, usual, others, difference }: OddFormula): boolean {
  if (!difference.slips.every((slip) => slip === "reference")) return false;
  const own = referencesBeyond(formula.pattern, usual.pattern);
  const theirs = referencesBeyond(usual.pattern, formula.pattern);
  const fixedColumn = ({ range, sheet }: PatternReference): number | null =>
    sheet === null && range.$c0 === true && range.$c1 === true && range.c0 === range.c1 ? (range.c0 ?? null) : null;
  return (
    own.length > 0 &&
    own.every((each) => fixedColumn(each) === formula.column) &&
    theirs.length > 0 &&
    theirs.every((each) => fixedColumn(each) !== null && others.some(({ column }) => column !== fixedColumn(each)))
  );
}

/**
 * `SUM($K27:N27)` behind `SUM($J27:M27)` and before `SUM($L27:O27)`: what was bought four years ago is written off, and the window of four
 * years moves on from there.
 */
export function movesOn({ sheet, formula, direction, difference }: OddFormula): boolean {
  if (!difference.slips.every((slip) => slip === "range")) return false;
  const windowAt = (step: number): RangeAddress | null => {
    const { row, column } = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) + step);
    const beside = row < 0 || column < 0 ? undefined : sheet.formula(row, column);
    if (beside?.pattern.skeleton !== formula.pattern.skeleton) return null;
    const ranges = beside.pattern.references.flatMap((each) => {
      const range = each.sheet === null ? resolvedRange(each.range, row, column) : null;
      return range && range.rows * range.columns > 1 ? [range] : [];
    });
    return ranges.length === 1 ? (ranges[0] ?? null) : null;
  };
  const [earlier, before, own, after] = [windowAt(-2), windowAt(-1), windowAt(0), windowAt(1)];
  const follows = (one: RangeAddress | null, other: RangeAddress | null): boolean =>
    one !== null &&
    other !== null &&
    one.rows * one.columns === other.rows * other.columns &&
    positionOf(other, direction) === positionOf(one, direction) + 1;
  return (
    follows(before, own) && (follows(own, after) || follows(earlier, before) || isGivenLength(sheet, formula, own))
  );
}

/** Whether a figure that the formula reads says how long its window is, such as the years of the useful life. */
function isGivenLength(sheet: SheetModel, { pattern, row, column }: FormulaCell, window: RangeAddress | null): boolean {
  return pattern.references.some((reference) => {
    const read = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
    return (
      window !== null &&
      read !== null &&
      read.rows * read.columns === 1 &&
      sheet.cell(read.row, read.column)?.value === window.rows * window.columns
    );
  });
}
