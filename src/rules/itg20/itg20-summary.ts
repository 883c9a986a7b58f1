import { constant } from "../../rule/figure";
import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { ceilingAfter, mfrPresentValue } from "./net-parameters";
import { netLabel, netPosition } from "./net-position";
import { itg20, lesserOfSurplusAndCeiling, liabilityForUnavailable, nbcTg33, surplusOrDeficit } from "./norms";

const assetsLabel = { en: "Fair value of plan assets", "pt-BR": "Valor justo dos ativos do plano" };
const obligationLabel = {
  en: "Present value of the defined benefit obligation",
  "pt-BR": "Valor presente da obrigação de benefício definido",
};
const negativeObligationLabel = { en: "Obligation, as a negative", "pt-BR": "Obrigação, com sinal negativo" };
const surplusLabel = { en: "Surplus (+) or deficit (−)", "pt-BR": "Superávit (+) ou déficit (−)" };
const effectLabel = { en: "Effect of the asset ceiling", "pt-BR": "Efeito do teto de ativo" };
const afterLabel = {
  en: "Net position once the contributions are paid",
  "pt-BR": "Posição líquida após as contribuições",
};

/** The table "Resumo" of the examples of ITG 20, with the position once the minimum contributions are paid. */
export const itg20Summary = defineRule({
  id: "ITG20_SUMMARY",
  group: "itg20",
  title: { en: "Summary of the net position", "pt-BR": "Resumo da posição líquida" },
  summary: {
    en: "Six rows: plan assets, −obligation, surplus or deficit, effect of the ceiling, net asset or liability, and net once contributions are paid.",
    "pt-BR":
      "Seis linhas: ativos do plano, −obrigação, superávit ou déficit, efeito do teto, ativo ou passivo líquido e posição após as contribuições.",
  },
  searchedAs: "atuarial previdencia quadro nota saldo actuarial pension note",
  parameters: {
    plan_assets: number({
      named: "ativos_plano",
      label: assetsLabel,
      description: { en: "Fair value of plan assets, in R$.", "pt-BR": "Valor justo dos ativos do plano, em R$." },
      unit: "money",
      least: "0",
    }),
    obligation: number({
      named: "obrigacao",
      label: obligationLabel,
      description: {
        en: "Present value of the defined benefit obligation, in R$, as a positive number.",
        "pt-BR": "Valor presente da obrigação de benefício definido, em R$, como número positivo.",
      },
      unit: "money",
      least: "0",
    }),
    mfr_pv: mfrPresentValue,
    ceiling: ceilingAfter,
  },
  result: {
    shape: "table",
    label: afterLabel,
    rows: [
      { label: assetsLabel, unit: "money" },
      { label: negativeObligationLabel, unit: "money" },
      { label: surplusLabel, unit: "money" },
      { label: effectLabel, unit: "money" },
      { label: netLabel, unit: "money" },
      { label: afterLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [1000, 1100, 300, 120],
      result: [["1000"], ["-1100"], ["-100"], ["-80"], ["-180"], ["120"]],
      source: { en: "ITG 20, example 2 (EI7 and EI8)", "pt-BR": "ITG 20, exemplo 2 (EI7 e EI8)" },
    },
    {
      arguments: [1200, 1100, 200, 300],
      result: [["1200"], ["-1100"], ["100"], ["0"], ["100"], ["300"]],
      source: { en: "ITG 20, example 1 (EI2)", "pt-BR": "ITG 20, exemplo 1 (EI2)" },
    },
  ],
  sources: [itg20, nbcTg33],
  compute(calculation, { plan_assets: assets, obligation, mfr_pv: contributions, ceiling }) {
    const negativeObligation = calculation.product(negativeObligationLabel, [constant("-1"), obligation]);
    const surplus = calculation.sum(surplusLabel, [assets, negativeObligation], surplusOrDeficit);
    const net = netPosition(calculation, surplus, contributions, ceiling);
    const effect = calculation.difference(effectLabel, net, surplus, lesserOfSurplusAndCeiling);
    const after = calculation.sum(afterLabel, [net, contributions], liabilityForUnavailable);
    return [[assets], [negativeObligation], [surplus], [effect], [net], [after]];
  },
});
