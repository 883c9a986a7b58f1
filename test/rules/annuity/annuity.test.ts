import type { RawArgument } from "../../../src/rule/raw";
import { call, callOne, column, day, failureOf } from "../call";

/** Figures of the deck (CRESS-MG, 20/10/2017) by slide; where a case is not the deck's, the words after # say why it must hold. */

const deadlines: RawArgument = [
  [day("31/01/2019"), 0.2],
  [day("28/02/2019"), 0.1],
];

test.each<[string, readonly RawArgument[], string]>([
  // Slides 49, 51, 53: what each proposal makes of 486.45.
  ["ANNUITY_ADJUST", [486.45, 0.05], "510.7725"],
  ["ANNUITY_ADJUST", [486.45, 0.065], "518.06925"],
  ["ANNUITY_ADJUST", [486.45, 0.075], "522.93375"],
  ["ANNUITY_ADJUST", [486.45, 0.085], "527.79825"],
  ["ANNUITY_ADJUST", [486.45, 0.065, 2], "518.07"],
  ["ANNUITY_ADJUST", [486.45, 0.085, 2], "527.8"],
  ["ANNUITY_ADJUST", [486.45, 0.075, 0], "523"],
  ["ANNUITY_ADJUST", [486.45, 0.075, -1], "520"],
  ["ANNUITY_ADJUST", [486.45, 0], "486.45"],
  ["ANNUITY_ADJUST", [486.45, -0.1], "437.805"],
  ["ANNUITY_ADJUST", [486.45, 1.5], "1216.125"],
  // # a tie: 1.005 in binary is below its decimal
  ["ANNUITY_ADJUST", [1.005, 0, 2], "1.01"],
  ["ANNUITY_ADJUST", [0.1 + 0.2, 0, null], "0.3"],

  // Slide 58, from the annuity as published.
  ["ANNUITY_DISCOUNT", [522.93, day("01/01/2018")], "444.49"],
  ["ANNUITY_DISCOUNT", [522.93, day("15/02/2018")], "444.49"],
  ["ANNUITY_DISCOUNT", [522.93, day("16/02/2018")], "470.64"],
  ["ANNUITY_DISCOUNT", [522.93, day("15/03/2018")], "470.64"],
  ["ANNUITY_DISCOUNT", [522.93, day("15/04/2018")], "496.78"],
  ["ANNUITY_DISCOUNT", [522.93, day("16/04/2018")], "522.93"],
  ["ANNUITY_DISCOUNT", [522.93, day("31/12/2018")], "522.93"],
  // Slide 58 prints 496,790, which only the unrounded annuity gives.
  ["ANNUITY_DISCOUNT", [522.93375, day("15/04/2018")], "496.79"],
  ["ANNUITY_DISCOUNT", [522.93375, day("16/04/2018")], "522.93"],
  // # the time of day of a payment is no other day
  ["ANNUITY_DISCOUNT", [522.93, day("15/02/2018") + 0.999], "444.49"],
  ["ANNUITY_DISCOUNT", [100, day("31/01/2019"), deadlines], "80"],
  ["ANNUITY_DISCOUNT", [100, day("28/02/2019"), deadlines], "90"],
  ["ANNUITY_DISCOUNT", [100, day("01/03/2019"), deadlines], "100"],
  // # early payers of the year before still meet the first deadline
  ["ANNUITY_DISCOUNT", [100, day("20/12/2018"), deadlines], "80"],

  // Slides 49 and 51: the half-year column.
  ["ANNUITY_PRORATA", [522.93375, day("01/07/2018"), "SEMESTER"], "261.47"],
  ["ANNUITY_PRORATA", [522.93375, day("30/06/2018"), "SEMESTER"], "522.93"],
  ["ANNUITY_PRORATA", [522.93375, day("31/12/2018"), "SEMESTER"], "261.47"],
  ["ANNUITY_PRORATA", [510.7725, day("01/07/2018"), "SEMESTER"], "255.39"],
  // # twelfths, the month of registration included
  ["ANNUITY_PRORATA", [522.93375, day("31/01/2018")], "522.93"],
  ["ANNUITY_PRORATA", [522.93375, day("01/07/2018"), "month"], "261.47"],
  ["ANNUITY_PRORATA", [522.93375, day("31/12/2018"), null], "43.58"],
  ["ANNUITY_PRORATA", [120, day("15/03/2020"), "MONTH"], "100"],

  // Slides 49 and 51.
  ["ANNUITY_REVENUE", [15050, 522.93375], "7870152.9375"],
  ["ANNUITY_REVENUE", [15050, 522.93375, true], "7870096.5"],
  ["ANNUITY_REVENUE", [15050, 522.93375, 0], "7870152.9375"],
  ["ANNUITY_REVENUE", [15050, 510.7725], "7687126.125"],
  ["ANNUITY_REVENUE", [1120, 88.53], "99153.6"],
  ["ANNUITY_REVENUE", [0, 522.93], "0"],

  // Resolução CFESS 638/2012, art. 5.
  ["DEBT_INSTALLMENT_LIMIT", [1], "5"],
  ["DEBT_INSTALLMENT_LIMIT", [2], "10"],
  ["DEBT_INSTALLMENT_LIMIT", [3], "10"],
  ["DEBT_INSTALLMENT_LIMIT", [4], "20"],
  ["DEBT_INSTALLMENT_LIMIT", [1e300], "20"],

  // Lei 12.514/2011, art. 8; Lei 14.195/2021.
  ["COLLECTION_THRESHOLD", [486.45, day("20/10/2017")], "1945.8"],
  ["COLLECTION_THRESHOLD", [486.45, day("31/10/2011")], "1945.8"],
  ["COLLECTION_THRESHOLD", [486.45, day("26/08/2021")], "1945.8"],
  ["COLLECTION_THRESHOLD", [486.45, day("27/08/2021")], "2432.25"],
])("%s %j is %s", (id, args, expected) => {
  expect(callOne(id, ...args)).toBe(expected);
});

