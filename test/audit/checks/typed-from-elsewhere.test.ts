import { typedOverFormula } from "../../../src/audit/checks/formula/typed-over-formula";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Numbers that come from reports, invoices and contracts; each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (rows: Rows): string[] =>
  placesOf(foundBy(typedOverFormula, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));

const letters = "ABCDEFGHIJKLMNOP";
const at = (column: number, row: number): string => `${letters[column] ?? ""}${String(row)}`;

/** Rent and energy of each month side by side, carried on from two columns before; `anew` is what May holds. */
const contract = (anew: number, carriedOn: string): Rows => [
  ["Contrato", ...[1, 2, 3, 4, 5, 6, 7].flatMap((month) => [`Aluguel ${String(month)}`, `Energia ${String(month)}`])],
  [
    "Loja",
    415.5,
    108.9,
    ...[3, 4, 5, 6, 7, 8].map(
      (column): WrittenCell => `=${at(column - 2, 2)} → ${column % 2 === 1 ? "415.5" : "108.9"}`,
    ),
    anew,
    "=I2 → 108.9",
    `=${carriedOn} → ${String(anew)}`,
    "=K2 → 108.9",
    "=L2 → 0",
    "=M2 → 108.9",
  ],
];

test("a rent that is set anew and carried on over two columns is a level; the same typed again is a slip", () => {
  expect(found(contract(430.25, "J2"))).toEqual([]);
  expect(found(contract(415.5, "J2"))).toEqual(["warning J2"]);
});

/** A last actual year, typed, and the years to come; `lines` of them are typed in that year. */
const statement = (lines: number): Rows => [
  ["", 2024, "=B1+1 → 2025", "=C1+1 → 2026", "=D1+1 → 2027", "=E1+1 → 2028"],
  ["Receita", 20000, ...[2, 3, 4, 5].map((column): WrittenCell => `=${at(column - 1, 2)}*1.1 → 22000`)],
  ...["Pessoal", "Aluguel", "Encargos", "Material", "Tarifas"].map((name, index): readonly WrittenCell[] => {
    const share = String(index + 3);
    const own = (column: number): string => `=${at(column, 2)}*0.0${share}+${share}`;
    return [
      name,
      index < lines ? 200 * (index + 3) + 1 : own(1),
      ...[2, 3, 4, 5].map((column): WrittenCell => `${own(column)} → ${String(220 * (index + 3) + index + 3)}`),
    ];
  }),
];

test("figures of a year that was reported line by line are typed; one typed there alone is a slip", () => {
  expect(found(statement(4))).toEqual([]);
  expect(found(statement(1))).toEqual(["warning B3"]);
});

/** Invoices with base and tax, whose totals are typed as `total` says. */
const invoices = (total: (line: number) => number): Rows => [
  ["Nota fiscal", "Base", "Imposto", "Total"],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((line): readonly WrittenCell[] => {
    const row = String(line + 1);
    const [base, tax] = [1000 * line + 0.25, 180 * line + 0.3];
    const isTyped = line === 4 || line === 8 || line === 10;
    return [`NF ${row}`, base, tax, isTyped ? total(line) : `=B${row}+C${row} → ${String(base + tax)}`];
  }),
];

test("totals typed as their invoices round them are the invoices'; one that is off by more is a slip", () => {
  expect(found(invoices((line) => 1180 * line + 1))).toEqual([]);
  expect(found(invoices((line) => 1180 * line + (line === 8 ? 200 : 1)))).toEqual(["warning D9"]);
});

/** The change of a month against the one before, whose figure may be missing. */
const changes = (first: WrittenCell, typed: number): Rows => [
  ["", "Janeiro", "Fevereiro", "Variação"],
  ...[1, 2, 3, 4, 5, 6, 7].map((line): readonly WrittenCell[] => {
    const row = String(line + 1);
    return line === 4
      ? [`Loja ${row}`, first, 3764.4, typed]
      : [`Loja ${row}`, 1000 + line, 1100 + line * 3, `=(C${row}/B${row})-1 → 0.1`];
  }),
];

test("a zero where the formula would divide by nothing stands for it; where it can be computed, it is a slip", () => {
  expect(found(changes(null, 0))).toEqual([]);
  expect(found(changes(3500, 0))).toEqual(["warning D5"]);
});

/** Lines of chapters, 1.1, 1.2 …, each chapter beginning with its number. */
const chapters = (third: number): Rows =>
  [1, 2, third, 4].flatMap((chapter, index): Rows => {
    const first = index * 5 + 1;
    return [
      [chapter, "Capítulo"],
      ...[1, 2, 3, 4].map((line): readonly WrittenCell[] => [
        `=A${String(first + line - 1)}+0.1 → ${String(chapter + line / 10)}`,
        "Linha",
      ]),
    ];
  });

test("numbers of chapters count up and their lines count on from them", () => {
  expect(found(chapters(3))).toEqual([]);
  expect(found(chapters(7))).not.toEqual([]);
});

/** Years above a statement; `second` is what stands where the forecast begins. */
const years = (second: number): Rows => [
  [
    "",
    2022,
    "=B1+1 → 2023",
    "=C1+1 → 2024",
    "=D1+1 → 2025",
    second,
    ...[6, 7, 8, 9].map((column): WrittenCell => `=${at(column - 1, 1)}+1 → ${String(2021 + column)}`),
  ],
];

test("the year that its series gives, typed where the forecast begins, is a heading; another one is a slip", () => {
  expect(found(years(2026))).toEqual([]);
  expect(found(years(2062))).toEqual(["warning F1"]);
});

test("what is typed without a formula beside it is told as what its parts give", () => {
  const [finding] = foundBy(
    typedOverFormula,
    sheetOf("S", [
      ["Item", "Valor"],
      ["A", 707982.3],
      ["B", 1295876],
      ["C", 17700],
      ["Total", 2021558.3],
      ["", null],
      ["Item", "Valor"],
      ["D", 10],
      ["E", 20],
      ["Total", "=SUM(B8:B9) → 30"],
      ["", null],
      ["Item", "Valor"],
      ["F", 11],
      ["G", 22],
      ["Total", "=SUM(B13:B14) → 33"],
      ["", null],
      ["Item", "Valor"],
      ["H", 12],
      ["I", 23],
      ["Total", "=SUM(B18:B19) → 35"],
    ]),
  );
  expect(finding?.message["pt-BR"]).toBe(
    "B5 contém o número digitado 2021558,3, que é o resultado de =SOMA(B2:B4); não acompanhará mudanças.",
  );
});
