import { isoDay } from "../../../src/core/dates";
import { templateNamed } from "../../../src/templates";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { filledFor, named, profileOf } from "./filled-council";

let workbench: HeadlessWorkbench | null = null;

afterEach(() => {
  workbench?.dispose();
  workbench = null;
});

const bahia = { name: "CRESS-BA", region: "5ª Região" };

interface Debt {
  readonly debtor: string;
  readonly annuity: string;
  readonly year: string;
  readonly dueDate: string;
}

const debt = (debtor: string, annuity: string, dueDate: string): Debt => ({
  debtor,
  annuity,
  year: dueDate.slice(0, 4),
  dueDate,
});

async function filled(
  answers: Readonly<Record<string, unknown>>,
  profile: Readonly<Record<string, unknown>> = bahia,
  without: readonly string[] = [],
): Promise<HeadlessWorkbench> {
  const all = { currentAnnuity: "500.00", ...answers };
  workbench = await filledFor("collections", all, profileOf(profile), { without });
  return workbench;
}

const cells = (from: HeadlessWorkbench, sheet: string, ...addresses: readonly string[]): readonly unknown[] =>
  addresses.map((address) => from.cell(sheet, address).value);

test.each([
  ["2021-09-15", "2021-08-31", 4397.73],
  ["2022-01-20", "2021-12-31", 4573.09],
  ["2023-02-10", "2022-12-01", 4844.38],
  ["2026-03-10", "2023-08-31", 4980.03],
])("paid on %s: the least debt for the courts with the INPC of %s", async (paymentDate, lastIndexMonth, least) => {
  const from = await filled({ paymentDate, lastIndexMonth, debtors: [debt("Exemplo 1", "500.00", "2019-04-15")] });
  expect(named(from, "CRESS_MINIMO_JUDICIAL")).toEqual([[least]]);
});

test("without the last published month nothing is guessed; before 27/08/2021 it is 4 annuities", async () => {
  const debtors = [debt("Exemplo 1", "500.00", "2019-04-15")];
  const unknown = await filled({ paymentDate: "2026-03-10", debtors });
  expect(named(unknown, "CRESS_MINIMO_JUDICIAL")).toEqual([["informe o último mês do INPC publicado"]]);
  expect(cells(unknown, "Devedores", "K7")).toEqual(["a verificar"]);
  workbench?.dispose();
  const before = await filled({ paymentDate: "2021-08-26", debtors });
  expect(named(before, "CRESS_MINIMO_JUDICIAL")).toEqual([[2000]]);
});

test.each([
  ["DAILY", "100.00", "2026-03-10", "2026-03-15", [2, 0.17]],
  ["CALENDAR", "500.00", "2024-03-31", "2024-05-10", [10, 10]],
  ["COMPLETED", "500.00", "2024-03-31", "2024-05-10", [10, 5]],
  ["STARTED", "500.00", "2024-03-29", "2024-05-10", [10, 10]],
])("months counted %s: %s due %s paid %s", async (counting, annuity, dueDate, paymentDate, charges) => {
  const from = await filled(
    { paymentDate, debtors: [debt("Exemplo 1", annuity, dueDate)] },
    { name: "CREMEB", federalRules: "OTHER", fineRate: "0.02", monthlyRate: "0.01", counting },
  );
  expect(cells(from, "Inadimplência", "E30", "F30")).toEqual(charges);
});

test("due on Easter Sunday, paid on Monday: no charges", async () => {
  const from = await filled({ paymentDate: "2024-04-01", debtors: [debt("Exemplo 1", "859.00", "2024-03-31")] });
  expect(cells(from, "Inadimplência", "E30", "F30", "H30")).toEqual([0, 0, 859]);
});

