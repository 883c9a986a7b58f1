import { dayOf } from "../../src/core/dates";
import { FunctionsBundle, shownRows, type Plain } from "./bundle";

/** The column "must give" of the catalogue, through dist/functions.js as Excel calls it. */

const bundle = new FunctionsBundle();

function day(text: string): number {
  const [date = 0, month = 0, year = 0] = text.split("/").map(Number);
  const serial = dayOf(year, month, date);
  if (serial === null) throw new Error(`no such day: ${text}`);
  return serial;
}

const column = (...values: Plain[]): Plain => values.map((value) => [value]);

const cases: readonly (readonly [string, readonly Plain[], readonly (readonly string[])[]])[] = [
  [
    "ANNUITY_ADJUST",
    [column(486.45, 486.45, 486.45, 486.45), column(0.05, 0.065, 0.075, 0.085)],
    [["510.7725"], ["518.06925"], ["522.93375"], ["527.79825"]],
  ],
  [
    "ANNUITY_DISCOUNT",
    [522.93, column(day("15/02/2018"), day("15/03/2018"), day("15/04/2018"), day("16/04/2018"))],
    [["444.49"], ["470.64"], ["496.78"], ["522.93"]],
  ],
  ["ANNUITY_DISCOUNT", [522.93375, day("15/04/2018")], [["496.79"]]],
  ["ANNUITY_PRORATA", [522.93375, day("01/07/2018"), "SEMESTER"], [["261.47"]]],
  ["ANNUITY_REVENUE", [15050, 522.93375], [["7870152.9375"]]],
  ["ANNUITY_REVENUE", [15050, 522.93375, true], [["7870096.5"]]],
  ["LATE_CHARGES", [522.93, day("15/04/2018"), day("15/07/2018")], [["10.46", "15.69", "0", "549.08"]]],
  ["DEBT_INSTALLMENT_LIMIT", [1], [["5"]]],
  ["DEBT_INSTALLMENT_LIMIT", [2], [["10"]]],
  ["DEBT_INSTALLMENT_LIMIT", [3], [["10"]]],
  ["DEBT_INSTALLMENT_LIMIT", [4], [["20"]]],
  ["COLLECTION_THRESHOLD", [486.45, day("20/10/2017")], [["1945.8"]]],
  ["COLLECTION_THRESHOLD", [486.45, day("26/08/2021")], [["1945.8"]]],
  ["COLLECTION_THRESHOLD", [486.45, day("27/08/2021")], [["2432.25"]]],
  ["DUE_DATE", [day("15/04/2018")], [[String(day("16/04/2018"))]]],
  ["CFESS_SHARE", [6659887.46, 169653.6], [["1298046.772"]]],
  [
    // Slide 52.
    "CFESS_TRANSFER",
    [6659887.46, 169653.6],
    [["6659887.46"], ["169653.6"], ["6490233.86"], ["1298046.772"], ["5361840.688"]],
  ],
  [
    // Slide 55.
    "CFESS_TRANSFER",
    [6531768.68, 169653.6],
    [["6531768.68"], ["169653.6"], ["6362115.08"], ["1272423.016"], ["5259345.664"]],
  ],
  [
    // Slide 53.
    "BUDGET_BALANCE",
    [
      [[5320842.679, 5361840.685, 5402838.691]],
      [
        [4621492.91, 4621492.91, 4721492.91],
        [699349.77, 740347.78, 876083.79],
      ],
    ],
    [
      ["5320842.68", "5361840.69", "5597576.7"],
      ["-0.001", "-0.005", "-194738.009"],
      ["TRUE", "TRUE", "FALSE"],
    ],
  ],
  ["SUM_CHECK", [column(194737, 6219), 200957], [["200956", "1", "FALSE"]]],
  ["EXPLAIN_DIFFERENCE", [-16154.78, 16154.78], [["SIGN"]]],
  ["EXPLAIN_DIFFERENCE", [200957, 200956], [["ONE_DIGIT"]]],
  [
    // Slides 49 and 54: company annuities, fees, yield, fines, active debt, charges, other.
    "FIND_COMPONENTS",
    [169653.6, column(1126.8, 99153.6, 39000, 1500, 700000, 280000, 30000)],
    [["0"], ["1"], ["1"], ["1"], ["0"], ["0"], ["1"]],
  ],
  [
    "PARSE_BRL",
    [column("- 87.345,59", "-R$ 64.511,16", "R\\$ 4.231.361", "(1.100)", "84%", "1.126,79", "496,790", 12.5)],
    [["-87345.59"], ["-64511.16"], ["4231361"], ["-1100"], ["0.84"], ["1126.79"], ["496.79"], ["12.5"]],
  ],
  ["PARSE_BRL", [column("R$\u00a01.126,79", "1.06")], [["1126.79"], ["#VALUE!"]]],
  ["ROUND_BRL", [7687126.125], [["7687126.13"]]],
  ["ROUND_BRL", [7687126.125, 2, "HALF_EVEN"], [["7687126.12"]]],
  ["ROUND_BRL", [7687126.125, 2, "TRUNCATE"], [["7687126.12"]]],
  ["ITG20_REFUND", [200, 0.6], [["120"]]],
  ["ITG20_REFUND", [300], [["300"]]],
  ["ITG20_REDUCTION", [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9], [["55.7670649820545"]]],
  ["ITG20_REDUCTION", [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 30], [["30"]]],
  ["ITG20_REDUCTION", [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9, null, 47], [["52.1478408609418"]]],
  ["ITG20_MFR_PV", [0.06, [[120, 112, 104]]], [["300.207553886766"]]],
  ["ITG20_CEILING", [120, 30], [["120"]]],
  ["ITG20_CEILING", [120, 30, true], [["150"]]],
  ["ITG20_NET", [100, 200, 300], [["100"]]],
  ["ITG20_NET", [-100, 300, 120], [["-180"]]],
  ["ITG20_NET", [50, 300.2075538867656, 55.767064982055], [["-244.440488904711"]]],
  ["ITG20_NET", [65, 0, 30], [["30"]]],
  ["ITG20_SUMMARY", [1000, 1100, 300, 120], [["1000"], ["-1100"], ["-100"], ["-80"], ["-180"], ["120"]]],
];

