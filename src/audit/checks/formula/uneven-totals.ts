import { fillWording, type Wording } from "../../../core/wording";
import { rangeName } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import type { Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import {
  directions,
  mixedLines,
  groupedBy,
  largestGroup,
  nameOf,
  rangeText,
  stretches,
  type Direction,
} from "../../tables/lines";
import { ownLineAggregate } from "../../totals";

/** Neighbours that a column between, such as a percentage, may part. */
const REACH = 3;
/** In a longer row of totals the few that differ are the wrong ones; in a shorter one either side may be. */
const LONGEST_DOUBTFUL = 12;

const message: Wording = {
  en: "Totals in one line add different stretches: {odd} adds {oddRange}, {others} adds {otherRange}.",
  "pt-BR":
    "Totais da mesma linha ou coluna somam trechos diferentes: {odd} soma {oddRange}, {others} soma {otherRange}.",
};
const fix: Wording = {
  en: "Give all of them the same rows or columns, unless the tables above them really differ.",
  "pt-BR": "Dê a todos as mesmas linhas ou colunas, a menos que as tabelas somadas sejam mesmo diferentes.",
};
const cause: Wording = {
  en: "a row or column was added or left out in some of the totals",
  "pt-BR": "uma linha ou coluna foi incluída ou esquecida em parte dos totais",
};

/** A total that misses rows, or takes in one too many, told by the totals beside it. */
export const unevenTotals: Check = {
  kind: "unevenTotals",
  group: "formula",
  severity: "warning",
  repeats: true,
  title: { en: "Totals that add different rows", "pt-BR": "Totais que somam linhas diferentes" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => directions.flatMap((direction) => findIn(workbook, sheet, direction)));
  },
};

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
        const finding = compare(workbook, sheet, stretch);
        if (finding) findings.push(finding);
      }
    }
  }
  return findings;
}

function compare(workbook: WorkbookModel, sheet: SheetModel, totals: readonly FormulaCell[]): Finding | null {
  const groups = groupedBy(totals, (formula) => formula.pattern.canonical);
  if (groups.size < 2 || alternates(totals)) return null;
  const majority = largestGroup(groups);
  const odd = totals.filter((formula) => !majority.includes(formula));
  const [first] = odd;
  const [usual] = majority;
  if (!first || !usual) return null;
  // Totals that each add another stretch have no common pattern to break.
  if (groups.size > 2 && majority.length < totals.length / 2) return null;
  const cells = totals.length <= LONGEST_DOUBTFUL ? [...odd, ...majority] : odd;
  return {
    kind: unevenTotals.kind,
    severity: "warning",
    sheet: sheet.name,
    cells: cells.map(nameOf),
    found: first.formula,
    expected: null,
    difference: null,
    cause: { code: "UNEVEN_RANGE", wording: cause },
    related: [],
    source: null,
    message: fillWording(message, {
      odd: rangeText(odd),
      oddRange: readRange(workbook, sheet, first),
      others: rangeText(majority),
      otherRange: readRange(workbook, sheet, usual),
    }),
    fix,
  };
}

function readRange(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): string {
  const [reference] = workbook.references(sheet, formula);
  return reference ? rangeName(reference.range) : formula.formula;
}

/** Two kinds of columns by turns (number, percentage, number, percentage) are two patterns, not one broken. */
function alternates(totals: readonly FormulaCell[]): boolean {
  if (totals.length < 4) return false;
  return totals.every((formula, index) => {
    const previous = totals[index - 2];
    return previous === undefined || previous.pattern.canonical === formula.pattern.canonical;
  });
}
