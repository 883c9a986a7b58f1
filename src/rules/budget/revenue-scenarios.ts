import type { Calculation } from "../../rule/calculation";
import { constant, type Figure } from "../../rule/figure";
import { positioned, years } from "../../rule/parameter-ranges";
import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { appliedShareRate, shareDate, shareRate, undatedShare } from "./share-rate";

const factorLabel = { en: "Adjustment factor", "pt-BR": "Fator de reajuste" };
const annuityLabel = { en: "Annuity", "pt-BR": "Anuidade" };
const individualLabel = { en: "Individual annuity revenue", "pt-BR": "Receita de anuidades de pessoa física" };
const grossLabel = { en: "Gross revenue", "pt-BR": "Receita bruta" };
const delinquencyLabel = { en: "Delinquency", "pt-BR": "Inadimplência" };
const totalLabel = { en: "Total revenue", "pt-BR": "Total da receita" };
const excludedLabel = { en: "Excluded revenue", "pt-BR": "Receitas excluídas da base" };
const baseLabel = { en: "Share base", "pt-BR": "Base de cálculo da cota-parte" };
const shareLabel = { en: "CFESS share", "pt-BR": "Cota-parte do CFESS" };
const netLabel = { en: "Net revenue", "pt-BR": "Receita líquida" };

const shareRateName = "aliquota_cota_parte";

interface Scenario {
  readonly currentAnnuity: Figure;
  readonly registrants: Figure;
  readonly companyRevenue: Figure;
  readonly feeRevenue: Figure;
  readonly otherRevenue: Figure;
  readonly excluded: Figure;
  readonly delinquencyRate: Figure;
  readonly share: Figure;
}

/**
 * One column of the proposal. Delinquency falls on individual annuities alone, as slides 52 and 54 compute it: companies, fees and
 * other revenue are budgeted in full.
 */
function scenarioColumn(calculation: Calculation, rate: Figure, position: number, given: Scenario): readonly Figure[] {
  const named = (label: typeof annuityLabel) => positioned(label, position);
  const factor = calculation.sum(named(factorLabel), [constant("1"), rate]);
  const annuity = calculation.product(named(annuityLabel), [given.currentAnnuity, factor]);
  const individual = calculation.product(named(individualLabel), [given.registrants, annuity]);
  const gross = calculation.sum(named(grossLabel), [
    individual,
    given.companyRevenue,
    given.feeRevenue,
    given.otherRevenue,
  ]);
  const delinquency = calculation.product(named(delinquencyLabel), [individual, given.delinquencyRate]);
  const total = calculation.difference(named(totalLabel), gross, delinquency);
  const base = calculation.difference(named(baseLabel), total, given.excluded);
  const share = calculation.product(named(shareLabel), [base, given.share]);
  const net = calculation.difference(named(netLabel), total, share);
  return [annuity, individual, gross, delinquency, total, given.excluded, base, share, net];
}

