import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { constantInFormula } from "../../../src/audit/checks/formula/constant-in-formula";
import { droppedTerm } from "../../../src/audit/checks/formula/dropped-term";
import { errorValue } from "../../../src/audit/checks/formula/error-value";
import { negatedTotal } from "../../../src/audit/checks/formula/negated-total";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { rangeStopsShort } from "../../../src/audit/checks/formula/range-stops-short";
import { unevenTotals } from "../../../src/audit/checks/formula/uneven-totals";
import type { Check } from "../../../src/audit/check";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** What a row's words, its figures or the lines beside it say of a formula that differs, and the slip of which they say nothing. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows, more: Parameters<typeof sheetOf>[2] = {}): string[] =>
  placesOf(foundBy(check, sheetOf("S", rows, more))).filter((each) => !each.startsWith("info"));

const counted = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

/** Pay of a list of people; the one in the fifth row has another number in the formula. `note` stands beside it. */
const pay = (formula: string, note: string): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => [
    row === 5 ? note : "Hora extra",
    12 + row,
    row === 5 ? `=B5*${formula} → 170` : `=B${String(row)}*8 → ${String(8 * (12 + row))}`,
  ]);

test("a number that the row's words give was chosen; where they give none, it slipped", () => {
  expect(found(constantInFormula, pay("160", "Mão de obra (160 horas/mês)"))).toEqual([]);
  expect(found(constantInFormula, pay("160", "Mão de obra"))).toEqual(["warning C5"]);
  // A small number stands in many a name: it says how many only where it stands before what is counted.
  expect(found(constantInFormula, pay("3", "3 por turno"))).toEqual([]);
  expect(found(constantInFormula, pay("3", "Turno 3"))).toEqual(["warning C5"]);
});

/** Gains of each day, on one of which an amount is taken off; what was paid in that day stands in `paid`. */
const gains = (paid: WrittenCell): Rows =>
  counted(2, 10).map((row): readonly WrittenCell[] => [
    1000 + row,
    row === 6 ? paid : null,
    row === 6 ? `=A6-A5-2000 → -1999` : row === 2 ? "=A2-A1 → 1" : `=A${String(row)}-A${String(row - 1)} → 1`,
  ]);

test("an amount that stands in the row as a figure was paid in that day; otherwise it was typed into the formula", () => {
  const rows = (paid: WrittenCell): Rows => [[1001, null, null], ...gains(paid)];
  expect(found(constantInFormula, rows(2000))).toEqual([]);
  expect(found(constantInFormula, rows(1900))).toEqual(["warning C6"]);
});

/** Months that grow, and the column of the second year; `times` is what one of its lines multiplies by beside the growth. */
const years = (times: readonly string[]): Rows =>
  times.map((factor, index): readonly WrittenCell[] => {
    const row = String(index + 1);
    const months = ["B", "C", "D", "E", "F"].map((each) => `=${each}${row}*1.1 → ${String(110 + index)}`);
    return [
      `Linha ${["a", "b", "c", "d"][index] ?? ""}`,
      100 + index,
      ...months,
      `=G${row}*${factor}1.1 → ${String(1320 + index)}`,
    ];
  });

test("a year of twelve months is its column's; in one line alone the number is none of them", () => {
  expect(found(constantInFormula, years(["12*", "12*2*", "12*3*", "12*4*"]))).toEqual([]);
  expect(found(constantInFormula, years(["12*", "", "", ""]))).toEqual(["warning H1"]);
});

/** Months of a line that grows, beside lines that are typed, and the column of the year, whose typed lines take twelve months, or one. */
const year = (factor: string): Rows => [
  ["Vendas", 100, ...["B", "C", "D", "E", "F"].map((each) => `=${each}1*1.1 → 110`), "=G1*12*1.1 → 1452"],
  ...counted(2, 3).map((row): readonly WrittenCell[] => [
    `Custo ${String(row)}`,
    ...counted(10 * row, 6),
    `=G${String(row)}${factor} → ${String(120 * row)}`,
  ]),
];

