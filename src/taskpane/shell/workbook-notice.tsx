import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import {
  calculateAutomatically,
  calculateNow,
  readConditions,
  type WorkbookConditions,
} from "../../excel/reading/workbook-conditions";
import { useSay } from "./language";
import { KeptNotices } from "./kept-notices";
import { LostFunctionsNotice } from "./lost-functions-notice";
import type { View } from "./route";
import { shellWording as wording } from "./wording";

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexShrink: 0 },
});

/** What makes figures in this workbook other than they seem: the 1904 date system, and calculation by hand. */
export function WorkbookNotice({ view }: { view: View }) {
  const styles = useStyles();
  const say = useSay();
  const [conditions, setConditions] = useState<WorkbookConditions | null>(null);
  const [problem, setProblem] = useState<Wording | null>(null);

  const read = useCallback(() => {
    // A busy Excel is asked again the next time; a notice is worth no message of its own.
    readConditions().then(setConditions, () => undefined);
  }, []);

  useEffect(read, [read, view]);
  useEffect(() => {
    const whenShown = (): void => {
      if (document.visibilityState === "visible") read();
    };
    document.addEventListener("visibilitychange", whenShown);
    return () => {
      document.removeEventListener("visibilitychange", whenShown);
    };
  }, [read]);

  const calculate = (how: () => Promise<void>) => () => {
    setProblem(null);
    how().then(read, (reason: unknown) => {
      setProblem(excelProblem(reason));
      read();
    });
  };

  return (
    <div className={styles.notices}>
      <KeptNotices />
      <LostFunctionsNotice view={view} />
      {conditions?.date1904 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(wording.date1904Title)}</MessageBarTitle>
            {say(wording.date1904)}
          </MessageBarBody>
        </MessageBar>
      )}
      {conditions?.manualCalculation && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(wording.manualTitle)}</MessageBarTitle>
            {say(wording.manual)}
            {problem && <p role="alert">{say(problem)}</p>}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={calculate(calculateNow)}>{say(wording.calculateNow)}</Button>
            <Button onClick={calculate(calculateAutomatically)}>{say(wording.calculateAutomatically)}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
