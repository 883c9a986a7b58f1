import { decimalFromDouble, zero, type Decimal } from "../../core/decimal";
import type { SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { parseRange } from "../../workbook/address";
import { isErrorValue, type SnapshotCell } from "../../workbook/snapshot";
import { decimalFromText } from "../../core/decimal";
import { checks } from "../checks";
import type { Finding } from "../finding";
import { isSameContent } from "./followed-content";
import { contentText } from "./kept-finding";
import type { FollowedFinding } from "./recognised";

/**
 * What became of a finding that is told no more. `fixed`: the check now holds. `changed`: the cell holds something else that the check
 * does not take for right, or that another finding is about. `deleted`: its cells are gone. `unseen`: nobody can say, since 1.0.0 kept
 * no figures.
 */
export type Outcome = "fixed" | "changed" | "deleted" | "unseen";

export interface GoneFinding {
  readonly followed: FollowedFinding;
  readonly outcome: Outcome;
  /** What the first cell holds now. */
  readonly now: string;
  /** The finding that is now about its cells. */
  readonly instead: Finding | null;
}

export function goneFinding(followed: FollowedFinding, now: readonly Finding[], workbook: WorkbookModel): GoneFinding {
  const sheet = workbook.sheet(followed.sheet);
  const [first] = followed.cells;
  if (!sheet || first === undefined) return { followed, outcome: "deleted", now: "", instead: null };
  const cells = new Set(followed.cells);
  const instead =
    now.find(
      (finding) =>
        finding.severity !== "info" && finding.sheet === sheet.name && finding.cells.some((cell) => cells.has(cell)),
    ) ?? null;
  const holdsNow = contentText(cellAt(sheet, first));
  const outcome = instead ? "changed" : outcomeOf(followed, sheet, workbook);
  return { followed, outcome, now: holdsNow, instead };
}

function outcomeOf(followed: FollowedFinding, sheet: SheetModel, workbook: WorkbookModel): Outcome {
  const { figures, cells, kept } = followed;
  if (!figures) return "unseen";
  const isRight = (cell: string, index: number): boolean => {
    const detail = figures.details.find((each) => each.cell === cell);
    const expected = detail?.expected ?? figures.expected;
    const before = figures.contents[index];
    const now = cellAt(sheet, cell);
    // Its own content is as it was: what it was compared with has changed, and the check has looked at it again.
    if (before !== undefined && isSameContent(before, contentText(now))) return isAnswered(followed, sheet, workbook);
    return holdsExpected(now, expected) || holdsByKind(kept.kind, now, followed, workbook);
  };
  return cells.every(isRight) ? "fixed" : "changed";
}

/** A figure that has two values must be the same in both places; every other check is made anew of all that it compares. */
function isAnswered(followed: FollowedFinding, sheet: SheetModel, workbook: WorkbookModel): boolean {
  return followed.kept.kind !== "twoValues" || isAsRelated(followed, sheet, workbook);
}

function isAsRelated({ cells, figures }: FollowedFinding, sheet: SheetModel, workbook: WorkbookModel): boolean {
  const own = figureOf(cellAt(sheet, cells[0] ?? ""));
  const related = relatedFigures(figures?.related ?? [], sheet, workbook);
  return own !== null && related.length > 0 && related.some((figure) => figure.equals(own));
}

function holdsExpected(now: SnapshotCell | undefined, expected: string | null): boolean {
  if (expected === null || now === undefined) return false;
  if (expected.startsWith("=")) return now.formula !== undefined && isSameContent(now.formula, expected);
  const { value } = now;
  if (typeof value === "boolean") return String(value).toUpperCase() === expected.toUpperCase();
  if (typeof value === "number") return isSameContent(contentText({ value }), expected) || isToTheCent(value, expected);
  return isSameContent(contentText({ value }), expected);
}

/** An expected figure is told to the cent where the cell shows cents. */
function isToTheCent(value: number, expected: string): boolean {
  const figure = decimalFromText(expected);
  return figure !== null && figure.minus(decimalFromDouble(value)).abs().lessThan(SMALLEST_TOLD);
}

const SMALLEST_TOLD = "0.005";

/** What a kind that says what must not stand there, not what should, is settled by; a kind of a version that knew others, by nothing. */
function holdsByKind(
  kind: string,
  now: SnapshotCell | undefined,
  followed: FollowedFinding,
  workbook: WorkbookModel,
): boolean {
  if (now === undefined) return false;
  const { value, formula } = now;
  const sheet = workbook.sheet(followed.sheet);
  switch (checks.find((check) => check.kind === kind)?.settledBy) {
    case "noError":
      return !isErrorValue(value) && (formula !== undefined || typeof value === "number");
    case "number":
      return typeof value === "number";
    case "sameAsRelated":
      return sheet !== undefined && isAsRelated(followed, sheet, workbook);
    case "formulaOrSum":
      // A formula that the checks of formulas say nothing of adds what it should.
      return formula !== undefined || (sheet !== undefined && isSumOfRelated(value, followed, sheet, workbook));
    case "formula":
      return formula !== undefined;
    case "expected":
    case undefined:
      return false;
  }
}

function isSumOfRelated(
  value: SnapshotCell["value"],
  followed: FollowedFinding,
  sheet: SheetModel,
  workbook: WorkbookModel,
): boolean {
  const related = relatedFigures(followed.figures?.related ?? [], sheet, workbook);
  if (typeof value !== "number" || related.length < 2) return false;
  const sum = related.reduce<Decimal>((total, figure) => total.plus(figure), zero);
  return sum.minus(decimalFromDouble(value)).abs().lessThan(SMALLEST_TOLD);
}

function relatedFigures(related: readonly string[], sheet: SheetModel, workbook: WorkbookModel): readonly Decimal[] {
  return related.flatMap((place) => {
    const at = place.lastIndexOf("!");
    const of = at < 0 ? sheet : workbook.sheet(place.slice(0, at));
    const range = parseRange(place.slice(at + 1));
    if (!of || !range) return [];
    return [...of.cellsIn(range)].flatMap(({ cell }) => figureOf(cell) ?? []);
  });
}

function figureOf(cell: SnapshotCell | undefined): Decimal | null {
  return typeof cell?.value === "number" ? decimalFromDouble(cell.value) : null;
}

function cellAt(sheet: SheetModel, cell: string): SnapshotCell | undefined {
  const range = parseRange(cell);
  return range ? sheet.cell(range.row, range.column) : undefined;
}