test("twelve months that all lines of the year take are the year's", () => {
  expect(found(constantInFormula, year("*12"))).toEqual([]);
  expect(found(constantInFormula, year("+B3"))).toEqual(["warning H1"]);
});

/** Areas times prices below a heading, one of them with a tenth more. */
const walls = (heading: string): Rows => [
  ["Área", "Preço", heading],
  ...counted(2, 8).map((row): readonly WrittenCell[] => [
    10 + row,
    7,
    `=A${String(row)}*B${String(row)}${row === 5 ? "*1.1" : ""} → ${String(70 + 7 * row)}`,
  ]),
];

test("a share that the heading names was added as it says", () => {
  expect(found(constantInFormula, walls("Total + 10% de muros"))).toEqual([]);
  expect(found(constantInFormula, walls("Total"))).toEqual(["warning C5"]);
});

/** Incentives by two rates, and one formula of its own. */
const incentives = (odd: string): Rows =>
  ["9%", "5%", "9%", odd, "9%", "9%", "5%", "9%", "9%", "7%", "9%"].map((rate, index): readonly WrittenCell[] => {
    const row = String(index + 1);
    return [5000 + 100 * index, `=A${row}*${rate} → 450`];
  });

test("of several rates each may be meant; one that lost its percent sign is none", () => {
  expect(found(constantInFormula, incentives("9"))).toEqual(["warning B4"]);
  expect(found(constantInFormula, incentives("8%"))).toEqual([]);
});

/** Totals of categories with what is shown in an error's place. */
const means = (odd: string): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => {
    const at = String(row);
    const mean = `AVERAGE(A${at}:C${at})`;
    return [row, 2 * row, 3 * row, row === 5 ? `=${odd} → 10` : `=IFERROR(${mean},0) → ${String(2 * row)}`];
  });

test("what is shown in an error's place is no part of what is computed", () => {
  expect(found(droppedTerm, means("IFERROR(AVERAGE(A5:C5))"))).toEqual([]);
  expect(found(brokenPattern, means("IFERROR(AVERAGE(A5:C5))"))).toEqual([]);
  expect(found(brokenPattern, means("IFERROR(AVERAGE(A4:C4),0)"))).toEqual(["warning D5"]);
});

/** The year's amounts from a running list: each takes off what came before, or leaves the second one out. */
const parts = (odd: number): Rows => [
  ["Acumulado", "Parte"],
  ...counted(2, 8).map((row): readonly WrittenCell[] => [
    100 * row,
    row === odd ? `=A${String(row)} → ${String(100 * row)}` : `=A${String(row)}-SUM(B$2:B${String(row - 1)}) → 100`,
  ]),
];

test("the first of a running difference has nothing before it; a later one lost what it takes off", () => {
  expect(found(droppedTerm, parts(2))).toEqual([]);
  expect(found(droppedTerm, parts(6))).toEqual(["warning B6"]);
});

/** Quarters of three years, with two whole years before the first total; the first total adds from `from` on. */
const statement = (from: string): Rows =>
  counted(1, 3).map((row): readonly WrittenCell[] => {
    const at = String(row);
    const four = (first: number): readonly number[] => counted(first * row, 4);
    return [
      ...four(11),
      90 * row,
      95 * row,
      `=SUM(${from}${at}:D${at}) → 40`,
      ...four(21),
      `=SUM(H${at}:K${at}) → 80`,
      ...four(31),
      `=SUM(M${at}:P${at}) → 120`,
    ];
  });

test("a total as long as the others of its row ends where it should, whatever stands between", () => {
  expect(found(rangeStopsShort, statement("A"))).toEqual([]);
  expect(found(rangeStopsShort, statement("B")).length).toBe(1);
});

/** Pay, the extra hours with what stands behind them, the total of the pay, and what is paid. */
const hours = (amount: (row: string) => WrittenCell): Rows => [
  ["Salário", "Ajuda", "Hora extra", "Valor", "Total", "A pagar"],
  ...counted(2, 6).map((row): readonly WrittenCell[] => {
    const at = String(row);
    return [1000 + row, 200, 7, amount(at), `=SUM(A${at}:B${at}) → ${String(1200 + row)}`, `=E${at}+D${at} → 1500`];
  }),
];

