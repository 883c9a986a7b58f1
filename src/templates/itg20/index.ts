import { fillWording, type Wording } from "../../core/wording";
import type { Answers } from "../builder/answers";
import { defineTemplate } from "../builder/define";
import { pictureHeadings, pictureRow, pictureText } from "../builder/picture";
import { laySheets } from "../builder/lay-sheets";
import type { PlanBuilder } from "../builder/plan-builder";
import { ceilingSheet } from "./ceiling/sheet";
import { candidateWords, ceilingWords } from "./ceiling/wording";
import { itgSections } from "./form";
import { noteFiguresSheet } from "./note/figure-sheet";
import { layNote } from "./note/sheet";
import { hasMovement, plansOf, sheetId } from "./plan-answers";
import { itgProblems } from "./problems";
import { isRecomputable } from "./proof/largest-benefit";
import { proofSheet } from "./proof/sheet";
import { itgSamples } from "./samples";
import { layStatements } from "./statements";
import { yearSheet } from "./year/sheet";
import { yearWords } from "./year/wording";

/** The asset ceiling and the liability of a minimum funding requirement (ITG 20, IFRIC 14), with the year and the note that discloses them. */
export const itg20 = defineTemplate({
  id: "itg20",
  name: { en: "Asset ceiling (ITG 20)", "pt-BR": "Teto de ativo (ITG 20)" },
  summary: {
    en: "Ceiling by the largest benefit, the whole year, its entries, proof, sensitivity and the note.",
    "pt-BR": "Teto pelo maior benefício, o exercício inteiro, lançamentos, prova, sensibilidade e a nota.",
  },
  picture: [
    pictureHeadings(5, 20, 10, 10),
    pictureRow(11, 20, 10, 10),
    pictureText(20, 42),
    pictureText(25, 42),
    pictureText(30, 42),
    pictureText(35, 26),
  ],
  sections: itgSections,
  samples: itgSamples,
  problems: itgProblems,
  lay: layItg20,
});

function layItg20(builder: PlanBuilder, answers: Answers): void {
  layStatements(builder, answers);
  const plans = plansOf(answers);
  const sheets = laySheets(builder, [
    ...plans.flatMap((plan) => [
      ceilingSheet(plan),
      yearSheet(plan),
      ...(isRecomputable(plan) ? [proofSheet(plan, answers)] : []),
    ]),
    noteFiguresSheet(plans),
  ]);
  layNote(builder, sheets, plans, answers);
  const ofPlan: Wording = { en: "{label}, plan {number}", "pt-BR": "{label}, plano {number}" };
  for (const plan of plans) {
    const show = (id: string, label: Wording, path: string, column?: string): void => {
      const isOnly = plans.length === 1;
      builder.figure({
        id: isOnly ? id : `${id}${String(plan.number)}`,
        label: isOnly ? label : fillWording(ofPlan, { label, number: String(plan.number) }),
        at: sheets.cell(path, column),
        format: "amount",
      });
    };
    const ceiling = sheetId(plan, "ceiling");
    show("surplus", ceilingWords.surplus, `${ceiling}.surplus`);
    show("ceiling", candidateWords.ceiling, `${ceiling}.ceiling`);
    show("effect", candidateWords.effect, `${ceiling}.effect`);
    show("net", candidateWords.net, `${ceiling}.net`);
    if (hasMovement(plan)) show("unexplained", yearWords.unexplained, `${sheetId(plan, "year")}.unexplained`, "net");
  }
}
