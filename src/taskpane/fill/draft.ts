import type { AnswerRow, Answers, ScalarAnswer } from "../../templates/builder/answers";
import { isBlankAnswer, tableRows } from "../../templates/builder/answers";
import type { Field, ScalarField, TableField } from "../../templates/builder/field";
import type { Problem, Template } from "../../templates/builder/template";
import { fillWording, type Wording } from "../../core/wording";

/**
 * A form as it stands: the answers, and beside each answer that could not be read the text that was typed, under the field's id with
 * a question mark. A text that is no number yet is never taken for one, and never lost either.
 */
export type Draft = Answers;

export type DraftRow = AnswerRow;

/** What a field gives back while somebody types in it. */
export interface Typed {
  readonly value: ScalarAnswer;
  /** What was typed, where it could not be read. */
  readonly unread?: string;
}

const unreadKey = (id: string): string => `${id}?`;

export function unreadText(holder: Draft | DraftRow, id: string): string | undefined {
  const text = holder[unreadKey(id)];
  return typeof text === "string" ? text : undefined;
}

/** The same draft, or row of a draft, with one field typed anew. */
export function withTyped<H extends Draft | DraftRow>(holder: H, id: string, { value, unread }: Typed): H {
  const others = Object.entries(holder).filter(([key]) => key !== unreadKey(id));
  const typed = {
    ...Object.fromEntries(others),
    [id]: value,
    ...(unread === undefined ? {} : { [unreadKey(id)]: unread }),
  };
  return typed as unknown as H;
}

export function withRows(draft: Draft, id: string, rows: readonly DraftRow[]): Draft {
  return { ...draft, [id]: rows };
}

export const fieldsOf = (template: Template): readonly Field[] =>
  template.sections.flatMap((section) => section.fields);

/** A draft as the template takes it: known fields alone, without rows that are blank. */
export interface Prepared {
  readonly answers: Answers;
  /** For each table, where in the draft each of its rows stands. */
  readonly places: Readonly<Record<string, readonly number[]>>;
  /** Fields whose text could not be read; their rows as the draft counts them. */
  readonly unread: readonly Problem[];
}

const couldNotRead: Wording = {
  en: "{field}: “{typed}” could not be read",
  "pt-BR": "{field}: não foi possível ler “{typed}”",
};
const couldNotReadInRow: Wording = {
  en: "{field}, row {row}, {column}: “{typed}” could not be read",
  "pt-BR": "{field}, linha {row}, {column}: não foi possível ler “{typed}”",
};

export function prepared(template: Template, draft: Draft): Prepared {
  const answers: Record<string, Answers[string]> = {};
  const places: Record<string, readonly number[]> = {};
  const unread: Problem[] = [];
  for (const field of fieldsOf(template)) {
    if (field.kind === "table") {
      const { rows, at } = preparedRows(field, draft, unread);
      answers[field.id] = rows;
      places[field.id] = at;
    } else {
      const typed = unreadText(draft, field.id);
      if (typed !== undefined) {
        unread.push({ field: field.id, message: fillWording(couldNotRead, { field: field.label, typed }) });
      }
      answers[field.id] = draft[field.id];
    }
  }
  return { answers, places, unread };
}

function preparedRows(
  field: TableField,
  draft: Draft,
  unread: Problem[],
): { readonly rows: readonly AnswerRow[]; readonly at: readonly number[] } {
  const columns = field.columns(draft);
  const rows: AnswerRow[] = [];
  const at: number[] = [];
  tableRows(draft, field.id).forEach((row, index) => {
    const kept: Record<string, ScalarAnswer> = {};
    let blank = true;
    for (const column of columns) {
      const typed = unreadText(row, column.id);
      if (typed !== undefined) {
        blank = false;
        const marks = { field: field.label, row: String(index + 1), column: column.label, typed };
        unread.push({
          field: field.id,
          row: index,
          column: column.id,
          message: fillWording(couldNotReadInRow, marks),
        });
      }
      const answer = row[column.id];
      // A box that was never ticked says nothing about whether the row is in use.
      if (!isBlankAnswer(answer) && answer !== false) blank = false;
      kept[column.id] = answer;
    }
    if (blank) return;
    rows.push(kept);
    at.push(index);
  });
  return { rows, at };
}

/** A problem of the prepared answers, its row counted as the draft counts it. */
export function inDraft(problem: Problem, places: Prepared["places"]): Problem {
  if (problem.row === undefined) return problem;
  return { ...problem, row: places[problem.field]?.[problem.row] ?? problem.row };
}

/** True where nothing has been typed. */
export function isBlankDraft(draft: Draft): boolean {
  return Object.values(draft).every((answer) =>
    Array.isArray(answer) ? (answer as readonly DraftRow[]).every(isBlankRow) : isBlankAnswer(answer),
  );
}

export function isBlankRow(row: DraftRow): boolean {
  return Object.values(row).every((cell) => isBlankAnswer(cell) || cell === false);
}

/** A new row: its boxes are not ticked, all else is blank. */
export function blankRow(columns: readonly ScalarField[]): DraftRow {
  return Object.fromEntries(columns.map((column) => [column.id, column.kind === "flag" ? false : ""]));
}
