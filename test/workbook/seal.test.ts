import type { CellContent, PlannedSheet } from "../../src/workbook/plan";
import { samplePlan } from "../excel/fill/filled";
import { planned } from "./planned-sheet";
import { formulaMark, isSealName, readSeals, sealOf, textMark, unusedSealNames } from "../../src/workbook/seal";

const names = (sheet: PlannedSheet) =>
  sealOf(sheet).map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") }));

test("what is sealed is read back with its place", () => {
  const sheet = planned(
    "Receita; \"nova\", 'ã'",
    [
      [
        { kind: "text", text: "Anuidade" },
        { kind: "blank" },
        { kind: "number", number: "-486.45" },
        { kind: "formula", formula: "=SUM(B1:B3)" },
      ],
      [
        { kind: "boolean", boolean: true },
        { kind: "boolean", boolean: false },
      ],
    ],
    6,
    27,
  );
  expect(readSeals(names(sheet)).seals).toEqual([
    {
      sheet: sheet.name,
      rows: [
        {
          row: 6,
          cells: [
            { column: 27, kind: "text", mark: textMark("Anuidade") },
            { column: 29, kind: "number", number: "-486.45" },
            { column: 30, kind: "formula", mark: formulaMark("=SUM(B1:B3)") },
          ],
        },
        {
          row: 7,
          cells: [
            { column: 27, kind: "boolean", boolean: true },
            { column: 28, kind: "boolean", boolean: false },
          ],
        },
      ],
    },
  ]);
});

test("a long list is sealed in several names, each within what Excel takes, and then no further", () => {
  const line = (index: number): CellContent[] => [
    { kind: "text", text: `Devedor ${String(index)}` },
    { kind: "number", number: `${String(index)}.25` },
  ];
  const short = sealOf(
    planned(
      "Lista",
      Array.from({ length: 900 }, (_, index) => line(index)),
    ),
  );
  expect(short.map(({ name }) => name)).toEqual(["CRESS_LACRE_LISTA", "CRESS_LACRE_LISTA_2", "CRESS_LACRE_LISTA_3"]);
  const long = sealOf(
    planned(
      "Lista",
      Array.from({ length: 20_000 }, (_, index) => line(index)),
    ),
  );
  expect(long).toHaveLength(8);
  for (const { name, formula } of long) {
    expect(isSealName(name)).toBe(true);
    expect(formula.length).toBeLessThan(8_192);
    for (const [literal] of formula.matchAll(/"[^"]*"/g)) expect(literal.length).toBeLessThanOrEqual(255);
  }
  const [seal] = readSeals(long.map(({ name, formula }) => ({ name, refersTo: formula }))).seals;
  expect(seal?.rows.slice(0, 2)).toEqual([
    {
      row: 0,
      cells: [
        { column: 0, kind: "text", mark: textMark("Devedor 0") },
        { column: 1, kind: "number", number: "0.25" },
      ],
    },
    {
      row: 1,
      cells: [
        { column: 0, kind: "text", mark: textMark("Devedor 1") },
        { column: 1, kind: "number", number: "1.25" },
      ],
    },
  ]);
});

test("nothing is kept of what is about persons", () => {
  const rows: CellContent[][] = [
    [
      { kind: "text", text: "Total" },
      { kind: "number", number: "549.08" },
    ],
    [
      { kind: "text", text: "Maria" },
      { kind: "number", number: "522.93" },
    ],
  ];
  const sheet = { ...planned("Inadimplência", rows), personal: [{ row: 1, column: 0, rows: 1, columns: 2 }] };
  expect(sealOf(sheet).map(({ formula }) => formula)).toEqual([
    `=IF(1,"1;1:A~${textMark("Total")},B549.08",Inadimplência!$A$1)`,
  ]);
});

test("of the debtors, the seal of a filled sheet has no figure and no name", () => {
  const sheets = samplePlan("collections").sheets.filter(({ name }) => name === "Inadimplência");
  const kept = readSeals(sheets.flatMap(names)).seals.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  expect(kept.filter(({ kind }) => kind === "number")).toEqual(
    // The instalment limits ask from how many annuities on: 1, 2 and 4 (Resolução CFESS 638/2012, art. 5º).
    ["1", "2", "4"].map((number) => ({ column: 0, kind: "number", number })),
  );
  expect(kept).not.toContainEqual({ column: 0, kind: "text", mark: textMark("Exemplo 001") });
  expect(kept).not.toContainEqual({ column: 1, kind: "text", mark: textMark("Exemplo 001") });
});

test("the sheet is the one that the formula refers to, whatever it is called by now", () => {
  const [{ formula } = { formula: "" }] = sealOf(planned("Receita", [[{ kind: "number", number: "1" }]]));
  expect(formula).toBe('=IF(1,"1;1:A1",Receita!$A$1)');
  const renamed = formula.replace("Receita!", "'D''água, 2018'!");
  expect(readSeals([{ name: "CRESS_LACRE_RECEITA", refersTo: renamed }]).seals).toMatchObject([
    { sheet: "D'água, 2018" },
  ]);
});

test("the names that a shorter seal leaves are told, so that they can be emptied", () => {
  const known = new Set(["CRESS_LACRE_LISTA", "CRESS_LACRE_LISTA_2", "CRESS_LACRE_LISTA_3"]);
  expect(unusedSealNames("Lista", 1, (name) => known.has(name))).toEqual([
    "CRESS_LACRE_LISTA_2",
    "CRESS_LACRE_LISTA_3",
  ]);
});

test.each([
  ["=SUM('Receita'!B1:B3)", "=sum(Receita!B1:B3)", true],
  ["=SUM( B1:B3 )", "=SUM(B1:B3)", true],
  ["=SUM(B1:B3)", "=SUM(B1:B2)", false],
])("%s and %s are one formula: %s", (one, other, same) => {
  expect(formulaMark(one) === formulaMark(other)).toBe(same);
});

test.each([
  ["another version", '=IF(1,"2;1:A5",Receita!$A$1)'],
  ["no seal", "=Receita!$A$1"],
  ["nothing left", '=""'],
  ["damaged rows", '=IF(1,"1;x:A5;3:;4",Receita!$A$1)'],
  ["a sheet that is gone", '=IF(1,"1;1:A5",#REF!)'],
])("%s says nothing of any cell", (_name, refersTo) => {
  expect(
    readSeals([{ name: "CRESS_LACRE_RECEITA", refersTo }]).seals.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells),
    ),
  ).toEqual([]);
});

