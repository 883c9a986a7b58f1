import { decimalFromDouble, zero } from "../../../core/decimal";
import { fillWording, sameInBoth, type Wording } from "../../../core/wording";
import { holdsCell, rangeName, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import {
  alternates,
  areShort,
  doubtful,
  extentOf,
  givesOther,
  isOdd,
  isOfOtherTable,
  linesApart,
  missesFigure,
  missesText,
  shorterOfTwo,
  SMALLEST_DIFFERENCE,
  type Total,
} from "../../patterns/compared-totals";
import {
  areByTurns,
  areOfOwnLists,
  areRepeated,
  areWhole,
  beginEarlier,
  readsNothingThere,
  beginsBelowHeading,
  differInHeadings,
} from "../../patterns/uneven-on-purpose";
import { expectedFormula } from "../../patterns/odd-kinds";
import { shortCopies, type ShortCopy } from "../../patterns/short-copies";
import { thresholds } from "../../thresholds";
import {
  directions,
  mixedLines,
  groupedBy,
  hasCopyBeside,
  largestGroup,
  nameOf,
  stretches,
  type Direction,
} from "../../tables/lines";
import { ownLineAggregate } from "../../totals";
import { shownName } from "../../../formulas/evaluation/function-wording";
import { cellsWording } from "../../wording/cells-wording";
import { formulaWording } from "../../wording/formula-wording";

const message: Wording = {
  en: "Totals in one {line} add different ranges: {oddRange} in {odd}; {otherRange} in {others}.",
  "pt-BR": "Totais da mesma {line} somam intervalos diferentes: {oddRange} em {odd}; {otherRange} em {others}.",
};
const otherMessage: Wording = {
  en: "{name} takes in different ranges in one {line}: {oddRange} in {odd}; {otherRange} in {others}.",
  "pt-BR": "{name} abrange intervalos diferentes na mesma {line}: {oddRange} em {odd}; {otherRange} em {others}.",
};
const lines: Readonly<Record<Direction, Wording>> = {
  row: { en: "row", "pt-BR": "linha" },
  column: { en: "column", "pt-BR": "coluna" },
};
const andAlike: Wording = { en: "{first} (likewise {rest})", "pt-BR": "{first} (do mesmo modo, {rest})" };
const fix: Wording = {
  en: "Give all of them the same rows or columns, unless the tables that they add really differ.",
  "pt-BR": "Dê a todos as mesmas linhas ou colunas, a menos que as tabelas somadas sejam mesmo diferentes.",
};
const cause: Wording = {
  en: "a row or column was added or left out in some of the totals",
  "pt-BR": "uma linha ou coluna foi incluída ou esquecida em parte dos totais",
};
const turnedMessage: Wording = {
  en: "{odd} adds {oddRange}, the totals beside it, while {others} adds {otherRange}, the column above it.",
  "pt-BR": "{odd} soma {oddRange}, os totais ao lado, enquanto {others} soma {otherRange}, a coluna acima.",
};
const turnedFix: Wording = {
  en: "Write {expected} in {odd}, unless the totals beside it are all that it should add.",
  "pt-BR": "Escreva {expected} em {odd}, a menos que ela deva mesmo somar os totais ao lado.",
};

const shortMessage: Wording = {
  en: "{odd} adds {oddRange}, one row fewer than the other totals of its row ({others}), which give {expected} here.",
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

function findIn(workbook: WorkbookModel, sheet: SheetModel, direction: Direction): Finding[] {
  const findings: Finding[] = [];
  for (const line of mixedLines(sheet, direction)) {
    const totals = groupedBy(line, (formula) => {
      const aggregate = ownLineAggregate(formula.pattern);
      return aggregate?.across === direction ? aggregate.name : "";
    });
    for (const [name, formulas] of totals) {
      if (name === "") continue;
      for (const stretch of stretches(formulas, direction, thresholds.reachBetweenTotals)) {
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

const means: ReadonlySet<string> = new Set(["AVERAGE", "MEDIAN"]);

function compare(sheet: SheetModel, totals: readonly Total[], direction: Direction): Finding | null {
  const groups = groupedBy(totals, (total) => extentOf(total, direction));
  if (groups.size < 2 || alternates(totals, direction)) return null;
  const majority = largestGroup(groups);
  const others = totals.filter((total) => !majority.includes(total));
  const [usual] = majority;
  // Totals that each add another stretch have no common pattern to break.
  if (!usual || (groups.size > 2 && majority.length < totals.length / 2)) return null;
  const isClear = majority.length >= thresholds.evenForEachUneven * others.length;
  const shorter = isClear ? null : shorterOfTwo(totals, direction);
  const isTurned = isClear && areRepeated(sheet, majority, others, direction);
  const odd = isTurned ? majority : isClear ? others : shorter ? [shorter] : doubtful(sheet, totals, direction);
  const [first] = odd;
  if (!first) return null;
  const isFelt = isTurned
    ? odd.some((total) => others.some((other) => givesOther(sheet, total, other, direction)))
    : isClear
      ? odd.some((total) => isOdd(sheet, total, majority, direction))
      : totals.some((total) =>
          totals.some(
            (other) => missesFigure(sheet, total, other, direction) && givesOther(sheet, total, other, direction),
          ),
        );
  if (isClear && !isTurned && areShort(sheet, majority, odd, direction)) return null;
  if (isOfOtherTable(sheet, majority, others, direction)) return null;
  const isHarmless = (total: Total): boolean =>
    totals.every(
      (other) =>
        extentOf(other, direction) === extentOf(total, direction) ||
        differInHeadings(sheet, total, other, direction) ||
        beginsBelowHeading(sheet, total, other, direction) ||
        areOfOwnLists(sheet, total, other, direction) ||
        areByTurns(sheet, total, other, direction) ||
        readsNothingThere(sheet, total, other, direction),
    );
  if (odd.every(isHarmless)) return null;
  const like = isClear && !isTurned ? usual : (totals.find((total) => !odd.includes(total)) ?? usual);
  const cells = odd.map(({ formula }) => formula);
  const name = ownLineAggregate(first.formula.pattern)?.name ?? "SUM";
  // A dash says that this table has no such line.
  const hasNone = totals.some((total) => totals.some((other) => missesText(sheet, total, other, direction)));
  const isWhole =
    isClear &&
    !isTurned &&
    (areWhole(sheet, majority, odd, direction) || (means.has(name) && beginEarlier(sheet, majority, odd, direction)));
  const isSure =
    (isFelt && !isWhole) ||
    shorter !== null ||
    (!isClear && !hasNone && totals.length >= thresholds.fewestTotalsUneven);
  const compared = totals.filter((total) => extentOf(total, direction) !== extentOf(first, direction));
  // Of how many years a mean is taken is chosen, a line at a time: growth has one less than the figures that grow.
  const isChosen =
    means.has(name) &&
    (!isFelt ||
      cells.every((cell) => directions.some((each) => hasCopyBeside(sheet, cell, each))) ||
      odd.every((total) => compared.every((other) => linesApart(total, other, direction) > thresholds.mostForgotten)));
  const related = totals.filter((total) => !odd.includes(total)).map(({ formula }) => formula);
  return findingOf(unevenTotals, {
    // Few, as many one way as the other, and no figure that any leaves out: nobody can tell which was meant, and none is wrong today.
    severity: isSure && !isChosen ? "warning" : "info",
    sheet,
    cells,
    found: first.formula.formula,
    expected: like === first ? null : expectedFormula(like.formula, first.formula),
    cause: { code: "UNEVEN_RANGE", wording: cause },
    related,
    message: fillWording(name === "SUM" || name === "SUBTOTAL" ? message : otherMessage, {
      name: shownName(name),
      line: lines[direction],
      odd: firstAndRest(odd.filter((total) => !compared.includes(total))),
      oddRange: rangeName(first.range),
      others: firstAndRest(compared),
      otherRange: compared[0] ? rangeName(compared[0].range) : "",
    }),
    fix,
  });
}

/** A range is of the first alone; the others add what stands in their own columns or rows. */
function firstAndRest(totals: readonly Total[]): Wording {
  const [first = "", ...rest] = totals.map(({ formula }) => nameOf(formula));
  return rest.length === 0 ? sameInBoth(first) : fillWording(andAlike, { first, rest: cellsWording(rest) });
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
  const expected = expectedFormula(last.formula, formula);
  return findingOf(unevenTotals, {
    sheet,
    cells: [formula],
    found: formula.formula,
    expected,
    cause: { code: "UNEVEN_RANGE", wording: cause },
    related: totals.map((total) => total.formula),
    message: fillWording(turnedMessage, {
      odd: nameOf(formula),
      oddRange: rangeName(own.range),
      others: nameOf(last.formula),
      otherRange: rangeName(last.range),
    }),
    fix: fillWording(turnedFix, { expected: formulaWording(expected), odd: nameOf(formula) }),
  });
}
