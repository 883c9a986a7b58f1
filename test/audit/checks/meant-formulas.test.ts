import { twoValues } from "../../../src/audit/checks/figure/two-values";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Formulas of public workbooks that look like slips and are meant, each with the fault beside it that is one. */

type Rows = readonly (readonly WrittenCell[])[];

/** Years of costs with a rate each reads; `rate` is the reference in the third of seven years. */
const rates = (references: readonly string[]): Rows => [
  ["Ano", ...references.map((_, index) => `Ano ${String(index + 1)}`)],
  ["Receita", ...references.map((_, index) => 100 + index)],
  ["Taxa", ...references.map((_, index) => 0.1 + index / 100)],
  ["Custo", ...references.map((rate, index) => `=${"BCDEFGH"[index] ?? ""}2*${rate} → ${String(index + 10)}`)],
];

/** Each balance is the one above less what stands between; `odd` is what the third one takes off. */
const balances = (kind: string): Rows => [
  ["Receita", 900],
  ["Custos", 100],
  ["Saldo 1", "=B1-B2 → 800"],
  ["Impostos", "=D1 → 5"],
  ["Saldo 2", "=B3-B4 → 795"],
  ["Dívidas", kind],
  ["Saldo 3", "=B5-B6 → 789"],
  ["Outros", "=D7 → 7"],
  ["Saldo 4", "=B7-B8 → 782"],
];

const running = (last: string): Rows => [
  ["Dia", "Entra", "Sai", "Saldo"],
  ["1", 10, 4, "=B2-C2 → 6"],
  ["2", 20, 5, "=D2+(B3-C3) → 21"],
  ["3", 30, 6, "=D3+(B4-C4) → 45"],
  ["4", 40, 7, "=D4+(B5-C5) → 78"],
  ["5", 50, 8, "=D5+(B6-C6) → 120"],
  ["6", 60, 9, last],
];

const links = (last: string): Rows => [
  ["Conta", "2019", "2020", "2021", "Média", "2022"],
  ["Receita", "=B9 → 1", "=C9 → 2", "=D9 → 3", "=(D2/B2)^2 → 9", last],
  [null],
  [null],
  [null],
  [null],
  [null],
  ["Dados", "2019", "2020", "2021", "2022", "2023"],
  ["Receita", 1, 2, 3, 4, 5],
];

/** Links that each take what stands below them, on both sides of a mean. */
const below = (fourth: string): Rows => [
  ["Conta", "2019", "2020", "Média", "2021", "2022", "2023", "2024"],
  ["Receita", "=B9 → 1", "=C9 → 2", "=(C2/B2)^2 → 4", fourth, "=F9 → 5", "=G9 → 6", "=H9 → 7"],
  [null],
  [null],
  [null],
  [null],
  [null],
  ["Dados", "2019", "2020", "a", "2021", "2022", "2023", "2024"],
  ["Receita", 1, 2, 3, 4, 5, 6, 7],
];

const labels = (third: string): Rows => [
  ["Idade", "Faixa"],
  ...[20, 30, 40, 50, 60, 70].map((age, index): readonly WrittenCell[] => [
    age,
    index === 2 ? third : `=IF(A${String(index + 2)}>45,"sênior","jovem") → jovem`,
  ]),
];

const sums = (third: string): Rows => [
  ["Item", "Um", "Dois", "Soma"],
  ...[1, 2, 3, 4, 5].map((item, index): readonly WrittenCell[] => [
    `Item ${String(item)}`,
    item,
    item * 2,
    index === 2 ? third : `=SUM(B${String(index + 2)}*C${String(index + 2)}) → ${String(item * item * 2)}`,
  ]),
];

const liquid = (subtotal: string): Rows => [
  ["Conta A", 2451.37],
  ["Conta B", 1300.31],
  ["Conta C", 323.14],
  ["Foco", subtotal],
  ["Total", "=SUM(B1:B3) → 4074.82"],
];

const shares = (blank: WrittenCell): Rows => [
  ["Conta", "2018", "2019", "%", "2020", "2021"],
  ["Um", 100, 110, blank, 120, 130],
  ["Dois", 200, 210, blank, 220, 230],
  ["Três", 300, 310, blank, 320, 330],
  ["Soma", "=SUM(B2:B4) → 600", "=SUM(C2:C4) → 630", 36.64, "=SUM(E2:E4) → 660", "=SUM(F2:F4) → 690"],
];

const codes = (heading: string): Rows => [
  ["Programa", heading],
  ["Pavimentação de vias públicas", 15320],
  ["Vias públicas: outros gastos", 17321],
  ["Pavimentação de vias públicas", 15322],
];

