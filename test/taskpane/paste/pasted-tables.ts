import { Decimal } from "../../../src/core/decimal";
import type { Language } from "../../../src/core/wording";
import { importRows, type Imported } from "../../../src/taskpane/fill/paste/table-import";
import { pastedCells } from "../../../src/taskpane/fill/paste/table-text";
import type { QuestionAnswers } from "../../../src/taskpane/fill/paste/questions";
import { templates } from "../../../src/templates";
import type { Answers } from "../../../src/templates/builder/answers";
import type { ScalarField, TableField } from "../../../src/templates/builder/field";
import { formatDecimal } from "../../../src/text/format";

/** Every table of every template, with rows such as a council's clerk would paste into it. */

export type Row = Readonly<Record<string, string | boolean>>;

export interface PastedTable {
  readonly name: string;
  readonly field: TableField;
  readonly columns: readonly ScalarField[];
  readonly rows: readonly Row[];
}

const names = ["Aluguel de salas", "Multas eleitorais", "Serviços de terceiros, pessoa física", "Diárias"];
const codes = ["6.2.2.1.1.01.01", "6.2.2.1.1.01.02", "6.2.2.1.1.02.01.001", "6.2.2.1.1.03"];
const amounts = ["818195.24", "1234.56", "-87345.59", "39000"];
const rates = ["0.065", "0.075", "0.0825", "0.12"];
const days = ["2018-02-15", "2018-03-02", "2026-12-31", "2017-06-23"];

/** What a row of the made table holds in a column. */
function answerOf(column: ScalarField, row: number): string | boolean {
  switch (column.kind) {
    case "text":
      return column.id === "code" ? (codes[row] ?? "") : `${names[row] ?? ""}`;
    case "date":
      return days[row] ?? "";
    case "flag":
      return row % 2 === 0;
    case "choice":
      return column.options[row % column.options.length]?.id ?? "";
    case "number":
      if (column.unit === "rate") return rates[row] ?? "";
      if (column.unit === "year") return String(2015 + row);
      if (column.unit === "money") return amounts[row] ?? "";
      return String([1120, 16, 3, 20][row]);
  }
}

export function everyTable(): readonly PastedTable[] {
  return templates.flatMap((template) => {
    const answers: Answers = template.samples[0]?.answers ?? {};
    return template.sections
      .flatMap(({ fields }) => fields)
      .flatMap((field) => {
        if (field.kind !== "table") return [];
        const columns = field.columns(answers);
        const rows = [0, 1, 2, 3].map((row) =>
          Object.fromEntries(columns.map((column) => [column.id, answerOf(column, row)])),
        );
        return [{ name: `${template.id} ${field.id}`, field, columns, rows }];
      });
  });
}

/** An answer as a Brazilian table prints it. */
export function printed(column: ScalarField, answer: string | boolean): string {
  if (answer === "" || typeof answer === "boolean") return answer === "" ? "" : answer ? "Sim" : "Não";
  switch (column.kind) {
    case "number": {
      const value = new Decimal(answer);
      if (column.unit === "rate") return `${formatDecimal(value.times(100), "pt-BR")} %`;
      if (column.unit === "year") return answer;
      return formatDecimal(value, "pt-BR", column.unit === "money" ? 2 : undefined).replace("−", "-");
    }
    case "date":
      return answer.split("-").reverse().join("/");
    case "choice":
      return column.options.find(({ id }) => id === answer)?.label["pt-BR"] ?? answer;
    case "text":
    case "flag":
      return answer;
  }
}

export function printedRows({ columns, rows }: PastedTable): string[][] {
  return rows.map((row) => columns.map((column) => printed(column, row[column.id] ?? "")));
}

export function pasted(
  text: string,
  columns: readonly ScalarField[],
  answers: QuestionAnswers = {},
  language: Language = "pt-BR",
): Imported {
  return importRows(pastedCells(text, columns), columns, language, answers);
}

export const tabbed = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\r\n");
