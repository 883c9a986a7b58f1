import fc from "fast-check";
import { templates } from "../../src/templates";
import type { AnswerRow, Answers } from "../../src/templates/builder/answers";
import type { LaidOutTemplate } from "../../src/templates/builder/define";
import { LiveFigures } from "../../src/templates/builder/live-figures";
import type { LiveFigure } from "../../src/templates/builder/template";
import { cellKey, type CellAddress } from "../../src/workbook/address";
import { whole } from "../sample";

// The assembly pack lays the others out: what holds for them holds for it.
const samples = templates
  .filter(({ id }) => id !== "assembly-pack")
  .flatMap((template) =>
    template.samples.map((sample) => ({
      id: sample.id,
      template: template,
      answers: sample.answers,
    })),
  );

/** Formulas taken out of each sample in the suite; every one where the suite runs whole. */
const SAMPLED = 40;

/** Some of a list, from its first to its last, as far apart as may be. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

interface FormulaCell extends CellAddress {
  readonly sheet: string;
}

/** The template's figures, with one formula of its sheets taken out. */
function figuresWithout(template: LaidOutTemplate, answers: Answers, taken: FormulaCell | null) {
  const formulas: FormulaCell[] = [];
  const figureCells: (FormulaCell & { readonly id: string })[] = [];
  const live = new LiveFigures({
    ...template,
    lay(builder, laid) {
      template.lay(builder, laid);
      for (const sheet of builder.laidOut()) {
        for (const { row, column, content } of sheet.contents()) {
          if (content.kind === "formula" || content.kind === "spill") formulas.push({ sheet: sheet.name, row, column });
        }
        if (taken?.sheet === sheet.name) {
          (sheet as unknown as { cells: Map<number, unknown> }).cells.delete(cellKey(taken.row, taken.column));
        }
      }
      for (const { id, at, shown } of builder.keyFigures()) if (shown !== "summary") figureCells.push({ ...at, id });
    },
  });
  return { figures: live.of(answers, "pt-BR"), formulas, figureCells };
}

const byId = (figures: readonly LiveFigure[]) => new Map(figures.map((figure) => [figure.id, figure]));

test.each(samples)(
  "$id: a formula taken out leaves the figures missing that rest on it, never another value",
  (each) => {
    const { template, answers } = each;
    const { figures, formulas, figureCells } = figuresWithout(template, answers, null);
    const before = byId(figures);
    expect(formulas.length).toBeGreaterThan(0);
    const tried = whole ? formulas : spread(formulas, SAMPLED);
    for (const taken of tried) {
      const after = figuresWithout(template, answers, taken).figures;
      for (const figure of after) {
        // Without its check a figure is shown alone.
        const { passes, ...known } = before.get(figure.id) ?? {};
        expect({ taken, figure }).toEqual({ taken, figure: "passes" in figure ? { ...known, passes } : known });
      }
      for (const { id, sheet, row, column } of figureCells) {
        if (sheet !== taken.sheet || row !== taken.row || column !== taken.column) continue;
        expect(after.map((figure) => figure.id)).not.toContain(id);
      }
    }
  },
);

test.each(samples)(
  "$id: figures follow what is typed as if it had been there from the start",
  ({ template, answers }) => {
    const fields = template.sections.flatMap((section) => section.fields);
    const numbers = fields.filter((field) => field.kind === "number" && typeof answers[field.id] === "string");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("", "x", "0.1", "1", "12", "2019")), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const live = new LiveFigures(template);
          live.of(answers, "pt-BR");
          let typed = answers;
          for (const [at, value] of changes) {
            const field = numbers[at % Math.max(1, numbers.length)];
            if (field) typed = { ...typed, [field.id]: value };
            expect(live.of(typed, "pt-BR")).toEqual(new LiveFigures(template).of(typed, "pt-BR"));
          }
        },
      ),
      { numRuns: 5 },
    );
  },
);

test.each(samples)("$id: whatever is missing or not readable, nothing throws and no figure is made up", (each) => {
  const { template, answers } = each;
  const complete = byId(template.figures(answers, "pt-BR"));
  for (const field of template.sections.flatMap((section) => section.fields)) {
    const known = answers[field.id];
    const rows = Array.isArray(known) ? (known as readonly AnswerRow[]) : null;
    const changed: readonly Answers[string][] = rows
      ? [
          [],
          rows.map((row) => Object.fromEntries(Object.keys(row).map((column) => [column, "?"]))),
          rows.map(() => ({})),
          ...(field.kind === "table"
            ? field.columns(answers).map((column) => [{ ...rows[0], [column.id]: "" }, ...rows.slice(1)])
            : []),
        ]
      : ["", "?", null, undefined];
    for (const answer of changed) {
      const figures = template.figures({ ...answers, [field.id]: answer }, "en");
      for (const { value } of figures) expect(value ?? "").toMatch(/^(-?\d+(\.\d+)?)?$/);
      if (field.kind === "number" && field.required) expect(figures.length).toBeLessThanOrEqual(complete.size);
    }
  }
});

test("a figure that rests on a field that is not typed yet is left out, and the others stay", () => {
  const budget = samples.find(({ id }) => id === "budget-proposal");
  if (!budget) throw new Error("no budget");
  const ids = (answers: Answers) => budget.template.figures(answers, "pt-BR").map(({ id }) => id);
  expect(ids(budget.answers)).toEqual([
    "net1",
    "balance1",
    "net2",
    "balance2",
    "net3",
    "balance3",
    "transfer",
    "excluded",
  ]);
  expect(ids({ ...budget.answers, delinquencyRate: "" })).toEqual(["excluded"]);
  expect(ids({ ...budget.answers, detailedRate: "abc" })).not.toContain("transfer");
  expect(ids({ ...budget.answers, expenses: [] })).toEqual(["net1", "net2", "net3", "transfer", "excluded"]);
  const [first, second, third] = budget.answers["rates"] as readonly AnswerRow[];
  const rates = [first ?? {}, { ...second, rate: "" }, third ?? {}];
  // The balances are one call over all proposals, in the sheet too.
  expect(ids({ ...budget.answers, rates })).toEqual(["net1", "net3", "transfer", "excluded"]);
});
