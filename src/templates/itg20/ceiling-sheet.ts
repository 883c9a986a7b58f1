import type { Wording } from "../../core/wording";
import { cellName } from "../../workbook/address";
import { flagCell, numberCell, textCell, yes } from "../builder/answer-cells";
import { isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import { absolute, place, quoted, relative, type Look, type Place } from "../builder/cell";
import { Lines } from "../builder/lines";
import type { PlanBuilder } from "../builder/plan-builder";
import { ceilingWords as words } from "./ceiling-wording";
import { hasTerminalFlow } from "./form";

const money: Look = { format: "amount" };
const percent: Look = { format: "percent" };
const WIDTH = 6;

export interface CeilingPlaces {
  readonly sheet: string;
  readonly plan: Place;
  readonly surplus: Place;
  readonly fundingValue: Place;
  readonly refund: Place;
  readonly reduction: Place;
  readonly ceiling: Place;
  readonly net: Place;
  readonly effect: Place;
  readonly rate: Place | null;
  readonly after: Place;
}

/** The ceiling with everything that leads to it, in the order of the interpretation. */
export function layCeiling(builder: PlanBuilder, answers: Answers): CeilingPlaces {
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title);
  sheet.columns([56, 20, 20, 20, 20, 20]);
  sheet.freeze(2);
  const lines = new Lines(builder, sheet, 3, WIDTH);
  const at = (target: Place): string => relative(target, sheet.name);
  const fixed = (target: Place): string => absolute(target, sheet.name);
  const given = (id: string): boolean => !isBlankAnswer(answers[id]);
  const input = (label: Wording, id: string, name: string, look: Look, byDefault = ""): Place =>
    lines.input(label, id, name, numberCell(answers, id, byDefault), look);

  lines.section(words.planTitle);
  const plan = lines.input(words.plan, "planName", "CRESS_ITG_PLANO", textCell(answers, "planName"), {
    format: "text",
    align: "right",
  });
  let surplus: Place;
  let assets: Place | null = null;
  let obligation: Place | null = null;
  if (given("surplus")) {
    surplus = input(words.surplus, "surplus", "CRESS_ITG_SUPERAVIT", money);
  } else {
    assets = input(words.assets, "planAssets", "CRESS_ITG_ATIVOS", money);
    obligation = input(words.obligation, "obligation", "CRESS_ITG_OBRIGACAO", money);
    surplus = lines.total(words.surplus, `${at(assets)}-${at(obligation)}`, money);
  }
  const rate = given("discountRate") ? input(words.rate, "discountRate", "CRESS_ITG_TAXA", percent) : null;
  const prepayment = input(words.prepayment, "prepayment", "CRESS_ITG_PRE_PAGAMENTO", money, "0");
  lines.gap();

  const years = layYears(builder, lines, answers, rate, prepayment);
  lines.section(words.fundingTitle);
  const immediate = input(words.immediate, "immediateContribution", "CRESS_ITG_EXIGIVEL", money, "0");
  const shortfall =
    years && rate
      ? lines.formula(words.shortfallValue, `CRESS.ITG20_MFR_PV(${fixed(rate)},${fixed(years.shortfalls)})`, money)
      : null;
  const fundingValue = lines.total(
    words.fundingValue,
    shortfall ? `${at(immediate)}+${at(shortfall)}` : at(immediate),
    money,
  );
  const after = lines.formula(words.after, `${at(surplus)}+${at(fundingValue)}`, money);
  lines.gap();

  const reductionValue = layReduction(lines, answers, years, rate, prepayment);
  const refundValue = layRefund(builder, lines, answers, after);

  lines.section(words.ceilingTitle);
  const refund = lines.formula(words.refund, refundValue, money);
  const reduction = lines.formula(words.reduction, reductionValue, money);
  const combine = lines.input(
    words.combine,
    "combine",
    "CRESS_ITG_COMBINAR",
    flagCell(answers, "combine", builder.language),
    {
      align: "right",
    },
  );
  const isCombined = `${at(combine)}=${quoted(builder.word(yes))}`;
  const ceiling = lines.total(
    words.ceiling,
    `CRESS.ITG20_CEILING(${at(refund)},${at(reduction)},${isCombined})`,
    money,
  );
  const net = lines.total(words.net, `CRESS.ITG20_NET(${at(surplus)},${at(fundingValue)},${at(ceiling)})`, money);
  builder.result("CRESS_ITG_TETO", ceiling);
  builder.result("CRESS_ITG_LIQUIDO", net);
  lines.gap();

  const effect = laySummary(builder, lines, { assets, obligation, surplus, fundingValue, ceiling, net });
  if (given("openingEffect") && rate) {
    lines.gap();
    layRollForward(lines, answers, rate, effect);
  }
  return { sheet: sheet.name, plan, surplus, fundingValue, refund, reduction, ceiling, net, effect, rate, after };
}

