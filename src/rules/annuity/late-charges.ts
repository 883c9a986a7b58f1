import type { Day } from "../../core/dates";
import type { Wording } from "../../core/wording";
import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import { days } from "../../rule/parameter-ranges";
import { periods, type Period } from "../../rule/parameter-periods";
import { date, number, numberOr, optionalNumber, word } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import type { DatedRows } from "../../law/dated";
import { payableUntil, published, rateOn } from "./late-rates";
import { countings, isWhollySuspended, startOf, wholeNumber, type Counting } from "./overdue-time";
import { lateFine, lateInterest } from "../../law/late-charges";

const fineRateLabel = { en: "Fine rate", "pt-BR": "Taxa da multa" };
const interestRateLabel = { en: "Monthly interest rate", "pt-BR": "Taxa de juros ao mês" };
const indexLabel = { en: "Index factor", "pt-BR": "Fator de correção" };
const inForce = { en: "rate in force on", "pt-BR": "taxa vigente em" };
const lateLabel = { en: "Paid late", "pt-BR": "Pago em atraso" };
const payableLabel = { en: "Payable without charges until", "pt-BR": "Pagável sem encargos até" };
const firstBusinessDay = { en: "first business day from", "pt-BR": "primeiro dia útil a partir de" };
const suspendedLabel = { en: "All of the delay suspended", "pt-BR": "Todo o atraso suspenso" };
const allSuspended = { en: "whether each day is suspended between", "pt-BR": "se todos os dias estão suspensos entre" };
const fineNotSuspendedLabel = { en: "Fine rate beside the suspension", "pt-BR": "Taxa de multa fora da suspensão" };
const thirtiethsLabel = { en: "Interest in thirtieths of a month", "pt-BR": "Juros em trinta avos do mês" };
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
const thirty = constant("30");

/** Fine, simple interest and correction on what is paid after its due date. */
export const lateCharges = defineRule({
  id: "LATE_CHARGES",
  group: "annuity",
  title: { en: "Late charges", "pt-BR": "Encargos por atraso" },
  summary: {
    en: "Four cells, each to the cent: fine, simple interest, correction, total to pay. A column of debts gives a row each.",
    "pt-BR":
      "Quatro células, ao centavo: multa, juros simples, correção e total a pagar. Uma coluna de débitos dá uma linha para cada.",
  },
  searchedAs:
    "divida debito multa juros mora correcao monetaria atualizacao inadimplencia devedor saldo devedor debt fine interest arrears correction",
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
          en: "Fine as a fraction (2% is 0.02); left out, the one in force on the due day. A blank cell counts as 0.",
          "pt-BR": "Multa como fração (2% é 0,02); se omitida, a vigente no vencimento. Célula vazia conta como 0.",
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
          en: "Simple interest a month as a fraction (1% is 0.01); left out, the one in force on the due day. A blank cell counts as 0.",
          "pt-BR":
            "Juros simples ao mês como fração (1% é 0,01); se omitidos, os vigentes no vencimento. Célula vazia conta como 0.",
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
      lifted: true,
    }),
    counting: word(["COMPLETED", "STARTED", "CALENDAR", "DAILY"], {
      named: "contagem",
      label: { en: "Counting of interest", "pt-BR": "Contagem dos juros" },
      description: {
        en: "COMPLETED months, STARTED (month or part of one), CALENDAR (after the due month, the payment's counted), DAILY (1/30 a day). Left out, COMPLETED.",
        "pt-BR":
          "COMPLETED: meses completos; STARTED: mês ou fração; CALENDAR: meses após o do vencimento, com o do pagamento; DAILY: 1/30 ao dia. Se omitida, COMPLETED.",
      },
    }),
    holidays: days({
      named: "feriados",
      label: { en: "Local holidays", "pt-BR": "Feriados locais" },
      description: {
        en: "Range of further holidays; what falls due on one may be paid on the next business day.",
        "pt-BR": "Intervalo com outros feriados; o que vence em um deles pode ser pago no dia útil seguinte.",
      },
    }),
    suspensions: periods({
      named: "suspensoes",
      label: { en: "Suspensions", "pt-BR": "Suspensões" },
      description: {
        en: "Range of two columns, first and last day of periods without interest; what is paid within one bears no fine either.",
        "pt-BR":
          "Intervalo de duas colunas, primeiro e último dia de períodos sem juros; o que se paga dentro de um também não tem multa.",
      },
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
    {
      arguments: [500, { day: "2024-03-31" }, { day: "2024-05-10" }, null, null, null, "CALENDAR"],
      result: [["10", "10", "0", "520"]],
      source: {
        en: "1% from the month after the due date to the month of payment, that month counted: April and May",
        "pt-BR": "1% do mês seguinte ao do vencimento até o do pagamento, inclusive: abril e maio",
      },
    },
    {
      arguments: [859, { day: "2024-03-31" }, { day: "2024-04-01" }],
      result: [["0", "0", "0", "859"]],
      source: {
        en: "Due on Easter Sunday, paid on Monday: Lei 7.089/1983; CTN, art. 210",
        "pt-BR": "Vencida no domingo de Páscoa, paga na segunda-feira: Lei 7.089/1983; CTN, art. 210",
      },
    },
  ],
  errors: [
    {
      en: "a suspension that ends before it begins",
      "pt-BR": "suspensão que termina antes de começar",
    },
  ],
  sources: ["Resolução CFESS 829/2017", "CTN, art. 210, parágrafo único", "Lei 7.089/1983, art. 1º"],
  compute(calculation, inputs) {
    const { amount, due_date: dueDate, payment_date: paymentDate, holidays } = inputs;
    const lawful = (label: Wording, rows: DatedRows<string>): Figure =>
      calculation.found(label, inForce, [dueDate], (due) => rateOn(rows, due));
    const fineRate = inputs.fine_rate ?? lawful(fineRateLabel, lateFine);
    const interestRate = inputs.monthly_rate ?? lawful(interestRateLabel, lateInterest);

    const payable = calculation.found(payableLabel, firstBusinessDay, [dueDate], (due) => payableUntil(due, holidays));
    const late = calculation.compared(lateLabel, paymentDate, ">", payable);
    const { factor, fineRateDue, units } = whatFalls(calculation, inputs, { late, fineRate });

    const corrected = calculation.product(correctedLabel, [amount, factor]);
    const fineUnrounded = calculation.product(fineUnroundedLabel, [corrected, fineRateDue]);
    const fine = calculation.rounded(fineLabel, fineUnrounded, 2, "HALF_UP");
    const interest = calculation.rounded(
      interestLabel,
      interestOf(calculation, corrected, interestRate, units, inputs.counting.value),
      2,
      "HALF_UP",
    );
    const correctionUnrounded = calculation.difference(correctionUnroundedLabel, corrected, amount);
    const correction = calculation.rounded(correctionLabel, correctionUnrounded, 2, "HALF_UP");
    const principal = calculation.rounded(principalLabel, amount, 2, "HALF_UP");
    const total = calculation.sum(totalLabel, [principal, fine, interest, correction]);
    return [fine, interest, correction, total];
  },
});

