import { Button, Caption1, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import type { Wording } from "../../core/wording";
import type { FillOutcome, FillProgress } from "../../excel/fill/fill";
import type { LiveFigure } from "../../templates/builder/template";
import { useSay, type Say } from "../shell/language";
import { LiveFigures } from "./live-figures";
import type { Fill } from "./use-fill";
import { fillWording as wording } from "./wording";

const phases: Readonly<Record<FillProgress["phase"], Wording>> = {
  reading: wording.reading,
  writing: wording.writing,
  checking: wording.checking,
  restoring: wording.restoring,
};

interface Props {
  readonly fill: Fill;
  readonly figures: readonly LiveFigure[];
  /** How many fields keep the form from being filled in, after a fill was tried. */
  readonly toCorrect: number;
  readonly onFill: () => void;
}

/** The foot of a form: check figures, what came of the last fill, and the button that says what it will do. */
export function FillFoot({ fill, figures, toCorrect, onFill }: Props) {
  const say = useSay();
  const { run } = fill;
  if (run.kind === "running") {
    const { phase, done, total } = run.progress;
    return (
      <>
        <Caption1 role="status">{say(phases[phase])}</Caption1>
        <ProgressBar
          aria-label={say(phases[phase])}
          {...(phase === "writing" && done > 0 ? { value: done, max: total } : {})}
        />
        <Button disabledFocusable={phase === "restoring"} onClick={fill.cancel}>
          {say(wording.cancel)}
        </Button>
      </>
    );
  }
  return (
    <>
      <LiveFigures figures={figures} />
      {toCorrect > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {toCorrect === 1 ? say(wording.toCorrectOne) : say(wording.toCorrect, { count: String(toCorrect) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {run.kind === "ended" && <OutcomeBar outcome={run.outcome} />}
      {fill.previewProblem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(fill.previewProblem)}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" onClick={onFill}>
        {fillLabel(fill, say)}
      </Button>
    </>
  );
}

/** What came of a fill that did not fill. */
function OutcomeBar({ outcome }: { outcome: FillOutcome }) {
  const say = useSay();
  switch (outcome.kind) {
    case "filled":
      return null;
    case "cancelled":
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(wording.cancelled)}</MessageBarBody>
        </MessageBar>
      );
    case "failed":
      // What is left is said above the form, with the way to take it back.
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {say(outcome.restored ? wording.failedRestored : wording.failedPartly, { problem: outcome.problem })}
          </MessageBarBody>
        </MessageBar>
      );
    case "refused":
      // Without obstacles what is asked stands on a page of its own.
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{outcome.preview.obstacles.map((obstacle) => say(obstacle)).join(" ")}</MessageBarBody>
        </MessageBar>
      );
  }
}

/** What the button will do, as far as is known. */
export function fillLabel({ plan, preview }: Fill, say: Say): string {
  if (!plan) return say(wording.fillUnknown);
  const count = plan.sheets.length;
  const isUpdate = preview?.sheets.every(({ action }) => action.kind === "update") ?? false;
  if (count === 1) return say(isUpdate ? wording.updateOneSheet : wording.fillOneSheet);
  return say(isUpdate ? wording.updateSheets : wording.fillSheets, { count: String(count) });
}
