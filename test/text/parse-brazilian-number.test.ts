import fc from "fast-check";
import { Decimal } from "../../src/core/decimal";
import { formatDecimal, formatMoney, formatPercent } from "../../src/text/format";
import { parseBrazilianNumber } from "../../src/text/parse-brazilian-number";

function read(text: string): string {
  const found = parseBrazilianNumber(text);
  return found.kind === "number" ? found.value.toFixed() : found.kind;
}

test.each([
  // Slides 38 to 58 as printed.
  ["R\\$ 4.231.361", "4231361"],
  ["5.023.000,00", "5023000"],
  ["84%", "0.84"],
  ["42,56%", "0.4256"],
  ["-1,67%", "-0.0167"],
  ["- 87.345,59", "-87345.59"],
  ["-R$ 64.511,16", "-64511.16"],
  ["R$ 8.322,34", "8322.34"],
  ["R$ 194.737,00", "194737"],
  ["1.126,79", "1126.79"],
  ["15.050", "15050"],
  ["496,790", "496.79"],
  ["R\\$60.000,00", "60000"],
  ["7,5%", "0.075"],
  ["0", "0"],
  // ITG 20.
  ["(1.100)", "-1100"],
  ["1.200", "1200"],
  ["$ 200", "200"],
  ["\\$ 300", "300"],
  ["(2)", "-2"],
  ["6%", "0.06"],
  // What copying from a PDF, a page or a bank's statement leaves.
  ["R$\u00a01.126,79", "1126.79"],
  ["R$\u202f1.126,79", "1126.79"],
  ["\u20091.126,79\u2009", "1126.79"],
  ["12\u202f345\u202f678,90", "12345678.9"],
  ["12\u00a0345", "12345"],
  ["\ufeff1.126,79\u200b", "1126.79"],
  ["\u22121.126,79", "-1126.79"],
  ["\u2013 1.126,79", "-1126.79"],
  ["R$ -64.511,16", "-64511.16"],
  ["R$ (64.511,16)", "-64511.16"],
  ["(R$ 64.511,16)", "-64511.16"],
  ["1.126,79-", "-1126.79"],
  ["+5", "5"],
  ["(5%)", "-0.05"],
  ["(5)%", "-0.05"],
  ["84 %", "0.84"],
  ["r$ 5", "5"],
  ["BRL 1.126,79", "1126.79"],
  ["1126,79", "1126.79"],
  [",5", "0.5"],
  ["007", "7"],
  ["0,005", "0.005"],
  ["999.999.999.999.999,99", "999999999999999.99"],
])("%s is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  // EI13 and EI18 write 1.06 in a text where 1.200 is one thousand two hundred.
  "1.06",
  "1.5",
  "1234.56",
  "0.500",
  "01.200",
  ".5",
  "1.2345",
  "1,126.79",
  "R$ 1.06",
  "(1.06)",
])("%s could be two numbers", (text) => {
  expect(read(text)).toBe("ambiguous");
});

test.each([
  "",
  " ",
  "-",
  "R$",
  "R$ -",
  "abc",
  "1.23.456,7",
  "1.2345.678",
  "1,2,3",
  "1.126,",
  "1.126.79",
  "0.123.456",
  "1..200",
  "12 345",
  "1 2",
  "--5",
  "- -5",
  "-(5)",
  "(-5)",
  "-5-",
  "((5))",
  "(5",
  "5)",
  "5%%",
  "R$ 5%",
  "US$ 5",
  "5 mil",
  "1e5",
  "4.532 mil",
  "15/02/2018",
  "NaN",
  "Infinity",
  "#N/A",
  "１２３",
])("%s is no number", (text) => {
  expect(read(text)).toBe("notANumber");
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)));

test("what the add-in formats it reads back", () => {
  fc.assert(
    fc.property(decimals, (value) => {
      expect(read(formatDecimal(value, "pt-BR"))).toBe(value.toFixed());
      expect(read(formatDecimal(value, "pt-BR", 20))).toBe(value.toFixed());
      const cents = value.toDecimalPlaces(2);
      expect(read(formatMoney(value, "pt-BR"))).toBe(cents.isZero() ? "0" : cents.toFixed());
      expect(read(formatPercent(value, "pt-BR", 12))).toBe(value.toFixed());
    }),
    { numRuns: 2000 },
  );
});

test("no text whatsoever throws, and what is read is finite", () => {
  const likely = fc.string({
    unit: fc.constantFrom(..."0123456789.,-+()%R$\\ \u00a0\u2212".split("")),
    maxLength: 16,
  });
  fc.assert(
    fc.property(fc.oneof(likely, fc.string({ unit: "binary", maxLength: 30 })), (text) => {
      const found = parseBrazilianNumber(text);
      if (found.kind === "number") expect(found.value.isFinite()).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