test.each<[string, readonly RawArgument[], readonly (readonly string[])[]]>([
  ["ANNUITY_BAND", [486.45, 2018], [["355.2", "536.4", "TRUE", "0.10268270120259"]]],
  ["ANNUITY_BAND", [355.2, 2018], [["355.2", "536.4", "TRUE", "0.510135135135135"]]],
  ["ANNUITY_BAND", [536.4, 2018], [["355.2", "536.4", "TRUE", "0"]]],
  ["ANNUITY_BAND", [536.41, 2018], [["355.2", "536.4", "FALSE", "-0.000018642456330046"]]],
  ["ANNUITY_BAND", [355.19, 2018], [["355.2", "536.4", "FALSE", "0.510177651397843"]]],
  // Both limits given: the year needs none in law.
  ["ANNUITY_BAND", [500, 2030, 400, 600], [["400", "600", "TRUE", "0.2"]]],
  ["ANNUITY_BAND", [500, 2018, null, 600], [["355.2", "600", "TRUE", "0.2"]]],
  ["ANNUITY_BAND", [500, 2018, 400], [["400", "536.4", "TRUE", "0.0728"]]],

  ["LATE_CHARGES", [522.93, day("15/04/2018"), day("15/07/2018")], [["10.46", "15.69", "0", "549.08"]]],
  ["LATE_CHARGES", [522.93, day("15/04/2018"), day("14/07/2018")], [["10.46", "10.46", "0", "543.85"]]],
  // One day late: the fine alone.
  ["LATE_CHARGES", [522.93, day("15/04/2018"), day("17/04/2018")], [["10.46", "0", "0", "533.39"]]],
  ["LATE_CHARGES", [522.93, day("15/04/2018"), day("15/04/2018")], [["0", "0", "0", "522.93"]]],
  ["LATE_CHARGES", [522.93, day("15/04/2018"), day("14/04/2018"), 0.02, 0.01, 1.5], [["0", "0", "0", "522.93"]]],
  // Fine and interest fall on the corrected amount, unrounded: 522.93 × 1.05 = 549.0765.
  [
    "LATE_CHARGES",
    [522.93, day("15/04/2018"), day("15/07/2018"), null, null, 1.05],
    [["10.98", "16.47", "26.15", "576.53"]],
  ],
  // Deflation corrects downwards.
  ["LATE_CHARGES", [100, day("15/04/2018"), day("15/05/2018"), 0, 0, 0.99], [["0", "0", "-1", "99"]]],
  ["LATE_CHARGES", [100, day("31/01/2018"), day("28/02/2018"), 0, 0.01], [["0", "1", "0", "101"]]],
  ["LATE_CHARGES", [522.93375, day("15/04/2018"), day("15/04/2018")], [["0", "0", "0", "522.93"]]],
])("%s %j is %j", (id, args, expected) => {
  expect(call(id, ...args)).toEqual(expected);
});

