import type { Language } from "../../core/wording";
import type { CellContent, Plan } from "../../workbook/plan";
import {
  isBlankAnswer,
  tableRows,
  type Answer,
  type AnswerRow,
  type Answers,
  type ScalarAnswer,
} from "../builder/answers";
import type { LaidOutTemplate } from "../builder/define";
import type { Field, ScalarField, TableField } from "../builder/field";
import { notStated } from "../builder/parameters-sheet";
import type { Council, PlanOptions, Versions } from "../builder/template";
import { answerPlaces, type AnswerPlaces, type CellPlace } from "./answer-places";
import { cellAnswer, type CellContents } from "./cell-answers";
import type { FilledNames } from "./filled-names";
import { completed, outlineOf } from "./outline";

export interface FilledForm {
  readonly answers: Answers;
  readonly council: Council;
  readonly language: Language;
}

/**
 * The form as the sheets hold it: once filled, the inputs live there. A cell that its field cannot take gives the text that stands in it, under
 * the field's id with a question mark, as the form itself keeps what it cannot read.
 * @param known answers that may have laid these sheets out: what the pane kept, and the samples
 */
export function filledForm(
  template: LaidOutTemplate,
  language: Language,
  versions: Versions,
  filled: FilledNames,
  known: readonly Answers[],
): FilledForm | null {
  const textAt = (name: string): string => String(filled.get(name)?.values?.[0]?.[0] ?? "");
  const council = { name: textAt("CRESS_CONSELHO"), region: textAt("CRESS_REGIAO") };
  const options: PlanOptions = { language, council, versions };
  const outline = outlineOf(template, options, filled, known);
  if (!outline) return null;
  const whole = completed(template, outline, options, filled);
  const places = answerPlaces(whole.plan, whole.answers);
  const read = new Reading(template, filled, places, whole.answers, known[0] ?? {}).answers();
  const answers = withoutDefaults(template, options, read, places, filled);
  const earlier = template.ofEarlierFill?.(new Set(filled.keys())) ?? {};
  return { answers: { ...answers, ...earlier }, council, language };
}

class Reading {
  constructor(
    private readonly template: LaidOutTemplate,
    private readonly filled: FilledNames,
    private readonly places: AnswerPlaces,
    private readonly outline: Answers,
    /** Where an answer has no cell, it is what it was. */
    private readonly before: Answers,
  ) {}

  answers(): Answers {
    const answers: Record<string, Answer> = {};
    for (const field of this.template.sections.flatMap((section): readonly Field[] => section.fields)) {
      if (field.kind === "table") answers[field.id] = this.table(field);
      else Object.assign(answers, this.scalar(field));
    }
    return answers;
  }

  private held({ name, row, column }: CellPlace): CellContents | undefined {
    const values = this.filled.get(name)?.values;
    return values && (values[row]?.[column] ?? "");
  }

  private scalar(field: ScalarField): Record<string, ScalarAnswer> {
    const place = this.places.fields.get(field.id);
    const held = place && this.held(place);
    if (held !== undefined) return put(field, held);
    const beside = this.places.beside.get(field.id);
    if (beside) {
      const line = this.filled.get(beside.name)?.values?.find((values) => values[0] === beside.key);
      const text = String(line?.[beside.column] ?? "");
      return { [field.id]: Object.values(notStated).includes(text) ? "" : text };
    }
    // The sheet that had the cell is gone: what the form held last is all that is known.
    const last = place && this.before[field.id];
    if (last !== undefined) return { [field.id]: last as ScalarAnswer };
    // An optional input that the sheets have no cell for was left blank; of how many lines there are the outline tells.
    return { [field.id]: (field.required ? this.outline[field.id] : "") as ScalarAnswer };
  }

  private table(field: TableField): readonly AnswerRow[] {
    const columns = field.columns(this.outline);
    const growing = this.places.growing.get(field.id);
    const values = growing && this.filled.get(growing.name)?.values;
    if (growing && values) {
      const kept = [...growing.columns];
      return values
        .slice(0, -1)
        .filter((line) => kept.some(([, column]) => !isBlankAnswer(line[column])))
        .map(
          (line) =>
            Object.assign(
              {},
              ...columns.map((column) => rowAnswer(column, line, growing.columns.get(column.id))),
            ) as AnswerRow,
        );
    }
    const before = tableRows(this.before, field.id);
    if (growing) return before;
    const rows = this.places.fixed.get(field.id);
    if (!rows) return [];
    const laid = tableRows(this.outline, field.id);
    return rows.flatMap((places, index) => {
      const read = columns.map((column) => {
        const place = places.get(column.id);
        const held = place && this.held(place);
        if (held !== undefined) return put(column, held);
        const isOfPlace = column.kind === "choice" && column.id === "month";
        const kept = isOfPlace ? laid[index] : before.length === rows.length ? before[index] : undefined;
        return { [column.id]: kept?.[column.id] ?? (column.kind === "flag" ? false : "") };
      });
      const row = Object.assign({}, ...read) as AnswerRow;
      const isBlank = columns.every(({ id }) => !places.has(id) || isBlankAnswer(row[id]) || row[id] === false);
      return isBlank ? [] : [row];
    });
  }
}

function rowAnswer(column: ScalarField, line: readonly CellContents[], at: number | undefined): AnswerRow {
  return at === undefined ? { [column.id]: column.kind === "flag" ? false : "" } : put(column, line[at] ?? "");
}

function put(field: ScalarField, held: CellContents): Record<string, ScalarAnswer> {
  const { answer, unread } = cellAnswer(field, held);
  return unread === undefined ? { [field.id]: answer } : { [field.id]: answer, [`${field.id}?`]: unread };
}

/**
 * A field that takes the value in force where it is blank stays blank as long as the cell holds that value: another year then takes another
 * one.
 */
function withoutDefaults(
  template: LaidOutTemplate,
  options: PlanOptions,
  answers: Answers,
  places: AnswerPlaces,
  filled: FilledNames,
): Answers {
  let kept = answers;
  for (const field of template.sections.flatMap((section): readonly Field[] => section.fields)) {
    const place = places.fields.get(field.id);
    if (field.kind === "table" || field.required || !place || isBlankAnswer(kept[field.id])) continue;
    const without = { ...kept, [field.id]: "" };
    const content = contentAt(template, options, shortTables(template, without), place);
    const held = filled.get(place.name)?.values?.[place.row]?.[place.column];
    if (content?.kind === "number" && Number(content.number) === held) kept = without;
  }
  return kept;
}

/** A long register says nothing of the values in force. */
function shortTables(template: LaidOutTemplate, answers: Answers): Answers {
  const tables = template.sections.flatMap(({ fields }) =>
    fields.flatMap(({ id, kind }) => (kind === "table" ? [id] : [])),
  );
  return { ...answers, ...Object.fromEntries(tables.map((id) => [id, tableRows(answers, id).slice(0, 24)])) };
}

function contentAt(
  template: LaidOutTemplate,
  options: PlanOptions,
  answers: Answers,
  { name, row, column }: CellPlace,
): CellContent | undefined {
  let plan: Plan;
  try {
    plan = template.plan(answers, options);
  } catch {
    return undefined;
  }
  return plan.inputs.find((input) => input.name === name)?.cells[row]?.[column];
}
