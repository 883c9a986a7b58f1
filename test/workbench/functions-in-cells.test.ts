import type { RawArgument } from "../../src/rule/raw";
import { rules } from "../../src/rules";
import { column, day, rawExample } from "../rules/call";
import { FunctionsWorkbook, RESULT, shownByCore, type Content } from "./functions-workbook";
import { withLiterals, withReferences } from "./typed-formula";

/** Every function typed into a cell of the embedded spreadsheet, through Microsoft's client, against the core. */

let open: FunctionsWorkbook;

beforeAll(() => {
  open = new FunctionsWorkbook();
});

afterAll(() => open.dispose());

type Blocks = Readonly<Record<string, Content | readonly (readonly Content[])[]>>;

async function expectSameAsCore(
  workbook: FunctionsWorkbook,
  formula: string,
  blocks: Blocks,
  id: string,
  args: readonly RawArgument[],
): Promise<void> {
  const expected = shownByCore(id, args, workbook.language);
  const sheet = await workbook.sheet(blocks);
  const found = await workbook.calculated(sheet, formula, expected.length - 1, (expected[0]?.length ?? 1) - 1);
  expect({ formula, cells: found }).toEqual({ formula, cells: expected });
}

const examples = rules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ name: `${rule.id} ${String(index + 1)}`, rule, example })),
);

describe("the examples of every function", () => {
  test.each(examples)("$name with its arguments in cells", async ({ rule, example }) => {
    const { formula, blocks } = withReferences(rule.id, example.arguments);
    await expectSameAsCore(open, formula, blocks, rule.id, example.arguments.map(rawExample));
  });

  test.each(examples)("$name with its arguments in the formula", async ({ rule, example }) => {
    const typed = withLiterals(rule.id, example.arguments);
    if (!typed) return;
    await expectSameAsCore(open, typed.formula, {}, rule.id, example.arguments.map(rawExample));
  });
});

const examplesOfMemos = examples.filter(({ rule }) => rule.group === "memo");

test("no function is left out", () => {
  expect([...new Set(examples.map(({ rule }) => rule.id))]).toEqual(rules.map((rule) => rule.id));
});

interface HandMade {
  readonly formula: string;
  readonly blocks?: Blocks;
  readonly id: string;
  readonly args: readonly RawArgument[];
}

const handMade = (formula: string, blocks: Blocks, id: string, ...args: readonly RawArgument[]): HandMade => ({
  ...{ formula, blocks, id, args },
});

const reduction = { rate: 0.06, costs: [[13, 13, 13]], contributions: [[15, 13, 11]] } as const;

const omitted: readonly HandMade[] = [
  handMade(
    "=CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13,11},,13,9)",
    {},
    "ITG20_REDUCTION",
    ...Object.values(reduction),
    null,
    13,
    9,
  ),
  handMade("=CRESS.ITG20_REDUCTION(6%,{13,13,13},,,,)", {}, "ITG20_REDUCTION", 0.06, [[13, 13, 13]]),
  handMade("=CRESS.ITG20_REDUCTION(6%,{13,13,13},,5)", {}, "ITG20_REDUCTION", 0.06, [[13, 13, 13]], null, 5),
  handMade('=CRESS.ROUND_BRL(7687126.125,,"TRUNCATE")', {}, "ROUND_BRL", 7687126.125, null, "TRUNCATE"),
  handMade("=CRESS.ROUND_BRL(7687126.125,A9,A10)", {}, "ROUND_BRL", 7687126.125),
  handMade(
    "=CRESS.LATE_CHARGES(522.93,DATE(2018,4,15),DATE(2018,7,15),,2%,)",
    {},
    "LATE_CHARGES",
    522.93,
    day("15/04/2018"),
    day("15/07/2018"),
    null,
    0.02,
  ),
  handMade("=CRESS.ANNUITY_BAND(486.45,2018,,600)", {}, "ANNUITY_BAND", 486.45, 2018, null, 600),
  handMade(
    "=CRESS.ANNUITY_SCHEDULE(522.93,2018,,A1:B2)",
    {
      A1: [
        [day("10/01/2018"), 0.2],
        [day("10/02/2018"), 0.1],
      ],
    },
    "ANNUITY_SCHEDULE",
    522.93,
    2018,
    null,
    [
      [day("10/01/2018"), 0.2],
      [day("10/02/2018"), 0.1],
    ],
  ),
  handMade("=CRESS.CFESS_SHARE(,1)", {}, "CFESS_SHARE", null, 1),
  handMade("=CRESS.CFESS_SHARE(A1,A2)", {}, "CFESS_SHARE", null, null),
];

