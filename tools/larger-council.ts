/**
 * `npm run larger -- FILE.json [TIMES]`: the answers of the assembly pack's sample for a council ten times as large (or TIMES), in amounts and
 * in lines, with a year's months all typed, as JSON for `npm run fill -- assembly-pack --answers`. Made by rule, not by chance.
 */
import { writeFileSync } from "node:fs";
import { Decimal } from "../src/core/decimal";
import { templateAndSample } from "../src/templates";
import {
  tableRows,
  type Answer,
  type AnswerRow,
  type Answers,
  type ScalarAnswer,
} from "../src/templates/builder/answers";
import type { Field, ScalarField, TableField } from "../src/templates/builder/field";

/** What one person or company pays does not grow with the council, nor do votes and instalments. */
const PRICES = /annuity|companies|fees|rates|discount|installment|band|comparison|years?$/i;

function grown(field: ScalarField, answer: ScalarAnswer, times: number): ScalarAnswer {
  if (field.kind !== "number" || typeof answer !== "string" || answer === "") return answer;
  return field.unit === "money" || field.unit === "count" ? new Decimal(answer).times(times).toFixed() : answer;
}

/** A list of names grows by lines as well; years do not. */
function grownRows(table: TableField, answers: Answers, times: number): readonly AnswerRow[] {
  const rows = tableRows(answers, table.id);
  const columns = table.columns(answers);
  const grows = columns.some(({ id }) => id === "name");
  const copies = grows ? Math.min(times, Math.floor(table.most / Math.max(rows.length, 1))) : 1;
  const priced = PRICES.test(table.id);
  return Array.from({ length: copies }, (_, copy) =>
    rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        columns.map((column) => [column.id, priced ? row[column.id] : grown(column, row[column.id], times)]),
      ),
      ...(copy > 0 && grows ? repeated(row, copy) : {}),
    })),
  ).flat();
}

/** The same line once more: of an account, its next subaccount. */
function repeated(row: AnswerRow, copy: number): AnswerRow {
  const number = String(copy + 1);
  const code = typeof row["code"] === "string" && row["code"] !== "" ? { code: `${row["code"]}.${number}` } : {};
  return { name: `${String(row["name"])} – núcleo regional ${number}`, ...code };
}

/** A month's row of a year that is all typed; amounts a little higher each month. */
function monthRow(columns: readonly ScalarField[], month: number, times: number): AnswerRow {
  return Object.fromEntries(
    columns.map((column, at) => {
      if (column.kind !== "number") return [column.id, String(month).padStart(2, "0")];
      if (column.unit === "count") return [column.id, String(times * (30 + month * 7 - at * 9))];
      return [
        column.id,
        new Decimal("351234.56")
          .times(times)
          .plus(month * 10_007)
          .minus(at * 25_003)
          .toFixed(2),
      ];
    }),
  );
}

function largerAnswers(fields: readonly Field[], answers: Answers, times: number): Answers {
  return Object.fromEntries(
    fields.map((field): [string, Answer] => {
      if (field.kind !== "table") {
        const answer = answers[field.id] as ScalarAnswer;
        return [field.id, PRICES.test(field.id) ? answer : grown(field, answer, times)];
      }
      const columns = field.columns(answers);
      if (!columns.some(({ id }) => id === "month")) return [field.id, grownRows(field, answers, times)];
      return [field.id, Array.from({ length: 12 }, (_, month) => monthRow(columns, month + 1, times))];
    }),
  );
}

const [file, times = "10"] = process.argv.slice(2);
const pack = templateAndSample("assembly-pack");
if (!pack || file === undefined || file.startsWith("-") || !/^[1-9]\d*$/.test(times))
  throw new Error("npm run larger -- FILE.json [TIMES]");
const fields = pack.template.sections.flatMap((section) => section.fields);
const larger = { ...pack.sample.answers, ...largerAnswers(fields, pack.sample.answers, Number(times)) };
writeFileSync(file, JSON.stringify(larger));