interface YearPlaces {
  readonly count: number;
  readonly costs: Place;
  readonly future: Place;
  readonly shortfalls: Place;
}

function layYears(
  builder: PlanBuilder,
  lines: Lines,
  answers: Answers,
  rate: Place | null,
  prepayment: Place,
): YearPlaces | null {
  const rows = tableRows(answers, "fundingYears");
  if (rows.length === 0 || !rate) return null;
  const { sheet } = lines;
  lines.section(words.yearsTitle);
  lines.headings([
    words.year,
    words.serviceCost,
    words.future,
    words.shortfall,
    words.totalContribution,
    words.afterPrepayment,
  ]);
  const first = lines.row;
  const column = (index: number, field: string, name: string): Place =>
    builder.inputColumn(
      sheet,
      first,
      index,
      name,
      rows.map((_, row) => `fundingYears.${String(row)}.${field}`),
      rows.map((row) => numberCell(row, field, "0")),
      money,
    );
  const costs = column(1, "serviceCost", "CRESS_ITG_CUSTO_SERVICO");
  const future = column(2, "futureContribution", "CRESS_ITG_CONTRIBUICAO_FUTURA");
  const shortfalls = column(3, "shortfall", "CRESS_ITG_DEFASAGEM");
  rows.forEach((_, index) => {
    const row = first + index;
    sheet.put(
      row,
      0,
      { kind: "number", number: String(index + 1) },
      { style: "label", format: "count", align: "left" },
    );
    sheet.formula(row, 4, `${cellName(row, 2)}+${cellName(row, 3)}`, money);
    // A prepayment covers the first years' contributions for future service, as EI25 shows.
    const due = absolute(place(sheet.name, first, 2), sheet.name);
    const paid = absolute(prepayment, sheet.name);
    sheet.formula(row, 5, `MAX(0,MIN(${cellName(row, 2)},SUM(${due}:${cellName(row, 2)})-${paid}))`, money);
  });
  const totals = first + rows.length;
  sheet.band(totals, WIDTH, builder.word(words.total), { style: "total" });
  for (const index of [1, 2, 3, 4, 5]) {
    const range = relative(place(sheet.name, first, index, rows.length, 1), sheet.name);
    sheet.formula(totals, index, `SUM(${range})`, { style: "total", ...money });
  }
  lines.row = totals + 2;
  return { count: rows.length, costs, future, shortfalls };
}

/** What a reduction in future contributions is worth: its table, and the expression that gives its value. */
function layReduction(
  lines: Lines,
  answers: Answers,
  years: YearPlaces | null,
  rate: Place | null,
  prepayment: Place,
): string {
  const { sheet } = lines;
  const fixed = (target: Place): string => absolute(target, sheet.name);
  if (!years || !rate) return fixed(prepayment);
  lines.section(words.tableTitle);
  const terminal = hasTerminalFlow(answers) ? layTerminal(lines, answers) : [];
  const call = [rate, years.costs, years.future, prepayment].map(fixed);
  const passed = [...call, ...terminal.map((target) => (target ? fixed(target) : ""))].join(",").replace(/,+$/, "");
  lines.headings([words.year, words.serviceCost, words.future, words.available, words.presentValue]);
  const rows = years.count + (terminal.length > 0 ? 1 : 0);
  const table = sheet.spill(lines.row, 0, rows, 5, `CRESS.ITG20_REDUCTION_TABLE(${passed})`, money);
  sheet.look({ ...table, columns: 1 }, { format: "count", align: "left" });
  lines.row += rows + 1;
  return `CRESS.ITG20_REDUCTION(${passed})`;
}

