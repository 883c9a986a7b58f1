import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { sheetOf, withCell, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Two tables, one below the other, each with a total of its own two rows below its last line. */
const tables = (first: WrittenCell, second: WrittenCell, third: WrittenCell = "=SUM(B13:B15) → 60") =>
  sheetOf("S", [
    ["Água", 120],
    ["Luz", 300],
    ["Aluguel", 900],
    [null],
    ["Total", first],
    ["Carro"],
    ["Prestação", 435],
    ["Seguro", 120],
    ["Combustível", 250],
    [null],
    ["Total", second],
    ["Outros"],
    ["Livros", 10],
    ["Cinema", 20],
    ["Presentes", 30],
    [null],
    ["Total", third],
  ]);

const [computed, other] = ["=SUM(B1:B3) → 1320", "=SUM(B7:B9) → 805"];

test("a total typed where the column's other tables have computed ones, with the formula that it should have", () => {
  expect(foundBy(typedOverFormula, tables(computed, 805))).toMatchObject([
    { severity: "warning", cells: ["B11"], found: "805", expected: "805", difference: null },
  ]);
  const [finding] = foundBy(typedOverFormula, tables(computed, 850));
  expect(finding).toMatchObject({ cells: ["B11"], expected: "805", difference: "45" });
  expect(finding?.fix?.["pt-BR"]).toBe("Escreva =SOMA(B7:B9) em B11 ou registre por que o número foi digitado.");
});

test.each([
  ["computed totals", tables(computed, other)],
  ["another figure altogether under the same word", tables(computed, 4000)],
  ["a sheet whose totals are typed as often as computed", tables(1320, other, 60)],
])("says nothing of %s", (_name, sheet) => {
  expect(placesOf(foundBy(typedOverFormula, sheet))).toEqual([]);
});

describe("beside computed totals", () => {
  const pair = sheetOf("S", [
    ["Receita", 10, 7, null, 4],
    ["Despesa", 20, 9, null, 5],
    ["Saldo", 30, 11, null, 6],
    [null, "=SUM(B1:B3) → 60", 27, null, "=SUM(E1:E3) → 15"],
  ]);

  test("a typed one that its own column adds up to", () => {
    expect(placesOf(foundBy(typedOverFormula, pair))).toEqual(["warning C4"]);
  });

  test("a note where there is only one to compare with", () => {
    expect(placesOf(foundBy(typedOverFormula, withCell(pair, "E4", null)))).toEqual(["info C4"]);
  });

  test.each([
    ["another figure", withCell(pair, "C4", 26)],
    [
      "a column whose totals were all typed",
      sheetOf("S", [
        [10, 7],
        [20, 9],
        ["=SUM(A1:A2) → 30", 16],
        [4, 1],
        [5, 2],
        ["=SUM(A4:A5) → 9", 3],
      ]),
    ],
    ["the total of one figure", withCell(withCell(withCell(pair, "C1", null), "C2", null), "C4", 11)],
  ])("nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(typedOverFormula, sheet))).toEqual([]);
  });
});

describe("the one total of a sheet that is typed", () => {
  const statement = (typed: WrittenCell) =>
    sheetOf("S", [
      ["Ativo", null, null, "Passivo"],
      ["Caixa", 1234.5, null, "Fornecedores", 400.25],
      ["Bancos", 765.25, null, "Salários", 310.5],
      ["Total", "=SUM(B2:B3) → 1999.75", null, "Total", "=SUM(E2:E3) → 710.75"],
      [null],
      ["Receitas", null, null, "Despesas"],
      ["Anuidades", 5000.5, null, "Pessoal", 2100.75],
      ["Taxas", 320.25, null, "Diárias", 700.5],
      ["Multas", 12.25, null, "Tributos", 98.5],
      [null],
      ["Soma", "=SUM(B7:B9) → 5333", null, "Soma", typed],
    ]);

  test("is told where its own figures give it to the last digit", () => {
    const [finding] = foundBy(typedOverFormula, statement(2899.75));
    expect(finding).toMatchObject({ severity: "warning", cells: ["E11"], difference: null });
    expect(finding?.fix?.en).toBe("Write =SUM(E7:E9) in E11, or note why the number is typed.");
  });

  test.each([
    ["computed", statement("=SUM(E7:E9) → 2899.75")],
    ["of other figures", statement(3100)],
    ["one of several typed ones", withCell(withCell(statement(2899.75), "B4", 1999.75), "E4", 710.75)],
  ])("is left alone where it is %s", (_name, sheet) => {
    expect(placesOf(foundBy(typedOverFormula, sheet)).filter((place) => place.startsWith("warning"))).toEqual([]);
  });
});

