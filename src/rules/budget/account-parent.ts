import { defineRule } from "../../rule/rule";
import { accountParent as parentOf } from "./account-code";
import { lineCodeParameter, wellFormedCode } from "./account-code-parameter";

const parentLabel = { en: "Parent account", "pt-BR": "Conta superior" };
const withoutLastSegment = { en: "code without its last segment of", "pt-BR": "código sem o último segmento de" };

/** The account one level above. */
export const accountParent = defineRule({
  id: "ACCOUNT_PARENT",
  group: "budget",
  title: { en: "Parent account", "pt-BR": "Conta superior" },
  summary: {
    en: "Account code without its last segment; an empty text at level 1.",
    "pt-BR": "Código de conta sem o último segmento; texto vazio no nível 1.",
  },
  searchedAs: "conta contabil plano de contas rubrica sintetica grupo codigo ledger chart of accounts",
  parameters: { code: lineCodeParameter },
  result: { shape: "value", label: parentLabel, unit: "none" },
  examples: [
    {
      arguments: ["6.2.2.1.1.01.04"],
      result: "6.2.2.1.1.01",
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
    calculation.found(parentLabel, withoutLastSegment, [code], (typed) => ({ value: parentOf(wellFormedCode(typed)) })),
});
