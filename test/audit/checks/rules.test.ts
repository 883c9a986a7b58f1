import { annuityOutsideBand } from "../../../src/audit/checks/rule/annuity-outside-band";
import { discountBase } from "../../../src/audit/checks/rule/discount-base";
import { failedCheck } from "../../../src/audit/checks/rule/failed-check";
import { instalmentSum } from "../../../src/audit/checks/rule/instalment-sum";
import { nonBusinessDay } from "../../../src/audit/checks/rule/non-business-day";
import { scenarioBalance } from "../../../src/audit/checks/rule/scenario-balance";
import { shareMismatch } from "../../../src/audit/checks/rule/share-mismatch";
import type { SnapshotCell } from "../../../src/workbook/snapshot";
import { sheetOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

const money = (value: number): WrittenCell => ({ value, format: '"R$" #,##0.00' });
const day = (value: number): WrittenCell => ({ value, format: "dd/mm/yyyy" });
const percent = (value: number): WrittenCell => ({ value, format: "0%" });

/** Slide 58's terms, with what a test changes. */
function terms({
  full = 522.93,
  discounted = 444.49,
  rate = 0.15,
  instalment = 87.15,
  due = 43146,
  title = "ANUIDADE 2018 PESSOA FÍSICA",
  council = "CRESS",
}) {
  return sheetOf("S", [
    [title],
    ["PGTO ATÉ", day(due), percent(rate), money(discounted)],
    ["PAGAMENTO VALOR INTEGRAL", null, null, money(full)],
    ["PAGAMENTO PARCELADO", "6X", null, money(instalment)],
    [null, null, null, null, council],
  ]);
}

describe("a discount", () => {
  // Lei 12.514/2011, art. 6º, § 2º; 522,93 × 0,85 = 444,4905 and 522,93 × 0,95 = 496,7835; 522,93375 × 0,95 = 496,7870625.
  test.each([
    ["off the published annuity", { discounted: 444.49 }, []],
    ["off the unrounded annuity", { rate: 0.05, discounted: 496.79 }, ["warning D2"]],
    ["with digits swapped", { discounted: 444.94 }, ["error D2"]],
  ])("%s", (_name, changed, expected) => {
    expect(placesOf(foundBy(discountBase, terms(changed)))).toEqual(expected);
  });
});

describe("instalments", () => {
  test.each([
    ["that are over the annuity by rounding", 87.16, 522.93, "ROUNDING"],
    ["of another amount", 90, 522.93, "OTHER"],
  ])("%s", (_name, instalment, full, code) => {
    expect(foundBy(instalmentSum, terms({ instalment, full }))).toMatchObject([{ cells: ["D4"], cause: { code } }]);
  });

  test("that add up are not told of", () => {
    expect(foundBy(instalmentSum, terms({ instalment: 87.15, full: 522.9 }))).toEqual([]);
  });
});

test("the annuity is the whole amount, not what is paid at once: 6 × 68,95 is 0,03 above 413,67", () => {
  // An engineers' council of 2014 (COUNCILS.md, case 7).
  const sheet = sheetOf("S", [
    ["ANUIDADE 2014 PESSOA FÍSICA"],
    ["Cota única", null, null, money(350)],
    ["Valor integral", null, null, money(413.67)],
    ["Parcelado", "6x", null, money(68.95)],
  ]);
  expect(foundBy(instalmentSum, sheet)).toMatchObject([
    { severity: "warning", cells: ["D4"], expected: "413.67", difference: "0.03", related: ["D3"] },
  ]);
});

/** Ways of paying as councils write them; an engineers' council of 2014 and CRESS-RS of 2018 (COUNCILS.md, cases 4, 6 and 7). */
test.each<[string, WrittenCell[][], string[]]>([
  [
    "by words",
    [
      ["Anuidade 2018"],
      ["Valor integral até 15/05", "404,56"],
      ["Até 08/02 - 15%", "343,88"],
      ["6 parcelas de R$ 67,43"],
    ],
    ["warning A4 0.02"],
  ],
  [
    "cut to the cent, as 404,56 by 6 is 67,426…",
    [["Anuidade 2018"], ["Valor integral", "404,56"], ["6x", "67,42"]],
    ["warning B3 -0.04"],
  ],
  [
    "in times",
    [["Anuidade 2014"], ["Sem desconto", money(413.67)], ["Parcelado em 6 vezes de 68,95"]],
    ["warning A3 0.03"],
  ],
  [
    "in the number of another annuity",
    [["Anuidade 2026"], ["Valor integral", money(705)], ["10 parcelas", money(75)]],
    ["error B3 45"],
  ],
  [
    "with what they come to beside them, and some of what is paid at once",
    [
      ["Anuidades de 2014", "Parcelas", "Valor", "Total"],
      ["Cota única até 31/01", 1, money(350), money(350)],
      ["2 parcelas", 2, money(175), money(350)],
      ["Cota única até 28/02", 1, money(370), money(370)],
      ["2x", 2, money(185), money(370)],
      ["Valor integral", 1, money(413.67), money(413.67)],
      ["6 parcelas", 6, money(68.95), money(413.7)],
    ],
    ["warning C7 0.03"],
  ],
  [
    "that are said to be discounted",
    [["Anuidade 2014"], ["Valor integral", "413,67"], ["2 parcelas com desconto de 185,00"], ["6x de 68,95"]],
    ["warning A4 0.03"],
  ],
])("instalments %s", (_name, rows, expected) => {
  const found = foundBy(instalmentSum, sheetOf("S", rows));
  expect(found.map(({ severity, cells, difference }) => `${severity} ${cells.join()} ${difference ?? ""}`)).toEqual(
    expected,
  );
});

test("instalments of anything but an annuity are not judged by its law", () => {
  const sheet = sheetOf("S", [
    ["Financiamento do veículo"],
    ["Valor integral", null, null, money(413.67)],
    ["Parcelado", "6x", null, money(90)],
  ]);
  expect(foundBy(instalmentSum, sheet)).toEqual([]);
});

test("a list of transactions is no list of due days", () => {
  const rows = Array.from({ length: 60 }, (_, index): WrittenCell[] => [
    day(43200 + index),
    "Pagamento de fornecedor",
    money(10),
  ]);
  expect(foundBy(nonBusinessDay, sheetOf("S", [["Data", "Histórico", "Valor"], ...rows]))).toEqual([]);
  expect(foundBy(nonBusinessDay, sheetOf("S", [["Anuidades recebidas"], ...rows]))).toEqual([]);
});

describe("an annuity", () => {
  // Resolução CFESS 829/2017: R$ 355,20 to R$ 536,40 in 2018.
  test.each([
    ["above the limits", { full: 540 }, [{ cells: ["D3"], expected: "536.4", difference: "3.6" }]],
    ["below them", { full: 350 }, [{ cells: ["D3"], expected: "355.2" }]],
    ["at the upper one", { full: 536.4 }, []],
    // A doctors' council's table of 2018 (COUNCILS.md, case 16): CFESS's limits are not theirs.
    ["of another profession", { full: 726, council: "CRM" }, []],
    ["of a council that nobody names", { full: 726, council: "" }, []],
    ["of a year without a row of law", { full: 540, title: "ANUIDADE 1998 PESSOA FÍSICA" }, []],
    ["of companies, which have limits of their own", { full: 563.4, title: "ANUIDADE 2018 PESSOA JURÍDICA" }, []],
  ])("%s", (_name, changed, expected) => {
    expect(foundBy(annuityOutsideBand, terms(changed))).toMatchObject(expected);
  });
});

describe("a due date", () => {
  test.each([
    ["on a Sunday", 43205, [{ severity: "info", cells: ["B2"], found: "2018-04-15", expected: "2018-04-16" }]],
    ["on carnival Tuesday", 43144, [{ cells: ["B2"], found: "2018-02-13" }]],
    ["on a Thursday", 43146, []],
  ])("%s", (_name, due, expected) => {
    expect(foundBy(nonBusinessDay, terms({ due }))).toMatchObject(expected);
  });
});

describe("the federal council's share", () => {
  const share = (value: number, label = "Cota parte 20%") =>
    sheetOf("S", [
      ["(=) Base de cálculo CFF", money(6490233.86)],
      [label, money(value)],
    ]);

  test.each([
    ["right to the cent", share(1298046.77), []],
    [
      "with digits swapped",
      share(1298064.77),
      [{ severity: "error", cells: ["B2"], cause: { code: "TRANSPOSITION" } }],
    ],
    ["at another rate", share(973535.08, "Cota parte 15%"), [{ severity: "warning", found: "0.15", expected: "0.2" }]],
    ["of one of the adjustments that are voted on", share(1298046.77, "Cota-parte do CFESS a 7,5%"), []],
    ["the same, said in other words", share(1298046.77, "Cota parte (reajuste de 7,5%)"), []],
    ["the same in English", share(1298046.77, "Share of CFESS (quota) at 7.5%"), []],
    // A council of public relations has a quota of its own (COUNCILS.md, case 15).
    [
      "at the rate of another profession's council",
      sheetOf("S", [
        ["(=) Base de cálculo CONFERP", money(100000)],
        ["Cota parte 25%", money(25000)],
      ]),
      [],
    ],
    ["without its base", sheetOf("S", [["Cota parte 20%", money(1)]]), []],
  ])("%s", (_name, sheet, expected) => {
    const found = foundBy(shareMismatch, sheet);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
});

describe("scenarios", () => {
  const scenarios = (last: number) =>
    sheetOf("S", [
      ["Reajuste", percent(0.065), percent(0.075)],
      ["Receitas", money(1000), money(1100)],
      ["Despesas", money(1000), money(1100)],
      ["Pessoal", money(600), money(600)],
      ["Serviços", money(300), money(last)],
      ["Dívida", money(100), money(100)],
    ]);

  test("one that spends a line twice is told with the line", () => {
    const found = foundBy(scenarioBalance, scenarios(500));
    expect(found).toMatchObject([{ found: "1200", expected: "1100", difference: "100", cause: { code: "COMPONENT" } }]);
  });

  test("balanced ones are not", () => {
    expect(foundBy(scenarioBalance, scenarios(400))).toEqual([]);
  });

  test("lines that add up in no scenario are not all the lines", () => {
    const sheet = scenarios(999);
    const cells = new Map(sheet.cells);
    cells.set(3 * 16_384 + 1, { value: 1 });
    expect(foundBy(scenarioBalance, { ...sheet, cells })).toEqual([]);
  });
});

describe("a check that the author built in", () => {
  const spill = { row: 1, column: 1, rows: 1, columns: 3 };
  const check = (formula: string, verdict: boolean) => {
    const [first, second, third]: SnapshotCell[] = [
      { value: 200956, formula, spill },
      { value: 1, spilled: true },
      { value: verdict, spilled: true },
    ];
    return sheetOf("S", [
      ["Parcelas", 194737, 6219],
      ["Confere", first ?? null, second ?? null, third ?? null],
    ]);
  };

  test("is told where it fails, with why", () => {
    expect(foundBy(failedCheck, check("=CRESS.SUM_CHECK(B1:C1,200957)", false))).toMatchObject([
      { severity: "error", cells: ["D2"], related: ["B2"], cause: { code: "CHECK_FAILED" } },
    ]);
  });

  test.each([
    ["one that holds", check("=CRESS.SUM_CHECK(B1:C1,200956)", true)],
    ["a FALSE that is no check", check("=CRESS.ROUND_BRL(B1:C1)", false)],
  ])("%s is not", (_name, sheet) => {
    expect(foundBy(failedCheck, sheet)).toEqual([]);
  });
});
