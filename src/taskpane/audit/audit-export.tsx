import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { Wording } from "../../core/wording";
import { addSheet, type AddedSheet, type WhenThere } from "../../excel/writing/add-sheet";
import { excelProblem } from "../../excel/problem";
import type { PlannedSheet } from "../../workbook/plan";
import { CellLink } from "../controls/cell-link";
import { LeftOverBar, UndoWrite } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { auditWording as wording } from "./wording";

interface Props {
  /** By this a later export knows the sheet again. */
  readonly kind: string;
  readonly button: Wording;
  readonly sheet: () => Promise<PlannedSheet>;
  /** Whether there is something to ask first; then nothing is written. */
  readonly asks?: () => boolean;
}

/** Puts a report into a sheet of its own; one that is there is replaced only with a yes. */
export function AuditExport({ kind, button, sheet, asks = () => false }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const [added, setAdded] = useState<AddedSheet | null>(null);
  const [problem, setProblem] = useState<Wording | null>(null);

  const write = (whenThere: WhenThere): void => {
    if (asks()) return;
    const writing = sheet().then((planned) => addSheet(planned, kind, say(wording.aside), whenThere));
    writing.then(
      (done) => {
        setAdded(done);
        setProblem(done.kind === "failed" ? done.problem : null);
        if (done.kind === "failed") announce(say(done.problem));
        else if (done.kind === "added") announce(`${say(wording.exported)} ${done.sheet}.`);
        else announce(say(wording.sheetThere, { sheet: done.sheet }));
      },
      (reason: unknown) => {
        setProblem(excelProblem(reason));
        announce(say(excelProblem(reason)));
      },
    );
  };

  return (
    <>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(problem)}</MessageBarBody>
        </MessageBar>
      )}
      {added?.kind === "failed" && added.left && (
        <LeftOverBar
          left={added.left}
          onUndone={() => {
            setAdded(null);
            setProblem(null);
          }}
        />
      )}
      {added?.kind === "added" && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {say(wording.exported)}{" "}
            <CellLink sheet={added.sheet} address="A1">
              {added.sheet}
            </CellLink>
            {added.keptAs !== undefined && ` ${say(wording.keptAs, { sheet: added.keptAs })}`}
          </MessageBarBody>
          <MessageBarActions>
            <UndoWrite
              record={added.record}
              onUndone={() => {
                setAdded(null);
              }}
            />
          </MessageBarActions>
        </MessageBar>
      )}
      {added?.kind === "there" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(wording.sheetThere, { sheet: added.sheet })}</MessageBarBody>
          <MessageBarActions>
            {added.ours && (
              <Button
                onClick={() => {
                  write("replace");
                }}
              >
                {say(wording.replace)}
              </Button>
            )}
            <Button
              onClick={() => {
                write("addAnother");
              }}
            >
              {say(wording.addAnother)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Button
        onClick={() => {
          write("ask");
        }}
      >
        {say(button)}
      </Button>
    </>
  );
}
