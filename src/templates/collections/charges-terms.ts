import { isoDay } from "../../core/dates";
import { inpc } from "../../law/inpc";
import { installmentLimits } from "../../law/installment-limit";
import { suspendedCharges } from "../../law/suspended-charges";
import { numberCell, serialCell, textCell } from "../builder/answer-cells";
import { flagAnswer, tableRows, textAnswer, type AnswerRow, type Answers } from "../builder/answers";
import { absolute, number, place, quoted, type Look, type Place } from "../builder/cell";
import { rulesOf } from "../builder/federal-words";
import type { Lines } from "../builder/lines";
import { citationOf } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import type { SheetBuilder } from "../builder/sheet-builder";
import { isIsoDay } from "../builder/validation";
import { ageBands } from "./debtors-sheet";
import { legalRow } from "./form";
import { words } from "./wording";

const money: Look = { format: "money" };
const count: Look = { format: "count" };
const date: Look = { format: "date", align: "left" };

/** Lei 14.195/2021: from this day the least debt is five times the updated R$ 500 of art. 6, I, and no longer the council's annuity. */
const SINCE_UPDATED_REFERENCE = "2021-08-27";
const REFERENCE = "500";
/** The law came into force on 31/10/2011: its first month of correction is November. */
const FIRST_INDEX_MONTH = "DATE(2011,11,1)";

export function isIndexed(answers: Answers): boolean {
  return flagAnswer(answers, "indexed") && textAnswer(answers, "lastIndexMonth") !== "";
}

export interface Asides {
  readonly holidays: Place | null;
  readonly suspensions: Place | null;
  readonly series: Place | null;
}

/** The ranges beside the list that its charges rest on; one that the council has no use for is not there. */
export function layAsides(builder: PlanBuilder, sheet: SheetBuilder, answers: Answers): Asides {
  const [holidays, suspensions, series] = ["holidays", "suspensions", "indexSeries"].map((id) =>
    tableRows(answers, id),
  );
  let row = 3;
  const column = (
    key: string,
    name: string,
    rows: readonly AnswerRow[],
    at: number,
    field: string,
    isDay: boolean,
    look: Look,
  ): Place =>
    builder.inputColumn(
      sheet,
      row + 1,
      at,
      name,
      rows.map((_, index) => `${key}.${String(index)}.${field}`),
      rows.map((each) => (isDay ? serialCell(each, field) : numberCell(each, field))),
      look,
    );
  let placed: Asides = { holidays: null, suspensions: null, series: null };
  if (holidays && holidays.length > 0) {
    sheet.text(row, 12, builder.word({ en: "LOCAL HOLIDAYS", "pt-BR": "FERIADOS LOCAIS" }), { style: "section" });
    holidays.forEach((each, index) => sheet.put(row + 1 + index, 13, textCell(each, "name"), { style: "label" }));
    const days = column("holidays", "CRESS_FERIADOS_DA_COBRANCA", holidays, 12, "date", true, date);
    placed = { ...placed, holidays: days };
    row += holidays.length + 2;
  }
  if (suspensions && suspensions.length > 0) {
    sheet.text(row, 12, builder.word({ en: "SUSPENDED PERIODS", "pt-BR": "PERÍODOS SUSPENSOS" }), { style: "section" });
    suspensions.forEach((each, index) => sheet.put(row + 1 + index, 14, textCell(each, "act"), { style: "source" }));
    const first = column("suspensions", "CRESS_SUSPENSAO_INICIO", suspensions, 12, "from", true, date);
    column("suspensions", "CRESS_SUSPENSAO_FIM", suspensions, 13, "until", true, date);
    placed = { ...placed, suspensions: { ...first, columns: 2 } };
  }
  row = 3;
  if (series && series.length > 0) {
    sheet.text(row, 16, builder.word({ en: "INDEX SERIES", "pt-BR": "SÉRIE DO ÍNDICE" }), { style: "section" });
    const months = column("indexSeries", "CRESS_SERIE_DO_INDICE_MES", series, 16, "month", true, date);
    column("indexSeries", "CRESS_SERIE_DO_INDICE_TAXA", series, 17, "rate", false, { format: "percentFine" });
    placed = { ...placed, series: { ...months, columns: 2 } };
  }
  return placed;
}

/** Counting, holidays and suspensions as the function takes them, last; those that are not needed stay out. */
export function laterArguments(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  { holidays, suspensions }: Asides,
): readonly string[] {
  const given = [
    builder.has("counting") ? builder.ref("counting", sheet) : "",
    holidays ? absolute(holidays, sheet.name) : "",
    suspensions ? absolute(suspensions, sheet.name) : "",
  ];
  while (given.at(-1) === "") given.pop();
  return given;
}

/**
 * The day from which each debt counts. CFESS freed the annuities of two years when paid by a certain day: for those lines alone the day of
 * payment stands in.
 */
export function dueDates(builder: PlanBuilder, years: string, due: string, answers: Answers): string {
  const day = textAnswer(answers, "paymentDate");
  if (rulesOf(builder.options) === "OTHER" || !isIsoDay(day)) return due;
  return suspendedCharges
    .filter(({ from, value }) => from <= day && day <= value)
    .reduce((rest, { from, value }) => {
      const until = String(isoDay(value));
      return `IF((${years}=${from.slice(0, 4)})*(CRESS_DATA_PAGAMENTO<=${until}),CRESS_DATA_PAGAMENTO,${rest})`;
    }, due);
}

