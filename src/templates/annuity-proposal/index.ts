import { Decimal } from "../../core/decimal";
import { fillWording, type Wording } from "../../core/wording";
import { decimalAnswer, tableRows, type AnswerRow, type Answers } from "../builder/answers";
import { within } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import { pictureHeadings, pictureRow } from "../builder/picture";
import { proposalLabel } from "../builder/shared-fields";
import { annuitySections } from "./form";
import { annuityProblems } from "./problems";
import { annuitySample } from "./sample";
import { laySheets } from "../builder/lay-sheets";
import { layParameters } from "./parameters";
import { annuitySheet } from "./sheet";
import { proposalIds } from "./vote";
import { bandOf, discounts, federalInstallments } from "./terms";
import { words } from "./wording";

const annuityLabel: Wording = { en: "Annuity at {rate}", "pt-BR": "Anuidade a {rate}" };
const adoptedLabel: Wording = { en: "Annuity adopted, {rate}", "pt-BR": "Anuidade adotada, {rate}" };
const firstLabel: Wording = { en: "At once until the first deadline", "pt-BR": "À vista até o primeiro prazo" };
const insideLabel: Wording = { en: "Within the limits at {rate}", "pt-BR": "Dentro dos limites a {rate}" };
const decidedLabel: Wording = {
  en: "One proposal has the most votes",
  "pt-BR": "Uma proposta tem a maioria dos votos",
};
const differenceLabel: Wording = {
  en: "Difference from the annuity, equal instalments",
  "pt-BR": "Diferença para a anuidade, parcelas iguais",
};

/** The annuity of slides 57 and 58: what was voted, whether it may be, and how it is paid. */
export const annuityProposal = defineTemplate({
  id: "annuity-proposal",
  name: { en: "Annuity proposal", "pt-BR": "Proposta de anuidade" },
  summary: {
    en: "Adjustments, votes, legal limits, discounts, instalments and fees.",
    "pt-BR": "Reajustes, votação, limites legais, descontos, parcelas e taxas.",
  },
  picture: [
    pictureHeadings(6, 18, 8, 8, 8),
    pictureRow(13, 18, 8, 8, 8),
    pictureRow(20, 18, 8, 8, 8),
    pictureRow(30, 12, 8),
    pictureRow(36, 12, 8),
  ],
  sections: annuitySections,
  samples: [annuitySample],
  problems: annuityProblems,
  // 1.0.0 took the discounts off the annuity before rounding.
  ofEarlierFill: (names) => (names.has("CRESS_BASE_DO_DESCONTO") ? {} : { discountBase: "UNROUNDED" }),
  lay(builder, answers) {
    layParameters(builder, answers);
    const { options } = builder;
    const sheets = laySheets(builder, [annuitySheet(answers, options)]);
    const rows = tableRows(answers, "rates").map(proposalLabel);
    const ids = proposalIds(answers);
    const inside = bandOf(answers, options)
      ? (index: number) => within(sheets.range("annuity.limits.inside"), index, 0)
      : null;
    rows.forEach((rate, index) => {
      builder.figure({
        id: `annuity${String(index + 1)}`,
        label: fillWording(annuityLabel, { rate }),
        at: sheets.cell("annuity.exact", ids[index]),
        ...(inside ? { verdict: inside(index) } : {}),
        format: "money",
        shown: "form",
      });
    });
    const adopted = fillWording(adoptedLabel, { rate: adoptedLabelOf(answers) });
    builder.figure({ id: "adopted", label: adopted, at: sheets.cell("annuity.adoptedAnnuity"), format: "money" });
    const check = { format: "general", kind: "check" } as const;
    const summary = { ...check, shown: "summary" } as const;
    builder.figure({ id: "decided", label: decidedLabel, at: sheets.cell("annuity.decided"), ...summary });
    rows.forEach((rate, index) => {
      if (!inside) return;
      const label = fillWording(insideLabel, { rate });
      builder.figure({ id: `inside${String(index + 1)}`, label, at: inside(index), ...summary });
    });
    const first = sheets.cell(`annuity.${discounts(answers, options).length > 0 ? "schedule" : "whole"}`, "due");
    builder.figure({ id: "first", label: firstLabel, at: first, format: "money", shown: "form" });
    const difference = sheets.cell("annuity.difference", "equal");
    builder.figure({ id: "difference", label: differenceLabel, at: difference, format: "money" });
    if (federalInstallments(answers, options)) {
      builder.figure({ id: "allowed", label: words.allowedCount, at: sheets.cell("annuity.allowed"), ...check });
    }
    if (builder.has("leastInstallment")) {
      builder.figure({ id: "notTooSmall", label: words.notTooSmall, at: sheets.cell("annuity.notTooSmall"), ...check });
    }
  },
});

/** The proposal with the most votes; the first one while nobody has voted. */
function adoptedRow(answers: Answers): AnswerRow | undefined {
  const rows = tableRows(answers, "rates");
  const votes = rows.map((row) => decimalAnswer(row, "votes") ?? new Decimal(0));
  const most = votes.reduce((highest, each) => Decimal.max(highest, each), new Decimal(0));
  return rows[most.isZero() ? 0 : votes.findIndex((each) => each.eq(most))];
}

function adoptedLabelOf(answers: Answers): Wording {
  return proposalLabel(adoptedRow(answers) ?? {});
}
