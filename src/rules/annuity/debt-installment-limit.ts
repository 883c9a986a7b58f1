import { Decimal } from "../../core/decimal";
import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { latest } from "../../law/dated";
import { installmentLimits } from "../../law/installment-limit";

const limitLabel = { en: "Most instalments", "pt-BR": "Número máximo de parcelas" };
const limitFor = { en: "most instalments for", "pt-BR": "máximo de parcelas para" };

/** Into how many instalments a debt may be divided, by the number of annuities owed. */
export const debtInstallmentLimit = defineRule({
  id: "DEBT_INSTALLMENT_LIMIT",
  group: "annuity",
  title: { en: "Instalment limit of a debt", "pt-BR": "Limite de parcelas do débito" },
  summary: {
    en: "Into how many instalments a debt may be divided: 1 annuity owed, 5; 2 or 3, 10; 4 or more, 20.",
    "pt-BR": "Em quantas parcelas um débito pode ser dividido: 1 anuidade, 5; 2 ou 3, 10; 4 ou mais, 20.",
  },
  parameters: {
    annuities_owed: number({
      named: "anuidades_devidas",
      label: { en: "Annuities owed", "pt-BR": "Anuidades devidas" },
      description: { en: "How many years' annuities are owed.", "pt-BR": "Número de exercícios em débito." },
      unit: "count",
      least: "1",
      whole: true,
    }),
  },
  result: { shape: "value", label: limitLabel, unit: "count" },
  examples: [
    {
      arguments: [3],
      result: "10",
      source: { en: "Resolução CFESS 638/2012, art. 5, II", "pt-BR": "Resolução CFESS 638/2012, art. 5º, II" },
    },
  ],
  sources: ["Resolução CFESS 638/2012, art. 5º"],
  compute(calculation, { annuities_owed: owed }) {
    const row = latest(installmentLimits);
    return calculation.found(
      limitLabel,
      limitFor,
      [owed],
      (annuities) => {
        let [reached] = row.value;
        for (const limit of row.value) if (annuities.gte(limit.annuities)) reached = limit;
        return { value: new Decimal(reached.installments) };
      },
      row.source,
    );
  },
});
