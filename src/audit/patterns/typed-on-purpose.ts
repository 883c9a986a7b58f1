import { decimalFromDouble } from "../../core/decimal";
import { holdsCell, type CellAddress } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import { isDecimal } from "../../formulas/evaluation/operand";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { resolvedRange } from "../../formulas/model/formula-pattern";
import { thresholds } from "../thresholds";
import { addressAt, lineOf, positionOf, type Direction } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { isPredecessor, readsAheadAlong, readsBackAlong, readsCells } from "./fitting";
import { isTypedEverywhere, isYear } from "./typed-beside";
import { typedInLines } from "./typed-in-lines";
import type { TypedNumber } from "./typed-numbers";

/** Numbers of a sheet that were typed on purpose, though the cells beside them compute. They are worth a note. */
export function typedOnPurpose(sheet: SheetModel, typed: readonly TypedNumber[]): ReadonlySet<TypedNumber> {
  const alone = typed.filter(
    (each) =>
      isNothing(sheet, each) ||
      isNothingElsewhere(sheet, each) ||
      standsForError(sheet, each) ||
      isGivenShare(sheet, each) ||
      isTypedEverywhere(sheet, each, each.direction, thresholds.fewestTypedEverywhere) ||
      isHeadingYear(each) ||
      !readsCells(each.usual.pattern) ||
      isLineNumber(each) ||
      isOfTypedBase(sheet, each) ||
      isOfOtherRow(sheet, each) ||
      isTypedInTotals(sheet, each) ||
      isOtherFigure(sheet, each) ||
      isFirstChange(sheet, each) ||
      isInTypedPeriod(sheet, each),
  );
  return new Set([...alone, ...typedInLines(typed)]);
}

/** What the formula could not compute here, somebody had to type; a zero alone, while zeros one behind the other were typed over. */
function standsForError(sheet: SheetModel, { expected, typed, direction, ...cell }: TypedNumber): boolean {
  // Who types what a list lacks keeps it from the list; a zero in its place is told as a note where it is found.
  if (!isErrorValue(expected) || expected.error === "#N/A") return false;
  const isZero = (step: number): boolean => {
    const { row, column } = addressAt(direction, lineOf(cell, direction), positionOf(cell, direction) + step);
    const { value, formula } = sheet.cell(row, column) ?? {};
    return value === 0 && formula === undefined;
  };
  return typed !== 0 || ![-1, 1].some(isZero);
}

/** The year that its series would give, typed where a part of it begins, such as the first year of a forecast. */
function isHeadingYear({ typed, expected, usual, direction }: TypedNumber): boolean {
  const [only] = usual.pattern.references;
  return only !== undefined && isPredecessor(only, direction) && isYear(expected) && Number(expected) === typed;
}

/** A zero at an end of what the formula computes says that nothing is there yet, or any more; between its copies it interrupts them. */
function isNothing(sheet: SheetModel, { typed, expected, usual, direction, ...cell }: TypedNumber): boolean {
  return typed === 0 && !isErrorValue(expected) && !isBetweenCopies(sheet, cell, usual, direction);
}

/**
 * A zero between copies of a formula, where another line of the same column has a typed zero too, and both lines call something otherwise than those
 * with the formula: what is paid by some is paid by nobody there.
 */
function isNothingElsewhere(sheet: SheetModel, { typed, usual, direction, row, column }: TypedNumber): boolean {
  if (direction !== "column" || typed !== 0) return false;
  const isTypedZero = (each: number): boolean => {
    const cell = sheet.cell(each, column);
    return cell?.value === 0 && cell.formula === undefined;
  };
  const others = sheet.filledRows(column).filter((each) => each !== row && isTypedZero(each));
  const copies = sheet
    .filledRows(column)
    .filter((each) => sheet.formula(each, column)?.pattern.canonical === usual.pattern.canonical);
  return sheet.filledColumns(row).some((each) => {
    const name = (at: number): string => {
      const value = sheet.cell(at, each)?.value;
      return typeof value === "string" ? value.trim() : "";
    };
    // Names of persons differ in each line.
    const usualName = name(usual.row);
    return (
      name(row) !== "" &&
      usualName !== "" &&
      copies.every((at) => name(at) === usualName) &&
      copies.length >= thresholds.fewestOfOneName &&
      name(row) !== usualName &&
      others.some((at) => name(at) !== usualName)
    );
  });
}

