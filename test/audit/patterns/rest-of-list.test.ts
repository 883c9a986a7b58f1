import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { foundBy, placesOf } from "../checks/found-by";
import { sheetOf, withCell, type WrittenCell } from "../sheet-of";

const line = (row: number, label: string): WrittenCell[] => [
  label,
  row,
  10,
  `=B${String(row)}*C${String(row)} → ${String(row * 10)}`,
];

/** A total above its list of five lines, and links to another sheet below it, some rows further each. */
const above = sheetOf("S", [
  ["Pessoal", null, null, "=SUM(D2:D5) → 140"],
  line(2, "Salários"),
  line(3, "Férias"),
  line(4, "Encargos"),
  line(5, "Vales"),
  line(6, "Diárias"),
]);
const beside = sheetOf("S", [
  ["Conta", "Quantidade", "Preço", "Valor", null, "Total"],
  [...line(2, "Salários"), null, "=SUM(D2:D4) → 90"],
  line(3, "Férias"),
  line(4, "Encargos"),
  line(5, "Vales"),
  line(6, "Diárias"),
]);
const months = sheetOf("S", [
  ["Ano", "Jan", "Fev", "Mar", "Abr"],
  ["=SUM(B2:D2) → 60", "=B3*2 → 20", "=C3*2 → 20", "=D3*2 → 20", "=E3*2 → 20"],
  [null, 10, 10, 10, 10],
]);

const inSheet = (sheet: SheetSnapshot): string[] => placesOf(foundBy(rangeStopsShort, sheet));

test.each([
  ["above it", above, "D1", "=SUM(D2:D6)", ["D6"]],
  ["beside its first line", beside, "F2", "=SUM(D2:D6)", ["D5", "D6"]],
  ["before its first month", months, "A2", "=SUM(B2:E2)", ["E2"]],
])("a total %s that leaves out the end of its list", (_, sheet, cell, expected, related) => {
  expect(foundBy(rangeStopsShort, sheet)).toMatchObject([{ severity: "warning", cells: [cell], expected, related }]);
});

test("links to another sheet are one list, though each stands further down than a copy would", () => {
  const links = [2, 9, 15, 20, 31].map((row, index): WrittenCell[] => [
    "Etapa",
    `=Obra!C${String(row)} → ${String(index + 1)}`,
  ]);
  const sheet = sheetOf("S", [["Obra", "=SUM(B2:B5) → 10"], ...links]);
  expect(inSheet(sheet)).toEqual(["warning B1"]);
  // The last one comes from elsewhere.
  expect(inSheet(withCell(sheet, "B6", "=Sede!C31 → 5"))).toEqual([]);
});

test.each<[string, SheetSnapshot]>([
  ["the list goes on with another formula", withCell(above, "D7", "=B7+C7 → 5")],
  ["the last line is the total by its name", withCell(above, "A6", "Total")],
  ["another total takes it", withCell(above, "E9", "=SUM(D6,B2) → 62")],
  ["another total takes all", withCell(above, "E9", "=SUM(D2:D6) → 200")],
  ["it is read apart from the others", withCell(above, "E9", "=D6*2 → 120")],
  ["its line is typed", withCell(above, "D6", 60)],
  ["the range holds a typed line", withCell(above, "D3", 30)],
  ["the total takes something else as well", withCell(above, "D1", "=SUM(D2:D5)+SUM(B2:B3) → 145")],
  ["two lines are no list", withCell(above, "D1", "=SUM(D2:D3) → 50")],
  ["the total stands further down", withCell(withCell(beside, "F2", null), "F4", "=SUM(D2:D4) → 90")],
  [
    "the range begins within the list",
    withCell(withCell(withCell(beside, "F2", "=SUM(D3:D5) → 120"), "D7", "=B7*C7 → 70"), "D8", "=B8*C8 → 80"),
  ],
])("%s", (_, sheet) => {
  expect(inSheet(sheet)).toEqual([]);
});

test("what another formula of the total's row takes by itself is that one's", () => {
  const buyers = withCell(beside, "F2", "=SUM(D2:D5) → 140");
  expect(inSheet(buyers)).toEqual(["warning F2"]);
  expect(inSheet(withCell(buyers, "G2", "=D6 → 60"))).toEqual([]);
});

describe("a list whose lines stand some rows apart", () => {
  const offers = sheetOf("S", [
    line(1, "Roteador"),
    ["portas: 8"],
    ["garantia: 2 anos"],
    line(4, "Cabo"),
    line(5, "Caixa"),
    ["com tampa"],
    line(7, "Suporte"),
    line(8, "Switch"),
    ["Total", null, null, "=SUM(D4:D8) → 240"],
  ]);

  test("the total begins behind the first of them", () => {
    const [finding] = foundBy(rangeStopsShort, offers);
    expect(finding).toMatchObject({ severity: "warning", cells: ["D9"], expected: "=SUM(D1:D8)", related: ["D1"] });
    expect(finding?.message["pt-BR"]).toBe(
      "D9 soma D4:D8 e deixa de fora D1, mais acima na mesma lista, que contém 10.",
    );
  });

  test.each<[string, SheetSnapshot]>([
    ["it is read elsewhere", withCell(offers, "F1", "=D1 → 10")],
    ["it is nothing", withCell(offers, "D1", "=B1*C1 → 0")],
    ["a heading parts it from them", withCell(offers, "D3", "Valor")],
    ["it is computed otherwise", withCell(offers, "D1", "=B1+C1 → 11")],
    ["one of the list is typed", withCell(offers, "D5", 50)],
    ["two lines are no list", withCell(offers, "D9", "=SUM(D3:D5) → 90")],
    [
      "two lines right before it",
      withCell(withCell(withCell(offers, "D3", "=B3*C3 → 30"), "D2", "=B2*C2 → 20"), "D1", null),
    ],
    ["the total takes something else as well", withCell(offers, "D9", "=SUM(D4:D8)+F3 → 240")],
    ["the total stands elsewhere", withCell(withCell(offers, "D9", null), "F10", "=SUM(D4:D8) → 240")],
  ])("%s", (_, sheet) => {
    expect(inSheet(sheet)).toEqual([]);
  });

  test("three lines further up are another list", () => {
    const rows = [line(1, "A"), line(2, "B"), line(3, "C"), ["mais"], line(5, "D"), line(6, "E"), line(7, "F")];
    const sheet = sheetOf("S", [...rows, ["Total", null, null, "=SUM(D5:D7) → 180"]]);
    expect(inSheet(sheet)).toEqual([]);
    expect(inSheet(withCell(sheet, "D1", null))).toEqual(["warning D8"]);
  });
});
