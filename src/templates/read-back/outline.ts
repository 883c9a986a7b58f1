import type { Plan } from "../../workbook/plan";
import { isBlankAnswer, tableRows, type AnswerRow, type Answers } from "../builder/answers";
import type { LaidOutTemplate } from "../builder/define";
import type { Field, ScalarField, TableField } from "../builder/field";
import { PlanBuilder } from "../builder/plan-builder";
import type { PlanOptions } from "../builder/template";
import { answerPlaces } from "./answer-places";
import type { FilledNames } from "./filled-names";

/**
 * Answers that lay out the same sheets as the ones in the workbook: which optional inputs there are, and how many rows lie along each line.
 * What the cells hold is read in a second step.
 */
export interface Outline {
  readonly answers: Answers;
  readonly plan: Plan;
}

/** A table that grows is laid out with so many rows; the sheet says how many there are. */
const ROWS_LAID = 2;
const MOST_PASSES = 4;
/** Later versions ask for more than what an earlier one filled; what stands in the workbook and has no place in the plan is not read at all. */
const LOST = 1_000;

export function outlineOf(
  template: LaidOutTemplate,
  options: PlanOptions,
  filled: FilledNames,
  candidates: readonly Answers[],
): Outline | null {
  const fit = new Fit(template, options, filled);
  const nearest = candidates
    .flatMap((candidate) => fit.scored(fit.shortened(candidate)) ?? [])
    .sort((a, b) => a.unfit - b.unfit);
  let best: Scored | null = null;
  for (const candidate of nearest) {
    const scored = fit.improved(candidate);
    if (!best || scored.unfit < best.unfit) best = scored;
    if (best.unfit < LOST) break;
  }
  return best;
}

interface Scored extends Outline {
  /** Names that only one of the two has, or that have another size. */
  readonly unfit: number;
}

class Fit {
  private readonly fields: readonly Field[];

  constructor(
    private readonly template: LaidOutTemplate,
    private readonly options: PlanOptions,
    private readonly filled: FilledNames,
  ) {
    this.fields = template.sections.flatMap((section) => section.fields);
  }

  /** Fresh rows, so that each is known by itself, and few of those that do not matter. */
  shortened(answers: Answers): Answers {
    const own: Record<string, Answers[string]> = {};
    for (const field of this.fields) {
      const answer = answers[field.id];
      own[field.id] =
        field.kind === "table"
          ? tableRows(answers, field.id)
              .slice(0, 24)
              .map((row) => ({ ...row }))
          : answer;
    }
    return own;
  }

  scored(answers: Answers): Scored | null {
    try {
      const builder = new PlanBuilder(this.template.id, this.options);
      this.template.lay(builder, answers);
      const plan = builder.build();
      return { answers, plan, unfit: this.unfit(plan) };
    } catch {
      // Answers that lay out nothing are no outline of anything.
      return null;
    }
  }

  private unfit(plan: Plan): number {
    const growing = new Set(plan.tables.map(({ name }) => name));
    let unfit = 0;
    for (const { name, range } of plan.names) {
      const held = this.filled.get(name);
      const fits = growing.has(name)
        ? held?.columns === range.columns && held.rows > 1 === range.rows > 1
        : held?.columns === range.columns && held.rows === range.rows;
      if (!fits) unfit += held ? LOST : 1;
    }
    const planned = new Set(plan.names.map(({ name }) => name));
    for (const name of this.filled.keys()) if (!planned.has(name)) unfit += LOST;
    return unfit;
  }

