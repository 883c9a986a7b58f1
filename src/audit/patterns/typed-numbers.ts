import { decimalFromDouble } from "../../core/decimal";
import { cellKey, type CellAddress } from "../../workbook/address";
import { isErrorValue } from "../../workbook/snapshot";
import { severities, type Severity } from "../finding";
import { isDecimal } from "../../formulas/evaluation/operand";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { addressAt, directions, formulaLines, groupedBy, lineOf, positionOf, type Direction } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { withoutParallelCells } from "./parallels";
import { partsOf } from "./computed-parts";
import { figureStretches, holdsTyped, type Figure } from "./stretch";
import { thresholds } from "../thresholds";
import {
  headsItsLine,
  isAmongTyped,
  isOfTypedPart,
  isTypedAgain,
  isTypedAlong,
  isTypedEverywhere,
  isZeroAtStart,
} from "./typed-beside";
import { isCertain, isExact, isLikeByChance, isUncommon } from "./typed-digits";
import { comparedWith, isNear, readsOwnLine, type Compared } from "./typed-compared";

/** A number that is typed where the cells beside it compute. */
export interface TypedNumber extends Omit<Compared, "agrees"> {
  readonly severity: Severity;
  /** What should stand there, where it is no copy of the usual formula. */
  readonly formula?: string;
}

/** After so many figures a pane may show progress or stop. */
const FIGURES_A_STEP = 5_000;

/** The typed numbers of a sheet that its lines compute otherwise, each once, whichever way it was seen; in steps. */
export function* typedNumberSteps(
  workbook: WorkbookModel,
  sheet: SheetModel,
): Generator<undefined, readonly TypedNumber[], void> {
  const byCell = new Map<number, Judged>();
  for (const direction of directions) {
    for (const each of yield* typedIn(workbook, sheet, direction)) {
      const key = cellKey(each.row, each.column);
      const other = byCell.get(key);
      byCell.set(key, other ? likelier(other, each) : each);
    }
  }
  return [...byCell.values()].flatMap(({ severity, ...each }) => (severity === null ? [] : [{ ...each, severity }]));
}

/**
 * The severer of two; where its row and its column both hold the copies of one formula, the cell belongs to a block that was filled
 * with it.
 */
function likelier(one: Judged, other: Judged): Judged {
  const inBlock =
    one.usual.pattern.canonical === other.usual.pattern.canonical &&
    one.typed !== 0 &&
    one.alone &&
    other.alone &&
    !one.between &&
    !other.between;
  if (inBlock) return { ...one, severity: "warning" };
  return rank(other.severity) < rank(one.severity) ? other : one;
}

function rank(severity: Severity | null): number {
  return severity === null ? severities.length : severities.indexOf(severity);
}

interface Judged extends Compared {
  /** Null where nothing would be said of it by this line alone. */
  readonly severity: Severity | null;
  /** At the end of its stretch, and so far from what the formula gives that it is another figure unless it stands alone. */
  readonly atEnd: boolean;
  readonly between: boolean;
  /** Whether the whole stretch has one formula; in a part of one, a typed number beside another is no slip. */
  readonly whole: boolean;
  /** Whether no line beside has a typed number in the same place. */
  readonly alone: boolean;
}

function* typedIn(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
): Generator<undefined, readonly Judged[], void> {
  const typed: Judged[] = [];
  const lines = formulaLines(sheet, direction);
  let figuresRead = 0;
  const withTyped = [...lines].flatMap(([line, formulas]) =>
    formulas.length > 1 && holdsTyped(sheet, direction, line) ? [formulas] : [],
  );
  for (const stretch of figureStretches(sheet, direction, withTyped)) {
    figuresRead += stretch.length;
    if (figuresRead >= FIGURES_A_STEP) {
      figuresRead = 0;
      yield;
    }
    const [first] = stretch;
    if (!first || stretch.every(({ formula }) => formula !== null)) continue;
    const line = lines.get(lineOf(first, direction)) ?? [];
    for (const { figures, usual, whole } of partsOf(stretch, direction))
      typed.push(...judge(workbook, sheet, direction, figures, usual, line).map((each) => ({ ...each, whole })));
  }
  yield;
  const kept = new Set<Judged>(
    withoutParallelCells(
      typed.filter(({ atEnd }) => atEnd),
      direction,
    ),
  );
  // A number that is still right is a slip where it stands alone; beside its likes it belongs to a row or column that was typed whole.
  // Where a running figure starts, something is always typed: it is no such row or column.
  const told = typed.filter(({ severity }) => severity !== null);
  const alone = new Set<Judged>(
    [typed, told].flatMap((cells) => withoutParallelCells(cells, direction, thresholds.parallelLinesTyped)),
  );
  const ways = typedInTotals(sheet, typed, direction);
  return typed
    .filter((each) => (!each.atEnd || kept.has(each)) && (each.whole || alone.has(each)))
    .map((each): Judged => {
      const isWay = ways.has(each);
      const isNote = each.severity !== null && ((each.agrees && !alone.has(each)) || isWay);
      return { ...each, alone: alone.has(each) && !isWay, ...(isNote ? { severity: "info" as const } : {}) };
    });
}

/** Rates and the like that are typed into each of several rows of totals: the way in which these are filled, right or wrong. */
function typedInTotals(sheet: SheetModel, typed: readonly Judged[], direction: Direction): ReadonlySet<Judged> {
  const inTotals = typed.filter((each) => isAmongTotals(sheet, each, direction));
  const byLine = [...groupedBy(inTotals, (each) => String(lineOf(each, direction))).values()];
  return new Set(byLine.filter((line) => line.length >= thresholds.fewestTypedAmongTotals).flat());
}