describe("a name that somebody else wrote", () => {
  const named = (refersTo: string) => ({ name: "CRESS_LACRE_X", refersTo });

  test.each([
    ["blanks alone", `IF(1,"1;${" ".repeat(19_000)}",X!$A$1)`],
    ["blanks before the reference", `IF(1,"1;1:A1"${",  ".repeat(6_000)}X!$A$1)`],
    ["quotes alone", `IF(1,"1;${"'".repeat(19_000)}!$A$1)`],
    ["commas alone", `IF(1,"1;1:${",".repeat(19_000)}",'${"a,".repeat(100)}'!$A$1)`],
    ["another version", 'IF(1,"9;1:A5",X!$A$1)'],
    ["no reference", 'IF(1,"1;1:A5",0)'],
    ["a row beyond every sheet", `IF(1,"1;${"9".repeat(400)}:A5",X!$A$1)`],
  ])(
    "%s is read within a moment, two thousand times",
    (_what, refersTo) => {
      const { seals } = readSeals(Array.from({ length: 2_000 }, () => named(refersTo)));
      expect(seals.length).toBeLessThanOrEqual(1);
    },
    30_000,
  );

  test("more than a fill writes is left, and said so", () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => `${String(row + 1)}:A5`).join(";");
    const many = readSeals(Array.from({ length: 200 }, () => named(`IF(1,"1;${rows}",X!$A$1)`)));
    expect(many.leftSome).toBe(true);
    expect(many.seals.flatMap((seal) => seal.rows).length).toBe(100_000);
    expect(readSeals([named(`IF(1,"1;1:A${"5".repeat(30_000)}",X!$A$1)`)])).toEqual({ seals: [], leftSome: true });
    expect(readSeals([named('IF(1,"1;1:A5",X!$A$1)')]).leftSome).toBe(false);
  });
});
