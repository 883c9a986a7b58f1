import { fillWording, type Wording } from "../../../core/wording";
import type { Answers } from "../../builder/answers";
import type { FlagField, Section } from "../../builder/field";
import type { PlanBuilder } from "../../builder/plan-builder";
import type { SheetBuilder } from "../../builder/sheet-builder";
import { sampleName } from "../../cress-mg-2018";
import { laySlide, slideTitle } from "../../builder/slide-sheet";
import { slidesOf } from "./slides";
import { deckWords } from "./wording";

export const deckField: FlagField = {
  kind: "flag",
  id: "projectorSheets",
  label: deckWords.field,
  help: deckWords.help,
  required: false,
};

export const deckSection: Section = { id: "projector", title: deckWords.section, fields: [deckField] };

export const deckAsked: Answers = { [deckField.id]: true };

export const deckSampleName: Wording = fillWording(deckWords.sample, { sample: sampleName });

/** Says that a workbook has the sheets: of the first one's title. */
export const DECK_NAME = "CRESS_FOLHAS_PARA_PROJETAR";

/** The sheets for the projector, once all others are laid out. */
export function layDeck(builder: PlanBuilder, answers: Answers): readonly SheetBuilder[] {
  const sheets = slidesOf(builder, answers).map((slide) => laySlide(builder, slide));
  const [first] = sheets;
  if (first) builder.result(DECK_NAME, slideTitle(first));
  return sheets;
}
