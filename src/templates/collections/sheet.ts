import { tableRows, type Answers } from "../builder/answers";
import { textCell } from "../builder/answer-cells";
import type { FormulaText, Input, Part, SheetDescription, TableColumn } from "../builder/description";
import { asRows, fromCall, given, givenDay, givenNumber, givenText } from "../builder/holds";
import { beside, callOverRows, column, gap, line, result, section, table, total } from "../builder/parts";
import type { Whose } from "../builder/template";
import { text } from "../builder/cell";
import { ageBands, ageingOf } from "./ageing";
import { asides } from "./asides";
import { charges, daysLate, dueDay, factorOfEach, threshold } from "./charges";
import { sortedDebts } from "./grouped";
import { hasLimits, installmentLimits, limitOf } from "./limits";
import { count, date, money } from "./looks";
import { isIndexed } from "./parameters";
import { words } from "./wording";

/** The debts with their charges, what they come to, and one debtor looked up. */
export function collectionsSheet(answers: Answers, whose: Whose): SheetDescription {
  return {
    id: "collections",
    name: words.sheet,
    title: words.title,
    words: { ...ageWords, toInform: words.toInform, toVerify: words.toVerify },
    columns: [
      { id: "label", width: 40 },
      { id: "value", width: 20 },
      { id: "annuityColumn", width: 18 },
      { id: "ageing", width: 16 },
      { id: "fineColumn", width: 16 },
      { id: "interestColumn", width: 16 },
      { id: "correctionColumn", width: 16 },
      { id: "lastBand", width: 18 },
      { id: "daysColumn", width: 10 },
      { id: "bandColumn", width: 16 },
      { id: "factorColumn", width: 12 },
      { id: "aside", width: 16, apart: 3 },
      { id: "asideSecond", width: 16 },
      { id: "asideThird", width: 34 },
      { id: "series", width: 14, apart: 3 },
      { id: "seriesRate", width: 12 },
    ],
    bandsTo: "value",
    firstNamed: ["debts"],
    parts: [
      line("payment", words.payment, "{paymentDate}", { format: "date" }),
      gap(),
      ...totals(answers),
      gap(),
      ...oneDebtor(answers, whose),
      gap(),
      ...installmentLimits(answers, whose),
      section(words.list, "lastBand"),
      debts(answers, whose),
      beside("ageing", ageing),
      ...asides(answers),
    ],
  };
}

const ageWords = Object.fromEntries(ageBands.map((key) => [key, words[key]]));

function totals(answers: Answers): readonly Part[] {
  return [
    section(words.totals),
    line("lines", words.lines, "COUNT({$debts.annuity})", count),
    line("owed", words.owed, "SUM({$debts.annuity})", money),
    line("fine", words.fine, "SUM({$debts.fine})", money),
    line("interest", words.interest, "SUM({$debts.interest})", money),
    line("correction", words.correction, "SUM({$debts.correction})", money),
    total("total", words.total, "SUM({$debts.total})", money, { results: [result("CRESS_INADIMPLENCIA_TOTAL")] }),
    line("threshold", words.threshold, threshold(answers), money, { results: [result("CRESS_MINIMO_JUDICIAL")] }),
  ];
}

/** Whoever looks a debtor up types here; a later fill leaves it alone, so it is no named input. */
function oneDebtor(answers: Answers, whose: Whose): readonly Part[] {
  const looked: Input = {
    kind: "input",
    key: "lookup.debtor",
    content: () => textCell(tableRows(answers, "debtors")[0] ?? {}, "debtor"),
  };
  const reached = "IF(ISNUMBER({threshold}),ROUND({debtorTotal},2)>=ROUND({threshold},2),{'toVerify})";
  const steps = "{$limits.annuities}";
  const most = limitOf("{debtorAnnuities}", { steps, counts: "{$limits.installments}" }, answers);
  return [
    section(words.lookup),
    line("debtor", words.debtor, looked, { format: "text", align: "right" }, { isPersonal: true }),
    line("debtorAnnuities", words.debtorAnnuities, "COUNTIF({$debts.debtor},{debtor})", count),
    line("debtorTotal", words.debtorTotal, "SUMIF({$debts.debtor},{debtor},{$debts.total})", money),
    ...(hasLimits(answers, whose)
      ? [line("limit", words.limit, `IF({debtorAnnuities}=0,"",${most})`, count)]
      : [gap()]),
    line("judicial", words.judicial, reached, { align: "right" }),
  ];
}

/** One row a debt: what is typed, and beside it one call for each column over all the rows. */
function debts(answers: Answers, whose: Whose): Part {
  const name = (id: string, title: keyof typeof words, look: TableColumn["look"]): TableColumn =>
    column(id, words[title], fromCall, look);
  const ownFactor = column("factor", words.factor, fromCall, { format: "factor" });
  return table(
    "debts",
    asRows(sortedDebts(answers)),
    [
      column("debtor", words.id, givenText("debtor"), { format: "text", align: "left" }),
      column("year", words.year, givenNumber("year"), { format: "year" }),
      column("annuity", words.annuity, givenNumber("annuity"), money),
      column("dueDate", words.due, givenDay("dueDate"), { ...date, align: "center" }),
      callOverRows(charges(answers, dueDay(answers, whose)), [
        name("fine", "fine", money),
        name("interest", "interest", money),
        name("correction", "correction", money),
        name("total", "total", money),
      ]),
      callOverRows(daysLate(answers, "{all dueDate}", '""'), [name("days", "days", count)]),
      callOverRows(`IF(ISNUMBER({all days}),${ageingOf("{all days}", "{all dueDate}")},"")`, [
        name("band", "band", { align: "center" }),
      ]),
      ...(isIndexed(answers) ? [callOverRows(factorOfEach(answers), [ownFactor])] : []),
    ],
    {
      headings: {},
      grows: {
        name: "CRESS_DEVEDORES",
        field: "debtors",
        key: ["debtor", "year"],
        form: ["debtor", "annuity", "year", "dueDate"],
      },
      results: [{ name: "CRESS_ENCARGOS", columns: ["fine", "interest", "correction", "total"] }],
      personal: ["debtor", "year", "annuity", "dueDate"],
    },
  );
}

/** Debts by how old they are, beside the totals. */
const ageing = table(
  "ages",
  asRows(
    ageBands.map(() => ({})),
    ageBands,
  ),
  [
    column(
      "age",
      words.ageing,
      given((_, language, index) => text(words[ageBands[index] ?? "notDue"][language])),
      { style: "label" },
    ),
    column(
      "count",
      words.lines,
      { kind: "byRow", formula: (index) => `COUNTIF({$debts.band},${ageWord(index)})` },
      count,
    ),
    column(
      "amount",
      words.total,
      { kind: "byRow", formula: (index) => `SUMIF({$debts.band},${ageWord(index)},{$debts.total})` },
      money,
    ),
  ],
  { headings: {} },
);

function ageWord(index: number): FormulaText {
  return `{'${ageBands[index] ?? ""}}`;
}