test("hours that are turned into an amount beside them are no part of the total", () => {
  expect(
    found(
      rangeStopsShort,
      hours((row) => `=C${row}*40 → 280`),
    ),
  ).toEqual([]);
  expect(
    found(
      rangeStopsShort,
      hours((row) => `=A${row}*0.1 → 100`),
    ),
  ).toEqual(["warning E2,E3,E4,E5,E6,E7"]);
});

/** A group's lines below its name, which has the lines' formulas too. */
const group = (heading: readonly WrittenCell[]): Rows => [
  heading,
  ["Areia", "m³", 4, 70, "=C2*D2 → 280"],
  ["Brita", "m³", 6, 80, "=C3*D3 → 480"],
  ["Cal", "kg", 9, 5, "=C4*D4 → 45"],
  ["Subtotal", null, null, null, "=SUM(E2:E4) → 805"],
];

test("the row that names a group is none of its lines, though their formulas were copied into it", () => {
  expect(found(rangeStopsShort, group(["4 Base", null, null, null, "=C1*D1 → 0"]))).toEqual([]);
  expect(found(rangeStopsShort, group(["Saibro", "m³", 2, 50, "=C1*D1 → 100"]))).toEqual(["warning E5"]);
});

/** Totals of four columns below a first row that is `first`; one of them begins a row later. */
const listed = (first: readonly WrittenCell[]): Rows => [
  ["Nome", "Vínculo", "Horas", "Valor", "Extra", "Férias"],
  first,
  ...counted(3, 4).map((row): readonly WrittenCell[] => [`P${String(row)}`, "CLT", row, 10 * row, 2 * row, 3 * row]),
  ["Total", null, "=SUM(C2:C6) → 18", "=SUM(D3:D6) → 180", "=SUM(E2:E6) → 36", "=SUM(F2:F6) → 54"],
];

test("a total may begin below the name of its group; below a line that has no figure yet, it leaves that line out", () => {
  expect(found(unevenTotals, listed(["Equipe", null, null, null, null, null]))).toEqual([]);
  expect(found(unevenTotals, listed(["P2", "CLT", null, null, null, null]))).toEqual(["warning D7"]);
});

/** A statement whose results from the third column on repeat the one above: `=SUM(C1:C2)` where A adds its own line. */
const results = (later: string): Rows => {
  const columns = ["B", "C", "D", "E", "F", "G", "H"];
  return [
    ["Receita", ...columns.map((_, index) => 900 + index)],
    ["Custo", ...columns.map((_, index) => -400 - index)],
    ["Lucro bruto", ...columns.map((each) => `=SUM(${each}1:${each}2) → 500`)],
    ["Pessoal", ...columns.map((_, index) => -100 - index)],
    [
      "EBITDA",
      ...columns.map((each, index) =>
        index < 2 ? `=SUM(${each}3:${each}4) → 400` : `=SUM(${each}${later}) → 500`.replaceAll("#", each),
      ),
    ],
  ];
};

test("a result that adds just what the one above it adds is what slipped, however many there are", () => {
  expect(found(unevenTotals, results("1:#2"))).toEqual(["warning D5,E5,F5,G5,H5"]);
});

/** A form whose list grew to the last row: most columns have nothing there yet, or `first` in one of them. */
const grown = (first: WrittenCell): Rows => [
  ...counted(1, 4).map((row): readonly WrittenCell[] => counted(row, 8)),
  ...counted(5, 2).map((row): readonly WrittenCell[] => [first, null, null, null, null, null, row, 6]),
  [],
  [
    ...["A", "B", "C", "D", "E", "F"].map((each) => `=SUM(${each}1:${each}4) → 10`),
    ...["G", "H"].map((each) => `=SUM(${each}1:${each}6) → 21`),
  ],
];

test("totals that take the lines that were added are right where the others have none there yet", () => {
  expect(found(unevenTotals, grown(null))).toEqual([]);
});

/** A plan of depreciation over a window that is as long as the life that stands in column A. */
const depreciation = (life: number): Rows => [
  [null, ...counted(1, 6).map((year) => 100 * year)],
  [life, ..."BCDEFG".split("").map((each) => `=SLN(SUM($${each === "G" ? "C" : "B"}1:${each}1),0,$A2) → 50`)],
];

