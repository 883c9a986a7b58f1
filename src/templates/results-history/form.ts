import { fillWording, type Wording } from "../../core/wording";
import { tableRows, textAnswer, type Answers } from "../builder/answers";
import type { NumberField, Section } from "../builder/field";
import { nameColumn } from "../builder/shared-fields";
import type { Problem } from "../builder/template";
import { words } from "./wording";

const repeatedYear: Wording = {
  en: "Years, row {row}: this year is there already",
  "pt-BR": "Exercícios, linha {row}: este exercício já está na lista",
};

const amount = (id: string, label: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  required: true,
  unit: "money",
});

export const historySections: readonly Section[] = [
  {
    id: "results",
    title: { en: "Years", "pt-BR": "Exercícios" },
    fields: [
      {
        kind: "table",
        id: "results",
        label: { en: "Years", "pt-BR": "Exercícios" },
        help: {
          en: "Amounts without signs: expense and accounts payable are positive.",
          "pt-BR": "Valores sem sinal: despesa e contas a pagar são positivas.",
        },
        row: { en: "year", "pt-BR": "exercício" },
        required: true,
        columns: () => [
          {
            kind: "number",
            id: "year",
            label: words.year,
            required: true,
            unit: "year",
            least: "1900",
            most: "9998",
          },
          amount("revenue", { en: "Revenue collected", "pt-BR": "Receita arrecadada" }),
          amount("expense", { en: "Expense incurred", "pt-BR": "Despesa realizada" }),
          { ...amount("cash", { en: "Available balance", "pt-BR": "Saldo disponível" }), required: false },
          { ...amount("payables", { en: "Accounts payable", "pt-BR": "Contas a pagar" }), required: false },
        ],
        most: 15,
      },
    ],
  },
  {
    id: "debts",
    title: { en: "Debts", "pt-BR": "Débitos" },
    fields: [
      {
        kind: "table",
        id: "debts",
        label: { en: "Debts", "pt-BR": "Débitos" },
        row: { en: "debt", "pt-BR": "débito" },
        required: false,
        columns: () => [
          nameColumn({ en: "Creditor", "pt-BR": "Credor" }),
          amount("amount", { en: "Amount", "pt-BR": "Valor" }),
        ],
        most: 50,
      },
    ],
  },
];

export function yearProblems(answers: Answers): readonly Problem[] {
  const years = tableRows(answers, "results").map((row) => textAnswer(row, "year").trim());
  return years.flatMap((year, index) =>
    years.indexOf(year) === index
      ? []
      : [
          {
            field: "results",
            row: index,
            column: "year",
            message: fillWording(repeatedYear, { row: String(index + 1) }),
          },
        ],
  );
}