function judge(
  workbook: WorkbookModel,
  sheet: SheetModel,
  direction: Direction,
  stretch: readonly Figure[],
  usual: FormulaCell,
  line: readonly FormulaCell[],
): Judged[] {
  const formulas = stretch.flatMap(({ formula }) => (formula ? [formula] : []));
  const figures = stretch.filter(({ formula }) => formula === null);
  const places = new Map(stretch.map((figure, at) => [figure, at]));
  const isUsual = (figure: Figure | undefined): boolean =>
    figure?.formula?.pattern.canonical === usual.pattern.canonical;
  const around = (index: number): "between" | "end" => {
    const figure = figures[index];
    const at = (figure && places.get(figure)) ?? -1;
    return isUsual(stretch[at - 1]) && isUsual(stretch[at + 1]) ? "between" : "end";
  };
  const running = readsOwnLine(usual, direction, stretch);
  const ofShape = line.filter(({ pattern }) => pattern.skeleton === usual.pattern.skeleton).length;
  const alike = formulas.filter(({ pattern }) => pattern.canonical === usual.pattern.canonical).length;
  const cells = figures.map((figure) => {
    // A cell of another number format is another kind of figure, such as the percentage at the end of a row of totals.
    const at = places.get(figure) ?? -1;
    const beside = [stretch[at - 1], stretch[at + 1]].flatMap((each) => (isUsual(each) && each?.formula) || []);
    const like = [usual, ...beside].find(({ cell }) => cell.format === figure.format);
    const compared = like ? comparedWith(workbook, sheet, direction, figure, like) : null;
    return compared && { ...compared, agrees: compared.agrees && !isLikeByChance(compared) };
  });
  const agreeing = cells.filter((cell) => cell?.agrees === true).length;
  // What a running figure starts from is no slip in it.
  const start = running ? stretch[0] : undefined;
  const differing = cells.filter((cell, index) => cell?.agrees === false && figures[index] !== start).length;
  return cells.flatMap((cell, index): Judged[] => {
    if (!cell) return [];
    const { agrees } = cell;
    const isBetween = around(index) === "between";
    const told = (severity: Severity | null, atEnd = false): Judged[] => [
      { ...cell, severity, atEnd, between: isBetween, alone: true, whole: true },
    ];
    if (headsItsLine(sheet, cell, figures, direction)) return [];
    // A zero stands in for what the formula would look up in vain.
    if (cell.typed === 0 && isErrorValue(cell.expected) && cell.expected.error === NOT_FOUND) return told("info");
    if (agrees) {
      // It will not follow a change. Nothing agrees by chance, nor does a small number with a cell that it might repeat; a series starts somewhere.
      const isOwn =
        (usual.pattern.computes && (isExact(cell) || isUncommon(cell.typed))) ||
        isBetween ||
        (agreeing === 1 && alike >= thresholds.fewestBesideRepeated && isUncommon(cell.typed));
      const isTelling = cell.typed !== 0 && isOwn && (isBetween || !running || isCertain(cell));
      const enough = alike >= Math.max(thresholds.fewestAtEnd, thresholds.alikeForEachTyped * agreeing);
      return told(isTelling && enough ? "warning" : "info");
    }
    const figure = figures[index];
    const at = (figure && places.get(figure)) ?? -1;
    if (isTypedEverywhere(sheet, cell, direction)) return told(null);
    if (!isErrorValue(cell.expected) && isZeroAtStart(stretch, at)) return told(null);
    if (running) {
      // What begins with the same number begins anew, as the days of a second table.
      const isAnew = stretch[0]?.value === cell.typed;
      const enough = isBetween && !isAnew && alike >= thresholds.alikeForEachTypedRunning * differing;
      return told(enough && isDecimal(cell.expected) ? "warning" : null);
    }
    if (isBetween && !addsNothing(cell) && !isTypedAlong(sheet, cell, direction)) {
      const each = differing === 1 ? thresholds.alikeForEachTyped : thresholds.alikeForEachOfMoreTyped;
      if (alike >= each * differing) return told("warning");
    }
    // Where more is typed than computed, what is typed is the line's way, and not a slip in it.
    const enough =
      cell.expected !== null && ofShape >= Math.max(thresholds.alikeForEachTypedInLine * differing, figures.length);
    const near = isNear(decimalFromDouble(cell.typed), cell.expected);
    // A row of assumptions above computed ones was typed whole.
    if (isTypedAlong(sheet, cell, direction)) return told(null);
    const isOfTypedLine = isAmongTyped(sheet, cell, direction, differing) || isTypedAgain(sheet, cell, direction);
    if (!isBetween && isOfTypedLine) return told(null);
    if (!isBetween && isOfTypedPart(stretch, at, cell)) return told(null);
    // What only repeats a cell is repeated anywhere: another figure at the end of a line of links is one of its own.
    if (!enough || (usual.pattern.skeleton === "@" && !near)) return told(null);
    return told("warning", differing === 1 && !near);
  });
}

const NOT_FOUND = "#N/A";

/** What totals beside it would add is blank here: the number is none of them, such as a share among sums. */
function addsNothing({ expected, usual }: Compared): boolean {
  return expected === null && ownLineAggregate(usual.pattern) !== null;
}

/** Whether the cell stands in a row of column totals, or in a column of row totals, that crosses the line. */
function isAmongTotals(sheet: SheetModel, cell: CellAddress, direction: Direction): boolean {
  const across = direction === "row" ? "column" : "row";
  return [-2, -1, 1, 2].some((step) => {
    const { row, column } = addressAt(direction, lineOf(cell, direction) + step, positionOf(cell, direction));
    const beside = sheet.formula(row, column);
    return beside !== undefined && ownLineAggregate(beside.pattern)?.across === across;
  });
}
