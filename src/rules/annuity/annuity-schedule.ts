import { dayOf, yearOf } from "../../core/dates";
import { Failure } from "../../rule/failure";
import { constant, figure, nothing, type Figure } from "../../rule/figure";
import { schedule, type ScheduleRow } from "../../rule/parameter-ranges";
import { number, numberOr, optionalDate, word, year } from "../../rule/parameter-values";
import { defineRule, type AnyFigure } from "../../rule/rule";
import { sameInBoth } from "../../core/wording";
import { annuityInstallments } from "../../law/annuity-installments";
import { inForceInYear } from "../../law/dated";
import type { Source } from "../../law/source";
import { discountLabel, discountsInLaw, noDiscountsOnRecord, type Discounts } from "./discount-lookup";
import { monthlyDueDates } from "./monthly-due-dates";

const kindLabel = { en: "Kind", "pt-BR": "Tipo" };
const dueLabel = { en: "Due date", "pt-BR": "Vencimento" };
const rateLabel = { en: "Discount rate", "pt-BR": "Taxa de desconto" };
const amountLabel = { en: "Amount", "pt-BR": "Valor" };
const resultLabel = { en: "Payment schedule", "pt-BR": "Cronograma de pagamento" };
const scheduleOf = { en: "discount schedule of", "pt-BR": "cronograma de descontos de" };
const factorLabel = { en: "Fraction left to pay", "pt-BR": "Fração a pagar" };
const discountedLabel = { en: "Discounted annuity, unrounded", "pt-BR": "Anuidade com desconto, sem arredondar" };
const dueAmountLabel = { en: "Discounted annuity", "pt-BR": "Anuidade com desconto" };
const fullLabel = { en: "Full annuity", "pt-BR": "Anuidade integral" };
const firstLabel = { en: "First deadline", "pt-BR": "Primeiro prazo" };
const firstOf = { en: "first deadline of the schedule", "pt-BR": "primeiro prazo do cronograma" };
const shareLabel = { en: "Instalment, unrounded", "pt-BR": "Parcela, sem arredondar" };
const installmentLabel = { en: "Instalment", "pt-BR": "Parcela" };

const one = constant("1");
const noDiscount = constant("0");
const kindWord = (word: string): Figure<string> => figure(sameInBoth(word), word);
const discountKind = kindWord("DISCOUNT");
const fullKind = kindWord("FULL");
const installmentKind = kindWord("INSTALLMENT");

const yearName = { en: "year", "pt-BR": "ano" };

/** A schedule of another year than the one asked for was most likely left over from an earlier budget. */
function checkYear(rows: readonly ScheduleRow[], wanted: number): void {
  if (rows.some((row) => yearOf(row.deadline) === wanted)) return;
  const shown = String(wanted);
  throw new Failure(
    "invalidValue",
    {
      en: `schedule must have a deadline in the year ${shown}; it got none`,
      "pt-BR": `cronograma deve ter um prazo no ano ${shown}; não recebeu nenhum`,
    },
    "schedule",
  );
}

function discountsOf(given: readonly ScheduleRow[] | undefined, wanted: number): Discounts {
  if (given) {
    checkYear(given, wanted);
    return { rows: given };
  }
  const newYear = dayOf(wanted, 1, 1);
  // The parameter's own bounds keep the year between 1900 and 9999.
  if (newYear === null) throw new RangeError(`year out of bounds: ${String(wanted)}`);
  const discounts = discountsInLaw(newYear);
  if (discounts) return discounts;
  throw noDiscountsOnRecord(yearName, sameInBoth(String(wanted)));
}

/**
 * What the year's norm says of the number of instalments, where the number is another: said, not refused, since it binds the councils
 * of social work alone.
 */
function installmentsAtOdds(ofYear: Figure<string>, installments: Figure): Source | undefined {
  const row = inForceInYear(annuityInstallments, Number(ofYear.value));
  if (!row) return undefined;
  const { least, most } = row.value;
  return installments.value.lt(least) || installments.value.gt(most) ? row.source : undefined;
}

