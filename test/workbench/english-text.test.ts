import { englishText, typedFormat } from "../../src/workbench/page/english-text";

test.each([
  ["1,5", "1.5"],
  ["1.234.567,89", "1234567.89"],
  ["1.234", "1234"],
  ["1.234,56", "1234.56"],
  ["-87.345,59", "-87345.59"],
  ["(87.345,59)", "-87345.59"],
  ["7,5%", "7.5%"],
  ["15/4/2018", "2018-04-15"],
  ["02/01/2018", "2018-01-02"],
  ["31/12/26", "2026-12-31"],
  ["01/02/98", "1998-02-01"],
  [" 42 ", "42"],
])("%s is %s", (typed, english) => {
  expect(englishText(typed)).toBe(english);
});

test.each([
  ["R$ 1.234,56", "1234.56"],
  ["R$\u00a01.234,56", "1234.56"],
  ["-R$ 10", "-10"],
  ["R$ -10,5", "-10.5"],
])("%s is money, %s", (typed, english) => {
  expect(englishText(typed)).toBe(english);
  expect(typedFormat(typed)).toContain("R$");
});

test.each([
  "522.93375",
  "1.23",
  "6.2.2.1.1",
  "texto",
  "1,2,3",
  "15/04",
  "31/02/2018",
  "13/13/2018",
  "R$",
  "R$ 5%",
  "(-1)",
  "",
])("%j stays as it is", (typed) => {
  expect(englishText(typed)).toBeNull();
});

test.each([
  ["1.234,56", "#,##0.00"],
  ["1.234", "#,##0"],
  ["7,5%", "0.00%"],
  ["7%", "0%"],
  ["1234,5", null],
])("%s brings the format %s", (typed, format) => {
  expect(typedFormat(typed)).toBe(format);
});
