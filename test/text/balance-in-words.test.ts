import { Decimal } from "../../src/core/decimal";
import { balanceInWords } from "../../src/text/balance-in-words";

test.each([
  ["194738.01", false, "superávit de R$ 194.738,01", "surplus of R$ 194,738.01"],
  ["-194738.01", false, "déficit de R$ 194.738,01", "deficit of R$ 194,738.01"],
  ["-0.005", true, "equilibrado (−R$ 0,01 é arredondamento)", "balanced (−R$ 0.01 is rounding)"],
  ["0.005", true, "equilibrado (R$ 0,01 é arredondamento)", "balanced (R$ 0.01 is rounding)"],
  ["-0.004", true, "equilibrado", "balanced"],
  ["0", true, "equilibrado", "balanced"],
  ["-0.01", false, "déficit de R$ 0,01", "deficit of R$ 0.01"],
])("%s, balanced %s, is said as “%s”", (value, isBalanced, portuguese, english) => {
  expect(balanceInWords(new Decimal(value), isBalanced, "pt-BR")).toBe(portuguese);
  expect(balanceInWords(new Decimal(value), isBalanced, "en")).toBe(english);
});