const arrays: readonly HandMade[] = [
  handMade("=CRESS.ITG20_MFR_PV(6%,{120;112;104})", {}, "ITG20_MFR_PV", 0.06, column(120, 112, 104)),
  handMade("=CRESS.ITG20_REDUCTION(6%,{13;13;13},{15,13,11})", {}, "ITG20_REDUCTION", 0.06, column(13, 13, 13), [
    [15, 13, 11],
  ]),
  handMade("=CRESS.ANNUITY_ADJUST(486.45,{0.05,.065;-0.075,8.5E-2})", {}, "ANNUITY_ADJUST", 486.45, [
    [0.05, 0.065],
    [-0.075, 0.085],
  ]),
  handMade(
    '=CRESS.PARSE_BRL({"1.126,79";"84%";"- 87.345,59";"a ""b"" c; d, e"})',
    {},
    "PARSE_BRL",
    column("1.126,79", "84%", "- 87.345,59", 'a "b" c; d, e'),
  ),
  handMade('=CRESS.ACCOUNT_LEVEL({"6.2.2","1.01","10%"})', {}, "ACCOUNT_LEVEL", [["6.2.2", "1.01", "10%"]]),
  handMade(
    '=CRESS.ANNUITY_REVENUE({15050,"x",TRUE,#DIV/0!},522.93)',
    {},
    "ANNUITY_REVENUE",
    [[15050, "x", true, { code: "#DIV/0!" }]],
    522.93,
  ),
  handMade(
    "=CRESS.BUDGET_BALANCE({10,20},{4,5;6,7})",
    {},
    "BUDGET_BALANCE",
    [[10, 20]],
    [
      [4, 5],
      [6, 7],
    ],
  ),
];

const texts: readonly HandMade[] = [
  ...["496,790", "84%", "1.126,79", "R$ 5", "2018-04-15", "TRUE", "#N/A", "{1,2}", "1.06", "7", ""].map((text) =>
    handMade(`=CRESS.PARSE_BRL("${text}")`, {}, "PARSE_BRL", text),
  ),
  ...["496,790", "84%", "1.126,79", "15/04/2018", "0,5", "(1.100)"].map((text) =>
    handMade("=CRESS.PARSE_BRL(A1)", { A1: `'${text}` }, "PARSE_BRL", text),
  ),
  handMade('=CRESS.ACCOUNT_PARENT("6."&2&".1")', {}, "ACCOUNT_PARENT", "6.2.1"),
  handMade('=CRESS.ACCOUNT_PARENT("1.10")', {}, "ACCOUNT_PARENT", "1.10"),
  handMade('=CRESS.EXPLAIN_DIFFERENCE("200957",200956)', {}, "EXPLAIN_DIFFERENCE", "200957", 200956),
];

