import { Decimal } from "../../core/decimal";
import { defineRule } from "../../rule/rule";
import { accountLevel as levelOf } from "./account-code";
import { lineCodeParameter, wellFormedCode } from "./account-code-parameter";

const levelLabel = { en: "Level", "pt-BR": "Nível" };
const segmentsOf = { en: "number of segments of", "pt-BR": "número de segmentos de" };

/** How deep an account stands in its chart. */
export const accountLevel = defineRule({
  id: "ACCOUNT_LEVEL",
  group: "budget",
  title: { en: "Account level", "pt-BR": "Nível da conta" },
  summary: {
    en: "Number of segments of a hierarchical account code.",
    "pt-BR": "Número de segmentos de um código de conta hierárquico.",
  },
  searchedAs: "conta contabil plano de contas rubrica grau codigo ledger chart of accounts",
  parameters: { code: lineCodeParameter },
  result: { shape: "value", label: levelLabel, unit: "count" },
  examples: [
    {
      arguments: ["6.2.2.1.1.01.04"],
      result: "7",
      source: { en: "CRESS-MG deck, slide 53", "pt-BR": "Apresentação do CRESS-MG, slide 53" },
    },
  ],
  errors: [
    {
      en: "a code with an empty segment or with anything but digits and points, hyphens or slashes between them",
      "pt-BR": "código com segmento vazio ou com algo além de dígitos e de pontos, hifens ou barras entre eles",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 53"],
  compute: (calculation, { code }) =>
    calculation.found(levelLabel, segmentsOf, [code], (typed) => ({
      value: new Decimal(levelOf(wellFormedCode(typed))),
    })),
});
