import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { Wording } from "../../core/wording";
import { undoFill } from "../../excel/fill/fill";
import { excelProblem } from "../../excel/problem";
import type { LeftOver } from "../../excel/taking-back/write-all-or-nothing";
import type { WriteRecord } from "../../excel/taking-back/write-record";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { controlsWording as wording } from "./wording";

interface Undoing {
  readonly busy: boolean;
  readonly problem: Wording | null;
  readonly undo: () => void;
}

/** Takes a write back; where that does not come about, it can be tried again. */
function useUndo(record: WriteRecord | null, onUndone: () => void): Undoing {
  const say = useSay();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Wording | null>(null);
  const undo = (): void => {
    if (!record || busy) return;
    setBusy(true);
    setProblem(null);
    undoFill(record).then(
      () => {
        setBusy(false);
        announce(say(wording.undone));
        onUndone();
      },
      (reason: unknown) => {
        setBusy(false);
        const said = excelProblem(reason);
        setProblem(said);
        announce(say(said));
      },
    );
  };
  return { busy, problem, undo };
}

/** A way back from what was just written, beside the word that it was. */
export function UndoWrite({ record, onUndone }: { record: WriteRecord; onUndone: () => void }) {
  const say = useSay();
  const { busy, problem, undo } = useUndo(record, onUndone);
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={undo}>
        {say(wording.undo)}
      </Button>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(problem)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Something failed and a part of it could not be taken back: it stays said, with the way to do so, until it is done. */
export function LeftOverBar({ left, onUndone }: { left: LeftOver; onUndone: () => void }) {
  const say = useSay();
  const { busy, problem, undo } = useUndo(left.record, onUndone);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{say(wording.leftOver, { problem: problem ?? left.problem })}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={undo}>
          {say(wording.undoNow)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
