import { flag, number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";

const roundedLabel = { en: "Annuity to the cent", "pt-BR": "Anuidade arredondada ao centavo" };
const revenueLabel = { en: "Annuity revenue", "pt-BR": "Receita de anuidades" };

/** Revenue projected from registrants: registrants × unit, with the unit unrounded unless asked otherwise. */
export const annuityRevenue = defineRule({
  id: "ANNUITY_REVENUE",
  group: "annuity",
  title: { en: "Annuity revenue", "pt-BR": "Receita de anuidades" },
  summary: {
    en: "Projected annuity revenue: registrants × unit, unrounded; round_unit TRUE rounds the unit to the cent first.",
    "pt-BR":
      "Receita projetada de anuidades: inscritos × valor, sem arredondar; com VERDADEIRO o valor é antes arredondado ao centavo.",
  },
  searchedAs: "arrecadacao previsao inadimplencia projecao collection forecast",
  parameters: {
    registrants: number({
      named: "inscritos",
      label: { en: "Registrants", "pt-BR": "Inscritos ativos" },
      description: { en: "How many registrants pay.", "pt-BR": "Número de inscritos ativos que pagam." },
      unit: "count",
      least: "0",
      whole: true,
      lifted: true,
    }),
    unit: number({
      named: "valor_unitario",
      label: { en: "Annuity", "pt-BR": "Valor da anuidade" },
      description: {
        en: "Annuity of one registrant, in R$, best unrounded.",
        "pt-BR": "Anuidade de um inscrito, em R$, de preferência sem arredondar.",
      },
      unit: "money",
      least: "0",
      lifted: true,
    }),
    round_unit: flag({
      named: "arredondar_valor",
      label: { en: "Round the annuity first", "pt-BR": "Arredondar antes a anuidade" },
      description: {
        en: "TRUE rounds the annuity to the cent before multiplying; left out, FALSE.",
        "pt-BR": "VERDADEIRO arredonda a anuidade ao centavo antes de multiplicar; se omitido, FALSO.",
      },
    }),
  },
  result: { shape: "value", label: revenueLabel, unit: "money" },
  examples: [
    {
      arguments: [15050, 522.93375, null],
      result: "7870152.9375",
      source: { en: "CRESS-MG deck, slide 49", "pt-BR": "Apresentação do CRESS-MG, slide 49" },
    },
    {
      arguments: [15050, 522.93375, true],
      result: "7870096.5",
      source: {
        en: "The same registrants at the annuity that slide 58 publishes, 522.93",
        "pt-BR": "Os mesmos inscritos pela anuidade publicada no slide 58, 522,93",
      },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 49, 51 e 58"],
  compute(calculation, { registrants, unit, round_unit: roundUnit }) {
    const applied = roundUnit.value ? calculation.rounded(roundedLabel, unit, 2, "HALF_UP") : unit;
    return calculation.product(revenueLabel, [registrants, applied]);
  },
});
