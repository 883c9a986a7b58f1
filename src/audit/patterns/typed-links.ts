import { decimalFromDouble } from "../../core/decimal";
import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import { addressAt, directions, formulaLines, groupedBy, positionOf, type Direction } from "../tables/lines";
import { thresholds } from "../thresholds";
import type { TypedNumber } from "./typed-numbers";

/**
 * Numbers typed into a line of links that each take their figure over from a line further on, as one of several ways of computing takes over
 * the lines of the first: the chain across goes through the number's own place, too.
 */
export function typedLinks(sheet: SheetModel): readonly TypedNumber[] {
  return directions.flatMap((direction) =>
    [...formulaLines(sheet, direction)].flatMap(([line, formulas]) => {
      if (formulas.length < thresholds.fewestAlikeInLine) return [];
      const links = formulas.filter((formula) => stepOf(formula, direction) !== null);
      if (links.length < thresholds.fewestAlikeInLine) return [];
      return [...groupedBy(links, ({ pattern }) => pattern.canonical).values()].flatMap((alike) => {
        if (alike.length < thresholds.fewestAlikeInLine) return [];
        const typed = typedAmong(sheet, direction, line, alike);
        // Where more than one is typed, the line takes over what it needs.
        return typed.length === 1 ? typed : [];
      });
    }),
  );
}

/** How many lines further on a link reads, straight across its own line; null where it reads elsewhere, or the line beside. */
function stepOf({ pattern }: FormulaCell, direction: Direction): number | null {
  const [only] = pattern.references;
  if (pattern.skeleton !== "@" || !only || only.sheet !== null || only.external) return null;
  const { r0, r1, c0, c1, $r0, $c0 } = only.range;
  if (r0 === null || c0 === null || r0 !== r1 || c0 !== c1 || $r0 === true || $c0 === true) return null;
  const [along, across] = direction === "row" ? [c0, r0] : [r0, c0];
  // From the line beside a figure is carried on, and a number there is a new level.
  return along === 0 && across !== undefined && Math.abs(across) >= thresholds.nearestTakenOver ? across : null;
}

function typedAmong(
  sheet: SheetModel,
  direction: Direction,
  line: number,
  alike: readonly FormulaCell[],
): readonly TypedNumber[] {
  const [usual] = alike;
  const last = alike.at(-1);
  const step = usual ? stepOf(usual, direction) : null;
  if (!usual || !last || step === null) return [];
  const typed: TypedNumber[] = [];
  for (let position = positionOf(usual, direction) + 1; position < positionOf(last, direction); position++) {
    const { row, column } = addressAt(direction, line, position);
    const cell = sheet.cell(row, column);
    if (!cell || cell.formula !== undefined || cell.spilled === true || typeof cell.value !== "number") continue;
    const source = addressAt(direction, line + step, position);
    const taken = source.row < 0 || source.column < 0 ? undefined : sheet.cell(source.row, source.column)?.value;
    if (typeof taken !== "number" || !isInChain(sheet, direction, line, position, step, usual)) continue;
    const nearest = alike.reduce((one, other) =>
      Math.abs(positionOf(other, direction) - position) < Math.abs(positionOf(one, direction) - position) ? other : one,
    );
    const expected = decimalFromDouble(taken);
    typed.push({ row, column, typed: cell.value, usual: nearest, expected, direction, severity: "warning" });
  }
  return typed;
}

/** Whether the same link stands in the number's own place of the line that it would read, or of the one that reads it. */
function isInChain(
  sheet: SheetModel,
  direction: Direction,
  line: number,
  position: number,
  step: number,
  { pattern }: FormulaCell,
): boolean {
  return [line + step, line - step].some((other) => {
    if (other < 0) return false;
    const { row, column } = addressAt(direction, other, position);
    return sheet.formula(row, column)?.pattern.canonical === pattern.canonical;
  });
}
