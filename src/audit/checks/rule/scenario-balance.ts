import { Decimal, roundAt, roundHalfUpToCent, zero } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { partsOfDifference } from "../../difference-parts";
import { roundingNoise } from "../../tables/figure-relations";
import { figureSheetOf, type FigureRow, type FigureSheet } from "../../tables/figure-sheet";
import type { SeenFigure } from "../../tables/seen-figure";
import { figureText, figureWording, withCause } from "../../figure-wording";
import type { Cause, Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { exactNetRevenues } from "../../tables/revenue-chain";
import { plainLabel } from "../../tables/table-labels";
import { figureThresholds } from "../../thresholds";

const SOURCE = "Lei 4.320/1964, arts. 2º a 4º";
const BALANCE = "CRESS.BUDGET_BALANCE";
const TOLERANCE = "0.005";
/** What is left of a difference once a line explains it. */
const RESIDUE = "0.05";

const message: Wording = {
  en: "Scenario {scenario}: the expense lines add up to {sum}, {difference} more than the net revenue of {revenue}.",
  "pt-BR": "Cenário {scenario}: as linhas de despesa somam {sum}, {difference} acima da receita líquida de {revenue}.",
};
const shortMessage: Wording = {
  en: "Scenario {scenario}: the expense lines add up to {sum}, {difference} less than the net revenue of {revenue}.",
  "pt-BR": "Cenário {scenario}: as linhas de despesa somam {sum}, {difference} abaixo da receita líquida de {revenue}.",
};
const balancing: Wording = {
  en: " {line} ({cell}), which balances the other scenarios, would be {expected}, not {found}.",
  "pt-BR": " {line} ({cell}), que fecha os outros cenários, seria {expected}, e não {found}.",
};
const component: Wording = {
  en: "{label} ({value}, {cell}) was counted twice",
  "pt-BR": "contou-se duas vezes {label} ({value}, {cell})",
};
const unexplained: Wording = {
  en: "expense and revenue were set apart",
  "pt-BR": "despesa e receita foram definidas em separado",
};
const stepMessage: Wording = {
  en: "{cell}: from one scenario to the next {line} grows by {found}, but net revenue grows by {expected}.",
  "pt-BR": "{cell}: de um cenário para o outro, {line} cresce {found}, mas a receita líquida cresce {expected}.",
};
const stepCause: Wording = {
  en: "the rounded step of an earlier scenario was added again",
  "pt-BR": "o acréscimo arredondado de um cenário anterior foi somado de novo",
};
const fix: Wording = {
  en: "Balance each scenario: the budget may not spend more than its revenue.",
  "pt-BR": "Feche cada cenário: o orçamento não pode gastar mais do que a receita.",
};

/** A scenario whose expense lines do not add up to its net revenue. */
export const scenarioBalance: Check = {
  kind: "scenarioBalance",
  group: "rule",
  severity: "error",
  repeats: false,
  settledBy: "expected",
  title: { en: "Scenario out of balance", "pt-BR": "Cenário desequilibrado" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const figures = figureSheetOf(sheet);
      const computed = [...sheet.formulas.values()].flatMap(
        (formula) => computedScenarios(workbook, sheet, formula) ?? [],
      );
      if (computed.length > 0) return computed.flatMap(({ lines, scenarios }) => findIn(lines, scenarios, true));
      const printed = printedScenarios(workbook, figures);
      return printed ? findIn(figures, printed, false) : [];
    });
  },
};

interface Scenario {
  readonly name: Wording;
  /** The printed total of the expenses, or the printed revenue where there is none. */
  readonly total: SeenFigure;
  readonly revenue: Decimal;
  /** What the printed revenue's rounding may hide. */
  readonly slack: Decimal;
  readonly lines: readonly SeenFigure[];
  readonly sum: Decimal;
}

