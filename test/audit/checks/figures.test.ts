import { ambiguousNumber } from "../../../src/audit/checks/figure/ambiguous-number";
import { moneyFormat } from "../../../src/audit/checks/figure/money-format";
import { productMismatch } from "../../../src/audit/checks/figure/product-mismatch";
import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { twoValues } from "../../../src/audit/checks/figure/two-values";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const money = (value: number): WrittenCell => ({ value, format: "#,##0.00" });

describe("a total that its parts do not give", () => {
  const table = (total: number, expense = 2944716.59) =>
    sheetOf("S", [
      ["", 2012, 2013],
      ["(+) Receita", money(2857371), money(3851739.19)],
      ["(-) Despesa", money(expense), money(4073750.39)],
      ["(=) Resultado", money(total), money(-222011.2)],
    ]);

  test("a reversed sign is told as one", () => {
    expect(foundBy(totalMismatch, table(87345.59))).toMatchObject([
      { severity: "error", cells: ["B4"], expected: "-87345.59", difference: "174691.18", cause: { code: "SIGN" } },
    ]);
  });

  test.each([
    ["as it is", table(-87345.59)],
    ["with the expense written as a negative amount", table(-87345.59, -2944716.59)],
  ])("the right result, %s, is not told of", (_name, sheet) => {
    expect(foundBy(totalMismatch, sheet)).toEqual([]);
  });

  test("a few cents that rounded parts leave are a warning; shares in whole percent may miss a point", () => {
    const parts = (total: number) =>
      sheetOf("S", [
        ["A", money(10.33)],
        ["B", money(10.33)],
        ["C", money(10.33)],
        ["Total", money(total)],
      ]);
    expect(placesOf(foundBy(totalMismatch, parts(31)))).toEqual(["warning B4"]);
    expect(placesOf(foundBy(totalMismatch, parts(31.99)))).toEqual(["error B4"]);
    const shares = sheetOf("S", [
      ["A", { value: 33, format: "0" }],
      ["B", { value: 33, format: "0" }],
      ["C", { value: 33, format: "0" }],
      ["Total", { value: 100, format: "0" }],
    ]);
    expect(foundBy(totalMismatch, shares)).toEqual([]);
  });
});

describe("a total typed without formats", () => {
  const debts = (first: number, second: number, total: number) =>
    sheetOf("S", [
      ["Débito CFESS", first],
      ["Impostos", second],
      ["Total", total],
    ]);

  test("a difference of a unit is told as what may be rounding", () => {
    const [finding] = foundBy(totalMismatch, debts(194737, 6219, 200957));
    expect(finding).toMatchObject({ severity: "warning", cells: ["B3"], expected: "200956", difference: "1" });
    expect(finding?.message["pt-BR"]).toMatch(/ode ser arredondamento/);
  });

  test("a larger one is an error, and none is nothing", () => {
    expect(placesOf(foundBy(totalMismatch, debts(194737, 6219, 200596)))).toEqual(["error B3"]);
    expect(foundBy(totalMismatch, debts(194737, 6219, 200956))).toEqual([]);
  });
});

describe("a total under a whole register", () => {
  // 15,050 registrants with 522.93 each owe 7,870,096.50.
  const register = (total: number) =>
    sheetOf("S", [
      ["Inscrito", "Anuidade"],
      ...Array.from({ length: 15_050 }, (_, index): WrittenCell[] => [`Inscrito ${String(index)}`, money(522.93)]),
      ["TOTAL", money(total)],
    ]);

  test("is told where it is another", () => {
    expect(foundBy(totalMismatch, register(7_870_069.5))).toMatchObject([
      { cells: ["B15052"], expected: "7870096.5", cause: { code: "TRANSPOSITION" } },
    ]);
  });

  test("is not told where it is right, nor where the list goes on beyond what is looked at", () => {
    expect(foundBy(totalMismatch, register(7_870_096.5))).toEqual([]);
    const endless = sheetOf("S", [
      ...Array.from({ length: 50_001 }, (): WrittenCell[] => [null, money(1)]),
      ["TOTAL", money(50_010)],
    ]);
    expect(foundBy(totalMismatch, endless)).toEqual([]);
  });
});

describe("a product that count and unit do not give", () => {
  const row = (count: number, unit: number, total: number, ...before: readonly WrittenCell[]) =>
    sheetOf("S", [["Faixa Empresas", ...before, { value: count, format: "0" }, money(unit), money(total)]]);

  test.each([
    ["a cent under", row(2, 563.4, 1126.79), ["warning D1"]],
    ["ten reais over", row(1120, 88.53, 99163.6), ["error D1"]],
    ["right", row(2, 563.4, 1126.8), []],
    ["no product at all", row(2, 563.4, 9000), []],
    ["a cent under, without formats", sheetOf("S", [["Faixa", 2, 563.4, 1126.79]]), ["warning D1"]],
    ["computed before the unit was rounded", row(15050, 522.93, 7870152.94, money(486.45)), []],
  ])("%s", (_name, sheet, expected) => {
    expect(placesOf(foundBy(productMismatch, sheet))).toEqual(expected);
  });
});

