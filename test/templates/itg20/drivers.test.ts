import type { Answers } from "../../../src/templates/builder/answers";
import { CalculatedPlan } from "./calculated-plan";

/**
 * Each driver flipped in the sheet: of the note's sentences only those stay, word by word, that do not rest on it; every other one changes
 * or goes.
 */

const years = [
  { serviceCost: "13", futureContribution: "15", shortfall: "12" },
  { serviceCost: "13", futureContribution: "13", shortfall: "11" },
];
const refund: Answers = {
  reportDate: "2025-12-31",
  planName: "Plano Rico",
  planAssets: "1100",
  obligation: "1000",
  discountRate: "0.06",
  refundRight: true,
  refundShare: "0.6",
  refundCosts: "5",
  fundingYears: years,
  terminalServiceCost: "13",
  terminalContribution: "9",
  planLife: "20",
};
const reduction: Answers = { ...refund, refundRight: false, refundShare: "", refundCosts: "" };
const combined: Answers = { ...refund, combine: true };
const deficit: Answers = {
  ...refund,
  planAssets: "900",
  fundingYears: years.map((year) => ({ ...year, shortfall: "" })),
};
const given: Answers = {
  reportDate: "2025-12-31",
  planName: "Plano Rico",
  planAssets: "1100",
  obligation: "1000",
  refundRight: true,
  refundShare: "0.6",
  givenCeiling: "40",
  actuaryReport: "Parecer 12/2025",
};

function sentences(answers: Answers, typed: Readonly<Record<string, number | string>> = {}): readonly string[] {
  const plan = new CalculatedPlan(answers, typed);
  expect(plan.failing()).toEqual([]);
  const note = plan.note();
  const texts = note.findIndex((paragraph) => paragraph.startsWith("Natureza dos benefícios"));
  return note.slice(0, texts).flatMap((paragraph) => paragraph.split(/(?<=[.\]]) (?=[A-ZÀ-Ú[])/u));
}

const known = new Map<Answers, readonly string[]>();

/** Each case's sentences as filled, calculated once. */
function before(answers: Answers): readonly string[] {
  const found = known.get(answers) ?? sentences(answers);
  known.set(answers, found);
  return found;
}

const BASIS = ["Conselho Exemplo segue", "As remensurações", "Os valores estão", "[Incluir os valores"];
const METHOD = ["O quadro recalcula", "Ativos, obrigação e contribuições"];
const SURPLUS = "Em 31/12/2025, Plano Rico apresenta superávit de R$ 100,00";
/** How a reduction is measured: without a figure of the years, so that it stays where those alone change. */
const MEASURE = "É o valor presente, à taxa de 6,00%, do custo do serviço futuro menos as contribuições mínimas";
const RESTRICTIONS = "Restrições à realização do superávit";
const ofSurplus = [...BASIS, SURPLUS, RESTRICTIONS, ...METHOD];

test.each<[string, Answers, Readonly<Record<string, number | string>>, readonly string[]]>([
  ["right: Yes to No", refund, { CRESS_ITG_DIREITO_RESTITUICAO: "Não" }, ofSurplus],
  [
    "right: No to Yes",
    reduction,
    { CRESS_ITG_DIREITO_RESTITUICAO: "Sim", CRESS_ITG_PROPORCAO_RESTITUIVEL: 1 },
    ofSurplus,
  ],
  ["share", refund, { CRESS_ITG_PROPORCAO_RESTITUIVEL: 0.9 }, [...ofSurplus, "Não se adotam os benefícios menores"]],
  ["share, in what is combined", combined, { CRESS_ITG_PROPORCAO_RESTITUIVEL: 0.3 }, [...ofSurplus, MEASURE]],
  ["a year's cost", reduction, { CRESS_ITG_CUSTO_SERVICO: 20 }, [...ofSurplus, "A entidade não tem direito", MEASURE]],
  [
    "a year's contribution",
    reduction,
    { CRESS_ITG_CONTRIBUICAO_FUTURA: 5 },
    [...ofSurplus, "A entidade não tem direito", MEASURE],
  ],
  ["a year's shortfall", refund, { CRESS_ITG_DEFASAGEM: 40 }, [...ofSurplus, "Não se adotam os benefícios menores"]],
  ["how many years", reduction, { CRESS_ITG_VIDA_PLANO: 5 }, [...ofSurplus, "A entidade não tem direito"]],
  ["years for ever", reduction, { CRESS_ITG_VIDA_PLANO: "para sempre" }, [...ofSurplus, "A entidade não tem direito"]],
  [
    "minimum funding: Yes to No",
    reduction,
    { CRESS_ITG_CUSTEIO_MINIMO: "Não" },
    [...ofSurplus, "A entidade não tem direito"],
  ],
  ["surplus to deficit", refund, { CRESS_ITG_OBRIGACAO: 1300 }, [...BASIS, ...METHOD]],
  ["surplus to none", refund, { CRESS_ITG_OBRIGACAO: 1100 }, [...BASIS, RESTRICTIONS, ...METHOD]],
  [
    "deficit to surplus",
    deficit,
    { CRESS_ITG_ATIVOS: 1100 },
    [...BASIS, "Não há contribuições mínimas devidas", ...METHOD],
  ],
  ["combination: No to Yes", refund, { CRESS_ITG_COMBINAR: "Sim" }, ofSurplus],
  ["combination: Yes to No", combined, { CRESS_ITG_COMBINAR: "Não" }, ofSurplus],
  [
    "the actuary's ceiling cleared",
    given,
    { CRESS_ITG_TETO_DADO: "" },
    [...BASIS, SURPLUS, "Não há contribuições mínimas devidas", RESTRICTIONS],
  ],
])("%s: nothing stays that rests on it", (_driver, answers, typed, staying) => {
  const after = sentences(answers, typed);
  const stayed = before(answers).filter((sentence) => after.includes(sentence));
  expect(stayed.map((sentence) => staying.find((start) => sentence.startsWith(start)) ?? sentence).sort()).toEqual(
    [...staying].sort(),
  );
  expect(after.join(" ")).not.toMatch(/#|undefined|null|R\$ 0,00|,,| {2}|\.\./);
});
