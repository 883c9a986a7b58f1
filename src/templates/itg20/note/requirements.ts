import type { Wording } from "../../../core/wording";
import { anyGiven, type PlanOf } from "../plan-answers";
import { say } from "./phrase";

/** Who answers a requirement: a person in a cell, or the figures of the workbook where they are there. */
export type Answer =
  | { readonly kind: "text"; readonly field: string; readonly asked: Wording }
  | { readonly kind: "amount"; readonly field: string }
  | { readonly kind: "years"; readonly field: string }
  | { readonly kind: "figures"; readonly from: "position" | "movement" | "sensitivity" | "day" | "comparatives" };

/** One thing that the standards have disclosed. */
export interface Requirement {
  readonly item: string;
  readonly demand: Wording;
  readonly answer: Answer;
  /** Asked only where a ceiling or a benefit is the actuary's. */
  readonly onlyWhereGiven?: true;
}

const text = (item: string, field: string, demand: Wording, asked: Wording): Requirement => ({
  item,
  demand,
  answer: { kind: "text", field, asked },
});
const figures = (
  item: string,
  from: "position" | "movement" | "sensitivity" | "day" | "comparatives",
  demand: Wording,
): Requirement => ({
  item,
  demand,
  answer: { kind: "figures", from },
});

/** NBC TG 33, items 139 to 147, and NBC TG 26, items 122, 125 and 129, as far as a plan with a ceiling has to answer them. */
const requirements: readonly Requirement[] = [
  figures(
    "NBC TG 26, 38 e 51",
    "day",
    say("Entity, reporting date, unit of the amounts", "Entidade, data do balanço, unidade dos valores"),
  ),
  figures(
    "NBC TG 26, 38",
    "comparatives",
    say("Comparative figures of the year before", "Valores comparativos do exercício anterior"),
  ),
  text(
    "NBC TG 33, 139(a)",
    "planNature",
    say("Nature of the benefits, regulation, governance", "Natureza dos benefícios, marco regulatório, governança"),
    say(
      "[describe the benefits, the law and the rules that the plan is under, and who governs it]",
      "[descrever os benefícios, a lei e o regulamento do plano e quem o governa]",
    ),
  ),
  text(
    "NBC TG 33, 139(b)",
    "planRisks",
    say("Risks and concentrations", "Riscos e concentrações"),
    say(
      "[describe the risks that the plan exposes the entity to]",
      "[descrever os riscos a que o plano expõe a entidade]",
    ),
  ),
  text(
    "NBC TG 33, 139(c)",
    "planChanges",
    say("Amendments, curtailments and settlements", "Alterações, reduções e liquidações"),
    say(
      "[describe those of the year, or say that there were none]",
      "[descrever as do exercício ou dizer que não houve]",
    ),
  ),
  figures(
    "NBC TG 33, 140(a)(i)",
    "movement",
    say("Plan assets from opening to closing", "Ativos do plano, da abertura ao encerramento"),
  ),
  figures(
    "NBC TG 33, 140(a)(ii)",
    "movement",
    say("Obligation from opening to closing", "Obrigação, da abertura ao encerramento"),
  ),
  figures(
    "NBC TG 33, 140(a)(iii)",
    "movement",
    say("Effect of the asset ceiling from opening to closing", "Efeito do teto de ativo, da abertura ao encerramento"),
  ),
  figures(
    "NBC TG 33, 141",
    "movement",
    say("Each component of those movements", "Cada componente dessas movimentações"),
  ),
  figures(
    "NBC TG 33, 64; ITG 20, 9",
    "position",
    say("How the largest benefit available was determined", "Como se determinou o maior benefício disponível"),
  ),
  text(
    "ITG 20, 10 e 12",
    "refundRules",
    say("What the right to the benefit rests on", "Em que se apoia o direito ao benefício"),
    say("[article of the rules of the plan and its date]", "[artigo do regulamento do plano e sua data]"),
  ),
  {
    ...text(
      "ITG 20, 10",
      "actuaryReport",
      say(
        "Actuary's report that a ceiling or a benefit comes from",
        "Parecer atuarial de que vem o teto ou o benefício",
      ),
      say("[actuary, number and date of the report]", "[atuário, número e data do parecer]"),
    ),
    onlyWhereGiven: true,
  },
  text(
    "ITG 20, 10",
    "restrictions",
    say("Restrictions on realising the surplus", "Restrições à realização do superávit"),
    say("[describe, or say that there are none]", "[descrever ou dizer que não há]"),
  ),
  text(
    "NBC TG 33, 142",
    "assetClasses",
    say("Assets by class, with and without a quoted price", "Ativos por classe, com e sem cotação em mercado ativo"),
    say("[fair value by class of assets]", "[valor justo por classe de ativos]"),
  ),
  text(
    "NBC TG 33, 143",
    "ownInstruments",
    say("The entity's own instruments and property", "Instrumentos e imóveis da própria entidade"),
    say("[fair value, or say that there are none]", "[valor justo ou dizer que não há]"),
  ),
  text(
    "NBC TG 33, 144",
    "assumptions",
    say("Significant actuarial assumptions", "Premissas atuariais significativas"),
    say("[mortality, wages, inflation, in absolute terms]", "[tábua, salários, inflação, em termos absolutos]"),
  ),
  text(
    "NBC TG 33, 145",
    "obligationSensitivity",
    say("Sensitivity of the obligation, methods and limits", "Sensibilidade da obrigação, métodos e limitações"),
    say(
      "[from the actuary's report, for each significant assumption]",
      "[do parecer atuarial, por premissa significativa]",
    ),
  ),
  text(
    "NBC TG 33, 146",
    "matching",
    say("Asset-liability matching strategies", "Estratégias de casamento entre ativos e passivos"),
    say("[describe, or say that there are none]", "[descrever ou dizer que não há]"),
  ),
  text(
    "NBC TG 33, 147(a)",
    "fundingPolicy",
    say("Funding arrangements and policy", "Acordos e política de custeio"),
    say("[describe what sets the contributions to come]", "[descrever o que define as contribuições futuras]"),
  ),
  {
    item: "NBC TG 33, 147(b)",
    demand: say("Contributions expected next year", "Contribuições esperadas no próximo exercício"),
    answer: { kind: "amount", field: "expectedContributions" },
  },
  {
    item: "NBC TG 33, 147(c)",
    demand: say(
      "Weighted average duration of the obligation, in years",
      "Duração média ponderada da obrigação, em anos",
    ),
    answer: { kind: "years", field: "duration" },
  },
  text(
    "NBC TG 26, 122",
    "judgements",
    say(
      "Judgements on the right to the benefit and on the lives",
      "Julgamentos sobre o direito ao benefício e as vidas",
    ),
    say("[describe the judgements made]", "[descrever os julgamentos exercidos]"),
  ),
  figures(
    "NBC TG 26, 125 e 129(b)",
    "sensitivity",
    say("Sensitivity of the ceiling to its assumptions", "Sensibilidade do teto às suas premissas"),
  ),
  text(
    "NBC TG 26, 125 e 129",
    "uncertainty",
    say("Other sources of uncertainty", "Outras fontes de incerteza"),
    say(
      "[describe other assumptions with a significant risk of a material adjustment]",
      "[descrever outras premissas com risco significativo de ajuste relevante]",
    ),
  ),
];

