import { numberCell, serialCell, textCell } from "../builder/answer-cells";
import { tableRows, type Answers } from "../builder/answers";
import { absolute, place, quoted, relative, within, type Look, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import {
  dueDates,
  isIndexed,
  laterArguments,
  layAgeing,
  layAsides,
  layFactors,
  layLimits,
  thresholdFormula,
} from "./charges-terms";
import { layParameters } from "./parameters";
import { ageingOf, layDebtors, layNotices } from "./debtors-sheet";
import { sortedDebts } from "./grouped";
import { words } from "./wording";

const money: Look = { format: "money" };
const count: Look = { format: "count" };
const WIDTH = 8;
const FIRST_LINE = 29;

export function layCollections(builder: PlanBuilder, answers: Answers): void {
  layParameters(builder, answers);
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title);
  sheet.columns([40, 20, 18, 16, 16, 16, 16, 18, 10, 16, 12, 3, 16, 16, 34, 3, 14, 12]);
  sheet.freeze(2);

  const debtors = sortedDebts(answers);
  const rows = debtors.map((row) => [
    textCell(row, "debtor"),
    numberCell(row, "year"),
    numberCell(row, "annuity"),
    serialCell(row, "dueDate"),
  ]);
  const list = new Lines(builder, sheet, FIRST_LINE - 2, WIDTH);
  list.section(words.list);
  list.headings([
    words.id,
    words.year,
    words.annuity,
    words.due,
    words.fine,
    words.interest,
    words.correction,
    words.total,
    words.days,
    words.band,
    ...(isIndexed(answers) ? [words.factor] : []),
  ]);
  const input: Look = { style: "input" };
  const table = builder.table(sheet, FIRST_LINE, 0, {
    name: "CRESS_DEVEDORES",
    field: "debtors",
    key: [0, 1],
    rows,
    looks: [
      { ...input, format: "text", align: "left" },
      { ...input, format: "year" },
      { ...input, format: "money" },
      { ...input, format: "date", align: "center" },
    ],
    input: debtors.map((row) => [
      textCell(row, "debtor"),
      numberCell(row, "annuity"),
      numberCell(row, "year"),
      serialCell(row, "dueDate"),
    ]),
  });
  sheet.personal(table);
  const column = (index: number): Place => ({ ...within(table, 0, index), rows: table.rows, columns: 1 });
  const range = (index: number): string => relative(column(index), sheet.name);
  const ref = (key: string): string => builder.ref(key, sheet);
  const asides = layAsides(builder, sheet, answers);
  const factor = isIndexed(answers)
    ? relative(
        layFactors(builder, sheet, { due: range(3), rows: table.rows, series: asides.series, answers }),
        sheet.name,
      )
    : ref("indexFactor");
  const call = [
    range(2),
    dueDates(builder, range(1), range(3), answers),
    ref("paymentDate"),
    ref("fineRate"),
    ref("monthlyRate"),
    factor,
    ...laterArguments(builder, sheet, asides),
  ];
  const charges = sheet.largeSpill(FIRST_LINE, 4, table.rows, 4, `CRESS.LATE_CHARGES(${call.join(",")})`, money);
  const late = `IF(${range(3)}>0,IF(${range(3)}<${ref("paymentDate")},${ref("paymentDate")}-${range(3)},0),"")`;
  const days = sheet.largeSpill(FIRST_LINE, 8, table.rows, 1, late, count);
  const inList = relative(days, sheet.name);
  const band = `IF(ISNUMBER(${inList}),${ageingOf(builder, inList)},"")`;
  const bands = sheet.largeSpill(FIRST_LINE, 9, table.rows, 1, band, { align: "left" });
  layAgeing(builder, sheet, bands, { ...charges, column: 7, columns: 1 });
  builder.result("CRESS_ENCARGOS", charges);

  const totals = layTotals(builder, new Lines(builder, sheet, 3, 2), column, { table, series: asides.series }, answers);
  const debtorsPlaces = layDebtors(builder, answers, {
    sheet,
    firstRow: FIRST_LINE,
    threshold: totals.threshold,
    limits: totals.limits,
    total: totals.total,
  });
  layNotices(builder, debtorsPlaces);
  builder.figure({ id: "lines", label: words.lines, at: totals.lines, format: "count" });
  builder.figure({ id: "owed", label: words.owed, at: totals.owed, format: "money", shown: "summary" });
  builder.figure({ id: "fine", label: words.fine, at: totals.fine, format: "money", shown: "form" });
  builder.figure({ id: "interest", label: words.interest, at: totals.interest, format: "money", shown: "form" });
  builder.figure({ id: "total", label: words.total, at: totals.total, format: "money" });
  builder.figure({ id: "threshold", label: words.threshold, at: totals.threshold, format: "money" });
  builder.figure({
    id: "agrees",
    label: words.agrees,
    at: debtorsPlaces.agrees,
    format: "general",
    kind: "check",
    shown: "summary",
  });
}

