import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { FillOutcome } from "../../excel/fill/fill";
import { useSay } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import { FillSummary } from "./fill-summary";
import type { Fill } from "./use-fill";
import { fillWording as wording } from "./wording";

/** What stands in the form's place after a fill: the summary, or word that the fill is being taken back. */
export function FilledPage({
  fill,
  outcome,
}: {
  fill: Fill;
  outcome: Extract<FillOutcome, { kind: "filled" }> | null;
}) {
  const say = useSay();
  return (
    <ViewLayout
      foot={
        <>
          {fill.undoProblem && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{say(fill.undoProblem)}</MessageBarBody>
            </MessageBar>
          )}
          <Button appearance="primary" disabledFocusable={!outcome} onClick={fill.dismiss}>
            {say(wording.backToForm)}
          </Button>
        </>
      }
    >
      {outcome ? (
        <FillSummary
          outcome={outcome}
          onUndo={() => {
            fill.undo(outcome);
          }}
        />
      ) : (
        <Spinner label={say(wording.undoing)} />
      )}
    </ViewLayout>
  );
}
