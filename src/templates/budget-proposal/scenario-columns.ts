import { fillWording, type Wording } from "../../core/wording";
import { decimalAnswer, tableRows, type Answers } from "../builder/answers";
import { ratesField } from "../builder/shared-fields";

/** The columns that sheets of a vote have in common: one for each adjustment, and one beside the vote. */
export interface ScenarioColumns {
  /** Those put to the vote. */
  readonly proposals: readonly string[];
  /** The one that is only compared; none where no adjustment was given for it. */
  readonly comparison: readonly string[];
}

export function scenarioColumns(answers: Answers): ScenarioColumns {
  return {
    proposals: proposalColumns(answers),
    comparison: decimalAnswer(answers, "comparisonRate") === null ? [] : ["comparison"],
  };
}

export function proposalColumns(answers: Answers): readonly string[] {
  return tableRows(answers, ratesField.id).map((_, index) => proposalColumn(index));
}

export function proposalColumn(index: number): string {
  return `proposal${String(index + 1)}`;
}

const heading: Wording = { en: "Proposal {number}", "pt-BR": "Proposta {number}" };

export function proposalHeading(index: number): Wording {
  return fillWording(heading, { number: String(index + 1) });
}
