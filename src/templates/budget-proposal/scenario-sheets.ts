import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { numberCell } from "../builder/answer-cells";
import { decimalAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import { absolute, place, relative, within, type Look, type Place } from "../builder/cell";
import type { PlanBuilder } from "../builder/plan-builder";
import { chartFrom, type SheetBuilder } from "../builder/sheet-builder";
import { balanceNote } from "./expense-sheet";
import { notSharedIn, type RevenueFigures } from "./revenue-sheet";

const words = {
  scenariosSheet: { en: "Scenarios", "pt-BR": "Cenários" },
  scenariosTitle: { en: "Scenarios — budget proposal", "pt-BR": "Cenários — proposta orçamentária" },
  scenario: { en: "Scenario", "pt-BR": "Cenário" },
  proposal: { en: "Proposal", "pt-BR": "Proposta" },
  comparison: { en: "Comparison", "pt-BR": "Comparação" },
  rate: { en: "Proposed adjustment", "pt-BR": "Reajuste proposto" },
  annuity: { en: "Annuity", "pt-BR": "Valor unitário da anuidade" },
  half: { en: "Half annuity", "pt-BR": "Meia anuidade" },
  individuals: { en: "Individual annuities", "pt-BR": "Anuidades de pessoa física" },
  newcomers: { en: "New registrants at half", "pt-BR": "Novos inscritos com meia anuidade" },
  companies: { en: "Company annuities", "pt-BR": "Anuidades de pessoa jurídica" },
  fees: { en: "Registrations and fees", "pt-BR": "Inscrições e taxas" },
  other: { en: "Other revenue", "pt-BR": "Outras receitas" },
  gross: { en: "Grand total (gross)", "pt-BR": "Total geral (bruto)" },
  lost: { en: "(−) Delinquency and discounts", "pt-BR": "(−) Inadimplência e descontos" },
  total: { en: "Total revenue", "pt-BR": "Total da receita" },
  excluded: { en: "(−) Revenue outside the base", "pt-BR": "(−) Receitas fora da base" },
  base: { en: "(=) CFESS share base", "pt-BR": "(=) Base de cálculo CFESS" },
  share: { en: "Share", "pt-BR": "Cota-parte" },
  net: { en: "(=) NET REVENUE", "pt-BR": "(=) RECEITA LÍQUIDA" },
  expense: { en: "EXPENSE", "pt-BR": "DESPESA" },
  difference: { en: "Revenue − expense", "pt-BR": "Receita − despesa" },
  balanced: { en: "Balanced", "pt-BR": "Equilíbrio" },
  chart: { en: "Net revenue and expense by adjustment", "pt-BR": "Receita líquida e despesa por reajuste" },
  revenueSeries: { en: "Net revenue", "pt-BR": "Receita líquida" },
  expenseSeries: { en: "Expense", "pt-BR": "Despesa" },
  axisRate: { en: "Adjustment", "pt-BR": "Reajuste" },
  axisMoney: { en: "R$", "pt-BR": "R$" },
  transferSheet: { en: "Transfer", "pt-BR": "Repasse" },
  transferTitle: { en: "Transfer to CFESS — budget proposal", "pt-BR": "Repasse ao CFESS — proposta orçamentária" },
  detailed: { en: "Detailed (Revenue)", "pt-BR": "Detalhado (Receita)" },
  revenue: { en: "Total revenue", "pt-BR": "Total da receita" },
  composition: { en: "What lies outside the base", "pt-BR": "Composição das receitas fora da base" },
  shareRate: { en: "Share rate", "pt-BR": "Alíquota da cota-parte" },
} as const satisfies Record<string, Wording>;

const money: Look = { format: "money" };
const percent: Look = { format: "percent" };

/** Rows of the scenario sheet. */
const row = {
  heading: 3,
  rate: 4,
  annuity: 5,
  half: 6,
  individuals: 7,
  newcomers: 8,
  companies: 9,
  fees: 10,
  other: 11,
  gross: 12,
  lost: 13,
  total: 14,
  excluded: 15,
  base: 16,
  share: 17,
  net: 18,
  expense: 20,
  difference: 21,
  balanced: 22,
  note: 23,
  chart: 25,
} as const;

/** Rows of the transfer sheet: CFESS_TRANSFER's five figures from the first. */
const transferRow = { heading: 3, rate: 4, first: 5 } as const;

export interface ScenarioColumns {
  /** How many are put to the vote. */
  readonly count: number;
  readonly hasComparison: boolean;
}

export function scenarioColumns(answers: Answers): ScenarioColumns {
  return {
    count: tableRows(answers, "rates").length,
    hasComparison: decimalAnswer(answers, "comparisonRate") !== null,
  };
}

/** Column of a scenario on the scenario sheet; the comparison stands one column apart. */
const scenarioColumn = (index: number): number => 1 + index;
const transferColumn = (index: number): number => 2 + index;

/** Revenue by adjustment. Expense comes later, from the expense sheet. */
export function layScenarios(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  transfer: SheetBuilder,
  revenue: RevenueFigures,
  answers: Answers,
): Place {
  const { count, hasComparison } = scenarioColumns(answers);
  builder.heading(sheet, words.scenariosTitle, "year");
  sheet.columns([38, ...Array<number>(count).fill(21), ...(hasComparison ? [3, 21] : []), 12, 12]);
  sheet.freeze(5);
  sheet.headings(row.heading, 0, [
    builder.word(words.scenario),
    ...Array.from({ length: count }, (_, index) => `${builder.word(words.proposal)} ${String(index + 1)}`),
  ]);
  sheet.text(row.rate, 0, builder.word(words.rate));
  const proposals = tableRows(answers, "rates");
  builder.inputRow(
    sheet,
    row.rate,
    1,
    "CRESS_REAJUSTES",
    proposals.map((_, index) => `rates.${String(index)}`),
    proposals.map((proposal) => numberCell(proposal, "rate")),
    percent,
  );
  const lines: readonly (readonly [number, Wording])[] = [
    [row.annuity, words.annuity],
    [row.half, words.half],
    [row.individuals, words.individuals],
    [row.newcomers, words.newcomers],
    [row.companies, words.companies],
    [row.fees, words.fees],
    [row.other, words.other],
    [row.lost, words.lost],
    [row.excluded, words.excluded],
    [row.base, words.base],
    [row.share, words.share],
  ];
  for (const [line, label] of lines) sheet.text(line, 0, builder.word(label));
  for (const [line, label] of [
    [row.gross, words.gross],
    [row.total, words.total],
    [row.net, words.net],
  ] as const) {
    sheet.band(line, 1 + count, builder.word(label), { style: "total" });
  }
  for (let index = 0; index < count; index += 1) {
    layColumn(builder, sheet, transfer, revenue, scenarioColumn(index), transferColumn(index));
  }
  if (hasComparison) {
    const column = scenarioColumn(count) + 1;
    sheet.headings(row.heading, column, [builder.word(words.comparison)], { align: "center" });
    builder.input(sheet, row.rate, column, {
      key: "comparisonRate",
      name: "CRESS_REAJUSTE_COMPARACAO",
      content: numberCell(answers, "comparisonRate"),
      look: percent,
    });
    layColumn(builder, sheet, transfer, revenue, column, transferColumn(count));
    if (textAnswer(answers, "comparisonCompanyRevenue") !== "") {
      builder.input(sheet, row.companies, column, {
        key: "comparisonCompanyRevenue",
        name: "CRESS_RECEITA_PJ_COMPARACAO",
        content: numberCell(answers, "comparisonCompanyRevenue"),
        look: money,
      });
    }
    builder.result("CRESS_RECEITA_LIQUIDA_COMPARACAO", place(sheet.name, row.net, column));
  }
  return place(sheet.name, row.net, 1, 1, count);
}

function layColumn(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  transfer: SheetBuilder,
  revenue: RevenueFigures,
  column: number,
  fromTransfer: number,
): void {
  const at = (ofRow: number): string => cellName(ofRow, column);
  const ref = (key: string): string => builder.ref(key, sheet);
  const fixed = (from: Place): string => absolute(from, sheet.name);
  const shared = (offset: number): string =>
    relative(place(transfer.name, transferRow.first + offset, fromTransfer), sheet.name);
  const total: Look = { style: "total", format: "money" };
  sheet.formula(row.annuity, column, `CRESS.ANNUITY_ADJUST(${ref("currentAnnuity")},${at(row.rate)})`, money);
  sheet.formula(row.half, column, `${at(row.annuity)}/2`, money);
  sheet.formula(row.individuals, column, `CRESS.ANNUITY_REVENUE(${ref("registrants")},${at(row.annuity)})`, money);
  sheet.formula(row.newcomers, column, `CRESS.ANNUITY_REVENUE(${ref("newRegistrants")},${at(row.half)})`, money);
  sheet.formula(row.companies, column, fixed(revenue.companies), money);
  sheet.formula(row.fees, column, fixed(revenue.fees), money);
  sheet.formula(row.other, column, fixed(revenue.other), money);
  sheet.formula(row.gross, column, `SUM(${at(row.individuals)}:${at(row.other)})`, total);
  const annuities = `(${at(row.individuals)}+${at(row.newcomers)})`;
  sheet.formula(row.lost, column, `${annuities}*${ref("delinquencyRate")}`, money);
  sheet.formula(row.total, column, `${at(row.gross)}-${at(row.lost)}`, total);
  sheet.formula(row.excluded, column, fixed(revenue.excluded), money);
  sheet.formula(row.base, column, shared(2), money);
  sheet.formula(row.share, column, shared(3), money);
  sheet.formula(row.net, column, shared(4), total);
}

/** The federal council's share, one call a column: slides 52 and 55. */
export function layTransfer(
  builder: PlanBuilder,
  sheet: SheetBuilder,
  scenarios: SheetBuilder,
  revenue: RevenueFigures,
  answers: Answers,
): { readonly base: Place; readonly share: Place; readonly net: Place } {
  const { count, hasComparison } = scenarioColumns(answers);
  const width = 2 + count + (hasComparison ? 1 : 0);
  builder.heading(sheet, words.transferTitle, "year");
  sheet.columns([38, ...Array<number>(width - 1).fill(20)]);
  sheet.freeze(5);
  sheet.headings(transferRow.heading, 0, [
    builder.word(words.scenario),
    builder.word(words.detailed),
    ...Array.from({ length: count }, (_, index) => `${builder.word(words.proposal)} ${String(index + 1)}`),
    ...(hasComparison ? [builder.word(words.comparison)] : []),
  ]);
  sheet.text(transferRow.rate, 0, builder.word(words.rate));
  const labels = [words.revenue, words.excluded, words.base, words.share];
  labels.forEach((label, index) => sheet.text(transferRow.first + index, 0, builder.word(label)));
  const netRow = transferRow.first + 4;
  sheet.text(netRow, 0, builder.word(words.net), { style: "total" });

  const column = (index: number, rate: Place, total: Place): void => {
    sheet.formula(transferRow.rate, index, relative(rate, sheet.name), percent);
    const call = [relative(total, sheet.name), absolute(revenue.excluded, sheet.name), builder.ref("shareRate", sheet)];
    sheet.spill(transferRow.first, index, 5, 1, `CRESS.CFESS_TRANSFER(${call.join(",")})`, money);
    sheet.look(place(sheet.name, netRow, index), { style: "total" });
  };
  column(1, builder.at("detailedRate"), revenue.total);
  const from = (ofRow: number, index: number): Place => place(scenarios.name, ofRow, index);
  for (let index = 0; index < count; index += 1) {
    column(transferColumn(index), from(row.rate, scenarioColumn(index)), from(row.total, scenarioColumn(index)));
  }
  if (hasComparison) {
    const apart = scenarioColumn(count) + 1;
    column(transferColumn(count), from(row.rate, apart), from(row.total, apart));
  }
  layComposition(builder, sheet, revenue, netRow + 2);
  const across = (offset: number): Place => place(sheet.name, transferRow.first + offset, transferColumn(0), 1, count);
  return { base: across(2), share: across(3), net: across(4) };
}

/** The amount that slides 52 and 55 call "Rendimentos", by what it is made of. */
function layComposition(builder: PlanBuilder, sheet: SheetBuilder, revenue: RevenueFigures, from: number): void {
  sheet.band(from, 2, builder.word(words.composition), { style: "section" });
  revenue.sections.forEach(({ label, table }, index) => {
    sheet.text(from + 1 + index, 0, label);
    sheet.formula(from + 1 + index, 1, notSharedIn(builder, sheet, table), money);
  });
  const last = from + 1 + revenue.sections.length;
  sheet.text(last, 0, builder.word(words.excluded), { style: "total" });
  sheet.formula(last, 1, `SUM(${cellName(from + 1, 1)}:${cellName(last - 1, 1)})`, { style: "total", ...money });
}

/** Expense and its balance against net revenue, read from the expense sheet, and the chart of both. */
export function layBalance(builder: PlanBuilder, sheet: SheetBuilder, balance: Place, answers: Answers): void {
  const { count } = scenarioColumns(answers);
  sheet.band(row.expense, 1 + count, builder.word(words.expense), { style: "total" });
  sheet.text(row.difference, 0, builder.word(words.difference));
  sheet.text(row.balanced, 0, builder.word(words.balanced));
  for (let index = 0; index < count; index += 1) {
    const column = scenarioColumn(index);
    const from = (offset: number): string => relative(within(balance, offset, index), sheet.name);
    sheet.formula(row.expense, column, from(0), { style: "total", format: "money" });
    sheet.formula(row.difference, column, from(1), money);
    sheet.formula(row.balanced, column, from(2), { style: "check", align: "center" });
  }
  sheet.check(place(sheet.name, row.balanced, 1, 1, count));
  sheet.text(row.note, 0, builder.word(balanceNote), { style: "note" });
  const across = (ofRow: number): Place => place(sheet.name, ofRow, 1, 1, count);
  sheet.chart(
    chartFrom({
      name: "CRESS_GRAFICO_CENARIOS",
      kind: "column",
      title: builder.word(words.chart),
      categoryAxis: builder.word(words.axisRate),
      valueAxis: builder.word(words.axisMoney),
      format: "count",
      categories: across(row.rate),
      series: [
        { name: builder.word(words.revenueSeries), values: across(row.net) },
        { name: builder.word(words.expenseSeries), values: across(row.expense) },
      ],
      place: place(sheet.name, row.chart, 0, 18, Math.max(4, count + 1)),
    }),
  );
}

export const scenarioWords = words;
