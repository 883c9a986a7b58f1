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
  expect(finding?.fix?.["pt-BR"]).toBe("Escreva =SOMA(B7:B9) em B11 ou registre por que o valor foi digitado.");
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

  test("beside a single one too, where no other total of the sheet is typed; where one is, a note", () => {
    const single = withCell(pair, "E4", null);
    expect(placesOf(foundBy(typedOverFormula, single))).toEqual(["warning C4"]);
    const another = [3, 4, 7].reduce((sheet, value, index) => withCell(sheet, `B${String(index + 7)}`, value), single);
    expect(placesOf(foundBy(typedOverFormula, another))).toEqual(["info C4"]);
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
    expect(finding?.fix?.en).toBe("Write =SUM(E7:E9) in E11, or note why it is typed.");
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

describe("numbers away from the formulas that they agree with", () => {
  /** Groups of one line each, with a blank row between: the fourth holds what the quotient of the others would give. */
  const groups = (fourth: WrittenCell) =>
    sheetOf(
      "S",
      [7, 11, 13, 17, 19].flatMap((part, index) => {
        const row = String(2 * index + 1);
        return [[part, 3, index === 3 ? fourth : `=A${row}/B${row} → ${String(part / 3)}`], [null]] as WrittenCell[][];
      }),
    );

  test("a quotient kept to its last digit, between blank rows", () => {
    expect(placesOf(foundBy(typedOverFormula, groups(17 / 3)))).toEqual(["warning C7"]);
  });

  test("nothing of another number, which may be another figure", () => {
    expect(placesOf(foundBy(typedOverFormula, groups(4.125)))).toEqual([]);
  });

  test("nothing of a table of values beside a computed one", () => {
    const copied = sheetOf("S", [
      [1200.5, 1310.25, 1432.75, null, 1200.5, 1310.25, 1432.75],
      [600.25, 655.125, 716.375, null, "=E1/2 → 600.25", "=F1/2 → 655.125", "=G1/2 → 716.375"],
    ]);
    expect(placesOf(foundBy(typedOverFormula, copied))).toEqual([]);
  });

  test("a factor in the heading of its column makes no running figure of what it is multiplied by", () => {
    const scaled = sheetOf("S", [
      ["Ano", 1.05],
      [null],
      ...[100, 200, 300, 400].map((amount, index) => [
        amount,
        index === 1 ? 999 : `=A${String(index + 3)}*B$1 → ${String(amount * 1.05)}`,
      ]),
    ] as WrittenCell[][]);
    expect(placesOf(foundBy(typedOverFormula, scaled))).toEqual(["warning B4"]);
  });
});

describe("a row of doubles that another number of the row agrees with", () => {
  const row = (from: number): WrittenCell[][] => [
    [1234 * from, null, 200, null, 300, null, 400],
    [
      2468 * from,
      null,
      ...["C", null, "E", null, "G"].map((column) =>
        column === null
          ? null
          : `=${column}${String(from)}*2 → ${column === "C" ? "400" : column === "E" ? "600" : "800"}`,
      ),
    ],
  ];
  const blank = Array.from({ length: 12 }, (): WrittenCell[] => [null]);

  test("is told once, and not where another row has one in the same column, which was typed whole", () => {
    expect(placesOf(foundBy(typedOverFormula, sheetOf("S", row(1))))).toEqual(["warning A2"]);
    expect(placesOf(foundBy(typedOverFormula, sheetOf("S", [...row(1), ...blank, ...row(15)])))).toEqual([]);
  });
});

describe("totals of statements", () => {
  /** Figures apart from each other, as in forms, and four tables below each other. */
  const form = (third: WrittenCell) =>
    sheetOf(
      "S",
      [0, 1, 2, 3].flatMap((table): WrittenCell[][] => {
        const [first, last] = [table * 9 + 1, table * 9 + 5];
        return [
          ["a", 110],
          [null],
          ["b", 220],
          [null],
          ["c", 333],
          [null],
          ["Total", table === 2 ? third : `=SUM(B${String(first)}:B${String(last)}) → 663`],
          ["Outra tabela"],
          ["Valores"],
        ];
      }),
    );

  test.each([
    ["the same", 663],
    ["another", 683],
  ])("%s number typed over the total of figures with blank rows between", (_name, typed) => {
    expect(placesOf(foundBy(typedOverFormula, form(typed)))).toEqual(["warning B25"]);
  });

  test("typed beside a computed one, in a column that computes its other total", () => {
    const statement = (total: WrittenCell) =>
      sheetOf("S", [
        ["Caixa", 120, 130],
        ["Bancos", 300, 310],
        ["Ativo", total, "=SUM(C1:C2) → 440"],
        ["Dívidas", 100, 110],
        ["Patrimônio", 320, 330],
        ["Passivo", "=SUM(B4:B5) → 420", "=SUM(C4:C5) → 440"],
      ]);
    expect(placesOf(foundBy(typedOverFormula, statement(420)))).toEqual(["warning B3"]);
    expect(placesOf(foundBy(typedOverFormula, statement(460)))).toEqual(["warning B3"]);
    expect(placesOf(foundBy(typedOverFormula, statement("=SUM(B1:B2) → 420")))).toEqual([]);
  });

  test("typed below a blank row that parts it from computed figures", () => {
    const list = sheetOf("S", [
      ...[2, 3, 4].map((count, index) => [
        count,
        15.5,
        `=A${String(index + 1)}*B${String(index + 1)} → ${String(count * 15.5)}`,
      ]),
      [null],
      ["Valor total", null, 139.5],
    ] as WrittenCell[][]);
    expect(placesOf(foundBy(typedOverFormula, list))).toEqual(["warning C5"]);
  });
});