/** The number of its line, typed where the lines above and below count on from theirs: what it should be, and no amount. */
function isLineNumber({ typed, expected, usual: { pattern }, direction }: TypedNumber): boolean {
  const [only, ...others] = pattern.references;
  return (
    direction === "column" &&
    only !== undefined &&
    others.length === 0 &&
    /^\((@\+1|1\+@)\)$/.test(pattern.skeleton) &&
    isPredecessor(only, direction) &&
    isDecimal(expected) &&
    expected.equals(typed)
  );
}

/**
 * A line that lacks what the formula would read; or for which it finds nothing, and which lacks several figures that the formula's own lines
 * have: it is of another kind.
 */
function isOfOtherRow(sheet: SheetModel, { usual, expected, direction, row, column }: TypedNumber): boolean {
  if (direction !== "column") return false;
  const read = usual.pattern.references.flatMap((reference) => {
    const range = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
    return range ? [range] : [];
  });
  const readsNothing =
    read.length > 0 &&
    read.length === usual.pattern.references.length &&
    read.every((range) => [...sheet.cellsIn(range)].every(({ cell }) => typeof cell.value === "string"));
  const lacking = sheet
    .filledColumns(usual.row)
    .filter(
      (each) => each !== column && sheet.cell(row, each) === undefined && sheet.cell(usual.row, each) !== undefined,
    );
  return readsNothing || (isErrorValue(expected) && lacking.length >= thresholds.fewestLacking);
}

/** A count before the one that the formulas below it read, `=$C$26*3`, which was typed too: both were given. */
function isOfTypedBase(sheet: SheetModel, { usual, direction, ...cell }: TypedNumber): boolean {
  const ahead = Math.sign(positionOf(usual, direction) - positionOf(cell, direction));
  const { row, column } = addressAt(direction, lineOf(cell, direction), positionOf(cell, direction) + ahead);
  const next = ahead === 0 ? undefined : sheet.cell(row, column);
  if (typeof next?.value !== "number" || next.formula !== undefined) return false;
  return usual.pattern.references.some(({ sheet: other, range }) => {
    const isFixed = range.$r0 === true && range.$c0 === true;
    const read = other === null && isFixed ? resolvedRange(range, usual.row, usual.column) : null;
    return read !== null && read.rows * read.columns === 1 && holdsCell(read, row, column);
  });
}

/**
 * Whether the row is typed in other totals too, where the row of its formula is computed in them: the shares, or the opening balance, of a year
 * are no sum of its quarters'.
 */
function isTypedInTotals(sheet: SheetModel, { usual, direction, row, column }: TypedNumber): boolean {
  if (direction !== "column") return false;
  const others = sheet.filledColumns(usual.row).filter((each) => {
    const like = each === column ? undefined : sheet.formula(usual.row, each);
    return like?.pattern.canonical === usual.pattern.canonical;
  });
  const typed = others.filter((each) => {
    const { value, formula } = sheet.cell(row, each) ?? {};
    return typeof value === "number" && formula === undefined;
  });
  return typed.length >= thresholds.fewestTypedInTotals && typed.length === others.length;
}

/** At an end of what the formula computes, a number of another size, or of the other sign, is seldom the formula's figure. */
function isOtherFigure(sheet: SheetModel, { typed, expected, usual, direction, ...cell }: TypedNumber): boolean {
  if (!isDecimal(expected) || isWithinCopies(sheet, cell, usual, direction)) return false;
  const number = decimalFromDouble(typed);
  if (expected.isZero() || number.isZero()) return false;
  const ratio = number.div(expected);
  return ratio.greaterThan(thresholds.farthestTyped) || ratio.times(thresholds.farthestTyped).lessThan(1);
}

function isBetweenCopies(sheet: SheetModel, cell: CellAddress, usual: FormulaCell, direction: Direction): boolean {
  return [-1, 1].every((step) => {
    const { row, column } = addressAt(direction, lineOf(cell, direction), positionOf(cell, direction) + step);
    return row >= 0 && column >= 0 && sheet.formula(row, column)?.pattern.canonical === usual.pattern.canonical;
  });
}

/** The same, where other numbers stand between it and the copies. */
function isWithinCopies(sheet: SheetModel, cell: CellAddress, usual: FormulaCell, direction: Direction): boolean {
  return [-1, 1].every((way) => {
    for (let step = way; ; step += way) {
      const { row, column } = addressAt(direction, lineOf(cell, direction), positionOf(cell, direction) + step);
      const beside = row < 0 || column < 0 ? undefined : sheet.cell(row, column);
      if (beside === undefined) return false;
      if (beside.formula !== undefined)
        return sheet.formula(row, column)?.pattern.canonical === usual.pattern.canonical;
    }
  });
}

