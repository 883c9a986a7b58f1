import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { ceilingAfter, mfrPresentValue } from "./net-parameters";
import { netLabel, netPosition } from "./net-position";
import { itg20, nbcTg33 } from "./norms";

/** The net defined benefit asset or liability that is recognised: NBC TG 33, item 64, with ITG 20, item 24. */
export const itg20Net = defineRule({
  id: "ITG20_NET",
  group: "itg20",
  title: { en: "Net defined benefit asset or liability", "pt-BR": "Ativo ou passivo de benefício definido líquido" },
  summary: {
    en: "Net asset (+) or liability (−) with the asset ceiling and the minimum funding requirement (NBC TG 33, item 64; ITG 20, item 24).",
    "pt-BR":
      "Ativo (+) ou passivo (−) líquido com o teto de ativo e o custeio mínimo (NBC TG 33, item 64; ITG 20, item 24).",
  },
  searchedAs: "atuarial previdencia superavit deficit saldo balanco actuarial pension balance",
  parameters: {
    surplus: number({
      named: "superavit",
      label: { en: "Surplus (+) or deficit (−)", "pt-BR": "Superávit (+) ou déficit (−)" },
      description: {
        en: "Plan assets less obligation, in R$; a deficit is negative.",
        "pt-BR": "Ativos do plano menos obrigação, em R$; déficit é negativo.",
      },
      unit: "money",
    }),
    mfr_pv: mfrPresentValue,
    ceiling: ceilingAfter,
  },
  result: { shape: "value", label: netLabel, unit: "money" },
  examples: [
    {
      arguments: [100, 200, 300],
      result: "100",
      source: { en: "ITG 20, example 1 (EI2)", "pt-BR": "ITG 20, exemplo 1 (EI2)" },
    },
    {
      arguments: [-100, 300, 120],
      result: "-180",
      source: { en: "ITG 20, example 2 (EI7)", "pt-BR": "ITG 20, exemplo 2 (EI7)" },
    },
    {
      arguments: [50, 300.207553886766, 55.7670649820545],
      result: "-244.440488904711",
      source: { en: "ITG 20, example 3 (EI20)", "pt-BR": "ITG 20, exemplo 3 (EI20)" },
    },
    {
      arguments: [65, 0, 30],
      result: "30",
      source: { en: "ITG 20, example 4 (EI27)", "pt-BR": "ITG 20, exemplo 4 (EI27)" },
    },
  ],
  sources: [itg20, nbcTg33],
  compute: (calculation, { surplus, mfr_pv: contributions, ceiling }) =>
    netPosition(calculation, surplus, contributions, ceiling),
});
