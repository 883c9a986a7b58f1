import { Decimal } from "../../src/core/decimal";
import { sameResult } from "../../src/formulas/evaluation/same-result";

test.each([
  ["saldo de -1.234,50.", "saldo de -1,234.50.", true],
  ["1234,5", "1234.5", true],
  ["saldo de 1.234,50", "saldo de 1,234.51", false],
  ["a. b", "a, b", false],
  ["12", "1.2", false],
])("“%s” and “%s”: the same text but for how numbers are written: %s", (shown, recomputed, same) => {
  expect(sameResult(shown, recomputed)).toBe(same);
});

test.each<[Parameters<typeof sameResult>[0], boolean, boolean]>([
  [new Decimal(1), true, true],
  [new Decimal(0), false, true],
  [new Decimal(0), true, false],
  [new Decimal(2), true, false],
])("%s kept for %s, as LibreOffice keeps a truth as a number: %s", (shown, recomputed, same) => {
  expect(sameResult(shown, recomputed)).toBe(same);
});