/** The revenues and expense lines that a call of CRESS.BUDGET_BALANCE reads. */
function computedScenarios(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
): { lines: FigureSheet; scenarios: readonly Scenario[] } | null {
  if (!formula.pattern.functions.has(BALANCE) || formula.pattern.skeleton.replace(/^=/, "") !== `${BALANCE}(@,@)`)
    return null;
  const [revenues, expenses] = workbook.references(sheet, formula);
  const spill = formula.cell.spill;
  if (!revenues || !expenses || !spill || revenues.range.columns !== expenses.range.columns) return null;
  const lines = figureSheetOf(expenses.sheet);
  const scenarios = Array.from({ length: revenues.range.columns }, (_, index): Scenario[] => {
    const revenue = figureSheetOf(revenues.sheet).figure(revenues.range.row, revenues.range.column + index);
    const column = expenses.range.column + index;
    const own: SeenFigure[] = [];
    for (let row = expenses.range.row; row < expenses.range.row + expenses.range.rows; row++) {
      const line = lines.figure(row, column);
      if (line) own.push(line);
    }
    const total = figureSheetOf(sheet).figure(spill.row + 1, spill.column + index);
    if (!revenue || !total) return [];
    const name = lines.headingOf(own[0]?.row ?? expenses.range.row, column) || nameOf(total);
    const sum = own.reduce((so, line) => so.plus(line.value), zero);
    return [
      {
        name: { en: name, "pt-BR": name },
        total,
        revenue: roundHalfUpToCent(revenue.value),
        slack: new Decimal(RESIDUE),
        lines: own,
        sum,
      },
    ];
  }).flat();
  // The lines and the call are told in one finding, so they must share a sheet.
  return expenses.sheet === sheet ? { lines, scenarios } : null;
}

/** A table with a row of revenue, a row of expense, and the lines of expense below it; a column a scenario. */
function printedScenarios(workbook: WorkbookModel, figures: FigureSheet): readonly Scenario[] | null {
  const isNamed = (row: FigureRow, name: RegExp): boolean => name.test(plainLabel(row.label)) && row.figures.length > 1;
  const expense = figures.rows.find((row) => isNamed(row, /^(\(-\) ?|total d[ae]s? )?despesas?( total| totais)?$/));
  const revenue =
    expense &&
    figures.rows
      .filter((row) => row.row < expense.row)
      .reverse()
      .find((row) => isNamed(row, /^(\(=\) ?)?(receitas?|receita liquida)( total| totais)?$/));
  if (!expense || !revenue) return null;
  // The nearest first: a sheet may hold other tables above this one.
  const above = figures.rows.filter((row) => row.row < revenue.row).reverse();
  const at = (row: FigureRow | undefined, column: number): SeenFigure | undefined =>
    row?.figures.find((figure) => figure.column === column);
  const rates = above.find((row) => row.figures.length > 1 && isRates(row));
  const units = above.find(
    (row) => /\b(anuidade|annuity)\b/.test(plainLabel(row.label)) && row.figures.every((figure) => !figure.percent),
  );
  // What stands behind another label of the row belongs to a table beside this one.
  const columns = expense.figures
    .map((figure) => figure.column)
    .filter((column) => at(revenue, column) && !isBehindLabel(figures, expense, column));
  const columnOf = (row: FigureRow | undefined): SeenFigure[] => columns.flatMap((column) => at(row, column) ?? []);
  const exact =
    columnOf(rates).length === columns.length && columnOf(units).length === columns.length
      ? exactNetRevenues(workbook, { rates: columnOf(rates), units: columnOf(units), revenues: columnOf(revenue) })
      : null;
  const scenarios = columns.flatMap((column, index): Scenario[] => {
    const [total, printed] = [at(expense, column), at(revenue, column)];
    const lines: SeenFigure[] = [];
    for (let row = expense.row + 1; figures.row(row); row++) {
      const line = figures.figure(row, column);
      if (line) lines.push(line);
    }
    if (!total || !printed || lines.length < figureThresholds.fewestLinesOfBalance) return [];
    const rate = at(rates, column);
    const name = rate ? figureWording(rate.value.times(100), 1) : { en: nameOf(total), "pt-BR": nameOf(total) };
    const sum = lines.reduce((so, line) => so.plus(line.value), zero);
    const scenario = rate ? { en: `${name.en}%`, "pt-BR": `${name["pt-BR"]}%` } : name;
    const net = roundHalfUpToCent(exact?.[index] ?? printed.value);
    const slack = exact ? new Decimal(RESIDUE) : Decimal.max(RESIDUE, roundingNoise([], printed.places));
    return [{ name: scenario, total, revenue: net, slack, lines, sum }];
  });
  return scenarios;
}

function isBehindLabel({ sheet }: FigureSheet, { row, figures: [first] }: FigureRow, column: number): boolean {
  return sheet.filledColumns(row).some((between) => {
    const value = sheet.cell(row, between)?.value;
    const isBetween = first !== undefined && between > first.column && between < column;
    return isBetween && typeof value === "string" && /\p{L}{2}/u.test(value);
  });
}

/** Percentages, or fractions that the label calls an adjustment. */
function isRates({ label, figures }: FigureRow): boolean {
  if (figures.every((figure) => figure.percent)) return true;
  const isFraction = figures.every(({ value }) => !value.isNegative() && value.lessThan(1));
  return isFraction && /\b(re?a?juste|percentual|adjustment|rate)/.test(plainLabel(label));
}

