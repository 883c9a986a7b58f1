import { decimalFromDouble, zero } from "../../core/decimal";
import type { WorkbookModel } from "../../formulas/model/formula-model";
import { resolvedRange, type FormulaPattern } from "../../formulas/model/formula-pattern";
import type { PatternReference } from "../../formulas/model/node-references";
import { addressAt, lineOf, positionOf } from "../tables/lines";
import { nameBefore } from "../tables/line-names";
import { plainLabel } from "../tables/table-labels";
import { SMALLEST_DIFFERENCE } from "./compared-totals";
import { isPredecessor } from "./fitting";
import type { OddFormula } from "./odd-formula";
import { referencesBeyond } from "./phases";
import { isTotal } from "../totals";
import { thresholds } from "../thresholds";

/** Links that read another cell than those beside them, on purpose. */
export function isMeantLink(workbook: WorkbookModel, odd: OddFormula): boolean {
  return (
    totalsLinks(odd) ||
    readsThrough(odd) ||
    goesOn(odd) ||
    carriesOverGap(odd) ||
    isTitle(odd) ||
    isNamedAsRead(workbook, odd)
  );
}

/** The last of links to another table, which shows what those before it add up to: the total that stands a line further there. */
function totalsLinks({ sheet, formula, usual, direction, place }: OddFormula): boolean {
  if (place !== "last" || formula.pattern.skeleton !== "@" || usual.pattern.skeleton !== "@") return false;
  const own = formula.cell.value;
  if (typeof own !== "number" || own === 0) return false;
  let sum = zero;
  for (let position = positionOf(formula, direction) - 1; position >= 0; position--) {
    const { row, column } = addressAt(direction, lineOf(formula, direction), position);
    const value = sheet.cell(row, column)?.value;
    if (typeof value !== "number") break;
    sum = sum.plus(decimalFromDouble(value));
  }
  return sum.minus(decimalFromDouble(own)).abs().lessThan(SMALLEST_DIFFERENCE);
}

/** The title above a list that is linked line by line, or below it: it stands in another column there than the lines' codes. */
function isTitle({ formula, usual, place }: OddFormula): boolean {
  return (
    place !== "between" &&
    [formula, usual].every(({ pattern, cell }) => pattern.skeleton === "@" && typeof cell.value === "string")
  );
}

/** A line that bears the name of the line it reads, where the formula of its neighbours would read one of another name. */
function isNamedAsRead(workbook: WorkbookModel, { sheet, formula, usual, direction }: OddFormula): boolean {
  // Along a row, lines of its own sheet are the parts of one computation.
  if (direction === "row" && formula.pattern.references.some((reference) => reference.sheet === null)) return false;
  const name = plainLabel(nameBefore(sheet, formula));
  if (name === "") return false;
  const namesRead = (pattern: FormulaPattern, other: FormulaPattern, ofOwnLine: string): string[] =>
    referencesBeyond(pattern, other).map((reference) => {
      const target = reference.sheet === null ? sheet : workbook.sheet(reference.sheet);
      const range = resolvedRange(reference.range, formula.row, formula.column);
      if (target === sheet && range?.row === formula.row) return ofOwnLine;
      return target && range ? plainLabel(nameBefore(target, range)) : "";
    });
  // To read its own line, a formula needs no name; where the others' would, it bears the name already.
  const own = namesRead(formula.pattern, usual.pattern, "");
  const others = namesRead(usual.pattern, formula.pattern, name);
  const isName = (each: string): boolean => isSameName(each, name);
  return own.length > 0 && own.every(isName) && !others.some(isName);
}

/**
 * Whether two lines bear one name, which one of them may end further on, `Projektleiter`, `Projektleiter/in`, or in another way: `Aluguel`,
 * `Aluguéis`.
 */
function isSameName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // “Analyst II” and “Analyst III” are two.
  if (short !== long && long.startsWith(short) && /^[\sivx\d]*$/.test(long.slice(short.length))) return false;
  if (short === long || (short.length >= thresholds.fewestLettersOfName && long.startsWith(short))) return true;
  const stem = short.slice(0, -1);
  const isWithinWord = /\p{L}\p{L}$/u.test(short) && /^\p{L}+$/u.test(long.slice(stem.length));
  return stem.length >= thresholds.fewestLettersOfStem && isWithinWord && long.startsWith(stem);
}

