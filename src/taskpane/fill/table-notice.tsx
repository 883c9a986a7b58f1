import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { Wording } from "../../core/wording";
import { useSay } from "../shell/language";
import { PasteQuestions } from "./paste/paste-questions";
import type { Question, QuestionAnswers } from "./paste/questions";
import type { ImportProblem } from "./paste/table-import";
import type { DraftRow } from "./draft";
import { fillWording as wording } from "./wording";

/** What came of the last thing that was done to a table's rows. */
export type Notice =
  | {
      readonly kind: "done";
      readonly wording: Wording;
      /** What the rows alone do not show. */
      readonly said?: readonly Wording[];
      readonly before: readonly DraftRow[];
    }
  | {
      readonly kind: "asked";
      readonly questions: readonly Question[];
      readonly said: readonly Wording[];
      readonly count: number;
      readonly onAnswers: (answers: QuestionAnswers) => void;
    }
  | { readonly kind: "refused"; readonly wording: Wording }
  | { readonly kind: "unread"; readonly problems: readonly ImportProblem[] };

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const SHOWN_PROBLEMS = 10;

interface Props {
  readonly notice: Notice;
  readonly onUndo: (before: readonly DraftRow[]) => void;
  /** Gives the import up that a question was asked about. */
  readonly onGivenUp: () => void;
}

export function TableNotice({ notice, onUndo, onGivenUp }: Props) {
  const styles = useStyles();
  const say = useSay();
  if (notice.kind === "done") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {say(notice.wording)}
          {notice.said?.map((each) => (
            <div key={each.en}>{say(each)}</div>
          ))}
        </MessageBarBody>
        <MessageBarActions>
          <Button
            onClick={() => {
              onUndo(notice.before);
            }}
          >
            {say(wording.undo)}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (notice.kind === "refused") {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{say(notice.wording)}</MessageBarBody>
      </MessageBar>
    );
  }
  if (notice.kind === "asked") return <PasteQuestions {...notice} onGivenUp={onGivenUp} />;
  const { problems } = notice;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {say(wording.nothingRead, { count: String(problems.length) })}
        <ul className={styles.list}>
          {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
            <li key={`${String(problem.row)}/${String(problem.column)}`}>{say(problem.message)}</li>
          ))}
        </ul>
        {problems.length > SHOWN_PROBLEMS && (
          <Caption1>{say(wording.andMore, { count: String(problems.length - SHOWN_PROBLEMS) })}</Caption1>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