test("slide 58: three discounts, the whole annuity, six instalments", () => {
  const installment = (text: string): string[] => ["INSTALLMENT", String(day(text)), "0", "87.16"];
  expect(call("ANNUITY_SCHEDULE", 522.93, 2018)).toEqual([
    ["DISCOUNT", String(day("15/02/2018")), "0.15", "444.49"],
    ["DISCOUNT", String(day("15/03/2018")), "0.1", "470.64"],
    ["DISCOUNT", String(day("15/04/2018")), "0.05", "496.78"],
    ["FULL", "", "0", "522.93"],
    installment("15/02/2018"),
    installment("15/03/2018"),
    installment("15/04/2018"),
    installment("15/05/2018"),
    installment("15/06/2018"),
    installment("15/07/2018"),
  ]);
});

test("a council's own schedule, its instalments from its own first deadline", () => {
  expect(call("ANNUITY_SCHEDULE", 100, 2019, 3, deadlines)).toEqual([
    ["DISCOUNT", String(day("31/01/2019")), "0.2", "80"],
    ["DISCOUNT", String(day("28/02/2019")), "0.1", "90"],
    ["FULL", "", "0", "100"],
    ["INSTALLMENT", String(day("31/01/2019")), "0", "33.33"],
    ["INSTALLMENT", String(day("28/02/2019")), "0", "33.33"],
    ["INSTALLMENT", String(day("31/03/2019")), "0", "33.33"],
  ]);
});

test("522.93 in six: equal instalments collect 522.96, exact ones 522.93", () => {
  const amounts = (mode: string | null): string[] =>
    call("INSTALLMENTS", 522.93, 6, day("31/01/2018"), mode).map((row) => row[2] ?? "");
  expect(amounts(null)).toEqual(Array(6).fill("87.16"));
  expect(amounts("EQUAL")).toEqual(Array(6).fill("87.16"));
  expect(amounts("EXACT")).toEqual(["87.16", "87.16", "87.16", "87.15", "87.15", "87.15"]);
  expect(call("INSTALLMENTS", 522.93, 3, day("31/01/2018"), "EXACT").map((row) => row.slice(0, 2))).toEqual([
    ["1", String(day("31/01/2018"))],
    ["2", String(day("28/02/2018"))],
    ["3", String(day("31/03/2018"))],
  ]);
});

test("an amount smaller than a cent an instalment still adds up", () => {
  expect(call("INSTALLMENTS", 0.02, 3, day("31/01/2018"), "EXACT").map((row) => row[2])).toEqual(["0.01", "0.01", "0"]);
});

test.each([
  ["15/04/2018", "16/04/2018", "Sunday"],
  ["14/04/2018", "16/04/2018", "Saturday"],
  ["16/04/2018", "16/04/2018", "a business day"],
  ["15/07/2018", "16/07/2018", "Sunday"],
  ["12/02/2018", "14/02/2018", "Carnival Monday and Tuesday; Ash Wednesday is open"],
  ["30/03/2018", "02/04/2018", "Good Friday and Easter's weekend"],
  ["31/05/2018", "01/06/2018", "Corpus Christi"],
  ["20/11/2018", "20/11/2018", "no holiday yet"],
  ["20/11/2023", "20/11/2023", "no holiday yet, though a Monday"],
  ["20/11/2024", "21/11/2024", "the first national one"],
  ["20/11/2025", "21/11/2025", "national"],
  ["25/12/2026", "28/12/2026", "Christmas on a Friday"],
  ["31/12/2023", "02/01/2024", "Sunday, then New Year"],
])("a bill for %s can be paid until %s: %s", (due, paid) => {
  expect(callOne("DUE_DATE", day(due))).toBe(String(day(paid)));
});

