import type { ProfileColumn, ProfileSection } from "./profile-field";

/** The annuity of a year and how it is paid, as an assembly decides it. */

const bandAct = {
  en: "the federal council's resolution that fixes the limits of the year's annuity",
  "pt-BR": "a resolução do conselho federal que fixa os patamares da anuidade do exercício",
} as const;
const assemblyAct = {
  en: "the minutes of the assembly, or the council's resolution on the year's annuity",
  "pt-BR": "a ata da assembleia ou a resolução do conselho sobre a anuidade do exercício",
} as const;

const amount: ProfileColumn = {
  key: "amount",
  label: { en: "Amount", "pt-BR": "Valor" },
  required: true,
  kind: { kind: "number", unit: "money", least: "0" },
};
const name: ProfileColumn = {
  key: "name",
  label: { en: "Name", "pt-BR": "Nome" },
  required: true,
  kind: { kind: "text" },
};

export const annuitySection: ProfileSection = {
  id: "annuity",
  title: { en: "Annuity and its limits", "pt-BR": "Anuidade e patamares" },
  fields: [
    {
      key: "currentAnnuity",
      label: { en: "Current annuity of individuals", "pt-BR": "Anuidade atual de pessoa física" },
      help: {
        en: "The one in force, before the adjustment for the year above.",
        "pt-BR": "A que está em vigor, antes do reajuste para o exercício acima.",
      },
      yearly: true,
      act: assemblyAct,
      kind: { kind: "number", unit: "money", least: "0" },
    },
    {
      key: "bandMinimum",
      label: { en: "Lowest annuity", "pt-BR": "Anuidade mínima" },
      yearly: true,
      act: bandAct,
      kind: { kind: "number", unit: "money", least: "0" },
    },
    {
      key: "bandMaximum",
      label: { en: "Highest annuity", "pt-BR": "Anuidade máxima" },
      yearly: true,
      act: bandAct,
      kind: { kind: "number", unit: "money", least: "0" },
    },
    {
      key: "annuityRounding",
      label: { en: "Rounding of the annuity", "pt-BR": "Arredondamento da anuidade" },
      yearly: false,
      act: assemblyAct,
      kind: {
        kind: "choice",
        options: [
          { id: "CENT", label: { en: "To the cent, half up", "pt-BR": "Ao centavo, meio para cima" } },
          { id: "CENT_UP", label: { en: "To the cent, up", "pt-BR": "Ao centavo, para cima" } },
          { id: "CENT_DOWN", label: { en: "To the cent, down", "pt-BR": "Ao centavo, para baixo" } },
          { id: "REAL", label: { en: "To the real, half up", "pt-BR": "Ao real, meio para cima" } },
          { id: "REAL_UP", label: { en: "To the real, up", "pt-BR": "Ao real, para cima" } },
          { id: "REAL_DOWN", label: { en: "To the real, down", "pt-BR": "Ao real, para baixo" } },
        ],
      },
    },
  ],
};

