import type { Wording } from "../../core/wording";
import { number } from "../builder/cell";
import { defineTemplate } from "../builder/define";
import type { LiveFigure } from "../builder/template";
import type { Answers } from "../builder/answers";
import { layCeiling } from "./ceiling-sheet";
import { ceilingWords } from "./ceiling-wording";
import { ceilingFigures } from "./figures";
import { itgProblems, itgSamples, itgSections } from "./form";
import { layNote } from "./note-sheet";

const fundingLabel: Wording = ceilingWords.fundingValue;

/** The asset ceiling and the liability of a minimum funding requirement (ITG 20, IFRIC 14), with the note that discloses them. */
export const itg20 = defineTemplate({
  id: "itg20",
  name: { en: "Asset ceiling (ITG 20)", "pt-BR": "Teto de ativo (ITG 20)" },
  summary: {
    en: "Refund, reduction, ceiling, net position and the text of the note.",
    "pt-BR": "Restituição, redução, teto, posição líquida e o texto da nota explicativa.",
  },
  sections: itgSections,
  samples: itgSamples,
  problems: itgProblems,
  checks: itgChecks,
  lay(builder, answers) {
    const places = layCeiling(builder, answers);
    layNote(builder, places, answers);
    const figures = ceilingFigures(answers);
    if (figures) {
      builder.resultValues("CRESS_ITG_TETO", [[number(figures.ceiling)]]);
      builder.resultValues("CRESS_ITG_LIQUIDO", [[number(figures.net)]]);
    }
    builder.figure(builder.word(ceilingWords.surplus), places.surplus, "amount");
    builder.figure(builder.word(ceilingWords.ceiling), places.ceiling, "amount");
    builder.figure(builder.word(ceilingWords.effect), places.effect, "amount");
    builder.figure(builder.word(ceilingWords.net), places.net, "amount");
  },
});

function itgChecks(answers: Answers): readonly LiveFigure[] {
  const figures = ceilingFigures(answers);
  if (!figures) return [];
  return [
    { id: "surplus", label: ceilingWords.surplus, value: figures.surplus.toFixed(), format: "amount" },
    { id: "funding", label: fundingLabel, value: figures.fundingValue.toFixed(), format: "amount" },
    {
      id: "ceiling",
      label: ceilingWords.ceiling,
      value: figures.ceiling.toFixed(),
      format: "amount",
      name: "CRESS_ITG_TETO",
    },
    { id: "net", label: ceilingWords.net, value: figures.net.toFixed(), format: "amount", name: "CRESS_ITG_LIQUIDO" },
  ];
}
