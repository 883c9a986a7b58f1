import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { fillWording, type Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import { openCopy } from "../../excel/values-copy";
import { findLostFunctions } from "../../excel/writing/lost-functions";
import { useSay } from "../shell/language";
import { valuesCopyWording as wording } from "./wording";

const useStyles = makeStyles({
  copy: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
});

type Copying =
  { readonly kind: "none" | "working" | "opened" } | { readonly kind: "failed"; readonly problem: Wording };

/** A copy of the workbook for those without the add-in. */
export function ValuesCopy() {
  const styles = useStyles();
  const say = useSay();
  const [copying, setCopying] = useState<Copying>({ kind: "none" });

  const copy = async (): Promise<void> => {
    setCopying({ kind: "working" });
    try {
      const lost = await findLostFunctions();
      if (lost.cells > 0) {
        setCopying({
          kind: "failed",
          problem: fillWording(wording.errorsInside, { cells: String(lost.cells) }),
        });
        return;
      }
      const { valuesOnly } = await import("../../xlsx/values-only");
      await openCopy(valuesOnly);
      setCopying({ kind: "opened" });
    } catch (problem) {
      setCopying({ kind: "failed", problem: excelProblem(problem) });
    }
  };

  const working = copying.kind === "working";
  return (
    <div className={styles.copy}>
      <Button
        icon={working ? <Spinner size="tiny" /> : <CopyRegular />}
        disabledFocusable={working}
        onClick={() => void copy()}
      >
        {say(working ? wording.working : wording.button)}
      </Button>
      <Caption1>{say(wording.note)}</Caption1>
      {copying.kind === "opened" && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{say(wording.opened)}</MessageBarBody>
        </MessageBar>
      )}
      {copying.kind === "failed" && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say(copying.problem)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
