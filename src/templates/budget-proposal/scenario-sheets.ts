import { no } from "../builder/answer-cells";
import { isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import type { Look } from "../builder/cell";
import type { FederalRules } from "../../profile/terms";
import type { Call, Line, SheetDescription } from "../builder/description";
import { fromCall, inputRow, numberInput } from "../builder/holds";
import { callInEach, chart, gap, headings, line, note, result, section, total, within } from "../builder/parts";
import {
  adjustedAnnuity,
  annuityRevenue,
  companyDelinquency,
  delinquency,
  federalTransfer,
  halfAnnuity,
  hasCompanyRate,
  totalRevenue,
} from "../revenue-chain";
import { balanceNote, outcomeLook } from "./expense-sheet";
import { notShared } from "./revenue-sheet";
import { proposalHeading, scenarioColumns } from "./scenario-columns";
import { scenarioWords as words } from "./scenario-wording";

const money: Look = { format: "money" };
const percent: Look = { format: "percent" };

/** Revenue by adjustment, and its balance against expense: slides 53 to 55. */
export function scenarioSheet(answers: Answers): SheetDescription {
  const { proposals, comparison } = scenarioColumns(answers);
  const ownCompanies = isBlankAnswer(answers["comparisonCompanyRevenue"])
    ? "{$revenue.companyTotal.revenue}"
    : numberInput(answers, "comparisonCompanyRevenue", "CRESS_RECEITA_PJ_COMPARACAO");
  return {
    id: "scenarios",
    name: words.scenariosSheet,
    title: words.scenariosTitle,
    year: "year",
    columns: [
      { id: "label", width: 38 },
      ...proposals.map((id, index) => ({ id, width: 21, heading: { text: proposalHeading(index) } })),
      ...comparison.map((id) => ({
        id,
        width: 21,
        apart: 3,
        heading: { text: words.comparison, align: "center" as const },
      })),
    ],
    across: [...proposals, ...comparison],
    bandsTo: proposals.at(-1) ?? "label",
    spareWidths: [12, 12],
    frozenTo: "rate",
    parts: [
      headings(words.scenario),
      ...proposalLines(answers),
      line("half", words.half, halfAnnuity("{annuity}"), money),
      line("individuals", words.individuals, annuityRevenue("{$registrants}", "{annuity}"), money),
      line("newcomers", words.newcomers, annuityRevenue("{$newRegistrants}", "{half}"), money),
      line(
        "companies",
        words.companies,
        [within(proposals, "{$revenue.companyTotal.revenue}"), within(comparison, ownCompanies)],
        money,
      ),
      line("fees", words.fees, "{$revenue.feeTotal.revenue}", money),
      line("other", words.other, "{$revenue.otherTotal.revenue}", money),
      total("gross", words.gross, "SUM({individuals}:{other})", money),
      line("lost", words.lost, delinquency("({individuals}+{newcomers})"), money),
      ...(hasCompanyRate(answers)
        ? [line("companiesLost", words.companiesLost, companyDelinquency("{companies}"), money)]
        : []),
      total("total", words.total, totalRevenue("{gross}", "{lost}", hasCompanyRate(answers)), money),
      line("excluded", words.excluded, "{$revenue.excluded}", money),
      line("base", words.base, "{transfer.base}", money),
      line("share", words.share, "{transfer.share}", money),
      total("net", words.net, "{transfer.net}", money, {
        results: comparison.map((id) => result("CRESS_RECEITA_LIQUIDA_COMPARACAO", [id])),
      }),
      gap(),
      total("expense", words.expense, "{expense.expense}", money, { in: proposals }),
      line("difference", words.difference, "{expense.difference}", money, { in: proposals }),
      line("outcome", words.outcome, "{expense.outcome}", outcomeLook, { in: proposals }),
      note(balanceNote),
      gap(),
      chart(18, Math.max(4, proposals.length + 1), {
        name: "CRESS_GRAFICO_CENARIOS",
        kind: "column",
        title: words.chart,
        categoryAxis: words.axisRate,
        valueAxis: words.axisMoney,
        format: "count",
        fromZero: true,
        in: proposals,
        categories: "rate",
        series: [
          { name: words.revenueSeries, values: "net" },
          { name: words.expenseSeries, values: "expense" },
        ],
      }),
    ],
  };
}

/** The federal council's share, one call a column: slides 52 and 55. */
export function transferSheet(answers: Answers, rules: FederalRules): SheetDescription {
  const { proposals, comparison } = scenarioColumns(answers);
  const detailed = ["detailed"];
  const scenarios = [...proposals, ...comparison];
  return {
    id: "transfer",
    name: words.transferSheet,
    title: words.transferTitle,
    year: "year",
    words: { no },
    columns: [
      { id: "label", width: 38 },
      { id: "detailed", width: 20, heading: { text: words.detailed } },
      ...proposals.map((id, index) => ({ id, width: 20, heading: { text: proposalHeading(index) } })),
      ...comparison.map((id) => ({ id, width: 20, heading: { text: words.comparison } })),
    ],
    across: [...detailed, ...scenarios],
    frozenTo: "rate",
    parts: [
      headings(words.scenario),
      line(
        "rate",
        words.rate,
        [within(detailed, "{revenue.detailedRate}"), within(scenarios, "{scenarios.rate}")],
        percent,
      ),
      ...transferLines(detailed, scenarios, rules),
      gap(),
      // The amount that slides 52 and 55 call "Rendimentos", by what it is made of.
      section(words.composition, "detailed"),
      line("companies", words.companyLines, notShared("companies"), money, { in: detailed }),
      line("fees", words.feeLines, notShared("fees"), money, { in: detailed }),
      line("other", words.otherLines, notShared("other"), money, { in: detailed }),
      total("outside", words.outside, "SUM({companies}:{other})", money, { in: detailed, bandsTo: "detailed" }),
    ],
  };
}

/** The proposals put to the vote: their rates, or where an amount is voted on, that amount and the rate that leads to it. */
function proposalLines(answers: Answers): readonly Line[] {
  const { proposals, comparison } = scenarioColumns(answers);
  const typed = inputRow(answers, "rates", "rate", "CRESS_REAJUSTES");
  const compared = within(comparison, numberInput(answers, "comparisonRate", "CRESS_REAJUSTE_COMPARACAO"));
  const adjusted = adjustedAnnuity("{currentAnnuity}", "{rate}");
  const byAmount = tableRows(answers, "rates").some((row) => !isBlankAnswer(row.amount));
  if (!byAmount) {
    return [
      line("rate", words.rate, [within(proposals, typed), compared], percent),
      line("annuity", words.annuity, adjusted, money),
    ];
  }
  const amounts = inputRow(answers, "rates", "amount", "CRESS_ANUIDADES_PROPOSTAS");
  const chosen = (amount: string, otherwise: string): string => `IF(N({proposedAmount})>0,${amount},${otherwise})`;
  return [
    line("typedRate", words.typedRate, [within(proposals, typed)], percent, { in: proposals }),
    line("proposedAmount", words.proposedAmount, [within(proposals, amounts)], money, { in: proposals }),
    line(
      "rate",
      words.rate,
      [within(proposals, chosen("{proposedAmount}/{currentAnnuity}-1", "{typedRate}")), compared],
      { format: "percentFine" },
    ),
    line(
      "annuity",
      words.annuity,
      [
        within(proposals, chosen("{proposedAmount}", adjustedAnnuity("{currentAnnuity}", "{typedRate}"))),
        within(comparison, adjusted),
      ],
      money,
    ),
  ];
}

/** CFESS's transfer by its rule; another federal council's, the plain product of base and rate. */
function transferLines(
  detailed: readonly string[],
  scenarios: readonly string[],
  rules: FederalRules,
): readonly (Call | Line)[] {
  const [own, other] = ["{revenue.total}", "{scenarios.total}"];
  if (rules === "OTHER") {
    return [
      line("revenue", words.revenue, [within(detailed, own), within(scenarios, other)], money),
      line("excluded", words.excluded, "{$revenue.excluded}", money),
      line("base", words.base, "{revenue}-{excluded}", money),
      line("share", words.share, "{base}*{shareRate}", money),
      total("net", words.net, "{revenue}-{share}", money),
    ];
  }
  return [
    callInEach(
      [
        { in: detailed, formula: federalTransfer(own, "{$revenue.excluded}") },
        { in: scenarios, formula: federalTransfer(other, "{$revenue.excluded}") },
      ],
      [
        line("revenue", words.revenue, fromCall, money),
        line("excluded", words.excluded, fromCall, money),
        line("base", words.base, fromCall, money),
        line("share", words.share, fromCall, money),
        total("net", words.net, fromCall, money),
      ],
    ),
  ];
}
