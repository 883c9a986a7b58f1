import { englishText } from "../../src/workbench/page/english-text";

test.each([
  ["1,5", "1.5"],
  ["1.234.567,89", "1234567.89"],
  ["1.234", "1234"],
  ["-87.345,59", "-87345.59"],
  ["7,5%", "7.5%"],
  ["15/4/2018", "2018-04-15"],
  [" 42 ", "42"],
])("%s is %s", (typed, english) => {
  expect(englishText(typed)).toBe(english);
});

test.each(["522.93375", "1.23", "6.2.2.1.1", "texto", "1,2,3", "15/04", ""])("%j stays as it is", (typed) => {
  expect(englishText(typed)).toBeNull();
});
