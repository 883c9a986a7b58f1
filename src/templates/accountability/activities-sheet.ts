import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import type { CellContent } from "../../workbook/plan";
import { numberCell, serialCell, textCell } from "../builder/answer-cells";
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
import { chartFrom, type SheetBuilder } from "../builder/sheet-builder";
import { distinctTexts, isFewOfEach, statusCell, statusWords } from "./status";

const words = {
  sheet: { en: "Activities", "pt-BR": "Atividades" },
  title: { en: "Activities", "pt-BR": "Atividades realizadas e previstas" },
  summary: { en: "VISITS", "pt-BR": "VISITAS" },
  done: { en: "Done", "pt-BR": "Realizadas" },
  planned: { en: "Planned", "pt-BR": "Previstas" },
  total: { en: "Total", "pt-BR": "Total" },
  regions: { en: "VISITS BY REGION", "pt-BR": "VISITAS POR MESORREGIÃO" },
  region: { en: "Region", "pt-BR": "Mesorregião" },
  noRegion: { en: "(no region)", "pt-BR": "(sem mesorregião)" },
  visits: { en: "LIST OF VISITS", "pt-BR": "RELAÇÃO DE VISITAS" },
  group: { en: "Group", "pt-BR": "Núcleo" },
  date: { en: "Date", "pt-BR": "Data" },
  status: { en: "Status", "pt-BR": "Situação" },
  events: { en: "EVENTS", "pt-BR": "EVENTOS" },
  event: { en: "Event", "pt-BR": "Evento" },
  participants: { en: "Participants", "pt-BR": "Participantes" },
  views: { en: "Views", "pt-BR": "Visualizações" },
  inspection: { en: "INSPECTION", "pt-BR": "FISCALIZAÇÃO" },
  figure: { en: "Figure", "pt-BR": "Indicador" },
  number: { en: "Number", "pt-BR": "Quantidade" },
  attendances: { en: "ATTENDANCES", "pt-BR": "ATENDIMENTOS" },
  channel: { en: "Channel", "pt-BR": "Canal" },
  sum: { en: "TOTAL", "pt-BR": "TOTAL" },
  chart: { en: "Visits by region", "pt-BR": "Visitas por mesorregião" },
} as const satisfies Record<string, Wording>;

const count: Look = { format: "count" };
const nameInput: Look = { style: "input", format: "text", align: "left" };
const dateInput: Look = { style: "input", format: "date", align: "center" };
const countInput: Look = { style: "input", format: "count" };
const WIDTH = 4;

export interface ActivityFigures {
  readonly done: Place;
  readonly planned: Place;
  readonly participants: Place;
  readonly attendances: Place;
}

export function layActivities(builder: PlanBuilder, answers: Answers): ActivityFigures {
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title, "accountsYear");
  sheet.columns([48, 16, 28, 18]);
  sheet.freeze(2);
  const visits = tableRows(answers, "visits");
  const regions = [...distinctTexts(visits, "region")];
  // What is said first is counted over the list that stands below it.
  const listRow = 3 + 5 + 3 + regions.length + 1 + 2;
  const list = new Lines(builder, sheet, listRow, WIDTH);
  list.section(words.visits);
  list.headings([words.group, words.date, words.region, words.status], { align: "left" });
  const rows: readonly (readonly CellContent[])[] = visits.map((row) => [
    textCell(row, "name"),
    serialCell(row, "date"),
    textCell(row, "region"),
    statusCell(row, builder.language),
  ]);
  const table = layTable(builder, list, "CRESS_VISITAS", rows, [nameInput, dateInput, nameInput, nameInput]);
  sheet.choice({ ...within(table, 0, 3), rows: table.rows, columns: 1 }, [
    builder.word(statusWords.planned),
    builder.word(statusWords.done),
  ]);
  const column = (index: number): string =>
    absolute({ ...within(table, 0, index), rows: table.rows, columns: 1 }, sheet.name);

  const lines = new Lines(builder, sheet, 3, WIDTH);
  lines.section(words.summary);
  const counted = (status: Wording): string => `COUNTIF(${column(3)},${quoted(builder.word(status))})`;
  const done = builder.result("CRESS_VISITAS_REALIZADAS", lines.formula(words.done, counted(statusWords.done), count));
  const planned = builder.result(
    "CRESS_VISITAS_PREVISTAS",
    lines.formula(words.planned, counted(statusWords.planned), count),
  );
  lines.total(words.total, `${relative(done, sheet.name)}+${relative(planned, sheet.name)}`, count);
  lines.gap();
  const chartRows = layRegions(builder, lines, regions, column);

  list.gap();
  list.section(words.events);
  list.headings([words.event, words.date, words.participants, words.views]);
  const events = layTable(
    builder,
    list,
    "CRESS_EVENTOS",
    tableRows(answers, "events").map((row) => [
      textCell(row, "name"),
      serialCell(row, "date"),
      numberCell(row, "participants"),
      numberCell(row, "views"),
    ]),
    [nameInput, dateInput, countInput, countInput],
  );
  const participants = laySums(builder, list, events, [2, 3]);
  list.gap();
  list.section(words.inspection);
  list.headings([words.figure, words.number]);
  layTable(builder, list, "CRESS_FISCALIZACAO", countRows(answers, "inspection"), [nameInput, countInput]);
  list.gap();
  list.section(words.attendances);
  list.headings([words.channel, words.number]);
  const attendances = layTable(builder, list, "CRESS_ATENDIMENTOS", countRows(answers, "attendances"), [
    nameInput,
    countInput,
  ]);
  const attended = laySums(builder, list, attendances, [1]);
  if (regions.length > 0) layChart(builder, sheet, chartRows, regions.length, isFewOfEach(visits, "region"));
  return { done, planned, participants, attendances: attended };
}

