import type { Wording } from "../../core/wording";
import { accountsYearField, layAccountsYear } from "../accounts-year";
import { defineTemplate } from "../builder/define";
import { pictureHeadings, pictureRow } from "../builder/picture";
import type { ChoiceField, NumberField, TableField } from "../builder/field";
import { dateField, nameColumn } from "../builder/shared-fields";
import { laySheets } from "../builder/lay-sheets";
import { activitiesSheet } from "./activities-sheet";
import { goalsSheet } from "./goals-sheet";
import { accountabilitySample } from "./sample";
import { statusWords } from "./status";

const count = (id: string, label: Wording, required: boolean): NumberField => ({
  kind: "number",
  id,
  label,
  required,
  unit: "count",
  least: "0",
  whole: true,
});

const statusColumn: ChoiceField = {
  kind: "choice",
  id: "status",
  label: { en: "Status", "pt-BR": "Situação" },
  required: true,
  options: [
    { id: "planned", label: statusWords.planned },
    { id: "done", label: statusWords.done },
  ],
};

const goalStatusColumn: ChoiceField = {
  ...statusColumn,
  options: [
    { id: "planned", label: statusWords.planned },
    { id: "started", label: statusWords.started },
    { id: "done", label: statusWords.done },
  ],
};

function countTable(id: string, label: Wording, row: Wording): TableField {
  return {
    kind: "table",
    id,
    label,
    row,
    required: false,
    columns: () => [
      nameColumn({ en: "Name", "pt-BR": "Nome" }),
      count("count", { en: "Number", "pt-BR": "Quantidade" }, true),
    ],
    most: 100,
  };
}

const noDate = { en: "", "pt-BR": "" };
const doneLabel: Wording = { en: "Visits done", "pt-BR": "Visitas realizadas" };
const plannedLabel: Wording = { en: "Visits planned", "pt-BR": "Visitas previstas" };
const participantsLabel: Wording = { en: "Participants", "pt-BR": "Participantes" };
const attendancesLabel: Wording = { en: "Attendances", "pt-BR": "Atendimentos" };
const goalsLabel: Wording = { en: "Goals", "pt-BR": "Metas" };

/** Slides 9 to 36: what was done, kept apart from what is planned, and the goals by axis. */
export const accountability = defineTemplate({
  id: "accountability",
  name: { en: "Activities and goals", "pt-BR": "Atividades e metas" },
  summary: {
    en: "Visits, events and inspection done and planned, and goals by axis.",
    "pt-BR": "Visitas, eventos e fiscalização realizados e previstos, e metas por eixo.",
  },
  picture: [
    pictureHeadings(5, 24, 14),
    pictureRow(11, 24, 14),
    pictureRow(17, 24, 10),
    pictureHeadings(25, 36),
    pictureHeadings(31, 26),
    pictureHeadings(37, 14),
  ],
  sections: [
    { id: "year", title: { en: "Year", "pt-BR": "Exercício" }, fields: [accountsYearField] },
    {
      id: "visits",
      title: { en: "Visits", "pt-BR": "Visitas" },
      fields: [
        {
          kind: "table",
          id: "visits",
          label: { en: "Visits", "pt-BR": "Visitas" },
          row: { en: "visit", "pt-BR": "visita" },
          required: false,
          columns: () => [
            nameColumn({ en: "Group", "pt-BR": "Núcleo" }),
            dateField("date", { en: "Date", "pt-BR": "Data" }, noDate),
            { kind: "text", id: "region", label: { en: "Region", "pt-BR": "Mesorregião" }, required: false },
            statusColumn,
          ],
          most: 500,
        },
      ],
    },
    {
      id: "events",
      title: { en: "Events", "pt-BR": "Eventos" },
      fields: [
        {
          kind: "table",
          id: "events",
          label: { en: "Events", "pt-BR": "Eventos" },
          row: { en: "event", "pt-BR": "evento" },
          required: false,
          columns: () => [
            nameColumn({ en: "Event", "pt-BR": "Evento" }),
            dateField("date", { en: "Date", "pt-BR": "Data" }, noDate),
            count("participants", participantsLabel, false),
            count("views", { en: "Views", "pt-BR": "Visualizações" }, false),
          ],
          most: 500,
        },
      ],
    },
    {
      id: "inspection",
      title: { en: "Inspection", "pt-BR": "Fiscalização" },
      fields: [
        countTable("inspection", { en: "Inspection", "pt-BR": "Fiscalização" }, { en: "figure", "pt-BR": "indicador" }),
        countTable("attendances", attendancesLabel, { en: "channel", "pt-BR": "canal" }),
      ],
    },
    {
      id: "goals",
      title: goalsLabel,
      fields: [
        {
          kind: "table",
          id: "goals",
          label: goalsLabel,
          row: { en: "goal", "pt-BR": "meta" },
          required: false,
          columns: () => [
            { kind: "text", id: "axis", label: { en: "Axis", "pt-BR": "Eixo" }, required: true },
            nameColumn({ en: "Goal", "pt-BR": "Meta" }),
            { kind: "text", id: "owner", label: { en: "Owner", "pt-BR": "Responsável" }, required: false },
            dateField("due", { en: "Due", "pt-BR": "Prazo" }, noDate),
            goalStatusColumn,
          ],
          most: 500,
        },
      ],
    },
  ],
  samples: [accountabilitySample],
  lay(builder, answers) {
    layAccountsYear(builder, answers);
    const sheets = laySheets(builder, [activitiesSheet(answers), goalsSheet(answers)]);
    const figure = (id: string, label: Wording, path: string, column?: string): void => {
      builder.figure({ id, label, at: sheets.cell(path, column), format: "count" });
    };
    figure("done", doneLabel, "activities.done");
    figure("planned", plannedLabel, "activities.planned");
    figure("participants", participantsLabel, "activities.eventTotal", "third");
    figure("attendances", attendancesLabel, "activities.attendanceTotal");
    figure("goals", goalsLabel, "goals.sum", "total");
  },
});
