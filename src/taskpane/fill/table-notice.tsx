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
import type { ImportProblem } from "./table-import";
import type { DraftRow } from "./draft";
import { fillWording as wording } from "./wording";

/** What came of the last thing that was done to a table's rows. */
export type Notice =
  | { readonly kind: "done"; readonly wording: Wording; readonly before: readonly DraftRow[] }
  | { readonly kind: "refused"; readonly wording: Wording }
  | { readonly kind: "unread"; readonly problems: readonly ImportProblem[] };

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const SHOWN_PROBLEMS = 10;

export function TableNotice({ notice, onUndo }: { notice: Notice; onUndo: (before: readonly DraftRow[]) => void }) {
  const styles = useStyles();
  const say = useSay();
  if (notice.kind === "done") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{say(notice.wording)}</MessageBarBody>
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