function countRows(answers: Answers, id: string): readonly (readonly CellContent[])[] {
  return tableRows(answers, id).map((row) => [textCell(row, "name"), numberCell(row, "count")]);
}

function layTable(
  builder: PlanBuilder,
  lines: Lines,
  name: string,
  rows: readonly (readonly CellContent[])[],
  looks: readonly Look[],
): Place {
  const filled = rows.length > 0 ? rows : [looks.map(() => blank)];
  const table = builder.table(lines.sheet, lines.row, 0, { name, key: [0], rows: filled, looks, input: rows });
  lines.row += table.rows;
  return table;
}

/** Sums below a table; the first one's place. */
function laySums(builder: PlanBuilder, lines: Lines, table: Place, columns: readonly number[]): Place {
  const { sheet } = lines;
  const { row } = lines;
  sheet.band(row, table.columns, builder.word(words.sum), { style: "total" });
  for (const column of columns) {
    const range = { ...within(table, 0, column), rows: table.rows, columns: 1 };
    sheet.formula(row, column, `SUM(${relative(range, sheet.name)})`, { style: "total", format: "count" });
  }
  lines.row += 1;
  return place(sheet.name, row, columns[0] ?? 1);
}

function layRegions(
  builder: PlanBuilder,
  lines: Lines,
  regions: readonly string[],
  column: (index: number) => string,
): number {
  const { sheet } = lines;
  lines.section(words.regions);
  lines.headings([words.region, words.done, words.planned, words.total]);
  const first = lines.row;
  const statuses = [statusWords.done, statusWords.planned].map((status) => quoted(builder.word(status)));
  const counted = (row: number, region: string): readonly CellContent[] => [
    ...statuses.map((status) => formula(`COUNTIFS(${column(2)},${region},${column(3)},${status})`)),
    formula(`${cellName(row, 1)}+${cellName(row, 2)}`),
  ];
  const lookOf = (index: number): Look => ({
    style: index === 0 ? "label" : "computed",
    ...(index === 0 ? {} : count),
  });
  const rows = regions.map((region, index) => [
    text(region),
    ...counted(first + index, `$A${String(first + index + 1)}`),
  ]);
  const table = builder.table(sheet, first, 0, {
    name: "CRESS_VISITAS_POR_REGIAO",
    key: [0],
    rows,
    looks: [0, 1, 2, 3].map(lookOf),
  });
  const row = first + table.rows;
  sheet.text(row, 0, builder.word(words.noRegion));
  counted(row, '""').forEach((content, index) => sheet.put(row, 1 + index, content, { style: "computed", ...count }));
  lines.row = row + 1;
  return first;
}

function layChart(builder: PlanBuilder, sheet: SheetBuilder, first: number, rows: number, byOnes: boolean): void {
  const column = (index: number): Place => place(sheet.name, first, index, rows, 1);
  sheet.chart(
    chartFrom({
      name: "CRESS_GRAFICO_VISITAS",
      kind: "stackedColumn",
      title: builder.word(words.chart),
      categoryAxis: builder.word(words.region),
      valueAxis: builder.word(words.summary),
      format: "count",
      byOnes,
      categories: column(0),
      series: [
        { name: builder.word(words.done), values: column(1) },
        { name: builder.word(words.planned), values: column(2) },
      ],
      place: place(sheet.name, 3, 5, 18, 8),
    }),
  );
}