/** The factor, the fine's rate and the months or days of interest, each nothing where nothing falls due. */
function whatFalls(
  calculation: Calculation,
  inputs: {
    readonly due_date: Figure<Day>;
    readonly payment_date: Figure<Day>;
    readonly index_factor: Figure;
    readonly counting: Figure<Counting>;
    readonly suspensions: readonly Period[];
  },
  { late, fineRate }: { readonly late: Figure<boolean>; readonly fineRate: Figure },
): { readonly factor: Figure; readonly fineRateDue: Figure; readonly units: Figure } {
  const { due_date: dueDate, payment_date: paymentDate, suspensions } = inputs;
  const way = countings[inputs.counting.value];
  const counted = calculation.found(way.label, way.between, [dueDate, paymentDate], (due, paid) => ({
    value: wholeNumber(way.count(startOf(due, paid, suspensions), paid)),
  }));
  const units = calculation.chosen(way.applied, late, counted, none);
  const factor = calculation.chosen(factorDueLabel, late, inputs.index_factor, unchanged);
  const fineRateDue = calculation.chosen(fineRateDueLabel, late, fineRate, none);
  if (suspensions.length === 0) return { factor, fineRateDue, units };
  const suspended = calculation.found(suspendedLabel, allSuspended, [dueDate, paymentDate], (due, paid) => ({
    value: isWhollySuspended(due, paid, suspensions),
  }));
  return { factor, fineRateDue: calculation.chosen(fineNotSuspendedLabel, suspended, none, fineRateDue), units };
}

function interestOf(
  calculation: Calculation,
  corrected: Figure,
  rate: Figure,
  units: Figure,
  counting: Counting,
): Figure {
  if (counting !== "DAILY") return calculation.product(interestUnroundedLabel, [corrected, rate, units]);
  const thirtieths = calculation.product(thirtiethsLabel, [corrected, rate, units]);
  return calculation.quotient(interestUnroundedLabel, thirtieths, thirty);
}
