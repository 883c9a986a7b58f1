import { completedMonths, isoDay, type Day } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import type { Found } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import { date, number, numberOr, optionalNumber } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { inForceOn, keptWithoutDay, type DatedRows } from "../../law/dated";
import { shownDay } from "../law-on";
import { lateFine, lateInterest } from "../../law/late-charges";

const fineRateLabel = { en: "Fine rate", "pt-BR": "Taxa da multa" };
const interestRateLabel = { en: "Monthly interest rate", "pt-BR": "Taxa de juros ao mês" };
const indexLabel = { en: "Index factor", "pt-BR": "Fator de correção" };
const inForce = { en: "rate in force on", "pt-BR": "taxa vigente em" };
const lateLabel = { en: "Paid late", "pt-BR": "Pago em atraso" };
const paidAfter = { en: "payment after due date", "pt-BR": "pagamento após o vencimento" };
const monthsLabel = { en: "Completed months overdue", "pt-BR": "Meses completos de atraso" };
const monthsBetween = { en: "completed months between", "pt-BR": "meses completos entre" };
const factorDueLabel = { en: "Index factor that applies", "pt-BR": "Fator de correção aplicável" };
const fineRateDueLabel = { en: "Fine rate that applies", "pt-BR": "Taxa de multa aplicável" };
const correctedLabel = { en: "Corrected amount", "pt-BR": "Valor corrigido" };
const fineUnroundedLabel = { en: "Fine, unrounded", "pt-BR": "Multa, sem arredondar" };
const fineLabel = { en: "Fine", "pt-BR": "Multa" };
const interestUnroundedLabel = { en: "Interest, unrounded", "pt-BR": "Juros, sem arredondar" };
const interestLabel = { en: "Interest", "pt-BR": "Juros" };
const correctionUnroundedLabel = { en: "Correction, unrounded", "pt-BR": "Correção, sem arredondar" };
const correctionLabel = { en: "Correction", "pt-BR": "Correção" };
const principalLabel = { en: "Amount to the cent", "pt-BR": "Valor ao centavo" };
const totalLabel = { en: "Total to pay", "pt-BR": "Total a pagar" };

const none = constant("0");
const unchanged = constant("1");

const noSource: Wording = {
  en: "in force from {first} on; no source is on record for {day}, whose rate stays as in 1.0.0",
  "pt-BR": "vigente desde {first}; não há fonte registrada para {day}, cuja taxa fica como na versão 1.0.0",
};

const published = (rows: DatedRows<string>): Wording => {
  const { value } = keptWithoutDay(rows);
  return { en: value, "pt-BR": value.replace(".", ",") };
};

/** The due day's rate; of a day before the first row, the rate that the function was published with, and the memo says so. */
function rateOn(rows: DatedRows<string>, due: Day): Found<Decimal> {
  const row = inForceOn(rows, due);
  if (row) return { value: new Decimal(row.value), source: row.source };
  const { value, source, from } = keptWithoutDay(rows);
  const note = fillWording(noSource, { first: shownDay(isoDay(from)), day: shownDay(due) });
  return { value: new Decimal(value), source: { citation: source.citation, note } };
}