test("a window that is as long as the life that it is divided by moves on", () => {
  expect(found(brokenPattern, depreciation(5))).toEqual([]);
  expect(found(brokenPattern, depreciation(9))).toEqual(["warning G2"]);
});

/** Rents by month, read from a sheet whose lines are named; the first month reads `first`. */
const rents = (name: string): string[] =>
  placesOf(
    foundBy(
      brokenPattern,
      sheetOf("Fluxo", [
        ["", ...counted(1, 8)],
        [name, "=Fixas!B2 → 2431", ..."CDEFGHI".split("").map((each) => `=Fixas!${each}3 → 429`)],
      ]),
      sheetOf("Fixas", [
        ["Internet", ...counted(140, 8)],
        ["Aluguéis", ...counted(2431, 8)],
        ["Energia", ...counted(429, 8)],
      ]),
    ),
  ).filter((each) => !each.startsWith("info"));

test("a line that bears the name of what it reads is right, and the others are not", () => {
  expect(rents("Aluguel")).toEqual([]);
  expect(rents("Energia")).toEqual(["warning B2"]);
});

/** Links to another file, the last of which jumps to the total there. */
const links = (last: string): Rows => [
  ...counted(1, 6).map((row): readonly WrittenCell[] => [`=[2]Resumo!D${String(row)} → ${String(10 * row)}`]),
  [`=[2]Resumo!D8 → ${last}`],
];

test("the last link that shows what those before it add up to is their total", () => {
  expect(found(brokenPattern, links("210"))).toEqual([]);
});

/** Variances in percent of amounts, and of a margin, which is a percentage itself. */
const variances = (format: string): Rows => [
  ...counted(1, 6).map((row): readonly WrittenCell[] => [
    100 * row,
    5 * row,
    `=B${String(row)}/A${String(row)} → 0.05`,
  ]),
  [700, { value: 35, format }, "=B7 → 35"],
];

test("the change of a percentage is the difference itself", () => {
  expect(found(brokenPattern, variances("0.0%"))).toEqual([]);
  expect(found(brokenPattern, variances("#,##0"))).toEqual(["warning C7"]);
});

/** Codes in a column, one of them kept as text between three numbers, and `more` others below. */
const codes = (more: (code: number) => WrittenCell): Rows =>
  counted(1, 14).map((row): readonly WrittenCell[] => {
    const code = 1067120736700 + row;
    return [row > 4 ? more(code) : row === 2 ? String(code) : code];
  });

test("a column that keeps most of its numbers as text keeps codes", () => {
  expect(found(numberAsText, codes(String))).toEqual([]);
  expect(
    found(
      numberAsText,
      codes((code) => code),
    ),
  ).toEqual(["warning A2"]);
});

/** A calculator: its base is shown once the pay is filled in, and the tax is computed from the base. */
const calculator = (paid: WrittenCell, base: WrittenCell): Rows => [
  ["Salário", paid],
  ["Base", base],
  ["Imposto", "=B2*0.275-908.73 → #VALUE!"],
];

test("a calculator whose inputs are blank waits; a text that somebody wrote is an error", () => {
  expect(found(errorValue, calculator(null, { value: "", formula: '=IF(B1>0,B1-607.2,"")' }))).toEqual([]);
  expect(found(errorValue, calculator("mil", '=IF(TRUE,B1,"") → mil'))).toEqual(["error B3"]);
});

test("of merged cells only the first shows its error", () => {
  const rows: Rows = [["=Titulo → #NAME?", "=Titulo → #NAME?", "=Titulo → #NAME?"]];
  const merges = [{ row: 0, column: 0, rows: 1, columns: 3 }];
  expect(found(errorValue, rows, { merges })).toEqual(["error A1"]);
  expect(found(errorValue, rows)).toEqual(["error A1,B1,C1"]);
});

