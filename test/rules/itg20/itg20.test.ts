import type { RawArgument } from "../../../src/rule/raw";
import { call, callOne, column, failureOf, memoOf, memoValue } from "../call";

/** The illustrative examples of ITG 20 (EI1 to EI27); where a case is not theirs, the words after # say why it must hold. */

const example3 = [0.06, [[13, 13, 13]], [[15, 13, 11]], null, 13, 9] as const;
const example4 = [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 30] as const;

test.each<[string, readonly RawArgument[], string]>([
  // EI2: all of 300 can be refunded. EI4: 60% of 200.
  ["ITG20_REFUND", [300], "300"],
  ["ITG20_REFUND", [200, 0.6], "120"],
  // # items 13 and 14: costs first, tax on what is refunded
  ["ITG20_REFUND", [200, 0.6, 50], "90"],
  ["ITG20_REFUND", [200, 0.6, 50, 0.2], "72"],
  ["ITG20_REFUND", [200, null, null, 0.2], "160"],
  // # a deficit, or costs beyond the surplus: nothing to refund, never less
  ["ITG20_REFUND", [-100, 0.6], "0"],
  ["ITG20_REFUND", [40, 1, 50], "0"],

  // EI18, to 15 digits of the exact fraction.
  ["ITG20_REDUCTION", example3, "55.7670649820545"],
  ["ITG20_REDUCTION", [0.06, column(13, 13, 13), column(15, 13, 11), null, 13, 9], "55.7670649820545"],
  ["ITG20_REDUCTION", [...example3, 0.02], "83.7543744164646"],
  ["ITG20_REDUCTION", [...example3, 0, 47], "52.1478408609418"],
  // # a year of terminal flow is just a fourth year
  ["ITG20_REDUCTION", [...example3, null, 1], callOne("ITG20_REDUCTION", 0.06, [[13, 13, 13, 13]], [[15, 13, 11, 9]])],
  // # two years of it, the second grown
  [
    "ITG20_REDUCTION",
    [0.06, [[13]], [[15]], null, 13, 9, 0.5, 2],
    callOne("ITG20_REDUCTION", 0.06, [[13, 13, 19.5]], [[15, 9, 13.5]]),
  ],
  // # growth as high as the rate: each year is worth the same, 4 ÷ 1.06 three times over
  ["ITG20_REDUCTION", [0.06, [[0]], [[0]], null, 4, 0, 0.06, 3], "10.6799572801709"],
  // # growth above the rate is sound for a term
  ["ITG20_REDUCTION", [0, [[0]], null, null, 1, null, 1, 3], "7"],
  // # growth of −100%: one year alone
  ["ITG20_REDUCTION", [0, [[0]], null, null, 5, null, -1], "5"],
  ["ITG20_REDUCTION", [-0.5, [[1]], null], "2"],
  // EI26: 30 of prepayment, and nothing below zero besides.
  ["ITG20_REDUCTION", example4, "30"],
  ["ITG20_REDUCTION", [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]]], "0"],
  // # item 22: a year may be negative, the total may not; 65 − 75 + 15 of one good year
  ["ITG20_REDUCTION", [0, [[10, 10, 40]], [[15, 15, 15]]], "15"],
  // # item 16: without a minimum funding requirement, service cost itself
  ["ITG20_REDUCTION", [0, [[10, 11, 12]]], "33"],
  // # blank cells that Excel hands over as 0 are no terminal flow, even at a rate of 0
  ["ITG20_REDUCTION", [0, [[10]], [[4]], 0, 0, 0, 0], "6"],

  // EI13.
  ["ITG20_MFR_PV", [0.06, [[120, 112, 104]]], "300.207553886766"],
  ["ITG20_MFR_PV", [0, column(120, 112, 104)], "336"],
  ["ITG20_MFR_PV", [0.06, 106], "100"],

  ["ITG20_CEILING", [120, 0], "120"],
  ["ITG20_CEILING", [0, 30], "30"],
  ["ITG20_CEILING", [120, 30, false], "120"],
  ["ITG20_CEILING", [120, 30, true], "150"],
  ["ITG20_CEILING", [30, 30], "30"],

  // EI2, EI7, EI20, EI27.
  ["ITG20_NET", [100, 200, 300], "100"],
  ["ITG20_NET", [-100, 300, 120], "-180"],
  ["ITG20_NET", [50, 300.2075538867656, 55.76706498205454], "-244.440488904711"],
  ["ITG20_NET", [65, 0, 30], "30"],
  // # contributions that leave a deficit: it stays as it is
  ["ITG20_NET", [-100, 60, 0], "-100"],
  // # exactly none left: nothing beyond the deficit
  ["ITG20_NET", [-100, 100, 0], "-100"],
  // # an unlimited ceiling
  ["ITG20_NET", [100, 0, 1e12], "100"],
])("%s %j is %s", (id, args, expected) => {
  expect(callOne(id, ...args)).toBe(expected);
});

