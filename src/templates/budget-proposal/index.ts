import { fillWording, type Wording } from "../../core/wording";
import { cfessQuota } from "../../law/cfess-quota";
import { inForceInYear, keptWithoutDay } from "../../law/dated";
import { answered, numberCell } from "../builder/answer-cells";
import { decimalAnswer, isBlankAnswer, tableRows, type Answers } from "../builder/answers";
import { number } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import { pictureBars, pictureHeadings, pictureRow } from "../builder/picture";
import { councilOrigin, statedOrigin, legalOrigin } from "../builder/parameters-sheet";
import { rulesOf } from "../builder/federal-words";
import type { PlanBuilder } from "../builder/plan-builder";
import { proposalLabel, rateLabel, ratesField } from "../builder/shared-fields";
import { layAnnuityParameters } from "../builder/shared-parameters";
import { laySheets } from "../builder/lay-sheets";
import { expenseSheet } from "./expense-sheet";
import { budgetProblems, budgetSections } from "./form";
import { revenueSheet } from "./revenue-sheet";
import { revenueWords } from "./revenue-wording";
import { budgetSample } from "./sample";
import { proposalColumn, scenarioColumns } from "./scenario-columns";
import { scenarioSheet, transferSheet } from "./scenario-sheets";

const netLabel: Wording = { en: "Net revenue at {rate}", "pt-BR": "Receita líquida a {rate}" };
const differenceLabel: Wording = { en: "Revenue − expense at {rate}", "pt-BR": "Receita − despesa a {rate}" };
const transferLabel: Wording = { en: "CFESS share at {rate}", "pt-BR": "Cota-parte do CFESS a {rate}" };

/** The budget of slides 49 to 55: revenue, transfer, expense and the scenarios that the assembly votes on. */
export const budgetProposal = defineTemplate({
  id: "budget-proposal",
  name: { en: "Budget proposal", "pt-BR": "Proposta orçamentária" },
  summary: {
    en: "Revenue, transfer to CFESS, expense and the balance of each proposed adjustment.",
    "pt-BR": "Receita, repasse ao CFESS, despesa e o equilíbrio de cada reajuste proposto.",
  },
  picture: [
    pictureHeadings(5, 16, 9, 9, 9),
    pictureRow(11, 16, 9, 9, 9),
    pictureRow(17, 16, 9, 9, 9),
    pictureBars(8, 10, 12, 15),
    pictureBars(32, 11, 12, 13),
  ],
  sections: budgetSections,
  samples: [budgetSample],
  problems: budgetProblems,
  lay: layBudget,
});

function layBudget(builder: PlanBuilder, answers: Answers): void {
  layParameters(builder, answers);
  const rules = rulesOf(builder.options);
  const sheets = laySheets(
    builder,
    [revenueSheet(answers), scenarioSheet(answers), transferSheet(answers, rules), expenseSheet(answers)],
    ["revenue", "transfer", "expense", "scenarios"],
  );
  const { proposals } = scenarioColumns(answers);
  sheets.result("CRESS_RECEITA_LIQUIDA", "scenarios.net", proposals);
  sheets.result("CRESS_BASE_CALCULO", "transfer.base", proposals);
  sheets.result("CRESS_COTA_PARTE", "transfer.share", proposals);
  sheets.result("CRESS_DESPESA_TOTAL", "expense.expense");
  sheets.result("CRESS_DIFERENCA", "expense.difference");
  sheets.result("CRESS_EQUILIBRIO", "expense.balanced", proposals, "check");

  tableRows(answers, ratesField.id).forEach((each, index) => {
    const column = proposalColumn(index);
    const labelled = (label: Wording) => fillWording(label, { rate: proposalLabel(each) });
    const number = String(index + 1);
    const balanced = sheets.cell("expense.balanced", column);
    builder.figure({
      id: `net${number}`,
      label: labelled(netLabel),
      at: sheets.cell("scenarios.net", column),
      format: "money",
    });
    builder.figure({
      id: `balance${number}`,
      label: labelled(differenceLabel),
      at: sheets.cell("expense.difference", column),
      verdict: balanced,
      inWords: sheets.cell("expense.outcome", column),
      format: "balance",
    });
  });
  const rate = rateLabel(decimalAnswer(answers, "detailedRate"));
  builder.figure({
    id: "transfer",
    label: fillWording(transferLabel, { rate }),
    at: sheets.cell("transfer.share", "detailed"),
    format: "money",
  });
  const excluded = sheets.cell("revenue.excluded");
  builder.figure({ id: "excluded", label: revenueWords.excluded, at: excluded, format: "money", shown: "form" });
}

function layParameters(builder: PlanBuilder, answers: Answers): void {
  layAnnuityParameters(builder, answers);
  builder.parameter({
    key: "delinquencyRate",
    name: "CRESS_INADIMPLENCIA",
    label: { en: "Delinquency and discounts", "pt-BR": "Inadimplência e descontos" },
    content: numberCell(answers, "delinquencyRate"),
    format: "percent",
    ...statedOrigin(builder.options, answers, "delinquencySource"),
  });
  if (!isBlankAnswer(answers.companyDelinquencyRate)) {
    builder.parameter({
      key: "companyDelinquencyRate",
      name: "CRESS_INADIMPLENCIA_PJ",
      label: { en: "Delinquency of companies", "pt-BR": "Inadimplência de pessoa jurídica" },
      content: numberCell(answers, "companyDelinquencyRate"),
      format: "percent",
      ...councilOrigin(builder.options),
    });
  }
  const year = decimalAnswer(answers, "year")?.toNumber();
  const quota = (year === undefined ? null : inForceInYear(cfessQuota, year)) ?? keptWithoutDay(cfessQuota);
  const isOther = rulesOf(builder.options) === "OTHER";
  const ownRate = decimalAnswer(answers, "shareRate");
  builder.parameter({
    key: "shareRate",
    name: "CRESS_ALIQUOTA_COTA_PARTE",
    label: { en: "CFESS share rate", "pt-BR": "Alíquota da cota-parte do CFESS" },
    content: answered(number(ownRate ?? (isOther ? "" : quota.value)), answers, "shareRate"),
    format: "percent",
    ...(ownRate || isOther ? councilOrigin(builder.options) : legalOrigin(quota, builder.options)),
  });
}
