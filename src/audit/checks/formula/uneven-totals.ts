import { decimalFromDouble, zero, type Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { holdsCell, rangeName, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { expectedFormula } from "../../patterns/odd-kinds";
import { shortCopies, type ShortCopy } from "../../patterns/short-copies";
import { thresholds } from "../../patterns/thresholds";
import { directions, mixedLines, groupedBy, largestGroup, nameOf, stretches, type Direction } from "../../tables/lines";
import { ownLineAggregate } from "../../totals";
import { cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";

/** Neighbours that a column between, such as a percentage, may part. */
const REACH = 3;
/** So many times as many totals are alike, and the few that differ are the odd ones; else nobody can tell by number. */
const TIMES_AS_OFTEN = 2;

/** Half a cent: figures that differ by less are the same. */
const SMALLEST_DIFFERENCE = "0.005";

const message: Wording = {
  en: "Totals in one line add different stretches: {oddRange} in {odd}, {otherRange} in {others}.",
  "pt-BR": "Totais da mesma linha ou coluna somam trechos diferentes: {oddRange} em {odd}, {otherRange} em {others}.",
};
const fix: Wording = {
  en: "Give all of them the same rows or columns, unless the tables above them really differ.",
  "pt-BR": "Dê a todos as mesmas linhas ou colunas, a menos que as tabelas somadas sejam mesmo diferentes.",
};
const cause: Wording = {
  en: "a row or column was added or left out in some of the totals",
  "pt-BR": "uma linha ou coluna foi incluída ou esquecida em parte dos totais",
};
const turnedMessage: Wording = {
  en: "{odd} adds {oddRange}, the totals beside it, where {others} adds {otherRange}, the column above it.",
  "pt-BR": "{odd} soma {oddRange}, os totais ao lado, onde {others} soma {otherRange}, a coluna acima.",
};

const shortMessage: Wording = {
  en: "{odd} adds {oddRange}, a row less than the other totals of its row ({others}), which give {expected} here.",
  "pt-BR":
    "{odd} soma {oddRange}, uma linha a menos que os outros totais da mesma linha ({others}), que dariam {expected} aqui.",
};

/** A total that misses rows, or takes in one too many, told by the totals beside it. */
export const unevenTotals: Check = {
  kind: "unevenTotals",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Totals that add different rows", "pt-BR": "Totais que somam linhas diferentes" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const found = directions.flatMap((direction) => findIn(workbook, sheet, direction));
      const told = new Set(found.flatMap(({ cells }) => cells));
      const short = shortCopies(workbook, sheet).filter(({ formula }) => !told.has(nameOf(formula)));
      return [...found, ...short.map((each) => reportShort(sheet, each))];
    });
  },
};

function reportShort(sheet: SheetModel, { formula, range, usual, others }: ShortCopy): Finding {
  const expected = expectedFormula(usual, formula);
  return findingOf(unevenTotals, {
    sheet,
    cells: [formula],
    found: formula.formula,
    expected,
    cause: { code: "UNEVEN_RANGE", wording: cause },
    related: others,
    message: fillWording(shortMessage, {
      odd: nameOf(formula),
      oddRange: rangeName(range),
      others: cellsWording(others),
      expected: formulaWording(expected),
    }),
    fix,
  });
}

interface Total {
  readonly formula: FormulaCell;
  readonly range: RangeAddress;
}

function findIn(workbook: WorkbookModel, sheet: SheetModel, direction: Direction): Finding[] {
  const findings: Finding[] = [];
  for (const line of mixedLines(sheet, direction)) {
    const totals = groupedBy(line, (formula) => {
      const aggregate = ownLineAggregate(formula.pattern);
      return aggregate?.across === direction ? aggregate.name : "";
    });
    for (const [name, formulas] of totals) {
      if (name === "") continue;
      for (const stretch of stretches(formulas, direction, REACH)) {
        const finding = compare(sheet, totalsOf(workbook, sheet, stretch), direction);
        if (finding) findings.push(finding);
        const turned = turnedTotal(workbook, sheet, totalsOf(workbook, sheet, stretch), direction);
        if (turned) findings.push(turned);
      }
    }
  }
  return findings;
}

function totalsOf(workbook: WorkbookModel, sheet: SheetModel, formulas: readonly FormulaCell[]): Total[] {
  return formulas.flatMap((formula) => {
    const [reference] = workbook.references(sheet, formula);
    return reference ? [{ formula, range: reference.range }] : [];
  });
}

/** What a total takes in along its own line: two beside each other are alike where this is the same, anchored or not. */
function extentOf({ range }: Total, direction: Direction): string {
  return direction === "row"
    ? `${String(range.row)} ${String(range.rows)}`
    : `${String(range.column)} ${String(range.columns)}`;
}