/** What issue 13 found wrong in 1.0.0, row by row, and what FUNCTIONS.md adds; each right value to 15 digits of the exact fraction. */
test.each<[string, string, readonly RawArgument[], string]>([
  [
    "1: what cuts contributions cannot be refunded too",
    "ITG20_CEILING",
    [60, 55.7670649820545, true, 100, 0.6],
    "82.3068259928218",
  ],
  [
    "1: a surplus below the reduction leaves no refund",
    "ITG20_CEILING",
    [60, 55.7670649820545, true, 40, 0.6],
    "55.7670649820545",
  ],
  ["1: costs and tax on what is left", "ITG20_CEILING", [0, 100, true, 1000, 0.6, 100, 0.25], "460"],
  ["1: not combined, the surplus changes nothing", "ITG20_CEILING", [60, 55.7670649820545, false, 100, 0.6], "60"],
  ["1: three arguments keep the sum", "ITG20_CEILING", [60, 55.7670649820545, true], "115.767064982055"],
  [
    "2: gradual at 60% with tax of 25%, with the reduction",
    "ITG20_CEILING",
    [450, 55.7670649820545, true, 1000, 0.6, 0, 0.25],
    "480.67188574013",
  ],
  [
    "4: up to the contributions that it reduces",
    "ITG20_REDUCTION",
    [0, [[10, 10, 10, 10, 10]], [[15, 15, 15, 15, 15]], 100],
    "75",
  ],
  ["4: the terminal ones for some years too", "ITG20_REDUCTION", [0, [[0]], [[15]], 100, 0, 9, 0, 5], "60"],
  ["4: grown as they are", "ITG20_REDUCTION", [0, [[0]], [[15]], 100, 0, 10, 0.5, 3], "62.5"],
  ["4: without limit where they are for ever", "ITG20_REDUCTION", [0.06, [[0]], [[15]], 100, 0, 9], "100"],
  ["4: but where they shrink for ever", "ITG20_REDUCTION", [0.06, [[0]], [[15]], 100, 0, 10, -0.5], "35"],
  ["5: without minimum funding not at all", "ITG20_REDUCTION", [0.06, [[13, 13]], null, 30], "23.8341046635813"],
  ["5: nor where blank cells arrive as 0", "ITG20_REDUCTION", [0.06, [[13, 13]], [[0, 0]], 30], "23.8341046635813"],
  ["6: nominal by default", "ITG20_REDUCTION", [0.06, [[10, 10]], [[15, 15]], 30], "30"],
  [
    "6: present value by choice",
    "ITG20_REDUCTION",
    [0.06, [[10, 10]], [[15, 15]], 30, null, null, null, null, null, null, "PRESENT"],
    "27.50088999644",
  ],
  [
    "6: a part of the second year",
    "ITG20_REDUCTION",
    [0.06, [[10, 10]], [[15, 15]], 20, null, null, null, null, null, false, "present"],
    "18.6009255962976",
  ],
  [
    "6: into the years for ever",
    "ITG20_REDUCTION",
    [0.06, [[0]], [[15]], 33, 0, 9, null, null, null, null, "PRESENT"],
    "29.7174849036453",
  ],
  ["7: the plan bears the costs", "ITG20_REFUND", [1000, 0.6, 100, 0.25], "405"],
  ["7: the same, said", "ITG20_REFUND", [1000, 0.6, 100, 0.25, "PLAN"], "405"],
  ["7: the entity, tax on the gross", "ITG20_REFUND", [1000, 0.6, 100, 0.25, "ENTITY_GROSS"], "350"],
  ["7: the entity, tax on the net", "ITG20_REFUND", [1000, 0.6, 100, 0.25, "ENTITY_NET"], "375"],
  ["7: never below zero", "ITG20_REFUND", [100, 0.6, 100, 0.25, "ENTITY_GROSS"], "0"],
  ["8: a fixed amount is discounted", "ITG20_REFUND", [0, null, null, null, null, 500, 10, 0.06], "279.197388457559"],
  ["8: net of tax", "ITG20_REFUND", [900, 0.6, 0, 0.25, "PLAN", 500, 10, 0.06], "209.398041343169"],
  [
    "8: net of the entity's costs",
    "ITG20_REFUND",
    [900, 0.6, 50, 0.25, "ENTITY_NET", 500, 10, 0.06],
    "188.458237208852",
  ],
  [
    "8: blank cells that arrive as 0 are no fixed amount",
    "ITG20_REFUND",
    [1000, 0.6, 100, 0.25, "PLAN", 0, 0, 0],
    "405",
  ],
  ["10: twelve years, three of them typed", "ITG20_REDUCTION", [...example3, null, 9], "22.6357740769211"],
  ["11: growth of the contributions apart", "ITG20_REDUCTION", [...example3, 0.02, null, 0], "146.725820643887"],
  [
    "11: the same growth for both is one growth",
    "ITG20_REDUCTION",
    [...example3, 0.02, null, 0.02],
    "83.7543744164646",
  ],
  ["11: in the middle of the year", "ITG20_REDUCTION", [...example3, null, null, null, true], "57.4157075103621"],
  ["11: the shortfall too", "ITG20_MFR_PV", [0.06, [[120, 112, 104]], true], "309.082594034856"],
  ["11: net of both", "ITG20_NET", [50, 309.082594034856, 57.4157075103621], "-251.666886524494"],
])("row %s", (_row, id, args, expected) => {
  expect(callOne(id, ...args)).toBe(expected);
});

