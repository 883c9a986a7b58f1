import { headingInTotal } from "../../../src/audit/checks/formula/heading-in-total";
import { hiddenInTotal } from "../../../src/audit/checks/formula/hidden-in-total";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import { sheetOf, withCell, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const budget = sheetOf("Despesa", [
  ["Conta", "6,5%", "7,5%", "8,5%"],
  ["Pessoal", 10, 20, 30],
  ["Diárias", 1, 2, 3],
  ["Tributos", 4, 5, 6],
  ["Total", "=SUM(B2:B4) → 15", "=SUM(C2:C4) → 27", "=SUM(D2:D4) → 39"],
]);

describe("totals in one line that add different rows", () => {
  test("the odd one alone is named", () => {
    const [finding] = foundBy(unevenTotals, withCell(budget, "C5", "=SUM(C3:C4) → 7"));
    expect(finding).toMatchObject({ severity: "warning", cells: ["C5"], found: "=SUM(C3:C4)" });
    expect(finding?.message.en).toMatch(
      /^Totals in one row add different ranges: C3:C4 in C5; B2:B4 in B5 \(likewise D5\)\.$/,
    );
  });

  test("row totals one below the other", () => {
    const crossed = sheetOf("S", [
      [1, 2, 3, "=SUM(A1:C1) → 6"],
      [1, 2, 3, "=SUM(A2:B2) → 3"],
      [1, 2, 3, "=SUM(A3:C3) → 6"],
    ]);
    expect(foundBy(unevenTotals, crossed)[0]?.cells[0]).toBe("D2");
  });

  test.each([
    ["even totals", budget],
    ["a mean beside totals", withCell(budget, "D5", "=AVERAGE(D3:D4) → 4.5")],
    [
      "columns that alternate by turns",
      sheetOf("S", [
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        ["=SUM(A1:A2) → 2", "=SUM(B2:B2) → 1", "=SUM(C1:C2) → 2", "=SUM(D2:D2) → 1"].map((formula) =>
          formula.replace("B2:B2", "B1:B1").replace("D2:D2", "D1:D1"),
        ),
      ]),
    ],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(unevenTotals, sheet))).toEqual([]);
  });
});

describe("a total that stops short", () => {
  test("before the last row above it", () => {
    const short = withCell(withCell(withCell(budget, "B5", "=SUM(B2:B3) → 11"), "C5", null), "D5", null);
    expect(foundBy(rangeStopsShort, short)).toMatchObject([{ cells: ["B5"], related: ["B4"] }]);
  });

  test("behind the first line of the table, in the whole row of totals", () => {
    const areas = (first: readonly WrittenCell[]) =>
      sheetOf("S", [
        ["Idade", "Área", "Volume", "Área", "Volume"],
        [10, ...first],
        ...[20, 30, 40].map((age, index) => {
          const row = String(index + 3);
          return [age, 10, `=$A${row}*B${row} → 200`, 5, `=$A${row}*D${row} → 100`];
        }),
        ["Total", "=SUM(B3:B5) → 30", "=SUM(C3:C5) → 600", "=SUM(D3:D5) → 15", "=SUM(E3:E5) → 300"],
      ]);
    const computed = areas([null, "=$A2*B2 → 0", null, "=$A2*D2 → 0"]);
    expect(foundBy(rangeStopsShort, computed)).toMatchObject([{ cells: ["B6", "C6", "D6", "E6"] }]);
    expect(foundBy(rangeStopsShort, areas([null, null, null, null]))).toEqual([]);
    // Where most leave out nothing, the line is no part of their table.
    const one = areas([null, "=$A2*B2 → 0", null, null]);
    expect(foundBy(rangeStopsShort, one)).toMatchObject([{ cells: ["C6"] }]);
  });

  test("before the last column, told once for the whole column of totals", () => {
    const weeks = sheetOf("S", [
      [1, 2, 3, "=SUM(A1:B1) → 3"],
      [1, 2, 3, "=SUM(A2:B2) → 3"],
    ]);
    expect(placesOf(foundBy(rangeStopsShort, weeks))).toEqual(["warning D1,D2"]);
  });

  test("before the last total of a row elsewhere", () => {
    const grand = sheetOf("S", [
      [1, 2, 3],
      ["=SUM(A1:A1) → 1", "=SUM(B1:B1) → 2", "=SUM(C1:C1) → 3"],
      [null],
      ["=SUM(A2:B2) → 3"],
    ]);
    expect(placesOf(foundBy(rangeStopsShort, grand))).toEqual(["warning A4"]);
  });

  test.each([
    ["a total of all rows", budget],
    ["a subtotal in between", sheetOf("S", [[1], [2], ["=SUM(A1:A2) → 3"], ["=SUM(A1:A2) → 3"]])],
    ["a row that another part of the formula adds", sheetOf("S", [[1], [2], [3], ["=SUM(A1:A2)+A3 → 6"]])],
    [
      "a year's quarters far before the total, with the next year's between",
      sheetOf("S", [[1, 2, 3, 4, 5, 6, 7, 8, null, "=SUM(A1:D1) → 10"]]),
    ],
    [
      "a line that the formula steps over",
      sheetOf("S", [
        [1, 2],
        ["=A1*2 → 2", "=B1*2 → 4"],
        ["=A2*2 → 4", "=B2*2 → 8"],
        ["=A3*2 → 8", "=B3*2 → 16"],
        ["=A4*2 → 16", "=B4*2 → 32"],
        [null, null],
        ["=SUM(A2:A3)+A5 → 22", "=SUM(B2:B3)+B5 → 44"],
      ]),
    ],
    ["a text before the total", sheetOf("S", [[1], [2], ["-"], ["=SUM(A1:A2) → 3"]])],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(rangeStopsShort, sheet))).toEqual([]);
  });
});