function compare(sheet: SheetModel, totals: readonly Total[], direction: Direction): Finding | null {
  const groups = groupedBy(totals, (total) => extentOf(total, direction));
  if (groups.size < 2 || alternates(totals, direction)) return null;
  const majority = largestGroup(groups);
  const others = totals.filter((total) => !majority.includes(total));
  const [usual] = majority;
  // Totals that each add another stretch have no common pattern to break.
  if (!usual || (groups.size > 2 && majority.length < totals.length / 2)) return null;
  const isClear = majority.length >= TIMES_AS_OFTEN * others.length;
  const shorter = isClear ? null : shorterOfTwo(totals, direction);
  const odd = isClear ? others : shorter ? [shorter] : doubtful(sheet, totals, direction);
  const [first] = odd;
  if (!first) return null;
  const isFelt = isClear
    ? odd.some((total) => isOdd(sheet, total, majority, direction))
    : totals.some((total) =>
        totals.some(
          (other) => missesFigure(sheet, total, other, direction) && givesOther(sheet, total, other, direction),
        ),
      );
  if (isClear && areShort(majority, odd, direction)) return null;
  const like = isClear ? usual : (totals.find((total) => !odd.includes(total)) ?? usual);
  const cells = odd.map(({ formula }) => formula);
  const related = totals.filter((total) => !odd.includes(total)).map(({ formula }) => formula);
  const compared = totals.filter((total) => extentOf(total, direction) !== extentOf(first, direction));
  return findingOf(unevenTotals, {
    // Few, as many one way as the other, and no figure that any leaves out: nobody can tell which was meant, and none is wrong today.
    severity:
      isFelt || shorter !== null || (!isClear && totals.length >= thresholds.fewestTotalsUneven) ? "warning" : "info",
    sheet,
    cells,
    found: first.formula.formula,
    expected: like === first ? null : expectedFormula(like.formula, first.formula),
    cause: { code: "UNEVEN_RANGE", wording: cause },
    related,
    message: fillWording(message, {
      odd: cellsWording(odd.filter((total) => !compared.includes(total)).map(({ formula }) => formula)),
      oddRange: rangeName(first.range),
      others: cellsWording(compared.map(({ formula }) => formula)),
      otherRange: compared[0] ? rangeName(compared[0].range) : "",
    }),
    fix,
  });
}

/**
 * Whether the one that takes in more reaches to the totals' own line, where the many stop before it: they are what is wrong, and the check
 * of ranges tells of them.
 */
function areShort(majority: readonly Total[], odd: readonly Total[], direction: Direction): boolean {
  const end = ({ row, rows, column, columns }: RangeAddress): number =>
    direction === "row" ? row + rows : column + columns;
  const start = ({ row, column }: RangeAddress): number => (direction === "row" ? row : column);
  const own = ({ formula }: Total): number => (direction === "row" ? formula.row : formula.column);
  return odd.every((total) =>
    majority.every(
      (other) =>
        start(total.range) === start(other.range) &&
        end(total.range) === own(total) &&
        end(other.range) < end(total.range) &&
        end(total.range) - end(other.range) <= thresholds.mostMissedInRange,
    ),
  );
}

/**
 * The one of two totals beside each other that begins with the other and ends a cell before it: nobody stretches a total over a line too
 * many as easily. Where they begin apart, the opening line may be blank in one of the two.
 */
function shorterOfTwo(totals: readonly Total[], direction: Direction): Total | null {
  const [one, other] = totals;
  if (!one || !other || totals.length > 2) return null;
  const sizeOf = ({ rows, columns }: RangeAddress): number => rows * columns;
  const [short, full] = sizeOf(one.range) < sizeOf(other.range) ? [one, other] : [other, one];
  const wanted = inLineOf(short, full, direction);
  const beginsAlike = wanted.row === short.range.row && wanted.column === short.range.column;
  return beginsAlike && sizeOf(full.range) === sizeOf(short.range) + 1 ? short : null;
}

/** Where number does not tell, those that leave out a figure which the others' stretch would take in; all of them where none does. */
function doubtful(sheet: SheetModel, totals: readonly Total[], direction: Direction): readonly Total[] {
  const missing = totals.filter((total) => totals.some((other) => missesFigure(sheet, total, other, direction)));
  return missing.length > 0 ? missing : totals;
}

/**
 * Whether a total that the others have otherwise may be wrong: it leaves out what they take in, or takes in a figure that they leave
 * out. A blank or a heading more is harmless; and totals of nothing say nothing of one that has something to add.
 */
