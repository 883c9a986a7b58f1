import { constant } from "../../rule/figure";
import { parts } from "../../rule/parameter-ranges";
import { number, numberOr } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";

const sumLabel = { en: "Exact sum", "pt-BR": "Soma exata" };
const differenceLabel = { en: "Stated less sum", "pt-BR": "Informado menos soma" };
const oppositeLabel = { en: "Sum less stated", "pt-BR": "Soma menos informado" };
const sizeLabel = { en: "Size of the difference", "pt-BR": "Diferença em módulo" };
const agreesLabel = { en: "The total agrees", "pt-BR": "O total confere" };

/** Whether a stated total is what its parts add up to. */
export const sumCheck = defineRule({
  id: "SUM_CHECK",
  group: "check",
  title: { en: "Check of a total", "pt-BR": "Conferência de total" },
  summary: {
    en: "Checks a total against its parts: exact sum, stated total less sum, and TRUE where that is within the tolerance.",
    "pt-BR":
      "Confere um total com suas parcelas: soma exata, total informado menos soma e VERDADEIRO se dentro da tolerância.",
  },
  searchedAs: "saldo nao fecha nao bate soma errada conciliacao balance does not add up",
  parameters: {
    parts: parts({
      named: "parcelas",
      label: { en: "Part", "pt-BR": "Parcela" },
      description: {
        en: "Parts of the total in one row or column; blanks are skipped.",
        "pt-BR": "Parcelas do total em uma linha ou coluna; vazias são ignoradas.",
      },
      unit: "money",
    }),
    stated: number({
      named: "informado",
      label: { en: "Stated total", "pt-BR": "Total informado" },
      description: { en: "Total as printed or typed.", "pt-BR": "Total como foi impresso ou digitado." },
      unit: "money",
    }),
    tolerance: numberOr("0", {
      named: "tolerancia",
      label: { en: "Tolerance", "pt-BR": "Tolerância" },
      description: {
        en: "Largest difference that still counts as agreement; left out or blank, 0.",
        "pt-BR": "Maior diferença que ainda conta como conferido; se omitida ou vazia, 0.",
      },
      unit: "money",
      least: "0",
    }),
  },
  result: {
    shape: "row",
    label: agreesLabel,
    columns: [
      { label: sumLabel, unit: "money" },
      { label: differenceLabel, unit: "money" },
      { label: agreesLabel, unit: "none" },
    ],
  },
  examples: [
    {
      arguments: [[[194737], [6219]], 200957, null],
      result: [["200956", "1", "FALSE"]],
      source: { en: "CRESS-MG deck, slide 45", "pt-BR": "Apresentação do CRESS-MG, slide 45" },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 45"],
  compute(calculation, { parts: given, stated, tolerance }) {
    const sum = calculation.sum(
      sumLabel,
      given.entries.filter((entry) => entry !== null),
    );
    const difference = calculation.difference(differenceLabel, stated, sum);
    const opposite = calculation.difference(oppositeLabel, constant("0"), difference);
    const size = calculation.largest(sizeLabel, [difference, opposite]);
    return [sum, difference, calculation.compared(agreesLabel, size, "≤", tolerance)];
  },
});
