import type { Wording } from "../../../core/wording";
import { isBlankAnswer } from "../../builder/answers";
import type { Case, Line, Part } from "../../builder/description";
import { gap, headings, line, section, within } from "../../builder/parts";
import { money, percent } from "../ceiling/looks";
import { movementIds, priorId } from "../form/movement-sections";
import { hasMovement, isGiven, numberOf, sheetId, type PlanOf } from "../plan-answers";
import { yearWords as words } from "./wording";

/** The columns of a year: its own ones, or those of the year before. */
export interface Year {
  readonly assets: string;
  readonly obligation: string;
  readonly ceiling: string;
  readonly net: string;
}

export const current: Year = { assets: "assets", obligation: "obligation", ceiling: "ceiling", net: "net" };
export const prior: Year = {
  assets: "priorAssets",
  obligation: "priorObligation",
  ceiling: "priorCeiling",
  net: "priorNet",
};

export function hasPrior(plan: PlanOf): boolean {
  return (
    plan.number === 1 &&
    hasMovement(plan) &&
    isGiven(plan, priorId("openingAssets")) &&
    isGiven(plan, priorId("openingObligation"))
  );
}

export function yearsOf(plan: PlanOf): readonly Year[] {
  return hasPrior(plan) ? [current, prior] : [current];
}

/** A year without them shows nothing of the kind. */
const optional = ["pastServiceCost", "interestAssets", "interestObligation", "exchangeAssets", "exchangeObligation"];

/** Given on the ceiling's sheet, where it is needed first; the year before has its own. */
const onCeilingSheet = ["openingCeilingEffect", "openingRate", "exchangeCeiling"];

const labels: Readonly<Record<string, Wording>> = {
  openingAssets: { en: "Assets at the start", "pt-BR": "Ativos no início" },
  openingObligation: { en: "Obligation at the start", "pt-BR": "Obrigação no início" },
  openingCeilingEffect: { en: "Effect of the ceiling at the start", "pt-BR": "Efeito do teto no início" },
  openingRate: { en: "Discount rate at the start", "pt-BR": "Taxa de desconto no início" },
  currentServiceCost: { en: "Current service cost", "pt-BR": "Custo do serviço corrente" },
  pastServiceCost: { en: "Past service cost and settlements", "pt-BR": "Custo do serviço passado e liquidações" },
  interestAssets: { en: "Interest on assets, by the actuary", "pt-BR": "Juros sobre os ativos, pelo atuário" },
  interestObligation: {
    en: "Interest on the obligation, by the actuary",
    "pt-BR": "Juros sobre a obrigação, pelo atuário",
  },
  employerContributions: { en: "Contributions of the entity", "pt-BR": "Contribuições da entidade" },
  employeeContributions: { en: "Contributions of employees", "pt-BR": "Contribuições dos empregados" },
  benefitsPaid: { en: "Benefits paid", "pt-BR": "Benefícios pagos" },
  assetReturn: {
    en: "Return on assets beyond interest (gain +)",
    "pt-BR": "Retorno dos ativos além dos juros (ganho +)",
  },
  demographicGains: {
    en: "Actuarial gains, demographic (gain +)",
    "pt-BR": "Ganhos atuariais, demográficos (ganho +)",
  },
  financialGains: { en: "Actuarial gains, financial (gain +)", "pt-BR": "Ganhos atuariais, financeiros (ganho +)" },
  experienceGains: { en: "Actuarial gains, experience (gain +)", "pt-BR": "Ganhos atuariais, experiência (ganho +)" },
  exchangeAssets: { en: "Exchange differences on assets (gain +)", "pt-BR": "Variação cambial dos ativos (ganho +)" },
  exchangeObligation: {
    en: "Exchange differences on the obligation (gain +)",
    "pt-BR": "Variação cambial da obrigação (ganho +)",
  },
  exchangeCeiling: {
    en: "Exchange differences on the ceiling (gain +)",
    "pt-BR": "Variação cambial do teto (ganho +)",
  },
};

const suffixes: Readonly<Record<string, string>> = {
  openingAssets: "ATIVOS_INICIAIS",
  openingObligation: "OBRIGACAO_INICIAL",
  openingCeilingEffect: "EFEITO_INICIAL_POSITIVO",
  openingRate: "TAXA_INICIAL",
  currentServiceCost: "CUSTO_CORRENTE",
  pastServiceCost: "CUSTO_PASSADO",
  interestAssets: "JUROS_ATIVOS",
  interestObligation: "JUROS_OBRIGACAO",
  employerContributions: "CONTRIBUICOES_ENTIDADE",
  employeeContributions: "CONTRIBUICOES_EMPREGADOS",
  benefitsPaid: "BENEFICIOS_PAGOS",
  assetReturn: "RETORNO_ATIVOS",
  demographicGains: "GANHOS_DEMOGRAFICOS",
  financialGains: "GANHOS_FINANCEIROS",
  experienceGains: "GANHOS_EXPERIENCIA",
  exchangeAssets: "CAMBIO_ATIVOS",
  exchangeObligation: "CAMBIO_OBRIGACAO",
  exchangeCeiling: "CAMBIO_TETO",
};

export const givenIn = (plan: PlanOf, id: string, year: Year): boolean =>
  !isBlankAnswer(plan.answers[year === prior ? priorId(id) : id]);

export const givenInAny = (plan: PlanOf, id: string): boolean => yearsOf(plan).some((year) => givenIn(plan, id, year));

/** What was typed, with the signs that it was typed with. */
export function typedPart(plan: PlanOf): readonly Part[] {
  const titles = { assets: words.current, ...(hasPrior(plan) ? { priorAssets: words.prior } : {}) };
  const shown = movementIds.filter((id) => !optional.includes(id) || givenInAny(plan, id));
  return [
    section(words.typedTitle),
    headings(words.component, { in: Object.keys(titles), titles }),
    ...shown.flatMap((id) => typedLine(plan, id)),
    gap(),
  ];
}

function typedLine(plan: PlanOf, id: string): readonly Line[] {
  const atCeiling = onCeilingSheet.includes(id);
  const shownFor = yearsOf(plan).filter((year) => year === prior || !atCeiling || id !== "exchangeCeiling");
  if (id === "exchangeCeiling" && !givenInAny(plan, id)) return [];
  const look = id === "openingRate" ? percent : money;
  const cases: Case[] = [];
  for (const year of shownFor) {
    if (year === current && id === "openingCeilingEffect") {
      cases.push(within([year.assets], `-{${sheetId(plan, "ceiling")}.openingEffect}`));
      continue;
    }
    if (year === current && id === "openingRate") {
      cases.push(within([year.assets], `{${sheetId(plan, "ceiling")}.openingRate}`));
      continue;
    }
    // An interest left blank is computed; a 0 would say that there was none.
    const byDefault = id.startsWith("interest") ? "" : "0";
    const key = year === prior ? priorId(id) : id;
    const suffix = `${suffixes[id] ?? ""}${year === prior ? "_ANTERIOR" : ""}`;
    cases.push(within([year.assets], numberOf(plan, key, suffix, byDefault)));
  }
  return cases.length === 0 ? [] : [line(`typed-${id}`, labels[id] ?? null, cases, look)];
}