export const paymentSection: ProfileSection = {
  id: "payment",
  title: { en: "Payment of the annuity", "pt-BR": "Pagamento da anuidade" },
  fields: [
    {
      key: "discounts",
      label: { en: "Discounts for paying at once", "pt-BR": "Descontos à vista" },
      help: {
        en: "A rate, or the amount to be paid; leave the other blank. No row where there is no discount.",
        "pt-BR": "Um percentual ou o valor a pagar; deixe o outro vazio. Nenhuma linha se não há desconto.",
      },
      yearly: true,
      act: assemblyAct,
      kind: {
        kind: "table",
        row: { en: "deadline", "pt-BR": "prazo" },
        columns: [
          {
            key: "deadline",
            label: { en: "Paid until", "pt-BR": "Pago até" },
            required: true,
            kind: { kind: "date" },
          },
          {
            key: "rate",
            label: { en: "Discount", "pt-BR": "Desconto" },
            required: false,
            kind: { kind: "number", unit: "rate", least: "0", most: "1" },
          },
          { ...amount, label: { en: "Amount to pay", "pt-BR": "Valor a pagar" }, required: false },
        ],
        most: 12,
      },
    },
    {
      key: "discountBase",
      label: { en: "Discounts are taken off", "pt-BR": "Descontos calculados sobre" },
      yearly: false,
      act: assemblyAct,
      kind: {
        kind: "choice",
        options: [
          { id: "PUBLISHED", label: { en: "the published annuity", "pt-BR": "a anuidade publicada" } },
          { id: "UNROUNDED", label: { en: "the annuity before rounding", "pt-BR": "a anuidade sem arredondar" } },
        ],
      },
    },
    {
      key: "nextBusinessDay",
      label: { en: "Deadlines on a non-business day", "pt-BR": "Prazo em dia não útil" },
      yearly: false,
      act: assemblyAct,
      kind: {
        kind: "choice",
        options: [
          { id: "YES", label: { en: "hold until the next business day", "pt-BR": "vale até o próximo dia útil" } },
          { id: "NO", label: { en: "end on the day itself", "pt-BR": "termina no próprio dia" } },
        ],
      },
    },
    {
      key: "fullDueDate",
      label: { en: "Whole amount until", "pt-BR": "Valor integral até" },
      yearly: true,
      act: assemblyAct,
      kind: { kind: "date" },
    },
    {
      key: "installments",
      label: { en: "Number of instalments", "pt-BR": "Número de parcelas" },
      yearly: true,
      act: assemblyAct,
      kind: { kind: "number", unit: "count", least: "1", most: "120", whole: true },
    },
    {
      key: "firstDueDate",
      label: { en: "First instalment due", "pt-BR": "Vencimento da primeira parcela" },
      yearly: true,
      act: assemblyAct,
      kind: { kind: "date" },
    },
    {
      key: "leastInstallment",
      label: { en: "Least instalment", "pt-BR": "Parcela mínima" },
      yearly: false,
      act: assemblyAct,
      kind: { kind: "number", unit: "money", least: "0" },
    },
    {
      key: "discountedInstallments",
      label: { en: "Instalments with discount", "pt-BR": "Parcelas com desconto" },
      help: { en: "Such as 2 instalments of 175.00.", "pt-BR": "Como 2 parcelas de 175,00." },
      yearly: true,
      act: assemblyAct,
      kind: {
        kind: "table",
        row: { en: "plan", "pt-BR": "plano" },
        columns: [
          {
            key: "count",
            label: { en: "Instalments", "pt-BR": "Parcelas" },
            required: true,
            kind: { kind: "number", unit: "count", least: "1", most: "120", whole: true },
          },
          { ...amount, label: { en: "Amount of each", "pt-BR": "Valor de cada" } },
          {
            key: "firstDueDate",
            label: { en: "First due date", "pt-BR": "Primeiro vencimento" },
            required: true,
            kind: { kind: "date" },
          },
        ],
        most: 12,
      },
    },
  ],
};

export const companySection: ProfileSection = {
  id: "companies",
  title: { en: "Companies and fees", "pt-BR": "Pessoa jurídica e taxas" },
  fields: [
    {
      key: "companyBands",
      label: { en: "Company annuities", "pt-BR": "Anuidades de pessoa jurídica" },
      help: {
        en: "One row a band of capital; one row alone where all companies pay the same.",
        "pt-BR": "Uma linha por faixa de capital; uma só se todas as empresas pagam o mesmo.",
      },
      yearly: true,
      act: assemblyAct,
      kind: { kind: "table", row: { en: "band", "pt-BR": "faixa" }, columns: [name, amount], most: 30 },
    },
    {
      key: "annuityFees",
      label: { en: "Fees", "pt-BR": "Taxas" },
      yearly: true,
      act: assemblyAct,
      kind: { kind: "table", row: { en: "fee", "pt-BR": "taxa" }, columns: [name, amount], most: 50 },
    },
  ],
};