function isBalanced({ sum, revenue, total }: Scenario): boolean {
  const difference = sum.minus(revenue).abs();
  return (
    difference.lessThanOrEqualTo(TOLERANCE) ||
    roundAt(sum, total.places, "HALF_UP").equals(roundAt(revenue, total.places, "HALF_UP"))
  );
}

/** @param sure false where the lines were only recognised by their labels: if they add up in no scenario, they are not all */
function findIn(figures: FigureSheet, scenarios: readonly Scenario[], sure: boolean): Finding[] {
  const balanced = scenarios.filter(isBalanced);
  if (balanced.length === 0 && !sure) return [];
  return scenarios
    .filter((scenario) => !isBalanced(scenario))
    .flatMap((scenario) => report(figures, scenario, balanced));
}

function report(figures: FigureSheet, scenario: Scenario, balanced: readonly Scenario[]): Finding[] {
  const difference = scenario.sum.minus(scenario.revenue);
  const [explaining] = partsOfDifference(difference, scenario.lines, scenario.slack) ?? [];
  const label = (figure: SeenFigure): string => figures.labelOfRow(figure.row);
  const line = balancingLine(scenario, balanced);
  const cause: Cause = explaining
    ? {
        code: "COMPONENT",
        wording: fillWording(component, {
          label: label(explaining),
          value: figureWording(explaining.value, 2),
          cell: nameOf(explaining),
        }),
      }
    : { code: "OTHER", wording: unexplained };
  const base = fillWording(difference.isNegative() ? shortMessage : message, {
    scenario: scenario.name,
    sum: figureWording(scenario.sum, 2),
    difference: figureWording(difference.abs(), 2),
    revenue: figureWording(scenario.revenue, 2),
  });
  const closing = line
    ? fillWording(balancing, {
        line: label(line),
        cell: nameOf(line),
        expected: figureWording(line.value.minus(difference), 2),
        found: figureWording(line.value, 2),
      })
    : null;
  const text = closing ? { en: base.en + closing.en, "pt-BR": base["pt-BR"] + closing["pt-BR"] } : base;
  const finding: Finding = {
    kind: scenarioBalance.kind,
    severity: "error",
    sheet: figures.sheet.name,
    cells: [nameOf(scenario.total), ...(line ? [nameOf(line)] : [])],
    found: figureText(scenario.sum),
    expected: figureText(scenario.revenue),
    difference: figureText(difference),
    cause,
    related: explaining ? [nameOf(explaining)] : [],
    source: SOURCE,
    message: withCause(text, cause),
    fix,
  };
  const step = line && explaining ? stepFinding(figures, scenario, balanced, line, explaining) : null;
  return step ? [finding, step] : [finding];
}

/** The line that takes up what the scenarios differ by: in the balanced ones it moves exactly as net revenue does. */
function balancingLine(scenario: Scenario, balanced: readonly Scenario[]): SeenFigure | null {
  const [first, second] = balanced;
  if (!first || !second) return null;
  const step = second.sum.minus(first.sum);
  const index = first.lines.findIndex(
    (line, at) => second.lines[at]?.value.minus(line.value).equals(step) === true && !step.isZero(),
  );
  return index === -1 ? null : (scenario.lines[index] ?? null);
}

/** Without the line counted twice, what is left of the difference is a step that was rounded before it was added. */
function stepFinding(
  figures: FigureSheet,
  scenario: Scenario,
  balanced: readonly Scenario[],
  line: SeenFigure,
  explaining: SeenFigure,
): Finding | null {
  const before = balanced[balanced.length - 1];
  if (!before) return null;
  const found = scenario.sum.minus(explaining.value).minus(before.sum);
  const expected = scenario.revenue.minus(before.revenue);
  if (found.equals(expected)) return null;
  return {
    kind: scenarioBalance.kind,
    severity: "warning",
    sheet: figures.sheet.name,
    cells: [nameOf(line)],
    found: figureText(found),
    expected: figureText(expected),
    difference: figureText(found.minus(expected)),
    cause: { code: "ROUNDED_STEP", wording: stepCause },
    related: [nameOf(explaining)],
    source: null,
    message: withCause(
      fillWording(stepMessage, {
        cell: nameOf(line),
        line: figures.labelOfRow(line.row),
        found: figureWording(found, 2),
        expected: figureWording(expected, 2),
      }),
      { code: "ROUNDED_STEP", wording: stepCause },
    ),
    fix,
  };
}
