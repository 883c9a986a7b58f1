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
import { useEffect, useState } from "react";
import type { Wording } from "../../core/wording";
import type { ExplainedCell } from "../../excel/reading/explained-cell";
import { addSheet } from "../../excel/writing/add-sheet";
import { insertRows, placeOf, readPlace, type FreePlace, type TakenCell } from "../../excel/writing/insert-rows";
import { excelProblem } from "../../excel/problem";
import { rangeName } from "../../workbook/address";
import type { LeftOver } from "../../excel/taking-back/write-all-or-nothing";
import type { WriteRecord } from "../../excel/taking-back/write-record";
import { LeftOverBar } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import { useActiveCell } from "../shell/use-active-cell";
import type { StandingMemo } from "./standing-memo";
import { memoSheetName, standingRows, standingSheet } from "./standing-memo-form";
import { explainWording as wording } from "./wording";

const useStyles = makeStyles({
  taken: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "9em",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

/** By this a sheet of a memo is known. */
const MEMO_SHEET = "memo";

export interface InsertedMemo {
  readonly sheet: string;
  readonly address: string;
  readonly record: WriteRecord;
}

interface Props {
  /** The cell whose memo it is. */
  readonly of: ExplainedCell;
  readonly memo: StandingMemo;
  readonly onInserted: (inserted: InsertedMemo) => void;
  readonly onCancel: () => void;
}

interface Place {
  /** The selected cell, `Receita!B4`. */
  readonly corner: string;
  readonly taken: readonly TakenCell[];
  readonly free: FreePlace;
}

/** What stands where the memo would go, looked at each time that another cell is selected. */
function usePlace(rows: ReturnType<typeof standingRows>, corner: ReturnType<typeof useActiveCell>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const name = corner ? `${corner.sheet}!${corner.name}` : "";
  const content = corner ? `${corner.formula} ${corner.text}` : "";
  useEffect(() => {
    if (!corner) return undefined;
    let stopped = false;
    readPlace(rows, corner).then(
      (read) => {
        if (!stopped) setPlace({ corner: name, ...read });
      },
      // A cell is being edited: the next look tells.
      () => undefined,
    );
    return () => {
      stopped = true;
    };
    // The corner is another object after each look at the sheet; what counts is where it is and what it holds.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name, content, rows.length]);
  return place?.corner === name ? place : null;
}

/** Asks where the memo goes: a sheet of its own, or where the person selects; never over anything that was not listed. */
export function InsertMemo({ of, memo, onInserted, onCancel }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const corner = useActiveCell(true);
  const [problem, setProblem] = useState<Wording | null>(null);
  const [left, setLeft] = useState<LeftOver | null>(null);
  const [fresh, setFresh] = useState<Place | null>(null);
  const rows = standingRows(memo, language);
  const read = usePlace(rows, corner);
  const name = corner ? `${corner.sheet}!${corner.name}` : "";
  const place = fresh?.corner === name ? fresh : read;
  const explained = `${of.sheet}!${of.cell}`;
  const sheetName = memoSheetName(of.sheet, of.cell, language);
  const at = ({ sheet, row, column }: FreePlace): string => `${sheet}!${rangeName(placeOf(rows, { row, column }))}`;

  const failed = (reason: Wording): void => {
    setProblem(reason);
    announce(say(reason));
  };

  const insert = (target: FreePlace, agreed: readonly TakenCell[]): void => {
    insertRows(rows, target, agreed).then(
      (done) => {
        setProblem(null);
        setLeft(done.kind === "failed" ? done.left : null);
        if (done.kind === "inserted") onInserted(done);
        else if (done.kind === "failed") failed(done.problem);
        // Somebody typed there since it was looked at: the list is told anew.
        else setFresh({ corner: name, taken: done.taken, free: done.free });
      },
      (reason: unknown) => {
        failed(excelProblem(reason));
      },
    );
  };

  const insertSheet = (): void => {
    addSheet(standingSheet(memo, sheetName, language), MEMO_SHEET, say(wording.aside), "addAnother").then(
      (done) => {
        setLeft(done.kind === "failed" ? done.left : null);
        if (done.kind === "failed") failed(done.problem);
        else if (done.kind === "added") onInserted({ sheet: done.sheet, address: "A1", record: done.record });
      },
      (reason: unknown) => {
        failed(excelProblem(reason));
      },
    );
  };

  const taken = place?.taken ?? [];
  const count = say(taken.length === 1 ? wording.oneCell : wording.cells, { count: String(taken.length) });
  const selected = corner && { sheet: corner.sheet, row: corner.row, column: corner.column };
  const free = place && taken.length === 0 ? selected : (place?.free ?? null);
  return (
    <>
      <Body1>{say(wording.chooseCorner, { cell: explained })}</Body1>
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
      {selected && taken.length > 0 && name !== explained && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {say(wording.occupied, { address: at(selected), count })}
            <ul className={styles.taken}>
              {taken.map(({ cell, content }) => (
                <li key={cell}>
                  <Caption1>
                    {cell}: {content}
                    {`${selected.sheet}!${cell}` === explained && ` (${say(wording.explainedHere)})`}
                  </Caption1>
                </li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                insert(selected, taken);
              }}
            >
              {say(wording.replace, { count })}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Button onClick={onCancel}>{say(wording.cancel)}</Button>
      <Button
        disabledFocusable={!free}
        onClick={() => {
          if (free) insert(free, []);
        }}
      >
        {say(wording.insertAt, { rows: String(rows.length), address: free ? at(free) : "…" })}
      </Button>
      <Button appearance="primary" onClick={insertSheet}>
        {say(wording.insertSheet, { sheet: sheetName })}
      </Button>
    </>
  );
}