/** Everything that a member may choose from: each discount, the whole annuity, monthly instalments. */
export const annuitySchedule = defineRule({
  id: "ANNUITY_SCHEDULE",
  group: "annuity",
  title: { en: "Annuity payment schedule", "pt-BR": "Cronograma de pagamento da anuidade" },
  summary: {
    en: "The ways to pay an annuity: rows of kind (DISCOUNT, FULL, INSTALLMENT), due date, discount rate and amount to the cent.",
    "pt-BR":
      "As formas de pagar a anuidade: linhas de tipo (DISCOUNT, FULL, INSTALLMENT), vencimento, desconto e valor ao centavo.",
  },
  searchedAs: "calendario boletos prestacoes datas carne parcelamento calendar",
  parameters: {
    amount: number({
      named: "valor",
      label: { en: "Annuity", "pt-BR": "Anuidade" },
      description: { en: "The whole annuity, in R$.", "pt-BR": "Valor integral da anuidade, em R$." },
      unit: "money",
      least: "0",
    }),
    year: year({
      named: yearName["pt-BR"],
      label: { en: "Year", "pt-BR": "Exercício" },
      description: { en: "Year of the annuity.", "pt-BR": "Exercício da anuidade." },
    }),
    installments: numberOr("6", {
      named: "parcelas",
      label: { en: "Number of instalments", "pt-BR": "Número de parcelas" },
      description: {
        en: "Monthly instalments, from the first deadline on; left out, 6.",
        "pt-BR": "Parcelas mensais, a partir do primeiro prazo; se omitido, 6.",
      },
      unit: "count",
      least: "1",
      most: "1200",
      whole: true,
    }),
    schedule: schedule(
      { en: "the schedule known for the year", "pt-BR": "o cronograma conhecido do ano" },
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
    first_due_date: optionalDate(
      { en: "the first deadline of the schedule", "pt-BR": "o primeiro prazo do cronograma" },
      {
        named: "primeiro_vencimento",
        label: { en: "First instalment's due date", "pt-BR": "Vencimento da primeira parcela" },
        description: {
          en: "Due date of the first instalment; the others follow on the same day of each month.",
          "pt-BR": "Vencimento da primeira parcela; as demais vencem no mesmo dia de cada mês.",
        },
      },
    ),
    full_due_date: optionalDate(
      { en: "no due date", "pt-BR": "sem vencimento" },
      {
        named: "vencimento_integral",
        label: { en: "Due date of the whole annuity", "pt-BR": "Vencimento da anuidade integral" },
        description: {
          en: "Last day on which the whole annuity can be paid at once.",
          "pt-BR": "Último dia para pagar a anuidade integral de uma só vez.",
        },
      },
    ),
    base: word(["UNROUNDED", "PUBLISHED"], {
      named: "base",
      label: { en: "Base of the discounts", "pt-BR": "Base dos descontos" },
      description: {
        en: "UNROUNDED: discounts and instalments of the amount as it is; PUBLISHED: of the amount to the cent. Left out, UNROUNDED.",
        "pt-BR":
          "UNROUNDED: descontos e parcelas sobre o valor como está; PUBLISHED: sobre o valor ao centavo. Se omitida, UNROUNDED.",
      },
    }),
  },
  result: {
    shape: "table",
    label: resultLabel,
    columns: [
      { label: kindLabel, unit: "none" },
      { label: dueLabel, unit: "date" },
      { label: rateLabel, unit: "rate" },
      { label: amountLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [522.93, 2018, null, null],
      result: [
        ["DISCOUNT", "43146", "0.15", "444.49"],
        ["DISCOUNT", "43174", "0.1", "470.64"],
        ["DISCOUNT", "43205", "0.05", "496.78"],
        ["FULL", "", "0", "522.93"],
        ["INSTALLMENT", "43146", "0", "87.16"],
        ["INSTALLMENT", "43174", "0", "87.16"],
        ["INSTALLMENT", "43205", "0", "87.16"],
        ["INSTALLMENT", "43235", "0", "87.16"],
        ["INSTALLMENT", "43266", "0", "87.16"],
        ["INSTALLMENT", "43296", "0", "87.16"],
      ],
      source: { en: "CRESS-MG deck, slide 58", "pt-BR": "Apresentação do CRESS-MG, slide 58" },
    },
    {
      arguments: [
        404.5645,
        2018,
        6,
        [
          [{ day: "2018-02-08" }, 0.15],
          [{ day: "2018-03-07" }, 0.1],
          [{ day: "2018-04-06" }, 0.05],
        ],
        { day: "2018-02-15" },
        { day: "2018-05-15" },
        "PUBLISHED",
      ],
      result: [
        ["DISCOUNT", "43139", "0.15", "343.88"],
        ["DISCOUNT", "43166", "0.1", "364.1"],
        ["DISCOUNT", "43196", "0.05", "384.33"],
        ["FULL", "43235", "0", "404.56"],
        ["INSTALLMENT", "43146", "0", "67.43"],
        ["INSTALLMENT", "43174", "0", "67.43"],
        ["INSTALLMENT", "43205", "0", "67.43"],
        ["INSTALLMENT", "43235", "0", "67.43"],
        ["INSTALLMENT", "43266", "0", "67.43"],
        ["INSTALLMENT", "43296", "0", "67.43"],
      ],
      source: {
        en: "CRESS-RS, notice of 14/12/2017: discounts off the published 404.56, instalments on the 15th",
        "pt-BR": "CRESS-RS, notícia de 14/12/2017: descontos sobre os 404,56 publicados, parcelas no dia 15",
      },
    },
  ],
  errors: [
    {
      en: "#N/A where schedule is left out and none is known for the year.",
      "pt-BR": "#N/D quando o cronograma é omitido e não se conhece o do ano.",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 58", "Lei 12.514/2011, art. 6º, § 2º"],
  compute(calculation, inputs) {
    const { year: ofYear, installments, schedule: given } = inputs;
    const full = calculation.rounded(fullLabel, inputs.amount, 2, "HALF_UP");
    const amount = inputs.base.value === "PUBLISHED" ? full : inputs.amount;
    const discounts = discountsOf(given, Number(ofYear.value));
    const rows: AnyFigure[][] = discounts.rows.map(({ deadline, rate: known }) => {
      const rate = given
        ? known
        : calculation.found(known.label, scheduleOf, [ofYear], () => ({ value: known.value }), discounts.source);
      const factor = calculation.difference(factorLabel, one, rate);
      const discounted = calculation.product(discountedLabel, [amount, factor]);
      const due = calculation.rounded(dueAmountLabel, discounted, 2, "HALF_UP");
      return [discountKind, figure(dueLabel, deadline), rate, due];
    });
    rows.push([fullKind, inputs.full_due_date ?? nothing, noDiscount, full]);

    const [first] = discounts.rows;
    if (!first) return rows;
    const share = calculation.quotient(shareLabel, amount, installments, installmentsAtOdds(ofYear, installments));
    const installment = calculation.rounded(installmentLabel, share, 2, "HALF_UP");
    const firstDue =
      inputs.first_due_date ??
      calculation.found(firstLabel, firstOf, [], () => ({ value: first.deadline }), discounts.source);
    const dueDates = monthlyDueDates(
      calculation,
      firstDue,
      installments.value.toNumber(),
      inputs.first_due_date
        ? { english: "first_due_date", portuguese: "primeiro_vencimento" }
        : { english: "schedule", portuguese: "cronograma" },
    );
    for (const due of dueDates) rows.push([installmentKind, due, noDiscount, installment]);
    return rows;
  },
});