function isOdd(sheet: SheetModel, total: Total, others: readonly Total[], direction: Direction): boolean {
  const sumsFigures = figuresIn(sheet, total.range) > 0;
  return others.some((other) => {
    const wanted = inLineOf(total, other, direction);
    if (!isWithin(wanted, total.range)) return true;
    return !(sumsFigures && figuresIn(sheet, other.range) === 0) && givesOther(sheet, total, other, direction);
  });
}

/** Whether the other's stretch, in this total's line, adds up to another sum. */
function givesOther(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  const difference = sumIn(sheet, total.range, total).minus(sumIn(sheet, inLineOf(total, other, direction), total));
  return !difference.abs().lessThan(SMALLEST_DIFFERENCE);
}

function sumIn(sheet: SheetModel, range: RangeAddress, { formula }: Total): Decimal {
  return [...sheet.cellsIn(range)].reduce(
    (sum, { row, column, cell }) =>
      typeof cell.value === "number" && !(row === formula.row && column === formula.column)
        ? sum.plus(decimalFromDouble(cell.value))
        : sum,
    zero,
  );
}

function figuresIn(sheet: SheetModel, range: RangeAddress): number {
  return [...sheet.cellsIn(range)].filter(({ cell }) => typeof cell.value === "number").length;
}

function inLineOf({ formula: { row, column } }: Total, other: Total, direction: Direction): RangeAddress {
  return direction === "row" ? { ...other.range, column, columns: 1 } : { ...other.range, row, rows: 1 };
}

function isWithin(part: RangeAddress, whole: RangeAddress): boolean {
  return (
    holdsCell(whole, part.row, part.column) &&
    holdsCell(whole, part.row + part.rows - 1, part.column + part.columns - 1)
  );
}

function missesFigure(sheet: SheetModel, total: Total, other: Total, direction: Direction): boolean {
  const { row, column } = total.formula;
  const wanted = inLineOf(total, other, direction);
  return [...sheet.cellsIn(wanted)].some(
    ({ cell, ...at }) =>
      typeof cell.value === "number" &&
      !holdsCell(total.range, at.row, at.column) &&
      !(at.row === row && at.column === column),
  );
}

/** Two kinds of columns by turns (number, percentage, number, percentage) are two patterns, not one broken. */
function alternates(totals: readonly Total[], direction: Direction): boolean {
  if (totals.length < 4) return false;
  return totals.every((total, index) => {
    const previous = totals[index - 2];
    return previous === undefined || extentOf(previous, direction) === extentOf(total, direction);
  });
}

/**
 * A total that adds the totals beside it where the column above it holds figures of its own, as theirs do: then these are added
 * nowhere. A total of totals stands below a column of totals.
 */
function turnedTotal(
  workbook: WorkbookModel,
  sheet: SheetModel,
  totals: readonly Total[],
  direction: Direction,
): Finding | null {
  const [usual, second] = totals;
  const last = totals.at(-1);
  if (!usual || !second || !last) return null;
  const { row, column } = last.formula;
  const formula = direction === "row" ? sheet.formula(row, column + 1) : sheet.formula(row + 1, column);
  if (!formula) return null;
  const aggregate = ownLineAggregate(formula.pattern);
  const name = ownLineAggregate(usual.formula.pattern)?.name;
  const [own] = totalsOf(workbook, sheet, [formula]);
  if (!own || aggregate?.name !== name || aggregate?.across === direction) return null;
  if (!totals.some((total) => holdsCell(own.range, total.formula.row, total.formula.column))) return null;
  const wanted: RangeAddress =
    direction === "row"
      ? { ...last.range, column: formula.column, columns: 1 }
      : { ...last.range, row: formula.row, rows: 1 };
  const above = [...sheet.cellsIn(wanted)];
  const areTyped = above.every(({ cell }) => cell.formula === undefined && typeof cell.value === "number");
  if (above.length !== wanted.rows * wanted.columns || !areTyped) return null;
  // Typed totals of their rows are added up rightly by a total of the totals.
  const shown = formula.cell.value;
  const added = above.reduce((sum, { cell }) => sum.plus(typeof cell.value === "number" ? cell.value : 0), zero);
  if (typeof shown !== "number" || decimalFromDouble(shown).minus(added).abs().lessThan(SMALLEST_DIFFERENCE))
    return null;
  return findingOf(unevenTotals, {
    sheet,
    cells: [formula],
    found: formula.formula,
    expected: expectedFormula(last.formula, formula),
    cause: { code: "UNEVEN_RANGE", wording: cause },
    related: totals.map((total) => total.formula),
    message: fillWording(turnedMessage, {
      odd: nameOf(formula),
      oddRange: rangeName(own.range),
      others: nameOf(last.formula),
      otherRange: rangeName(last.range),
    }),
    fix,
  });
}
