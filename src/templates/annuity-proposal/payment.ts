import { isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import type { FormulaText, Part, Table, TableColumn } from "../builder/description";
import { asRows, sameWords, dayColumn, formRows, fromCall, givenText, numberColumn } from "../builder/holds";
import { callOverRows, check, column, gap, line, section, table, total, within } from "../builder/parts";
import type { Whose } from "../builder/template";
import { date, money, percent } from "./looks";
import { discounts, federalInstallments, isUnroundedBase } from "./terms";
import { words } from "./wording";

/** The local holidays, which the days of all the payments rest on. */
export function holidays(answers: Answers): Table {
  const days = dayColumn("holidays", "date", "CRESS_FERIADOS_DA_ANUIDADE");
  return table(
    "holidays",
    formRows(answers, "holidays"),
    [
      column("holiday", null, days, { ...date, align: "left" }),
      column("holidayName", null, givenText("name"), { style: "label" }),
    ],
    { title: words.holidaysTitle },
  );
}

/** The last day on which something can be paid, and a word where the due date itself is no business day. */
function lastDay(due: FormulaText, answers: Answers): readonly [FormulaText, FormulaText] {
  const open = `CRESS.DUE_DATE(${due}${tableRows(answers, "holidays").length > 0 ? ",{$holidays.holiday}" : ""})`;
  return [
    `IF({nextBusinessDay}={'onTheDay},${due},${open})`,
    `IF(${open}=${due},"",IF({nextBusinessDay}={'onTheDay},{'noBusinessDay},{'nextBusinessDay}))`,
  ];
}

function lastDayColumns(due: FormulaText, answers: Answers): readonly [TableColumn, TableColumn] {
  const [day, word] = lastDay(due, answers);
  return [column("lastDay", words.lastDay, day, date), column("moves", words.moves, word, { align: "left" })];
}

/** What is due on the last day of each discount, and the whole annuity. */
export function paymentAtOnce(answers: Answers, whose: Whose): readonly Part[] {
  const found = discounts(answers, whose);
  const isUnrounded = isUnroundedBase(answers);
  const isFixed = (index: number): boolean => found[index]?.amount !== "";
  const entry = (index: number, what: string): FormulaText => `{discounts.${String(index)}.${what}}`;
  const discounted = (base: FormulaText): FormulaText =>
    `CRESS.ANNUITY_DISCOUNT(${base},{until},{$schedule.until:discount})`;
  const base = `IF({discountBase}={'beforeRounding},{$adoptedExact},{$adoptedAnnuity})`;
  const below = "{$adoptedAnnuity}-{due}";
  const [wholeDay, wholeWord] = lastDay("{whole.until}", answers);
  return [
    section(words.paymentTitle),
    table(
      "schedule",
      asRows(found.map(() => ({}))),
      [
        column("way", words.way, sameWords(words.withDiscount), { style: "label" }),
        column("until", words.until, { kind: "byRow", formula: (index) => entry(index, "deadline") }, date),
        // Where the amount is what was decided, the rate follows from it.
        column(
          "discount",
          words.discount,
          {
            kind: "byRow",
            formula: (index) => (isFixed(index) ? "1-{due}/{$adoptedAnnuity}" : entry(index, "rate")),
            look: (index) => (isFixed(index) ? { format: "percentFine" } : percent),
          },
          percent,
        ),
        column(
          "due",
          words.due,
          { kind: "byRow", formula: (index) => (isFixed(index) ? entry(index, "amount") : discounted(base)) },
          money,
        ),
        column(
          "below",
          isUnrounded ? words.onPublished : words.reduction,
          {
            kind: "byRow",
            formula: (index) => (!isUnrounded ? below : isFixed(index) ? null : discounted("{$adoptedAnnuity}")),
          },
          money,
        ),
        ...lastDayColumns("{until}", answers),
      ],
      { headings: {}, results: [{ name: "CRESS_VALORES_A_VISTA", columns: ["due"], to: "whole" }] },
    ),
    line(
      "whole",
      words.full,
      [
        within(["due"], "{$adoptedAnnuity}", { style: "total" }),
        ...(isBlankAnswer(answers.fullDueDate)
          ? []
          : [
              within(["until"], "{fullDueDate}", date),
              within(["schedule.lastDay"], wholeDay, date),
              within(["schedule.moves"], wholeWord, { format: "general", align: "left" }),
            ]),
      ],
      money,
    ),
  ];
}

/** Equal instalments, those that add up to the cent, and what each lot differs by from the annuity. */
export function installments(answers: Answers, whose: Whose): readonly Part[] {
  const stated = textAnswer(answers, "installments") || "1";
  const count = Math.min(120, Math.max(1, Number(stated) || 1));
  const call = (mode: string): FormulaText =>
    `CRESS.INSTALLMENTS({$adoptedAnnuity},${String(count)},${firstDue(answers, whose)},"${mode}")`;
  const sums = ["equal", "exactly"];
  return [
    section(words.installmentTitle),
    table(
      "installments",
      asRows(Array.from({ length: count }, () => ({}))),
      [
        callOverRows(call("EQUAL"), [
          column("installment", words.installment, fromCall, { format: "count", align: "left" }),
          column("dueDate", words.dueDate, fromCall, date),
          column("equal", words.equal, fromCall, money),
        ]),
        column(
          "exactly",
          words.exactInstallments,
          { kind: "byRow", formula: (index) => `INDEX(${call("EXACT")},${String(index + 1)},3)` },
          money,
        ),
        ...lastDayColumns("{dueDate}", answers),
      ],
      { headings: {}, results: [{ name: "CRESS_PARCELAS", columns: ["equal"] }] },
    ),
    total("sum", words.sum, "SUM({installments})", money, { in: sums, bandsTo: "exactly" }),
    line("difference", words.difference, "CRESS.ROUND_BRL({sum}-{$adoptedAnnuity})", money, { in: sums }),
    ...(isBlankAnswer(answers.leastInstallment)
      ? []
      : [check("notTooSmall", words.notTooSmall, "MIN({$installments.equal})>={leastInstallment}")]),
    ...(federalInstallments(answers, whose)
      ? [check("allowed", words.allowedCount, "AND(ROWS({$installments.equal})>=6,ROWS({$installments.equal})<=10)")]
      : []),
  ];
}

/** The council's own first day, else that of the first discount, else that of the whole amount. */
function firstDue(answers: Answers, whose: Whose): FormulaText {
  if (!isBlankAnswer(answers.firstDueDate)) return "{firstDueDate}";
  if (discounts(answers, whose).length > 0) return "{$first schedule.until}";
  if (!isBlankAnswer(answers.fullDueDate)) return "{fullDueDate}";
  // Where no day is known, the year's first stands in the cell that asks for it.
  return "DATE({year},1,1)";
}

/** Plans of several instalments that are cheaper than the annuity, such as 2 of 175.00. */
export function discountedInstallments(answers: Answers): readonly Part[] {
  const id = "discountedInstallments";
  if (tableRows(answers, id).length === 0) return [];
  return [
    gap(),
    section(words.discountedTitle),
    table(
      id,
      formRows(answers, id),
      [
        column("count", words.installmentCount, numberColumn(id, "count", "CRESS_PARCELAS_COM_DESCONTO"), {
          format: "count",
          align: "left",
        }),
        column("each", words.each, numberColumn(id, "amount", "CRESS_PARCELAS_COM_DESCONTO_VALOR"), money),
        column("firstDue", words.firstDue, dayColumn(id, "firstDueDate", "CRESS_PARCELAS_COM_DESCONTO_DIA"), date),
        column("lastDue", words.lastDue, "EDATE({firstDue},{count}-1)", date),
        column("together", words.sum, "{count}*{each}", money),
        column("cheaper", words.reduction, "{$adoptedAnnuity}-{together}", money),
        ...lastDayColumns("{firstDue}", answers),
      ],
      { headings: {} },
    ),
  ];
}