describe("a number typed over", () => {
  const years = (typed: WrittenCell) =>
    sheetOf("S", [
      [4, 5, 6, 7, 8, 9],
      [40, 50, 61, 70, 80, 90],
      ["=A1/A2 → 0.1", "=B1/B2 → 0.1", typed, "=D1/D2 → 0.1", "=AVERAGE(A3:D3) → 0.1", "=E3 → 0.1"],
    ]);

  test("actual years before forecast ones, whose line goes on otherwise", () => {
    expect(placesOf(foundBy(typedOverFormula, years(0.12)))).toEqual(["warning C3"]);
    expect(placesOf(foundBy(typedOverFormula, years("=C1/C2 → 0.0983606557377")))).toEqual([]);
  });

  test("a link, whose formula only repeats a cell", () => {
    const links = (typed: WrittenCell) =>
      sheetOf("S", [[125, 115, 95, 90, 91], [null], ["=A1 → 125", "=B1 → 115", "=C1 → 95", "=D1 → 90", typed]]);
    expect(foundBy(typedOverFormula, links(106))).toMatchObject([{ cells: ["E3"], expected: "91" }]);
    expect(placesOf(foundBy(typedOverFormula, links("=E1 → 91")))).toEqual([]);
  });

  test("the edge of a block that one formula fills along its rows and down its columns", () => {
    const block = sheetOf(
      "S",
      [1, 2, 3, 4].map((row) => ["B", "C", "D"].map((column) => `=CUBEVALUE("m",$A${String(row)},${column}$9) → 5`)),
    );
    expect(placesOf(foundBy(typedOverFormula, withCell(block, "C1", 7)))).toEqual(["warning C1"]);
    expect(placesOf(foundBy(typedOverFormula, block))).toEqual([]);
  });

  test("a table's column, whose formula reads its row by the columns' names", () => {
    const table = sheetOf(
      "S",
      [1, 2, 3, 4, 5].map((day) => [day, day === 3 ? 9 : "=MONTH(Caixa[[#This Row],[Data]]) → 8"]),
    );
    const [finding] = foundBy(typedOverFormula, table);
    expect(finding).toMatchObject({ severity: "warning", cells: ["B3"] });
    expect(finding?.message["pt-BR"]).toMatch(/onde as células vizinhas têm a fórmula/);
  });
});

describe("a number that is just what would stand there", () => {
  const products = (total: WrittenCell) =>
    sheetOf("S", [
      [10, "=A1*3 → 30"],
      [20, "=A2*3 → 60"],
      [35, "=A3*3 → 105"],
      ["Total", total],
    ]);
  const links = (last: WrittenCell) =>
    sheetOf("S", [[125, 115, 95, 90, 1910.5], [null], ["=A1 → 125", "=B1 → 115", "=C1 → 95", "=D1 → 90", last]]);

  test("below computed figures: their sum, as it was when it was typed", () => {
    const [finding] = foundBy(typedOverFormula, products(195));
    expect(finding).toMatchObject({ severity: "warning", cells: ["B4"], expected: "195" });
    expect(finding?.fix?.en).toMatch(/^Write =SUM\(B1:B3\) in B4/);
  });

  test("behind links or totals of its line", () => {
    expect(placesOf(foundBy(typedOverFormula, links(1910.5)))).toEqual(["warning E3"]);
  });

  test.each([
    ["another figure below computed ones", products(196)],
    ["a total that is computed", products("=SUM(B1:B3) → 195")],
    ["a figure of its own behind links", links(7)],
  ])("nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(typedOverFormula, sheet))).toEqual([]);
  });
});

test("assumptions typed along a row above computed ones are no slip of their columns", () => {
  const drivers = sheetOf("S", [
    [0.06, 0.07, 0.08, 0.09],
    ...[2, 3, 4, 5].map((row) => ["A", "B", "C", "D"].map((column) => `=${column}${String(row + 10)}*2 → 1`)),
  ]);
  expect(placesOf(foundBy(typedOverFormula, drivers))).toEqual([]);
});
