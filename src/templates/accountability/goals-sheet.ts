import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { serialCell, textCell } from "../builder/answer-cells";
import { tableRows, type Answers } from "../builder/answers";
import {
  absolute,
  blank,
  formula,
  place,
  quoted,
  relative,
  text,
  within,
  type Look,
  type Place,
} from "../builder/cell";
import { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import { chartFrom } from "../builder/sheet-builder";
import { distinctTexts, isFewOfEach, statusCell, statusWords } from "./status";

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

const statuses = [statusWords.planned, statusWords.started, statusWords.done];
const input: Look = { style: "input", format: "text", align: "left" };
const WIDTH = 6;

/** Goals by axis with what is done of them; the place of their total number. */
export function layGoals(builder: PlanBuilder, answers: Answers): Place {
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title);
  sheet.columns([42, 52, 22, 14, 16, 16]);
  sheet.freeze(2);
  const goals = tableRows(answers, "goals");
  const axes = distinctTexts(goals, "axis");

  const list = new Lines(builder, sheet, 3 + 2 + Math.max(axes.length, 1) + 1 + 1 + 2, WIDTH - 1);
  list.section(words.list);
  list.headings([words.axis, words.goal, words.owner, words.due, words.status], { align: "left" });
  const rows = goals.map((row) => [
    textCell(row, "axis"),
    textCell(row, "name"),
    textCell(row, "owner"),
    serialCell(row, "due"),
    statusCell(row, builder.language),
  ]);
  const table = builder.table(sheet, list.row, 0, {
    name: "CRESS_METAS",
    key: [0, 1],
    rows: rows.length > 0 ? rows : [[blank, blank, blank, blank, blank]],
    looks: [input, input, input, { style: "input", format: "date", align: "center" }, input],
    input: rows,
  });
  sheet.choice(
    { ...within(table, 0, 4), rows: table.rows, columns: 1 },
    statuses.map((status) => builder.word(status)),
  );
  const column = (index: number): string =>
    absolute({ ...within(table, 0, index), rows: table.rows, columns: 1 }, sheet.name);

  const lines = new Lines(builder, sheet, 3, WIDTH);
  lines.section(words.progress);
  lines.headings([words.axis, words.planned, words.started, words.done, words.total, words.share]);
  const first = lines.row;
  const count: Look = { style: "computed", format: "count" };
  const share = (row: number): string => `IF(${cellName(row, 4)}=0,"",${cellName(row, 3)}/${cellName(row, 4)})`;
  const progress = builder.table(sheet, first, 0, {
    name: "CRESS_METAS_POR_EIXO",
    key: [0],
    rows: (axes.length > 0 ? axes : [""]).map((axis, index) => {
      const row = first + index;
      const counted = statuses.map((status) =>
        formula(`COUNTIFS(${column(0)},$A${String(row + 1)},${column(4)},${quoted(builder.word(status))})`),
      );
      return [text(axis), ...counted, formula(`SUM(${cellName(row, 1)}:${cellName(row, 3)})`), formula(share(row))];
    }),
    looks: [{ style: "label" }, count, count, count, count, { style: "computed", format: "percent" }],
  });
  const totals = first + progress.rows;
  sheet.band(totals, WIDTH, builder.word(words.sum), { style: "total" });
  for (const index of [1, 2, 3, 4]) {
    const range = relative({ ...within(progress, 0, index), rows: progress.rows, columns: 1 }, sheet.name);
    sheet.formula(totals, index, `SUM(${range})`, { style: "total", format: "count" });
  }
  sheet.formula(totals, 5, share(totals), { style: "total", format: "percent" });
  if (axes.length > 0) {
    const rowsOf = (index: number): Place => place(sheet.name, first, index, axes.length, 1);
    sheet.chart(
      chartFrom({
        name: "CRESS_GRAFICO_METAS",
        kind: "stackedColumn",
        title: builder.word(words.chart),
        categoryAxis: builder.word(words.axis),
        valueAxis: builder.word(words.goal),
        format: "count",
        byOnes: isFewOfEach(goals, "axis"),
        categories: rowsOf(0),
        series: [words.planned, words.started, words.done].map((word, index) => ({
          name: builder.word(word),
          values: rowsOf(1 + index),
        })),
        place: place(sheet.name, 3, 7, 18, 8),
      }),
    );
  }
  return builder.result("CRESS_METAS_TOTAL", place(sheet.name, totals, 4));
}