test("the council's own holidays are skipped too, one after another", () => {
  const holidays = [
    [day("16/04/2018"), null],
    [day("17/04/2018"), ""],
  ];
  expect(callOne("DUE_DATE", day("15/04/2018"), holidays)).toBe(String(day("18/04/2018")));
  expect(callOne("DUE_DATE", day("16/04/2018"), day("16/04/2018"))).toBe(String(day("17/04/2018")));
});

test("columns spill row by row, and each row fails alone", () => {
  expect(call("ANNUITY_ADJUST", 486.45, column(0.05, "x", null, 0.085))).toEqual([
    ["510.7725"],
    ["#VALUE!"],
    [""],
    ["527.79825"],
  ]);
  expect(call("ANNUITY_DISCOUNT", 522.93, column(day("15/02/2018"), day("15/02/2019"), day("16/04/2018")))).toEqual([
    ["444.49"],
    ["#N/A"],
    ["522.93"],
  ]);
  expect(
    call(
      "LATE_CHARGES",
      column(522.93, null, 100, 100),
      column(day("15/04/2018"), null, 0, day("15/04/2018")),
      day("15/07/2018"),
    ),
  ).toEqual([
    ["10.46", "15.69", "0", "549.08"],
    ["", "", "", ""],
    ["#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"],
    ["2", "3", "0", "105"],
  ]);
  expect(call("DUE_DATE", column(day("15/04/2018"), "", day("16/04/2018")))).toEqual([
    [String(day("16/04/2018"))],
    [""],
    [String(day("16/04/2018"))],
  ]);
});

test.each<[string, readonly RawArgument[], string, string, string]>([
  [
    "ANNUITY_DISCOUNT",
    [522.93, day("15/02/2019")],
    "notAvailable",
    "payment_date 2019-02-15 has no discount schedule on record; pass schedule",
    "data_de_pagamento 15/02/2019 sem cronograma de descontos registrado; informe cronograma",
  ],
  [
    "ANNUITY_DISCOUNT",
    [522.93, day("31/12/2017")],
    "notAvailable",
    "payment_date 2017-12-31 has no discount schedule on record; pass schedule",
    "data_de_pagamento 31/12/2017 sem cronograma de descontos registrado; informe cronograma",
  ],
  [
    "ANNUITY_SCHEDULE",
    [522.93, 2019],
    "notAvailable",
    "year 2019 has no discount schedule on record; pass schedule",
    "ano 2019 sem cronograma de descontos registrado; informe cronograma",
  ],
  [
    "ANNUITY_SCHEDULE",
    [522.93, 2020, 6, deadlines],
    "invalidValue",
    "schedule must have a deadline in the year 2020; it got none",
    "cronograma deve ter um prazo no ano 2020; não recebeu nenhum",
  ],
  [
    "ANNUITY_BAND",
    [486.45, 2017],
    "notAvailable",
    "year 2017 has no annuity band on record; pass minimum and maximum",
    "ano 2017 não tem patamares de anuidade registrados; informe mínimo e máximo",
  ],
  [
    "ANNUITY_BAND",
    [486.45, 2018, 600, 500.5],
    "invalidValue",
    "minimum must be at most maximum; it got 600 against 500.5",
    "minimo deve ser no máximo igual a maximo; recebeu 600 contra 500,5",
  ],
  [
    "COLLECTION_THRESHOLD",
    [486.45, day("30/10/2011")],
    "notAvailable",
    "date 2011-10-30 is before the first limit on record, of 2011-10-31",
    "data 30/10/2011 é anterior ao primeiro limite registrado, de 31/10/2011",
  ],
  [
    "INSTALLMENTS",
    [100, 3, day("15/11/9999")],
    "invalidValue",
    "first_due_date is too late: instalment 3 would fall due after 31/12/9999",
    "primeiro_vencimento é tarde demais: a parcela 3 venceria depois de 31/12/9999",
  ],
  [
    "DUE_DATE",
    [day("31/12/9999"), day("31/12/9999")],
    "invalidValue",
    "date has no business day after it before the calendar ends on 31/12/9999",
    "data não tem dia útil seguinte antes do fim do calendário, em 31/12/9999",
  ],
])("%s %j fails and says why in both languages", (id, args, reason, english, portuguese) => {
  const failure = failureOf(id, ...args);
  expect(failure.reason).toBe(reason);
  expect(failure.wording).toEqual({ en: english, "pt-BR": portuguese });
});
