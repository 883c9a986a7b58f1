import { decimalFromText } from "../../core/decimal";
import { dayOf } from "../../core/dates";
import { fillWording, sameInBoth, type Wording } from "../../core/wording";
import type { AnswerRow, Answers, ScalarAnswer } from "./answers";
import { isBlankAnswer, tableRows } from "./answers";
import type { Field, NumberField, ScalarField, Section, TableField } from "./field";
import type { Problem } from "./template";

const missing: Wording = { en: "{field}: fill this in", "pt-BR": "{field}: preencha este campo" };
const notText: Wording = { en: "{field}: must be a text", "pt-BR": "{field}: deve ser um texto" };
const notNumber: Wording = {
  en: "{field}: “{typed}” is not a number",
  "pt-BR": "{field}: “{typed}” não é um número",
};
const notWhole: Wording = {
  en: "{field}: must be a whole number",
  "pt-BR": "{field}: deve ser um número inteiro",
};
const tooSmall: Wording = { en: "{field}: must be at least {bound}", "pt-BR": "{field}: deve ser no mínimo {bound}" };
const tooLarge: Wording = { en: "{field}: must be at most {bound}", "pt-BR": "{field}: deve ser no máximo {bound}" };
const notDay: Wording = {
  en: "{field}: “{typed}” is not a date such as 2018-02-15",
  "pt-BR": "{field}: “{typed}” não é uma data como 2018-02-15",
};
const notOption: Wording = {
  en: "{field}: must be one of {options}",
  "pt-BR": "{field}: deve ser um de {options}",
};
const notFlag: Wording = { en: "{field}: must be yes or no", "pt-BR": "{field}: deve ser sim ou não" };
const notTable: Wording = { en: "{field}: must be a table", "pt-BR": "{field}: deve ser uma tabela" };
const tooFewRows: Wording = {
  en: "{field}: add at least {count} ({row})",
  "pt-BR": "{field}: inclua pelo menos {count} ({row})",
};
const tooManyRows: Wording = {
  en: "{field}: at most {count} rows",
  "pt-BR": "{field}: no máximo {count} linhas",
};
const tooLong: Wording = {
  en: "{field}: at most 32,767 characters fit in a cell",
  "pt-BR": "{field}: no máximo 32.767 caracteres cabem em uma célula",
};
const inRow: Wording = { en: "{field}, row {row}, {column}", "pt-BR": "{field}, linha {row}, {column}" };
const unknownField: Wording = {
  en: "There is no field “{field}” in this template",
  "pt-BR": "Não existe o campo “{field}” neste modelo",
};

const unknownColumn: Wording = {
  en: "{field}, row {row}: there is no column “{column}”",
  "pt-BR": "{field}, linha {row}: não existe a coluna “{column}”",
};

/** Excel's limit for a cell's text. */
export const LONGEST_TEXT = 32_767;

interface Site {
  readonly field: string;
  readonly row?: number;
  readonly column?: string;
}

type Report = (template: Wording, marks?: Readonly<Record<string, Wording | string>>) => void;

function shown(answer: unknown): string {
  return typeof answer === "string" ? answer.slice(0, 40) : JSON.stringify(answer).slice(0, 40);
}

function bound(field: NumberField, limit: string): Wording {
  if (field.unit !== "rate") return { en: limit, "pt-BR": limit.replace(".", ",") };
  const percent = decimalFromText(limit)?.times(100).toFixed() ?? limit;
  return { en: `${percent}%`, "pt-BR": `${percent.replace(".", ",")}%` };
}

function checkNumber(field: NumberField, answer: unknown, report: Report): void {
  const value = typeof answer === "string" ? decimalFromText(answer) : null;
  if (!value || !value.abs().lte("1e300")) return report(notNumber, { typed: shown(answer) });
  if ((field.whole === true || field.unit === "year") && !value.isInteger()) return report(notWhole);
  if (field.least !== undefined && value.lt(field.least)) return report(tooSmall, { bound: bound(field, field.least) });
  if (field.most !== undefined && value.gt(field.most)) report(tooLarge, { bound: bound(field, field.most) });
}