function layTotals(
  builder: PlanBuilder,
  lines: Lines,
  column: (index: number) => Place,
  { table, series }: { readonly table: Place; readonly series: Place | null },
  answers: Answers,
): Readonly<Record<"lines" | "owed" | "fine" | "interest" | "total" | "threshold", Place>> & {
  readonly limits: Place | null;
} {
  const { sheet } = lines;
  const all = (index: number): string =>
    absolute({ ...place(sheet.name, table.row, index), rows: table.rows }, sheet.name);
  const paidOn = builder.ref("paymentDate", sheet);
  lines.formula(words.payment, paidOn, { format: "date" });
  lines.gap();
  lines.section(words.totals);
  const counted = lines.formula(words.lines, `COUNT(${all(2)})`, count);
  const owed = lines.formula(words.owed, `SUM(${all(2)})`, money);
  const fine = lines.formula(words.fine, `SUM(${all(4)})`, money);
  const interest = lines.formula(words.interest, `SUM(${all(5)})`, money);
  lines.formula(words.correction, `SUM(${all(6)})`, money);
  const total = builder.result("CRESS_INADIMPLENCIA_TOTAL", lines.total(words.total, `SUM(${all(7)})`, money));
  const threshold = lines.formula(words.threshold, thresholdFormula(builder, sheet, answers, series), money);
  builder.result("CRESS_MINIMO_JUDICIAL", threshold);
  lines.gap();
  lines.section(words.lookup);
  const first = tableRows(answers, "debtors")[0];
  // Whoever looks a debtor up types here; a later fill leaves it alone, so it is no named input.
  sheet.text(lines.row, 0, builder.word(words.debtor));
  const debtor = sheet.put(lines.row, 1, textCell(first ?? {}, "debtor"), {
    style: "input",
    format: "text",
    align: "right",
  });
  sheet.personal(debtor);
  lines.row += 1;
  const at = (target: Place): string => relative(target, sheet.name);
  const owedCount = lines.formula(
    words.debtorAnnuities,
    `COUNTIF(${absolute(column(0), sheet.name)},${at(debtor)})`,
    count,
  );
  const owedTotal = lines.formula(
    words.debtorTotal,
    `SUMIF(${absolute(column(0), sheet.name)},${at(debtor)},${all(7)})`,
    money,
  );
  const limitLine = lines.row;
  lines.row += 1;
  const toInform = quoted(builder.word(words.toVerify));
  lines.formula(words.judicial, `IF(ISNUMBER(${at(threshold)}),${at(owedTotal)}>=${at(threshold)},${toInform})`, {
    align: "right",
  });
  lines.gap();
  lines.section(words.limits);
  const limits = layLimits(builder, lines, answers);
  sheet.text(limitLine, 0, builder.word(words.limit));
  if (limits) {
    const [from, most] = [0, 1].map((index) => absolute({ ...limits, column: index, columns: 1 }, sheet.name));
    const found = `LOOKUP(${at(owedCount)},${from ?? ""},${most ?? ""})`;
    sheet.formula(limitLine, 1, `IF(${at(owedCount)}=0,"",${found})`, count);
  }
  return { lines: counted, owed, fine, interest, total, threshold, limits };
}
