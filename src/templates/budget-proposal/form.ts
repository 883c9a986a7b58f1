import { fillWording, type Wording } from "../../core/wording";
import { isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import type { FlagField, NumberField, Section } from "../builder/field";
import {
  amountColumns,
  currentAnnuityField,
  dateField,
  nameColumn,
  proposalProblems,
  ratesField,
  rates,
  registrantsField,
  yearField,
} from "../builder/shared-fields";
import { rulesOf } from "../builder/federal-words";
import type { Problem, Whose } from "../builder/template";

const lineName: Wording = { en: "Line", "pt-BR": "Rubrica" };
const amountOfYear: Wording = { en: "Amount", "pt-BR": "Valor" };

const money = (id: string, label: Wording, required: boolean): NumberField => ({
  kind: "number",
  id,
  label,
  required,
  unit: "money",
});

const count = (id: string, label: Wording, required: boolean): NumberField => ({
  kind: "number",
  id,
  label,
  required,
  unit: "count",
  least: "0",
  whole: true,
});

const sharedFlag: FlagField = {
  kind: "flag",
  id: "shared",
  label: { en: "Shared with CFESS", "pt-BR": "Compõe a base do CFESS" },
  help: {
    en: "Whether the line is in the base of the federal council's share.",
    "pt-BR": "Se a rubrica entra na base de cálculo da cota-parte do CFESS.",
  },
  required: false,
};

const previousAmount = money(
  "previousAmount",
  { en: "Amount of the year before", "pt-BR": "Valor do ano anterior" },
  false,
);

export const budgetSections: readonly Section[] = [
  {
    id: "year",
    title: { en: "Year", "pt-BR": "Exercício" },
    fields: [
      yearField,
      dateField(
        "statisticsDate",
        { en: "Registrants counted up to", "pt-BR": "Estatística de inscritos até" },
        { en: "The day on which the registrants were counted.", "pt-BR": "O dia em que os inscritos foram contados." },
      ),
    ],
  },
  {
    id: "annuity",
    title: { en: "Annuity and proposals", "pt-BR": "Anuidade e propostas" },
    fields: [
      currentAnnuityField,
      ratesField,
      {
        kind: "number",
        id: "detailedRate",
        label: { en: "Adjustment shown in detail", "pt-BR": "Reajuste do cenário detalhado" },
        help: {
          en: "The revenue sheet shows every line at this adjustment.",
          "pt-BR": "A planilha Receita mostra todas as rubricas com este reajuste.",
        },
        required: true,
        unit: "rate",
        least: "-0.99",
        most: "10",
      },
      {
        kind: "number",
        id: "comparisonRate",
        label: { en: "Adjustment for comparison", "pt-BR": "Reajuste para comparação" },
        help: {
          en: "Computed beside the proposals but not put to the vote; leave blank if there is none.",
          "pt-BR": "Calculado ao lado das propostas, fora da votação; deixe vazio se não houver.",
        },
        required: false,
        unit: "rate",
        least: "-0.99",
        most: "10",
      },
      {
        ...money(
          "comparisonCompanyRevenue",
          { en: "Company annuities in the comparison", "pt-BR": "Anuidades de pessoa jurídica na comparação" },
          false,
        ),
        help: {
          en: "Only where the comparison uses another amount than the proposals.",
          "pt-BR": "Só se a comparação usa um valor diferente do das propostas.",
        },
      },
    ],
  },
  {
    id: "registrants",
    title: { en: "Registrants and delinquency", "pt-BR": "Inscritos e inadimplência" },
    fields: [
      registrantsField,
      {
        ...count(
          "newRegistrants",
          { en: "New registrants paying half the annuity", "pt-BR": "Novos inscritos com meia anuidade" },
          false,
        ),
        help: {
          en: "New registrations forecast for the second half of the year; 0 if the budget leaves them out.",
          "pt-BR": "Inscrições previstas para o segundo semestre; 0 se o orçamento não as considera.",
        },
      },
      {
        kind: "number",
        id: "delinquencyRate",
        label: { en: "Delinquency and discounts", "pt-BR": "Inadimplência e descontos" },
        help: {
          en: "Share of the individuals' annuities that is not expected to come in, such as 30%.",
          "pt-BR": "Parcela das anuidades de pessoa física que não se espera receber, por exemplo 30%.",
        },
        required: true,
        unit: "rate",
        least: "0",
        most: "1",
      },
      {
        kind: "number",
        id: "companyDelinquencyRate",
        label: { en: "Delinquency of companies", "pt-BR": "Inadimplência de pessoa jurídica" },
        help: {
          en: "Share of the companies' annuities that is not expected; leave blank where all of them pay.",
          "pt-BR": "Parcela das anuidades de pessoa jurídica que não se espera receber; deixe vazio se todas pagam.",
        },
        required: false,
        unit: "rate",
        least: "0",
        most: "1",
      },
      {
        kind: "text",
        id: "delinquencySource",
        label: { en: "Source of the delinquency rate", "pt-BR": "Fonte da taxa de inadimplência" },
        required: false,
      },
    ],
  },
  {
    id: "revenue",
    title: { en: "Other revenue", "pt-BR": "Demais receitas" },
    fields: [
      {
        kind: "table",
        id: "companies",
        label: { en: "Company annuities", "pt-BR": "Anuidades de pessoa jurídica" },
        row: { en: "bracket of companies", "pt-BR": "faixa de empresas" },
        required: false,
        columns: () => [
          nameColumn(lineName),
          previousAmount,
          count("count", { en: "Companies", "pt-BR": "Empresas" }, true),
          money("amount", { en: "Annuity", "pt-BR": "Anuidade" }, true),
          count("newCount", { en: "New, at half", "pt-BR": "Novas, com metade" }, false),
          sharedFlag,
        ],
        most: 30,
      },
      {
        kind: "table",
        id: "fees",
        label: { en: "Registrations and fees", "pt-BR": "Inscrições e taxas" },
        row: { en: "fee", "pt-BR": "taxa" },
        required: false,
        columns: () => [
          nameColumn(lineName),
          previousAmount,
          money("amount", { en: "Fee", "pt-BR": "Taxa" }, true),
          count("count", { en: "Forecast", "pt-BR": "Quantidade prevista" }, true),
          sharedFlag,
        ],
        most: 50,
      },
      {
        kind: "table",
        id: "otherRevenue",
        label: { en: "Other revenue", "pt-BR": "Outras receitas" },
        row: { en: "revenue line", "pt-BR": "rubrica de receita" },
        required: false,
        columns: () => [nameColumn(lineName), money("amount", amountOfYear, true), sharedFlag],
        most: 100,
      },
    ],
  },
  {
    id: "transfer",
    title: { en: "Transfer to CFESS", "pt-BR": "Repasse ao CFESS" },
    fields: [
      {
        kind: "number",
        id: "shareRate",
        label: { en: "Share rate", "pt-BR": "Alíquota da cota-parte" },
        help: {
          en: "Leave blank for CFESS's quota in law, 20%, where it is the council's own.",
          "pt-BR": "Deixe vazio para a cota vigente do CFESS, 20%, se for a do conselho.",
        },
        required: false,
        unit: "rate",
        least: "0",
        most: "1",
      },
    ],
  },
  {
    id: "expenses",
    title: { en: "Expenses", "pt-BR": "Despesas" },
    help: {
      en: "One line an account, without subtotals. A debt has no account code: leave the code blank.",
      "pt-BR": "Uma linha por conta, sem subtotais. Uma dívida não tem código de conta: deixe o código vazio.",
    },
    fields: [
      {
        kind: "table",
        id: "expenses",
        label: { en: "Expense lines", "pt-BR": "Linhas de despesa" },
        row: { en: "expense line", "pt-BR": "linha de despesa" },
        required: true,
        columns: (answers) => [
          { kind: "text", id: "code", label: { en: "Account code", "pt-BR": "Código da conta" }, required: false },
          nameColumn({ en: "Account", "pt-BR": "Conta" }),
          ...amountColumns(answers, amountOfYear),
        ],
        most: 1000,
      },
    ],
  },
];

const malformedCode: Wording = {
  en: "Expense lines, row {row}: “{code}” is not an account code such as 6.2.2.1.1.01.04",
  "pt-BR": "Linhas de despesa, linha {row}: “{code}” não é um código de conta como 6.2.2.1.1.01.04",
};
const repeatedRate: Wording = {
  en: "Adjustments to vote on, row {row}: this adjustment is there already",
  "pt-BR": "Propostas de reajuste, linha {row}: este reajuste já está na lista",
};

const noShareRate: Wording = {
  en: "Share rate: fill it in; 20% is CFESS's quota alone",
  "pt-BR": "Alíquota da cota-parte: preencha este campo; 20% é só a cota do CFESS",
};

/** What the fields alone cannot see. */
export function budgetProblems(answers: Answers, whose: Whose): readonly Problem[] {
  const problems: Problem[] = [...proposalProblems(answers)];
  if (rulesOf(whose) === "OTHER" && isBlankAnswer(answers.shareRate)) {
    problems.push({ field: "shareRate", message: noShareRate });
  }
  tableRows(answers, "expenses").forEach((row, index) => {
    const code = textAnswer(row, "code").trim();
    if (code === "" || /^\d+(\.\d+)*$/.test(code)) return;
    const message = fillWording(malformedCode, { row: String(index + 1), code });
    problems.push({ field: "expenses", row: index, column: "code", message });
  });
  rates(answers).forEach((rate, index, all) => {
    if (!rate || all.findIndex((other) => other?.eq(rate)) === index) return;
    problems.push({
      field: "rates",
      row: index,
      column: "rate",
      message: fillWording(repeatedRate, { row: String(index + 1) }),
    });
  });
  return problems;
}
