import type { Language, Wording } from "../../core/wording";
import type { Profile } from "../../profile/profile";
import type { NumberFormat, Plan } from "../../workbook/plan";
import type { Answers } from "./answers";
import type { Section } from "./field";
import type { PicturePart } from "./picture";

/** A budget template: what it asks for, and what it makes of the answers. The pane's form, the command line and the tests know no more. */
export interface Template {
  /** Permanent: it is stored in the workbooks that were filled. */
  readonly id: string;
  readonly name: Wording;
  /** One line for the template's card. */
  readonly summary: Wording;
  /** For the card: drawn, not described. */
  readonly picture: readonly PicturePart[];
  readonly sections: readonly Section[];
  /** At least one; the first is the one that a single click loads. */
  readonly samples: readonly Sample[];
  /** Everything that keeps the answers from being filled in; empty where they are ready. */
  readonly validate: (answers: Answers, whose?: Whose) => readonly Problem[];
  /** Key figures while the form is being typed: cells of the plan. One that cannot be computed yet is left out. */
  readonly figures: (answers: Answers, language: Language, whose?: Whose) => readonly LiveFigure[];
  /** @throws InvalidAnswers where `validate` finds a problem */
  readonly plan: (answers: Answers, options: PlanOptions) => Plan;
}

export interface Sample {
  /** What the command line calls it; the template's own id for its first sample, unless it has a name of its own. */
  readonly id: string;
  readonly name: Wording;
  readonly council: Council;
  readonly answers: Answers;
  /** What the sample's name itself asks for, whatever a file of answers says. */
  readonly given?: Answers;
}

export interface Council {
  readonly name: string;
  /** "6ª Região"; empty where there is none. */
  readonly region: string;
}

/** For whom a form is filled: what the federal council's rules say of it depends on that. */
export interface Whose {
  readonly council?: Council;
  readonly profile?: Profile;
}

export interface PlanOptions extends Whose {
  readonly language: Language;
  readonly council: Council;
  readonly versions: Versions;
}

/** What a filled workbook says of where it comes from. */
export interface Versions {
  readonly addIn: string;
  readonly legalValues: string;
}

/** Something that keeps the answers from being filled in, and where: a field, and in a table its row (from 0) and column. */
export interface Problem {
  readonly field: string;
  readonly row?: number;
  readonly column?: string;
  /** Names the field and says what to type. */
  readonly message: Wording;
}

export interface LiveFigure {
  readonly id: string;
  readonly label: Wording;
  /** Decimal text; for a verdict alone, absent. */
  readonly value?: string;
  readonly format: NumberFormat;
  /** A check's outcome; absent for a figure that is only shown. */
  readonly passes?: boolean;
  /** The defined name of the cell that holds this figure once it is filled. */
  readonly name?: string;
}

export class InvalidAnswers extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message.en).join("; "));
    this.name = "InvalidAnswers";
  }
}
