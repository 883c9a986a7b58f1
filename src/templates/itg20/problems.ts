import { decimalFromText, zero, type Decimal } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { decimalAnswer, isBlankAnswer, tableRows, textAnswer, type Answers } from "../builder/answers";
import type { Problem } from "../builder/template";
import { hasPrior } from "./year/typed-part";
import {
  anyGiven,
  hasMovement,
  hasOpeningEffect,
  hasTerminalFlow,
  hasYears,
  isGiven,
  isYes,
  lifeYears,
  plansOf,
  type PlanOf,
} from "./plan-answers";

const assetsOrSurplus: Wording = {
  en: "Fair value of plan assets: fill in both assets and obligation, or the surplus alone",
  "pt-BR": "Valor justo dos ativos do plano: preencha ativos e obrigação, ou só o superávit",
};
const rateNeeded: Wording = {
  en: "Discount rate: needed for contributions in later years, for a fixed refund and for the year's interest",
  "pt-BR": "Taxa de desconto: necessária para contribuições em anos futuros, restituição fixa e juros do exercício",
};
const rateTooHigh: Wording = {
  en: "{rate}: type 6% or 0.06 for six per cent; 100% or more is no discount rate",
  "pt-BR": "{rate}: digite 6% ou 0,06 para seis por cento; 100% ou mais não é taxa de desconto",
};
const growthTooHigh: Wording = {
  en: "Growth after the last year: for ever, it must be below the discount rate",
  "pt-BR": "Crescimento após o último ano: para sempre, deve ser menor que a taxa de desconto",
};
const costsNeeded: Wording = {
  en: "Service cost from the year after on: give the years before it",
  "pt-BR": "Custo do serviço do ano seguinte em diante: informe os anos anteriores",
};
const shareNeeded: Wording = {
  en: "Share that can be refunded: type it, such as 60%; 100% where all of the surplus is refunded",
  "pt-BR": "Proporção restituível: digite-a, por exemplo 60%; 100% se todo o superávit é restituído",
};
const conditional: Wording = {
  en: "Who decides on the refund: where others decide too, the right is not unconditional (item 12); answer No to the right",
  "pt-BR":
    "Quem decide a restituição: se terceiros também decidem, o direito não é incondicional (item 12); responda Não ao direito",
};
const fixedYears: Wording = {
  en: "Years until the fixed amount: needed to discount it (item 15)",
  "pt-BR": "Anos até o valor fixo: necessários para descontá-lo (item 15)",
};
const lifeMissing: Wording = {
  en: "{life}: type its years, or answer that it lasts for ever",
  "pt-BR": "{life}: digite os anos ou responda que dura para sempre",
};
const lifeTwice: Wording = {
  en: "{life}: the answer is for ever, but years are typed; clear one of the two",
  "pt-BR": "{life}: a resposta é para sempre, mas há anos digitados; apague um dos dois",
};
const lifeTooShort: Wording = {
  en: "{life}: {years} years are shorter than the {typed} years typed; take away the years beyond it",
  "pt-BR": "{life}: {years} anos são menos que os {typed} anos digitados; retire os anos além dela",
};
const livesOrYears: Wording = {
  en: "Years after the last one: type them or the two lives, not both",
  "pt-BR": "Anos após o último: digite-os ou as duas vidas, não ambos",
};
const oneEffect: Wording = {
  en: "Effect of the ceiling at the start: type the positive amount or the negative one of version 1.0.0, not both",
  "pt-BR": "Efeito do teto no início: digite o valor positivo ou o negativo da versão 1.0.0, não ambos",
};
const effectPositive: Wording = {
  en: "Effect of the ceiling at the start: type it as a positive amount, as statements print it",
  "pt-BR": "Efeito do teto no início: digite-o em valor positivo, como as demonstrações o imprimem",
};
const effectNegative: Wording = {
  en: "The same effect as a negative amount: {typed} is positive; type it in the field above instead",
  "pt-BR": "O mesmo efeito, em valor negativo: {typed} é positivo; digite-o no campo acima",
};
const movementWhole: Wording = {
  en: "Plan assets at the start: for the whole year fill in assets and obligation, at the start and at the end, and the discount rate",
  "pt-BR":
    "Ativos do plano no início: para o exercício inteiro, preencha ativos e obrigação, no início e no fim, e a taxa de desconto",
};
const fundingAnswer: Wording = {
  en: "Minimum funding for future service: the answer is no, but contributions for future service are typed; clear them or answer yes",
  "pt-BR":
    "Há custeio mínimo para serviço futuro: a resposta é não, mas há contribuições para serviço futuro digitadas; apague-as ou responda sim",
};
const noSuchPlan: Wording = {
  en: "Years of the other plans, row {row}: there is no plan {plan} in the table of other plans",
  "pt-BR": "Anos dos outros planos, linha {row}: não há plano {plan} na tabela de outros planos",
};
const firstYearWithPrior: Wording = {
  en: "First year, without comparatives: the answer is yes, but the year before is filled in; clear one of the two",
  "pt-BR":
    "Primeiro exercício, sem comparativo: a resposta é sim, mas o exercício anterior está preenchido; apague um dos dois",
};
const apart: Wording = {
  en: "Years of the other plans, row {row}: put the rows of plan {plan} together",
  "pt-BR": "Anos dos outros planos, linha {row}: deixe juntas as linhas do plano {plan}",
};

