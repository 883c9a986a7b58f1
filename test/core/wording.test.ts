import { fillWording } from "../../src/core/wording";

const template = {
  en: "{count} {count|row was|rows were} read in {sheet}.",
  "pt-BR": "{count} {count|linha lida|linhas lidas} em {sheet}.",
};

test.each([
  ["0", "0 rows were read in A|B.", "0 linhas lidas em A|B."],
  ["1", "1 row was read in A|B.", "1 linha lida em A|B."],
  ["2", "2 rows were read in A|B.", "2 linhas lidas em A|B."],
  ["1.000", "1.000 rows were read in A|B.", "1.000 linhas lidas em A|B."],
])("words agree with a count of %s", (count, en, portuguese) => {
  expect(fillWording(template, { count, sheet: "A|B" })).toEqual({ en, "pt-BR": portuguese });
});

test("a mark that nothing fills stays, so that it is seen", () => {
  expect(fillWording(template, { sheet: "x" }).en).toBe("{count} {count|row was|rows were} read in x.");
});
