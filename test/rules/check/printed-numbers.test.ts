import { callOne, failureOf } from "../call";

/** PARSE_BRL: numbers as banks and trial balances print them (COUNCILS.md, case 17). */

test.each([
  ["1.234,56 D", "-1234.56"],
  ["1.234,56C", "1234.56"],
  ["3.210,40 D", "-3210.4"],
  ["R$ 1.234,56 D", "-1234.56"],
  ["1.234,56\u00a0C", "1234.56"],
  ["87,00d", "-87"],
  ["0,00 D", "0"],
  [" 15 D ", "-15"],
  ["-", "0"],
  ["–", "0"],
  ["—", "0"],
  [" - ", "0"],
  ["R$ -", "0"],
  ["R$\u00a0–", "0"],
  ["−", "0"],
  ["1.234,56-", "-1234.56"],
  ["1.234,56 -", "-1234.56"],
  ["1.100–", "-1100"],
])("%p is %s", (text, expected) => {
  expect(callOne("PARSE_BRL", text)).toBe(expected);
});

test.each([
  "-1.234,56 D",
  "(5,00) C",
  "84% D",
  "1.234,56 D C",
  "D",
  "C 5,00",
  "1.06 D",
  "- -",
  "--",
  "5,00 DC",
  "10 CR",
])("%p is refused", (text) => {
  expect(failureOf("PARSE_BRL", text).parameter).toBe("text");
});

test("400 digits are refused under the parameter's name, in a message that Excel can show", () => {
  for (const text of ["9".repeat(400), `1${"0".repeat(309)}`, `-${"9".repeat(5000)},00`]) {
    const { wording, parameter } = failureOf("PARSE_BRL", text);
    expect(parameter).toBe("text");
    expect(wording["pt-BR"]).toMatch(/^texto deve ser um número que caiba em uma célula/);
    expect(wording.en.length).toBeLessThanOrEqual(255);
  }
  expect(callOne("PARSE_BRL", "9".repeat(300))).toMatch(/^1\d{300}$/);
});
