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

test("cells are ranges, and what no cell of a finding has is not told of any", () => {
  const cells = ["B10", "C10", "D10", "F10"];
  const lines = (more: { readonly expected: string | null }): string[] => {
    const each = finding("Largo", "começam no título");
    const details = cells.map((cell) => ({
      ...{ cell, found: `=SUM(${cell.charAt(0)}1:${cell.charAt(0)}9)`, expected: null, difference: null, effect: null },
      ...(cell === "B10" ? more : {}),
    }));
    return reportLines([{ ...each, finding: { ...each.finding, cells, details } }], "pt-BR").slice(0, 3);
  };
  expect(lines({ expected: null })).toEqual([
    "erro  Largo!B10:D10,F10  começam no título",
    "    B10: encontrado =SOMA(B1:B9)",
    "    C10: encontrado =SOMA(C1:C9)",
  ]);
  expect(lines({ expected: "=SUM(B2:B9)" }).slice(1)).toEqual([
    "    B10: encontrado =SOMA(B1:B9), esperado =SOMA(B2:B9)",
    "    C10: encontrado =SOMA(C1:C9), esperado –",
  ]);
});
