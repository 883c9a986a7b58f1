import { tableRows, type Answers } from "../builder/answers";
import type { Part, Table } from "../builder/description";
import { dayColumn, formRows, givenText, numberColumn } from "../builder/holds";
import { beside, column, gap, table } from "../builder/parts";
import { date } from "./looks";
import { words } from "./wording";

/** The ranges beside the list that its charges rest on; one that the council has no use for is not there. */
export function asides(answers: Answers): readonly Part[] {
  const has = (id: string): boolean => tableRows(answers, id).length > 0;
  const days = [
    ...(has("holidays") ? [holidays(answers), gap()] : []),
    ...(has("suspensions") ? [suspensions(answers)] : []),
  ];
  const series = [
    ...(has("indexSeries") ? [monthlySeries(answers, "indexSeries", "CRESS_SERIE_DO_INDICE"), gap()] : []),
    ...(has("inpcSeries") ? [monthlySeries(answers, "inpcSeries", "CRESS_SERIE_DO_INPC")] : []),
  ];
  return [
    ...(days.length > 0 ? [beside("aside", ...days)] : []),
    ...(series.length > 0 ? [beside("series", ...series)] : []),
  ];
}

function holidays(answers: Answers): Table {
  return table(
    "holidays",
    formRows(answers, "holidays"),
    [
      column("holiday", null, dayColumn("holidays", "date", "CRESS_FERIADOS_DA_COBRANCA"), date),
      column("holidayName", null, givenText("name"), { style: "label" }),
    ],
    { title: words.holidays },
  );
}

function suspensions(answers: Answers): Table {
  return table(
    "suspensions",
    formRows(answers, "suspensions"),
    [
      column("from", null, dayColumn("suspensions", "from", "CRESS_SUSPENSAO_INICIO"), date),
      column("until", null, dayColumn("suspensions", "until", "CRESS_SUSPENSAO_FIM"), date),
      column("act", null, givenText("act"), { style: "source" }),
    ],
    { title: words.suspensions },
  );
}

function monthlySeries(answers: Answers, id: "indexSeries" | "inpcSeries", name: string): Table {
  return table(
    id,
    formRows(answers, id),
    [
      column("month", null, dayColumn(id, "month", `${name}_MES`), date),
      column("rate", null, numberColumn(id, "rate", `${name}_TAXA`), { format: "percentFine" }),
    ],
    { title: words[id] },
  );
}
