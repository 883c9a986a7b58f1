import type { Wording } from "../../core/wording";
import { tableRows, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { Charts } from "../builder/chart-description";
import type { SheetDescription, Table, TableColumn } from "../builder/description";
import { formRows, givenDay, givenNumber, givenText } from "../builder/holds";
import { column, gap, line, result, section, table, total, within } from "../builder/parts";
import { distinctTexts, givenStatus, isFewOfEach, statusWords } from "./status";

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
const nameLook: Look = { format: "text", align: "left" };
const dayLook: Look = { format: "date", align: "center" };

const visitColumns: readonly TableColumn[] = [
  column("name", words.group, givenText("name"), nameLook),
  column("date", words.date, givenDay("date"), dayLook),
  column("region", words.region, givenText("region"), nameLook),
  column("status", words.status, givenStatus, nameLook, { choices: [statusWords.planned, statusWords.done] }),
];

const eventColumns: readonly TableColumn[] = [
  column("name", words.event, givenText("name"), nameLook),
  column("date", words.date, givenDay("date"), dayLook),
  column("participants", words.participants, givenNumber("participants"), count),
  column("views", words.views, givenNumber("views"), count),
];

const regionColumns: readonly TableColumn[] = [
  column("region", words.region, givenText("region"), { style: "label" }),
  column("done", words.done, visits("{own region}", "done"), count),
  column("planned", words.planned, visits("{own region}", "planned"), count),
  column("total", words.total, "{done}+{planned}", count),
];

/** Slides 9 to 12 and 19: what was done, kept apart from what is planned. */
export function activitiesSheet(answers: Answers): SheetDescription {
  const counted = (status: string): string => `COUNTIF({$visits.status},{'${status}})`;
  return {
    id: "activities",
    name: words.sheet,
    title: words.title,
    year: "accountsYear",
    words: { done: statusWords.done, planned: statusWords.planned },
    columns: [
      { id: "label", width: 48 },
      { id: "second", width: 16 },
      { id: "third", width: 28 },
      { id: "fourth", width: 18 },
    ],
    firstNamed: ["visits"],
    parts: [
      section(words.summary),
      line("done", words.done, counted("done"), count, { results: [result("CRESS_VISITAS_REALIZADAS")] }),
      line("planned", words.planned, counted("planned"), count, { results: [result("CRESS_VISITAS_PREVISTAS")] }),
      total("total", words.total, "{done}+{planned}", count),
      gap(),
      section(words.regions),
      table("regions", regionRows(answers), regionColumns, {
        headings: {},
        grows: { name: "CRESS_VISITAS_POR_REGIAO", key: ["region"] },
      }),
      line(
        "noRegion",
        words.noRegion,
        [
          within(["second"], visits('""', "done")),
          within(["third"], visits('""', "planned")),
          within(["fourth"], "{noRegion.second}+{noRegion.third}"),
        ],
        count,
      ),
      gap(2),
      section(words.visits),
      listed(answers, "visits", "CRESS_VISITAS", visitColumns),
      gap(),
      section(words.events),
      listed(answers, "events", "CRESS_EVENTOS", eventColumns),
      total(
        "eventTotal",
        words.sum,
        [within(["third"], "SUM({events.participants})"), within(["fourth"], "SUM({events.views})")],
        count,
      ),
      gap(),
      section(words.inspection),
      listed(answers, "inspection", "CRESS_FISCALIZACAO", countColumns(words.figure)),
      gap(),
      section(words.attendances),
      listed(answers, "attendances", "CRESS_ATENDIMENTOS", countColumns(words.channel)),
      total("attendanceTotal", words.sum, "SUM({attendances.count})", count, { bandsTo: "second" }),
      ...visitChart(answers),
    ],
  };
}

/** Visits to a region with a status. */
function visits(region: string, status: string): string {
  return `COUNTIFS({$visits.region},${region},{$visits.status},{'${status}})`;
}

function regionRows(answers: Answers): Table["rows"] {
  const regions = [...distinctTexts(tableRows(answers, "visits"), "region")];
  return regions.map((region) => ({ id: region, answers: { region } }));
}

function countColumns(heading: Wording): readonly TableColumn[] {
  return [
    column("name", heading, givenText("name"), nameLook),
    column("count", words.number, givenNumber("count"), count),
  ];
}

function listed(answers: Answers, id: string, name: string, columns: readonly TableColumn[]): Table {
  const form = columns.map((each) => each.name);
  return table(id, formRows(answers, id), columns, {
    headings: {},
    grows: { name, key: ["name"], form, showsOne: true },
  });
}

function visitChart(answers: Answers): readonly Charts[] {
  if (regionRows(answers).length === 0) return [];
  const visits = {
    name: "CRESS_GRAFICO_VISITAS",
    kind: "stackedColumn",
    title: words.chart,
    categoryAxis: words.region,
    valueAxis: words.summary,
    format: "count",
    byOnes: isFewOfEach(tableRows(answers, "visits"), "region"),
    categories: "regions.region",
    series: [
      { name: words.done, values: "regions.done" },
      { name: words.planned, values: "regions.planned" },
    ],
  } as const;
  return [{ kind: "charts", rows: [[visits]], height: 18, width: 8, isBeside: true }];
}
