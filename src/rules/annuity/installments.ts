import type { Calculation } from "../../rule/calculation";
import { constant, figure, type Figure } from "../../rule/figure";
import { positioned } from "../../rule/parameter-ranges";
import { date, number, word } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { Decimal } from "../../core/decimal";
import { monthlyDueDates } from "./monthly-due-dates";

const numberLabel = { en: "Number", "pt-BR": "Número" };
const dueLabel = { en: "Due date", "pt-BR": "Vencimento" };
const amountLabel = { en: "Amount", "pt-BR": "Valor" };
const resultLabel = { en: "Instalments", "pt-BR": "Parcelas" };
const shareLabel = { en: "Amount over instalments", "pt-BR": "Valor dividido pelas parcelas" };
const installmentLabel = { en: "Instalment", "pt-BR": "Parcela" };
const totalLabel = { en: "Amount to the cent", "pt-BR": "Valor ao centavo" };
const smallerLabel = { en: "Instalment without extra cent", "pt-BR": "Parcela sem centavo a mais" };
const largerLabel = { en: "Instalment with one cent more", "pt-BR": "Parcela com um centavo a mais" };
const coveredLabel = { en: "Covered by equal instalments", "pt-BR": "Coberto por parcelas iguais" };
const leftLabel = { en: "Left to distribute", "pt-BR": "Resto a distribuir" };
const extraLabel = { en: "Instalments with one cent more", "pt-BR": "Número de parcelas com um centavo a mais" };
const cent = constant("0.01");

/** Each instalment's amount; the sum may miss the amount by some cents. */
function equalAmounts(calculation: Calculation, amount: Figure, count: Figure): readonly Figure[] {
  const share = calculation.quotient(shareLabel, amount, count);
  const installment = calculation.rounded(installmentLabel, share, 2, "HALF_UP");
  return Array<Figure>(count.value.toNumber()).fill(installment);
}

/** Amounts that add up to the amount to the cent, the extra cents on the first ones. */
function exactAmounts(calculation: Calculation, amount: Figure, count: Figure): readonly Figure[] {
  const total = calculation.rounded(totalLabel, amount, 2, "HALF_UP");
  const share = calculation.quotient(shareLabel, total, count);
  const smaller = calculation.rounded(smallerLabel, share, 2, "TRUNCATE");
  const covered = calculation.product(coveredLabel, [smaller, count]);
  const left = calculation.difference(leftLabel, total, covered);
  const extra = calculation.quotient(extraLabel, left, cent);
  const larger = calculation.sum(largerLabel, [smaller, cent]);
  const extras = extra.value.toNumber();
  return Array.from({ length: count.value.toNumber() }, (_, index) => (index < extras ? larger : smaller));
}

/** A debt or an annuity in monthly instalments. */
export const installments = defineRule({
  id: "INSTALLMENTS",
  group: "annuity",
  title: { en: "Instalments", "pt-BR": "Parcelamento" },
  summary: {
    en: "Monthly instalments: rows of number, due date and amount to the cent, equal or adding up exactly to the amount.",
    "pt-BR": "Parcelas mensais: linhas de número, vencimento e valor ao centavo, iguais ou somando exatamente o valor.",
  },
  searchedAs: "rateio duodecimo duodecimos prestacoes dividir centavos acordo divida apportionment twelfth split debt",
  parameters: {
    amount: number({
      named: "valor",
      label: { en: "Amount", "pt-BR": "Valor a parcelar" },
      description: { en: "Amount to divide, in R$.", "pt-BR": "Valor a dividir, em R$." },
      unit: "money",
      least: "0",
      // Beyond 15 digits a cell no longer tells one cent from the next, so no division could keep the sum.
      most: "9999999999999.99",
    }),
    count: number({
      named: "parcelas",
      label: { en: "Number of instalments", "pt-BR": "Número de parcelas" },
      description: { en: "How many instalments, 1 to 1,200.", "pt-BR": "Número de parcelas, de 1 a 1.200." },
      unit: "count",
      least: "1",
      most: "1200",
      whole: true,
    }),
    first_due_date: date({
      named: "primeiro_vencimento",
      label: { en: "First due date", "pt-BR": "Primeiro vencimento" },
      description: {
        en: "Due date of the first; the others follow on the same day of each month, or its last day.",
        "pt-BR": "Vencimento da primeira; as demais vencem no mesmo dia de cada mês, ou no último dele.",
      },
    }),
    mode: word(["EQUAL", "EXACT"], {
      named: "modo",
      label: { en: "Mode", "pt-BR": "Modo" },
      description: {
        en: "EQUAL: each is amount ÷ count rounded. EXACT: they add up to the amount, the extra cents on the first ones. Left out, EQUAL.",
        "pt-BR":
          "EQUAL: cada uma é valor ÷ parcelas, arredondado. EXACT: somam o valor, com os centavos a mais nas primeiras. Se omitido, EQUAL.",
      },
    }),
  },
  result: {
    shape: "table",
    label: resultLabel,
    columns: [
      { label: numberLabel, unit: "count" },
      { label: dueLabel, unit: "date" },
      { label: amountLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [522.93, 6, { day: "2018-02-15" }, null],
      result: [
        ["1", "43146", "87.16"],
        ["2", "43174", "87.16"],
        ["3", "43205", "87.16"],
        ["4", "43235", "87.16"],
        ["5", "43266", "87.16"],
        ["6", "43296", "87.16"],
      ],
      source: {
        en: "CRESS-MG deck, slide 58: they add up to 522.96",
        "pt-BR": "Apresentação do CRESS-MG, slide 58: somam 522,96",
      },
    },
    {
      arguments: [522.93, 6, { day: "2018-02-15" }, "EXACT"],
      result: [
        ["1", "43146", "87.16"],
        ["2", "43174", "87.16"],
        ["3", "43205", "87.16"],
        ["4", "43235", "87.15"],
        ["5", "43266", "87.15"],
        ["6", "43296", "87.15"],
      ],
      source: {
        en: "The same annuity with its sum kept: 522.93",
        "pt-BR": "A mesma anuidade com a soma mantida: 522,93",
      },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 58", "Lei 12.514/2011, art. 6º, § 2º"],
  compute(calculation, { amount, count, first_due_date: firstDueDate, mode }) {
    const amounts = (mode.value === "EXACT" ? exactAmounts : equalAmounts)(calculation, amount, count);
    const dueDates = monthlyDueDates(calculation, firstDueDate, amounts.length, {
      english: "first_due_date",
      portuguese: "primeiro_vencimento",
    });
    return dueDates.flatMap((due, index) => {
      const each = amounts[index];
      return each ? [[figure(positioned(numberLabel, index + 1), new Decimal(index + 1)), due, each]] : [];
    });
  },
});