/** The budget's revenue under each adjustment that the assembly votes on: nine rows, one column a rate. */
export const revenueScenarios = defineRule({
  id: "REVENUE_SCENARIOS",
  group: "budget",
  title: { en: "Revenue scenarios", "pt-BR": "Cenários de receita" },
  summary: {
    en: "Nine rows, a column for each rate: annuity, individual revenue, gross, delinquency, total, excluded, share base, share and net revenue, unrounded.",
    "pt-BR":
      "Nove linhas, uma coluna por índice: anuidade, receita de pessoa física, bruta, inadimplência, total, excluídos, base, cota-parte e receita líquida.",
  },
  searchedAs: "propostas reajustes simulacao previsao saldo simulation forecast",
  parameters: {
    current_annuity: number({
      named: "anuidade_atual",
      label: { en: "Current annuity", "pt-BR": "Anuidade atual" },
      description: { en: "This year's annuity, in R$.", "pt-BR": "Anuidade do ano corrente, em R$." },
      unit: "money",
      least: "0",
    }),
    rates: years({
      named: "indices",
      label: { en: "Adjustment", "pt-BR": "Índice de reajuste" },
      description: {
        en: "Adjustments to compare, as fractions (7.5% is 0.075), in one row or column.",
        "pt-BR": "Índices de reajuste a comparar, como fração (7,5% é 0,075), em uma linha ou coluna.",
      },
      unit: "rate",
      least: "-1",
      limit: 1000,
    }),
    registrants: number({
      named: "inscritos",
      label: { en: "Registrants", "pt-BR": "Inscritos ativos" },
      description: { en: "How many individuals pay the annuity.", "pt-BR": "Número de inscritos que pagam anuidade." },
      unit: "count",
      least: "0",
      whole: true,
    }),
    company_revenue: number({
      named: "receita_pessoa_juridica",
      label: { en: "Company annuities", "pt-BR": "Anuidades de pessoa jurídica" },
      description: { en: "Revenue of company annuities, in R$.", "pt-BR": "Receita de anuidades de empresas, em R$." },
      unit: "money",
    }),
    fee_revenue: number({
      named: "receita_taxas",
      label: { en: "Fees", "pt-BR": "Taxas" },
      description: { en: "Revenue of registration fees, in R$.", "pt-BR": "Receita de taxas de inscrição, em R$." },
      unit: "money",
    }),
    other_revenue: number({
      named: "outras_receitas",
      label: { en: "Other revenue", "pt-BR": "Outras receitas" },
      description: {
        en: "Yield, fines, active debt, charges and other revenue, in R$.",
        "pt-BR": "Rendimentos, multas, dívida ativa, encargos e outras receitas, em R$.",
      },
      unit: "money",
    }),
    excluded: number({
      named: "excluidos",
      label: excludedLabel,
      description: {
        en: "Revenue that is not shared with CFESS, in R$.",
        "pt-BR": "Receitas que não são repartidas com o CFESS, em R$.",
      },
      unit: "money",
    }),
    delinquency_rate: number({
      named: "taxa_inadimplencia",
      label: { en: "Delinquency rate", "pt-BR": "Taxa de inadimplência" },
      description: {
        en: "Share of individual annuities that is not expected to be paid (30% is 0.3).",
        "pt-BR": "Parcela das anuidades de pessoa física que não se espera receber (30% é 0,3).",
      },
      unit: "rate",
      least: "0",
      most: "1",
    }),
    share_rate: { ...shareRate, named: shareRateName },
    date: shareDate,
  },
  undatedLaw: undatedShare("share_rate"),
  result: {
    shape: "table",
    label: netLabel,
    rows: [
      { label: annuityLabel, unit: "money" },
      { label: individualLabel, unit: "money" },
      { label: grossLabel, unit: "money" },
      { label: delinquencyLabel, unit: "money" },
      { label: totalLabel, unit: "money" },
      { label: excludedLabel, unit: "money" },
      { label: baseLabel, unit: "money" },
      { label: shareLabel, unit: "money" },
      { label: netLabel, unit: "money" },
    ],
  },
  examples: [
    {
      arguments: [486.45, [[0.065, 0.075, 0.085]], 15050, 1126.8, 99153.6, 1050500, 169653.6, 0.3, null],
      result: [
        ["518.06925", "522.93375", "527.79825"],
        ["7796942.2125", "7870152.9375", "7943363.6625"],
        ["8947722.6125", "9020933.3375", "9094144.0625"],
        ["2339082.66375", "2361045.88125", "2383009.09875"],
        ["6608639.94875", "6659887.45625", "6711134.96375"],
        ["169653.6", "169653.6", "169653.6"],
        ["6438986.34875", "6490233.85625", "6541481.36375"],
        ["1287797.26975", "1298046.77125", "1308296.27275"],
        ["5320842.679", "5361840.685", "5402838.691"],
      ],
      source: { en: "CRESS-MG deck, slides 49, 52 and 53", "pt-BR": "Apresentação do CRESS-MG, slides 49, 52 e 53" },
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 49 a 55"],
  compute(calculation, inputs) {
    const share = appliedShareRate(calculation, inputs.share_rate, inputs.date, {
      en: "share_rate",
      "pt-BR": shareRateName,
    });
    const given: Scenario = {
      currentAnnuity: inputs.current_annuity,
      registrants: inputs.registrants,
      companyRevenue: inputs.company_revenue,
      feeRevenue: inputs.fee_revenue,
      otherRevenue: inputs.other_revenue,
      excluded: inputs.excluded,
      delinquencyRate: inputs.delinquency_rate,
      share,
    };
    const columns = inputs.rates.map((rate, index) => scenarioColumn(calculation, rate, index + 1, given));
    const [first = []] = columns;
    return first.map((_, row) => columns.flatMap((column) => column[row] ?? []));
  },
});