test("without limit, item 16 for ever is beyond the surplus: what is recognised is capped, not the benefit", () => {
  expect(callOne("ITG20_REDUCTION", 0.06, [[0.0]], null, null, 13)).toBe("204.40251572327");
  expect(callOne("ITG20_NET", 100, 0, 216.666666666667)).toBe("100");
});

test("the memo says how a prepayment was counted, and warns of a sum that may count a surplus twice", () => {
  const noteOf = (id: string, args: readonly RawArgument[], label: string): string =>
    memoOf(id, args).find((step) => step.label.en === label)?.source?.note?.en ?? "";
  const prepaid = [0.06, [[10, 10]], [[15, 15]], 30] as const;
  const label = "Prepayment that reduces contributions";
  expect(noteOf("ITG20_REDUCTION", prepaid, label)).toContain("at its nominal amount");
  const present = [...prepaid, null, null, null, null, null, null, "PRESENT"] as const;
  expect(noteOf("ITG20_REDUCTION", present, label)).toContain(
    "at the present value of the contributions that it spares",
  );
  const together = "Refund and reduction together";
  expect(noteOf("ITG20_CEILING", [60, 55, true], together)).toContain("may count a surplus twice");
  expect(noteOf("ITG20_CEILING", [60, 55, true, 100, 0.6], together)).toBe("");
  expect(noteOf("ITG20_CEILING", [60, 0, true], together)).toBe("");
  expect(noteOf("ITG20_CEILING", [60, 55], together)).toBe("");
});

test("EI17: the table of what is available, the terminal year last", () => {
  const rows = call("ITG20_REDUCTION_TABLE", ...example3);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["1", "13", "15", "-2"],
    ["2", "13", "13", "0"],
    ["3", "13", "11", "2"],
    ["4", "13", "9", "4"],
  ]);
  expect(rows.map((row) => row[4])).toEqual(["-1.88679245283019", "0", "1.6792385660646", "55.9746188688201"]);
});

test("EI25: without a terminal flow there is no row for it", () => {
  const rows = call("ITG20_REDUCTION_TABLE", ...example4);
  expect(rows).toHaveLength(5);
  expect(rows[4]).toEqual(["5", "10", "15", "-5", "-5"]);
});

test("without minimum contributions the table shows none", () => {
  expect(call("ITG20_REDUCTION_TABLE", 0, [[7]])).toEqual([["1", "7", "0", "7", "7"]]);
});

test("Resumo of examples 1 to 4, with the position once the contributions are paid", () => {
  expect(call("ITG20_SUMMARY", 1200, 1100, 200, 300).flat()).toEqual(["1200", "-1100", "100", "0", "100", "300"]);
  expect(call("ITG20_SUMMARY", 1000, 1100, 300, 120).flat()).toEqual(["1000", "-1100", "-100", "-80", "-180", "120"]);
  // EI19: an effect of 294 (294.44 unrounded), EI20: 244, EI21: 56.
  expect(call("ITG20_SUMMARY", 1050, 1000, 300.207553886766, 55.7670649820545).flat()).toEqual([
    "1050",
    "-1000",
    "50",
    "-294.440488904712",
    "-244.440488904711",
    "55.7670649820545",
  ]);
  expect(call("ITG20_SUMMARY", 65, 0, 0, 30).flat()).toEqual(["65", "0", "65", "-35", "30", "30"]);
});