/** A budget and what was spent of it; the rest is `rest`. */
const budget = (rest: WrittenCell): Rows => [
  ["Peças", 264.2],
  ["Total de peças", "=SUM(B1:B1) → 264.2"],
  ["Frete", 604.96],
  ["Custo total", "=B2+B3 → 869.16"],
  ["Orçamento total", 1000],
  ["Saldo do orçamento", rest],
];

test("what the cost is taken off from is a limit, and no total of it", () => {
  expect(found(totalMismatch, budget("=B5-B4 → 130.84"))).toEqual([]);
});

/** A list that was sorted: some lines look up what stands in another row. */
const sorted = (own: readonly number[]): Rows =>
  counted(1, 40).map((row): readonly WrittenCell[] => {
    const at = own.includes(row) ? 41 - row : row;
    return [`C${String(row % 3)}`, row, `=VLOOKUP(S!A${String(at)},$F$1:$G$9,2,FALSE) → ${String(row)}`];
  });

test("lines of a sorted list that look up another row are one finding, with the sheet's own name before the cell or without", () => {
  const rows = [4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34, 37];
  expect(found(brokenPattern, sorted(rows))).toEqual([`warning ${rows.map((row) => `C${String(row)}`).join(",")}`]);
});

/** Prices looked up in tables of which one is narrower; the third column is asked for, or the fifth. */
const prices = (column: number): string[] =>
  placesOf(
    foundBy(
      brokenPattern,
      sheetOf(
        "S",
        counted(1, 8).map((row): readonly WrittenCell[] => [
          `T${String(row)}`,
          `=VLOOKUP(A${String(row)},P!$A:$${row === 3 ? "D" : "F"},${String(column)},0) → ${String(row)}`,
        ]),
      ),
      sheetOf(
        "P",
        counted(1, 8).map((row): readonly WrittenCell[] => [`T${String(row)}`, row, row, row, row, row]),
      ),
    ),
  ).filter((each) => !each.startsWith("info"));

test("a lookup that begins alike and reaches its column gives the same; one that does not is another", () => {
  expect(prices(3)).toEqual([]);
  expect(prices(5)).toEqual(["warning B3"]);
});

/** Lots of two lines, which share a merged cell in column A, and one of their results that reads it. */
const lots = (merged: boolean): string[] => {
  const rows = counted(1, 12).map((row): readonly WrittenCell[] => [
    row === 8 ? null : 3 * row,
    row === 8 ? "=A7*C8 → 84" : `=A${String(row)}*C${String(row)} → ${String(12 * row)}`,
    4,
  ]);
  return found(brokenPattern, rows, merged ? { merges: [{ row: 6, column: 0, rows: 2, columns: 1 }] } : {});
};

test("what reads the first of two merged cells reads what stands in both", () => {
  expect(lots(true)).toEqual([]);
  expect(lots(false)).toEqual(["warning B8"]);
});

/** What comes in and goes out, by the names of its lines; one of them has a minus. */
const flows = (name: string): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => [
    row === 5 ? name : `Vendas ${String(row)}`,
    row,
    row === 5 ? "=-SUMIF($E$1:$E$9,B5,$F$1:$F$9) → -5" : `=SUMIF($E$1:$E$9,B${String(row)},$F$1:$F$9) → ${String(row)}`,
    null,
    row,
    row,
  ]);

test("what is given back is taken off", () => {
  expect([...found(brokenPattern, flows("Devoluções")), ...found(negatedTotal, flows("Devoluções"))]).toEqual([]);
  expect([...found(brokenPattern, flows("Vendas 5")), ...found(negatedTotal, flows("Vendas 5"))]).toEqual([
    "warning C5",
    "warning C5",
  ]);
});

/** Monthly costs as a year's, one of which is named `name` and taken once. */
const yearly = (name: string): Rows =>
  counted(1, 9).map((row): readonly WrittenCell[] => [
    row === 5 ? name : `Custo ${String(row)}`,
    10 * row,
    row === 5 ? "=B5 → 50" : `=B${String(row)}*12 → ${String(120 * row)}`,
  ]);

test("what is paid once is not taken twelve times", () => {
  expect(found(constantInFormula, yearly("Instalação (uma vez)"))).toEqual([]);
  expect(found(constantInFormula, yearly("Custo 5"))).toEqual(["warning C5"]);
});

