import type { Wording } from "../../../core/wording";

export const proofWords = {
  sheet: { en: "Proof and sensitivity", "pt-BR": "Prova e sensibilidade" },
  title: { en: "Proof of item 24 and sensitivity", "pt-BR": "Prova do item 24 e sensibilidade" },
  proofTitle: {
    en: "PROOF OF ITEM 24: NO GAIN OR LOSS IS EXPECTED AS THE CONTRIBUTIONS ARE PAID",
    "pt-BR": "PROVA DO ITEM 24: NENHUM GANHO OU PERDA SE ESPERA COM O PAGAMENTO DAS CONTRIBUIÇÕES",
  },
  afterYear: { en: "At the end of year", "pt-BR": "Ao fim do ano" },
  atBalance: { en: "reporting date", "pt-BR": "balanço" },
  surplus: { en: "Surplus, rolled forward", "pt-BR": "Superávit, levado adiante" },
  funding: { en: "Contributions still due", "pt-BR": "Contribuições ainda devidas" },
  reductions: { en: "Reductions still to come", "pt-BR": "Reduções ainda por vir" },
  prepaid: { en: "Prepayment still to count", "pt-BR": "Pré-pagamento ainda por contar" },
  ceiling: { en: "Ceiling", "pt-BR": "Teto" },
  net: { en: "Net position", "pt-BR": "Posição líquida" },
  expected: { en: "Expected from the year before", "pt-BR": "Esperada do ano anterior" },
  difference: { en: "Gain or loss", "pt-BR": "Ganho ou perda" },
  noDifference: { en: "No gain or loss in any year", "pt-BR": "Nenhum ganho ou perda em nenhum ano" },
  proofNote: {
    en: "Expected: the position of the year before with a year's interest, plus contributions, less service cost.",
    "pt-BR":
      "Esperada: a posição do ano anterior com um ano de juros, mais as contribuições, menos o custo do serviço.",
  },
  stepsTitle: { en: "WHAT CHANGES", "pt-BR": "O QUE VARIA" },
  rateStep: { en: "Discount rate, up or down by", "pt-BR": "Taxa de desconto, para mais ou para menos" },
  flowStep: { en: "Service cost and contributions, by", "pt-BR": "Custo do serviço e contribuições, em" },
  scaledTitle: { en: "FLOWS, CHANGED", "pt-BR": "FLUXOS VARIADOS" },
  year: { en: "Year", "pt-BR": "Ano" },
  costUp: { en: "Service cost, higher", "pt-BR": "Custo do serviço, maior" },
  costDown: { en: "Service cost, lower", "pt-BR": "Custo do serviço, menor" },
  contributionUp: { en: "Contributions, higher", "pt-BR": "Contribuições, maiores" },
  contributionDown: { en: "Contributions, lower", "pt-BR": "Contribuições, menores" },
  sensitivityTitle: {
    en: "SENSITIVITY OF THE CEILING AND OF THE NET POSITION, COMPUTED ANEW",
    "pt-BR": "SENSIBILIDADE DO TETO E DA POSIÇÃO LÍQUIDA, POR NOVO CÁLCULO",
  },
  changed: { en: "What is changed", "pt-BR": "O que se varia" },
  dueThen: { en: "Contributions due", "pt-BR": "Contribuições devidas" },
  reduction: { en: "Reduction", "pt-BR": "Redução" },
  largest: { en: "Ceiling", "pt-BR": "Teto" },
  netThen: { en: "Net position", "pt-BR": "Posição líquida" },
  change: { en: "Change", "pt-BR": "Variação" },
  base: { en: "As measured", "pt-BR": "Como mensurado" },
  rateUpLine: { en: "Discount rate, higher", "pt-BR": "Taxa de desconto, maior" },
  rateDownLine: { en: "Discount rate, lower", "pt-BR": "Taxa de desconto, menor" },
  contributionUpLine: {
    en: "Contributions for future service, higher",
    "pt-BR": "Contribuições para serviço futuro, maiores",
  },
  contributionDownLine: {
    en: "Contributions for future service, lower",
    "pt-BR": "Contribuições para serviço futuro, menores",
  },
  sensitivityNote: {
    en: "Assets, obligation and the contributions for the shortfall stay as they are; the obligation's own sensitivity is the actuary's (item 145).",
    "pt-BR":
      "Ativos, obrigação e contribuições para a defasagem ficam como estão; a sensibilidade da própria obrigação é a do atuário (item 145).",
  },
  notComputable: { en: "not computable", "pt-BR": "não calculável" },
} as const satisfies Record<string, Wording>;
