import { Decimal, zero } from "../../core/decimal";
import { isoDay } from "../../core/dates";
import { fillWording, type Wording } from "../../core/wording";
import { collectionMultiple } from "../../law/collection-multiple";
import { inForceOn, latest } from "../../law/dated";
import { installmentLimits } from "../../law/installment-limit";
import { lateFine, lateInterest } from "../../law/late-charges";
import { numberCell, serialCell, textCell } from "../answer-cells";
import { decimalAnswer, tableRows, textAnswer, type Answers } from "../answers";
import { absolute, formula, number, place, relative, within, type Look, type Place } from "../cell";
import { cressMg, proposals } from "../cress-mg-2018";
import { defineTemplate } from "../define";
import type { NumberField } from "../field";
import { Lines } from "../lines";
import { councilOrigin, legalOrigin, citationOf } from "../parameters-sheet";
import type { PlanBuilder } from "../plan-builder";
import { callRule, callForNumber } from "../rule-call";
import { currentAnnuityField, dateField } from "../shared-fields";
import type { LiveFigure, Problem } from "../template";
import { isIsoDay } from "../validation";

const words = {
  sheet: { en: "Delinquency", "pt-BR": "Inadimplência" },
  title: { en: "Delinquent annuities", "pt-BR": "Anuidades em atraso" },
  payment: { en: "Payment date", "pt-BR": "Data do pagamento" },
  totals: { en: "TOTALS", "pt-BR": "TOTAIS" },
  lines: { en: "Annuities owed", "pt-BR": "Anuidades em atraso" },
  owed: { en: "Annuities, without charges", "pt-BR": "Anuidades sem encargos" },
  fine: { en: "Fine", "pt-BR": "Multa" },
  interest: { en: "Interest", "pt-BR": "Juros" },
  correction: { en: "Correction", "pt-BR": "Correção" },
  total: { en: "Total owed", "pt-BR": "Total devido" },
  lookup: { en: "ONE DEBTOR", "pt-BR": "CONSULTA POR DEVEDOR" },
  debtor: { en: "Debtor", "pt-BR": "Devedor" },
  debtorAnnuities: { en: "Annuities owed by the debtor", "pt-BR": "Anuidades devidas pelo devedor" },
  debtorTotal: { en: "Total owed by the debtor", "pt-BR": "Total devido pelo devedor" },
  limit: { en: "Most instalments", "pt-BR": "Máximo de parcelas" },
  threshold: { en: "Least debt for judicial collection", "pt-BR": "Valor mínimo para cobrança judicial" },
  judicial: { en: "Judicial collection is possible", "pt-BR": "Cabe cobrança judicial" },
  id: { en: "Debtor", "pt-BR": "Devedor" },
  year: { en: "Year", "pt-BR": "Exercício" },
  annuity: { en: "Annuity", "pt-BR": "Anuidade" },
  due: { en: "Due date", "pt-BR": "Vencimento" },
  list: { en: "ANNUITIES IN ARREARS", "pt-BR": "ANUIDADES EM ATRASO" },
  owedAnnuities: { en: "Annuities owed, from", "pt-BR": "Anuidades em atraso, a partir de" },
  limits: { en: "INSTALMENT LIMITS", "pt-BR": "LIMITES DE PARCELAMENTO" },
  owedCount: { en: "Annuities owed", "pt-BR": "Anuidades devidas" },
} as const satisfies Record<string, Wording>;

const rate = (id: string, label: Wording, help: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  help,
  required: false,
  unit: "rate",
  least: "0",
  most: "1",
});

const notADate: Wording = {
  en: "Payment date: must be a date",
  "pt-BR": "Data do pagamento: deve ser uma data",
};
const noThreshold: Wording = {
  en: "Payment date: before {day} no threshold for judicial collection is known",
  "pt-BR": "Data do pagamento: antes de {day} não há valor mínimo conhecido para cobrança judicial",
};

/** More lines than a council has registrants and years. */
const MOST_DEBTORS = 100_000;

