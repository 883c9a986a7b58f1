import fc from "fast-check";
import { templates } from "../../src/templates";
import type { Answers, AnswerRow } from "../../src/templates/builder/answers";
import type { Field, ScalarField } from "../../src/templates/builder/field";
import type { Plan } from "../../src/workbook/plan";
import { samplePlan } from "../excel/fill/filled";

const samples = templates.flatMap((template) =>
  template.samples.map((sample) => ({ id: sample.id, template, sample })),
);

function contentsOf(plan: Plan) {
  return plan.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.cells.flat()));
}

function formulasOf(plan: Plan): readonly string[] {
  return contentsOf(plan).flatMap((cell) => (cell.kind === "formula" || cell.kind === "spill" ? [cell.formula] : []));
}

test.each(samples)(
  "$id: the sample is accepted and planned in both languages, named the same",
  ({ template, sample }) => {
    expect(template.validate(sample.answers)).toEqual([]);
    const [portuguese, english] = (["pt-BR", "en"] as const).map((language) => samplePlan(sample.id, {}, language));
    expect(english?.names.map(({ name }) => name)).toEqual(portuguese?.names.map(({ name }) => name));
    expect(english?.sheets.map((sheet) => sheet.name)).not.toEqual(portuguese?.sheets.map((sheet) => sheet.name));
  },
);

test.each(samples)("$id: every name is one that Excel takes, given once, inside a sheet of the plan", ({ sample }) => {
  const plan = samplePlan(sample.id);
  const names = plan.names.map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const { name, sheet } of plan.names) {
    expect(name).toMatch(/^CRESS_[A-Z0-9_]+$/);
    expect(plan.sheets.map((each) => each.name)).toContain(sheet);
  }
  for (const sheet of plan.sheets) {
    expect(sheet.name.length).toBeLessThanOrEqual(31);
    expect(sheet.name).not.toMatch(/[[\]:*?/\\]/);
  }
});

test.each(samples)("$id: no formula holds a figure that was typed", ({ sample, template }) => {
  const plan = samplePlan(sample.id);
  const typed = new Set(
    numbersOf(sample.answers).filter((number) => number.replace(/\D/g, "").length > 2 && number.includes(".")),
  );
  const literals = formulasOf(plan).flatMap((formula) => formula.match(/(?<![A-Z$\d.])\d+(?:\.\d+)?(?![\d.:])/g) ?? []);
  expect(literals.filter((literal) => typed.has(literal))).toEqual([]);
  expect(template.id).not.toBe("");
});

function numbersOf(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) =>
    typeof answer === "string"
      ? [answer]
      : Array.isArray(answer)
        ? answer.flatMap((row: AnswerRow) => Object.values(row).map(String))
        : [],
  );
}

/** What spreadsheets read as something else than text. */
const hostile = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'=1",
    "TRUE",
    "FALSO",
    "#N/A",
    "1/2",
    "12:30",
    "R$ 5",
    "jan/17",
    '=HYPERLINK("x")',
  ),
  fc.constantFrom("😀", "שלום", "مرحبا", "a\nb", "x".repeat(32_767), '"', "{}", 'a"&CHAR(10)&"'),
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ""),
);

/** Puts a text into every text field and text column of a template's answers. */
function withText(fields: readonly Field[], answers: Answers, text: string): Answers {
  const isText = (field: Field | ScalarField): boolean => field.kind === "text" && field.id !== "code";
  const changed: Record<string, Answers[string]> = { ...answers };
  for (const field of fields) {
    if (isText(field)) changed[field.id] = text;
    if (field.kind !== "table") continue;
    const columns = field.columns(answers).filter(isText);
    const rows = (answers[field.id] ?? []) as readonly AnswerRow[];
    changed[field.id] = rows.map((row) => ({ ...row, ...Object.fromEntries(columns.map(({ id }) => [id, text])) }));
  }
  return changed;
}

test.each(samples)(
  "$id: what people type never becomes part of a formula, a name or a sheet's title",
  ({ template, sample }) => {
    const versions = { addIn: "1.0.0", legalValues: "2026-11-22" };
    const fields = template.sections.flatMap((section) => section.fields);
    // The number of distinct regions or axes shapes a sheet: what is compared has one of each.
    const plainly = (text: string): Plan =>
      template.plan(withText(fields, sample.answers, text), {
        language: "pt-BR",
        council: { name: text, region: text },
        versions,
      });
    const plain = plainly("texto");
    fc.assert(
      fc.property(hostile, (text) => {
        const plan = plainly(text);
        expect(formulasOf(plan)).toEqual(formulasOf(plain));
        expect(plan.names).toEqual(plain.names);
        expect(plan.sheets.map((sheet) => sheet.name)).toEqual(plain.sheets.map((sheet) => sheet.name));
        const texts = contentsOf(plan).filter((cell) => cell.kind === "text" && cell.text === text);
        expect(texts.length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  },
);

test.each(samples)(
  "$id: an empty form is refused field by field, and nothing throws while it is typed",
  ({ template }) => {
    const problems = template.validate({});
    for (const { message, field } of problems) {
      expect(message.en).not.toBe("");
      expect(message["pt-BR"]).not.toBe("");
      expect(field).not.toBe("");
    }
    expect(() => template.figures({}, "pt-BR")).not.toThrow();
    const fields = template.sections.flatMap((section) => section.fields);
    for (const field of fields) expect(() => template.figures({ [field.id]: "x" }, "pt-BR")).not.toThrow();
  },
);

test.each(samples)("$id: an unknown field and a text where a number belongs are named", ({ template, sample }) => {
  expect(template.validate({ ...sample.answers, naoExiste: "1" })).toMatchObject([{ field: "naoExiste" }]);
  const number = template.sections.flatMap((section) => section.fields).find((field) => field.kind === "number");
  if (!number) return;
  const [problem] = template.validate({ ...sample.answers, [number.id]: "abc" });
  expect(problem?.field).toBe(number.id);
  expect(problem?.message["pt-BR"]).toContain("abc");
});
