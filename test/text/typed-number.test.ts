import { readTypedNumber, typedText } from "../../src/text/typed-number";
import { Decimal } from "../../src/core/decimal";
import type { Language } from "../../src/core/wording";

function read(typed: string, language: Language): string {
  const result = readTypedNumber(typed, language);
  if (result.kind === "number") return `${result.value.toFixed()}${result.percent ? " of %" : ""}`;
  return result.kind === "blank" ? "blank" : `? ${result.wording[language]}`;
}

describe("in Portuguese", () => {
  test.each([
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["486,45", "486.45"],
    ["15050", "15050"],
    ["15.050", "15050"],
    ["1.234.567", "1234567"],
    ["R$ 1.126,80", "1126.8"],
    ["- R$ 87.345,59", "-87345.59"],
    ["-R$ 64.511,16", "-64511.16"],
    ["R$ -64.511,16", "-64511.16"],
    ["−194.738,01", "-194738.01"],
    ["(1.100)", "-1100"],
    ["1.234,56-", "-1234.56"],
    ["1.234,56 −", "-1234.56"],
    ["1.234,56 R$", "1234.56"],
    ["7,5%", "0.075 of %"],
    ["84 %", "0.84 of %"],
    ["1 234,56", "1234.56"],
    ["\u00a01.234,56\u00a0", "1234.56"],
    ["0,5", "0.5"],
    [",5", "0.5"],
    ["12,", "12"],
    ["  ", "blank"],
  ])("%s", (typed, expected) => {
    expect(read(typed, "pt-BR")).toBe(expected);
  });

  test.each([
    ["1.06", "? Digite os decimais com vírgula: 1,06"],
    ["5320.75", "? Digite os decimais com vírgula: 5.320,75"],
    ["0.075", "? Digite os decimais com vírgula: 0,075"],
    ["abc", "? “abc” não é um número. Digite como em 1.234,56"],
    ["1.2.3", "? “1.2.3” não é um número. Digite como em 1.234,56"],
    ["1.23,4,5", "? “1.23,4,5” não é um número. Digite como em 1.234,56"],
    ["12,34.56", "? “12,34.56” não é um número. Digite como em 1.234,56"],
    ["-5-", "? “-5-” não é um número. Digite como em 1.234,56"],
    ["(5-)", "? “(5-)” não é um número. Digite como em 1.234,56"],
    ["5,00 €", "? “5,00 €” não é um número. Digite como em 1.234,56"],
    ["--5", "? “--5” não é um número. Digite como em 1.234,56"],
    ["(-5)", "? “(-5)” não é um número. Digite como em 1.234,56"],
    ["(5", "? “(5” não é um número. Digite como em 1.234,56"],
    ["-", "? “-” não é um número. Digite como em 1.234,56"],
    [".", "? “.” não é um número. Digite como em 1.234,56"],
    ["=1+1", "? “=1+1” não é um número. Digite como em 1.234,56"],
  ])("refuses %s and says what to type", (typed, expected) => {
    expect(read(typed, "pt-BR")).toBe(expected);
  });
});

describe("in English", () => {
  test.each([
    ["1,234.56", "1234.56"],
    ["1.234,56", "1234.56"],
    ["1.234", "1.234"],
    ["1,234", "1234"],
    ["0.075", "0.075"],
    ["7.5%", "0.075 of %"],
    ["1,06", "? Type the decimals with a point: 1.06"],
    ["abc", "? “abc” is not a number. Type it as in 1,234.56"],
  ])("%s", (typed, expected) => {
    expect(read(typed, "en")).toBe(expected);
  });
});

test("what a field shows is read back as the same number", () => {
  for (const text of ["486.45", "-194738.01", "1234567.891", "0.075", "0"]) {
    const value = new Decimal(text);
    for (const language of ["en", "pt-BR"] as const) {
      const shown = typedText(value, language);
      expect([shown, read(shown, language)]).toEqual([shown, value.toFixed()]);
    }
  }
});
