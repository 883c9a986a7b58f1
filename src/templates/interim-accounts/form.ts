import { fillWording, type Wording } from "../../core/wording";
import { accountsYearField } from "../accounts-year";
import { isBlankAnswer, tableRows, textAnswer, type AnswerRow, type Answers } from "../builder/answers";
import { cressMg, sampleName } from "../cress-mg-2018";
import type { NumberField, Section } from "../builder/field";
import { monthColumn, monthProblems } from "../builder/months";
import { dateField, nameColumn } from "../builder/shared-fields";
import type { Problem, Sample } from "../builder/template";

const money = (id: string, label: Wording, required: boolean, help?: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  ...(help ? { help } : {}),
  required,
  unit: "money",
});

export const interimSections: readonly Section[] = [
  {
    id: "execution",
    title: { en: "Execution", "pt-BR": "Execução" },
    fields: [
      accountsYearField,
      dateField(
        "positionDate",
        { en: "Position on", "pt-BR": "Posição em" },
        {
          en: "The last day of the accounts, such as 30/09/2017.",
          "pt-BR": "O último dia das contas, por exemplo 30/09/2017.",
        },
        true,
      ),
      money("budgetedRevenue", { en: "Budgeted revenue", "pt-BR": "Receita prevista" }, true),
      money("collectedRevenue", { en: "Revenue collected", "pt-BR": "Receita arrecadada" }, true),
      money("incurredExpense", { en: "Expense incurred", "pt-BR": "Despesa realizada" }, true),
    ],
  },
  {
    id: "months",
    title: { en: "Months", "pt-BR": "Meses" },
    help: {
      en: "Leave blank what is not known: the totals above stand for themselves.",
      "pt-BR": "Deixe vazio o que não for conhecido: os totais acima valem por si.",
    },
    fields: [
      {
        kind: "table",
        id: "months",
        label: { en: "Revenue and expense by month", "pt-BR": "Receita e despesa por mês" },
        row: { en: "month", "pt-BR": "mês" },
        required: false,
        columns: () => [
          monthColumn,
          money("revenue", { en: "Revenue, this year", "pt-BR": "Receita do ano" }, false),
          money("previousRevenue", { en: "Revenue, year before", "pt-BR": "Receita do ano anterior" }, false),
          money("expense", { en: "Expense, this year", "pt-BR": "Despesa do ano" }, false),
          money("previousExpense", { en: "Expense, year before", "pt-BR": "Despesa do ano anterior" }, false),
        ],
        most: 12,
      },
    ],
  },
  {
    id: "variation",
    title: { en: "Accumulated expense by year", "pt-BR": "Despesa acumulada por ano" },
    fields: [
      {
        kind: "table",
        id: "accumulatedExpense",
        label: { en: "Accumulated expense up to the same month", "pt-BR": "Despesa acumulada até o mesmo mês" },
        help: {
          en: "Type the amount, or the variation alone where only it is known.",
          "pt-BR": "Digite o valor, ou só a variação quando apenas ela for conhecida.",
        },
        row: { en: "year", "pt-BR": "ano" },
        required: false,
        columns: () => [
          {
            kind: "number",
            id: "year",
            label: { en: "Year", "pt-BR": "Ano" },
            required: true,
            unit: "year",
            least: "1900",
            most: "9998",
          },
          money("amount", { en: "Amount", "pt-BR": "Valor" }, false),
          {
            kind: "number",
            id: "variation",
            label: { en: "Variation as published", "pt-BR": "Variação publicada" },
            required: false,
            unit: "rate",
          },
        ],
        most: 15,
      },
    ],
  },
  {
    id: "forecast",
    title: { en: "Year-end forecast", "pt-BR": "Previsão de fim de exercício" },
    fields: [
      {
        kind: "table",
        id: "bankBalances",
        label: { en: "Bank balances", "pt-BR": "Saldos bancários" },
        row: { en: "account", "pt-BR": "conta" },
        required: true,
        columns: () => [
          nameColumn({ en: "Account", "pt-BR": "Conta" }),
          money("amount", { en: "Balance", "pt-BR": "Saldo" }, true),
        ],
        most: 50,
      },
      money("revenueToCome", { en: "Revenue still to come", "pt-BR": "Receita ainda a arrecadar" }, false, {
        en: "Leave blank to count on all of the budget that is not collected yet.",
        "pt-BR": "Deixe vazio para contar com toda a receita prevista ainda não arrecadada.",
      }),
      money("expenseToCome", { en: "Expense still to come", "pt-BR": "Despesa ainda a realizar" }, true),
    ],
  },
];

const wrongYear: Wording = {
  en: "Position on: must be a day of {year}",
  "pt-BR": "Posição em: deve ser um dia de {year}",
};
const yearOrder: Wording = {
  en: "Accumulated expense, row {row}: years must ascend",
  "pt-BR": "Despesa acumulada, linha {row}: os anos devem ser crescentes",
};

export function interimProblems(answers: Answers): readonly Problem[] {
  const problems: Problem[] = [...monthProblems(answers, "months")];
  const year = textAnswer(answers, "accountsYear").trim();
  if (!textAnswer(answers, "positionDate").startsWith(`${year}-`)) {
    problems.push({ field: "positionDate", message: fillWording(wrongYear, { year }) });
  }
  const years = tableRows(answers, "accumulatedExpense").map((row) => Number(textAnswer(row, "year")));
  years.forEach((each, index) => {
    const before = years[index - 1];
    if (before === undefined || before < each) return;
    const message = fillWording(yearOrder, { row: String(index + 1) });
    problems.push({ field: "accumulatedExpense", row: index, column: "year", message });
  });
  return problems;
}

export function hasMonths(answers: Answers): boolean {
  const columns = ["revenue", "previousRevenue", "expense", "previousExpense"];
  return tableRows(answers, "months").some((row) => columns.some((column) => !isBlankAnswer(row[column])));
}

function variation(year: string, rate: string, amount = ""): AnswerRow {
  return { year, amount, variation: rate };
}

/** Slides 38 to 46. The monthly charts are pictures: their amounts are not in the text, and none are made up here. */
export const interimSample: Sample = {
  id: "interim-accounts",
  name: sampleName,
  council: cressMg,
  answers: {
    accountsYear: "2017",
    positionDate: "2017-09-30",
    budgetedRevenue: "5023000.00",
    collectedRevenue: "4231360.56",
    // Slide 41 prints it in whole reais.
    incurredExpense: "3764582",
    months: [],
    accumulatedExpense: [
      variation("2013", "0.4256"),
      variation("2014", "0.0017"),
      variation("2015", "0.1103"),
      variation("2016", "0.1141"),
      variation("2017", "-0.0167", "3764582"),
    ],
    bankBalances: [{ name: "Saldos em extratos bancários", amount: "435957.53" }],
    revenueToCome: "",
    expenseToCome: "1240698.26",
  },
};