  /** Changes one thing after the other as long as that brings the sheets closer to the workbook's. */
  improved(start: Scored): Scored {
    let best = start;
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const before = best.unfit;
      if (before === 0) break;
      for (const field of this.fields) {
        for (const changed of this.changes(field, best)) {
          const scored = this.scored(changed);
          if (scored && scored.unfit < best.unfit) best = scored;
        }
        if (best.unfit === 0) break;
      }
      if (best.unfit === before) break;
    }
    return best;
  }

  private changes(field: Field, best: Scored): readonly Answers[] {
    const { answers } = best;
    if (field.kind === "table") return this.tableChanges(field, best);
    const now = answers[field.id];
    if (field.kind === "choice")
      return field.options.filter(({ id }) => id !== now).map(({ id }) => ({ ...answers, [field.id]: id }));
    if (field.kind === "flag") return [{ ...answers, [field.id]: now !== true }];
    const blank = isBlankAnswer(now);
    const isLength = field.kind === "number" && field.unit === "count" && field.whole === true;
    // A number that stands in no cell says how many lines there are.
    const hasPlace = answerPlaces(best.plan, best.answers).fields.has(field.id);
    const lengths =
      isLength && !hasPlace
        ? Array.from({ length: 12 }, (_, index) => ({ ...answers, [field.id]: String(index + 1) }))
        : [];
    if (field.required) return lengths;
    return [...lengths, { ...answers, [field.id]: blank ? proposed(field) : "" }];
  }

  private tableChanges(field: TableField, best: Scored): readonly Answers[] {
    const { answers } = best;
    const rows = tableRows(answers, field.id);
    const sized = (count: number): Answers => ({ ...answers, [field.id]: this.resized(field, answers, rows, count) });
    const places = answerPlaces(best.plan, best.answers).fixed.get(field.id);
    const counts = new Set<number>();
    for (const place of places?.[0]?.values() ?? []) {
      const held = this.filled.get(place.name);
      if (held) counts.add(Math.max(held.rows, held.columns));
    }
    for (const count of [rows.length + 1, rows.length - 1, 0, ROWS_LAID]) counts.add(count);
    const fitting = [...counts].filter(
      (count) => count >= 0 && count !== rows.length && count <= Math.min(field.most, 60),
    );
    const completed = this.resized(field, answers, rows, rows.length);
    return [...fitting.map(sized), { ...answers, [field.id]: completed }];
  }

  resized(field: TableField, answers: Answers, rows: readonly AnswerRow[], count: number): readonly AnswerRow[] {
    const columns = field.columns(answers);
    const month = columns.find(({ id, kind }) => id === "month" && kind === "choice");
    if (month?.kind === "choice")
      return month.options.map(({ id }) => ({
        ...completeRow(columns, rows.find((row) => row["month"] === id) ?? {}),
        month: id,
      }));
    return Array.from({ length: count }, (_, index) => completeRow(columns, rows[index] ?? rows.at(-1) ?? {}));
  }
}

function completeRow(columns: readonly ScalarField[], row: AnswerRow): AnswerRow {
  return Object.fromEntries(
    columns.map((column) => [column.id, isBlankAnswer(row[column.id]) ? proposed(column) : row[column.id]]),
  );
}

/** Something that a field takes, so that its cell is laid out. */
function proposed(field: ScalarField): string | boolean {
  switch (field.kind) {
    case "number":
      if (field.unit === "year") return "2020";
      return field.least !== undefined && Number(field.least) > 1 ? field.least : "1";
    case "date":
      return "2020-03-31";
    case "text":
      return "—";
    case "choice":
      return field.options[0]?.id ?? "";
    case "flag":
      return true;
  }
}

/** Every field with something in it, so that each has its place; what that would lay out otherwise stays blank. */
export function completed(
  template: LaidOutTemplate,
  outline: Outline,
  options: PlanOptions,
  filled: FilledNames,
): Outline {
  const fit = new Fit(template, options, filled);
  const unfit = fit.scored(outline.answers)?.unfit ?? Infinity;
  const fields = template.sections.flatMap((section): readonly Field[] => section.fields);
  // Usually all of it at once lays out the same sheets; else one field after the other.
  const all = fit.scored(fields.reduce((answers, field) => completedField(fit, answers, field), outline.answers));
  if (all && all.unfit <= unfit) return all;
  let best: Outline = outline;
  for (const field of fields) {
    const scored = fit.scored(completedField(fit, best.answers, field));
    if (scored && scored.unfit <= unfit) best = scored;
  }
  // The last answers are the ones that the last plan knows.
  return fit.scored(best.answers) ?? best;
}

function completedField(fit: Fit, answers: Answers, field: Field): Answers {
  if (field.kind !== "table")
    return isBlankAnswer(answers[field.id]) ? { ...answers, [field.id]: proposed(field) } : answers;
  const rows = tableRows(answers, field.id);
  // Without a row nothing tells which column holds what, and the rows of the sheet would not be read.
  return { ...answers, [field.id]: fit.resized(field, answers, rows, Math.max(1, rows.length)) };
}
