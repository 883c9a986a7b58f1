import { days } from "../../rule/parameter-ranges";
import { date } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { businessDayFrom } from "./business-day";

const dueLabel = { en: "Due date on a business day", "pt-BR": "Vencimento em dia útil" };
const nextBusinessDay = { en: "first business day from", "pt-BR": "primeiro dia útil a partir de" };

/** The day until which a bill that falls due on a closed day can be paid without charges. */
export const dueDate = defineRule({
  id: "DUE_DATE",
  group: "annuity",
  title: { en: "Due date", "pt-BR": "Vencimento em dia útil" },
  summary: {
    en: "The date, or the next business day where banks are closed on it: weekends, national bank holidays and the holidays given.",
    "pt-BR":
      "A própria data ou o dia útil seguinte, se nela os bancos não abrem: fins de semana, feriados bancários nacionais e os informados.",
  },
  searchedAs: "feriado fim de semana dia util bancario holiday weekend",
  parameters: {
    date: date({
      named: "data",
      label: { en: "Nominal due date", "pt-BR": "Vencimento nominal" },
      description: { en: "The due date as fixed.", "pt-BR": "Data de vencimento fixada." },
      lifted: true,
    }),
    holidays: days({
      named: "feriados",
      label: { en: "Local holidays", "pt-BR": "Feriados locais" },
      description: {
        en: "Range of further holidays, such as state and municipal ones.",
        "pt-BR": "Intervalo com outros feriados, como os estaduais e municipais.",
      },
    }),
  },
  result: { shape: "value", label: dueLabel, unit: "date" },
  examples: [
    {
      arguments: [{ day: "2018-04-15" }, null],
      result: "43206",
      source: {
        en: "CRESS-MG deck, slide 58: 15/04/2018 was a Sunday, so 16/04/2018",
        "pt-BR": "Apresentação do CRESS-MG, slide 58: 15/04/2018 foi domingo; logo, 16/04/2018",
      },
    },
  ],
  sources: [
    "Resolução CMN 4.880/2020",
    "Lei 662/1949 (Lei 10.607/2002)",
    "Lei 6.802/1980",
    "Lei 14.759/2023 (20 de novembro, desde 2024)",
  ],
  compute(calculation, { date: nominal, holidays }) {
    return calculation.found(dueLabel, nextBusinessDay, [nominal], (day) => businessDayFrom(day, holidays));
  },
});