/** Gross pay before two deductions, and the net pay that takes them off, or only one of them. */
const net = (taken: (row: string) => string): Rows => [
  ["Salário", "Ajuda", "Prêmio", "Imposto", "Previdência", "Bruto", "Líquido"],
  ...counted(2, 6).map((row): readonly WrittenCell[] => {
    const at = String(row);
    return [1000 + row, 200, 90, `=A${at}*0.1 → 100`, 50, `=SUM(A${at}:C${at}) → ${String(1290 + row)}`, taken(at)];
  }),
];

test("what is taken off a total is none of its parts", () => {
  expect(
    found(
      rangeStopsShort,
      net((row) => `=F${row}-SUM(D${row}:E${row}) → 1100`),
    ),
  ).toEqual([]);
});

/** Months, what stands behind them, and the year's total. */
const monthly = (heading: string): Rows => [
  ["Jan", "Fev", "Mar", heading, "Total"],
  ...counted(2, 6).map((row): readonly WrittenCell[] => {
    const at = String(row);
    return [
      row,
      2 * row,
      3 * row,
      `=AVERAGE(A${at}:C${at}) → ${String(2 * row)}`,
      `=SUM(A${at}:C${at}) → ${String(6 * row)}`,
    ];
  }),
];

test("a mean is no part of the total beside it; a week that was estimated by one is", () => {
  expect(found(rangeStopsShort, monthly("Média"))).toEqual([]);
  expect(found(rangeStopsShort, monthly("Abr"))).toEqual(["warning E2,E3,E4,E5,E6,E7"]);
});

/** Two tables of which the second stands below the first in one of the columns, or there is one table. */
const stacked = (between: WrittenCell): Rows => [
  ["Renda", "Gasto", "Poupança"],
  ...counted(2, 3).map((row): readonly WrittenCell[] => [row, 2 * row, 3 * row]),
  [5, 10, between],
  ...counted(6, 3).map((row): readonly WrittenCell[] => [row, 2 * row, 3 * row]),
  ["=SUM(A2:A8) → 35", "=SUM(B2:B8) → 70", "=SUM(C6:C8) → 63"],
];

test("a total that begins below a heading of its own column closes another table", () => {
  expect(found(unevenTotals, stacked("Dívida"))).toEqual([]);
  expect(found(unevenTotals, stacked(15))).toEqual(["warning C9"]);
});

/** Periods of a loan, the first of which has #N/A typed; those behind it ask for it themselves or compute. */
const periods = (later: string): Rows => [
  [1, { value: { error: "#N/A" } }],
  [2, later],
  [3, later.replace("A2", "A3")],
];

test("#N/A typed beside formulas that ask for it was asked for", () => {
  expect(found(errorValue, periods("=IF(A2>1,A2,NA()) → 2"))).toEqual([]);
  expect(found(errorValue, periods("=A2*2 → 4"))).toEqual(["error B1"]);
});

/** Amounts from a summary at the end of a plan; the last is shown with a minus before its sum of `outflow`s. */
const summary = (outflow: number): Rows => [
  ["Entradas", 100, 120, 130],
  ["Saldo", 10, -20, 30],
  ["Investimento", outflow, outflow * 2, outflow * 3],
  [],
  ["Saldo acumulado", "=SUM(B2:D2) → 20"],
  ["Total de entradas", "=SUM(B1:D1) → 350"],
  ["Total investido", `=-SUM(B3:D3) → ${String(-6 * outflow)}`],
];

test("an outflow may be shown as an amount; what comes in has no minus", () => {
  expect(found(negatedTotal, summary(-50))).toEqual([]);
  expect(found(negatedTotal, summary(50))).toEqual(["warning B7"]);
});

/** Links to another sheet, one of which takes `odd` instead. */
const linked = (odd: string): string[] =>
  placesOf(
    foundBy(
      brokenPattern,
      sheetOf("S", [
        ...counted(1, 12).map((row): readonly WrittenCell[] => [
          row === 6 ? odd : `=P!A${String(row)} → ${String(10 * row)}`,
        ]),
      ]),
      sheetOf(
        "P",
        counted(1, 12).map((row): readonly WrittenCell[] => [10 * row]),
      ),
    ),
  ).filter((each) => !each.startsWith("info"));

