import { amountWithoutCode } from "../../../src/audit/checks/rule/amount-without-code";
import { evaluate } from "../../../src/rule/evaluation";
import { accountSum } from "../../../src/rules/budget/account-sum";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Slide 53 with a line that names itself without a code ("DÍVIDA CFESS"): R$ 194.738 that are in no account. */
const chart = (...more: readonly (readonly WrittenCell[])[]) =>
  sheetOf("Despesa", [
    ["Código", "Descrição", "Valor"],
    ["6.2.2.1.1", "Pessoal", 300],
    ["6.2.2.1.2", "Encargos", 100],
    ...more,
  ]);
const total = sheetOf("Resumo", [['=CRESS.ACCOUNT_SUM("6.2",Despesa!A2:A9,Despesa!C2:C9) → 400']]);
const same = sheetOf("Outro", [['=2*CRESS.ACCOUNT_SUM("6.2.2",Despesa!A2:A9,Despesa!C2:C9) → 800']]);

test.each([
  ["a name instead of a code", ["DÍVIDA CFESS", null, 194738], ["warning C4"]],
  ["a blank code", [null, "Dívida", 194738], ["warning C4"]],
  ["an amount that takes away", [null, "Estorno", -50], ["warning C4"]],
  ["a formula of its own", ["DÍVIDA", null, "=100*2 → 200"], ["warning C4"]],
  ["a heading without an amount", ["DESPESAS CORRENTES", null, null], []],
  ["an amount of zero", ["DÍVIDA CFESS", null, 0], []],
  ["a text in place of an amount", ["DÍVIDA CFESS", null, "a definir"], []],
  ["a total by its name", ["TOTAL", null, 777], []],
  ["a total by its formula", ["Despesas", null, "=SUM(C2:C3) → 400"], []],
  ["a total by its amount", ["Despesas", null, 400], []],
  ["a code", ["6.2.2.2", "Dívida", 194738], []],
] as const)("a line with %s", (_case, line, expected) => {
  expect(placesOf(foundBy(amountWithoutCode, chart(line), total))).toEqual(expected);
});

test("it is told once with its amount, however many totals read the lines", () => {
  const found = foundBy(amountWithoutCode, chart(["DÍVIDA CFESS", null, 194738]), total, same);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ sheet: "Despesa", found: "194738", related: ["Resumo!A1"] });
  expect(found[0]?.message["pt-BR"]).toContain("C4 (DÍVIDA CFESS): 194.738,00");
});

test("what another formula takes in is in a total all the same", () => {
  const whole = sheetOf("Geral", [["=SUM(Despesa!C2:C9) → 195138"]]);
  expect(foundBy(amountWithoutCode, chart(["DÍVIDA CFESS", null, 194738]), total, whole)).toEqual([]);
});

test("without a total that reads the line nothing is said", () => {
  expect(foundBy(amountWithoutCode, chart(["DÍVIDA CFESS", null, 194738]))).toEqual([]);
});

test("the memo says what is left out", () => {
  const { steps, cells } = evaluate(accountSum, ["6.2", [["6.2.1"], ["DÍVIDA"], [null]], [[100], [194738], [5]]], {
    recording: true,
    language: "pt-BR",
  });
  expect(cells).toEqual([[100]]);
  const told = steps.map(({ label, value }) => `${label["pt-BR"]}: ${String(value)}`);
  expect(told).toContain("Fora da soma: linhas sem código: 2–3");
  expect(told).toContain("Valor fora da soma: 194743");
  expect(told.at(-1)).toBe("Total da conta: 100");
});
