import { dayOf } from "../../core/dates";
import { Decimal } from "../../core/decimal";
import { Failure } from "../../rule/failure";
import { constant, figure, type Figure } from "../../rule/figure";
import { numberInMessage } from "../../rule/number-in-message";
import { number, optionalNumber, year } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { actsWithoutBand, annuityBand as bandsInLaw, type AnnuityBand } from "../../law/annuity-band";
import { inForceOn, type DatedValue } from "../../law/dated";

const minimumLabel = { en: "Minimum annuity", "pt-BR": "Patamar mínimo" };
const maximumLabel = { en: "Maximum annuity", "pt-BR": "Patamar máximo" };
const minimumIn = { en: "minimum in force in", "pt-BR": "patamar mínimo vigente em" };
const maximumIn = { en: "maximum in force in", "pt-BR": "patamar máximo vigente em" };
const notBelowLabel = { en: "Not below the minimum", "pt-BR": "Não abaixo do mínimo" };
const notAboveLabel = { en: "Not above the maximum", "pt-BR": "Não acima do máximo" };
const insideLabel = { en: "Inside the band", "pt-BR": "Dentro da faixa" };
const ratioLabel = { en: "Maximum over annuity", "pt-BR": "Máximo sobre a anuidade" };
const roomLabel = { en: "Room left to the maximum", "pt-BR": "Margem até o máximo" };
const outside = figure({ en: "FALSE", "pt-BR": "FALSO" }, false);
const one = constant("1");

function bandOf(shown: string): DatedValue<AnnuityBand> {
  const day = dayOf(Number(shown), 1, 1);
  const row = day === null ? null : inForceOn(bandsInLaw, day);
  if (row !== null) return row;
  const act = actsWithoutBand.find(({ year: ofAct }) => String(ofAct) === shown);
  if (act) {
    throw new Failure(
      "notAvailable",
      {
        en: `year ${shown} has its annuity band in ${act.citation}, which is not on record; pass minimum and maximum`,
        "pt-BR": `ano ${shown} tem os patamares em ${act.citation}, que não está registrado; informe mínimo e máximo`,
      },
      "year",
    );
  }
  throw new Failure(
    "notAvailable",
    {
      en: `year ${shown} has no annuity band on record; pass minimum and maximum`,
      "pt-BR": `ano ${shown} não tem patamares de anuidade registrados; informe mínimo e máximo`,
    },
    "year",
  );
}

/** Where an annuity stands between the limits that the federal council publishes for its year. */
export const annuityBand = defineRule({
  id: "ANNUITY_BAND",
  group: "annuity",
  title: { en: "Annuity band", "pt-BR": "Patamares da anuidade" },
  summary: {
    en: "Four cells: the year's minimum and maximum annuity, TRUE where the amount is inside, and the room left as maximum ÷ amount − 1.",
    "pt-BR":
      "Quatro células: mínimo e máximo da anuidade no ano, VERDADEIRO se o valor está na faixa, e a margem: máximo ÷ valor − 1.",
  },
  searchedAs: "teto limite maximo minimo patamar ceiling limit",
  parameters: {
    amount: number({
      named: "valor",
      label: { en: "Annuity", "pt-BR": "Anuidade" },
      description: { en: "The annuity to check, in R$.", "pt-BR": "Anuidade a conferir, em R$." },
      unit: "money",
      above: "0",
    }),
    year: year({
      named: "ano",
      label: { en: "Year", "pt-BR": "Exercício" },
      description: {
        en: "Year for which the annuity is fixed.",
        "pt-BR": "Exercício para o qual a anuidade é fixada.",
      },
    }),
    minimum: optionalNumber(
      { en: "the limit in law for the year", "pt-BR": "o patamar vigente no ano" },
      {
        named: "minimo",
        label: minimumLabel,
        description: {
          en: "Least annuity, in R$; left out, the year's.",
          "pt-BR": "Menor anuidade admitida, em R$; se omitida, a do ano.",
        },
        unit: "money",
        above: "0",
      },
    ),
    maximum: optionalNumber(
      { en: "the limit in law for the year", "pt-BR": "o patamar vigente no ano" },
      {
        named: "maximo",
        label: maximumLabel,
        description: {
          en: "Largest annuity, in R$; left out, the year's.",
          "pt-BR": "Maior anuidade admitida, em R$; se omitida, a do ano.",
        },
        unit: "money",
        above: "0",
      },
    ),
  },
  result: {
    shape: "row",
    label: roomLabel,
    columns: [
      { label: minimumLabel, unit: "money" },
      { label: maximumLabel, unit: "money" },
      { label: insideLabel, unit: "none" },
      { label: roomLabel, unit: "rate" },
    ],
  },
  examples: [
    {
      arguments: [486.45, 2018, null, null],
      result: [["355.2", "536.4", "TRUE", "0.10268270120259"]],
      source: {
        en: "Resolução CFESS 829/2017; annuity of 2017 on CRESS-MG's slide 49",
        "pt-BR": "Resolução CFESS 829/2017; anuidade de 2017 no slide 49 do CRESS-MG",
      },
    },
  ],
  errors: [
    {
      en: "#N/A where a limit is left out and none is on record for the year.",
      "pt-BR": "#N/D quando um patamar é omitido e não há registro dele para o ano.",
    },
    {
      en: "#VALUE! where minimum is greater than maximum.",
      "pt-BR": "#VALOR! quando o mínimo é maior que o máximo.",
    },
  ],
  sources: ["Resolução CFESS 829/2017, Anexo I", "Lei 12.514/2011, art. 6º"],
  compute(calculation, { amount, year: ofYear, minimum: givenMinimum, maximum: givenMaximum }) {
    const limit = (label: typeof minimumLabel, how: typeof minimumIn, side: keyof AnnuityBand): Figure =>
      calculation.found(label, how, [ofYear], (shown) => {
        const row = bandOf(shown);
        return { value: new Decimal(row.value[side]), source: row.source };
      });
    const minimum = givenMinimum ?? limit(minimumLabel, minimumIn, "minimum");
    const maximum = givenMaximum ?? limit(maximumLabel, maximumIn, "maximum");
    if (minimum.value.gt(maximum.value)) {
      const [least, most] = [numberInMessage(minimum.value), numberInMessage(maximum.value)];
      throw new Failure(
        "invalidValue",
        {
          en: `minimum must be at most maximum; it got ${least.en} against ${most.en}`,
          "pt-BR": `minimo deve ser no máximo igual a maximo; recebeu ${least["pt-BR"]} contra ${most["pt-BR"]}`,
        },
        "minimum",
      );
    }
    const notBelow = calculation.compared(notBelowLabel, amount, "≥", minimum);
    const notAbove = calculation.compared(notAboveLabel, amount, "≤", maximum);
    const inside = calculation.chosen(insideLabel, notBelow, notAbove, outside);
    const ratio = calculation.quotient(ratioLabel, maximum, amount);
    return [minimum, maximum, inside, calculation.difference(roomLabel, ratio, one)];
  },
});
