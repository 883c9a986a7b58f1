import Ajv from "ajv/dist/2020";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { answersReference } from "../../src/cli/answers-markdown";
import { answersSchema, profileSchema } from "../../src/cli/answers-schema";
import { languages } from "../../src/core/wording";
import { profileSections } from "../../src/profile/profile-fields";
import { templates } from "../../src/templates";

const ajv = new Ajv({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

test.each(languages)(
  "the page on answers in %s is what the fields say now (npm run docs:answers writes it)",
  (language) => {
    const written = readFileSync(resolve(__dirname, `../../docs/answers.${language}.md`), "utf8");
    expect(written).toBe(answersReference(templates, language));
    for (const template of templates) {
      for (const field of template.sections.flatMap((section) => section.fields)) {
        expect(written).toContain(`| \`${field.id}\` |`);
      }
    }
    for (const field of profileSections.flatMap((section) => section.fields)) {
      expect(written).toContain(`| \`${field.key}\` |`);
    }
    expect(written).not.toMatch(/undefined|\[object/);
  },
);

test.each(templates.flatMap((template) => template.samples.map((sample) => ({ id: sample.id, template, sample }))))(
  "$id: the schema takes the sample, and refuses an unknown key and a text where a number belongs",
  ({ template, sample }) => {
    const validate = ajv.compile(answersSchema(template, "pt-BR"));
    validate(sample.answers);
    expect(validate.errors).toBeNull();
    expect(validate({ ...sample.answers, council: sample.council })).toBe(true);
    expect(validate({ ...sample.answers, naoExiste: "1" })).toBe(false);
    const number = template.sections.flatMap((section) => section.fields).find((field) => field.kind === "number");
    if (number) expect(validate({ ...sample.answers, [number.id]: "sete" })).toBe(false);
    const required = template.sections.flatMap((section) => section.fields).find((field) => field.required);
    if (!required) return;
    const others = Object.entries(sample.answers).filter(([id]) => id !== required.id);
    expect(validate(Object.fromEntries(others))).toBe(false);
  },
);

test("the profile's schema takes a profile and refuses a key that it does not have", () => {
  const validate = ajv.compile(profileSchema("en"));
  const file: unknown = JSON.parse(readFileSync(resolve(__dirname, "../profile/cress-go-2026.json"), "utf8"));
  validate(file);
  expect(validate.errors).toBeNull();
  expect(validate({ profile: { version: 1, nome: { value: "x" } } })).toBe(false);
  expect(validate({ profile: { version: 2 } })).toBe(false);
});
