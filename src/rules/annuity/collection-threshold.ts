import { Decimal } from "../../core/decimal";
import { brazilianText, isoText } from "../../core/dates";
import { Failure } from "../../rule/failure";
import { date, number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { collectionMultiple } from "../../law/collection-multiple";
import { inForceOn } from "../../law/dated";

const multipleLabel = { en: "Multiple for collection in court", "pt-BR": "Múltiplo para a cobrança judicial" };
const multipleOn = { en: "multiple in force on", "pt-BR": "múltiplo vigente em" };
const thresholdLabel = { en: "Least debt for collection in court", "pt-BR": "Débito mínimo para a cobrança judicial" };

/** The least debt that a council may collect in court. */
export const collectionThreshold = defineRule({
  id: "COLLECTION_THRESHOLD",
  group: "annuity",
  title: { en: "Threshold for collection in court", "pt-BR": "Limite para a cobrança judicial" },
  summary: {
    en: "The least debt that may be collected in court: 4 × the reference value, 5 × from 27/08/2021 on.",
    "pt-BR": "Menor débito que pode ser cobrado judicialmente: 4 × o valor de referência; desde 27/08/2021, 5 ×.",
  },
  searchedAs: "divida ativa execucao fiscal debito cobranca ajuizamento debt lawsuit",
  parameters: {
    reference_value: number({
      named: "valor_de_referencia",
      label: { en: "Reference value", "pt-BR": "Valor de referência" },
      description: {
        en: "The debtor's annuity; from 27/08/2021 on, the adjusted limit of art. 6, I of Lei 12.514/2011. In R$.",
        "pt-BR": "Anuidade do devedor; desde 27/08/2021, o limite corrigido do art. 6º, I, da Lei 12.514/2011. Em R$.",
      },
      unit: "money",
      least: "0",
    }),
    date: date({
      named: "data",
      label: { en: "Date", "pt-BR": "Data" },
      description: { en: "Day of the decision to collect.", "pt-BR": "Dia em que se decide a cobrança." },
    }),
  },
  result: { shape: "value", label: thresholdLabel, unit: "money" },
  examples: [
    {
      arguments: [486.45, { day: "2017-10-20" }],
      result: "1945.8",
      source: {
        en: "Lei 12.514/2011, art. 8; annuity of 2017 on CRESS-MG's slide 49",
        "pt-BR": "Lei 12.514/2011, art. 8º; anuidade de 2017 no slide 49 do CRESS-MG",
      },
    },
  ],
  errors: [
    {
      en: "#N/A for a date before 31/10/2011, when Lei 12.514/2011 began.",
      "pt-BR": "#N/D para data anterior a 31/10/2011, início da Lei 12.514/2011.",
    },
  ],
  sources: ["Lei 12.514/2011, art. 8º", "Lei 14.195/2021"],
  compute(calculation, { reference_value: reference, date: day }) {
    const multiple = calculation.found(multipleLabel, multipleOn, [day], (on) => {
      const row = inForceOn(collectionMultiple, on);
      if (row) return { value: new Decimal(row.value), source: row.source };
      throw new Failure(
        "notAvailable",
        {
          en: `date ${isoText(on)} is before the first limit on record, of 2011-10-31`,
          "pt-BR": `data ${brazilianText(on)} é anterior ao primeiro limite registrado, de 31/10/2011`,
        },
        "date",
      );
    });
    return calculation.product(thresholdLabel, [multiple, reference]);
  },
});