const wrong: readonly HandMade[] = [
  handMade('=CRESS.CFESS_SHARE(100,10,"20%")', {}, "CFESS_SHARE", 100, 10, "20%"),
  handMade("=CRESS.CFESS_SHARE(100,TRUE)", {}, "CFESS_SHARE", 100, true),
  handMade("=CRESS.CFESS_SHARE(1/0,10)", {}, "CFESS_SHARE", { code: "#DIV/0!" }, 10),
  handMade("=CRESS.CFESS_SHARE(A1,10)", { A1: "=NA()" }, "CFESS_SHARE", { code: "#N/A" }, 10),
  handMade("=CRESS.CFESS_SHARE(NOSUCHNAME,10)", {}, "CFESS_SHARE", { code: "#NAME?" }, 10),
  handMade("=CRESS.ANNUITY_DISCOUNT(522.93,DATE(2031,2,15))", {}, "ANNUITY_DISCOUNT", 522.93, day("15/02/2031")),
  handMade('=CRESS.ANNUITY_DISCOUNT(522.93,"15/02/2018")', {}, "ANNUITY_DISCOUNT", 522.93, "15/02/2018"),
  handMade("=CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13})", {}, "ITG20_REDUCTION", 0.06, [[13, 13, 13]], [[15, 13]]),
  handMade(
    "=CRESS.ITG20_REDUCTION(2%,{13,13},,,13,,2%)",
    {},
    "ITG20_REDUCTION",
    0.02,
    [[13, 13]],
    null,
    null,
    13,
    null,
    0.02,
  ),
  handMade(
    "=CRESS.ITG20_MFR_PV(6%,A1:A4)",
    { A1: column(120, null, 104, 90) as Content[][] },
    "ITG20_MFR_PV",
    0.06,
    column(120, null, 104, 90),
  ),
  handMade(
    "=CRESS.ITG20_MFR_PV(6%,A1:B2)",
    {
      A1: [
        [1, 2],
        [3, 4],
      ],
    },
    "ITG20_MFR_PV",
    0.06,
    [
      [1, 2],
      [3, 4],
    ],
  ),
  handMade("=CRESS.FIND_COMPONENTS(1.23,{1,2,3})", {}, "FIND_COMPONENTS", 1.23, [[1, 2, 3]]),
  handMade('=CRESS.ANNUITY_PRORATA(500,DATE(2018,7,1),"WEEK")', {}, "ANNUITY_PRORATA", 500, day("01/07/2018"), "WEEK"),
  handMade("=CRESS.INSTALLMENTS(100,2.5,DATE(2018,7,1))", {}, "INSTALLMENTS", 100, 2.5, day("01/07/2018")),
  handMade('=CRESS.EXPLAIN("NO_SUCH",1)', {}, "EXPLAIN", "NO_SUCH", 1),
];

/** Amounts with everything that a column of a real workbook holds; Univer and Excel both send blanks and errors as they are. */
const amounts = [[486.45], [null], ["abc"], [true], [0], ["=1/0"], [-1], [522.93]] as const;
const amountsReceived = [[486.45], [null], ["abc"], [true], [0], [{ code: "#DIV/0!" }], [-1], [522.93]];

