import type { Wording } from "../../core/wording";
import type { ChoiceField, NumberField, Section } from "../builder/field";
import {
  currentAnnuityField,
  dateField,
  holidaysField,
  nameColumn,
  ratesField,
  yearField,
} from "../builder/shared-fields";
import { words } from "./wording";

function choice(
  id: string,
  label: Wording,
  help: Wording,
  options: readonly (readonly [string, Wording])[],
): ChoiceField {
  return {
    kind: "choice",
    id,
    label,
    help,
    required: false,
    options: options.map(([option, words]) => ({ id: option, label: words })),
  };
}

const money = (id: string, label: Wording, help?: Wording): NumberField => ({
  kind: "number",
  id,
  label,
  ...(help ? { help } : {}),
  required: false,
  unit: "money",
  least: "0",
});

export const annuitySections: readonly Section[] = [
  {
    id: "annuity",
    title: { en: "Annuity and proposals", "pt-BR": "Anuidade e propostas" },
    fields: [
      yearField,
      currentAnnuityField,
      ratesField,
      choice(
        "annuityRounding",
        { en: "Rounding of the annuity", "pt-BR": "Arredondamento da anuidade" },
        {
          en: "To the cent, half up, where nothing is chosen.",
          "pt-BR": "Ao centavo, meio para cima, se nada for escolhido.",
        },
        [
          ["CENT", { en: "to the cent, half up", "pt-BR": "ao centavo, meio para cima" }],
          ["CENT_UP", { en: "to the cent, up", "pt-BR": "ao centavo, para cima" }],
          ["CENT_DOWN", { en: "to the cent, down", "pt-BR": "ao centavo, para baixo" }],
          ["REAL", { en: "to the real, half up", "pt-BR": "ao real, meio para cima" }],
          ["REAL_UP", { en: "to the real, up", "pt-BR": "ao real, para cima" }],
          ["REAL_DOWN", { en: "to the real, down", "pt-BR": "ao real, para baixo" }],
        ],
      ),
    ],
  },
  {
    id: "band",
    title: { en: "Limits of the federal council", "pt-BR": "Limites do conselho federal" },
    help: {
      en: "Leave blank for the limits that the add-in knows for the year; where it knows none, look for the federal council's resolution on the year's annuity.",
      "pt-BR":
        "Deixe vazio para usar os limites que o suplemento conhece para o exercício; se não conhece, procure a resolução do conselho federal sobre a anuidade do exercício.",
    },
    fields: [
      money("bandMinimum", { en: "Lowest annuity", "pt-BR": "Anuidade mínima" }),
      money("bandMaximum", { en: "Highest annuity", "pt-BR": "Anuidade máxima" }),
    ],
  },
  {
    id: "payment",
    title: { en: "Payment", "pt-BR": "Pagamento" },
    fields: [
      {
        kind: "table",
        id: "discounts",
        label: { en: "Discounts for paying at once", "pt-BR": "Descontos à vista" },
        help: {
          en: "Deadlines in order, each with a rate or with the amount to pay. No row where there is no discount.",
          "pt-BR":
            "Prazos em ordem, cada um com o percentual ou com o valor a pagar. Nenhuma linha se não há desconto.",
        },
        row: { en: "deadline", "pt-BR": "prazo" },
        required: false,
        columns: () => [
          { kind: "date", id: "deadline", label: { en: "Paid until", "pt-BR": "Pago até" }, required: true },
          {
            kind: "number",
            id: "rate",
            label: { en: "Discount", "pt-BR": "Desconto" },
            required: false,
            unit: "rate",
            least: "0",
            most: "1",
          },
          money("amount", { en: "Amount to pay", "pt-BR": "Valor a pagar" }),
        ],
        most: 12,
      },
      choice(
        "discountBase",
        { en: "Discounts are taken off", "pt-BR": "Descontos calculados sobre" },
        {
          en: "The published annuity where nothing is chosen.",
          "pt-BR": "A anuidade publicada, se nada for escolhido.",
        },
        [
          ["PUBLISHED", words.onPublishedAnnuity],
          ["UNROUNDED", words.beforeRounding],
        ],
      ),
      choice(
        "nextBusinessDay",
        { en: "Deadlines on a non-business day", "pt-BR": "Prazo em dia não útil" },
        {
          en: "Until the next business day where nothing is chosen.",
          "pt-BR": "Até o próximo dia útil, se nada for escolhido.",
        },
        [
          ["YES", words.untilNextDay],
          ["NO", words.onTheDay],
        ],
      ),
      dateField(
        "fullDueDate",
        { en: "Whole amount until", "pt-BR": "Valor integral até" },
        {
          en: "The last day for the whole amount, at once.",
          "pt-BR": "O último dia para pagar o valor integral de uma vez.",
        },
      ),
      {
        kind: "number",
        id: "installments",
        label: { en: "Number of instalments", "pt-BR": "Número de parcelas" },
        required: true,
        unit: "count",
        least: "1",
        most: "120",
        whole: true,
      },
      dateField(
        "firstDueDate",
        { en: "First instalment due", "pt-BR": "Vencimento da primeira parcela" },
        {
          en: "Leave blank where it is the first deadline's day.",
          "pt-BR": "Deixe vazio se for o dia do primeiro prazo de desconto.",
        },
      ),
      money("leastInstallment", { en: "Least instalment", "pt-BR": "Parcela mínima" }),
      {
        kind: "table",
        id: "discountedInstallments",
        label: { en: "Instalments with discount", "pt-BR": "Parcelas com desconto" },
        help: { en: "Such as 2 instalments of 175.00.", "pt-BR": "Como 2 parcelas de 175,00." },
        row: { en: "plan", "pt-BR": "plano" },
        required: false,
        columns: () => [
          {
            kind: "number",
            id: "count",
            label: { en: "Instalments", "pt-BR": "Parcelas" },
            required: true,
            unit: "count",
            least: "1",
            most: "120",
            whole: true,
          },
          { ...money("amount", { en: "Amount of each", "pt-BR": "Valor de cada" }), required: true },
          {
            kind: "date",
            id: "firstDueDate",
            label: { en: "First due date", "pt-BR": "Primeiro vencimento" },
            required: true,
          },
        ],
        most: 12,
      },
      holidaysField,
    ],
  },
  {
    id: "companies",
    title: { en: "Companies and fees", "pt-BR": "Pessoa jurídica e taxas" },
    fields: [
      money("companyAnnuity", { en: "Company annuity", "pt-BR": "Anuidade de pessoa jurídica" }),
      money("previousCompanyAnnuity", {
        en: "Company annuity of the year before",
        "pt-BR": "Anuidade de pessoa jurídica do ano anterior",
      }),
      {
        kind: "table",
        id: "companyBands",
        label: { en: "Company annuities by band", "pt-BR": "Anuidades de pessoa jurídica por faixa" },
        help: {
          en: "Only where companies pay by bands of capital.",
          "pt-BR": "Só se as empresas pagam por faixa de capital social.",
        },
        row: { en: "band", "pt-BR": "faixa" },
        required: false,
        columns: () => [
          nameColumn({ en: "Band", "pt-BR": "Faixa" }),
          { ...money("amount", { en: "Amount", "pt-BR": "Valor" }), required: true },
        ],
        most: 30,
      },
      {
        kind: "table",
        id: "annuityFees",
        label: { en: "Fees", "pt-BR": "Taxas" },
        row: { en: "fee", "pt-BR": "taxa" },
        required: false,
        columns: () => [
          nameColumn({ en: "Fee", "pt-BR": "Taxa" }),
          { ...money("amount", { en: "Amount", "pt-BR": "Valor" }), required: true },
        ],
        most: 50,
      },
    ],
  },
];
