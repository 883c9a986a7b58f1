import { Failure } from "../../rule/failure";
import { constant } from "../../rule/figure";
import { number, optionalNumber, word } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";

const factorLabel = { en: "Adjustment factor", "pt-BR": "Fator de reajuste" };
const adjustedLabel = { en: "Adjusted annuity, unrounded", "pt-BR": "Anuidade reajustada, sem arredondar" };
const resultLabel = { en: "Adjusted annuity", "pt-BR": "Anuidade reajustada" };
const one = constant("1");

const roundingWithoutDecimals = new Failure(
  "invalidValue",
  {
    en: "rounding needs decimals: without it the result is not rounded",
    "pt-BR": "arredondamento exige casas_decimais: sem elas o resultado não é arredondado",
  },
  "rounding",
);

/** Next year's annuity: current × (1 + rate). Rounded only on request, since projections multiply the unrounded one. */
export const annuityAdjust = defineRule({
  id: "ANNUITY_ADJUST",
  group: "annuity",
  title: { en: "Annuity adjustment", "pt-BR": "Reajuste da anuidade" },
  summary: {
    en: "The adjusted annuity: current × (1 + rate), unrounded unless decimals is given.",
    "pt-BR": "Anuidade reajustada: atual × (1 + taxa), sem arredondar, a menos que se informem as casas decimais.",
  },
  searchedAs: "correcao monetaria reajustar aumento inflacao atualizacao inpc increase inflation correction",
  parameters: {
    current: number({
      named: "anuidade_atual",
      label: { en: "Current annuity", "pt-BR": "Anuidade atual" },
      description: { en: "The annuity before the adjustment, in R$.", "pt-BR": "Anuidade antes do reajuste, em R$." },
      unit: "money",
      least: "0",
      lifted: true,
    }),
    rate: number({
      named: "taxa",
      label: { en: "Adjustment rate", "pt-BR": "Taxa de reajuste" },
      description: {
        en: "Adjustment as a fraction (7.5% is 0.075); negative lowers the annuity.",
        "pt-BR": "Reajuste como fração (7,5% é 0,075); negativo reduz a anuidade.",
      },
      unit: "rate",
      least: "-1",
      lifted: true,
    }),
    decimals: optionalNumber(
      { en: "not rounded", "pt-BR": "sem arredondar" },
      {
        named: "casas_decimais",
        label: { en: "Decimal places", "pt-BR": "Casas decimais" },
        description: {
          en: "Decimal places to round to; left out, the result is not rounded. A blank cell counts as 0: whole reais.",
          "pt-BR":
            "Casas decimais do arredondamento; se omitido, não arredonda. Célula vazia conta como 0: reais inteiros.",
        },
        unit: "digits",
        least: "-15",
        most: "15",
        whole: true,
      },
    ),
    rounding: word(["HALF_UP", "TRUNCATE", "UP"], {
      named: "arredondamento",
      label: { en: "Rounding", "pt-BR": "Arredondamento" },
      description: {
        en: "With decimals: HALF_UP, TRUNCATE (cuts) or UP; left out, HALF_UP.",
        "pt-BR":
          "Com casas_decimais: HALF_UP (meio para cima), TRUNCATE (corta) ou UP (para cima); se omitido, HALF_UP.",
      },
    }),
  },
  result: { shape: "value", label: resultLabel, unit: "money" },
  examples: [
    {
      arguments: [486.45, 0.075, null],
      result: "522.93375",
      source: { en: "CRESS-MG deck, slides 49 and 52", "pt-BR": "Apresentação do CRESS-MG, slides 49 e 52" },
    },
    {
      arguments: [486.45, 0.075, 2],
      result: "522.93",
      source: { en: "CRESS-MG deck, slide 58", "pt-BR": "Apresentação do CRESS-MG, slide 58" },
    },
    {
      arguments: [316, 0.0442, 0, "TRUNCATE"],
      result: "329",
      source: {
        en: "316.00 adjusted by 4.42%, cut to whole reais",
        "pt-BR": "316,00 reajustados em 4,42%, cortados em reais inteiros",
      },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 49–53 e 57", "Lei 12.514/2011, art. 6º, § 1º"],
  compute(calculation, { current, rate, decimals, rounding }) {
    if (!decimals && rounding.value !== "HALF_UP") throw roundingWithoutDecimals;
    const factor = calculation.sum(factorLabel, [one, rate]);
    const adjusted = calculation.product(decimals ? adjustedLabel : resultLabel, [current, factor]);
    if (!decimals) return adjusted;
    return calculation.rounded(resultLabel, adjusted, decimals.value.toNumber(), rounding.value);
  },
});
