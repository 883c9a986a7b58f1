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

test("a word in a function's name ranks before the same word in a parameter", () => {
  expect(idsFor("cfess share")[0]).toBe("CFESS_SHARE");
});

test("every word must stand somewhere", () => {
  expect(idsFor("cota zzz")).toEqual([]);
});
