import type { Profile, ProfileContent, ProfileRow } from "../../profile/profile";
import { profileText } from "../../profile/profile";
import { heldIn } from "../../profile/terms";
import { isBlankAnswer, type Answer, type AnswerRow, type Answers } from "./answers";
import type { Field, Section, TableField } from "./field";

/** What a form's field is called in the profile, where it is not the same. */
const keysInProfile: Readonly<Record<string, string>> = {
  companies: "companyBands",
  fees: "annuityFees",
  expenses: "accounts",
};

export function profileKeyOf(fieldId: string): string {
  return keysInProfile[fieldId] ?? fieldId;
}

/** The year that a form is for: as it says itself, by the day that it is about, else that of the profile. */
export function yearOfAnswers(answers: Answers, profile: Profile | undefined): number | null {
  const said = [answers.year, answers.paymentDate, answers.accountsYear, profileText(profile, "year")].find(
    (each) => typeof each === "string" && /^\d{4}\b/.test(each),
  );
  return typeof said === "string" ? Number(said.slice(0, 4)) : null;
}

/** The answers, with what is blank in them taken from the council's profile where that has a value for the year. */
export function withProfile(sections: readonly Section[], answers: Answers, profile: Profile | undefined): Answers {
  if (!profile) return answers;
  const year = yearOfAnswers(answers, profile);
  const taken: Record<string, Answer> = {};
  for (const field of sections.flatMap((section): readonly Field[] => section.fields)) {
    if (!isBlank(answers[field.id])) continue;
    const held = heldIn(profile, profileKeyOf(field.id), year);
    const answer = held && answerOf(field, held.value, answers);
    if (answer !== null) taken[field.id] = answer;
  }
  return { ...answers, ...taken };
}

function isBlank(answer: unknown): boolean {
  return isBlankAnswer(answer) || (Array.isArray(answer) && answer.length === 0);
}

function answerOf(field: Field, content: ProfileContent, answers: Answers): Answer {
  if (field.kind === "table")
    return typeof content === "string" ? null : content.map((row) => rowOf(field, row, answers));
  if (typeof content !== "string") return null;
  return field.kind === "flag" ? content === "YES" : content;
}

/** The cells that the field's table has columns for; the others are blank. */
function rowOf(field: TableField, row: ProfileRow, answers: Answers): AnswerRow {
  return Object.fromEntries(
    field.columns(answers).map(({ id, kind }) => [id, kind === "flag" ? row[id] === "YES" : (row[id] ?? "")]),
  );
}