test.each<[string, Check, Rows, Rows, string[]]>([
  [
    "a rate that stands still without an anchor; a rate of another year",
    brokenPattern,
    rates(["E3", "E3", "E3", "E3", "F3", "G3", "H3"].map((each) => each)),
    rates(["B3", "C3", "E3", "E3", "F3", "G3", "H3"]),
    ["warning D4"],
  ],
  [
    "lines and balances by turns; a balance with another sign",
    brokenPattern,
    balances("=D5 → 6"),
    [...balances("=D5 → 6").slice(0, 6), ["Saldo 3", "=B5+B6 → 801"], ...balances("").slice(7)],
    ["warning B7"],
  ],
  [
    "the balance of a row of totals, from them; a balance that begins anew",
    droppedTerm,
    [...running("=D6+(B7-C7) → 171"), ["Total", "=SUM(B2:B7) → 210", "=SUM(C2:C7) → 39", "=B8-C8 → 171"]],
    [...running("=D6+(B7-C7) → 171"), ["7", 70, 10, "=B8-C8 → 60"]],
    ["warning D8"],
  ],
  [
    "links that go on behind a column put between; one that skips a year",
    brokenPattern,
    links("=E9 → 4"),
    links("=G9 → 0"),
    ["warning F2"],
  ],
  [
    "links that take what stands below them; one that goes on behind the mean as if nothing did",
    brokenPattern,
    below("=E9 → 4"),
    below("=D9 → 3"),
    ["warning E2"],
  ],
  [
    "another word in a formula; another number",
    constantInFormula,
    labels('=IF(A4>45,"Sênior","jovem") → jovem'),
    labels('=IF(A4>46,"sênior","jovem") → jovem'),
    ["warning B4"],
  ],
  [
    "a product written with SUM or without; another product",
    brokenPattern,
    sums("=+B4*C4 → 18"),
    sums("=B4/C4 → 0.5"),
    ["warning D4"],
  ],
  [
    "a subtotal of some of the figures below them; a figure of its own",
    rangeStopsShort,
    liquid("=B1+B2 → 3751.68"),
    [...liquid("").slice(0, 3), ["Conta D", 71.5], ["Total", "=SUM(B1:B3) → 4074.82"]],
    ["warning B5"],
  ],
  [
    "a share among sums that have nothing to add there; a number where they have",
    typedOverFormula,
    shares(null),
    shares(12),
    ["warning D5"],
  ],
  ["codes of one programme; figures of one account", twoValues, codes("Código"), codes("Valor"), ["error B2,B4"]],
  [
    "an error that the formula asks for; one that it does not",
    errorValue,
    [["Mês", 0, "=IF(B1=0,NA(),B1) → #N/A"]],
    [["Mês", 5, "=VLOOKUP(9,A1:B1,2,FALSE) → #N/A"]],
    ["error C1"],
  ],
  [
    "an approximate lookup in a list of no order; in one that ascends",
    staleValue,
    [
      ["Z", 3, '=VLOOKUP("B",A1:B3,2) → 7'],
      ["A", 1],
      ["B", 2],
    ],
    [
      ["A", 3, '=VLOOKUP("B",A1:B3,2) → 7'],
      ["B", 1],
      ["C", 2],
    ],
    ["error B2,C1"],
  ],
])("left alone and told: %s", (_name, check, meant, fault, told) => {
  const warned = (rows: Rows): string[] =>
    placesOf(foundBy(check, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));
  expect(warned(meant)).toEqual([]);
  expect(warned(fault)).toEqual(told);
});

test("the figure before a range that no formula reads was left out; one that a result reads was not", () => {
  const rows = (result: WrittenCell): Rows => [
    ["Linha", "Valor"],
    ["Doações recebidas", 28261.04],
    ["Ajustes:", null],
    ["Adiantamentos", -1284],
    ["Recebíveis", -23827],
    ["Estoques", 32015],
    ["Caixa das operações", "=SUM(B3:B6) → 6904"],
    [null],
    ["Diferença", result],
  ];
  expect(placesOf(foundBy(rangeStopsShort, sheetOf("S", rows(null))))).toEqual(["warning B7"]);
  expect(placesOf(foundBy(rangeStopsShort, sheetOf("S", rows("=B2-B7 → 21357.04"))))).toEqual([]);
});

test("one typed total is told beside a single computed one where its digits leave no chance", () => {
  const rows = (typed: number): Rows => [
    ["Ativo", null],
    ["Caixa", 1234.5],
    ["Bancos", 765.25],
    ["Créditos", 21.3],
    ["Total", typed],
    [null],
    ["Passivo", null],
    ["Fornecedores", 400.25],
    ["Salários", 310.5],
    ["Soma", "=SUM(B8:B9) → 710.75"],
  ];
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", rows(2021.05))))).toEqual(["warning B5"]);
  expect(placesOf(foundBy(typedOverFormula, sheetOf("S", rows(2100.05))))).toEqual([]);
});

test("a table of texts and a block of errors are one finding each", () => {
  const table: Rows = [
    ["2022", "'", "162326000", "473434000"],
    ["2021", "'", "109444000", "362928000"],
    ["Variação", null, "=(C1-C2)/C2 → 0.48", "=(D1-D2)/D2 → 0.3"],
  ];
  expect(placesOf(foundBy(numberAsText, sheetOf("S", table)))).toEqual(["warning C1,D1,C2,D2"]);
  const errors: Rows = [
    ["x", "y", 4],
    ["=A1*0.8 → #VALUE!", "=B1*0.9 → #VALUE!", "=C1*0.7 → 2.8"],
  ];
  const [finding, ...more] = foundBy(errorValue, sheetOf("S", errors));
  expect(more).toEqual([]);
  expect(finding?.cells).toEqual(["A2", "B2"]);
  expect(finding?.message.en).toBe("A2:B2 show #VALUE!: in A2, A1 holds the text “x”.");
});