export function isIsoDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

function checkScalar(field: ScalarField, answer: ScalarAnswer, report: Report): void {
  if (isBlankAnswer(answer)) {
    if (field.required && field.kind !== "flag") report(missing);
    return;
  }
  switch (field.kind) {
    case "number":
      return checkNumber(field, answer, report);
    case "date":
      if (typeof answer !== "string" || !isIsoDay(answer)) report(notDay, { typed: shown(answer) });
      return;
    case "text":
      if (typeof answer !== "string") report(notText);
      else if (answer.length > LONGEST_TEXT) report(tooLong);
      return;
    case "choice":
      if (!field.options.some((option) => option.id === answer)) {
        report(notOption, { options: sameInBoth(field.options.map((option) => option.id).join(", ")) });
      }
      return;
    case "flag":
      if (typeof answer !== "boolean") report(notFlag);
  }
}

function checkTable(field: TableField, answers: Answers, add: (problem: Problem) => void): void {
  const answer = answers[field.id];
  const site = { field: field.id };
  if (answer !== undefined && answer !== null && answer !== "" && !isRows(answer)) {
    add({ ...site, message: fillWording(notTable, { field: field.label }) });
    return;
  }
  const rows = tableRows(answers, field.id);
  const fewest = field.fewest ?? (field.required ? 1 : 0);
  if (rows.length < fewest) {
    add({ ...site, message: fillWording(tooFewRows, { field: field.label, count: String(fewest), row: field.row }) });
  }
  if (rows.length > field.most) {
    add({ ...site, message: fillWording(tooManyRows, { field: field.label, count: String(field.most) }) });
    return;
  }
  const columns = field.columns(answers);
  // A column for a scenario that was taken away since ("amount3") is what the form left behind, and no mistake.
  const known = new Set(columns.map((column) => withoutNumber(column.id)));
  rows.forEach((row, index) => {
    for (const [column, cell] of Object.entries(row)) {
      if (known.has(withoutNumber(column)) || isBlankAnswer(cell)) continue;
      const message = fillWording(unknownColumn, { field: field.label, row: String(index + 1), column });
      add({ ...site, row: index, column, message });
    }
    for (const column of columns) {
      checkScalar(column, row[column.id], (template, marks) => {
        const label = fillWording(inRow, { field: field.label, row: String(index + 1), column: column.label });
        add({ ...site, row: index, column: column.id, message: fillWording(template, { ...marks, field: label }) });
      });
    }
  });
}

function withoutNumber(id: string): string {
  return id.replace(/(?<!\d)\d+$/, "");
}

function isRows(answer: unknown): answer is readonly AnswerRow[] {
  return Array.isArray(answer) && answer.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
}

/** What the fields themselves refuse: blanks, text where a number belongs, bounds, unknown fields. */
export function fieldProblems(sections: readonly Section[], answers: Answers): Problem[] {
  const problems: Problem[] = [];
  const add = (problem: Problem): void => void problems.push(problem);
  const fields: readonly Field[] = sections.flatMap((section) => section.fields);
  for (const field of fields) {
    if (field.kind === "table") checkTable(field, answers, add);
    else {
      const answer = answers[field.id];
      const site: Site = { field: field.id };
      checkScalar(field, Array.isArray(answer) ? "[]" : (answer as ScalarAnswer), (template, marks) => {
        add({ ...site, message: fillWording(template, { ...marks, field: field.label }) });
      });
    }
  }
  const known = new Set(fields.map((field) => field.id));
  for (const id of Object.keys(answers)) {
    if (!known.has(id)) add({ field: id, message: fillWording(unknownField, { field: id }) });
  }
  return problems;
}
