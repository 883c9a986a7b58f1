import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { differenceCause } from "./difference-cause";

const differenceLabel = { en: "Found less expected", "pt-BR": "Encontrado menos esperado" };
const causeLabel = { en: "Likely cause", "pt-BR": "Causa provável" };
const firstCause = { en: "first cause that explains", "pt-BR": "primeira causa que explica" };

/** Why a figure differs from the one expected, as far as the two figures tell. */
export const explainDifference = defineRule({
  id: "EXPLAIN_DIFFERENCE",
  group: "check",
  title: { en: "Cause of a difference", "pt-BR": "Causa de uma diferença" },
  summary: {
    en: "Likely cause of a difference: EQUAL, SIGN, ROUNDING, TRUNCATION, SCALE, TRANSPOSITION, ONE_DIGIT or OTHER.",
    "pt-BR":
      "Causa provável de uma diferença: EQUAL (igual), SIGN (sinal), ROUNDING (arredondamento), TRUNCATION (corte), SCALE (casa), TRANSPOSITION, ONE_DIGIT ou OTHER.",
  },
  searchedAs: "erro nao fecha nao bate conciliacao saldo digitacao inversao reconciliation balance typo",
  parameters: {
    found: number({
      named: "encontrado",
      label: { en: "Found", "pt-BR": "Encontrado" },
      description: { en: "Figure as it stands; one or a range.", "pt-BR": "Número como está; um ou um intervalo." },
      unit: "none",
      lifted: true,
    }),
    expected: number({
      named: "esperado",
      label: { en: "Expected", "pt-BR": "Esperado" },
      description: {
        en: "Figure as it should be; one or a range of the same shape.",
        "pt-BR": "Número como deveria ser; um ou um intervalo do mesmo formato.",
      },
      unit: "none",
      lifted: true,
    }),
  },
  result: { shape: "value", label: causeLabel, unit: "none" },
  examples: [
    {
      arguments: [-16154.78, 16154.78],
      result: "SIGN",
      source: { en: "CRESS-MG deck, slide 45, 2014", "pt-BR": "Apresentação do CRESS-MG, slide 45, 2014" },
    },
    {
      arguments: [200957, 200956],
      result: "ONE_DIGIT",
      source: { en: "CRESS-MG deck, slide 45, debts", "pt-BR": "Apresentação do CRESS-MG, slide 45, débitos" },
    },
    {
      arguments: [496.79, 496.7870625],
      result: "ROUNDING",
      source: { en: "CRESS-MG deck, slide 58", "pt-BR": "Apresentação do CRESS-MG, slide 58" },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017"],
  compute(calculation, { found, expected }) {
    calculation.difference(differenceLabel, found, expected);
    return calculation.found(causeLabel, firstCause, [found, expected], (left, right) => ({
      value: differenceCause(left, right),
    }));
  },
});
