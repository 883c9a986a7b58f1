import { flagAnswer, type Answers } from "../builder/answers";
import { blank, text, type Look } from "../builder/cell";
import type { FormulaText, Part, RowHolds, SheetDescription, Table, TableColumn } from "../builder/description";
import { empty, fromCall, given, givenDay, givenNumber, givenText } from "../builder/holds";
import { callOverRows, check, column, gap, line, note, result, table } from "../builder/parts";
import type { Whose } from "../builder/template";
import { ageBands, ageingOf } from "./ageing";
import { daysLate } from "./charges";
import { debtorLines, type DebtorLines } from "./grouped";
import { hasLimits, limitOf } from "./limits";
import { count, date, money } from "./looks";
import { hasMostReinstallments } from "./parameters";
import { words } from "./wording";

const day: Look = { ...date, align: "center" };
const word: Look = { format: "general", align: "left" };
/** A word or two beside figures. */
const short: Look = { format: "general", align: "center" };

const said = [
  "yes",
  "no",
  "isExempt",
  "toVerify",
  "notStarted",
  "notYet",
  "divided",
  "friendly",
  "judicialNotice",
  ...ageBands,
] as const;

/** One row a debtor, from the lines of the list that are theirs. */
export function debtorsSheet(answers: Answers, whose: Whose): SheetDescription {
  const debtors = debtorLines(answers);
  const known = debtors.map(({ debtor, facts }) => ({ id: debtor, answers: { ...facts, debtor } }));
  return {
    id: "debtors",
    name: words.debtorsSheet,
    title: words.debtorsTitle,
    words: Object.fromEntries(said.map((key) => [key, words[key]])),
    columns: [
      { id: "debtor", width: 34 },
      { id: "owedCount", width: 12 },
      { id: "oldest", width: 15 },
      { id: "total", width: 18 },
      { id: "days", width: 11 },
      { id: "band", width: 16 },
      { id: "limit", width: 12 },
      { id: "reinstallments", width: 16 },
      { id: "again", width: 12 },
      { id: "exempt", width: 10 },
      { id: "courts", width: 14 },
      { id: "interruption", width: 16 },
      { id: "notBefore", width: 16 },
      { id: "prescription", width: 28 },
      { id: "notice", width: 22 },
    ],
    across: ["total"],
    frozenTo: "headings",
    parts: [
      note(words.prescriptionNote),
      gap(),
      table(
        "list",
        // Without any debtor its formulas still have a row to stand in.
        known.length > 0 ? known : [{ id: "none", answers: {} }],
        [
          column("debtor", words.id, givenText("debtor"), { style: "label", format: "text" }),
          ...owed(debtors),
          callOverRows(daysLate(answers, "{all oldest}", "0"), [called("days", count)]),
          callOverRows(ageingOf("{all days}", "{all oldest}"), [called("band", short)]),
          ...instalments(answers, whose),
          ...collection,
        ],
        { headings: { name: "headings" }, personal: ["debtor"] },
      ),
      gap(),
      ...foot,
    ],
  };
}

function called(name: keyof typeof words, look: Look): TableColumn {
  return column(name, words[name], fromCall, look);
}

/** How many annuities a debtor owes, the oldest one's day, and how much. */
function owed(debtors: readonly DebtorLines[]): Table["columns"] {
  const rows = (what: string, first: number, last = first): FormulaText =>
    `{collections.debts.${what}[${String(first)}:${String(last)}]}`;
  // Where everybody owes one annuity, three formulas say it all; else each debtor's lines are added up.
  if (debtors.length > 0 && debtors.every((each) => each.count === 1)) {
    const all = (what: string): FormulaText => rows(what, 0, debtors.length - 1);
    return [
      callOverRows(`IF(${all("dueDate")}>0,1,0)`, [called("owedCount", count)]),
      callOverRows(`${all("dueDate")}+0`, [called("oldest", day)]),
      callOverRows(`${all("total")}+0`, [called("total", money)]),
    ];
  }
  const own = (formula: (first: number, last: number) => FormulaText): RowHolds => ({
    kind: "byRow",
    formula: (index) => {
      const found = debtors[index];
      return found ? formula(found.first, found.first + found.count - 1) : null;
    },
  });
  const sum = (first: number, last: number): FormulaText =>
    first === last ? rows("total", first) : `SUM(${rows("total", first, last)})`;
  return [
    column(
      "owedCount",
      words.owedCount,
      own((first, last) => `COUNT(${rows("annuity", first, last)})`),
      count,
    ),
    column(
      "oldest",
      words.oldest,
      own((first) => rows("dueDate", first)),
      day,
    ),
    column("total", words.total, own(sum), money),
  ];
}

/** Into how many instalments a debtor may divide, and whether once more. */
function instalments(answers: Answers, whose: Whose): Table["columns"] {
  const steps = "{$collections.limits.annuities}";
  const limit = limitOf("{all owedCount}", { steps, counts: "{$collections.limits.installments}" }, answers);
  const again = "IF({all reinstallments}>={mostReinstallments},{'no},{'yes})";
  const unknown: Look = { style: "label" };
  return [
    hasLimits(answers, whose)
      ? callOverRows(limit, [called("limit", count)])
      : column("limit", words.limit, empty, unknown),
    column("reinstallments", words.reinstallments, givenNumber("reinstallments"), count),
    hasMostReinstallments(answers, whose)
      ? callOverRows(again, [called("again", short)])
      : column("again", words.again, empty, unknown),
  ];
}

const exempt = "{all exempt}={'yes}";
const from = "IF({all interruption}>{all oldest},{all interruption},{all oldest})";
// To the cent: a sum of some hundred cells has a residue that no debt has.
const reached = "IF(ROUND({all total},2)>=ROUND({$collections.threshold},2),{'yes},{'no})";
// Whoever pays in time is warned of nothing.
const milder = "IF({all days}=0,{'notDue},IF({all owedCount}>1,{'divided},{'friendly}))";

/** Who is exempt, whether the courts may be asked, from when a debt may be prescribed, and which notice is due. */
const collection: Table["columns"] = [
  column(
    "exempt",
    words.exempt,
    given((row, language) => (flagAnswer(row, "exempt") ? text(words.yes[language]) : blank)),
    short,
  ),
  callOverRows(`IF(${exempt},{'isExempt},IF(ISNUMBER({$collections.threshold}),${reached},{'toVerify}))`, [
    called("courts", short),
  ]),
  column("interruption", words.interruption, givenDay("interruption"), day),
  callOverRows(`DATE(YEAR(${from})+5,MONTH(${from}),DAY(${from}))`, [called("notBefore", day)]),
  callOverRows("IF({all courts}={'no},{'notStarted},IF({all notBefore}>{paymentDate},{'notYet},{'toVerify}))", [
    called("prescription", word),
  ]),
  callOverRows(`IF(${exempt},{'isExempt},IF({all courts}={'yes},{'judicialNotice},${milder}))`, [
    called("notice", word),
  ]),
];

const foot: readonly Part[] = [
  line(
    "debtorsTotal",
    words.debtorsTotal,
    "SUM({list.total})",
    { style: "total", ...money },
    { labelLook: { style: "total" } },
  ),
  line("exemptTotal", words.exemptTotal, "SUMIF({list.exempt},{'yes},{list.total})", money, {
    results: [result("CRESS_DEVEDORES_ISENTOS")],
  }),
  check("agrees", words.agrees, "ROUND({debtorsTotal}-{$collections.total},2)=0"),
];
