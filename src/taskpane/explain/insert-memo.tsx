import { Body1, Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { Wording } from "../../core/wording";
import { insertRows, type InsertedCell, type InsertedRows } from "../../excel/writing/insert-rows";
import { excelProblem } from "../../excel/problem";
import { rangeName } from "../../workbook/address";
import type { LeftOver } from "../../excel/taking-back/write-all-or-nothing";
import { LeftOverBar } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { useActiveCell } from "../shell/use-active-cell";
import { explainWording as wording } from "./wording";

interface Props {
  /** The cell whose memo it is. */
  readonly of: string;
  readonly rows: readonly (readonly InsertedCell[])[];
  readonly onInserted: (inserted: Extract<InsertedRows, { kind: "inserted" }>) => void;
  readonly onCancel: () => void;
}

/** Asks where the memo goes, by the sheet's own selection, and writes it there when the person says so. */
export function InsertMemo({ of, rows, onInserted, onCancel }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const corner = useActiveCell(true);
  const [occupied, setOccupied] = useState<{ readonly corner: string; readonly address: string } | null>(null);
  const [problem, setProblem] = useState<Wording | null>(null);
  const [left, setLeft] = useState<LeftOver | null>(null);
  const columns = Math.max(...rows.map((row) => row.length));
  const name = corner ? `${corner.sheet}!${corner.name}` : "";

  const insert = (overwrite: boolean): void => {
    if (!corner) return;
    insertRows(rows, corner, overwrite).then(
      (done) => {
        setProblem(null);
        setLeft(done.kind === "failed" ? done.left : null);
        if (done.kind === "inserted") onInserted(done);
        else if (done.kind === "failed") {
          setProblem(done.problem);
          announce(say(done.problem));
        } else setOccupied({ corner: name, address: `${done.sheet}!${done.address}` });
      },
      (reason: unknown) => {
        setProblem(excelProblem(reason));
        announce(say(excelProblem(reason)));
      },
    );
  };

  return (
    <>
      <Body1>{say(wording.chooseCorner, { cell: of })}</Body1>
      {problem && (
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
      {occupied?.corner === name && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(wording.occupied, { address: occupied.address })}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                insert(true);
              }}
            >
              {say(wording.replace)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Button onClick={onCancel}>{say(wording.cancel)}</Button>
      <Button
        appearance="primary"
        disabledFocusable={!corner}
        onClick={() => {
          insert(false);
        }}
      >
        {say(wording.insertAt, {
          rows: String(rows.length),
          address: corner
            ? `${corner.sheet}!${rangeName({ row: corner.row, column: corner.column, rows: rows.length, columns })}`
            : "…",
        })}
      </Button>
    </>
  );
}
