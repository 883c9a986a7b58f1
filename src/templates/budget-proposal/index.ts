import type { Decimal } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { numberCell } from "../builder/answer-cells";
import { decimalAnswer, textAnswer, type Answers } from "../builder/answers";
import { boolean, number, place, within } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import { councilOrigin, legalOrigin } from "../builder/parameters-sheet";
import type { PlanBuilder } from "../builder/plan-builder";
import { rateLabel, rates } from "../builder/shared-fields";
import { layAnnuityParameters } from "../builder/shared-parameters";
import type { LiveFigure } from "../builder/template";
import { expenseSheetName, layExpense } from "./expense-sheet";
import { balances, fixedRevenue, legalQuota, scenarioAt, scenarios } from "./figures";
import { budgetProblems, budgetSections } from "./form";
import { layRevenue } from "./revenue-sheet";
import { budgetSample } from "./sample";
import { layBalance, layScenarios, layTransfer, scenarioWords } from "./scenario-sheets";

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
  const revenue = layRevenue(builder, answers);
  const transferSheet = builder.sheet(scenarioWords.transferSheet);
  const expenseSheet = builder.sheet(expenseSheetName);
  const scenarioSheet = builder.sheet(scenarioWords.scenariosSheet);

  const netRow = layScenarios(builder, scenarioSheet, transferSheet, revenue, answers);
  const transfer = layTransfer(builder, transferSheet, scenarioSheet, revenue, answers);
  const rateRow = place(scenarioSheet.name, 4, 1, 1, netRow.columns);
  const { balance } = layExpense(builder, expenseSheet, rateRow, netRow, answers);
  layBalance(builder, scenarioSheet, balance, answers);

  const found = scenarios(answers);
  const row = (pick: (scenario: (typeof found)[number]) => Decimal | undefined) => [
    found.map((scenario) => number(pick(scenario) ?? null)),
  ];
  builder.result(
    "CRESS_RECEITA_LIQUIDA",
    netRow,
    row((scenario) => scenario?.net),
  );
  builder.result(
    "CRESS_BASE_CALCULO",
    transfer.base,
    row((scenario) => scenario?.base),
  );
  builder.result(
    "CRESS_COTA_PARTE",
    transfer.share,
    row((scenario) => scenario?.share),
  );
  const balanced = balances(answers);
  const across = (offset: number) => ({ ...within(balance, offset, 0), columns: balance.columns });
  builder.result("CRESS_DESPESA_TOTAL", across(0), [balanced.map((each) => number(each?.expense ?? null))]);
  builder.result("CRESS_DIFERENCA", across(1), [balanced.map((each) => number(each?.difference ?? null))]);
  builder.result("CRESS_EQUILIBRIO", across(2), [balanced.map((each) => boolean(each?.balanced === true))], "check");

  rates(answers).forEach((rate, index) => {
    const shown = rateLabel(rate);
    builder.figure(builder.word(netLabel, { rate: shown }), within(netRow, 0, index), "money");
    builder.figure(builder.word(balanceLabel, { rate: shown }), within(balance, 2, index), "general", "check");
    builder.figure(builder.word(differenceLabel, { rate: shown }), within(balance, 1, index), "money");
  });
  const detailed = rateLabel(decimalAnswer(answers, "detailedRate"));
  builder.figure(builder.word(transferLabel, { rate: detailed }), place(transferSheet.name, 8, 1), "money");
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