/** A zero where the formula would take the change since a period that has no figure. */
function isFirstChange(sheet: SheetModel, { typed, usual, direction, row, column }: TypedNumber): boolean {
  if (typed !== 0) return false;
  const before = usual.pattern.references.filter(({ range: { r0, c0, $r0, $c0 } }) =>
    direction === "row" ? c0 === -1 && $c0 !== true : r0 === -1 && $r0 !== true,
  );
  return (
    before.length > 0 &&
    before.every((reference) => {
      const read = reference.sheet === null ? resolvedRange(reference.range, row, column) : null;
      const value = read && sheet.cell(read.row, read.column)?.value;
      return read !== null && (typeof value !== "number" || value === 0);
    })
  );
}

/**
 * What was given for this line, where another of its figures is what is left of the whole, =E3-G3, while beside the line's formulas it is
 * computed as they are: the line was made anew around the number.
 */
function isGivenShare(sheet: SheetModel, { usual, direction, ...cell }: TypedNumber): boolean {
  const [line, position] = [lineOf(cell, direction), positionOf(cell, direction)];
  const formulaAt = (step: number, place: number): FormulaCell | undefined => {
    const { row, column } = addressAt(direction, line + step, place);
    return row < 0 || column < 0 ? undefined : sheet.formula(row, column);
  };
  for (let step = -thresholds.reachOfRemainder; step <= thresholds.reachOfRemainder; step++) {
    const rest = step === 0 ? undefined : formulaAt(step, position);
    const like = rest && formulaAt(step, positionOf(usual, direction));
    if (rest?.pattern.skeleton !== "(@-@)" || !like || like.pattern.canonical === rest.pattern.canonical) continue;
    if (reads(rest, cell) && !reads(like, usual)) return true;
  }
  return false;
}

function reads(formula: FormulaCell, { row, column }: CellAddress): boolean {
  return formula.pattern.references.some(({ sheet, range }) => {
    const read = sheet === null ? resolvedRange(range, formula.row, formula.column) : null;
    return read !== null && read.rows * read.columns === 1 && holdsCell(read, row, column);
  });
}

/**
 * Whether other lines, each with its own formula, have a typed number in the same place too, where they compute further on: that is the
 * period, such as the last actual year, whose figures are reported. Lines that all compute alike are one table, typed over.
 */
function isInTypedPeriod(sheet: SheetModel, { usual, direction, ...cell }: TypedNumber): boolean {
  const [line, position] = [lineOf(cell, direction), positionOf(cell, direction)];
  const ahead = Math.sign(positionOf(usual, direction) - position);
  const formulaAt = (other: number, place: number): FormulaCell | undefined => {
    const { row, column } = addressAt(direction, other, place);
    return row < 0 || column < 0 ? undefined : sheet.formula(row, column);
  };
  // Between formulas it interrupts them.
  if (ahead === 0 || formulaAt(line, position - ahead) !== undefined) return false;
  let next = position + ahead;
  while (next !== positionOf(usual, direction) && formulaAt(line, next) === undefined) next += ahead;
  let lines = 0;
  const patterns = new Set([usual.pattern.canonical]);
  for (let step = -thresholds.reachOfPeriod; step <= thresholds.reachOfPeriod; step++) {
    const computed = step === 0 || line + step < 0 ? undefined : formulaAt(line + step, next);
    if (!computed || !readsCells(computed.pattern) || startsWithNumber(computed, direction)) continue;
    const { row, column } = addressAt(direction, line + step, position);
    const { value, formula } = sheet.cell(row, column) ?? {};
    const own = formula === undefined ? undefined : sheet.formula(row, column);
    // `=3600+400` is typed as well.
    if (typeof value !== "number" || value === 0 || (own && readsCells(own.pattern))) continue;
    lines++;
    patterns.add(computed.pattern.canonical);
  }
  return lines >= thresholds.fewestTypedInPeriod && patterns.size > 2;
}

/** What is computed from the cell before it, or adds up its line, has a number where it starts, whatever period that is. */
function startsWithNumber({ pattern }: FormulaCell, direction: Direction): boolean {
  return (
    readsBackAlong(pattern, direction) || readsAheadAlong(pattern, direction) || ownLineAggregate(pattern) !== null
  );
}