/** Those that the plans have to answer. */
export function requirementsOf(plans: readonly PlanOf[]): readonly Requirement[] {
  const isGivenAny = plans.some((plan) => anyGiven(plan, ["givenCeiling", "givenRefund", "givenReduction"]));
  return requirements.filter(({ onlyWhereGiven }) => isGivenAny || onlyWhereGiven !== true);
}

/** `CRESS_ITG_NOTA_NATUREZA`: the cell of what a person says. */
export const answerNames: Readonly<Record<string, string>> = {
  planNature: "CRESS_ITG_NOTA_NATUREZA",
  planRisks: "CRESS_ITG_NOTA_RISCOS",
  planChanges: "CRESS_ITG_NOTA_ALTERACOES",
  refundRules: "CRESS_ITG_NOTA_REGULAMENTO",
  actuaryReport: "CRESS_ITG_NOTA_PARECER",
  restrictions: "CRESS_ITG_NOTA_RESTRICOES",
  assetClasses: "CRESS_ITG_NOTA_ATIVOS",
  ownInstruments: "CRESS_ITG_NOTA_INSTRUMENTOS_PROPRIOS",
  assumptions: "CRESS_ITG_NOTA_PREMISSAS",
  obligationSensitivity: "CRESS_ITG_NOTA_SENSIBILIDADE",
  matching: "CRESS_ITG_NOTA_CASAMENTO",
  fundingPolicy: "CRESS_ITG_NOTA_CUSTEIO",
  expectedContributions: "CRESS_ITG_NOTA_CONTRIBUICOES_ESPERADAS",
  duration: "CRESS_ITG_NOTA_DURACAO",
  judgements: "CRESS_ITG_NOTA_JULGAMENTOS",
  uncertainty: "CRESS_ITG_NOTA_INCERTEZAS",
};
