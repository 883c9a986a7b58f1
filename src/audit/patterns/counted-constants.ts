import { tokenize } from "@borgar/fx";
import { Decimal, decimalFromDouble } from "../../core/decimal";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import type { FormulaPattern } from "../../formulas/model/formula-pattern";
import { addressAt, directions, lineOf, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";
import { multiplies } from "./meant-operands";

export interface OffCount {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  /** The formula with the number that the line has at this place. */
  readonly expected: string;
  readonly others: readonly FormulaCell[];
}

interface CountedLine {
  readonly formulas: readonly FormulaCell[];
  readonly off: readonly OffCount[];
}

/**
 * Lines whose formulas differ in one typed number alone, which grows by the same step from cell to cell: `INDEX(…,1,3)`, `INDEX(…,2,3)`. Their
 * numbers are no slips, but one that is off the count is.
 */
export function countedLines(sheet: SheetModel): readonly CountedLine[] {
  const lines: CountedLine[] = [];
  for (const direction of directions) {
    const seen = new Set<FormulaCell>();
    for (const formula of sheet.formulas.values()) {
      if (seen.has(formula) || formula.pattern.constants.length === 0) continue;
      const line = lineFrom(sheet, formula, direction);
      for (const each of line) seen.add(each);
      const counted = line.length < thresholds.fewestCounted ? null : countedLine(sheet, line);
      if (counted) lines.push(counted);
    }
  }
  return lines;
}

const alone: readonly FormulaCell[] = [];

/** The formulas of the same shape from this one on, numbers apart; none where there is no other. */
function lineFrom(sheet: SheetModel, first: FormulaCell, direction: Direction): readonly FormulaCell[] {
  let line: FormulaCell[] | null = null;
  const lineNumber = lineOf(first, direction);
  for (let position = positionOf(first, direction) + 1; ; position++) {
    const formula = direction === "row" ? sheet.formula(lineNumber, position) : sheet.formula(position, lineNumber);
    if (!formula || !isOfShape(formula.pattern, first.pattern)) return line ?? alone;
    (line ??= [first]).push(formula);
  }
}

function isOfShape(one: FormulaPattern, other: FormulaPattern): boolean {
  if (one === other) return true;
  const isAlike =
    one.references.length === other.references.length &&
    one.references.every(({ text }, index) => text === other.references[index]?.text);
  return (
    isAlike && (one.skeleton === other.skeleton || withoutNumbers(one.skeleton) === withoutNumbers(other.skeleton))
  );
}

function withoutNumbers(skeleton: string): string {
  return skeleton.replace(/\d+(\.\d+)?/g, "#");
}

function countedLine(sheet: SheetModel, line: readonly FormulaCell[]): CountedLine | null {
  const [first] = line;
  const places = first?.pattern.constants.map((_, place) => place) ?? [];
  const numbers = (place: number): readonly Decimal[] =>
    line.map(({ pattern }) => new Decimal(pattern.constants[place] ?? "0"));
  const varying = places.filter((place) => {
    const usual = first?.pattern.constants[place];
    if (line.every(({ pattern }) => pattern.constants[place] === usual)) return false;
    // `1` and `1.0` are one number.
    const [one, ...others] = numbers(place);
    return one !== undefined && others.some((other) => !other.eq(one));
  });
  const [place] = varying;
  if (place === undefined || varying.length > 1) return null;
  const written = numbers(place);
  const expected = series(written);
  if (!expected) return null;
  const off = line.flatMap((formula, index): OffCount[] => {
    const right = expected[index];
    if (!right || right.eq(written[index] ?? right) || isStatedBeside(sheet, formula, written[index] ?? right))
      return [];
    return [
      {
        sheet,
        formula,
        expected: withConstant(formula.formula, place, right),
        others: line.filter((other) => other !== formula),
      },
    ];
  });
  return { formulas: line, off };
}

/** Whether the factor stands beside its formula as a figure of its own, such as the margin below the amount: it was chosen. */
function isStatedBeside(sheet: SheetModel, { row, column, pattern }: FormulaCell, rate: Decimal): boolean {
  return (
    multiplies(pattern.tree) &&
    directions.some((direction) =>
      [-1, 1].some((step) => {
        const at = addressAt(
          direction,
          lineOf({ row, column }, direction),
          positionOf({ row, column }, direction) + step,
        );
        const { value, formula } = at.row < 0 || at.column < 0 ? {} : (sheet.cell(at.row, at.column) ?? {});
        return typeof value === "number" && formula === undefined && decimalFromDouble(value).eq(rate);
      }),
    )
  );
}

/** What stands at each place where all but one grow by the same step; null where they do not. */
function series(numbers: readonly Decimal[]): readonly Decimal[] | null {
  for (const [start, base] of numbers.slice(0, thresholds.mostOffCount + 1).entries()) {
    for (let next = start + 1; next <= start + 1 + thresholds.mostOffCount && next < numbers.length; next++) {
      const step = (numbers[next] ?? base).minus(base).div(next - start);
      if (step.isZero()) continue;
      const expected = numbers.map((_, index) => base.plus(step.times(index - start)));
      const off = numbers.filter((number, index) => !expected[index]?.eq(number)).length;
      if (off <= thresholds.mostOffCount && numbers.length - off >= thresholds.fewestCounted) return expected;
    }
  }
  return null;
}

function withConstant(formula: string, place: number, number: Decimal): string {
  let at = -1;
  const tokens = tokenize(formula);
  return tokens
    .map(({ type, value }, index) => {
      if (type !== "number" || ++at !== place) return value;
      return (tokens[index + 1]?.value === "%" ? number.times(100) : number).toFixed();
    })
    .join("");
}