/** Late charges line by line, one call for each of thousands of lines, and what may be done about a debt. */
export const collections = defineTemplate({
  id: "collections",
  name: { en: "Delinquency", "pt-BR": "Inadimplência" },
  summary: {
    en: "Late charges of thousands of annuities, instalment limits and judicial collection.",
    "pt-BR": "Encargos de milhares de anuidades, limites de parcelamento e cobrança judicial.",
  },
  sections: [
    {
      id: "payment",
      title: { en: "Payment", "pt-BR": "Pagamento" },
      fields: [
        dateField(
          "paymentDate",
          words.payment,
          { en: "The day up to which charges are computed.", "pt-BR": "O dia até o qual os encargos são calculados." },
          true,
        ),
        currentAnnuityField,
      ],
    },
    {
      id: "charges",
      title: { en: "Charges", "pt-BR": "Encargos" },
      help: { en: "Leave blank for the rates in law.", "pt-BR": "Deixe vazio para as taxas vigentes." },
      fields: [
        rate("fineRate", { en: "Fine", "pt-BR": "Multa" }, { en: "2% in law.", "pt-BR": "2% na norma vigente." }),
        rate(
          "monthlyRate",
          { en: "Interest a month", "pt-BR": "Juros ao mês" },
          { en: "1% in law, for each completed month.", "pt-BR": "1% na norma vigente, por mês completo." },
        ),
        {
          kind: "number",
          id: "indexFactor",
          label: { en: "Correction factor", "pt-BR": "Fator de correção" },
          help: { en: "1 where there is no correction.", "pt-BR": "1 se não houver correção." },
          required: false,
          unit: "factor",
          least: "0",
        },
      ],
    },
    {
      id: "debtors",
      title: { en: "Annuities in arrears", "pt-BR": "Anuidades em atraso" },
      fields: [
        {
          kind: "table",
          id: "debtors",
          label: { en: "Annuities in arrears", "pt-BR": "Anuidades em atraso" },
          row: { en: "annuity owed", "pt-BR": "anuidade em atraso" },
          required: true,
          columns: () => [
            { kind: "text", id: "debtor", label: words.id, required: true },
            { kind: "number", id: "annuity", label: words.annuity, required: true, unit: "money", least: "0" },
            {
              kind: "number",
              id: "year",
              label: words.year,
              required: true,
              unit: "year",
              least: "1900",
              most: "9998",
            },
            { kind: "date", id: "dueDate", label: words.due, required: true },
          ],
          most: MOST_DEBTORS,
        },
      ],
    },
  ],
  samples: [
    {
      id: "collections",
      name: {
        en: "Example: fictitious debtors, annuity of 2018",
        "pt-BR": "Exemplo: devedores fictícios, anuidade de 2018",
      },
      council: cressMg,
      answers: {
        paymentDate: "2018-07-15",
        currentAnnuity: proposals.currentAnnuity,
        fineRate: "",
        monthlyRate: "",
        indexFactor: "",
        debtors: [
          { debtor: "Exemplo 001", annuity: "522.93", year: "2018", dueDate: "2018-04-15" },
          { debtor: "Exemplo 002", annuity: "486.45", year: "2017", dueDate: "2017-04-17" },
          { debtor: "Exemplo 002", annuity: "522.93", year: "2018", dueDate: "2018-04-15" },
          { debtor: "Exemplo 003", annuity: "486.45", year: "2017", dueDate: "2017-04-17" },
          { debtor: "Exemplo 003", annuity: "522.93", year: "2018", dueDate: "2018-07-16" },
        ],
      },
    },
  ],
  problems: collectionProblems,
  checks: collectionChecks,
  lay: layCollections,
});

function collectionProblems(answers: Answers): readonly Problem[] {
  const day = textAnswer(answers, "paymentDate");
  if (!isIsoDay(day)) return [{ field: "paymentDate", message: notADate }];
  const [first] = collectionMultiple;
  if (inForceOn(collectionMultiple, isoDay(day))) return [];
  return [{ field: "paymentDate", message: fillWording(noThreshold, { day: first.from }) }];
}

