import { cellName } from "../../workbook/address";
import { isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { numberCell, serialCell } from "../builder/answer-cells";
import { absolute, blank, place, quoted, relative, within, type Place } from "../builder/cell";
import type { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import type { SheetBuilder } from "../builder/sheet-builder";
import { date, money, percent } from "./looks";
import { discounts, federalInstallments, isUnroundedBase, type Discount } from "./terms";
import type { Vote } from "./vote";
import { words } from "./wording";

/** How a deadline is told to be on a day of business. */
interface Calendar {
  /** The cell that says whether a deadline on another day holds until the next one. */
  readonly moves: string;
  /** `,range` of the local holidays; empty where there are none. */
  readonly holidays: string;
}

export function calendarOf(builder: PlanBuilder, sheet: SheetBuilder): Calendar {
  const holidays = builder.has("holidays") ? `,${absolute(builder.at("holidays"), sheet.name)}` : "";
  return { moves: builder.ref("nextBusinessDay", sheet), holidays };
}

/** The last day on which something can be paid, and a word where the due date itself is no business day. */
function layLastDay(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  row: number,
  [from, to]: readonly [number, number],
  { moves, holidays }: Calendar,
): void {
  const due = cellName(row, from);
  const open = `CRESS.DUE_DATE(${due}${holidays})`;
  const [moved, stays] = [words.yesMoves, words.staysClosed].map((each) => quoted(builder.word(each)));
  sheet.formula(row, to, `IF(${moves}="NO",${due},${open})`, date);
  const word = `IF(${moves}="NO",${stays ?? ""},${moved ?? ""})`;
  sheet.formula(row, to + 1, `IF(${open}=${due},"",${word})`, { align: "left" });
}

export interface PaidAtOnce {
  /** Deadline and rate of each discount. */
  readonly schedule: Place;
  readonly amounts: Place;
}

export function laySchedule(
  builder: PlanBuilder,
  lines: Lines,
  vote: Vote,
  answers: Answers,
  calendar: Calendar,
): PaidAtOnce {
  const { sheet } = lines;
  const found = discounts(answers, builder.options);
  const unrounded = isUnroundedBase(answers);
  lines.section(words.paymentTitle);
  lines.headings([
    words.way,
    words.until,
    words.discount,
    words.due,
    unrounded ? words.onPublished : words.reduction,
    words.lastDay,
    words.moves,
  ]);
  const first = lines.row;
  const schedule = place(sheet.name, first, 1, Math.max(1, found.length), 2);
  const exact = absolute(vote.exact, sheet.name);
  const published = absolute(vote.published, sheet.name);
  found.forEach((discount, index) => {
    const row = first + index;
    sheet.text(row, 0, builder.word(words.withDiscount));
    sheet.formula(row, 1, builder.ref(`discounts.${String(index)}.deadline`, sheet), date);
    layLastDay(builder, sheet, row, [1, 5], calendar);
    layDiscounted(
      builder,
      sheet,
      { row, index, discount },
      { base: `IF(${builder.ref("discountBase", sheet)}="UNROUNDED",${exact},${published})`, published },
      absolute(schedule, sheet.name),
    );
    const reduction = `${published}-${cellName(row, 3)}`;
    if (!unrounded) sheet.formula(row, 4, reduction, money);
    else if (discount.amount === "") {
      sheet.formula(row, 4, discountCall(published, row, absolute(schedule, sheet.name)), money);
    }
  });
  const row = first + found.length;
  sheet.text(row, 0, builder.word(words.full));
  sheet.formula(row, 3, published, { style: "total", format: "money" });
  if (!isBlankAnswer(answers.fullDueDate)) {
    sheet.formula(row, 1, builder.ref("fullDueDate", sheet), date);
    layLastDay(builder, sheet, row, [1, 5], calendar);
  }
  const amounts = place(sheet.name, first, 3, found.length + 1, 1);
  builder.name("CRESS_VALORES_A_VISTA", amounts, "result");
  lines.row = row + 1;
  return { schedule, amounts };
}

/** What is due on the last day of a discount. */
function discountCall(base: string, row: number, schedule: string): string {
  return `CRESS.ANNUITY_DISCOUNT(${base},${cellName(row, 1)},${schedule})`;
}

function layDiscounted(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  { row, index, discount }: { readonly row: number; readonly index: number; readonly discount: Discount },
  { base, published }: { readonly base: string; readonly published: string },
  range: string,
): void {
  const key = `discounts.${String(index)}`;
  if (discount.amount === "") {
    sheet.formula(row, 2, builder.ref(`${key}.rate`, sheet), percent);
    sheet.formula(row, 3, discountCall(base, row, range), money);
  } else {
    // The amount is what was decided; the rate follows from it.
    sheet.formula(row, 2, `1-${cellName(row, 3)}/${published}`, { format: "percentFine" });
    sheet.formula(row, 3, builder.ref(`${key}.amount`, sheet), money);
  }
}

export interface Installments {
  readonly difference: Place;
  /** Whether the number is one that the federal council allows; absent where it says nothing. */
  readonly allowed?: Place;
  readonly notTooSmall?: Place;
}

export function layInstallments(
  builder: PlanBuilder,
  lines: Lines,
  vote: Vote,
  answers: Answers,
  { schedule }: PaidAtOnce,
  calendar: Calendar,
): Installments {
  const { sheet } = lines;
  const stated = textAnswer(answers, "installments") || "1";
  const count = Math.min(120, Math.max(1, Number(stated) || 1));
  lines.section(words.installmentTitle);
  lines.headings([words.installment, words.dueDate, words.equal, words.exactInstallments, words.lastDay, words.moves]);
  const first = lines.row;
  const published = absolute(vote.published, sheet.name);
  const firstDue = firstDueOf(builder, sheet, answers, schedule);
  const call = (mode: string): string =>
    `CRESS.INSTALLMENTS(${published},${String(count)},${firstDue},${quoted(mode)})`;
  const equal = sheet.spill(first, 0, count, 3, call("EQUAL"), money);
  sheet.look({ ...equal, columns: 1 }, { format: "count", align: "left" });
  sheet.look({ ...within(equal, 0, 1), rows: count, columns: 1 }, date);
  for (let index = 0; index < count; index += 1) {
    const row = first + index;
    sheet.formula(row, 3, `INDEX(${call("EXACT")},${String(index + 1)},3)`, money);
    layLastDay(builder, sheet, row, [1, 4], calendar);
  }
  const totals = first + count;
  sheet.band(totals, 4, builder.word(words.sum), { style: "total" });
  sheet.text(totals + 1, 0, builder.word(words.difference));
  for (const column of [2, 3]) {
    const range = relative(place(sheet.name, first, column, count, 1), sheet.name);
    sheet.formula(totals, column, `SUM(${range})`, { style: "total", format: "money" });
    sheet.formula(totals + 1, column, `CRESS.ROUND_BRL(${cellName(totals, column)}-${published})`, money);
  }
  const amounts = place(sheet.name, first, 2, count, 1);
  builder.name("CRESS_PARCELAS", amounts, "result");
  lines.row = totals + 2;
  const difference = place(sheet.name, totals + 1, 2);
  const notTooSmall = builder.has("leastInstallment")
    ? lines.check(words.notTooSmall, `MIN(${absolute(amounts, sheet.name)})>=${builder.ref("leastInstallment", sheet)}`)
    : undefined;
  const allowed = federalInstallments(answers, builder.options)
    ? lines.check(
        words.allowedCount,
        `AND(ROWS(${absolute(amounts, sheet.name)})>=6,ROWS(${absolute(amounts, sheet.name)})<=10)`,
      )
    : undefined;
  return { difference, ...(allowed ? { allowed } : {}), ...(notTooSmall ? { notTooSmall } : {}) };
}

/** The council's own first day, else that of the first discount, else that of the whole amount. */
function firstDueOf(builder: PlanBuilder, sheet: SheetBuilder, answers: Answers, schedule: Place): string {
  if (builder.has("firstDueDate")) return builder.ref("firstDueDate", sheet);
  if (discounts(answers, builder.options).length > 0) return absolute(within(schedule, 0, 0), sheet.name);
  if (builder.has("fullDueDate")) return builder.ref("fullDueDate", sheet);
  // Where no day is known, the year's first stands in the cell that asks for it.
  return `DATE(${builder.ref("year", sheet)},1,1)`;
}

/** Plans of several instalments that are cheaper than the annuity, such as 2 of 175.00. */
export function layDiscountedInstallments(
  builder: PlanBuilder,
  lines: Lines,
  vote: Vote,
  answers: Answers,
  calendar: Calendar,
): void {
  const { sheet } = lines;
  const rows = tableRows(answers, "discountedInstallments");
  if (rows.length === 0) return;
  lines.gap();
  lines.section(words.discountedTitle);
  lines.headings([
    words.installmentCount,
    words.each,
    words.firstDue,
    words.lastDue,
    words.sum,
    words.reduction,
    words.lastDay,
    words.moves,
  ]);
  const first = lines.row;
  const column = (at: number, name: string, field: string, cell: typeof numberCell, look: typeof money): void => {
    builder.inputColumn(
      sheet,
      first,
      at,
      name,
      rows.map((_, index) => `discountedInstallments.${String(index)}.${field}`),
      rows.map((row) => cell(row, field)),
      look,
    );
  };
  column(0, "CRESS_PARCELAS_COM_DESCONTO", "count", numberCell, { format: "count", align: "left" });
  column(1, "CRESS_PARCELAS_COM_DESCONTO_VALOR", "amount", numberCell, money);
  column(2, "CRESS_PARCELAS_COM_DESCONTO_DIA", "firstDueDate", serialCell, date);
  rows.forEach((_, index) => {
    const row = first + index;
    const at = (each: number): string => cellName(row, each);
    sheet.formula(row, 3, `EDATE(${at(2)},${at(0)}-1)`, date);
    sheet.formula(row, 4, `${at(0)}*${at(1)}`, money);
    sheet.formula(row, 5, `${absolute(vote.published, sheet.name)}-${at(4)}`, money);
    layLastDay(builder, sheet, row, [2, 6], calendar);
  });
  lines.row = first + rows.length;
}

/** The local holidays, which the days above rest on. */
export function layHolidays(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  row: number,
  column: number,
  answers: Answers,
): void {
  const rows = tableRows(answers, "holidays");
  if (rows.length === 0) return;
  sheet.text(row, column, builder.word(words.holidaysTitle), { style: "section" });
  sheet.put(row, column + 1, blank, { style: "section" });
  rows.forEach((holiday, index) => {
    sheet.text(row + 1 + index, column + 1, textAnswer(holiday, "name"));
  });
  const days = builder.inputColumn(
    sheet,
    row + 1,
    column,
    "CRESS_FERIADOS_DA_ANUIDADE",
    rows.map((_, index) => `holidays.${String(index)}.date`),
    rows.map((holiday) => serialCell(holiday, "date")),
    { ...date, align: "left" },
  );
  builder.remember("holidays", days);
}
