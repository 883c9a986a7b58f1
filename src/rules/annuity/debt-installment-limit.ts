import { Decimal } from "../../core/decimal";
import { number, optionalDate } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { installmentLimits, type InstallmentLimit } from "../../law/installment-limit";
import { lawOn } from "../law-on";

const limitLabel = { en: "Most instalments", "pt-BR": "Número máximo de parcelas" };
const limitOn = { en: "most instalments on", "pt-BR": "máximo de parcelas em" };

/** Of a debt's number of annuities, the case of the act that it reaches. */
function limitOf(cases: readonly [InstallmentLimit, ...InstallmentLimit[]], annuities: Decimal): Decimal {
  let [reached] = cases;
  for (const limit of cases) if (annuities.gte(limit.annuities)) reached = limit;
  return new Decimal(reached.installments);
}

/** Into how many instalments a debt may be divided, by the number of annuities owed. */
export const debtInstallmentLimit = defineRule({
  id: "DEBT_INSTALLMENT_LIMIT",
  group: "annuity",
  title: { en: "Instalment limit of a debt", "pt-BR": "Limite de parcelas do débito" },
  summary: {
    en: "Into how many instalments a debt may be divided: 1 annuity owed, 5; 2 or 3, 10; 4 or more, 20.",
    "pt-BR": "Em quantas parcelas um débito pode ser dividido: 1 anuidade, 5; 2 ou 3, 10; 4 ou mais, 20.",
  },
  searchedAs: "divida acordo parcelamento confissao renegociacao prestacoes debt agreement",
  parameters: {
    annuities_owed: number({
      named: "anuidades_devidas",
      label: { en: "Annuities owed", "pt-BR": "Anuidades devidas" },
      description: { en: "How many years' annuities are owed.", "pt-BR": "Número de exercícios em débito." },
      unit: "count",
      least: "1",
      whole: true,
    }),
    date: optionalDate(
      { en: "the limits that the function was published with", "pt-BR": "os limites com que a função foi publicada" },
      {
        named: "data",
        label: { en: "Day of the agreement", "pt-BR": "Dia do parcelamento" },
        description: {
          en: "Day whose limits apply; left out, those of Res. CFESS 638/2012.",
          "pt-BR": "Dia cujos limites se aplicam; se omitido, os da Res. CFESS 638/2012.",
        },
      },
    ),
  },
  undatedLaw: { rows: installmentLimits, namedBy: ["date"] },
  result: { shape: "value", label: limitLabel, unit: "count" },
  examples: [
    {
      arguments: [3],
      result: "10",
      source: { en: "Resolução CFESS 638/2012, art. 5, II", "pt-BR": "Resolução CFESS 638/2012, art. 5º, II" },
    },
  ],
  sources: ["Resolução CFESS 638/2012, art. 5º"],
  compute: (calculation, { annuities_owed: owed, date }) =>
    lawOn(calculation, date, {
      label: limitLabel,
      rows: installmentLimits,
      inForce: limitOn,
      parameter: { en: "date", "pt-BR": "data" },
      operands: [owed],
      valueOf: (cases, annuities = owed.value) => limitOf(cases, annuities),
    }),
});
