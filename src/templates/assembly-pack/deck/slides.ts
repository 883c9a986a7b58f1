import type { Wording } from "../../../core/wording";
import type { NumberFormat } from "../../../workbook/plan";
import { tableRows, type Answers } from "../../builder/answers";
import { within, type Place } from "../../builder/cell";
import type { PlanBuilder } from "../../builder/plan-builder";
import { proposalColumns, proposalHeading } from "../../budget-proposal/scenario-columns";
import { proposalIds } from "../../annuity-proposal/vote";
import type { Slide, SlideRow } from "../../builder/slide-sheet";
import { deckWords as words } from "./wording";

/** More rows than these are not read in a hall; the total is of all of them. */
const MOST_ROWS = 10;
/** The last ones, where there are more. */
const MOST_YEARS = 4;

/** What an assembly sees, in its order; a slide without figures is left out. */
export function slidesOf(builder: PlanBuilder, answers: Answers): readonly Slide[] {
  const find = (path: string, columns?: readonly string[]): Place => {
    const found = builder.named(path, columns);
    if (!found) throw new Error(`the deck finds nothing called ${path}`);
    return found;
  };
  const rowAt = (label: Wording, path: string, columns: readonly string[], format: NumberFormat): SlideRow => ({
    label,
    cells: columns.map((column) => within(find(path, [column]), 0, 0)),
    format,
  });
  return [
    activities(find),
    goals(find),
    execution(rowAt),
    ...(tableRows(answers, "results").length > 0 ? [history(rowAt, find, answers)] : []),
    revenue(rowAt),
    ...(proposalColumns(answers).length > 0 ? [share(rowAt, find, answers), scenarios(rowAt, find, answers)] : []),
    ...(proposalIds(answers).length > 0 ? [annuity(rowAt, find, answers)] : []),
  ];
}

type Find = (path: string, columns?: readonly string[]) => Place;
type RowAt = (label: Wording, path: string, columns: readonly string[], format: NumberFormat) => SlideRow;

/** The rows of a table, each under the cell that says what it is. */
function tableSlideRows(
  find: Find,
  table: string,
  label: string,
  columns: readonly string[],
  format: NumberFormat,
): readonly SlideRow[] {
  const labels = find(`${table}.${label}`);
  return Array.from({ length: Math.min(labels.rows, MOST_ROWS) }, (_, index) => ({
    label: within(labels, index, 0),
    cells: columns.map((column) => within(find(`${table}.${column}`), index, 0)),
    format,
  }));
}

function activities(find: Find): Slide {
  const rows = tableSlideRows(find, "activities.regions", "region", ["done", "planned"], "count");
  return {
    name: words.activities,
    rests: ["accountsYear"],
    title: words.activitiesTitle,
    year: "accountsYear",
    first: words.region,
    columns: [{ heading: words.done }, { heading: words.planned }],
    rows: [
      ...rows,
      {
        label: words.total,
        cells: [within(find("activities.done"), 0, 0), within(find("activities.planned"), 0, 0)],
        format: "count",
        isTotal: true,
      },
    ],
    chart: {
      name: "CRESS_PROJECAO_ATIVIDADES",
      title: words.activitiesChart,
      valueAxis: words.visits,
      format: "count",
      fromZero: true,
      series: "columns",
      shown: [0, 1],
      categories: [0, rows.length - 1],
    },
  };
}

function goals(find: Find): Slide {
  const rows = tableSlideRows(find, "goals.progress", "axis", ["planned", "started", "done"], "count");
  return {
    name: words.goals,
    rests: [],
    title: words.goalsTitle,
    first: words.axis,
    columns: [{ heading: words.goalsPlanned }, { heading: words.goalsStarted }, { heading: words.goalsDone }],
    rows: [
      ...rows,
      {
        label: words.total,
        cells: ["planned", "started", "done"].map((column) => within(find("goals.sum", [column]), 0, 0)),
        format: "count",
        isTotal: true,
      },
    ],
    chart: {
      name: "CRESS_PROJECAO_METAS",
      title: words.goalsChart,
      valueAxis: words.goalsAxis,
      format: "count",
      fromZero: true,
      series: "columns",
      shown: [0, 1, 2],
      categories: [0, rows.length - 1],
    },
  };
}

function execution(rowAt: RowAt): Slide {
  const amount = ["amount"];
  return {
    name: words.execution,
    rests: ["accountsYear"],
    title: words.executionTitle,
    year: "accountsYear",
    first: words.figure,
    columns: [{ heading: words.value }],
    rows: [
      rowAt(words.budgeted, "execution.budgeted", amount, "money"),
      rowAt(words.collected, "execution.collected", amount, "money"),
      rowAt(words.incurred, "execution.incurred", amount, "money"),
      { ...rowAt(words.result, "execution.result", amount, "money"), isTotal: true },
      rowAt(words.executed, "execution.executed", amount, "percent"),
      rowAt(words.forecast, "execution.forecast", amount, "money"),
    ],
    chart: {
      name: "CRESS_PROJECAO_EXECUCAO",
      title: words.executionChart,
      valueAxis: words.money,
      format: "count",
      fromZero: true,
      series: "columns",
      shown: [0],
      categories: [0, 2],
    },
  };
}

