import { decimalFromText, zero } from "../../../core/decimal";
import type { ScalarField } from "../../../templates/builder/field";
import type { DraftRow } from "../draft";
import {
  DUPLICATES,
  duplicatesQuestion,
  flagQuestion,
  SUM,
  YES,
  type Question,
  type QuestionAnswers,
} from "./questions";
import type { ReadRow } from "./pasted";

/** What the rows of an import leave open, and the rows as the person's answers make them. */

function isMissingFlag(row: ReadRow, column: ScalarField, targets: readonly (ScalarField | null)[]): boolean {
  const at = targets.indexOf(column);
  return at === -1 || String(row.cells[at] ?? "").trim() === "";
}

export function flagQuestions(
  rows: readonly ReadRow[],
  columns: readonly ScalarField[],
  targets: readonly (ScalarField | null)[],
): readonly Question[] {
  return columns.flatMap((column) => {
    if (column.kind !== "flag") return [];
    const count = rows.filter((row) => isMissingFlag(row, column, targets)).length;
    return count === 0 ? [] : [flagQuestion(column, count)];
  });
}

const codeOf = ({ row }: ReadRow): string => (typeof row["code"] === "string" ? row["code"].trim() : "");

function repeatedCodes(rows: readonly ReadRow[], columns: readonly ScalarField[]): readonly string[] {
  if (!columns.some(({ kind, id }) => kind === "text" && id === "code")) return [];
  const codes = rows.map(codeOf).filter((code) => code !== "");
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

export function duplicateQuestions(rows: readonly ReadRow[], columns: readonly ScalarField[]): readonly Question[] {
  const codes = repeatedCodes(rows, columns);
  return codes.length === 0 ? [] : [duplicatesQuestion(codes)];
}

export function withAnswers(
  rows: readonly ReadRow[],
  columns: readonly ScalarField[],
  targets: readonly (ScalarField | null)[],
  answers: QuestionAnswers,
): readonly DraftRow[] {
  const flagged = rows.map((each) => {
    const row: Record<string, DraftRow[string]> = { ...each.row };
    for (const column of columns) {
      const answer = column.kind === "flag" ? answers[`flag ${column.id}`] : undefined;
      if (answer !== undefined && isMissingFlag(each, column, targets)) row[column.id] = answer === YES;
    }
    return { ...each, row: row };
  });
  if (answers[DUPLICATES] !== SUM) return flagged.map(({ row }) => row);
  const repeated = new Set(repeatedCodes(flagged, columns));
  const firsts = new Map<string, Record<string, DraftRow[string]>>();
  return flagged.flatMap((each) => {
    const code = codeOf(each);
    if (!repeated.has(code)) return [each.row];
    const first = firsts.get(code);
    if (!first) {
      const row = { ...each.row } as Record<string, DraftRow[string]>;
      firsts.set(code, row);
      return [row];
    }
    for (const column of columns) {
      if (column.kind !== "number" || column.unit === "rate") continue;
      const amounts = [first[column.id], each.row[column.id]].map((answer) =>
        typeof answer === "string" ? (decimalFromText(answer) ?? zero) : zero,
      );
      first[column.id] = amounts.reduce((sum, amount) => sum.plus(amount), zero).toFixed();
    }
    return [];
  });
}
