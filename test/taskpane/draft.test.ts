import { templates } from "../../src/templates";
import {
  inDraft,
  isBlankDraft,
  prepared,
  unreadText,
  withRows,
  withTyped,
  type Draft,
} from "../../src/taskpane/fill/draft";
import { decodeForm, encodeForm, LARGEST_FORM } from "../../src/taskpane/fill/draft-storage";
import { rowMoved, rowRemoved, rowsPasted } from "../../src/taskpane/fill/table-rows";

const budget = templates.find((template) => template.id === "budget-proposal");
if (!budget) throw new Error("there is no budget-proposal");
const sample: Draft = budget.samples[0]?.answers ?? {};

test("text that could not be read stays beside its field and is never an answer", () => {
  const draft = withTyped(sample, "registrants", { value: "", unread: "1.06" });
  expect(unreadText(draft, "registrants")).toBe("1.06");
  const { answers, unread } = prepared(budget, draft);
  expect(answers).not.toHaveProperty("registrants?");
  expect(answers.registrants).toBe("");
  expect(unread.map((problem) => [problem.field, problem.message["pt-BR"]])).toEqual([
    ["registrants", "Inscritos ativos (contribuintes): não foi possível ler “1.06”"],
  ]);
  const corrected = withTyped(draft, "registrants", { value: "1060" });
  expect(unreadText(corrected, "registrants")).toBeUndefined();
  expect(prepared(budget, corrected).unread).toEqual([]);
});

test("the sample is ready as it is", () => {
  const { answers, unread } = prepared(budget, sample);
  expect([...unread, ...budget.validate(answers)]).toEqual([]);
});

test("blank rows are left out, and problems still name the row that the person sees", () => {
  const rows = [
    { code: "", name: "", amount1: "" },
    { code: "x", name: "Conta", amount1: "1" },
  ];
  const draft = withRows(sample, "expenses", rows);
  const { answers, places } = prepared(budget, draft);
  expect(answers.expenses).toHaveLength(1);
  const [problem] = budget.validate(answers).filter(({ field }) => field === "expenses");
  expect(problem && inDraft(problem, places).row).toBe(1);
});

test("a kept form comes back the same, unread text and council with it", () => {
  const draft = withTyped(sample, "currentAnnuity", { value: "", unread: "abc" });
  const form = { draft, council: { name: "CRESS-MG", region: "6ª Região" } };
  const { stored, dropped } = encodeForm(form);
  expect(dropped).toEqual([]);
  const back = decodeForm(JSON.parse(JSON.stringify(stored)));
  expect(prepared(budget, back.draft)).toEqual(prepared(budget, draft));
  expect(unreadText(back.draft, "currentAnnuity")).toBe("abc");
  expect(back.council).toEqual(form.council);
});

test("a table too large for the workbook's settings is left out and named; the rest is kept", () => {
  const many = Array.from({ length: 60_000 }, (_each, index) => ({
    name: `Pessoa ${String(index)}`,
    amount1: "522.93",
  }));
  const { stored, dropped } = encodeForm({ draft: withRows(sample, "expenses", many) });
  expect(dropped).toEqual(["expenses"]);
  expect(JSON.stringify(stored).length).toBeLessThan(LARGEST_FORM);
  expect(decodeForm(stored).draft.registrants).toBe(sample.registrants);
});

test.each([null, 7, "x", [], {}, { scalars: 3, tables: { a: 4, b: { columns: 1 } } }, { council: { name: 4 } }])(
  "a damaged kept form (%j) is a blank one",
  (stored) => {
    expect(isBlankDraft(decodeForm(stored).draft)).toBe(true);
  },
);

test("rows move, go, and are laid over", () => {
  const rows = [{ name: "a" }, { name: "b" }, { name: "c" }];
  const names = (changed: readonly Readonly<Record<string, unknown>>[]) => changed.map((row) => row.name);
  expect(names(rowMoved(rows, 0, 1))).toEqual(["b", "a", "c"]);
  expect(names(rowMoved(rows, 0, -1))).toEqual(["a", "b", "c"]);
  expect(names(rowMoved(rows, 2, -1))).toEqual(["a", "c", "b"]);
  expect(names(rowRemoved(rows, 1))).toEqual(["a", "c"]);
  expect(
    rowsPasted(
      [{ name: "a", amount: "1" }],
      [{ amount: "2" }, { amount: "3" }],
      { row: 0, column: 1 },
      { name: "", amount: "" },
    ),
  ).toEqual([
    { name: "a", amount: "2" },
    { name: "", amount: "3" },
  ]);
});