test.each([
  // Easter Sunday; Carnival after a Sunday; a local holiday on a Tuesday; 31/12/2023, a Sunday before New Year.
  ["2024-03-31", "2024-04-01", null, 0, "em dia"],
  ["2024-03-31", "2024-04-02", null, 2, "até 1 ano"],
  ["2026-02-15", "2026-02-18", null, 0, "em dia"],
  ["2026-02-15", "2026-02-19", null, 4, "até 1 ano"],
  ["2026-03-17", "2026-03-18", "2026-03-17", 0, "em dia"],
  ["2026-03-17", "2026-03-18", "2026-03-16", 1, "até 1 ano"],
  ["2023-12-31", "2024-01-02", null, 0, "em dia"],
  ["2024-03-28", "2024-03-28", null, 0, "em dia"],
  ["2024-03-28", "2024-04-01", null, 4, "até 1 ano"],
])(
  "days late count as the charges do: due %s, paid %s, local holiday %p: %i",
  async (dueDate, paymentDate, date, late, age) => {
    const holidays = date === null ? {} : { holidays: [{ date, name: "Padroeira" }] };
    const debtors = [
      debt("Ana", "500.00", dueDate),
      debt("Bia", "500.00", dueDate),
      debt("Bia", "500.00", "2022-04-18"),
    ];
    const from = await filled({ paymentDate, debtors, ...holidays });
    expect(cells(from, "Inadimplência", "I30", "J30", "H30")).toEqual([late, age, late === 0 ? 500 : 510]);
    expect(cells(from, "Devedores", "E7", "F7", "E8")).toEqual([late, age, isoDay(paymentDate) - isoDay("2022-04-18")]);
    // Whoever pays in time gets no notice.
    expect(cells(from, "Devedores", "O7", "O8")).toEqual([late === 0 ? "em dia" : "cobrança amigável", "parcelamento"]);
  },
);

test.each([
  // Two leap days between; on the anniversary a debt is not yet older, a day later it is. 29/02 turns a year older on 01/03.
  ["2018-12-03", "2023-12-03", "de 4 a 5 anos"],
  ["2018-12-03", "2023-12-04", "mais de 5 anos"],
  ["2024-02-29", "2025-02-28", "até 1 ano"],
  ["2024-02-29", "2025-03-01", "de 1 a 2 anos"],
  ["2025-05-02", "2026-05-03", "de 1 a 2 anos"],
])("a debt due %s is on %s, by whole years of the calendar, %s old", async (dueDate, paymentDate, age) => {
  const debtors = [debt("Ana", "500.00", dueDate), debt("Bia", "500.00", dueDate), debt("Bia", "500.00", "2026-01-05")];
  const from = await filled({ paymentDate, debtors });
  expect([...cells(from, "Inadimplência", "J30"), ...cells(from, "Devedores", "F7", "F8")]).toEqual([age, age, age]);
});

test("a line whose due day was cleared has no days late, and the others keep theirs", async () => {
  const debtors = [debt("Ana", "500.00", "2024-03-31"), debt("Bia", "500.00", "2024-03-28")];
  const from = await filled({ paymentDate: "2024-04-01", debtors });
  await from.type("Inadimplência", "D30", "");
  await from.settle();
  expect(cells(from, "Inadimplência", "I30", "J30", "I31", "J31")).toEqual(["", "", 4, "até 1 ano"]);
  expect(cells(from, "Devedores", "E7", "E8", "F8")).toEqual([0, 4, "até 1 ano"]);
});

test("the annuities of 2020 and 2021 bear nothing when paid in the days that CFESS gave; others of the list do", async () => {
  const from = await filled({
    paymentDate: "2020-07-20",
    debtors: [debt("Exemplo 1", "450.00", "2020-05-15"), debt("Exemplo 2", "450.00", "2019-05-15")],
  });
  expect(cells(from, "Inadimplência", "H30", "E31", "F31")).toEqual([450, 9, 63]);
  workbench?.dispose();
  const next = await filled({ paymentDate: "2021-12-20", debtors: [debt("Exemplo 1", "450.00", "2021-05-15")] });
  expect(cells(next, "Inadimplência", "E30", "F30")).toEqual([0, 0]);
  workbench?.dispose();
  const elsewhere = await filled(
    { paymentDate: "2021-12-20", debtors: [debt("Exemplo 1", "450.00", "2021-05-17")] },
    { name: "CREMEB", federalRules: "OTHER", fineRate: "0.02", monthlyRate: "0.01" },
  );
  expect(cells(elsewhere, "Inadimplência", "E30", "F30")).toEqual([9, 31.5]);
});