describe("a total that begins too late", () => {
  const expenses = (total: string, first: WrittenCell = 700) =>
    sheetOf("S", [
      ["Despesas", null],
      ["Aluguel", first],
      ["Luz", 300],
      ["Água", 500],
      [null, null],
      ["Total", total],
    ]);

  test("leaves out the first line of its table", () => {
    expect(foundBy(rangeStopsShort, expenses("=SUM(B3:B4) → 800"))).toMatchObject([
      { severity: "warning", cells: ["B6"], related: ["B2"] },
    ]);
  });

  test("and stands above it", () => {
    const above = sheetOf("S", [
      ["Máquinas", "=SUM(B3:B4) → 800"],
      ["Computadores", 700],
      ["Móveis", 300],
      ["Outras", 500],
    ]);
    expect(placesOf(foundBy(rangeStopsShort, above))).toEqual(["warning B1"]);
  });

  test("leaves out the formula that its first one is the copy of", () => {
    const copies = sheetOf("S", [
      [2, "=A1*3 → 6"],
      [3, "=A2*3 → 9"],
      [4, "=A3*3 → 12"],
      [null, "=SUM(B2:B3) → 21"],
    ]);
    expect(placesOf(foundBy(rangeStopsShort, copies))).toEqual(["warning B4"]);
  });

  test.each([
    ["the whole table", expenses("=SUM(B2:B4) → 1500")],
    ["a year that heads the figures", expenses("=SUM(B3:B4) → 800", 2024)],
    ["more than all the others together", expenses("=SUM(B3:B4) → 800", 9000)],
    ["a figure shown otherwise", expenses("=SUM(B3:B4) → 800", { value: 0.5, format: "0%" })],
    ["what comes in above what goes out", withCell(expenses("=SUM(B3:B4) → 800"), "A2", "Receita de vendas")],
    [
      "what stands above without a label, where the lines have one",
      withCell(expenses("=SUM(B3:B4) → 800"), "A2", null),
    ],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(rangeStopsShort, sheet))).toEqual([]);
  });
});

describe("a total that takes in the heading row", () => {
  const headed = sheetOf("S", [
    ["Programa", "Valor"],
    ["Administração", null],
    ["Correntes", 10],
    ["Capital", 20],
    ["Total", "=SUM(B2:B4) → 30"],
  ]);

  test("is told with the heading", () => {
    const [finding] = foundBy(headingInTotal, headed);
    expect(finding).toMatchObject({ cells: ["B5"], severity: "info" });
    expect(finding?.message["pt-BR"]).toMatch(/linha de título 2 \(Administração\)/);
  });

  test.each([
    ["a range from the first figure on", withCell(headed, "B5", "=SUM(B3:B4) → 30")],
    [
      "a figure that is only not filled in, beside filled ones",
      withCell(withCell(headed, "C2", 5), "C5", "=SUM(C2:C4) → 5"),
    ],
    [
      "blank margins at both ends",
      sheetOf("S", [
        ["Título", null],
        [null, 1],
        [null, 2],
        [null, null],
        ["Total", "=SUM(B1:B4) → 3"],
      ]),
    ],
  ])("says nothing of %s", (_name, sheet) => {
    expect(placesOf(foundBy(headingInTotal, sheet))).toEqual([]);
  });
});