test("a link within the sheet among links to another one is no slip of these; another row of the other sheet is", () => {
  expect(linked("=A7 → 70")).toEqual([]);
  expect(linked("=P!A7 → 70")).toEqual(["warning A6"]);
});

/** Two lists beside each other, each with its names; the second begins at its own first line. */
const lists = (name: WrittenCell): Rows => [
  ["Despesas", null, null, "Retiradas"],
  ["Luz", 10, 20, name, null],
  ["Gás", 11, 21, name, null],
  ...["Água", "Aluguel", "Internet"].map((each, index): readonly WrittenCell[] => [
    each,
    12 + index,
    22 + index,
    `Saque ${String(index + 1)}`,
    5,
  ]),
  ["Total", "=SUM(B2:B6) → 60", "=SUM(C2:C6) → 110", "Total", "=SUM(E4:E6) → 15"],
];

test("a list with names of its own begins where its names do; a named line without an amount is left out of it", () => {
  expect(found(unevenTotals, lists(null))).toEqual([]);
});

/** First periods of two lines; both, or one alone, have no share of the year's price. */
const opening = (other: string): Rows => [
  ["Quantidade", 10, 11, 12, 13, 14, 15],
  ["Preço", 5, 5, 5, 5, 5, 5],
  ["Tarifa", 5, 5, 5, 5, 5, 5],
  ["Venda", "=B$1*B$2 → 50", ...["C", "D", "E", "F", "G"].map((each) => `=${each}$1*${each}$2*1.5 → 75`)],
  ...counted(5, 12).map((): readonly WrittenCell[] => []),
  ["Frete", `=B$1*B$3${other} → 50`, ...["C", "D", "E", "F", "G"].map((each) => `=${each}$1*${each}$3*1.5 → 75`)],
];

test("a number that the first period of two lines lacks is the period's", () => {
  expect(found(constantInFormula, opening(""))).toEqual([]);
  expect([...found(constantInFormula, opening("*1.5")), ...found(brokenPattern, opening("*1.5"))]).toEqual([
    "warning B4",
  ]);
});

/** Costs of treatment and of transport, and their totals below, of which the second is `second`. */
const groups = (second: WrittenCell): Rows => [
  ...counted(1, 4).map((row): readonly WrittenCell[] => ["Tratamento", 10 * row]),
  ...counted(5, 2).map((row): readonly WrittenCell[] => ["Transporte", 10 * row]),
  [],
  ["Tratamento", "=SUM(B1:B4) → 100"],
  ["Transporte", second],
];

test("a total ends where the one below it begins", () => {
  expect(found(rangeStopsShort, groups("=SUM(B5:B6) → 110"))).toEqual([]);
  expect(found(rangeStopsShort, groups(null))).toEqual(["warning B8"]);
});

/** Typed amounts with a subtotal: the total holds it and what follows, `off` by some. */
const taxed = (off: number): Rows => [
  ["Custo direto", 43210.55],
  ["Imposto", 7777.9],
  ["Valor de referência", 50988.45],
  ["Supervisão", 1234.56],
  ["Licenças", 987.65],
  ["Total geral", 53210.66 + off],
];

test("a total of a subtotal and what follows it does not take the tax twice", () => {
  expect(found(totalMismatch, taxed(0))).toEqual([]);
});

test("a cell with its own sheet's name before it is the cell: among copies without the name, only another row is a slip", () => {
  const list = (row: number): Rows =>
    counted(1, 9).map((each): readonly WrittenCell[] => {
      const cell = each === 5 ? `S!A${String(row)}` : `A${String(each)}`;
      return [each, `=${cell}*2 → ${String(2 * each)}`];
    });
  expect(found(brokenPattern, list(5))).toEqual([]);
  expect(placesOf(foundBy(brokenPattern, sheetOf("S", list(5))))).toEqual([]);
  expect(found(brokenPattern, list(4))).toEqual(["warning B5"]);
});