test("roll-forward: opening, interest, remeasurement and closing add up", () => {
  expect(call("ITG20_ROLLFORWARD", -80, 0.06, -294).flat()).toEqual(["-80", "-4.8", "-209.2", "-294"]);
  expect(call("ITG20_ROLLFORWARD", 80, 0.06, 0).flat()).toEqual(["80", "4.8", "-84.8", "0"]);
  // Sasha's year: interest at the opening rate of 10%, not at the closing one of 8% (item 126).
  expect(call("ITG20_ROLLFORWARD", -300_000, 0.1, -800_000).flat()).toEqual([
    "-300000",
    "-30000",
    "-470000",
    "-800000",
  ]);
  // An exchange difference is no remeasurement (item 141(e)).
  expect(call("ITG20_ROLLFORWARD", -80, 0.06, -294, -9.2).flat()).toEqual(["-80", "-4.8", "-200", "-294"]);
  expect(call("ITG20_ROLLFORWARD", 0, 0.06, 35).flat()).toEqual(["0", "0", "35", "35"]);
});

const flow = [[13, 13, 13]];

test.each<[string, string, readonly RawArgument[], string, string]>([
  [
    "for ever at the rate of growth",
    "ITG20_REDUCTION",
    [...example3, 0.06],
    "discount_rate",
    "discount_rate must be greater than growth where the terminal flow lasts for ever; it got 0.06 and 0.06",
  ],
  ["for ever at a rate of 0", "ITG20_REDUCTION", [0, flow, null, null, 13], "discount_rate", "greater than growth"],
  [
    "a rate of −1",
    "ITG20_REDUCTION",
    [-1, flow],
    "discount_rate",
    "discount_rate must be a number greater than -1; it got -1",
  ],
  ["a rate below −1", "ITG20_MFR_PV", [-1.5, flow], "discount_rate", "greater than -1"],
  [
    "vectors of different length",
    "ITG20_REDUCTION",
    [0.06, flow, [[15, 13]]],
    "minimum_contributions",
    "minimum_contributions must have as many years as service_costs, 3; it got 2",
  ],
  ["a blank year", "ITG20_REDUCTION", [0.06, [[13, null, 13]]], "service_costs", "service_costs[2] is missing"],
  [
    "a blank year of contributions",
    "ITG20_MFR_PV",
    [0.06, [[120, "", 104]]],
    "contributions",
    "contributions[2] is missing",
  ],
  [
    "a terminal contribution without its cost",
    "ITG20_REDUCTION",
    [0.06, flow, null, null, null, 9],
    "terminal_service_cost",
    "terminal_service_cost is missing, though terminal_contribution is given",
  ],
  [
    "half a terminal year",
    "ITG20_REDUCTION",
    [...example3, 0, 1.5],
    "terminal_years",
    "a whole number from 1 to 10000",
  ],
  ["no terminal year", "ITG20_REDUCTION", [...example3, 0, 0], "terminal_years", "a whole number from 1 to 10000"],
  [
    "a rate typed 6 for 6%",
    "ITG20_REDUCTION",
    [6, flow],
    "discount_rate",
    "discount_rate must be less than 1: type 6% or 0.06; it got 6",
  ],
  ["the same in a present value", "ITG20_MFR_PV", [6, flow], "discount_rate", "type 6% or 0.06; it got 6"],
  ["the same in a roll-forward", "ITG20_ROLLFORWARD", [-80, 1, -294], "discount_rate", "type 6% or 0.06; it got 1"],
  [
    "the same for a fixed refund",
    "ITG20_REFUND",
    [0, null, null, null, null, 500, 10, 6],
    "discount_rate",
    "type 6% or 0.06; it got 6",
  ],
  [
    "a fixed refund without its years",
    "ITG20_REFUND",
    [0, null, null, null, null, 500, 0, 0.06],
    "years",
    "years is missing, though fixed_amount is given",
  ],
  [
    "a fixed refund without a rate",
    "ITG20_REFUND",
    [0, null, null, null, null, 500, 10],
    "discount_rate",
    "discount_rate is missing, though fixed_amount is given",
  ],
  [
    "contributions that outgrow the rate for ever",
    "ITG20_REDUCTION",
    [...example3, 0.02, null, 0.06],
    "discount_rate",
    "discount_rate must be greater than terminal_growth_contribution where the terminal flow lasts for ever; it got 0.06 and 0.06",
  ],
  [
    "a share beyond 1",
    "ITG20_REFUND",
    [200, 60],
    "share",
    "share must be a number greater than 0 and at most 1; it got 60",
  ],
  [
    "an obligation with a minus",
    "ITG20_SUMMARY",
    [1000, -1100, 0, 0],
    "obligation",
    "obligation must be a number of at least 0",
  ],
])("%s: %s", (_name, id, args, parameter, message) => {
  const failure = failureOf(id, ...args);
  expect(failure.reason).toBe("invalidValue");
  expect(failure.parameter).toBe(parameter);
  expect(failure.wording.en).toContain(message);
});