function rates(answers: Answers): { readonly fine: Decimal; readonly interest: Decimal; readonly factor: Decimal } {
  return {
    fine: decimalAnswer(answers, "fineRate") ?? new Decimal(latest(lateFine).value),
    interest: decimalAnswer(answers, "monthlyRate") ?? new Decimal(latest(lateInterest).value),
    factor: decimalAnswer(answers, "indexFactor") ?? new Decimal(1),
  };
}

function collectionChecks(answers: Answers): readonly LiveFigure[] {
  const day = textAnswer(answers, "paymentDate");
  const rows = tableRows(answers, "debtors").filter(
    (row) => isIsoDay(textAnswer(row, "dueDate")) && decimalAnswer(row, "annuity"),
  );
  if (!isIsoDay(day) || rows.length === 0) return [];
  const { fine, interest, factor } = rates(answers);
  const column = (cell: (row: (typeof rows)[number]) => Decimal | number | null) => rows.map((row) => [cell(row)]);
  const charges = callRule(
    "LATE_CHARGES",
    column((row) => decimalAnswer(row, "annuity")),
    column((row) => isoDay(textAnswer(row, "dueDate"))),
    isoDay(day),
    fine,
    interest,
    factor,
  );
  const sum = (index: number): string =>
    (charges ?? [])
      .reduce((total, row) => (row[index] instanceof Decimal ? total.plus(row[index]) : total), zero)
      .toFixed();
  const threshold = callForNumber("COLLECTION_THRESHOLD", decimalAnswer(answers, "currentAnnuity"), isoDay(day));
  return [
    { id: "lines", label: words.lines, value: String(rows.length), format: "count" },
    { id: "fine", label: words.fine, value: sum(0), format: "money" },
    { id: "interest", label: words.interest, value: sum(1), format: "money" },
    { id: "total", label: words.total, value: sum(3), format: "money", name: "CRESS_INADIMPLENCIA_TOTAL" },
    ...(threshold
      ? [{ id: "threshold", label: words.threshold, value: threshold.toFixed(), format: "money" as const }]
      : []),
  ];
}

const money: Look = { format: "money" };
const count: Look = { format: "count" };
const WIDTH = 8;
const FIRST_LINE = 29;