/** Fine, simple interest and correction on what is paid after its due date. */
export const lateCharges = defineRule({
  id: "LATE_CHARGES",
  group: "annuity",
  title: { en: "Late charges", "pt-BR": "Encargos por atraso" },
  summary: {
    en: "Four cells, each to the cent: fine, simple interest per completed month, correction, total to pay. A column of debts gives a row each.",
    "pt-BR":
      "Quatro células, ao centavo: multa, juros simples por mês completo, correção e total a pagar. Uma coluna de débitos dá uma linha para cada.",
  },
  parameters: {
    amount: number({
      named: "valor",
      label: { en: "Amount owed", "pt-BR": "Valor devido" },
      description: { en: "Amount owed, in R$.", "pt-BR": "Valor devido, em R$." },
      unit: "money",
      least: "0",
      lifted: true,
    }),
    due_date: date({
      named: "vencimento",
      label: { en: "Due date", "pt-BR": "Vencimento" },
      description: { en: "Day on which it fell due.", "pt-BR": "Dia do vencimento." },
      lifted: true,
    }),
    payment_date: date({
      named: "data_de_pagamento",
      label: { en: "Payment date", "pt-BR": "Data do pagamento" },
      description: { en: "Day of payment.", "pt-BR": "Dia do pagamento." },
      lifted: true,
    }),
    fine_rate: optionalNumber(
      {
        en: `the fine in force on the due day, ${published(lateFine).en} so far`,
        "pt-BR": `a multa vigente no vencimento, até aqui ${published(lateFine)["pt-BR"]}`,
      },
      {
        named: "taxa_da_multa",
        label: fineRateLabel,
        description: {
          en: "Fine as a fraction (2% is 0.02); left out, the one in force on the due day.",
          "pt-BR": "Multa como fração (2% é 0,02); se omitida, a vigente no vencimento.",
        },
        unit: "rate",
        least: "0",
        most: "1",
      },
    ),
    monthly_rate: optionalNumber(
      {
        en: `the interest in force on the due day, ${published(lateInterest).en} so far`,
        "pt-BR": `os juros vigentes no vencimento, até aqui ${published(lateInterest)["pt-BR"]}`,
      },
      {
        named: "juros_ao_mes",
        label: interestRateLabel,
        description: {
          en: "Simple interest a month as a fraction (1% is 0.01); left out, the one in force on the due day.",
          "pt-BR": "Juros simples ao mês como fração (1% é 0,01); se omitidos, os vigentes no vencimento.",
        },
        unit: "rate",
        least: "0",
        most: "1",
      },
    ),
    index_factor: numberOr("1", {
      named: "fator_de_correcao",
      label: indexLabel,
      description: {
        en: "Price index at payment over the one at the due date; left out, 1 (no correction).",
        "pt-BR": "Índice de preços no pagamento dividido pelo do vencimento; se omitido, 1 (sem correção).",
      },
      unit: "factor",
      above: "0",
    }),
  },
  result: {
    shape: "row",
    label: totalLabel,
    columns: [
      { label: fineLabel, unit: "money" },
      { label: interestLabel, unit: "money" },
      { label: correctionLabel, unit: "money" },
      { label: totalLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [522.93, { day: "2018-04-15" }, { day: "2018-07-15" }, null, null, null],
      result: [["10.46", "15.69", "0", "549.08"]],
      source: {
        en: "The annuity of CRESS-MG's slide 58, paid three months late",
        "pt-BR": "A anuidade do slide 58 do CRESS-MG, paga com três meses de atraso",
      },
    },
  ],
  sources: ["Resolução CFESS 829/2017"],
  compute(calculation, inputs) {
    const { amount, due_date: dueDate, payment_date: paymentDate, index_factor: indexFactor } = inputs;
    const lawful = (label: Wording, rows: DatedRows<string>): Figure =>
      calculation.found(label, inForce, [dueDate], (due) => rateOn(rows, due));
    const fineRate = inputs.fine_rate ?? lawful(fineRateLabel, lateFine);
    const interestRate = inputs.monthly_rate ?? lawful(interestRateLabel, lateInterest);

    const late = calculation.found(lateLabel, paidAfter, [dueDate, paymentDate], (due, paid) => ({
      value: paid > due,
    }));
    const months = calculation.found(monthsLabel, monthsBetween, [dueDate, paymentDate], (due, paid) => ({
      value: new Decimal(completedMonths(due, paid)),
    }));
    const factor = calculation.chosen(factorDueLabel, late, indexFactor, unchanged);
    const fineRateDue = calculation.chosen(fineRateDueLabel, late, fineRate, none);

    const corrected = calculation.product(correctedLabel, [amount, factor]);
    const fineUnrounded = calculation.product(fineUnroundedLabel, [corrected, fineRateDue]);
    const fine = calculation.rounded(fineLabel, fineUnrounded, 2, "HALF_UP");
    const interestUnrounded = calculation.product(interestUnroundedLabel, [corrected, interestRate, months]);
    const interest = calculation.rounded(interestLabel, interestUnrounded, 2, "HALF_UP");
    const correctionUnrounded = calculation.difference(correctionUnroundedLabel, corrected, amount);
    const correction = calculation.rounded(correctionLabel, correctionUnrounded, 2, "HALF_UP");
    const principal = calculation.rounded(principalLabel, amount, 2, "HALF_UP");
    const total = calculation.sum(totalLabel, [principal, fine, interest, correction]);
    return [fine, interest, correction, total];
  },
});
