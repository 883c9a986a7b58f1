import type { ProfileSection, ValueKind } from "./profile-field";

/** What a debt bears and how it is collected, and the days on which nothing falls due. */

const chargesAct = {
  en: "the federal council's resolution, or the council's own, on late payment",
  "pt-BR": "a resolução do conselho federal, ou a do próprio conselho, sobre pagamento em atraso",
} as const;

/** A month and its change: of the council's index, and of the INPC beside it. */
const monthlySeries: ValueKind = {
  kind: "table",
  row: { en: "month", "pt-BR": "mês" },
  columns: [
    { key: "month", label: { en: "Month", "pt-BR": "Mês" }, required: true, kind: { kind: "date" } },
    {
      key: "rate",
      label: { en: "Variation", "pt-BR": "Variação" },
      required: true,
      kind: { kind: "number", unit: "rate", least: "-1", most: "10" },
    },
  ],
  most: 1200,
};

export const calendarSection: ProfileSection = {
  id: "calendar",
  title: { en: "Local holidays", "pt-BR": "Feriados locais" },
  fields: [
    {
      key: "holidays",
      label: { en: "State and municipal holidays", "pt-BR": "Feriados estaduais e municipais" },
      help: {
        en: "The national bank holidays are known already.",
        "pt-BR": "Os feriados bancários nacionais já são conhecidos.",
      },
      yearly: false,
      act: { en: "the state's and the city's laws", "pt-BR": "as leis do estado e do município da sede" },
      kind: {
        kind: "table",
        row: { en: "holiday", "pt-BR": "feriado" },
        columns: [
          { key: "date", label: { en: "Day", "pt-BR": "Dia" }, required: true, kind: { kind: "date" } },
          { key: "name", label: { en: "Holiday", "pt-BR": "Feriado" }, required: false, kind: { kind: "text" } },
        ],
        most: 200,
      },
    },
  ],
};

export const chargesSection: ProfileSection = {
  id: "charges",
  title: { en: "Late charges", "pt-BR": "Encargos por atraso" },
  fields: [
    {
      key: "fineRate",
      label: { en: "Fine", "pt-BR": "Multa" },
      yearly: false,
      act: chargesAct,
      kind: { kind: "number", unit: "rate", least: "0", most: "1" },
    },
    {
      key: "monthlyRate",
      label: { en: "Interest a month", "pt-BR": "Juros ao mês" },
      yearly: false,
      act: chargesAct,
      kind: { kind: "number", unit: "rate", least: "0", most: "1" },
    },
    {
      key: "counting",
      label: { en: "Months are counted", "pt-BR": "Contagem dos meses" },
      yearly: false,
      act: chargesAct,
      kind: {
        kind: "choice",
        options: [
          { id: "COMPLETED", label: { en: "completed months", "pt-BR": "meses completos" } },
          { id: "STARTED", label: { en: "month or part of a month", "pt-BR": "mês ou fração" } },
          {
            id: "CALENDAR",
            label: {
              en: "calendar months after the due month, that of payment counted",
              "pt-BR": "meses do calendário após o do vencimento, contado o do pagamento",
            },
          },
          { id: "DAILY", label: { en: "pro rata die, 1/30 a day", "pt-BR": "pro rata die, 1/30 por dia" } },
        ],
      },
    },
    {
      key: "suspensions",
      label: { en: "Suspended periods", "pt-BR": "Períodos suspensos" },
      help: { en: "Days on which no interest is counted.", "pt-BR": "Dias em que não se contam juros." },
      yearly: false,
      act: {
        en: "the resolution that suspended fine and interest",
        "pt-BR": "a resolução que suspendeu multa e juros",
      },
      kind: {
        kind: "table",
        row: { en: "period", "pt-BR": "período" },
        columns: [
          { key: "from", label: { en: "First day", "pt-BR": "Primeiro dia" }, required: true, kind: { kind: "date" } },
          { key: "until", label: { en: "Last day", "pt-BR": "Último dia" }, required: true, kind: { kind: "date" } },
          { key: "act", label: { en: "Act", "pt-BR": "Ato" }, required: false, kind: { kind: "text" } },
        ],
        most: 20,
      },
    },
    {
      key: "indexName",
      label: { en: "Index of correction", "pt-BR": "Índice de correção" },
      help: { en: "Blank where debts are not corrected.", "pt-BR": "Vazio se a dívida não é corrigida." },
      yearly: false,
      act: chargesAct,
      kind: { kind: "text" },
    },
    {
      key: "indexSeries",
      label: { en: "Index series, % a month", "pt-BR": "Série do índice, % ao mês" },
      help: {
        en: "One row a month, its first day; INPC is known from 11/2011 to 08/2023.",
        "pt-BR": "Uma linha por mês, com o dia 1º; o INPC é conhecido de 11/2011 a 08/2023.",
      },
      yearly: false,
      act: { en: "IBGE's table of the index", "pt-BR": "a tabela do índice no IBGE" },
      kind: monthlySeries,
    },
    {
      key: "inpcSeries",
      label: { en: "INPC from 09/2023, % a month", "pt-BR": "INPC desde 09/2023, % ao mês" },
      help: {
        en: "The least debt for the courts follows the INPC, whatever index corrects the debts (Lei 12.514/2011, art. 6 and 8).",
        "pt-BR":
          "O mínimo para a cobrança judicial segue o INPC, seja qual for o índice dos débitos (Lei 12.514/2011, arts. 6º e 8º).",
      },
      yearly: false,
      act: {
        en: "IBGE's table of the INPC, month by month from 09/2023 (SIDRA, table 1736)",
        "pt-BR": "a tabela do INPC no IBGE, mês a mês desde 09/2023 (SIDRA, tabela 1736)",
      },
      kind: monthlySeries,
    },
  ],
};

export const collectionSection: ProfileSection = {
  id: "collection",
  title: { en: "Instalments of debts", "pt-BR": "Parcelamento de débitos" },
  fields: [
    {
      key: "debtLimits",
      label: { en: "Limits of instalments", "pt-BR": "Limites de parcelas" },
      help: {
        en: "From how many annuities owed on, how many instalments at most.",
        "pt-BR": "A partir de quantas anuidades devidas, quantas parcelas no máximo.",
      },
      yearly: false,
      act: chargesAct,
      kind: {
        kind: "table",
        row: { en: "limit", "pt-BR": "limite" },
        columns: [
          {
            key: "annuities",
            label: { en: "Annuities owed, from", "pt-BR": "Anuidades devidas, a partir de" },
            required: true,
            kind: { kind: "number", unit: "count", least: "1", whole: true },
          },
          {
            key: "installments",
            label: { en: "Instalments at most", "pt-BR": "Máximo de parcelas" },
            required: true,
            kind: { kind: "number", unit: "count", least: "1", whole: true },
          },
        ],
        most: 10,
      },
    },
    {
      key: "mostReinstallments",
      label: { en: "Re-instalments at most", "pt-BR": "Máximo de reparcelamentos" },
      yearly: false,
      act: chargesAct,
      kind: { kind: "number", unit: "count", least: "0", whole: true },
    },
  ],
};