function layCollections(builder: PlanBuilder, answers: Answers): void {
  layParameters(builder, answers);
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title);
  sheet.columns([40, 20, 18, 16, 16, 16, 16, 18]);
  sheet.freeze(2);

  const debtors = tableRows(answers, "debtors");
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
  ]);
  const input: Look = { style: "input" };
  const table = builder.table(sheet, FIRST_LINE, 0, {
    name: "CRESS_DEVEDORES",
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
  const call = [range(2), range(3), ref("paymentDate"), ref("fineRate"), ref("monthlyRate"), ref("indexFactor")];
  const charges = sheet.largeSpill(FIRST_LINE, 4, table.rows, 4, `CRESS.LATE_CHARGES(${call.join(",")})`, money);
  builder.result("CRESS_ENCARGOS", charges);

  const totals = layTotals(builder, new Lines(builder, sheet, 3, 2), column, table, answers);
  builder.figure(builder.word(words.lines), totals.lines, "count");
  builder.figure(builder.word(words.owed), totals.owed, "money");
  builder.figure(builder.word(words.total), totals.total, "money");
  builder.figure(builder.word(words.threshold), totals.threshold, "money");
}

function layTotals(
  builder: PlanBuilder,
  lines: Lines,
  column: (index: number) => Place,
  table: Place,
  answers: Answers,
): { readonly lines: Place; readonly owed: Place; readonly total: Place; readonly threshold: Place } {
  const { sheet } = lines;
  const all = (index: number): string =>
    absolute({ ...place(sheet.name, table.row, index), rows: table.rows }, sheet.name);
  lines.formula(words.payment, builder.ref("paymentDate", sheet), { format: "date" });
  lines.gap();
  lines.section(words.totals);
  const counted = lines.formula(words.lines, `COUNT(${all(2)})`, count);
  const owed = lines.formula(words.owed, `SUM(${all(2)})`, money);
  lines.formula(words.fine, `SUM(${all(4)})`, money);
  lines.formula(words.interest, `SUM(${all(5)})`, money);
  lines.formula(words.correction, `SUM(${all(6)})`, money);
  const total = builder.result("CRESS_INADIMPLENCIA_TOTAL", lines.total(words.total, `SUM(${all(7)})`, money));
  const reference = builder.ref("currentAnnuity", sheet);
  const threshold = lines.formula(words.threshold, `${reference}*${builder.ref("collectionMultiple", sheet)}`, money);
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
  lines.formula(words.limit, `IF(${at(owedCount)}=0,"",CRESS.DEBT_INSTALLMENT_LIMIT(${at(owedCount)}))`, count);
  lines.formula(words.judicial, `${at(owedTotal)}>=${at(threshold)}`, { align: "right" });
  lines.gap();
  lines.section(words.limits);
  sheet.text(lines.row - 1, 2, citationOf(latest(installmentLimits).source, builder.options), { style: "note" });
  lines.headings([words.owedAnnuities, words.limit]);
  for (const owedAnnuities of ["1", "2", "4"]) {
    sheet.put(lines.row, 0, number(owedAnnuities), { style: "label", format: "count", align: "left" });
    sheet.formula(lines.row, 1, `CRESS.DEBT_INSTALLMENT_LIMIT(A${String(lines.row + 1)})`, count);
    lines.row += 1;
  }
  return { lines: counted, owed, total, threshold };
}

function layParameters(builder: PlanBuilder, answers: Answers): void {
  const { options } = builder;
  builder.parameter({
    key: "paymentDate",
    name: "CRESS_DATA_PAGAMENTO",
    label: words.payment,
    content: serialCell(answers, "paymentDate"),
    format: "date",
    ...councilOrigin(options),
  });
  builder.parameter({
    key: "currentAnnuity",
    name: "CRESS_ANUIDADE_ATUAL",
    label: currentAnnuityField.label,
    content: numberCell(answers, "currentAnnuity"),
    format: "money",
    ...councilOrigin(options),
  });
  const { fine, interest, factor } = rates(answers);
  const own = (id: string): boolean => decimalAnswer(answers, id) !== null;
  builder.parameter({
    key: "fineRate",
    name: "CRESS_MULTA",
    label: { en: "Fine for late payment", "pt-BR": "Multa por atraso" },
    content: number(fine),
    format: "percent",
    ...(own("fineRate") ? councilOrigin(options) : legalOrigin(latest(lateFine), options)),
  });
  builder.parameter({
    key: "monthlyRate",
    name: "CRESS_JUROS_MES",
    label: { en: "Interest a month", "pt-BR": "Juros ao mês" },
    content: number(interest),
    format: "percent",
    ...(own("monthlyRate") ? councilOrigin(options) : legalOrigin(latest(lateInterest), options)),
  });
  builder.parameter({
    key: "indexFactor",
    name: "CRESS_FATOR_CORRECAO",
    label: { en: "Correction factor", "pt-BR": "Fator de correção" },
    content: number(factor),
    format: "factor",
    ...councilOrigin(options),
  });
  const multiple = inForceOn(collectionMultiple, isoDay(textAnswer(answers, "paymentDate")));
  if (!multiple) return;
  builder.parameter({
    key: "collectionMultiple",
    name: "CRESS_MULTIPLO_JUDICIAL",
    label: {
      en: "Judicial collection: least debt, times the annuity",
      "pt-BR": "Cobrança judicial: dívida mínima, em anuidades",
    },
    // One real at that day gives the multiple itself, so that the cell follows the payment date.
    content: formula("CRESS.COLLECTION_THRESHOLD(1,CRESS_DATA_PAGAMENTO)"),
    format: "count",
    source: citationOf(multiple.source, options),
    since: multiple.from,
    checked: multiple.checked,
  });
}
