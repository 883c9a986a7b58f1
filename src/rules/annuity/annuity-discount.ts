import { brazilianText, isoText, type Day } from "../../core/dates";
import { constant } from "../../rule/figure";
import { days, schedule } from "../../rule/parameter-ranges";
import { date, flag, number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { businessDayFrom } from "./business-day";
import { discountLabel, discountRateOn, discountsInLaw, noDiscountsOnRecord, type Discounts } from "./discount-lookup";

const rateLabel = { en: "Discount rate", "pt-BR": "Taxa de desconto" };
const discountOn = { en: "discount of the schedule on", "pt-BR": "desconto do cronograma em" };
const discountMovedOn = {
  en: "discount of the schedule, deadlines on business days, on",
  "pt-BR": "desconto do cronograma, prazos em dias úteis, em",
};
const scheduleName = { en: "schedule", "pt-BR": "cronograma" };
const factorLabel = { en: "Fraction left to pay", "pt-BR": "Fração a pagar" };
const discountedLabel = { en: "Amount due, unrounded", "pt-BR": "Valor devido, sem arredondar" };
const dueLabel = { en: "Amount due", "pt-BR": "Valor devido" };
const one = constant("1");

const paymentDateName = { en: "payment_date", "pt-BR": "data_de_pagamento" };

function discountsOn(day: Day): Discounts {
  const discounts = discountsInLaw(day);
  if (discounts) return discounts;
  throw noDiscountsOnRecord(paymentDateName, { en: isoText(day), "pt-BR": brazilianText(day) });
}

/** What the annuity costs on a day: discounted until the deadline that the day still meets, whole after the last. */
export const annuityDiscount = defineRule({
  id: "ANNUITY_DISCOUNT",
  group: "annuity",
  title: { en: "Annuity with discount", "pt-BR": "Anuidade com desconto" },
  summary: {
    en: "The annuity due on a payment date, to the cent: with the discount of the first deadline not yet past, whole after the last one.",
    "pt-BR":
      "Valor da anuidade na data do pagamento, ao centavo: com o desconto do primeiro prazo ainda não vencido; integral depois do último.",
  },
  searchedAs: "cota unica a vista antecipado abatimento early payment",
  parameters: {
    amount: number({
      named: "valor",
      label: { en: "Annuity", "pt-BR": "Anuidade" },
      description: { en: "The whole annuity, in R$.", "pt-BR": "Valor integral da anuidade, em R$." },
      unit: "money",
      least: "0",
      lifted: true,
    }),
    payment_date: date({
      named: paymentDateName["pt-BR"],
      label: { en: "Payment date", "pt-BR": "Data do pagamento" },
      description: {
        en: "Day of payment; a payment on the deadline still has its discount.",
        "pt-BR": "Dia do pagamento; quem paga no dia do prazo ainda tem o desconto.",
      },
      lifted: true,
    }),
    schedule: schedule(
      { en: "the schedule known for the payment's year", "pt-BR": "o cronograma conhecido do ano do pagamento" },
      {
        named: "cronograma",
        label: { en: "Discount schedule", "pt-BR": "Cronograma de descontos" },
        rateLabel: discountLabel,
        description: {
          en: "Range of two columns, deadline and discount as a fraction, ascending; left out, the schedule known for the year.",
          "pt-BR":
            "Intervalo de duas colunas, prazo e desconto como fração, em ordem crescente; se omitido, o cronograma conhecido do ano.",
        },
      },
    ),
    next_business_day: flag({
      named: "proximo_dia_util",
      label: { en: "Deadlines hold until the next business day", "pt-BR": "Prazos valem até o dia útil seguinte" },
      description: {
        en: "TRUE: a deadline on a day without banks holds until the next business day; left out, FALSE.",
        "pt-BR": "VERDADEIRO: prazo em dia sem expediente bancário vale até o dia útil seguinte; se omitido, FALSO.",
      },
    }),
    holidays: days({
      named: "feriados",
      label: { en: "Local holidays", "pt-BR": "Feriados locais" },
      description: {
        en: "With next_business_day: range of further holidays, such as state and municipal ones.",
        "pt-BR": "Com proximo_dia_util: intervalo com outros feriados, como os estaduais e municipais.",
      },
    }),
  },
  result: { shape: "value", label: dueLabel, unit: "money" },
  examples: [
    {
      arguments: [522.93, { day: "2018-02-15" }, null],
      result: "444.49",
      source: { en: "CRESS-MG deck, slide 58", "pt-BR": "Apresentação do CRESS-MG, slide 58" },
    },
    {
      arguments: [522.93375, { day: "2018-04-15" }, null],
      result: "496.79",
      source: {
        en: "CRESS-MG deck, slide 58, printed as 496,790: from the unrounded annuity",
        "pt-BR": "Apresentação do CRESS-MG, slide 58, impresso como 496,790: sobre a anuidade sem arredondar",
      },
    },
  ],
  errors: [
    {
      en: "#N/A where schedule is left out and none is known for the payment's year.",
      "pt-BR": "#N/D quando o cronograma é omitido e não se conhece o do ano do pagamento.",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 58", "Lei 12.514/2011, art. 6º, § 2º"],
  compute(calculation, inputs) {
    const { amount, payment_date: paymentDate, schedule: given, next_business_day: moves, holidays } = inputs;
    const moved = new Map<Day, Day>();
    const heldUntil = (deadline: Day): Day => {
      if (!moves.value) return deadline;
      const known = moved.get(deadline) ?? businessDayFrom(deadline, holidays, scheduleName).value;
      moved.set(deadline, known);
      return known;
    };
    const rate = calculation.found(rateLabel, moves.value ? discountMovedOn : discountOn, [paymentDate], (day) => {
      const discounts = given ? { rows: given } : discountsOn(day);
      const value = discountRateOn(discounts, day, heldUntil);
      return discounts.source ? { value, source: discounts.source } : { value };
    });
    const factor = calculation.difference(factorLabel, one, rate);
    const discounted = calculation.product(discountedLabel, [amount, factor]);
    return calculation.rounded(dueLabel, discounted, 2, "HALF_UP");
  },
});
