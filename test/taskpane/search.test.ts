import { searchRules } from "../../src/taskpane/functions/search";
import { rules } from "../../src/rules";

const idsFor = (query: string): readonly string[] => searchRules(rules, query).map((rule) => rule.id);

test("no query gives the whole catalogue in its order", () => {
  expect(idsFor("  ")).toEqual(rules.map((rule) => rule.id));
});

test.each([
  ["cota", "CFESS_SHARE"],
  ["COTA-PARTE", "CFESS_SHARE"],
  ["share federal", "CFESS_SHARE"],
  ["cfess_share", "CFESS_SHARE"],
  ["cress.cfess share", "CFESS_SHARE"],
  ["excluidos", "CFESS_SHARE"],
  ["excluídas", "CFESS_SHARE"],
  ["aliquota", "CFESS_SHARE"],
  ["orcamento repasse cota", "CFESS_SHARE"],
])("%s finds %s", (query, id) => {
  expect(idsFor(query)).toContain(id);
});

test.each([
  ["dívida", ["LATE_CHARGES", "DEBT_INSTALLMENT_LIMIT", "INDEX_FACTOR", "COLLECTION_THRESHOLD"]],
  ["dívidas", ["LATE_CHARGES"]],
  ["saldo", ["BUDGET_BALANCE", "ACCOUNT_SUM", "LATE_CHARGES"]],
  ["conta contábil", ["ACCOUNT_SUM", "ACCOUNT_LEVEL", "ACCOUNT_PARENT"]],
  ["contas contábeis", ["ACCOUNT_SUM"]],
  ["plano de contas", ["ACCOUNT_SUM"]],
  ["duodécimo", ["ANNUITY_PRORATA", "INSTALLMENTS"]],
  ["duodécimos", ["ANNUITY_PRORATA"]],
  ["rateio", ["INSTALLMENTS", "CFESS_TRANSFER"]],
  ["correção", ["INDEX_FACTOR", "LATE_CHARGES", "ANNUITY_ADJUST"]],
  ["correção monetária", ["INDEX_FACTOR"]],
  ["correções", ["INDEX_FACTOR"]],
  ["juros", ["LATE_CHARGES"]],
  ["prestações", ["INSTALLMENTS", "ANNUITY_SCHEDULE", "DEBT_INSTALLMENT_LIMIT"]],
  ["prestação", ["INSTALLMENTS"]],
  ["contribuições", ["ITG20_MFR_PV"]],
  ["superávit", ["BUDGET_BALANCE"]],
  ["feriado", ["DUE_DATE"]],
  ["conciliação", ["FIND_COMPONENTS", "EXPLAIN_DIFFERENCE"]],
  ["debt", ["LATE_CHARGES"]],
  ["ledger", ["ACCOUNT_SUM"]],
])("%s, a word of the trade, finds %s", (query, ids) => {
  for (const id of ids) expect(idsFor(query)).toContain(id);
  expect(idsFor(query.normalize("NFD").replace(/\p{M}/gu, ""))).toEqual(idsFor(query));
});

test.each(rules.map(({ id, searchedAs }) => [id, searchedAs]))(
  "%s bears other words, as the search compares them",
  (id, words) => {
    expect(words).toMatch(/^[a-z]+( [a-z]+)+$/);
    for (const word of words.split(" ").filter((each) => each.length > 3)) expect(idsFor(word)).toContain(id);
  },
);

test("a word in a function's name ranks before the same word in a parameter", () => {
  expect(idsFor("cfess share")[0]).toBe("CFESS_SHARE");
});

test("every word must stand somewhere", () => {
  expect(idsFor("cota zzz")).toEqual([]);
});