describe("one figure with two values", () => {
  const debt = (name: string, label: string, value: number) => sheetOf(name, [[label, money(value)]]);

  test("is told with both places, whatever the word for it", () => {
    const found = foundBy(twoValues, debt("45", "Débito CFESS", 194737), debt("53", "DÍVIDA CFESS", 194738));
    expect(found).toMatchObject([{ sheet: "45", cells: ["B1"], related: ["53!B1"], difference: "-1" }]);
  });

  test.each([
    ["other figures", debt("45", "Débito CFESS", 194737), debt("53", "Débito INSS", 194738)],
    ["amounts far from each other", debt("45", "Débito CFESS", 194737), debt("53", "Dívida CFESS", 284737)],
    [
      "one with cents, one without",
      sheetOf("45", [["Receita arrecadada", { value: 4231361, format: "#,##0" }]]),
      debt("53", "Receita arrecadada", 4231360.56),
    ],
    [
      "telephone numbers",
      sheetOf("45", [
        ["Cliente", "Telefone"],
        ["Pneus Lima", 6612345671],
      ]),
      sheetOf("53", [
        ["Cliente", "Telefone"],
        ["Pneus Lima", 6612345672],
      ]),
    ],
    ["a heading of one word", debt("45", "Total", 194737), debt("53", "Total", 194738)],
  ])("%s are not", (_name, first, second) => {
    expect(foundBy(twoValues, first, second)).toEqual([]);
  });
});

describe("money with other than two decimals", () => {
  const column = (last: WrittenCell) => sheetOf("S", [[money(444.49)], [money(470.64)], [money(522.93)], [last]]);

  test.each([
    ["a zero too many", column({ value: 496.79, format: "#,##0.000" }), ["warning A4"]],
    ["the same, as text", column("R$ 496,790"), ["warning A4"]],
    ["two decimals", column(money(496.79)), []],
    ["three that are meant", column({ value: 522.934, format: "#,##0.000" }), []],
    ["a rate", column({ value: 0.125, format: "0.000" }), []],
  ])("%s", (_name, sheet, expected) => {
    expect(placesOf(foundBy(moneyFormat, sheet))).toEqual(expected);
  });
});

describe("a number that can be read in two ways", () => {
  test.each([
    ["(1.06)", ["warning B2"]],
    ["R$ 1.06", ["warning B2"]],
    ["R$ 1,06", []],
    ["item 1.06 da norma", []],
    ["R$ 1.060,00", []],
  ])("%s", (written, expected) => {
    const sheet = sheetOf("S", [
      ["Arrecadação", "R$ 10,00"],
      ["Fator", written],
    ]);
    expect(placesOf(foundBy(ambiguousNumber, sheet))).toEqual(expected);
  });

  test.each([
    [
      "codes of items",
      sheetOf("S", [
        ["Item", "Descrição", "Preço"],
        ["1.1", "Locação", 10],
        ["1.2", "Instalação", 20],
      ]),
    ],
    [
      "codes of accounts",
      sheetOf("S", [
        ["Conta", "Arrecadação"],
        ["3.1", 10],
        ["3.1.90.11", 20],
        ["3.3.90.30-01", 20],
      ]),
    ],
  ])("%s are none", (_name, sheet) => {
    expect(foundBy(ambiguousNumber, sheet)).toEqual([]);
  });

  test("a column written with points alone is one note, each cell with what it should be", () => {
    const sheet = sheetOf("S", [
      ["Descrição", "Quantidade"],
      ["Locação", "0.13"],
      ["Instalação", "27.15"],
      ["Fundação", "159.3"],
    ]);
    const [finding, ...others] = foundBy(ambiguousNumber, sheet);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", cells: ["B2", "B3", "B4"] });
    expect(finding?.message["pt-BR"]).toMatch(/^B2:B4 escrevem 3 números/);
    expect(finding?.details?.map(({ expected }) => expected)).toEqual(["0,13", "27,15", "159,3"]);
  });

  test("an English sheet's decimal point is right", () => {
    expect(foundBy(ambiguousNumber, sheetOf("S", [["Factor", "(1.06)"]]))).toEqual([]);
  });
});

describe("what was mended where nobody tuned for it", () => {
  test("a figure that two totals before it give is right, whatever stands between", () => {
    const sheet = (last: number) =>
      sheetOf("S", [
        ["Caixa", money(10)],
        ["Estoque", money(20)],
        ["Total do ativo", money(30)],
        ["Fornecedores", money(11)],
        ["Empréstimos", money(4)],
        ["Total do passivo", money(15)],
        ["Capital", money(9)],
        ["Reservas", money(6)],
        ["Total do patrimônio", money(15)],
        ["Total do passivo e do patrimônio", money(last)],
      ]);
    expect(foundBy(totalMismatch, sheet(30))).toEqual([]);
    expect(foundBy(totalMismatch, sheet(31)).flatMap(({ cells }) => cells)).toEqual(["B10"]);
  });

  test("a quantity with its unit in a text is no money; an amount without one is", () => {
    const column = (odd: string) =>
      sheetOf("S", [
        ["R$", money(10)],
        ...["1.234,50", "2.345,60", "3.456,70", odd].map((text): WrittenCell[] => ["linha", text]),
      ]);
    expect(foundBy(moneyFormat, column("6.687,510 tCO2e"))).toEqual([]);
    expect(placesOf(foundBy(moneyFormat, column("6.687,510")))).toEqual(["warning B5"]);
  });

  test("a function's argument in a label is no number; a number in brackets is", () => {
    const label = (text: string) =>
      sheetOf("S", [
        ["Receita em R$", money(10)],
        [text, money(20)],
      ]);
    expect(foundBy(ambiguousNumber, label("Correção pelo IPCA, ROUND(1.06) da tabela"))).toEqual([]);
    expect(placesOf(foundBy(ambiguousNumber, label("Correção pelo IPCA (1.06)")))).toEqual(["warning A2"]);
  });
});
