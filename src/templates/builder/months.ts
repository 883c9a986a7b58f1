import { fillWording, type Wording } from "../../core/wording";
import { tableRows, textAnswer, type AnswerRow, type Answers } from "./answers";
import { text } from "./cell";
import type { Given } from "./description";
import type { ChoiceField } from "./field";
import type { Problem } from "./template";

/** The months of a table whose rows are months: a form may leave some out or have them in any order. */

const monthNames: readonly Wording[] = [
  { en: "January", "pt-BR": "Janeiro" },
  { en: "February", "pt-BR": "Fevereiro" },
  { en: "March", "pt-BR": "Março" },
  { en: "April", "pt-BR": "Abril" },
  { en: "May", "pt-BR": "Maio" },
  { en: "June", "pt-BR": "Junho" },
  { en: "July", "pt-BR": "Julho" },
  { en: "August", "pt-BR": "Agosto" },
  { en: "September", "pt-BR": "Setembro" },
  { en: "October", "pt-BR": "Outubro" },
  { en: "November", "pt-BR": "Novembro" },
  { en: "December", "pt-BR": "Dezembro" },
];

export const monthColumn: ChoiceField = {
  kind: "choice",
  id: "month",
  label: { en: "Month", "pt-BR": "Mês" },
  required: true,
  options: monthNames.map((label, index) => ({ id: monthId(index), label })),
};

/** The months' names, one a row. */
export const monthLabels: Given = {
  kind: "given",
  content: (_, language, index) => text(monthNames[index]?.[language] ?? ""),
};

function monthId(index: number): string {
  return String(index + 1).padStart(2, "0");
}

/** Twelve rows; one that the form left out is empty. */
export function monthRows(answers: Answers, table: string): readonly AnswerRow[] {
  const rows = tableRows(answers, table);
  return monthNames.map((_, index) => rows.find((row) => textAnswer(row, "month") === monthId(index)) ?? {});
}

const repeated: Wording = {
  en: "Row {row}: this month is there already",
  "pt-BR": "Linha {row}: este mês já está na lista",
};

export function monthProblems(answers: Answers, table: string): readonly Problem[] {
  const months = tableRows(answers, table).map((row) => textAnswer(row, "month"));
  return months.flatMap((month, index) =>
    months.indexOf(month) === index
      ? []
      : [{ field: table, row: index, column: "month", message: fillWording(repeated, { row: String(index + 1) }) }],
  );
}
