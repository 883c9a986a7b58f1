import type { Wording } from "../../core/wording";
import type { Answers } from "./answers";
import type { Section } from "./field";
import { LiveFigures } from "./live-figures";
import type { PicturePart } from "./picture";
import { PlanBuilder } from "./plan-builder";
import { InvalidAnswers, type Problem, type Sample, type Template, type Whose } from "./template";
import { fieldProblems } from "./validation";

/** What a template's own file says; the rest is the same for all of them. */
export interface TemplateSketch {
  readonly id: string;
  readonly name: Wording;
  readonly summary: Wording;
  readonly picture: readonly PicturePart[];
  readonly sections: readonly Section[];
  readonly samples: readonly Sample[];
  /** Problems beyond those of single fields; asked only where the fields have none. */
  readonly problems?: (answers: Answers, whose: Whose) => readonly Problem[];
  /** What a workbook says that was filled before a field was there, by the names that it has. */
  readonly ofEarlierFill?: (names: ReadonlySet<string>) => Answers;
  /** Lays out the sheets. Several templates can be laid out with one builder. */
  readonly lay: (builder: PlanBuilder, answers: Answers) => void;
}

export interface LaidOutTemplate extends Template {
  readonly ofEarlierFill?: TemplateSketch["ofEarlierFill"];
  readonly lay: TemplateSketch["lay"];
  readonly problems: (answers: Answers, whose: Whose) => readonly Problem[];
}

export function defineTemplate(sketch: TemplateSketch): LaidOutTemplate {
  const ownProblems = sketch.problems ?? (() => []);
  const validate = (answers: Answers, whose: Whose = {}): readonly Problem[] => {
    const problems = fieldProblems(sketch.sections, answers);
    return problems.length > 0 ? problems : ownProblems(answers, whose);
  };
  const live = new LiveFigures(sketch);
  return {
    ...sketch,
    figures: (answers, language, whose) => live.of(answers, language, whose),
    problems: ownProblems,
    validate,
    plan(answers, options) {
      const problems = validate(answers, options);
      if (problems.length > 0) throw new InvalidAnswers(problems);
      const builder = new PlanBuilder(sketch.id, options);
      sketch.lay(builder, answers);
      return builder.build();
    },
  };
}
