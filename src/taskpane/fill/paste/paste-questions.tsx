import { Body1, Body1Strong, Button, makeStyles, Radio, RadioGroup, Field, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Wording } from "../../../core/wording";
import { Choice } from "../../controls/choice";
import { useSay } from "../../shell/language";
import { fillWording as wording } from "../wording";
import type { Question, QuestionAnswers } from "./questions";

interface Props {
  readonly questions: readonly Question[];
  readonly said: readonly Wording[];
  readonly count: number;
  readonly onAnswers: (answers: QuestionAnswers) => void;
  readonly onGivenUp: () => void;
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Radio buttons take a line each; more choices than these are a list. */
const MOST_RADIOS = 3;

/** What a paste leaves open, asked once for all its rows before any of them is taken. */
export function PasteQuestions({ questions, said, count, onAnswers, onGivenUp }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [answers, setAnswers] = useState<QuestionAnswers>({});
  const answer = (id: string, value: string): void => {
    setAnswers((given) => ({ ...given, [id]: value }));
  };
  const isComplete = questions.every(({ id }) => answers[id] !== undefined && answers[id] !== "");
  return (
    <div className={styles.panel} role="group" aria-label={say(wording.beforeUsing)}>
      <Body1Strong>{say(wording.beforeUsing)}</Body1Strong>
      {said.map((each) => (
        <Body1 key={each.en}>{say(each)}</Body1>
      ))}
      {questions.map(({ id, wording: question, options }) => (
        <Field key={id} label={say(question)}>
          {options.length <= MOST_RADIOS ? (
            <RadioGroup
              value={answers[id] ?? ""}
              onChange={(_event, { value }) => {
                answer(id, value);
              }}
            >
              {options.map((option) => (
                <Radio key={option.id} value={option.id} label={say(option.label)} />
              ))}
            </RadioGroup>
          ) : (
            <Choice
              value={answers[id] ?? ""}
              onChange={(_event, { value }) => {
                answer(id, value);
              }}
            >
              <option value="">{say(wording.chooseOption)}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {say(option.label)}
                </option>
              ))}
            </Choice>
          )}
        </Field>
      ))}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={!isComplete}
          onClick={() => {
            onAnswers(answers);
          }}
        >
          {say(wording.useRows, { count: String(count) })}
        </Button>
        <Button onClick={onGivenUp}>{say(wording.giveUpPaste)}</Button>
      </div>
    </div>
  );
}
