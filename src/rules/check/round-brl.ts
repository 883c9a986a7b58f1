import type { Source } from "../../law/source";
import { number, numberOr, word } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";

const roundedLabel = { en: "Rounded value", "pt-BR": "Valor arredondado" };
const halfToEven: Source = { citation: "ABNT NBR 5891" };

/** A number rounded by a named mode, in decimal: 1.005 goes to 1.01. */
export const roundBrl = defineRule({
  id: "ROUND_BRL",
  group: "check",
  title: { en: "Decimal rounding", "pt-BR": "Arredondamento decimal" },
  summary: {
    en: "Rounds in decimal: HALF_UP (ties away from zero), HALF_EVEN (ties to the even digit, ABNT NBR 5891) or TRUNCATE.",
    "pt-BR":
      "Arredonda em base decimal: HALF_UP (meio para cima), HALF_EVEN (meio para o par, ABNT NBR 5891) ou TRUNCATE (trunca).",
  },
  searchedAs: "centavos casas arredondar truncar cents",
  parameters: {
    value: number({
      named: "valor",
      label: { en: "Value", "pt-BR": "Valor" },
      description: { en: "Number to round; one or a range.", "pt-BR": "Número a arredondar; um ou um intervalo." },
      unit: "none",
      lifted: true,
    }),
    decimals: numberOr("2", {
      named: "casas",
      label: { en: "Decimal places", "pt-BR": "Casas decimais" },
      description: {
        en: "Places kept, a whole number from −15 to 15; negative ones round to tens, hundreds; left out, 2. A blank cell counts as 0.",
        "pt-BR":
          "Casas mantidas, inteiro de −15 a 15; negativas arredondam a dezenas, centenas; se omitido, 2. Célula vazia conta como 0.",
      },
      unit: "digits",
      least: "-15",
      most: "15",
      whole: true,
    }),
    mode: word(["HALF_UP", "HALF_EVEN", "TRUNCATE"], {
      named: "modo",
      label: { en: "Mode", "pt-BR": "Modo" },
      description: {
        en: "HALF_UP, HALF_EVEN or TRUNCATE; left out, HALF_UP.",
        "pt-BR": "HALF_UP, HALF_EVEN ou TRUNCATE; se omitido, HALF_UP.",
      },
    }),
  },
  result: { shape: "value", label: roundedLabel, unit: "none" },
  examples: [
    {
      arguments: [7687126.125, null, null],
      result: "7687126.13",
      source: { en: "CRESS-MG deck, slide 51", "pt-BR": "Apresentação do CRESS-MG, slide 51" },
    },
    {
      arguments: [7687126.125, 2, "HALF_EVEN"],
      result: "7687126.12",
      source: { en: "The same tie to the even digit", "pt-BR": "O mesmo empate, para o dígito par" },
    },
    {
      arguments: [4231360.56, 0, null],
      result: "4231361",
      source: { en: "CRESS-MG deck, slide 38", "pt-BR": "Apresentação do CRESS-MG, slide 38" },
    },
  ],
  sources: ["ABNT NBR 5891", "CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 38 e 51"],
  compute: (calculation, { value, decimals, mode }) =>
    calculation.rounded(
      roundedLabel,
      value,
      decimals.value.toNumber(),
      mode.value,
      mode.value === "HALF_EVEN" ? halfToEven : undefined,
    ),
});