/** One factor a row: from the month after the due date to the last month that was published. */
export function layFactors(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  { due, rows, ...index }: { readonly due: string; readonly rows: number } & Omit<IndexSeries, "sheet">,
): Place {
  const last = builder.ref("lastIndexMonth", sheet);
  const from = `DATE(YEAR(${due}),MONTH(${due})+1,1)`;
  const call = factorOf(from, last, { ...index, sheet });
  return sheet.largeSpill(29, 10, rows, 1, `IF(${due}=0,"",IF(${from}>${last},1,${call}))`, { format: "factor" });
}

/** What a debt must reach before the courts may be asked; #N/A where a month has no INPC. */
export function thresholdFormula(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  answers: Answers,
  series: Place | null,
): string {
  const multiple = builder.ref("collectionMultiple", sheet);
  if (textAnswer(answers, "paymentDate") < SINCE_UPDATED_REFERENCE) {
    return `${builder.ref("currentAnnuity", sheet)}*${multiple}`;
  }
  if (!builder.has("lastIndexMonth")) return quoted(builder.word(words.toInform));
  const last = builder.ref("lastIndexMonth", sheet);
  const factor = isInpc(answers)
    ? factorOf(FIRST_INDEX_MONTH, last, { series, sheet, answers })
    : `CRESS.INDEX_FACTOR(${FIRST_INDEX_MONTH},${last})`;
  return `IF(ISNA(${factor}),NA(),CRESS.ROUND_BRL(${multiple}*${REFERENCE}*${factor}))`;
}

interface IndexSeries {
  readonly series: Place | null;
  readonly sheet: SheetBuilder;
  readonly answers: Answers;
}

/** What prices rose by the council's series; a series of the INPC goes on where the one on record ends. */
function factorOf(from: string, to: string, { series, sheet, answers }: IndexSeries): string {
  const onRecord = `CRESS.INDEX_FACTOR(${from},${to})`;
  if (!series) return onRecord;
  const rows = absolute(series, sheet.name);
  const own = `CRESS.INDEX_FACTOR(${from},${to},${rows})`;
  if (!isInpc(answers)) return own;
  const { year, firstMonth, percents } = inpc[inpc.length - 1] ?? inpc[0];
  const next = `DATE(${String(year)},${String(firstMonth + percents.length)},1)`;
  const both = `CRESS.INDEX_FACTOR(${from},${next}-1)*CRESS.INDEX_FACTOR(${next},${to},${rows})`;
  return `IF(${to}<${next},${onRecord},IF(${from}<${next},${both},${own}))`;
}

/** Whether the series that the council gives is the one on record, of other months. */
function isInpc(answers: Answers): boolean {
  return /\binpc\b/i.test(textAnswer(answers, "indexName"));
}

/** Into how many instalments a debt may be divided: CFESS's limits, or the council's own; null where none are known. */
export function layLimits(builder: PlanBuilder, lines: Lines, answers: Answers): Place | null {
  const { sheet } = lines;
  const own = tableRows(answers, "debtLimits");
  if (own.length === 0 && rulesOf(builder.options) === "OTHER") return null;
  const label: Look = { style: "label", format: "count", align: "left" };
  if (own.length === 0) {
    const source = citationOf(legalRow(installmentLimits, answers).source, builder.options);
    sheet.text(lines.row - 1, 2, source, { style: "note" });
  }
  lines.headings([words.owedAnnuities, words.limit]);
  const first = lines.row;
  if (own.length > 0) {
    const column = (at: number, name: string, field: string): Place =>
      builder.inputColumn(
        sheet,
        first,
        at,
        name,
        own.map((_, index) => `debtLimits.${String(index)}.${field}`),
        own.map((row) => numberCell(row, field)),
        at === 0 ? { format: "count", align: "left" } : count,
      );
    column(0, "CRESS_LIMITE_ANUIDADES", "annuities");
    column(1, "CRESS_LIMITE_PARCELAS", "installments");
    lines.row += own.length;
    return place(sheet.name, first, 0, own.length, 2);
  }
  for (const owedAnnuities of ["1", "2", "4"]) {
    sheet.put(lines.row, 0, number(owedAnnuities), label);
    const paidOn = builder.ref("paymentDate", sheet);
    sheet.formula(lines.row, 1, `CRESS.DEBT_INSTALLMENT_LIMIT(A${String(lines.row + 1)},${paidOn})`, count);
    lines.row += 1;
  }
  return place(sheet.name, first, 0, 3, 2);
}

/** Debts by how old they are, beside the totals. */
export function layAgeing(builder: PlanBuilder, sheet: SheetBuilder, bands: Place, totals: Place): void {
  const first = 3;
  sheet.headings(
    first,
    3,
    [words.ageing, words.lines, words.total].map((each) => builder.word(each)),
  );
  ageBands.forEach((key, index) => {
    const row = first + 1 + index;
    const said = quoted(builder.word(words[key]));
    sheet.text(row, 3, builder.word(words[key]));
    const band = absolute(bands, sheet.name);
    sheet.formula(row, 4, `COUNTIF(${band},${said})`, count);
    sheet.formula(row, 5, `SUMIF(${band},${said},${absolute(totals, sheet.name)})`, money);
  });
}
