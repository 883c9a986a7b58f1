import type { Language } from "../core/wording";
import type { ProfileField, ScalarKind } from "../profile/profile-field";
import { profileFields } from "../profile/profile-fields";
import type { Field, FieldUnit, ScalarField, TableField } from "../templates/builder/field";
import type { Template } from "../templates/builder/template";

/** The written form of a template's answers, as JSON Schema made from its fields. */

type Schema = Readonly<Record<string, unknown>>;

const decimalPattern = "^-?\\d+(\\.\\d+)?$";

export function answersSchema(template: Template, language: Language): Schema {
  const fields = template.sections.flatMap((section): readonly Field[] => section.fields);
  const required = fields.filter(({ required: asked, kind }) => asked && kind !== "flag").map(({ id }) => id);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: template.name[language],
    description: template.summary[language],
    type: "object",
    properties: {
      council: {
        type: "object",
        properties: { name: { type: "string" }, region: { type: "string" } },
        required: ["name", "region"],
        additionalProperties: false,
      },
      ...Object.fromEntries(fields.map((field) => [field.id, fieldSchema(field, template, language)])),
    },
    required,
    additionalProperties: false,
  };
}

function fieldSchema(field: Field, template: Template, language: Language): Schema {
  const head = headOf(field, language);
  return field.kind === "table"
    ? { ...head, ...tableSchema(field, template, language) }
    : { ...head, ...scalarSchema(field, language) };
}

function headOf({ label, help }: Pick<Field, "label" | "help">, language: Language): Schema {
  return { title: label[language], ...(help ? { description: help[language] } : {}) };
}

function scalarSchema(field: ScalarField, language: Language): Schema {
  const schema = valueSchema(field, language);
  return field.required || field.kind === "flag" ? schema : { anyOf: [schema, { const: "" }, { type: "null" }] };
}

interface NumberShape {
  readonly unit: FieldUnit;
  readonly least?: string;
  readonly most?: string;
  readonly whole?: boolean;
}

type Shape =
  | (NumberShape & { readonly kind: "number" })
  | { readonly kind: "date" | "text" | "flag" }
  | {
      readonly kind: "choice";
      readonly options: readonly { readonly id: string; readonly label: { en: string; "pt-BR": string } }[];
    };

function valueSchema(shape: Shape, language: Language): Schema {
  switch (shape.kind) {
    case "number":
      return numberSchema(shape);
    case "date":
      return { type: "string", format: "date" };
    case "text":
      return { type: "string" };
    case "flag":
      return { type: "boolean" };
    case "choice":
      return { oneOf: shape.options.map(({ id, label }) => ({ const: id, title: label[language] })) };
  }
}

/** Decimal text, which loses no digit, or a JSON number; a rate is a fraction. */
function numberSchema({ unit, least, most, whole }: NumberShape): Schema {
  const bounds = {
    ...(least === undefined ? {} : { minimum: Number(least) }),
    ...(most === undefined ? {} : { maximum: Number(most) }),
  };
  const type = whole === true || unit === "year" ? "integer" : "number";
  return {
    anyOf: [
      { type, ...bounds },
      { type: "string", pattern: decimalPattern },
    ],
  };
}

/** Columns of the blank form; one that is there for each proposal (`amount1`, `amount2`, …) by the pattern of its id. */
function tableSchema(field: TableField, template: Template, language: Language): Schema {
  const columns = field.columns({});
  const numbered = field
    .columns(template.samples[0]?.answers ?? {})
    .filter(({ id }) => !columns.some((column) => column.id === id));
  const patterns = new Map(numbered.map((column) => [`^${column.id.replace(/(?<!\d)\d+$/, "")}[1-9]\\d*$`, column]));
  const schemaOf = (column: ScalarField): Schema => ({
    ...headOf(column, language),
    ...scalarSchema(column, language),
  });
  return {
    type: "array",
    ...(field.required ? { minItems: field.fewest ?? 1 } : {}),
    maxItems: field.most,
    items: {
      type: "object",
      properties: Object.fromEntries(columns.map((column) => [column.id, schemaOf(column)])),
      ...(patterns.size > 0
        ? { patternProperties: Object.fromEntries([...patterns].map(([id, column]) => [id, schemaOf(column)])) }
        : {}),
      required: columns.filter(({ required, kind }) => required && kind !== "flag").map(({ id }) => id),
      additionalProperties: false,
    },
  };
}

/** The written form of a council's profile. */
export function profileSchema(language: Language): Schema {
  const text: Schema = { type: "string" };
  const day: Schema = { anyOf: [{ type: "string", format: "date" }, { const: "" }] };
  const properties = [...profileFields()].map((field) => [
    field.key,
    {
      ...headOf(field, language),
      type: "object",
      properties: { value: profileValueSchema(field, language), source: text, day, until: day },
      required: ["value"],
      additionalProperties: false,
    },
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: {
      profile: {
        type: "object",
        properties: { version: { const: 1 }, ...(Object.fromEntries(properties) as Schema) },
        required: ["version"],
        additionalProperties: false,
      },
    },
    required: ["profile"],
    additionalProperties: false,
  };
}

function profileValueSchema({ kind }: ProfileField, language: Language): Schema {
  if (kind.kind !== "table") return valueSchema(kind, language);
  const schemaOf = (scalar: ScalarKind, required: boolean): Schema =>
    required ? valueSchema(scalar, language) : { anyOf: [valueSchema(scalar, language), { const: "" }] };
  return {
    type: "array",
    maxItems: kind.most,
    items: {
      type: "object",
      properties: Object.fromEntries(
        kind.columns.map((column) => [
          column.key,
          { title: column.label[language], ...schemaOf(column.kind, column.required) },
        ]),
      ),
      required: kind.columns.filter(({ required }) => required).map(({ key }) => key),
      additionalProperties: false,
    },
  };
}
