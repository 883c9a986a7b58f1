import type { Language, Wording } from "../core/wording";
import { profileSections } from "../profile/profile-fields";
import type { ProfileField, ScalarKind } from "../profile/profile-field";
import type { Field, ScalarField } from "../templates/builder/field";
import type { Template } from "../templates/builder/template";

/** The page on the answers of every template and on the profile, written from their fields. */

const words = {
  title: { en: "The answers of a template, in writing", "pt-BR": "As respostas de um modelo, por escrito" },
  made: {
    en: "Made from the fields by `npm run docs:answers`.",
    "pt-BR": "Feita a partir dos campos por `npm run docs:answers`.",
  },
  introduction: {
    en: '`npm run fill -- TEMPLATE --out FILE.xlsx --answers ANSWERS.json --profile PROFILE.json` fills a template without Excel. ANSWERS.json is one object with the keys below, and `council` with `name` and `region`. A number is written as text with a point (`"486.45"`) or as a JSON number, a rate as a fraction (`"0.075"` is 7.5%), a day as `"2026-02-15"`, yes or no as `true` or `false`, a table as a list of rows. What is left out or blank comes from the profile, then from the law where it is known. `npm run fill -- TEMPLATE --schema` prints the same as JSON Schema; `npm run fill -- profile --schema` prints that of the profile.',
    "pt-BR":
      '`npm run fill -- MODELO --out ARQUIVO.xlsx --answers RESPOSTAS.json --profile PERFIL.json` preenche um modelo sem o Excel. RESPOSTAS.json é um objeto com as chaves abaixo, e `council` com `name` e `region`. Um número se escreve como texto com ponto (`"486.45"`) ou como número do JSON, uma taxa como fração (`"0.075"` é 7,5 %), um dia como `"2026-02-15"`, sim ou não como `true` ou `false`, uma tabela como lista de linhas. O que falta ou está vazio vem do perfil e, depois, da norma onde ela é conhecida. `npm run fill -- MODELO --schema` imprime o mesmo em JSON Schema; `npm run fill -- profile --schema`, o do perfil.',
  },
  key: { en: "key", "pt-BR": "chave" },
  what: { en: "what it is", "pt-BR": "o que é" },
  form: { en: "written as", "pt-BR": "como se escreve" },
  needed: { en: "needed", "pt-BR": "obrigatório" },
  yes: { en: "yes", "pt-BR": "sim" },
  profile: { en: "The council's profile", "pt-BR": "O perfil do conselho" },
  profileText: {
    en: 'One file: `{"profile": {"version": 1, KEY: {"value": …, "source": "act", "day": "2025-10-25", "until": "2026-12-31"}, …}}`. Source, day and until may be left out. A value of one year is used for that year alone: the year of its end, of its own days, or of the profile.',
    "pt-BR":
      'Um arquivo: `{"profile": {"version": 1, CHAVE: {"value": …, "source": "ato", "day": "2025-10-25", "until": "2026-12-31"}, …}}`. Source, day e until podem faltar. Um valor de um exercício só vale para ele: o do seu fim, o dos seus próprios dias ou o do perfil.',
  },
  yearly: { en: "each year", "pt-BR": "todo ano" },
  money: { en: "amount in R$", "pt-BR": "valor em R$" },
  rate: { en: "fraction", "pt-BR": "fração" },
  count: { en: "number", "pt-BR": "número" },
  factor: { en: "factor", "pt-BR": "fator" },
  year: { en: "year", "pt-BR": "ano" },
  date: { en: "day", "pt-BR": "dia" },
  text: { en: "text", "pt-BR": "texto" },
  flag: { en: "true or false", "pt-BR": "true ou false" },
  oneOf: { en: "one of", "pt-BR": "um de" },
  rows: { en: "rows of", "pt-BR": "linhas de" },
  act: { en: "Look for", "pt-BR": "Procure" },
} as const satisfies Record<string, Wording>;

type Scalar = ScalarField | ScalarKind;

function formOf(scalar: Scalar, language: Language): string {
  switch (scalar.kind) {
    case "number":
      return words[scalar.unit][language];
    case "choice":
      return `${words.oneOf[language]} ${scalar.options.map(({ id, label }) => `\`${id}\` (${label[language]})`).join(", ")}`;
    case "date":
    case "text":
    case "flag":
      return words[scalar.kind][language];
  }
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s+/g, " ");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function heading(language: Language, last: Wording): readonly string[] {
  return [
    row([words.key[language], words.what[language], words.form[language], last[language]]),
    row(["---", "---", "---", "---"]),
  ];
}

function described({ label, help }: Pick<Field, "label" | "help">, language: Language): string {
  return help ? `${label[language]}. ${help[language]}` : label[language];
}

function fieldRow(field: Field, template: Template, language: Language): string {
  const needed = field.required && field.kind !== "flag" ? words.yes[language] : "";
  if (field.kind !== "table") {
    return row([`\`${field.id}\``, described(field, language), formOf(field, language), needed]);
  }
  const columns = field
    .columns(template.samples[0]?.answers ?? {})
    .map((column) => `\`${column.id}\` (${column.label[language]}; ${formOf(column, language)})`);
  const form = `${words.rows[language]} ${columns.join(", ")}`;
  return row([`\`${field.id}\``, described(field, language), form, needed]);
}

function profileRow(field: ProfileField, language: Language): string {
  const { kind } = field;
  const form =
    kind.kind !== "table"
      ? formOf(kind, language)
      : `${words.rows[language]} ${kind.columns
          .map((column) => `\`${column.key}\` (${column.label[language]}; ${formOf(column.kind, language)})`)
          .join(", ")}`;
  const act = field.act ? ` ${words.act[language]}: ${field.act[language]}.` : "";
  const what = described(field, language);
  const stop = /[.:]$/.test(what) ? "" : ".";
  return row([`\`${field.key}\``, `${what}${stop}${act}`, form, field.yearly ? words.yearly[language] : ""]);
}

export function answersReference(templates: readonly Template[], language: Language): string {
  const parts = templates.flatMap((template) => [
    `## ${template.name[language]}: \`${template.id}\``,
    template.summary[language],
    ...template.sections.map((section) =>
      [
        `**${section.title[language]}**${section.help ? ` — ${section.help[language]}` : ""}\n`,
        ...heading(language, words.needed),
        ...section.fields.map((field) => fieldRow(field, template, language)),
      ].join("\n"),
    ),
  ]);
  const profile = profileSections.map((section) =>
    [
      `**${section.title[language]}**\n`,
      ...heading(language, words.yearly),
      ...section.fields.map((field) => profileRow(field, language)),
    ].join("\n"),
  );
  return `${[
    `# ${words.title[language]}`,
    words.made[language],
    words.introduction[language],
    `## ${words.profile[language]}`,
    words.profileText[language],
    ...profile,
    ...parts,
  ].join("\n\n")}\n`;
}
