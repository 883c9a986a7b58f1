import { readFileSync } from "node:fs";
import path from "node:path";
import { itg20 } from "../../../src/templates/itg20";
import { CalculatedPlan } from "./calculated-plan";

/** The guide's own case of ITG 20: what it says to type, by the labels of the form, and the figures that it promises. */

const guide = readFileSync(path.resolve(__dirname, "../../../docs/guia.md"), "utf8");
const chapter = guide.slice(guide.indexOf("### Um caso próprio"), guide.indexOf("### O que o formulário pergunta"));
const rows = chapter
  .split("\n")
  .filter((line) => line.startsWith("|") && !line.includes("---"))
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
const [typed, promised] = [
  rows.slice(
    1,
    rows.findIndex(([first]) => first === "linha"),
  ),
  rows.slice(rows.findIndex(([first]) => first === "linha") + 1),
];

const plain = (printed: string): string => printed.replaceAll(".", "").replace(",", ".").replace("−", "-");

function answerOf(printed: string): string | boolean {
  if (printed === "Sim") return true;
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(printed) ?? [];
  if (day !== undefined) return [year, month, day].join("-");
  return printed.endsWith("%") ? String(Number(printed.slice(0, -1)) / 100) : plain(printed);
}

test("typed as it says, the year comes out as it says", () => {
  const answers: Record<string, string | boolean> = { planName: "Plano do guia" };
  for (const [section, label, value = ""] of typed) {
    const fields = itg20.sections.find(({ title }) => title["pt-BR"] === section)?.fields ?? [];
    const field = fields.find((each) => each.label["pt-BR"] === label);
    expect([section, label, field?.id]).toEqual([section, label, expect.any(String)]);
    if (field) answers[field.id] = answerOf(value);
  }
  const plan = new CalculatedPlan(answers);
  expect(plan.failing()).toEqual([]);
  expect(promised.length).toBeGreaterThan(4);
  for (const [label = "", net = ""] of promised) {
    expect([label, plan.line("Exercício", label)[3]]).toEqual([label, String(Number(plain(net)))]);
  }
  expect(plan.named("CRESS_ITG_TETO")).toBe("198000");
  expect(chapter).toContain("60 % × 330.000 = 198.000,00");
});