test.each(cases)("%s %j", (id, given, expected) => {
  expect(shownRows(bundle.call(id, ...given))).toEqual(expected);
});

test("the schedule of 2018: three discounts, the full amount, six instalments of 87.16", () => {
  const rows = shownRows(bundle.call("ANNUITY_SCHEDULE", 522.93, 2018));
  expect(rows.map(([kind = "", due = "", , amount = ""]) => [kind, due, amount])).toEqual([
    ["DISCOUNT", String(day("15/02/2018")), "444.49"],
    ["DISCOUNT", String(day("15/03/2018")), "470.64"],
    ["DISCOUNT", String(day("15/04/2018")), "496.78"],
    ["FULL", "", "522.93"],
    ...["02", "03", "04", "05", "06", "07"].map((month) => ["INSTALLMENT", String(day(`15/${month}/2018`)), "87.16"]),
  ]);
});

test("the band of 2018 with the room left", () => {
  const [row = []] = shownRows(bundle.call("ANNUITY_BAND", 486.45, 2018));
  expect(row.slice(0, 3)).toEqual(["355.2", "536.4", "TRUE"]);
  expect(row[3]?.slice(0, 9)).toBe("0.1026827");
});

test("instalments: equal ones collect 522.96, exact ones 522.93", () => {
  const amounts = (mode: Plain): string[] =>
    shownRows(bundle.call("INSTALLMENTS", 522.93, 6, day("15/02/2018"), mode)).map((row) => row[2] ?? "");
  expect(amounts(null)).toEqual(Array<string>(6).fill("87.16"));
  expect(amounts("EXACT")).toEqual(["87.16", "87.16", "87.16", "87.15", "87.15", "87.15"]);
});

test("net revenue of the three scenarios, on the last of nine rows", () => {
  const rows = shownRows(
    bundle.call(
      "REVENUE_SCENARIOS",
      ...[486.45, [[0.065, 0.075, 0.085]], 15050, 1126.8, 99153.6, 1050500, 169653.6, 0.3],
    ),
  );
  expect(rows).toHaveLength(9);
  expect(rows[8]).toEqual(["5320842.679", "5361840.685", "5402838.691"]);
  expect(rows[7]?.[1]).toBe("1298046.77125");
});

test("account 6.2.2.1.1.01.04 of the 7.5% column of slide 53", () => {
  const lines: readonly (readonly [string, number])[] = [
    ["6.2.2.1.1.01.01", 3163175.01],
    ["6.2.2.1.1.01.04.03.001", 144728.41],
    ["6.2.2.1.1.01.04.03.004", 142016.71],
    ["6.2.2.1.1.01.04.03.006", 276534.78],
    ["6.2.2.1.1.01.04.03.007", 389550],
    ["6.2.2.1.1.01.04.03.008", 30450],
    ["6.2.2.1.1.01.04.03.009", 60000],
    ["6.2.2.1.1.01.04.04", 740347.78],
    ["6.2.2.1.1.01.05.01", 18300],
  ];
  const codes = column(...lines.map(([code]) => code));
  const values = column(...lines.map(([, value]) => value));
  expect(shownRows(bundle.call("ACCOUNT_SUM", "6.2.2.1.1.01.04", codes, values))).toEqual([["1783627.68"]]);
});

test("the reduction table of EI17, with the terminal year last", () => {
  const rows = shownRows(bundle.call("ITG20_REDUCTION_TABLE", 0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9));
  expect(rows.map((row) => row[3])).toEqual(["-2", "0", "2", "4"]);
});

test("growth of 2% a year gives 83.75437441", () => {
  const rows = shownRows(bundle.call("ITG20_REDUCTION", 0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9, 0.02));
  expect(rows[0]?.[0]?.slice(0, 11)).toBe("83.75437441");
});
