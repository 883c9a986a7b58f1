import type { Wording } from "../../../core/wording";
import { formula, text } from "../../builder/cell";
import type { PlanBuilder } from "../../builder/plan-builder";
import { ProsePage } from "../../builder/prose-page";
import type { SheetBuilder } from "../../builder/sheet-builder";
import type { NoteCells } from "./note-cells";
import { formulaOf, longest, type Phrase, type Quoted } from "./phrase";

/** Characters in a line of the text column. */
const LINE = 96;
/** Beyond it the columns of the tables' figures. */
const FIGURES = 17;

const words = {
  title: { en: "Explanatory note — asset ceiling", "pt-BR": "Nota explicativa — teto de ativo" },
  hint: {
    en: "Sentences and tables follow the other sheets. What is in brackets is for a person to write: in the checklist of the note.",
    "pt-BR":
      "Frases e quadros acompanham as outras planilhas. O que está entre colchetes cabe a uma pessoa: na verificação da nota.",
  },
} as const satisfies Record<string, Wording>;

/** The note's page, whose headings and paragraphs are phrases that follow cells. */
export class NotePage {
  readonly prose: ProsePage;

  constructor(
    readonly builder: PlanBuilder,
    readonly sheet: SheetBuilder,
    readonly cells: NoteCells,
  ) {
    this.prose = new ProsePage(builder, sheet, words.title, words.hint, [LINE, FIGURES, FIGURES, FIGURES, FIGURES]);
  }

  /** A heading; what follows the cells in it, such as the items of the norm that applies, by formula. */
  heading(title: Wording | Quoted, further: readonly Phrase[] = []): void {
    const isText = !("formula" in title) && further.length === 0;
    this.prose.heading(isText ? text(this.builder.word(title)) : formula(this.said([title, ...further])));
  }

  paragraph(phrases: readonly Phrase[]): void {
    this.prose.paragraph(formula(this.said(phrases)), longest(phrases, this.builder.language));
  }

  said(phrases: readonly Phrase[]): string {
    return formulaOf(phrases, this.builder.language);
  }

  gap(): void {
    this.prose.gap();
  }
}
