import { templates } from "../../../src/templates";
import type { Answers, AnswerRow } from "../../../src/templates/builder/answers";
import type { LaidOutTemplate } from "../../../src/templates/builder/define";
import type { Sample } from "../../../src/templates/builder/template";
import { filledForm } from "../../../src/templates/read-back/filled-answers";
import type { FilledNames } from "../../../src/templates/read-back/filled-names";
import type { CellContent, Plan } from "../../../src/workbook/plan";
import { contentsOf } from "../../../src/excel/fill/planned-contents";

const versions = { addIn: "2.0.0", legalValues: "2026-11-22" };

function held(content: CellContent): string | number | boolean {
  if (content.kind === "number") return Number(content.number);
  if (content.kind === "boolean") return content.boolean;
  return content.kind === "text" ? content.text : content.kind === "blank" ? "" : 0;
}

/** What the workbook holds right after it was filled. */
function namesOf(plan: Plan): FilledNames {
  return new Map(
    plan.names.map(({ name, range, sheet }) => {
      const planned = plan.sheets.find((each) => each.name === sheet);
      if (!planned) throw new Error(sheet);
      return [
        name,
        { rows: range.rows, columns: range.columns, values: contentsOf(planned, range).map((row) => row.map(held)) },
      ];
    }),
  );
}

const samples = templates.flatMap((template) =>
  template.samples.flatMap((sample) =>
    (["pt-BR", "en"] as const).map((language) => [template, sample, language] as const),
  ),
);

function planOf(
  template: LaidOutTemplate,
  sample: Sample,
  language: "en" | "pt-BR",
  answers: Answers = sample.answers,
): Plan {
  return template.plan(answers, { language, council: sample.council, versions });
}

test.each(samples.map(([template, sample, language]) => [sample.id, language, template, sample] as const))(
  "%s in %s: what is read from the filled cells fills the same cells",
  (_id, language, template, sample) => {
    const plan = planOf(template, sample, language);
    const others = template.samples.filter((each) => each !== sample).map(({ answers }) => answers);
    const form = filledForm(template, language, versions, namesOf(plan), [...others, sample.answers]);
    expect(form?.council).toEqual(sample.council);
    const again = planOf(template, sample, language, form?.answers ?? {});
    expect(again.structure).toBe(plan.structure);
    const inputs = (each: Plan) => each.inputs.map(({ name, cells }) => [name, cells.map((row) => row.map(held))]);
    expect(inputs(again)).toEqual(inputs(plan));
  },
);

test("rows that people added, deleted and changed are read as they stand", () => {
  const template = templates.find(({ id }) => id === "budget-proposal");
  const [sample] = template?.samples ?? [];
  if (!template || !sample) throw new Error("no budget");
  const names = new Map(namesOf(planOf(template, sample, "pt-BR")));
  const expenses = names.get("CRESS_DESPESAS");
  const rows = (expenses?.values ?? []).filter((_, index) => index !== 2).map((row) => [...row]);
  rows.splice(1, 0, ["6.2.2.1.1.09", "Da comissão", 10, 20, 30]);
  names.set("CRESS_DESPESAS", { rows: rows.length, columns: 5, values: rows });
  names.set("CRESS_INSCRITOS", { rows: 1, columns: 1, values: [[15000]] });
  const form = filledForm(template, "pt-BR", versions, names, [sample.answers]);
  const read = form?.answers["expenses"] as readonly AnswerRow[];
  expect(form?.answers["registrants"]).toBe("15000");
  expect(read[1]).toEqual({ code: "6.2.2.1.1.09", name: "Da comissão", amount1: "10", amount2: "20", amount3: "30" });
  expect(read).toHaveLength((sample.answers["expenses"] as readonly AnswerRow[]).length);
});

test("a cell that its field cannot take is shown as it stands", () => {
  const template = templates.find(({ id }) => id === "budget-proposal");
  const [sample] = template?.samples ?? [];
  if (!template || !sample) throw new Error("no budget");
  const names = new Map(namesOf(planOf(template, sample, "pt-BR")));
  names.set("CRESS_INSCRITOS", { rows: 1, columns: 1, values: [["cerca de 15 mil"]] });
  const form = filledForm(template, "pt-BR", versions, names, [sample.answers]);
  expect(form?.answers).toMatchObject({ registrants: "", "registrants?": "cerca de 15 mil" });
});