const ranges: readonly HandMade[] = [
  handMade("=CRESS.ANNUITY_ADJUST(B2:B9,7.5%)", { B2: amounts }, "ANNUITY_ADJUST", amountsReceived, 0.075),
  handMade(
    "=CRESS.ANNUITY_ADJUST(B2:B9,C2:C9)",
    { B2: amounts, C2: column(0.05, 0.06, 0.07, 0.08, "x", 0.1, null, 0.085) as Content[][] },
    "ANNUITY_ADJUST",
    amountsReceived,
    column(0.05, 0.06, 0.07, 0.08, "x", 0.1, null, 0.085),
  ),
  handMade("=CRESS.ANNUITY_ADJUST(B2:D2,7.5%)", { B2: [[1, "x", 3]] }, "ANNUITY_ADJUST", [[1, "x", 3]], 0.075),
  handMade(
    "=CRESS.ANNUITY_ADJUST(B2:C3,7.5%)",
    {
      B2: [
        [1, 2],
        [null, 4],
      ],
    },
    "ANNUITY_ADJUST",
    [
      [1, 2],
      [null, 4],
    ],
    0.075,
  ),
  handMade(
    "=CRESS.ANNUITY_ADJUST(B2:C3,B2:B3)",
    {
      B2: [
        [1, 2],
        [3, 4],
      ],
    },
    "ANNUITY_ADJUST",
    [
      [1, 2],
      [3, 4],
    ],
    column(1, 3),
  ),
  handMade("=CRESS.ANNUITY_ADJUST(B2:B4*2,7.5%)", { B2: [[1], [2], [3]] }, "ANNUITY_ADJUST", column(2, 4, 6), 0.075),
  handMade("=CRESS.ANNUITY_ADJUST(B2:B4,0.05)", {}, "ANNUITY_ADJUST", column(null, null, null), 0.05),
  handMade(
    "=CRESS.ANNUITY_DISCOUNT(522.93,A1:A5)",
    { A1: column(day("15/02/2018"), day("16/04/2018"), null, "x", day("15/02/2031")) as Content[][] },
    "ANNUITY_DISCOUNT",
    522.93,
    column(day("15/02/2018"), day("16/04/2018"), null, "x", day("15/02/2031")),
  ),
  handMade("=CRESS.SUM_CHECK(B2:B5,100)", { B2: [[60], [null], [40], [0]] }, "SUM_CHECK", column(60, null, 40, 0), 100),
  handMade(
    "=CRESS.SUM_CHECK(B2:B4,100)",
    { B2: [[60], ["quarenta"], [0]] },
    "SUM_CHECK",
    column(60, "quarenta", 0),
    100,
  ),
  handMade(
    '=CRESS.ACCOUNT_SUM("6.1",A1:A6,B1:B6)',
    { A1: [["'6"], ["'6.1"], ["'6.1.01"], [null], [6.2], ["'6.1.02"]], B1: [[99], [30], [10], [5], [69], [20]] },
    "ACCOUNT_SUM",
    "6.1",
    column("6", "6.1", "6.1.01", null, 6.2, "6.1.02"),
    column(99, 30, 10, 5, 69, 20),
  ),
  handMade(
    "=CRESS.DUE_DATE(A1:A3,B1:B3)",
    {
      A1: column(day("15/04/2018"), day("16/04/2018"), null) as Content[][],
      B1: column(day("17/04/2018"), null, day("16/04/2018")) as Content[][],
    },
    "DUE_DATE",
    column(day("15/04/2018"), day("16/04/2018"), null),
    column(day("17/04/2018"), null, day("16/04/2018")),
  ),
];

describe("calls as they are typed", () => {
  describe.each([
    ["omitted arguments", omitted],
    ["array constants", arrays],
    ["texts", texts],
    ["ranges", ranges],
  ])("%s", (_name, calls) => {
    test.each(calls)("$formula", async ({ formula, blocks, id, args }) => {
      await expectSameAsCore(open, formula, blocks ?? {}, id, args);
    });
  });
});

/** The value of the sheet's cell Z1 after the formula was typed into it. */
async function valueOf(formula: string, blocks: Blocks = {}): Promise<unknown> {
  const sheet = await open.sheet(blocks);
  const [[shown] = []] = await open.calculated(sheet, formula, 1, 1);
  return shown?.value;
}

