import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { sheetOf, withCell, type WrittenCell } from "../sheet-of";
import { foundBy } from "./found-by";

function said(rows: readonly (readonly WrittenCell[])[]): readonly string[] {
  return foundBy(totalMismatch, sheetOf("S", rows)).map(
    ({ cells, expected, severity }) => `${cells.join()} ${String(expected)} ${severity}`,
  );
}

describe("an amount that is written as a year is", () => {
  test("counts among amounts", () => {
    expect(
      said([
        ["Conta", "Orçado"],
        ["6.2.01 - EVENTOS", 1742456],
        ["6.2.01.01 - Diárias", 1500000],
        ["6.2.01.02 - Passagens", 2034],
        ["6.2.01.03 - Hospedagem", 240422],
        ["6.2.02 - PESSOAL", 500],
        ["6.2.02.01 - Salários", 300],
        ["6.2.02.02 - Encargos", 200],
        ["TOTAL", 1742956],
      ]),
    ).toEqual([]);
  });

  test("a year that heads its column does not", () => {
    expect(
      said([
        ["Conta", 2019, 2020],
        ["Pessoal", 51234, 41234],
        ["Diárias", 1000, 2000],
        ["Total", 52234, 43234],
        ["Conta", 2021, 2022],
        ["Pessoal", 61234, 71234],
        ["Diárias", 1000, 2000],
        ["Total", 62234, 73234],
      ]),
    ).toEqual([]);
  });
});

const balance = sheetOf("S", [
  ["BALANÇO", "2013"],
  ["ATIVO CIRCULANTE", 568717],
  ["Caixa e bancos", 448505],
  ["Aplicações", 54135],
  ["Créditos", 66077],
  ["ATIVO NÃO CIRCULANTE", 391685],
  ["Dívida ativa", 23251],
  ["Bens móveis", 347677],
  ["Bens imóveis", 20757],
  ["TOTAL DO ATIVO", 960402],
]);

describe("one column of groups and their total", () => {
  test("is right", () => {
    expect(foundBy(totalMismatch, balance)).toEqual([]);
  });

  test.each([
    ["a line", "B4", 84135, "B2"],
    ["a line's sign", "B9", -20757, "B9"],
    ["the total", "B10", 690402, "B10"],
    ["a head", "B6", 319685, "B6"],
  ])("with %s wrong, says so", (_, cell, value, told) => {
    const found = foundBy(totalMismatch, withCell(balance, cell, value));
    expect(found.map(({ cells }) => cells.join())).toEqual([told]);
  });
});

test("a total repeated in a list of totals is not made of those before it", () => {
  expect(
    said([
      ["Sede", "Valor"],
      ["Correios", 541],
      ["Softwares", 296],
      ["Total Sede", 837],
      [null],
      ["Norte", "Valor"],
      ["Seguros", 500],
      ["Combustíveis", 444],
      ["Total Norte", 944],
      [null],
      ["Resumo", "Valor"],
      ["Total Norte", 944],
      ["Total Sede", 837],
      ["Total Oeste", 893],
      ["Total geral", 2674],
    ]),
  ).toEqual([]);
});

const profit: readonly (readonly WrittenCell[])[] = [
  ["DRE", "31/12/2013"],
  ["Receita de serviços", 5561234],
  ["Custo dos serviços", -1559120],
  ["Lucro bruto", 4002114],
  ["Despesas comerciais", -320115],
  ["Despesas administrativas", -428233],
  ["Lucro operacional", 3253766],
  ["Despesas financeiras", -71500],
  ["Lucro antes dos impostos", 3182266],
  ["Imposto de renda", -120266],
  ["Lucro líquido", 3062000],
];

describe("results that run down a statement without written signs", () => {
  test("are right", () => {
    expect(said(profit)).toEqual([]);
  });

  test("one that neither its parts nor the next result agree with is wrong, whatever it is off by", () => {
    const sheet = withCell(sheetOf("S", profit), "B7", 1253766);
    const found = foundBy(totalMismatch, sheet);
    expect(found.map(({ cells, severity }) => [cells.join(), severity])).toEqual([["B7", "error"]]);
  });

  test("a result of more than it adds up, in one column alone, is not told where a line of its own comes in", () => {
    expect(
      said([
        ["", "A", "B", "C"],
        ["Operating profit", 22033, 23245, 29711],
        ["Disposal of assets", null, null, 4000],
        ["Net interest external", -14733, -18800, -16300],
        ["Net interest on loans", -1, -2, -600],
        ["Net interest payable", -14734, -18802, -16900],
        ["Profit before tax", 7299, 4443, 16811],
      ]),
    ).toEqual([]);
  });
});

test("a result that opens the next step is not explained by it", () => {
  expect(
    said([
      ["DEMONSTRAÇÃO DO RESULTADO", "2009", "2010", "2011"],
      ["Receita bruta", 5044, 5638, 6173],
      ["(-) Deduções", 386, 195, 199],
      ["(=) Receita líquida", 4658, 5443, 5974],
      ["(-) Pessoal", 512, 820, 636],
      ["(-) Serviços", 107, 130, 231],
      ["(=) Resultado operacional", 4039, 4523, 5107],
      ["(-) Despesas financeiras", 11, 18, 28],
      ["(=) Resultado do exercício", 4028, 4505, 5079],
    ]),
  ).toEqual(["C7 4493 error"]);
});

test("a difference between two columns is told whatever it is off by, where the others hold", () => {
  expect(
    said([
      ["", "2011", "2012", "2013", "2014", "2015", "2016"],
      ["Receita arrecadada", 6807, 6508, 1382, 1766, 4077, 8271],
      ["Despesa realizada", 7324, 6238, 1412, 1724, 4097, 2345],
      ["Superávit/Déficit", -517, 270, -30, 42, -20, -74],
    ]),
  ).toEqual(["G4 5926 error"]);
});
