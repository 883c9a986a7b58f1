import { defineTemplate } from "../builder/define";
import { layCeiling } from "./ceiling-sheet";
import { ceilingWords } from "./ceiling-wording";
import { itgProblems, itgSamples, itgSections } from "./form";
import { layNote } from "./note-sheet";

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
  lay(builder, answers) {
    const places = layCeiling(builder, answers);
    layNote(builder, places, answers);
    const { surplus, fundingValue, ceiling, effect, net } = places;
    builder.figure({ id: "surplus", label: ceilingWords.surplus, at: surplus, format: "amount" });
    const funding = { id: "funding", label: ceilingWords.fundingValue, at: fundingValue };
    builder.figure({ ...funding, format: "amount", shown: "form" });
    builder.figure({ id: "ceiling", label: ceilingWords.ceiling, at: ceiling, format: "amount" });
    builder.figure({ id: "effect", label: ceilingWords.effect, at: effect, format: "amount", shown: "summary" });
    builder.figure({ id: "net", label: ceilingWords.net, at: net, format: "amount" });
  },
});
