/**
 * What was typed into a form, as plain JSON. A number is decimal text (`"486.45"`), so that no digit is lost; a rate is a fraction
 * (`"0.075"`); a day is ISO text (`"2018-02-15"`); a choice is its option's id. Blank is `""`, null or absent.
 */
export type Answers = Readonly<Record<string, Answer>>;

export type Answer = ScalarAnswer | readonly AnswerRow[];

export type ScalarAnswer = string | boolean | null | undefined;

/** One row of a table by column id. */
export type AnswerRow = Readonly<Record<string, ScalarAnswer>>;