test("by debtor: lines together, ageing, limits, re-instalments, exempt, courts, and prescription never as a fact", async () => {
  const from = await filled({
    paymentDate: "2026-03-10",
    lastIndexMonth: "2023-08-01",
    debtors: [
      debt("Ana", "500.00", "2025-04-15"),
      debt("Bia", "1500.00", "2018-04-16"),
      debt("Ana", "500.00", "2024-04-15"),
      debt("Bia", "1500.00", "2019-04-15"),
      debt("Bia", "1500.00", "2020-04-15"),
      debt("Bia", "1500.00", "2024-04-15"),
      debt("Caio", "500.00", "2025-04-15"),
    ],
    debtorFacts: [
      { debtor: "Caio", exempt: true },
      { debtor: "Bia", reinstallments: "2" },
    ],
  });
  expect(["7", "8", "9"].map((row) => cells(from, "Devedores", `A${row}`, `B${row}`, `C${row}`, `G${row}`))).toEqual([
    ["Ana", 2, isoDay("2024-04-15"), 10],
    ["Bia", 4, isoDay("2018-04-16"), 20],
    ["Caio", 1, isoDay("2025-04-15"), 5],
  ]);
  expect(["7", "8", "9"].map((row) => cells(from, "Devedores", `I${row}`, `K${row}`, `N${row}`, `O${row}`))).toEqual([
    ["sim", "não", "não começou: abaixo do mínimo", "parcelamento"],
    ["não", "sim", "a verificar", "cobrança judicial"],
    ["sim", "isento", "ainda não", "isento"],
  ]);
  // 15/04/2018 was a Sunday, hence 16/04/2018: not before five years from the oldest day.
  expect(cells(from, "Devedores", "M8")).toEqual([isoDay("2023-04-16")]);
  const [total] = cells(from, "Devedores", "D11");
  expect(named(from, "CRESS_INADIMPLENCIA_TOTAL")).toEqual([[total]]);
  expect(cells(from, "Devedores", "D13")).toEqual([true]);
  expect(named(from, "CRESS_DEVEDORES_ISENTOS")).toEqual([cells(from, "Devedores", "D9")]);
  expect(cells(from, "Avisos", "B4", "A7", "B7", "A8")).toEqual(["cobrança judicial", "Bia", 4, null]);
  await from.type("Avisos", "B4", "parcelamento");
  await from.settle();
  expect(cells(from, "Avisos", "A7")).toEqual(["Ana"]);
});

test("correction by the index, one factor a row", async () => {
  const from = await filled({
    paymentDate: "2023-08-15",
    lastIndexMonth: "2023-07-01",
    indexed: true,
    debtors: [debt("Ana", "100.00", "2022-07-15"), debt("Bia", "100.00", "2023-07-17")],
  });
  // INPC of 08/2022 to 07/2023: the published 3,53 %.
  expect(cells(from, "Inadimplência", "K30", "G30", "K31", "G31")).toEqual([1.0352742274969424, 3.53, 1, 0]);
});

test("an INPC that the council types goes on where the one on record ends: for each debt and for the courts", async () => {
  const series = [
    { month: "2023-09-01", rate: "0.0011" },
    { month: "2023-10-01", rate: "0.0012" },
    { month: "2023-11-01", rate: "0.0010" },
  ];
  const answers = {
    paymentDate: "2023-12-15",
    lastIndexMonth: "2023-11-01",
    indexed: true,
    indexSeries: series,
    debtors: [
      debt("Ana", "100.00", "2023-07-17"),
      debt("Bia", "100.00", "2023-09-15"),
      debt("Caio", "100.00", "2023-12-01"),
    ],
  };
  const inpc = await filled({ ...answers, indexName: "INPC (IBGE)" });
  // 4.980,03 of 08/2023 before rounding, and the three months: 1,0011 × 1,0012 × 1,0010.
  expect(named(inpc, "CRESS_MINIMO_JUDICIAL")).toEqual([[4996.48]]);
  // 08/2023 is on record, -0,09 % for July is not counted: 1,0020 × the three; then two of them; then none.
  expect(cells(inpc, "Inadimplência", "K30", "K31", "K32").map((each) => Number(each).toFixed(8))).toEqual([
    "1.00531023",
    "1.00220120",
    "1.00000000",
  ]);
  workbench?.dispose();
  const ipca = { ...answers, debtors: answers.debtors.slice(1), indexName: "IPCA" };
  const another = await filled(ipca, bahia, ["B13"]);
  expect(named(another, "CRESS_MINIMO_JUDICIAL")).toEqual([[{ error: "#N/A" }]]);
  expect(cells(another, "Devedores", "K7")).toEqual(["a verificar"]);
});