function history(rowAt: RowAt, find: Find, answers: Answers): Slide {
  const years = tableRows(answers, "results")
    .map((_, index) => `year${String(index + 1)}`)
    .slice(-MOST_YEARS);
  return {
    name: words.history,
    rests: [],
    labelWidth: 48,
    figureWidth: 29,
    title: words.historyTitle,
    first: words.year,
    columns: years.map((year) => ({ heading: within(find("results.year", [year]), 0, 0), format: "year" })),
    rows: [
      rowAt(words.yearRevenue, "results.revenue", years, "money"),
      rowAt(words.yearExpense, "results.expense", years, "money"),
      { ...rowAt(words.yearResult, "results.result", years, "money"), isTotal: true },
      { ...rowAt(words.yearPosition, "results.position", years, "money"), isTotal: true },
    ],
    chart: {
      name: "CRESS_PROJECAO_RESULTADOS",
      title: words.historyChart,
      valueAxis: words.money,
      format: "count",
      series: "rows",
      shown: [2, 3],
    },
  };
}

function revenue(rowAt: RowAt): Slide {
  const amount = ["revenue"];
  return {
    name: words.revenue,
    rests: ["currentAnnuity", "delinquencyRate"],
    title: words.revenueTitle,
    year: "year",
    first: words.figure,
    columns: [{ heading: words.value }],
    rows: [
      rowAt(words.individuals, "revenue.individualTotal", amount, "money"),
      rowAt(words.companies, "revenue.companyTotal", amount, "money"),
      rowAt(words.fees, "revenue.feeTotal", amount, "money"),
      rowAt(words.other, "revenue.otherTotal", amount, "money"),
      { ...rowAt(words.gross, "revenue.gross", amount, "money"), isTotal: true },
      { ...rowAt(words.totalRevenue, "revenue.total", amount, "money"), isTotal: true },
    ],
    chart: {
      name: "CRESS_PROJECAO_RECEITA",
      title: words.revenueChart,
      valueAxis: words.money,
      format: "count",
      fromZero: true,
      series: "columns",
      shown: [0],
      categories: [0, 3],
    },
  };
}

function proposalHeads(find: Find, answers: Answers): Slide["columns"] {
  return proposalColumns(answers).map((id) => ({
    heading: within(find("scenarios.rate", [id]), 0, 0),
    format: "percent",
  }));
}

function share(rowAt: RowAt, find: Find, answers: Answers): Slide {
  const columns = proposalColumns(answers);
  return {
    name: words.share,
    rests: ["shareRate"],
    title: words.shareTitle,
    year: "year",
    first: words.rate,
    columns: proposalHeads(find, answers),
    rows: [
      rowAt(words.totalRevenue, "transfer.revenue", columns, "money"),
      rowAt(words.excluded, "transfer.excluded", columns, "money"),
      rowAt(words.base, "transfer.base", columns, "money"),
      rowAt(words.shareLine, "transfer.share", columns, "money"),
      { ...rowAt(words.net, "transfer.net", columns, "money"), isTotal: true },
    ],
    chart: {
      name: "CRESS_PROJECAO_REPASSE",
      title: words.shareChart,
      valueAxis: words.money,
      format: "count",
      fromZero: true,
      series: "rows",
      shown: [3, 4],
    },
  };
}

function scenarios(rowAt: RowAt, find: Find, answers: Answers): Slide {
  const columns = proposalColumns(answers);
  return {
    name: words.scenarios,
    rests: ["delinquencyRate", "shareRate"],
    labelWidth: 42,
    figureWidth: 48,
    title: words.scenariosTitle,
    year: "year",
    first: words.rate,
    columns: proposalHeads(find, answers),
    rows: [
      rowAt(words.annuity, "scenarios.annuity", columns, "money"),
      rowAt(words.netPlain, "scenarios.net", columns, "money"),
      rowAt(words.expense, "scenarios.expense", columns, "money"),
      { ...rowAt(words.outcome, "scenarios.outcome", columns, "balance"), isTotal: true },
    ],
    chart: {
      name: "CRESS_PROJECAO_CENARIOS",
      title: words.scenariosChart,
      valueAxis: words.money,
      format: "count",
      fromZero: true,
      series: "rows",
      shown: [1, 2],
    },
  };
}

function annuity(rowAt: RowAt, find: Find, answers: Answers): Slide {
  const columns = proposalIds(answers);
  const adopted = within(find("annuity.adoptedAnnuity"), 0, 0);
  return {
    name: words.annuitySheet,
    rests: ["currentAnnuity", "bandMaximum"],
    title: words.annuityTitle,
    year: "year",
    first: words.proposal,
    columns: columns.map((_, index) => ({ heading: proposalHeading(index) })),
    rows: [
      rowAt(words.rate, "annuity.rate", columns, "percent"),
      rowAt(words.annuity, "annuity.published", columns, "money"),
      rowAt(words.votes, "annuity.votes", columns, "count"),
      { label: words.adopted, cells: [adopted, ...columns.slice(1).map(() => null)], format: "money", isTotal: true },
    ],
    chart: {
      name: "CRESS_PROJECAO_ANUIDADE",
      title: words.annuityChart,
      valueAxis: words.money,
      format: "amount",
      fromZero: true,
      series: "rows",
      shown: [1],
    },
  };
}