const lives = [
  {
    id: "planLife",
    duration: "planDuration",
    label: { en: "Expected life of the plan", "pt-BR": "Vida esperada do plano" },
  },
  {
    id: "entityLife",
    duration: "entityDuration",
    label: { en: "Expected life of the entity", "pt-BR": "Vida esperada da entidade" },
  },
] as const;

const rates = [
  { id: "discountRate", label: { en: "Discount rate", "pt-BR": "Taxa de desconto" } },
  { id: "openingRate", label: { en: "Discount rate at the start", "pt-BR": "Taxa de desconto no início" } },
  {
    id: "priorOpeningRate",
    label: { en: "Discount rate at the start, year before", "pt-BR": "Taxa de desconto no início, exercício anterior" },
  },
] as const;

/** What keeps the answers from being filled in, beyond single fields. */
export function itgProblems(answers: Answers): readonly Problem[] {
  const plans = plansOf(answers);
  const [first] = plans;
  const contradiction = first && isYes(first, "firstYear") && hasPrior(first);
  return [
    ...(contradiction ? [{ field: "firstYear", message: firstYearWithPrior }] : []),
    ...plans.flatMap((plan) => planProblems(plan)),
    ...flowProblems(answers, plans.length),
  ];
}

function planProblems(plan: PlanOf): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (id: string, message: Wording): void => {
    problems.push(
      plan.number === 1
        ? { field: id, message }
        : { field: "otherPlans", row: plan.number - 2, column: id, message: named(plan, message) },
    );
  };
  const number = (id: string): Decimal | null => decimalAnswer(plan.answers, id);
  surplusProblems(plan, say);
  for (const { id, label } of rates) {
    if (number(id)?.gte(1) === true) say(id, fillWording(rateTooHigh, { rate: label }));
  }
  if ((isYes(plan, "refundRight") || isGiven(plan, "refundFixed")) && !isGiven(plan, "refundShare")) {
    if (!isGiven(plan, "refundFixed") && !isGiven(plan, "givenRefund")) say("refundShare", shareNeeded);
  }
  if (isYes(plan, "windUpRight") && !isGiven(plan, "windUpShare")) say("windUpShare", shareNeeded);
  for (const id of ["refundShare", "windUpShare"]) {
    const right = id === "refundShare" ? "refundRight" : "windUpRight";
    if (isYes(plan, right) && number(id)?.isZero() === true) say(id, shareNeeded);
  }
  if (isYes(plan, "refundRight") && textAnswer(plan.answers, "refundDecision") === "others") {
    say("refundDecision", conditional);
  }
  if (isGiven(plan, "refundFixed") && !(number("refundYears")?.gt(0) ?? false)) say("refundYears", fixedYears);
  if (textAnswer(plan.answers, "minimumFunding") === "no" && hasTypedFunding(plan))
    say("minimumFunding", fundingAnswer);
  flowsProblems(plan, say);
  openingProblems(plan, say);
  return problems;
}

type Say = (id: string, message: Wording) => void;

