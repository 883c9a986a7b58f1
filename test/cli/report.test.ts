import { zero } from "../../src/core/decimal";
import { reportLines } from "../../src/cli/report";
import type { WeighedFinding } from "../../src/audit/materiality/weighed-findings";
import type { Finding } from "../../src/audit/finding";

const finding = (sheet: string, message: string): WeighedFinding => ({
  finding: plainFinding(sheet, message),
  amount: null,
  amountFormat: undefined,
  held: new Map(),
  weight: zero,
  share: null,
  whole: null,
  effects: [],
  cause: null,
  consequences: [],
});

const plainFinding = (sheet: string, message: string): Finding => ({
  kind: "errorValue",
  severity: "error",
  sheet,
  cells: ["A1"],
  found: null,
  expected: null,
  difference: null,
  cause: null,
  related: [],
  source: null,
  message: { en: message, "pt-BR": message },
  fix: null,
});

test.each([
  ["an escape sequence", "\u001b[31mRed\u001b[0m"],
  ["a single-character sequence", "\u009b31mRed"],
  ["a title", "\u001b]0;owned\u0007"],
  ["a carriage return over the line", "Receita\rerros: 0"],
  ["letters from right to left", "Receita\u202egnp"],
  ["lines", "Receita\nerros: 0"],
])("%s in a name does not reach the terminal", (_what, name) => {
  const text = reportLines([finding(name, `${name} é nome`)], "pt-BR");
  expect(text).toHaveLength(2);
  expect(text.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("letters of other languages do", () => {
  expect(reportLines([finding("Orçamento – 預算 😀", "ação")], "pt-BR")[0]).toBe("erro  Orçamento – 預算 😀!A1  ação");
});
