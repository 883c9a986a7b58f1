import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { fillWording, type Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import {
  findLostFunctions,
  repairFunctions,
  type LostFunctions,
  type Repair,
} from "../../excel/writing/lost-functions";
import { useSay } from "./language";
import { lostFunctionsWording as wording } from "./lost-functions-wording";
import type { View } from "./route";

type Repairing =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly repair: Repair }
  | { readonly kind: "failed"; readonly problem: Wording };

/** Says that cells show #NAME? because Excel does not know the add-in's functions there, why, and repairs them with one click. */
export function LostFunctionsNotice({ view }: { view: View }) {
  const say = useSay();
  const [lost, setLost] = useState<LostFunctions | null>(null);
  const [repairing, setRepairing] = useState<Repairing>({ kind: "none" });

  const look = useCallback(() => {
    // A busy Excel is asked again the next time; a notice is worth no message of its own.
    findLostFunctions().then(setLost, () => undefined);
  }, []);
  useEffect(look, [look, view]);
  useEffect(() => {
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
    };
  }, [look]);

  const repair = (): void => {
    if (repairing.kind === "running") return;
    setRepairing({ kind: "running" });
    repairFunctions().then(
      (done) => {
        setRepairing({ kind: "done", repair: done });
        look();
      },
      (problem: unknown) => {
        setRepairing({ kind: "failed", problem: excelProblem(problem) });
        look();
      },
    );
  };

  const found = lost !== null && lost.cells > 0;
  if (!found && repairing.kind !== "done") return null;
  return (
    <>
      {repairing.kind === "done" && <RepairOutcome repair={repairing.repair} />}
      {found && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(wording.title)}</MessageBarTitle>
            {say(fillWording(lost.cells === 1 ? wording.oneCell : wording.cells, { cells: String(lost.cells) }))}{" "}
            {say(wording.why)}
            {repairing.kind === "failed" && <p role="alert">{say(repairing.problem)}</p>}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={repair}
              disabledFocusable={repairing.kind === "running"}
              icon={repairing.kind === "running" ? <Spinner size="tiny" /> : null}
            >
              {say(repairing.kind === "running" ? wording.repairing : wording.repair)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

function RepairOutcome({ repair: { cells, returned, refused } }: { repair: Repair }) {
  const say = useSay();
  const all = returned === cells;
  return (
    <MessageBar intent={all ? "success" : "warning"} layout="multiline" role="status">
      <MessageBarBody>
        {say(fillWording(wording.returned, { returned: String(returned), cells: String(cells) }))}
        {refused.map(({ sheet, problem }) => (
          <p key={sheet}>
            {sheet}: {say(problem)}
          </p>
        ))}
        {!all && refused.length === 0 && <p>{say(wording.stillLost)}</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
