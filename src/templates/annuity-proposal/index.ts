import { Decimal } from "../../core/decimal";
import { isoDay } from "../../core/dates";
import { fillWording, type Wording } from "../../core/wording";
import { decimalAnswer, tableRows, type Answers } from "../builder/answers";
import { within } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import { callForNumber, callRule } from "../builder/rule-call";
import { rateLabel, rates } from "../builder/shared-fields";
import type { LiveFigure } from "../builder/template";
import { annuityProblems, annuitySample, annuitySections, discounts, legalBand } from "./form";
import { layAnnuity } from "./sheet";

const annuityLabel: Wording = { en: "Annuity at {rate}", "pt-BR": "Anuidade a {rate}" };
const adoptedLabel: Wording = { en: "Annuity adopted, {rate}", "pt-BR": "Anuidade adotada, {rate}" };
const firstLabel: Wording = { en: "At once until the first deadline", "pt-BR": "À vista até o primeiro prazo" };
const insideLabel: Wording = { en: "Within the limits at {rate}", "pt-BR": "Dentro dos limites a {rate}" };
const decidedLabel: Wording = {
  en: "One proposal has the most votes",
  "pt-BR": "Uma proposta tem a maioria dos votos",
};
const differenceLabel: Wording = {
  en: "Equal instalments over the annuity",
  "pt-BR": "Parcelas iguais acima da anuidade",
};

/** The annuity of slides 57 and 58: what was voted, whether it may be, and how it is paid. */
export const annuityProposal = defineTemplate({
  id: "annuity-proposal",
  name: { en: "Annuity proposal", "pt-BR": "Proposta de anuidade" },
  summary: {
    en: "Adjustments, votes, legal limits, discounts, instalments and fees.",
    "pt-BR": "Reajustes, votação, limites legais, descontos, parcelas e taxas.",
  },
  sections: annuitySections,
  samples: [annuitySample],
  problems: annuityProblems,
  checks: annuityChecks,
  lay(builder, answers) {
    const figures = layAnnuity(builder, answers);
    const rate = rateLabel(adoptedRate(answers));
    builder.figure(builder.word(adoptedLabel, { rate }), figures.published, "money");
    builder.figure(builder.word(decidedLabel), figures.decided, "general", "check");
    rates(answers).forEach((each, index) => {
      const label = builder.word(insideLabel, { rate: rateLabel(each) });
      builder.figure(label, within(figures.inside, index, 0), "general", "check");
    });
    builder.figure(builder.word(differenceLabel), figures.difference, "money");
  },
});

/** The adjustment with the most votes; the first one while nobody has voted. */
function adoptedRate(answers: Answers): Decimal | null {
  const votes = tableRows(answers, "rates").map((row) => decimalAnswer(row, "votes") ?? new Decimal(0));
  const most = votes.reduce((highest, each) => Decimal.max(highest, each), new Decimal(0));
  return rates(answers)[most.isZero() ? 0 : votes.findIndex((each) => each.eq(most))] ?? null;
}

function annuityChecks(answers: Answers): readonly LiveFigure[] {
  const figures: LiveFigure[] = [];
  const current = decimalAnswer(answers, "currentAnnuity");
  const band = legalBand(answers)?.value;
  const minimum = decimalAnswer(answers, "bandMinimum") ?? band?.minimum;
  const maximum = decimalAnswer(answers, "bandMaximum") ?? band?.maximum;
  rates(answers).forEach((rate, index) => {
    const annuity = callForNumber("ANNUITY_ADJUST", current, rate);
    if (!annuity) return;
    const year = decimalAnswer(answers, "year");
    const limits = [minimum, maximum].map((limit) => (limit === undefined ? null : new Decimal(limit)));
    const inside = callRule("ANNUITY_BAND", annuity, year, ...limits)?.[0]?.[2];
    figures.push({
      id: `annuity${String(index + 1)}`,
      label: fillWording(annuityLabel, { rate: rateLabel(rate) }),
      value: annuity.toFixed(),
      format: "money",
      ...(typeof inside === "boolean" ? { passes: inside } : {}),
    });
  });
  const rate = adoptedRate(answers);
  const adopted = callForNumber("ANNUITY_ADJUST", current, rate);
  if (!adopted) return figures;
  const published = callForNumber("ROUND_BRL", adopted);
  figures.push({
    id: "adopted",
    label: fillWording(adoptedLabel, { rate: rateLabel(rate) }),
    value: (published ?? adopted).toFixed(),
    format: "money",
    name: "CRESS_ANUIDADE_ADOTADA",
  });
  const schedule = discounts(answers).map(({ deadline, rate: each }) => [
    dayOf(deadline),
    decimalAnswer({ each }, "each"),
  ]);
  const first = schedule[0]?.[0];
  const discounted = first === undefined ? null : callForNumber("ANNUITY_DISCOUNT", adopted, first, schedule);
  if (discounted) figures.push({ id: "first", label: firstLabel, value: discounted.toFixed(), format: "money" });
  const count = decimalAnswer(answers, "installments");
  const parts = published && first !== undefined ? callRule("INSTALLMENTS", published, count, first) : null;
  if (published && parts) {
    const sum = parts.reduce((total, row) => (row[2] instanceof Decimal ? total.plus(row[2]) : total), new Decimal(0));
    figures.push({ id: "difference", label: differenceLabel, value: sum.minus(published).toFixed(), format: "money" });
  }
  return figures;
}

function dayOf(deadline: string): number | null {
  try {
    return isoDay(deadline);
  } catch {
    return null;
  }
}