function layTerminal(lines: Lines, answers: Answers): readonly (Place | null)[] {
  const input = (label: Wording, id: string, name: string, look: Look): Place =>
    lines.input(label, id, name, numberCell(answers, id, "0"), look);
  const cost = input(words.terminalCost, "terminalServiceCost", "CRESS_ITG_CUSTO_TERMINAL", money);
  const contribution = input(
    words.terminalContribution,
    "terminalContribution",
    "CRESS_ITG_CONTRIBUICAO_TERMINAL",
    money,
  );
  const growth = input(words.growth, "growth", "CRESS_ITG_CRESCIMENTO", percent);
  const years = isBlankAnswer(answers["terminalYears"])
    ? null
    : input(words.terminalYears, "terminalYears", "CRESS_ITG_ANOS_TERMINAIS", { format: "count" });
  return [cost, contribution, growth, years];
}

function layRefund(builder: PlanBuilder, lines: Lines, answers: Answers, after: Place): string {
  const { sheet } = lines;
  const at = (target: Place): string => relative(target, sheet.name);
  lines.section(words.refundTitle);
  const right = lines.input(
    words.right,
    "refundRight",
    "CRESS_ITG_DIREITO_RESTITUICAO",
    flagCell(answers, "refundRight", builder.language),
    { align: "right" },
  );
  const input = (label: Wording, id: string, name: string, look: Look, byDefault: string): Place =>
    lines.input(label, id, name, numberCell(answers, id, byDefault), look);
  const share = input(words.share, "refundShare", "CRESS_ITG_PROPORCAO_RESTITUIVEL", percent, "1");
  const costs = input(words.costs, "refundCosts", "CRESS_ITG_CUSTOS_RESTITUICAO", money, "0");
  const tax = input(words.tax, "refundTax", "CRESS_ITG_IMPOSTO_RESTITUICAO", percent, "0");
  lines.gap();
  const call = `CRESS.ITG20_REFUND(${[after, share, costs, tax].map(at).join(",")})`;
  return `IF(${at(right)}=${quoted(builder.word(yes))},${call},0)`;
}

interface SummaryInputs {
  readonly assets: Place | null;
  readonly obligation: Place | null;
  readonly surplus: Place;
  readonly fundingValue: Place;
  readonly ceiling: Place;
  readonly net: Place;
}

/** The examples' "Resumo"; where only the surplus is known, it begins with it. */
function laySummary(builder: PlanBuilder, lines: Lines, from: SummaryInputs): Place {
  const { sheet } = lines;
  const at = (target: Place): string => relative(target, sheet.name);
  lines.section(words.summaryTitle);
  const total: Look = { style: "total", format: "amount" };
  if (from.assets && from.obligation) {
    const first = lines.labels([
      words.assets,
      words.negativeObligation,
      words.surplus,
      words.effect,
      words.net,
      words.afterPayment,
    ]);
    const call = [from.assets, from.obligation, from.fundingValue, from.ceiling].map(at).join(",");
    sheet.spill(first.row, first.column, 6, 1, `CRESS.ITG20_SUMMARY(${call})`, money);
    for (const offset of [2, 4]) sheet.look(place(sheet.name, first.row + offset, 0, 1, 2), total);
    return builder.result("CRESS_ITG_EFEITO_TETO", place(sheet.name, first.row + 3, 1));
  }
  lines.formula(words.surplus, at(from.surplus), money);
  const effect = lines.formula(words.effect, `${at(from.net)}-${at(from.surplus)}`, money);
  lines.total(words.net, at(from.net), money);
  lines.formula(words.afterPayment, `${at(from.net)}+${at(from.fundingValue)}`, money);
  return builder.result("CRESS_ITG_EFEITO_TETO", effect);
}

function layRollForward(lines: Lines, answers: Answers, rate: Place, effect: Place): void {
  const { sheet } = lines;
  lines.section(words.rollTitle);
  const opening = lines.input(
    words.opening,
    "openingEffect",
    "CRESS_ITG_EFEITO_INICIAL",
    numberCell(answers, "openingEffect"),
    money,
  );
  const first = lines.labels([words.opening, words.interest, words.remeasurement, words.closing]);
  const call = [opening, rate, effect].map((target) => relative(target, sheet.name)).join(",");
  sheet.spill(first.row, first.column, 4, 1, `CRESS.ITG20_ROLLFORWARD(${call})`, money);
  sheet.look(place(sheet.name, first.row + 3, 0, 1, 2), { style: "total", format: "amount" });
}
