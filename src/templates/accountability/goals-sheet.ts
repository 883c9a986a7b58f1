import type { Wording } from "../../core/wording";
import { tableRows, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { Charts } from "../builder/chart-description";
import type { SheetDescription, TableColumn } from "../builder/description";
import { formRows, givenDay, givenText } from "../builder/holds";
import { column, gap, result, section, table, total, within } from "../builder/parts";
import { distinctTexts, givenStatus, isFewOfEach, statusWords } from "./status";

const words = {
  sheet: { en: "Goals", "pt-BR": "Metas" },
  title: { en: "Goals", "pt-BR": "Plano de metas" },
  progress: { en: "PROGRESS BY AXIS", "pt-BR": "ANDAMENTO POR EIXO" },
  axis: { en: "Axis", "pt-BR": "Eixo" },
  planned: { en: "Planned", "pt-BR": "Previstas" },
  started: { en: "Started", "pt-BR": "Iniciadas" },
  done: { en: "Done", "pt-BR": "Realizadas" },
  total: { en: "Total", "pt-BR": "Total" },
  share: { en: "Done, %", "pt-BR": "Realizadas, %" },
  sum: { en: "TOTAL", "pt-BR": "TOTAL" },
  list: { en: "LIST OF GOALS", "pt-BR": "RELAÇÃO DE METAS" },
  goal: { en: "Goal", "pt-BR": "Meta" },
  owner: { en: "Owner", "pt-BR": "Responsável" },
  due: { en: "Due", "pt-BR": "Prazo" },
  status: { en: "Status", "pt-BR": "Situação" },
  chart: { en: "Goals by axis", "pt-BR": "Metas por eixo" },
} as const satisfies Record<string, Wording>;

const count: Look = { format: "count" };
const percent: Look = { format: "percent" };
const nameLook: Look = { format: "text", align: "left" };
const statuses = [statusWords.planned, statusWords.started, statusWords.done];

const progressColumns: readonly TableColumn[] = [
  column("axis", words.axis, givenText("axis"), { style: "label" }),
  column("planned", words.planned, goalsOf("planned"), count),
  column("started", words.started, goalsOf("started"), count),
  column("done", words.done, goalsOf("done"), count),
  column("total", words.total, "SUM({planned}:{done})", count),
  column("share", words.share, shareOf("{done}", "{total}"), percent),
];

const goalColumns: readonly TableColumn[] = [
  column("axis", words.axis, givenText("axis"), nameLook),
  column("name", words.goal, givenText("name"), nameLook),
  column("owner", words.owner, givenText("owner"), nameLook),
  column("due", words.due, givenDay("due"), { format: "date", align: "center" }),
  column("status", words.status, givenStatus, nameLook, { choices: statuses }),
];

/** Slides 21 to 36: goals by axis with what is done of them. */
export function goalsSheet(answers: Answers): SheetDescription {
  const axes = axesOf(answers);
  return {
    id: "goals",
    name: words.sheet,
    title: words.title,
    words: statusWords,
    columns: [
      { id: "axis", width: 42 },
      { id: "planned", width: 52 },
      { id: "started", width: 22 },
      { id: "done", width: 14 },
      { id: "total", width: 16 },
      { id: "share", width: 16 },
    ],
    firstNamed: ["goals"],
    parts: [
      section(words.progress),
      table(
        "progress",
        (axes.length > 0 ? axes : [""]).map((axis) => ({ id: axis, answers: { axis } })),
        progressColumns,
        { headings: {}, grows: { name: "CRESS_METAS_POR_EIXO", key: ["axis"] } },
      ),
      total(
        "sum",
        words.sum,
        [
          within(["planned", "started", "done", "total"], "SUM({progress})", count),
          within(["share"], shareOf("{sum.done}", "{sum.total}"), percent),
        ],
        {},
        { results: [result("CRESS_METAS_TOTAL", ["total"])] },
      ),
      gap(2),
      section(words.list, "total"),
      table("goals", formRows(answers, "goals"), goalColumns, {
        headings: {},
        grows: {
          name: "CRESS_METAS",
          key: ["axis", "name"],
          form: ["axis", "name", "owner", "due", "status"],
          showsOne: true,
        },
      }),
      ...goalChart(answers),
    ],
  };
}

function axesOf(answers: Answers): readonly string[] {
  return [...distinctTexts(tableRows(answers, "goals"), "axis")];
}

/** The axis' goals with a status. */
function goalsOf(status: string): string {
  return `COUNTIFS({$goals.axis},{own axis},{$goals.status},{'${status}})`;
}

function shareOf(done: string, all: string): string {
  return `IF(${all}=0,"",${done}/${all})`;
}

function goalChart(answers: Answers): readonly Charts[] {
  if (axesOf(answers).length === 0) return [];
  const goals = {
    name: "CRESS_GRAFICO_METAS",
    kind: "stackedColumn",
    title: words.chart,
    categoryAxis: words.axis,
    valueAxis: words.goal,
    format: "count",
    byOnes: isFewOfEach(tableRows(answers, "goals"), "axis"),
    categories: "progress.axis",
    series: [
      { name: words.planned, values: "progress.planned" },
      { name: words.started, values: "progress.started" },
      { name: words.done, values: "progress.done" },
    ],
  } as const;
  return [{ kind: "charts", rows: [[goals]], height: 18, width: 8, isBeside: true }];
}
