import type { Wording } from "../../core/wording";

export const words = {
  sheet: { en: "Results", "pt-BR": "Resultados" },
  title: { en: "Results of past years", "pt-BR": "Resultados de exercícios anteriores" },
  budget: { en: "BUDGET RESULT", "pt-BR": "RESULTADO ORÇAMENTÁRIO" },
  financial: { en: "FINANCIAL RESULT", "pt-BR": "RESULTADO FINANCEIRO" },
  year: { en: "Year", "pt-BR": "Exercício" },
  accumulated: { en: "Accumulated", "pt-BR": "Acumulado" },
  revenue: { en: "Revenue collected", "pt-BR": "Receita arrecadada" },
  expense: { en: "(−) Expense incurred", "pt-BR": "(−) Despesa realizada" },
  result: { en: "(=) Budget result", "pt-BR": "(=) Resultado orçamentário" },
  meaning: { en: "Surplus or deficit", "pt-BR": "Superávit ou déficit" },
  surplus: { en: "Surplus", "pt-BR": "Superávit" },
  deficit: { en: "Deficit", "pt-BR": "Déficit" },
  running: { en: "Budget result, accumulated", "pt-BR": "Resultado orçamentário acumulado" },
  cash: { en: "Available balance", "pt-BR": "Saldo disponível" },
  payables: { en: "(−) Accounts payable", "pt-BR": "(−) Contas a pagar" },
  position: { en: "(=) Financial result", "pt-BR": "(=) Resultado financeiro" },
  change: { en: "Change from the year before", "pt-BR": "Variação sobre o ano anterior" },
  unexplained: {
    en: "Change that the budget result does not explain",
    "pt-BR": "Variação que o resultado orçamentário não explica",
  },
  debts: { en: "DEBTS", "pt-BR": "DÉBITOS" },
  total: { en: "TOTAL", "pt-BR": "TOTAL" },
  chart: { en: "Budget and financial result by year", "pt-BR": "Resultado orçamentário e financeiro por exercício" },
  chartBudget: { en: "Budget result", "pt-BR": "Resultado orçamentário" },
  chartFinancial: { en: "Financial result", "pt-BR": "Resultado financeiro" },
  axisMoney: { en: "R$", "pt-BR": "R$" },
} as const satisfies Record<string, Wording>;

export const resultLabel: Wording = { en: "Budget result of {year}", "pt-BR": "Resultado orçamentário de {year}" };
export const accumulatedLabel: Wording = {
  en: "Accumulated budget result",
  "pt-BR": "Resultado orçamentário acumulado",
};
export const debtsLabel: Wording = { en: "Total of debts", "pt-BR": "Total dos débitos" };