describe("a call among other formulas", () => {
  const slide53 = {
    A1: [
      ["'1.1", 10],
      ["'1.2", 20],
      ["'2", 5],
    ],
  } as const;

  test("ITG 20, example 3, with a comma list as in English Excel", async () => {
    const formula = "=CRESS.ITG20_NET(50, 300.2075538867656, CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13,11},,13,9))";
    expect(String(await valueOf(formula))).toMatch(/^-244\.4404889047/);
  });

  test.each<[string, Blocks, unknown]>([
    ["=SUM(CRESS.CFESS_TRANSFER(100,20))", {}, 100 + 20 + 80 + 16 + 84],
    ["=INDEX(CRESS.ANNUITY_SCHEDULE(522.93,2018),5,4)", {}, 87.16],
    ["=INDEX(CRESS.CFESS_TRANSFER(6659887.46,169653.6),4)", {}, 1298046.772],
    ['=IFERROR(CRESS.CFESS_SHARE("x",1),"sem valor")', {}, "sem valor"],
    ["=ISERROR(CRESS.CFESS_SHARE(1,))", {}, true],
    ["=ROUND(CRESS.CFESS_SHARE(6659887.46,169653.6),2)", {}, 1298046.77],
    ["=CRESS.CFESS_SHARE(CRESS.ANNUITY_REVENUE(15050,522.93375),0)", {}, 1574030.5875],
    ["=-CRESS.CFESS_SHARE(100,0)+1", {}, -19],
    ["=LET(base,CRESS.CFESS_SHARE(100,0),base*2)", {}, 40],
    ['=IF(CRESS.CFESS_SHARE(100,0)=20,"sim","não")', {}, "sim"],
    ['=CRESS.ACCOUNT_SUM("1",A1:A3,B1:B3)/SUM(B1:B3)', slide53, 30 / 35],
    ["=cress.Cfess_Share( 100 , 0 )", {}, 20],
    ["=CRESS.CFESS_SHARE(SUM(A1:A2),$A$3)", { A1: [[60], [50], [10]] }, 20],
    ["=MAX(CRESS.ANNUITY_ADJUST(A1:A2,10%))", { A1: [[60], [50]] }, 66],
    ["=SUM(CRESS.FIND_COMPONENTS(30,A1:A3)*A1:A3)", { A1: [[10], [20], [40]] }, 30],
    ["=CRESS.ITG20_MFR_PV(6%,TRANSPOSE(A1:A3))", { A1: [[106], [0], [0]] }, 100],
    ["=CRESS.ROUND_BRL(A1)=CRESS.ROUND_BRL(1.005)", { A1: 1.005 }, true],
    ["=CRESS.NO_SUCH(1)", {}, "#NAME?"],
  ])("%s", async (formula, blocks, expected) => {
    expect(await valueOf(formula, blocks)).toBe(expected);
  });

  test("cells of another sheet, of a name and of a spill are ranges like any other", async () => {
    const source = await open.sheet({ A1: [[10, 20, 30]] });
    await open.workbench.run(async (context) => {
      const range = context.workbook.worksheets.getItem(source).getRange("A1:C1");
      context.workbook.names.add("Contribuicoes", range);
      await context.sync();
    });
    expect(await valueOf(`=CRESS.ITG20_MFR_PV(0,'${source}'!A1:C1)`)).toBe(60);
    expect(await valueOf("=CRESS.ITG20_MFR_PV(0,Contribuicoes)")).toBe(60);
    expect(await valueOf("=CRESS.ITG20_MFR_PV(0,A1:A3)", { A1: "=SEQUENCE(3)" })).toBe(6);
  });

  test("whole columns are taken as far as they hold something", async () => {
    const blocks = {
      A1: [
        ["'1.1", 10],
        ["'1.2", 20],
        ["'2", 5],
      ],
    };
    expect(await valueOf('=CRESS.ACCOUNT_SUM("1",A:A,B:B)', blocks)).toBe(30);
  });
});

