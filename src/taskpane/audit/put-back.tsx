import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { areTold, type RightFormula } from "../../audit/right-formula";
import { toldFigures } from "../../audit/wording/told-figures";
import type { Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import type { LeftOver } from "../../excel/taking-back/write-all-or-nothing";
import type { WriteRecord } from "../../excel/taking-back/write-record";
import { putFormulas } from "../../excel/writing/put-formulas";
import { LeftOverBar, UndoWrite } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import type { AuditEntry } from "./audit-entry";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const MOST_SHOWN = 6;

interface Props {
  readonly entry: AuditEntry;
  readonly formulas: readonly RightFormula[];
}

/** What the cells hold and what they should: shown first where the finding has not, put back on a click, and undone. */
export function PutBack({ entry: { finding, weight }, formulas }: Props) {
  const { sheet } = finding;
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [record, setRecord] = useState<WriteRecord | null>(null);
  const [problem, setProblem] = useState<Wording | null>(null);
  const [left, setLeft] = useState<LeftOver | null>(null);
  const [first] = formulas;
  if (!first) return null;
  const cells = formulas.length === 1 ? first.cell : `${first.cell} +${String(formulas.length - 1)}`;

  const put = (): void => {
    setBusy(true);
    setProblem(null);
    putFormulas(sheet, formulas).then(
      (outcome) => {
        setBusy(false);
        if (outcome.kind === "written") {
          setRecord(outcome.record);
          announce(say(wording.wasPutBack, { cells }));
          return;
        }
        setProblem(outcome.problem);
        setLeft(outcome.left);
        announce(say(outcome.problem));
      },
      (reason: unknown) => {
        setBusy(false);
        setProblem(excelProblem(reason));
        announce(say(excelProblem(reason)));
      },
    );
  };

  return (
    <div className={styles.all}>
      {!areTold(finding, formulas) && (
        <>
          <Body1>{say(wording.putBackShown)}</Body1>
          <ul className={styles.lines}>
            {formulas.slice(0, MOST_SHOWN).map(({ cell, now, formula }) => {
              const told = toldFigures({ found: now, expected: formula, difference: null }, weight?.held.get(cell));
              return (
                <li key={cell}>
                  <Caption1>
                    {say(wording.putBackLine, {
                      cell,
                      now: told.found ?? wording.blank,
                      formula: told.expected ?? "",
                    })}
                  </Caption1>
                </li>
              );
            })}
            {formulas.length > MOST_SHOWN && (
              <li>
                <Caption1>{say(wording.moreCells, { count: String(formulas.length - MOST_SHOWN) })}</Caption1>
              </li>
            )}
          </ul>
        </>
      )}
      {problem && !left && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(problem)}</MessageBarBody>
        </MessageBar>
      )}
      {left && (
        <LeftOverBar
          left={left}
          onUndone={() => {
            setLeft(null);
            setProblem(null);
          }}
        />
      )}
      {record ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(wording.wasPutBack, { cells })}</MessageBarBody>
          <MessageBarActions>
            <UndoWrite
              record={record}
              onUndone={() => {
                setRecord(null);
              }}
            />
          </MessageBarActions>
        </MessageBar>
      ) : (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={put}>
            {say(wording.putBack, { cells })}
          </Button>
        </div>
      )}
    </div>
  );
}
