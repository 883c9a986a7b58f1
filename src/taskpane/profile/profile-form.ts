import { isoText, type Day } from "../../core/dates";
import {
  isBlankContent,
  profileText,
  withProfileValue,
  type Profile,
  type ProfileContent,
  type ProfileValue,
} from "../../profile/profile";
import type { ProfileField, ScalarKind } from "../../profile/profile-field";
import type { Field, ScalarField, TableField } from "../../templates/builder/field";
import { withRows, withTyped, type Draft, type DraftRow, type Typed } from "../fill/draft";

/** The profile in the fields of a form. */

function scalarField(
  id: string,
  label: ProfileField["label"],
  help: ProfileField["help"],
  required: boolean,
  kind: ScalarKind,
): ScalarField {
  return { id, label, ...(help ? { help } : {}), required, ...kind };
}

const fields = new Map<string, Field>();

/** Made once for each, since a table's editor follows its field. */
export function formField({ key, label, help, kind }: ProfileField): Field {
  const known = fields.get(key);
  if (known) return known;
  const made: Field =
    kind.kind === "table" ? tableField(key, label, help, kind) : scalarField(key, label, help, false, kind);
  fields.set(key, made);
  return made;
}

function tableField(
  id: string,
  label: ProfileField["label"],
  help: ProfileField["help"],
  kind: Extract<ProfileField["kind"], { kind: "table" }>,
): TableField {
  const columns = kind.columns.map((column) =>
    scalarField(column.key, column.label, undefined, column.required, column.kind),
  );
  return {
    kind: "table",
    id,
    label,
    ...(help ? { help } : {}),
    row: kind.row,
    required: false,
    columns: () => columns,
    most: kind.most,
  };
}

export function draftOf(profile: Profile): Draft {
  return Object.fromEntries(Object.entries(profile.values).map(([key, { value }]) => [key, value]));
}

/** What a form's field holds, as the profile keeps it; what could not be read is kept by the form alone. */
function contentOf(draft: Draft, key: string): ProfileContent {
  const answer = draft[key];
  if (!Array.isArray(answer)) return typeof answer === "string" ? answer : "";
  return (answer as readonly DraftRow[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, cell]) =>
        column.endsWith("?") ? [] : [[column, typeof cell === "string" ? cell : ""]],
      ),
    ),
  );
}

export interface ProfileForm {
  readonly draft: Draft;
  readonly profile: Profile;
}

/** A value of one year that is typed anew holds for the year that the profile is for. */
function untilFor(field: ProfileField, profile: Profile): Pick<ProfileValue, "until"> {
  const year = profileText(profile, "year");
  return field.yearly && /^\d{4}$/.test(year) ? { until: `${year}-12-31` } : {};
}

function withDraft({ profile }: ProfileForm, field: ProfileField, draft: Draft): ProfileForm {
  const before = profile.values[field.key];
  const content = contentOf(draft, field.key);
  const source = before?.source ?? "";
  const value: ProfileValue = { value: content, source, day: before?.day ?? "", ...untilFor(field, profile) };
  return { draft, profile: withProfileValue(profile, field.key, value) };
}

export function typedIn(form: ProfileForm, field: ProfileField, typed: Typed): ProfileForm {
  return withDraft(form, field, withTyped(form.draft, field.key, typed));
}

export function rowsIn(form: ProfileForm, field: ProfileField, rows: readonly DraftRow[]): ProfileForm {
  return withDraft(form, field, withRows(form.draft, field.key, rows));
}

export function originIn(
  form: ProfileForm,
  key: string,
  origin: Partial<Pick<ProfileValue, "source" | "day" | "until">>,
): ProfileForm {
  const before = form.profile.values[key];
  if (!before) return form;
  return { ...form, profile: withProfileValue(form.profile, key, { ...before, ...origin }) };
}

/** Answers of a template's form as values of the profile, for a year. */
export function withAnswers(
  profile: Profile,
  keys: readonly ProfileField[],
  draft: Draft,
  year: number | null,
  today: Day,
): Profile {
  return keys.reduce((before, field) => {
    const value = contentOf(draft, field.key);
    if (isBlankContent(value)) return before;
    const until = field.yearly && year !== null ? { until: `${String(year)}-12-31` } : {};
    return withProfileValue(before, field.key, { value, source: "", day: isoText(today), ...until });
  }, profile);
}