describe("in a sheet that lives", () => {
  test("changing an input changes every result that rests on it, and no other", async () => {
    const sheet = await open.sheet({
      A1: [[15050], [486.45], [0.075], [0.3]],
      B1: [
        ["=CRESS.ANNUITY_ADJUST(A2,A3)"],
        ["=CRESS.ANNUITY_REVENUE(A1,B1)"],
        ["=CRESS.CFESS_SHARE(B2,0)"],
        ["=A4*2"],
      ],
      D1: "=CRESS.CFESS_TRANSFER(B2,0)",
    });
    expect((await open.read(sheet, 0, 1, 4, 1)).map(([cell]) => cell?.value)).toEqual([
      522.93375, 7870152.9375, 1574030.5875, 0.6,
    ]);
    expect((await open.one(sheet, "D5")).value).toBe(6296122.35);
    await open.write(sheet, "A1", 15000);
    expect((await open.read(sheet, 0, 1, 4, 1)).map(([cell]) => cell?.value)).toEqual([
      522.93375, 7844006.25, 1568801.25, 0.6,
    ]);
    expect((await open.one(sheet, "D5")).value).toBe(6275205);
  });

  test("a spill grows and shrinks with what decides its size", async () => {
    const sheet = await open.sheet({ A1: 3, B1: "=CRESS.INSTALLMENTS(300,A1,DATE(2018,1,31))" });
    const rows = async (): Promise<unknown[]> => (await open.read(sheet, 0, 3, 5, 1)).map(([cell]) => cell?.value);
    expect(await rows()).toEqual([100, 100, 100, "", ""]);
    await open.write(sheet, "A1", 5);
    expect(await rows()).toEqual([60, 60, 60, 60, 60]);
    await open.write(sheet, "A1", 2);
    expect(await rows()).toEqual([150, 150, "", "", ""]);
  });

  test("spills that rest on cells of other spills follow, however deep they lie", async () => {
    const sheet = await open.sheet({
      A1: 100,
      C1: "=CRESS.CFESS_TRANSFER(A1,20)",
      D1: "=CRESS.CFESS_TRANSFER(C3,C4)",
      E1: "=CRESS.CFESS_TRANSFER(D3,D4)",
      F1: [["=E5"], ["=CRESS.ROUND_BRL(E1:E2)"]],
    });
    const last = async (): Promise<unknown[]> => (await open.read(sheet, 0, 5, 3, 1)).map(([cell]) => cell?.value);
    expect(await last()).toEqual([53.76, 64, 12.8]);
    await open.write(sheet, "A1", 220);
    expect(await last()).toEqual([134.4, 160, 32]);
    await open.write(sheet, "A1", "x");
    expect(await last()).toEqual([0, "#VALUE!", ""]);
    await open.write(sheet, "A1", 100);
    expect(await last()).toEqual([53.76, 64, 12.8]);
  });

  test("a table that has no room is #SPILL!, and comes once there is room", async () => {
    const sheet = await open.sheet({ B4: "no caminho", B1: "=CRESS.CFESS_TRANSFER(100,20)" });
    expect(await open.one(sheet, "B1")).toEqual({ value: "#SPILL!", message: null });
    expect((await open.one(sheet, "B2")).value).toBe("");
    expect((await open.one(sheet, "B4")).value).toBe("no caminho");
    await open.write(sheet, "B4", null);
    expect((await open.read(sheet, 0, 1, 5, 1)).map(([cell]) => cell?.value)).toEqual([100, 20, 80, 16, 84]);
  });

  test("a formula with too few or too many arguments is refused, as Excel refuses it", async () => {
    const sheet = await open.sheet({ A1: 7 });
    for (const formula of [
      "=CRESS.CFESS_SHARE(1)",
      "=CRESS.CFESS_SHARE(1,2,3,4,5)",
      "=CRESS.CFESS_SHARE(1,2",
      "=1+CRESS.ITG20_NET()",
    ]) {
      await expect(open.write(sheet, "A1", formula)).rejects.toMatchObject({ code: "InvalidArgument" });
    }
    expect((await open.one(sheet, "A1")).value).toBe(7);
  });

  test("a formula deleted takes its spill and its messages along", async () => {
    const sheet = await open.sheet({ A1: [["x"], [2]], B1: "=CRESS.ANNUITY_ADJUST(A1:A2,0)" });
    expect((await open.one(sheet, "B1")).message).toMatch(/"x"/);
    await open.write(sheet, "B1", null);
    expect(await open.read(sheet, 0, 1, 2, 1)).toEqual([
      [{ value: "", message: null }],
      [{ value: "", message: null }],
    ]);
  });

  test("a cell that passed an error on shows it without a message of its own", async () => {
    const sheet = await open.sheet({ A1: '=CRESS.CFESS_SHARE("x",1)', A2: "=A1+1", A3: "=SUM(1,2)" });
    expect((await open.one(sheet, "A1")).message).toMatch(/^revenue /);
    expect(await open.one(sheet, "A2")).toEqual({ value: "#VALUE!", message: null });
    expect((await open.one(sheet, "A3")).value).toBe(3);
  });
});

