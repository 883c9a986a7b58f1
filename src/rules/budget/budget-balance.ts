import { constant } from "../../rule/figure";
import { Failure } from "../../rule/failure";
import { grid, positioned, years } from "../../rule/parameter-ranges";
import { numberOr } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";

const expenseLabel = { en: "Total expense", "pt-BR": "Despesa total" };
const differenceLabel = { en: "Revenue less expense", "pt-BR": "Receita menos despesa" };
const oppositeLabel = { en: "Expense less revenue", "pt-BR": "Despesa menos receita" };
const sizeLabel = { en: "Size of the difference", "pt-BR": "Diferença em módulo" };
const balancedLabel = { en: "Balanced", "pt-BR": "Equilibrado" };

function widthFailure(revenues: number, expenses: number): Failure {
  return new Failure(
    "invalidValue",
    {
      en: `expenses must have one column for each of the ${String(revenues)} revenues; it got ${String(expenses)}`,
      "pt-BR": `despesas deve ter uma coluna para cada uma das ${String(revenues)} receitas; recebeu ${String(expenses)}`,
    },
    "expenses",
  );
}

/** Whether each scenario's expenses add up to its revenue: a column a scenario. */
export const budgetBalance = defineRule({
  id: "BUDGET_BALANCE",
  group: "budget",
  title: { en: "Budget balance", "pt-BR": "Equilíbrio orçamentário" },
  summary: {
    en: "For each scenario's column: total expense, revenue less expense, and TRUE where they are within the tolerance.",
    "pt-BR":
      "Para a coluna de cada cenário: despesa total, receita menos despesa e VERDADEIRO onde estão dentro da tolerância.",
  },
  searchedAs: "saldo superavit deficit resultado sobra falta balance surplus deficit",
  parameters: {
    revenues: years({
      named: "receitas",
      label: { en: "Revenue", "pt-BR": "Receita" },
      description: {
        en: "Net revenue of each scenario, in R$, in one row.",
        "pt-BR": "Receita líquida de cada cenário, em R$, em uma linha.",
      },
      unit: "money",
    }),
    expenses: grid({
      named: "despesas",
      label: { en: "Expense", "pt-BR": "Despesa" },
      description: {
        en: "Expense lines in R$: a row a line, a column a scenario; blanks are skipped. Leave subtotals out.",
        "pt-BR":
          "Linhas de despesa em R$: uma linha por conta, uma coluna por cenário; vazias são ignoradas. Sem subtotais.",
      },
      unit: "money",
    }),
    tolerance: numberOr("0.005", {
      named: "tolerancia",
      label: { en: "Tolerance", "pt-BR": "Tolerância" },
      description: {
        en: "Largest difference in R$ that still counts as balanced; left out, half a cent. A blank cell counts as 0.",
        "pt-BR":
          "Maior diferença em R$ que ainda conta como equilíbrio; se omitida, meio centavo. Célula vazia conta como 0.",
      },
      unit: "money",
      least: "0",
    }),
  },
  result: {
    shape: "table",
    label: balancedLabel,
    rows: [
      { label: expenseLabel, unit: "money" },
      { label: differenceLabel, unit: "money" },
      { label: balancedLabel, unit: "none" },
    ],
  },
  examples: [
    {
      arguments: [
        [[5320842.68, 5361840.69, 5402838.69]],
        [
          [4426754.91, 4426754.91, 4526754.91],
          [699349.77, 740347.78, 876083.79],
          [194738, 194738, 194738],
        ],
        null,
      ],
      result: [
        ["5320842.68", "5361840.69", "5597576.7"],
        ["0", "0", "-194738.01"],
        ["TRUE", "TRUE", "FALSE"],
      ],
      source: {
        en: "CRESS-MG deck, slide 53: other lines, services of companies, debt to CFESS (the deck prints 5,402,839 for 8.5%)",
        "pt-BR":
          "Apresentação do CRESS-MG, slide 53: demais linhas, serviços de pessoas jurídicas, dívida com o CFESS (a apresentação traz 5.402.839 em 8,5%)",
      },
    },
  ],
  errors: [
    {
      en: "expenses with another number of columns than revenues has scenarios",
      "pt-BR": "despesas com número de colunas diferente do número de cenários de receitas",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 53"],
  compute(calculation, { revenues, expenses, tolerance }) {
    const width = expenses[0]?.length ?? 0;
    if (width !== revenues.length) throw widthFailure(revenues.length, width);
    const columns = revenues.map((revenue, index) => {
      const position = index + 1;
      const lines = expenses.flatMap((row) => row[index] ?? []);
      const total = calculation.sum(positioned(expenseLabel, position), lines);
      const difference = calculation.difference(positioned(differenceLabel, position), revenue, total);
      const opposite = calculation.difference(positioned(oppositeLabel, position), constant("0"), difference);
      const size = calculation.largest(positioned(sizeLabel, position), [difference, opposite]);
      const balanced = calculation.compared(positioned(balancedLabel, position), size, "≤", tolerance);
      return { total, difference, balanced };
    });
    return [
      columns.map((column) => column.total),
      columns.map((column) => column.difference),
      columns.map((column) => column.balanced),
    ];
  },
});
