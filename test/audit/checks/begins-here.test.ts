import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { countedTwice } from "../../../src/audit/checks/formula/counted-twice";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Where a line, a rate, a step or a group begins, and the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows): string[] =>
  placesOf(foundBy(check, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));

const counted = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

/** Advertising as a share of the revenue of the year before: from the third year on 10 %, `earlier` in the two before. */
const advertising = (earlier: string): Rows => [
  ["Receita", 228, null, 350, 3142, 4757, 6371, 7694, 8000],
  [
    "Propaganda",
    null,
    null,
    `=B1*${earlier} → 45`,
    "=D1*20% → 70",
    ...["E", "F", "G", "H"].map((each) => `=${each}1*10% → 314`),
  ],
];

test("a rate that the period before has too changes there; alone it slipped", () => {
  expect(found(constantInFormula, advertising("20%"))).toEqual([]);
  expect(found(constantInFormula, advertising("10%"))).toEqual(["warning E2"]);
});

/** Losses by scenario in two tables and their change against the scenario before; the second table begins behind `gap`. */
const scenarios = (gap: WrittenCell): Rows => [
  ["Perda", 464, 470, 480, 500, gap, 464, 470, 480, 500],
  [
    "Variação",
    "=B1-$B1 → 0",
    ...["=C1-B1 → 6", "=D1-C1 → 10", "=E1-D1 → 20", null],
    ...["=G1-$G1 → 0", "=H1-G1 → 6", "=I1-H1 → 10", "=J1-I1 → 20"],
  ],
];

test("the first of a line has nothing before it to compare with", () => {
  expect(found(brokenPattern, scenarios(null))).toEqual([]);
  expect(found(brokenPattern, scenarios(530))).toEqual(["warning G2"]);
});

/** A target that rises by the step of `step` from month to month, by a reference to it that is fixed or moves. */
const target = (step: (row: number) => string): Rows => [
  ["Passo", 100],
  ["Janeiro", "=B1+50 → 150"],
  ...counted(3, 6).map((row): readonly WrittenCell[] => [
    "mês",
    `=B${String(row - 1)}+${step(row)} → ${String(50 + 100 * (row - 1))}`,
  ]),
];

test("a fixed step is added again and again; a figure and the total that holds it are counted twice", () => {
  expect(
    found(
      countedTwice,
      target(() => "$B$2"),
    ),
  ).toEqual([]);
  const twice: Rows = [
    ["Salários", 100],
    ["Encargos", 50],
    ["Pessoal", "=B1+B2 → 150"],
    ["Total", "=B3+B2+B1 → 300"],
  ];
  expect(found(countedTwice, twice)).toEqual(["warning B4"]);
});

/** Wages and their total, and below them a mean, or the largest, over rows 1 to `last`. */
const wages = (formula: string): Rows => [
  ...counted(1, 5).map((row): readonly WrittenCell[] => [`Cargo ${String(row)}`, 1000 * row]),
  ["Total", "=SUM(B1:B5) → 15000"],
  [],
  ["Média", `=${formula} → 3000`],
];

test("a total is none of the figures of which a mean or the largest is taken", () => {
  expect(found(countedTwice, wages("AVERAGE(B1:B6)"))).toEqual(["warning B8"]);
  expect(found(countedTwice, wages("MAX(B1:B6)"))).toEqual(["warning B8"]);
  expect(foundBy(countedTwice, sheetOf("S", wages("AVERAGE(B1:B6)")))[0]?.message["pt-BR"]).toBe(
    "B8 toma o total B6 por um dos valores que ele soma: =MÉDIA(B1:B6).",
  );
  expect(found(countedTwice, wages("AVERAGE(B1:B5)"))).toEqual([]);
  expect(found(countedTwice, wages("MIN(B1:B6)"))).toEqual([]);
});

/** A group with the lines of another one above it; its total adds from row `from` on, and its heading reads `heading`. */
const group = (from: number, heading: string, first: WrittenCell = 300): Rows => [
  ["Receitas"],
  ["Anuidades", 900],
  ["Total das receitas", "=SUM(B2:B2) → 900"],
  [heading],
  ["Resultado líquido", first],
  ["Ajustes"],
  ["Adiantamentos", -50],
  ["Contas a receber", -80],
  ["Fornecedores", 120],
  ["Caixa das atividades operacionais", `=SUM(B${String(from)}:B9) → 290`],
];

test("a total that bears its heading's name begins right below it", () => {
  expect(found(rangeStopsShort, group(6, "Fluxo das atividades operacionais"))).toEqual(["warning B10"]);
  expect(found(rangeStopsShort, group(5, "Fluxo das atividades operacionais"))).toEqual([]);
  // Below a heading of its own, another heading above, a figure that is a total itself, and one that another total takes.
  expect(found(rangeStopsShort, group(7, "Fluxo das atividades operacionais"))).toEqual([]);
  expect(found(rangeStopsShort, group(6, "Investimentos"))).toEqual([]);
  expect(found(rangeStopsShort, group(6, "Fluxo das atividades operacionais", "=SUM(B2:B2) → 900"))).toEqual([]);
  const taken: Rows = [...group(6, "Fluxo das atividades operacionais"), ["Saldo", "=B5+B10 → 590"]];
  expect(found(rangeStopsShort, taken)).toEqual([]);
});

/** A column beside another table, with the period and the year of its figures above them. */
const beside = (label: WrittenCell): Rows => [
  ["Custos", null, "Atividades operacionais", null],
  ["Participação", 0.1, label, 1],
  ["Taxa", 0.2, label, 2023],
  [null, null, "Lucro", 64],
  [null, null, "Depreciação", 41],
  [null, null, "Caixa das atividades operacionais", "=SUM(D4:D5) → 105"],
];

test("what stands between a heading and the range has its label where the figures of the range have theirs", () => {
  expect(found(rangeStopsShort, beside(null))).toEqual([]);
  expect(found(rangeStopsShort, beside("Outros"))).toEqual(["warning D6"]);
});