describe.each([
  [
    "en",
    {
      rate: /^rate must be .*"vinte"/,
      schedule: /payment_date|schedule/,
      vectors: /minimum_contributions/,
    },
  ],
  [
    "pt-BR",
    {
      rate: /^aliquota deve ser .*"vinte"/,
      schedule: /data_de_pagamento|cronograma/,
      vectors: /contribuicoes_minimas/,
    },
  ],
] as const)("a wrong argument, in %s", (language, messages) => {
  let workbook: FunctionsWorkbook;
  beforeAll(() => {
    workbook = new FunctionsWorkbook(language);
  });
  afterAll(() => workbook.dispose());

  test.each(wrong)("$formula", async ({ formula, blocks, id, args }) => {
    await expectSameAsCore(workbook, formula, blocks ?? {}, id, args);
  });

  test.each(examplesOfMemos)("the memo of $name in its language", async ({ rule, example }) => {
    const { formula, blocks } = withReferences(rule.id, example.arguments);
    await expectSameAsCore(workbook, formula, blocks, rule.id, example.arguments.map(rawExample));
  });

  test("shows Excel's error and a message that names it, while the rest of the sheet keeps calculating", async () => {
    const sheet = await workbook.sheet({
      A1: [[100], [0.2], [day("15/02/2018")]],
      B1: [
        ["=CRESS.CFESS_SHARE(A1,0,A2)"],
        ["=CRESS.ANNUITY_DISCOUNT(A1,A3)"],
        ["=CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13,11})"],
        ["=A1*3"],
      ],
    });
    const cells = async () => (await workbook.read(sheet, 0, 1, 4, 1)).map(([cell]) => cell);
    const before = await cells();
    expect(before.map((cell) => cell?.value)).toEqual([20, 85, 0, 300]);
    await workbook.write(sheet, "A2", "vinte");
    await workbook.write(sheet, "A3", day("15/02/2031"));
    await workbook.write(sheet, "B3", "=CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13})");
    await workbook.write(sheet, "A1", 200);
    const after = await cells();
    expect(after.map((cell) => cell?.value)).toEqual(["#VALUE!", "#N/A", "#VALUE!", 600]);
    expect(after[0]?.message).toMatch(messages.rate);
    expect(after[1]?.message).toMatch(messages.schedule);
    expect(after[2]?.message).toMatch(messages.vectors);
    await workbook.write(sheet, "A2", 0.25);
    expect(await workbook.one(sheet, "B1")).toEqual({ value: 50, message: null });
  });
});

test("2,000 rows in one call, each with its own result or its own message", async () => {
  const received = Array.from({ length: 2000 }, (_, row): Content[] => {
    if (row % 97 === 5) return [null];
    if (row % 101 === 7) return [`linha ${String(row)}`];
    return [row + 0.45];
  });
  await expectSameAsCore(open, "=CRESS.ANNUITY_ADJUST(A1:A2000,7.5%,2)", { A1: received }, "ANNUITY_ADJUST", [
    received,
    0.075,
    2,
  ]);
});

test("a build of Excel that sends blanks as empty texts gives the same", async () => {
  const workbook = new FunctionsWorkbook("en", { moods: { blankCells: "emptyText" } });
  try {
    for (const { formula, blocks, id, args } of [...omitted, ...ranges]) {
      await expectSameAsCore(workbook, formula, blocks ?? {}, id, args);
    }
  } finally {
    workbook.dispose();
  }
});

test("the result's cell lies beyond every cell that a case fills", () => {
  const columns = [...omitted, ...arrays, ...texts, ...wrong, ...ranges].flatMap(({ blocks }) =>
    Object.keys(blocks ?? {}),
  );
  for (const address of columns) expect(RESULT.column).toBeGreaterThan(address.charCodeAt(0) - 65 + 5);
});
