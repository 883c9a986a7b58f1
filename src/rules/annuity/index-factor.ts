import type { Day } from "../../core/dates";
import { Decimal, one } from "../../core/decimal";
import type { Wording } from "../../core/wording";
import { inpc } from "../../law/inpc";
import type { Source } from "../../law/source";
import type { Found } from "../../rule/calculation";
import { Failure } from "../../rule/failure";
import { monthIndex, monthlyRates } from "../../rule/parameter-periods";
import { date } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { monthText, seriesDoubt } from "../../text/monthly-rate";

const factorLabel = { en: "Index factor", "pt-BR": "Fator de correção" };
const inLaw = { en: "product of 1 + INPC over the months", "pt-BR": "produto de 1 + INPC nos meses" };
const inSeries = { en: "product of 1 + rate over the months", "pt-BR": "produto de 1 + taxa nos meses" };
const serieName = { en: "series", "pt-BR": "serie" };

const MONTHS = 12;

/** What the series' search is called; a rate that was probably typed without its sign is said there, and counts as it stands. */
function searchOf(series: ReadonlyMap<number, Decimal> | undefined): Wording {
  if (!series) return inLaw;
  const doubt = seriesDoubt(series);
  if (!doubt) return inSeries;
  return { en: `${inSeries.en} [${doubt.en}]`, "pt-BR": `${inSeries["pt-BR"]} [${doubt["pt-BR"]}]` };
}

/** The INPC by month, as fractions; read once, since a column may ask a million times. */
const inpcRates: ReadonlyMap<number, Decimal> = new Map(
  inpc.flatMap(({ year, firstMonth, percents }) =>
    percents.map((percent, place) => [year * MONTHS + firstMonth - 1 + place, new Decimal(percent).div(100)] as const),
  ),
);

function notOnRecord(month: number, isInLaw: boolean): Failure {
  const shown = monthText(month);
  return new Failure(
    "notAvailable",
    isInLaw
      ? {
          en: `the INPC of ${shown.en} is not on record: from_month to to_month must lie within it; pass series`,
          "pt-BR": `o INPC de ${shown["pt-BR"]} não está registrado: mes_inicial a mes_final devem estar nele; informe serie`,
        }
      : {
          en: `series has no rate of ${shown.en}, between from_month and to_month`,
          "pt-BR": `serie não tem a taxa de ${shown["pt-BR"]}, entre mes_inicial e mes_final`,
        },
    isInLaw ? "to_month" : serieName.en,
  );
}

function sourceOf(from: number, to: number, source: Source): Source {
  const [first, last] = [monthText(from), monthText(to)];
  const count = String(to - from + 1);
  return {
    citation: source.citation,
    note: {
      en: `${count} months, ${first.en} to ${last.en}${source.note ? `; ${source.note.en}` : ""}`,
      "pt-BR": `${count} meses, de ${first["pt-BR"]} a ${last["pt-BR"]}${source.note ? `; ${source.note["pt-BR"]}` : ""}`,
    },
  };
}

/** How much prices rose over some months: what brings an amount of then to today. */
export const indexFactor = defineRule({
  id: "INDEX_FACTOR",
  group: "annuity",
  title: { en: "Index factor", "pt-BR": "Fator de correção" },
  summary: {
    en: "The product of 1 + rate over the months from the first to the last, both included, unrounded: the INPC, or the series given.",
    "pt-BR":
      "Produto de 1 + taxa nos meses do primeiro ao último, ambos incluídos, sem arredondar: o INPC ou a série informada.",
  },
  searchedAs: "correcao monetaria atualizacao inpc inflacao acumulado divida debito indice correction debt inflation",
  parameters: {
    from_month: date({
      named: "mes_inicial",
      label: { en: "First month", "pt-BR": "Primeiro mês" },
      description: { en: "Any day of the first month.", "pt-BR": "Qualquer dia do primeiro mês." },
      lifted: true,
    }),
    to_month: date({
      named: "mes_final",
      label: { en: "Last month", "pt-BR": "Último mês" },
      description: {
        en: "Any day of the last month, which counts too.",
        "pt-BR": "Qualquer dia do último mês, também contado.",
      },
      lifted: true,
    }),
    series: monthlyRates(
      { en: "the INPC on record", "pt-BR": "o INPC registrado" },
      {
        named: serieName["pt-BR"],
        label: { en: "Series", "pt-BR": "Série" },
        description: {
          en: "Range of two columns, a day of the month and the month's rate as a fraction (0.57% is 0.0057); left out, the INPC.",
          "pt-BR":
            "Intervalo de duas colunas, um dia do mês e a taxa do mês como fração (0,57% é 0,0057); se omitida, o INPC.",
        },
      },
    ),
  },
  result: { shape: "value", label: factorLabel, unit: "factor" },
  examples: [
    {
      arguments: [{ day: "2011-11-01" }, { day: "2021-08-01" }, null],
      result: "1.75909174566025",
      source: {
        en: "INPC of IBGE from 11/2011 to 08/2021: 500 × it × 5 is 4,397.73, the least debt for the courts (Lei 12.514/2011, art. 8)",
        "pt-BR":
          "INPC do IBGE de 11/2011 a 08/2021: 500 × ele × 5 são 4.397,73, o débito mínimo para a cobrança judicial (Lei 12.514/2011, art. 8º)",
      },
    },
    {
      arguments: [{ day: "2022-08-01" }, { day: "2023-07-01" }, null],
      result: "1.03527422749694",
      source: {
        en: "The published 3.53% of the twelve months to July 2023 (Res. CFESS 1043/2023)",
        "pt-BR": "Os 3,53% publicados dos doze meses até julho de 2023 (Res. CFESS 1043/2023)",
      },
    },
  ],
  errors: [
    {
      en: "#N/A where a month has no rate, with its name; #VALUE! where the last month is before the first one.",
      "pt-BR": "#N/D quando falta a taxa de um mês, que é nomeado; #VALOR! quando o último mês é anterior ao primeiro.",
    },
  ],
  sources: ["IBGE, INPC, variação mensal", "Lei 12.514/2011, art. 6º, § 1º"],
  compute(calculation, { from_month: fromMonth, to_month: toMonth, series }) {
    const rates = series ?? inpcRates;
    const known = new Map<number, Decimal>();
    const product = (fromDay: Day, toDay: Day): Found<Decimal> => {
      const [from, to] = [monthIndex(fromDay), monthIndex(toDay)];
      if (to < from) throw reversed;
      const key = from * 200_000 + to;
      let factor = known.get(key);
      if (!factor) {
        factor = one;
        for (let month = from; month <= to; month += 1) {
          const rate = rates.get(month);
          if (!rate) throw notOnRecord(month, !series);
          factor = factor.times(one.plus(rate));
        }
        known.set(key, factor);
      }
      if (series) return { value: factor };
      const last = inpc.find(({ year }) => year === Math.floor(to / MONTHS)) ?? inpc[0];
      return { value: factor, source: sourceOf(from, to, last.source) };
    };
    return calculation.found(factorLabel, searchOf(series), [fromMonth, toMonth], product);
  },
});

const reversed = new Failure(
  "invalidValue",
  {
    en: "to_month must not be before from_month",
    "pt-BR": "mes_final não pode ser anterior a mes_inicial",
  },
  "to_month",
);