function named(plan: PlanOf, message: Wording): Wording {
  const label = textAnswer(plan.answers, "planName");
  return { en: `${label}: ${message.en}`, "pt-BR": `${label}: ${message["pt-BR"]}` };
}

function surplusProblems(plan: PlanOf, say: Say): void {
  const both = isGiven(plan, "planAssets") && isGiven(plan, "obligation");
  const neither = !isGiven(plan, "planAssets") && !isGiven(plan, "obligation");
  const isWhole = (both && !isGiven(plan, "surplus")) || (neither && isGiven(plan, "surplus"));
  if (!isWhole) say("planAssets", assetsOrSurplus);
}

function hasTypedFunding(plan: PlanOf): boolean {
  const isTyped = (typed: unknown): boolean =>
    !isBlankAnswer(typed) && decimalFromText(String(typed))?.isZero() !== true;
  return (
    isTyped(plan.answers["terminalContribution"]) || plan.flows.some((flow) => isTyped(flow["futureContribution"]))
  );
}

function flowsProblems(plan: PlanOf, say: Say): void {
  const typed = plan.flows.length;
  const needsRate = hasYears(plan) || hasOpeningEffect(plan) || hasMovement(plan) || isGiven(plan, "refundFixed");
  if (needsRate && !isGiven(plan, "discountRate")) say("discountRate", rateNeeded);
  if (hasTerminalFlow(plan) && typed === 0) say("terminalServiceCost", costsNeeded);
  for (const { id, duration, label } of lives) {
    const lasting = textAnswer(plan.answers, duration);
    const life = decimalAnswer(plan.answers, id);
    if (lasting === "years" && !life) say(id, fillWording(lifeMissing, { life: label }));
    else if (lasting === "forEver" && life) say(id, fillWording(lifeTwice, { life: label }));
    else if (life?.lt(typed) === true) {
      say(id, fillWording(lifeTooShort, { life: label, years: life.toFixed(), typed: String(typed) }));
    }
  }
  if (isGiven(plan, "terminalYears") && anyGiven(plan, ["planLife", "entityLife"])) {
    say("terminalYears", livesOrYears);
  }
  const ends = isGiven(plan, "terminalYears") || lives.some(({ id }) => lifeYears(plan, id) !== null);
  const rate = decimalAnswer(plan.answers, "discountRate");
  if (!hasTerminalFlow(plan) || ends || !rate) return;
  for (const id of ["growth", "contributionGrowth"]) {
    const growth = decimalAnswer(plan.answers, id);
    if (rate.lte(growth ?? zero) && (id === "growth" || growth !== null)) say(id, growthTooHigh);
  }
}

function openingProblems(plan: PlanOf, say: Say): void {
  const positive = decimalAnswer(plan.answers, "openingCeilingEffect");
  const negative = decimalAnswer(plan.answers, "openingEffect");
  if (positive && negative) say("openingCeilingEffect", oneEffect);
  else if (positive?.isNegative() === true && !positive.isZero()) say("openingCeilingEffect", effectPositive);
  else if (negative?.gt(0) === true) {
    const typed = negative.toFixed();
    say("openingEffect", fillWording(effectNegative, { typed: { en: typed, "pt-BR": typed.replace(".", ",") } }));
  }
  const started = isGiven(plan, "openingAssets") || isGiven(plan, "openingObligation");
  const whole = hasMovement(plan) && isGiven(plan, "planAssets") && isGiven(plan, "obligation");
  if (started && !whole) say("openingAssets", movementWhole);
}

/** Each plan's years lie together, and under a plan that is there. */
function flowProblems(answers: Answers, plans: number): readonly Problem[] {
  const problems: Problem[] = [];
  const ended = new Set<string>();
  let last = "";
  tableRows(answers, "otherFundingYears").forEach((flow, row) => {
    const plan = textAnswer(flow, "plan").trim();
    const site = { field: "otherFundingYears", row, column: "plan" };
    const marks = { row: String(row + 1), plan };
    if (plan !== last && last !== "") ended.add(last);
    if (Number(plan) > plans) problems.push({ ...site, message: fillWording(noSuchPlan, marks) });
    else if (ended.has(plan)) problems.push({ ...site, message: fillWording(apart, marks) });
    last = plan;
  });
  return problems;
}
