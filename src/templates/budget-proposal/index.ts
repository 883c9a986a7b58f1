import { fillWording, type Wording } from "../../core/wording";
import { numberCell } from "../builder/answer-cells";
import { decimalAnswer, textAnswer, type Answers } from "../builder/answers";
import { number } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import { councilOrigin, legalOrigin } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import { rateLabel, rates } from "../builder/shared-fields";
import { layAnnuityParameters } from "../builder/shared-parameters";
import type { LiveFigure } from "../builder/template";
import { laySheets } from "../builder/lay-sheets";
import { expenseSheet } from "./expense-sheet";
import { balances, fixedRevenue, legalQuota, scenarioAt, scenarios } from "./figures";
import { budgetProblems, budgetSections } from "./form";
import { revenueSheet } from "./revenue-sheet";
import { budgetSample } from "./sample";
import { proposalColumn, scenarioColumns } from "./scenario-columns";
import { scenarioSheet, transferSheet } from "./scenario-sheets";

const netLabel: Wording = { en: "Net revenue at {rate}", "pt-BR": "Receita líquida a {rate}" };
const balanceLabel: Wording = { en: "Balance at {rate}", "pt-BR": "Equilíbrio a {rate}" };
const differenceLabel: Wording = { en: "Revenue − expense at {rate}", "pt-BR": "Receita − despesa a {rate}" };
const transferLabel: Wording = { en: "Transfer to CFESS at {rate}", "pt-BR": "Repasse ao CFESS a {rate}" };
const excludedLabel: Wording = { en: "Outside the CFESS base", "pt-BR": "Fora da base do CFESS" };

/** The budget of slides 49 to 55: revenue, transfer, expense and the scenarios that the assembly votes on. */
export const budgetProposal = defineTemplate({
  id: "budget-proposal",
  name: { en: "Budget proposal", "pt-BR": "Proposta orçamentária" },
  summary: {
    en: "Revenue, transfer to CFESS, expense and the balance of each proposed adjustment.",
    "pt-BR": "Receita, repasse ao CFESS, despesa e o equilíbrio de cada reajuste proposto.",
  },
  sections: budgetSections,
  samples: [budgetSample],
  problems: budgetProblems,
  checks: budgetChecks,
  lay: layBudget,
});

function budgetChecks(answers: Answers): readonly LiveFigure[] {
  const figures: LiveFigure[] = [];
  const found = scenarios(answers);
  const balanced = balances(answers);
  found.forEach((scenario, index) => {
    if (!scenario) return;
    const rate = rateLabel(scenario.rate);
    figures.push({
      id: `net${String(index + 1)}`,
      label: fillWording(netLabel, { rate }),
      value: scenario.net.toFixed(),
      format: "money",
      name: "CRESS_RECEITA_LIQUIDA",
    });
    const balance = balanced[index];
    if (!balance) return;
    figures.push({
      id: `balance${String(index + 1)}`,
      label: fillWording(differenceLabel, { rate }),
      value: balance.difference.toFixed(),
      format: "money",
      passes: balance.balanced,
      name: "CRESS_DIFERENCA",
    });
  });
  const detailed = scenarioAt(answers, decimalAnswer(answers, "detailedRate"));
  if (detailed) {
    figures.push({
      id: "transfer",
      label: fillWording(transferLabel, { rate: rateLabel(detailed.rate) }),
      value: detailed.share.toFixed(),
      format: "money",
    });
  }
  figures.push({
    id: "excluded",
    label: excludedLabel,
    value: fixedRevenue(answers).excluded.toFixed(),
    format: "money",
  });
  return figures;
}

function layBudget(builder: PlanBuilder, answers: Answers): void {
  layParameters(builder, answers);
  const sheets = laySheets(
    builder,
    [revenueSheet(answers), scenarioSheet(answers), transferSheet(answers), expenseSheet(answers)],
    ["revenue", "transfer", "expense", "scenarios"],
  );
  const { proposals } = scenarioColumns(answers);
  sheets.result("CRESS_RECEITA_LIQUIDA", "scenarios.net", proposals);
  sheets.result("CRESS_BASE_CALCULO", "transfer.base", proposals);
  sheets.result("CRESS_COTA_PARTE", "transfer.share", proposals);
  sheets.result("CRESS_DESPESA_TOTAL", "expense.expense");
  sheets.result("CRESS_DIFERENCA", "expense.difference");
  sheets.result("CRESS_EQUILIBRIO", "expense.balanced", proposals, "check");

  rates(answers).forEach((each, index) => {
    const rate = rateLabel(each);
    const column = proposalColumn(index);
    builder.figure(builder.word(netLabel, { rate }), sheets.cell("scenarios.net", column), "money");
    builder.figure(builder.word(balanceLabel, { rate }), sheets.cell("expense.balanced", column), "general", "check");
    builder.figure(builder.word(differenceLabel, { rate }), sheets.cell("expense.difference", column), "money");
  });
  const detailed = rateLabel(decimalAnswer(answers, "detailedRate"));
  builder.figure(builder.word(transferLabel, { rate: detailed }), sheets.cell("transfer.share", "detailed"), "money");
}

function layParameters(builder: PlanBuilder, answers: Answers): void {
  layAnnuityParameters(builder, answers);
  builder.parameter({
    key: "delinquencyRate",
    name: "CRESS_INADIMPLENCIA",
    label: { en: "Delinquency and discounts", "pt-BR": "Inadimplência e descontos" },
    content: numberCell(answers, "delinquencyRate"),
    format: "percent",
    ...councilOrigin(builder.options, textAnswer(answers, "delinquencySource")),
  });
  const quota = legalQuota(answers);
  const ownRate = decimalAnswer(answers, "shareRate");
  builder.parameter({
    key: "shareRate",
    name: "CRESS_ALIQUOTA_COTA_PARTE",
    label: { en: "CFESS share rate", "pt-BR": "Alíquota da cota-parte do CFESS" },
    content: ownRate ? number(ownRate) : number(quota.value),
    format: "percent",
    ...(ownRate ? councilOrigin(builder.options) : legalOrigin(quota, builder.options)),
  });
}
