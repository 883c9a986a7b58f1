import { measuredText } from "../../src/taskpane/explain/measured-text";

test.each([
  [43160, "day", "pt-BR", "01/03/2018"],
  [43160, "money", "pt-BR", "R$ 43.160,00"],
  [1331977.49125, "money", "pt-BR", "R$ 1.331.977,49125"],
  [0.075, "rate", "pt-BR", "7,5%"],
  [0.075, "rate", "en", "7.5%"],
  [-40, "amount", "pt-BR", "−40,00"],
  [43160, undefined, "pt-BR", "43.160"],
  [true, "money", "pt-BR", "VERDADEIRO"],
  ["x", "day", "pt-BR", "x"],
  [null, "money", "pt-BR", ""],
  [-5, "day", "pt-BR", "−5"],
] as const)("%j in %s is written %s: %s", (value, measure, language, written) => {
  expect(measuredText(value, measure, language)).toBe(written);
});