test("the same failures in Portuguese", () => {
  expect(failureOf("ITG20_REFUND", 200, 0).wording["pt-BR"]).toBe(
    "parcela deve ser um número maior que 0 e no máximo 1; recebeu 0 (uma célula vazia conta como 0). Digite a proporção (60% é 0,6) ou omita-a para o superávit todo; sem direito não há restituição a calcular",
  );
  expect(failureOf("ITG20_REDUCTION", ...example3, 0, 0).wording["pt-BR"]).toContain(
    "recebeu 0 (uma célula vazia conta como 0). Omita-o para sempre; sem fluxo depois do ano n, omita os valores terminais",
  );
  expect(failureOf("ITG20_REFUND", 200, 60).wording["pt-BR"]).not.toContain("omita");
  expect(failureOf("ITG20_REDUCTION", ...example3, 0.065).wording["pt-BR"]).toBe(
    "taxa_desconto deve ser maior que crescimento quando o fluxo terminal é para sempre; recebeu 0,06 e 0,065",
  );
  expect(failureOf("ITG20_REDUCTION", 0.06, flow, [[15]]).wording["pt-BR"]).toBe(
    "contribuicoes_minimas deve ter tantos anos quantos custos_servico, 3; recebeu 1",
  );
});

describe("the memo cites the item of each step", () => {
  const sourcesOf = (id: string, args: readonly RawArgument[]): ReadonlyMap<string, string> =>
    new Map(memoOf(id, args).map((step) => [step.label.en, step.source?.citation ?? ""]));

  test("reduction: a line a year, items 16 to 22", () => {
    const sources = sourcesOf("ITG20_REDUCTION", [...example3.slice(0, 3), 5, 13, 9]);
    expect(sources.get("Available as a reduction, year [1]")).toBe("ITG 20, itens 20(b) e 22");
    expect(sources.get("Present value, year [3]")).toBe("NBC TG 33, item 8");
    expect(sources.get("Terminal flow at the end of year [3]")).toBe("ITG 20, item 16");
    expect(sources.get("The same, never below zero")).toBe("ITG 20, item 22");
    expect(sources.get("Prepayment that reduces contributions")).toBe("ITG 20, item 20(a)");
    expect(sources.get("Benefit available as a reduction in contributions")).toBe("ITG 20, item 20");
  });

  test("without a minimum funding requirement it is item 16", () => {
    const sources = sourcesOf("ITG20_REDUCTION", [0.06, flow]);
    expect(sources.get("Available as a reduction, year [2]")).toBe("ITG 20, item 16");
  });

  test("net: items 23 and 24, and item 64 of the standard", () => {
    const sources = sourcesOf("ITG20_NET", [-100, 300, 120]);
    expect([...sources.values()].filter(Boolean)).toEqual([
      "ITG 20, itens 23 e 24",
      "NBC TG 33, item 64",
      "ITG 20, item 24",
      "NBC TG 33, item 64",
      "ITG 20, item 24",
    ]);
    expect(memoValue("ITG20_NET", [-100, 300, 120], "The same, limited to the ceiling")).toBe("120");
  });

  test.each<[string, readonly RawArgument[]]>([
    ["ITG20_REFUND", [200, 0.6]],
    ["ITG20_REDUCTION", example3],
    ["ITG20_REDUCTION_TABLE", example3],
    ["ITG20_MFR_PV", [0.06, [[120, 112, 104]]]],
    ["ITG20_CEILING", [120, 30]],
    ["ITG20_NET", [100, 200, 300]],
    ["ITG20_SUMMARY", [1000, 1100, 300, 120]],
    ["ITG20_ROLLFORWARD", [-80, 0.06, -294]],
  ])("%s rests on a norm", (id, args) => {
    const cited = memoOf(id, args).filter((step) => step.source);
    expect(cited.length).toBeGreaterThan(0);
    for (const step of cited) expect(step.source?.citation).toMatch(/^(ITG 20, ite|NBC TG 33, ite)/);
  });
});
