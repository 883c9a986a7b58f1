import { call, day, failureOf } from "../rules/call";

/** Whole columns as desktop Excel hands them over: 1,048,576 rows, each blank cell below the last one filled a 0. */

const ROWS = 1_048_576;

/** A column with some values above, `below` in all other cells. */
function filled(
  rows: number,
  values: readonly (number | string)[],
  below: number | string | null,
): (number | string | null)[][] {
  return Array.from({ length: rows }, (_, row) => [values[row] ?? below]);
}

const amounts = Array.from({ length: 500 }, (_, row) => 100 + row);
const due = amounts.map(() => day("16/04/2018"));

test.each([0, null, ""])("500 values in a whole column, %p below: the answer is that of 500 rows", (below) => {
  const expected = call(
    "ANNUITY_ADJUST",
    amounts.map((each) => [each]),
    0.1,
  );
  expect(call("ANNUITY_ADJUST", filled(ROWS, amounts, below), 0.1)).toEqual(expected);
  const charged = call("LATE_CHARGES", filled(ROWS, amounts, below), filled(ROWS, due, below), day("16/07/2018"));
  expect(charged).toHaveLength(500);
  expect(charged[499]).toEqual(["11.98", "17.97", "0", "628.95"]);
});

test("the longest of several whole columns decides, gaps within stay", () => {
  const rows = call("CFESS_SHARE", filled(ROWS, [100, 0, 300], 0), filled(ROWS, [0, 0, 0, 0, 50], 0), 0.2);
  expect(rows).toEqual([["20"], ["0"], ["60"], ["0"], ["-10"]]);
});

test("a range of any other length keeps it, zeros included", () => {
  for (const length of [ROWS - 1, 1000]) {
    expect(call("ROUND_BRL", filled(length, [1.005], 0))).toHaveLength(length);
  }
});

test("a whole column without any value stays a range, of two blank or zero rows", () => {
  expect(call("ROUND_BRL", filled(ROWS, [], null))).toEqual([[""], [""]]);
  expect(call("ROUND_BRL", filled(ROWS, [], 0))).toEqual([["0"], ["0"]]);
});

test("more cells than one whole column has are refused by name", () => {
  const two = Array.from({ length: ROWS }, (_, row) => (row < 600_000 ? [1, 1] : [0, 0]));
  expect(failureOf("ROUND_BRL", two).wording["pt-BR"]).toBe(
    "valor deve ter no máximo 1.048.576 células preenchidas em colunas inteiras; tem 1.200.000. Use um intervalo menor",
  );
});

test("three whole columns at once are cut at the longest, and keep their width", () => {
  const wide = Array.from({ length: ROWS }, (_, row) => (row < 3 ? [1.005, 2.345, row] : [0, 0, 0]));
  expect(call("ROUND_BRL", wide)).toEqual([
    ["1.01", "2.35", "0"],
    ["1.01", "2.35", "1"],
    ["1.01", "2.35", "2"],
  ]);
});

test("a whole row keeps its length: only columns are cut", () => {
  const row = [Array.from({ length: 16_384 }, (_, column) => (column === 0 ? 1.005 : 0))];
  const [result] = call("ROUND_BRL", row);
  expect([result?.length, result?.[0], result?.at(-1)]).toEqual([16_384, "1.01", "0"]);
});

test.each(["#SPILL!", "#CALC!", "#BUSY!", "#DESPEJAR!", "#¡VALOR!"])(
  "%s in a whole column is an error of its own row and no other's",
  (error) => {
    const rows = call("CFESS_SHARE", filled(ROWS, [100, error, 200], 0), 0, 0.2);
    expect(rows).toEqual([["20"], ["#VALUE!"], ["40"]]);
  },
);
