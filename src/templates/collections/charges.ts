import { isoDay } from "../../core/dates";
import { inpc, isInpcName } from "../../law/inpc";
import { suspendedCharges } from "../../law/suspended-charges";
import { tableRows, textAnswer, type Answers } from "../builder/answers";
import type { FormulaText } from "../builder/description";
import { rulesOf } from "../builder/federal-words";
import type { Whose } from "../builder/template";
import { isIsoDay } from "../builder/validation";
import { hasCounting, hasLastIndexMonth, isIndexed } from "./parameters";

/** The charges of all the debts in one call; counting, holidays and suspensions as the function takes them, last, those that are not needed out. */
export function charges(answers: Answers, due: FormulaText): FormulaText {
  const has = (id: string): boolean => hasRows(answers, id);
  const later = [
    hasCounting(answers) ? "{counting}" : "",
    has("holidays") ? "{$holidays.holiday}" : "",
    has("suspensions") ? "{$suspensions.from:until}" : "",
  ];
  while (later.at(-1) === "") later.pop();
  const factor = isIndexed(answers) ? "{all factor}" : "{indexFactor}";
  const call = ["{all annuity}", due, "{paymentDate}", "{fineRate}", "{monthlyRate}", factor, ...later];
  return `CRESS.LATE_CHARGES(${call.join(",")})`;
}

/**
 * The day from which each debt counts. CFESS freed the annuities of two years when paid by a certain day: for those lines alone the day of
 * payment stands in.
 */
export function dueDay(answers: Answers, whose: Whose): FormulaText {
  const day = textAnswer(answers, "paymentDate");
  if (rulesOf(whose) === "OTHER" || !isIsoDay(day)) return "{all dueDate}";
  return suspendedCharges
    .filter(({ from, value }) => from <= day && day <= value)
    .reduce<FormulaText>((rest, { from, value }) => {
      const until = String(isoDay(value));
      return `IF(({all year}=${from.slice(0, 4)})*({paymentDate}<=${until}),{paymentDate},${rest})`;
    }, "{all dueDate}");
}

/**
 * Days late of each debt, as the charges count them: what falls due on a day without banks is in time until the next business day (Lei
 * 7.089/1983), and later counts from its own day.
 */
export function daysLate(answers: Answers, due: FormulaText, without: FormulaText): FormulaText {
  const holidays = tableRows(answers, "holidays").length > 0 ? ",{$collections.holidays.holiday}" : "";
  return `IF(${due}>0,IF(CRESS.DUE_DATE(${due}${holidays})<{paymentDate},{paymentDate}-${due},0),${without})`;
}

/** One factor a row: from the month after the due date to the last month that was published. */
export function factorOfEach(answers: Answers): FormulaText {
  const from = "DATE(YEAR({all dueDate}),MONTH({all dueDate})+1,1)";
  return `IF({all dueDate}=0,"",IF(${from}>{lastIndexMonth},1,${factorFrom(from, answers)}))`;
}

/** Lei 14.195/2021: from this day the least debt is five times the updated R$ 500 of art. 6, I, and no longer the council's annuity. */
const SINCE_UPDATED_REFERENCE = "DATE(2021,8,27)";
/** The law came into force on 31/10/2011: its first month of correction is November. */
const FIRST_INDEX_MONTH = "DATE(2011,11,1)";

/** What a debt must reach before the courts may be asked, as of the day in the sheet; #N/A where a month has no INPC. */
export function threshold(answers: Answers): FormulaText {
  return `IF({paymentDate}<${SINCE_UPDATED_REFERENCE},{currentAnnuity}*{collectionMultiple},${updatedThreshold(answers)})`;
}

function updatedThreshold(answers: Answers): FormulaText {
  if (!hasLastIndexMonth(answers)) return "{'toInform}";
  const factor = inpcFrom(FIRST_INDEX_MONTH, answers);
  return `IF(ISNA(${factor}),NA(),CRESS.ROUND_BRL({collectionMultiple}*500*${factor}))`;
}

/** What prices rose by the council's own series, or by the INPC. */
function factorFrom(from: FormulaText, answers: Answers): FormulaText {
  return hasRows(answers, "indexSeries") && !isInpc(answers)
    ? indexFactor(from, "{lastIndexMonth}", "indexSeries")
    : inpcFrom(from, answers);
}

/** What prices rose by the INPC: a series of it goes on where the one on record ends. */
function inpcFrom(from: FormulaText, answers: Answers): FormulaText {
  const series = inpcSeriesOf(answers);
  const onRecord = indexFactor(from, "{lastIndexMonth}");
  if (series === null) return onRecord;
  const { year, firstMonth, percents } = inpc[inpc.length - 1] ?? inpc[0];
  const next = `DATE(${String(year)},${String(firstMonth + percents.length)},1)`;
  const both = `${indexFactor(from, `${next}-1`)}*${indexFactor(next, "{lastIndexMonth}", series)}`;
  const own = indexFactor(from, "{lastIndexMonth}", series);
  return `IF({lastIndexMonth}<${next},${onRecord},IF(${from}<${next},${both},${own}))`;
}

type Series = "indexSeries" | "inpcSeries";

function indexFactor(from: FormulaText, to: FormulaText, series?: Series): FormulaText {
  return `CRESS.INDEX_FACTOR(${from},${to}${series ? `,{$${series}.month:rate}` : ""})`;
}

/** Which of the series that the council gives is the INPC's: its own, where it says so, else the one beside it. */
function inpcSeriesOf(answers: Answers): Series | null {
  if (isInpc(answers) && hasRows(answers, "indexSeries")) return "indexSeries";
  return hasRows(answers, "inpcSeries") ? "inpcSeries" : null;
}

function hasRows(answers: Answers, id: string): boolean {
  return tableRows(answers, id).length > 0;
}

/** Whether the series that the council gives is the one on record, of other months. */
function isInpc(answers: Answers): boolean {
  return isInpcName(textAnswer(answers, "indexName"));
}
