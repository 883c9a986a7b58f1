import { number } from "../../rule/parameter-values";

export const mfrPresentValue = number({
  named: "vp_custeio_minimo",
  label: {
    en: "Present value of minimum contributions for past service",
    "pt-BR": "Valor presente das contribuições mínimas por serviço passado",
  },
  description: {
    en: "Present value of the contributions still due for past service, in R$ (ITG20_MFR_PV); 0 where there are none.",
    "pt-BR":
      "Valor presente das contribuições ainda devidas por serviço passado, em R$ (ITG20_MFR_PV); 0 se não houver.",
  },
  unit: "money",
  least: "0",
});

export const ceilingAfter = number({
  named: "teto",
  label: { en: "Asset ceiling", "pt-BR": "Teto de ativo" },
  description: {
    en: "Benefits available once the minimum contributions are paid, in R$ (ITG20_CEILING).",
    "pt-BR": "Benefícios disponíveis depois de pagas as contribuições mínimas, em R$ (ITG20_CEILING).",
  },
  unit: "money",
  least: "0",
});
