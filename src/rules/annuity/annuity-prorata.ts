import { calendarDate } from "../../core/dates";
import { Decimal, one } from "../../core/decimal";
import { constant } from "../../rule/figure";
import type { Source } from "../../law/source";
import { date, number, word } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";

const monthsLabel = { en: "Months left in the year", "pt-BR": "Meses restantes do ano" };
const monthsLeft = {
  en: "months to December, the registration's own included, from",
  "pt-BR": "meses até dezembro, incluído o da inscrição, a partir de",
};
const monthsLeftFromJuly = {
  en: "12 to 30 June, then months to December, the registration's own included, from",
  "pt-BR": "12 até 30 de junho, depois meses até dezembro, incluído o da inscrição, a partir de",
};
const fractionLabel = { en: "Fraction by semester", "pt-BR": "Fração por semestre" };
const fractionOn = { en: "1 to 30 June, 0.5 after, for", "pt-BR": "1 até 30 de junho, 0,5 depois, para" };
const timesMonthsLabel = { en: "Annuity times months", "pt-BR": "Anuidade vezes os meses" };
const unroundedLabel = { en: "Proportional annuity, unrounded", "pt-BR": "Anuidade proporcional, sem arredondar" };
const resultLabel = { en: "Proportional annuity", "pt-BR": "Anuidade proporcional" };
const twelve = constant("12");
const half = new Decimal("0.5");

const newcomers: Source = {
  citation: "Lei 12.514/2011, art. 6º, § 2º",
  note: {
    en: "what new registrants pay is for the federal council to fix; the mode follows the council's own rule",
    "pt-BR": "cabe ao conselho federal fixar o que pagam os recém-inscritos; o modo segue a regra do próprio conselho",
  },
};

/** What somebody who registers within the year pays of that year's annuity. */
export const annuityProrata = defineRule({
  id: "ANNUITY_PRORATA",
  group: "annuity",
  title: { en: "Proportional annuity", "pt-BR": "Anuidade proporcional" },
  summary: {
    en: "A new registrant's annuity for the rest of the year, to the cent: by months left, or whole to 30 June and half or by months left after.",
    "pt-BR":
      "Anuidade de quem se inscreve durante o ano, ao centavo: pelos meses restantes, ou integral até 30/06 e depois metade ou pelos meses restantes.",
  },
  searchedAs: "duodecimo duodecimos avos rateio proporcao fracao inscricao nova twelfth apportionment",
  parameters: {
    annual: number({
      named: "anuidade",
      label: { en: "Annuity", "pt-BR": "Anuidade" },
      description: { en: "The whole year's annuity, in R$.", "pt-BR": "Anuidade do ano inteiro, em R$." },
      unit: "money",
      least: "0",
      lifted: true,
    }),
    registration_date: date({
      named: "data_da_inscricao",
      label: { en: "Registration date", "pt-BR": "Data da inscrição" },
      description: { en: "Day of registration.", "pt-BR": "Dia da inscrição." },
      lifted: true,
    }),
    mode: word(["MONTH", "SEMESTER", "SECOND_HALF"], {
      named: "modo",
      label: { en: "Mode", "pt-BR": "Modo" },
      description: {
        en: "MONTH: by months left, the registration's included. SEMESTER: whole to 30 June, half after. SECOND_HALF: whole to 30 June, then by months left. Left out, MONTH.",
        "pt-BR":
          "MONTH: pelos meses restantes, com o da inscrição. SEMESTER: integral até 30/06, metade depois. SECOND_HALF: integral até 30/06, depois pelos meses restantes. Se omitido, MONTH.",
      },
    }),
  },
  result: { shape: "value", label: resultLabel, unit: "money" },
  examples: [
    {
      arguments: [522.93375, { day: "2018-07-01" }, "SEMESTER"],
      result: "261.47",
      source: { en: "CRESS-MG deck, slide 49", "pt-BR": "Apresentação do CRESS-MG, slide 49" },
    },
    {
      arguments: [522.93375, { day: "2018-07-01" }, null],
      result: "261.47",
      source: {
        en: "July to December are 6 of 12 months of slide 49's annuity",
        "pt-BR": "De julho a dezembro são 6 de 12 meses da anuidade do slide 49",
      },
    },
    {
      arguments: [500, { day: "2026-03-10" }, "SECOND_HALF"],
      result: "500",
      source: {
        en: "A council whose annuity is whole until June, then twelfths of what is left",
        "pt-BR": "Um conselho cuja anuidade é integral até junho e depois em duodécimos do que resta",
      },
    },
  ],
  sources: ["Lei 12.514/2011, art. 6º, § 2º", "CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 49 e 51"],
  compute(calculation, { annual, registration_date: registrationDate, mode }) {
    if (mode.value === "SEMESTER") {
      const fraction = calculation.found(
        fractionLabel,
        fractionOn,
        [registrationDate],
        (day) => ({ value: calendarDate(day).month <= 6 ? one : half }),
        newcomers,
      );
      const due = calculation.product(unroundedLabel, [annual, fraction]);
      return calculation.rounded(resultLabel, due, 2, "HALF_UP");
    }
    const isWhole = mode.value === "SECOND_HALF";
    const months = calculation.found(
      monthsLabel,
      isWhole ? monthsLeftFromJuly : monthsLeft,
      [registrationDate],
      (day) => {
        const { month } = calendarDate(day);
        return { value: isWhole && month <= 6 ? twelve.value : new Decimal(13 - month) };
      },
      newcomers,
    );
    const timesMonths = calculation.product(timesMonthsLabel, [annual, months]);
    const due = calculation.quotient(unroundedLabel, timesMonths, twelve);
    return calculation.rounded(resultLabel, due, 2, "HALF_UP");
  },
});