test("a council's ten limits of instalments stand above the list, and none of the debts over them", async () => {
  const debtLimits = Array.from({ length: 10 }, (_, index) => ({
    annuities: String(index + 1),
    installments: String(3 * (index + 1)),
  }));
  const debtors = ["2016", "2017", "2018"].map((year) => debt("Exemplo 1", "500.00", `${year}-04-15`));
  const from = await filled({ paymentDate: "2018-08-01", debtLimits, debtors });
  expect(named(from, "CRESS_LIMITE_PARCELAS")).toEqual(debtLimits.map(({ installments }) => [Number(installments)]));
  expect(named(from, "CRESS_DEVEDORES").map(([, year]) => year)).toEqual([2016, 2017, 2018, null]);
  expect(cells(from, "Inadimplência", "B19", "A37", "A38")).toEqual([9, "Exemplo 1", "Exemplo 1"]);
});

/** A pharmacists' council: no fine and no interest, so that what is owed can be added up by hand. */
const pharmacists = { name: "CRF-SC", federalRules: "OTHER", federalCouncil: "CFF", fineRate: "0", monthlyRate: "0" };

test("a debt of exactly the least goes to the courts, limits may begin at two annuities, and the day typed in the sheet counts", async () => {
  const from = await filled(
    {
      paymentDate: "2021-08-26",
      debtLimits: [
        { annuities: "2", installments: "12" },
        { annuities: "5", installments: "36" },
      ],
      // 600,14 + 514,56 + 885,30 are 2.000,00, four times 500,00; added as a computer adds them they fall short.
      debtors: [
        debt("Ana", "600.14", "2019-04-15"),
        debt("Ana", "514.56", "2020-04-15"),
        debt("Ana", "885.30", "2021-04-15"),
        debt("Bia", "500.00", "2021-04-15"),
      ],
    },
    pharmacists,
  );
  expect(named(from, "CRESS_MINIMO_JUDICIAL")).toEqual([[2000]]);
  expect(["7", "8"].map((row) => cells(from, "Devedores", `D${row}`, `G${row}`, `K${row}`))).toEqual([
    [expect.closeTo(2000, 6), 12, "sim"],
    [500, "", "não"],
  ]);
  expect(cells(from, "Inadimplência", "B19", "B20")).toEqual([12, true]);
  await from.type("Inadimplência", "B16", "Bia");
  await from.settle();
  expect(cells(from, "Inadimplência", "B19", "B20")).toEqual(["", false]);
  // From 27/08/2021 on the reference is no longer the annuity: a month of the INPC is needed, which nobody gave.
  await from.type("Parâmetros e fontes", paymentDay(from), "46096");
  await from.settle();
  expect(named(from, "CRESS_MINIMO_JUDICIAL")).toEqual([["informe o último mês do INPC publicado"]]);
  expect(cells(from, "Devedores", "K7")).toEqual(["a verificar"]);
});

function paymentDay(from: HeadlessWorkbench): string {
  const refersTo = from.snapshot().names.find(({ name }) => name === "CRESS_DATA_PAGAMENTO")?.refersTo ?? "";
  return (refersTo.split("!")[1] ?? "").replaceAll("$", "");
}

test("limits that do not rise are said, since none could be found in them", () => {
  const found = templateNamed("collections");
  const answers = {
    paymentDate: "2026-03-10",
    currentAnnuity: "500.00",
    debtors: [debt("Ana", "500.00", "2025-04-15")],
    debtLimits: [
      { annuities: "3", installments: "12" },
      { annuities: "3", installments: "24" },
    ],
  };
  expect(found?.validate(answers as never, {}).map(({ message }) => message["pt-BR"])).toEqual([
    "Limites de parcelas, linha 2: deve começar com mais anuidades que a linha anterior",
  ]);
});
