import { useCallback, useState } from "react";
import { fillWording as filled, type Wording } from "../../../core/wording";
import { excelProblem } from "../../../excel/problem";
import { readSelectedRange } from "../../../excel/reading/selection";
import type { ScalarField, TableField } from "../../../templates/builder/field";
import { useLanguage } from "../../shell/language";
import { blankRow, isBlankRow, type DraftRow } from "../draft";
import { importRows } from "./table-import";
import type { Notice } from "../table-notice";
import { rowsPasted, type Place } from "../table-rows";
import type { Pasted } from "./pasted";
import { csvCells, decodedText, pastedCells } from "./table-text";
import type { QuestionAnswers } from "./questions";
import { fillWording as wording } from "../wording";

interface Target {
  readonly field: TableField;
  readonly columns: readonly ScalarField[];
  readonly rows: readonly DraftRow[];
  readonly onRows: (rows: readonly DraftRow[]) => void;
  readonly onNotice: (notice: Notice) => void;
}

export interface TableImport {
  /** True while a range or a file is being read. */
  readonly reading: boolean;
  /** Lays a paste over the table from a cell on. False where the text is a single cell, which is the input's own matter. */
  readonly paste: (text: string, row: number, column: string) => boolean;
  /** Replaces the rows by those of the selected range. */
  readonly takeSelection: () => void;
  /** Replaces the rows by those of a CSV file. */
  readonly takeFile: (file: File) => void;
}

/** The ways by which many rows come in at once. What cannot be read is listed, and then nothing is filled in. */
export function useTableImport({ field, columns, rows, onRows, onNotice }: Target): TableImport {
  const language = useLanguage();
  const [reading, setReading] = useState(false);

  /** @param place where the import is laid; null where it takes the place of all rows */
  const takeIn = useCallback(
    (pasted: Pasted, place: Place | null, targets: readonly ScalarField[], answers: QuestionAnswers = {}): void => {
      const imported = importRows(pasted, targets, language, answers);
      if (imported.problems.length > 0) {
        onNotice({ kind: "unread", problems: imported.problems });
        return;
      }
      const refuse = (reason: Wording): void => {
        onNotice({ kind: "refused", wording: reason });
      };
      if (imported.rows.length === 0) {
        refuse(wording.noRows);
        return;
      }
      if (imported.questions.some(({ id }) => answers[id] === undefined)) {
        onNotice({
          kind: "asked",
          questions: imported.questions,
          said: imported.said,
          count: imported.rows.length,
          onAnswers: (given) => {
            takeIn(pasted, place, targets, { ...answers, ...given });
          },
        });
        return;
      }
      const before = rows.every(isBlankRow) ? [] : rows;
      const after = rowsPasted(before, imported.rows, place, blankRow(columns));
      if (after.length > field.most) {
        refuse(filled(wording.tooManyRows, { count: String(after.length), most: String(field.most) }));
        return;
      }
      onRows(after);
      const replaced = (place === null || (place.row === 0 && place.column === 0)) && before.length > 0;
      const done = filled(replaced ? wording.rowsReplaced : wording.rowsRead, {
        count: String(imported.rows.length),
        before: String(before.length),
      });
      onNotice({ kind: "done", wording: done, said: imported.said, before: rows });
    },
    [language, columns, field, rows, onRows, onNotice],
  );

  const paste = (text: string, row: number, column: string): boolean => {
    if (!/[\t\n]/.test(text.trim())) return false;
    const at = Math.max(
      columns.findIndex((each) => each.id === column),
      0,
    );
    const targets = columns.slice(at);
    takeIn(pastedCells(text, targets), { row, column: at }, targets);
    return true;
  };

  const takeSelection = (): void => {
    setReading(true);
    readSelectedRange()
      .then(
        (selected) => {
          if (selected) takeIn({ cells: selected.values, inOrder: false }, null, columns);
          else onNotice({ kind: "refused", wording: wording.blankSelection });
        },
        (problem: unknown) => {
          onNotice({ kind: "refused", wording: excelProblem(problem) });
        },
      )
      .finally(() => {
        setReading(false);
      });
  };

  const takeFile = (file: File): void => {
    setReading(true);
    file
      .arrayBuffer()
      .then(
        (bytes) => {
          takeIn({ cells: csvCells(decodedText(bytes)), inOrder: false }, null, columns);
        },
        // The file was moved or deleted after it was chosen.
        () => {
          onNotice({ kind: "refused", wording: wording.fileNotRead });
        },
      )
      .finally(() => {
        setReading(false);
      });
  };

  return { reading, paste, takeSelection, takeFile };
}