describe("hidden figures inside a total", () => {
  test("but for what SUBTOTAL leaves out itself", () => {
    const subtotals = withCell(budget, "B5", "=SUBTOTAL(109,B2:B4) → 14");
    const found = foundBy(hiddenInTotal, { ...subtotals, hiddenRows: new Set([2]) });
    expect(found.map(({ cells }) => cells)).toEqual([["C5"], ["D5"]]);
  });

  test("are told with their amount and cells", () => {
    const hidden = { ...budget, hiddenRows: new Set([2]) };
    expect(foundBy(hiddenInTotal, hidden)).toMatchObject([
      { cells: ["B5"], difference: "1", related: ["B3"] },
      { cells: ["C5"], difference: "2" },
      { cells: ["D5"], difference: "3" },
    ]);
  });

  test.each([
    ["a hidden row outside", { ...budget, hiddenRows: new Set([0]) }],
    ["a block folded with its total", { ...budget, hiddenRows: new Set([1, 2, 3, 4]) }],
    ["a total whose rows are all hidden", { ...budget, hiddenRows: new Set([1, 2, 3]) }],
    ["hidden zeros", withCell({ ...budget, hiddenRows: new Set([2]) }, "B3", 0)],
  ])("says nothing of %s", (name, sheet) => {
    const places = placesOf(foundBy(hiddenInTotal, sheet));
    expect(name === "hidden zeros" ? places.filter((place) => place.includes("B5")) : places).toEqual([]);
  });
});

describe("totals that differ by a blank", () => {
  const rows = (last: string) =>
    sheetOf("S", [
      ["Conta", "A", "B", "C"],
      [null, null, null, null],
      ["Pessoal", 10, 20, 30],
      ["Diárias", 1, 2, 3],
      ["Total", "=SUM(B3:B4) → 11", "=SUM(C3:C4) → 22", last],
    ]);

  test("are a note: nothing is left out or taken in", () => {
    expect(placesOf(foundBy(unevenTotals, rows("=SUM(D2:D4) → 33")))).toEqual(["info D5"]);
    expect(placesOf(foundBy(unevenTotals, rows("=SUM(D4:D4) → 3")))).toEqual(["warning D5"]);
    expect(placesOf(foundBy(unevenTotals, rows("=SUM(D3:D4) → 33")))).toEqual([]);
  });
});

describe("a total set beside the column that it adds, as in accounts", () => {
  const accounts = (total: string, fourth: string = "=A4*10 → 40") =>
    sheetOf("S", [
      [1, "=A1*10 → 10"],
      [2, "=A2*10 → 20"],
      [3, "=A3*10 → 30"],
      [4, fourth],
      [null, null, total],
    ]);

  test.each([
    ["its last figure", "=SUM(B1:B3) → 60"],
    ["its first figure", "=SUM(B2:B4) → 90"],
  ])("leaves out %s", (_name, total) => {
    expect(placesOf(foundBy(rangeStopsShort, accounts(total)))).toEqual(["warning C5"]);
  });

  test("nothing where it adds all of them, or where the last is another figure", () => {
    expect(placesOf(foundBy(rangeStopsShort, accounts("=SUM(B1:B4) → 100")))).toEqual([]);
    expect(placesOf(foundBy(rangeStopsShort, accounts("=SUM(B1:B3) → 60", "=B3/B1 → 3")))).toEqual([]);
  });
});

test("a total that leaves out a zero says that it is one for now; beside a copy that leaves out a figure, that one is shown", () => {
  const lists = (left: number) =>
    sheetOf("S", [
      [5, 6],
      [7, 8],
      [0, left],
      ["=SUM(A1:A2) → 12", "=SUM(B1:B2) → 14"],
    ]);
  const [zero] = foundBy(rangeStopsShort, lists(0));
  expect(zero?.message.en).toContain("which holds 0 for now: what comes to stand there will be left out");
  expect(zero?.message["pt-BR"]).toContain("que contém 0 por ora: o que vier a constar ali ficará de fora");
  const [figure] = foundBy(rangeStopsShort, lists(4));
  expect(figure?.message.en).toContain("leaves out B3, which holds 4.");
});