/** `=I105` in K105, where J is a blank column or a subtotal and the others carry on the cell before: the last figure before the gap. */
function carriesOverGap({ sheet, formula, usual, direction }: OddFormula): boolean {
  if (formula.pattern.skeleton !== usual.pattern.skeleton) return false;
  const [own, ...more] = referencesBeyond(formula.pattern, usual.pattern);
  const [before] = referencesBeyond(usual.pattern, formula.pattern);
  if (!own || more.length > 0 || !before || !isPredecessor(before, direction)) return false;
  if (!isPredecessor(own, direction, thresholds.longestStep)) return false;
  const read = resolvedRange(own.range, formula.row, formula.column);
  if (!read) return false;
  for (let position = positionOf(read, direction) + 1; position < positionOf(formula, direction); position++) {
    const { row, column } = addressAt(direction, lineOf(formula, direction), position);
    const { value = null, formula: between } = sheet.cell(row, column) ?? {};
    const isSubtotal = between !== undefined && isTotal(sheet.formula(row, column));
    if (!isSubtotal && (between !== undefined || (value !== null && value !== ""))) return false;
  }
  return true;
}

export function placeOf(
  { sheet, range }: PatternReference,
  { row, column }: { row: number; column: number },
): string | null {
  const cell = resolvedRange(range, row, column);
  return (
    cell && `${sheet ?? ""}!${String(cell.row)}:${String(cell.column)}:${String(cell.rows)}:${String(cell.columns)}`
  );
}

/** `=B23` where the others link to the column beside, whose own cell is `=B23`: it is the same figure, without the step between. */
function readsThrough({ sheet, formula, usual }: OddFormula): boolean {
  const [own, ...others] = formula.pattern.references;
  const [step] = usual.pattern.references;
  if (formula.pattern.skeleton !== "@" || usual.pattern.skeleton !== "@" || !own || !step || others.length > 0)
    return false;
  const between = step.sheet === null ? resolvedRange(step.range, formula.row, formula.column) : null;
  const link = between && between.rows * between.columns === 1 ? sheet.formula(between.row, between.column) : undefined;
  const [source] = link?.pattern.references ?? [];
  if (!link || link.pattern.skeleton !== "@" || !source) return false;
  return placeOf(source, link) === placeOf(own, formula);
}

/** A link to another cell of its own line across. */
function takesAcross({ pattern }: OddFormula["usual"], direction: OddFormula["direction"]): boolean {
  return pattern.references.every(({ sheet, range: { r0, c0, $r0, $c0 } }) => {
    const [along, fixed] = direction === "row" ? [c0, $c0] : [r0, $r0];
    return sheet === null && along === 0 && fixed !== true;
  });
}

/**
 * `=Data!B8`, `=Data!C8`, `=Data!D8`, then a column of its own, then `=Data!E8`: links go on where they stopped when something was
 * put between them.
 */
function goesOn({ sheet, formula, usual, direction, place }: OddFormula): boolean {
  // Where each link takes what stands beside it, and the next one does so again, nothing was put between.
  if (place === "between" && takesAcross(usual, direction)) return false;
  if (formula.pattern.skeleton !== "@" || usual.pattern.skeleton !== "@") return false;
  const [own] = formula.pattern.references;
  const cell = own && resolvedRange(own.range, formula.row, formula.column);
  if (!own || !cell) return false;
  for (let step = 2; step <= thresholds.farthestLink; step++) {
    const at = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) - step);
    const before = sheet.formula(at.row, at.column);
    const [other] = before?.pattern.references ?? [];
    if (!before || before.pattern.skeleton !== "@" || other?.sheet !== own.sheet) continue;
    const next = addressAt(direction, lineOf(formula, direction), positionOf(formula, direction) - 1);
    if (sheet.formula(next.row, next.column)?.pattern.skeleton === "@") return false;
    const last = resolvedRange(other.range, before.row, before.column);
    return (
      last !== null &&
      lineOf(last, direction) === lineOf(cell, direction) &&
      positionOf(last, direction) + 1 === positionOf(cell, direction)
    );
  }
  return false;
}
