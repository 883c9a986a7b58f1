import { useCallback, useState } from "react";
import { fillWording as filled, type Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import { readSelectedRange } from "../../excel/reading/selection";
import type { ScalarField, TableField } from "../../templates/builder/field";
import { useLanguage } from "../shell/language";
import { blankRow, isBlankRow, type DraftRow } from "./draft";
import { importRows } from "./table-import";
import type { Notice } from "./table-notice";
import { rowsLaidOver } from "./table-rows";
import { csvCells, decodedText, pastedCells, type ImportedCell, type LineShape } from "./table-text";
import { fillWording as wording } from "./wording";

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

const shapeOf = (columns: readonly ScalarField[]): LineShape =>
  columns.map(({ kind }) => (kind === "number" || kind === "date" ? "figure" : "text"));

/** The ways by which many rows come in at once. What cannot be read is listed, and then nothing is filled in. */
export function useTableImport({ field, columns, rows, onRows, onNotice }: Target): TableImport {
  const language = useLanguage();
  const [reading, setReading] = useState(false);

  const takeIn = useCallback(
    (cells: readonly (readonly ImportedCell[])[], from: number, targets: readonly ScalarField[]): void => {
      const imported = importRows(cells, targets, language);
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
      const before = rows.every(isBlankRow) ? [] : rows;
      const after = rowsLaidOver(from < 0 ? [] : before, Math.max(from, 0), imported.rows, blankRow(columns));
      if (after.length > field.most) {
        refuse(filled(wording.tooManyRows, { count: String(after.length), most: String(field.most) }));
        return;
      }
      onRows(after);
      const done = filled(wording.rowsRead, { count: String(imported.rows.length) });
      onNotice({ kind: "done", wording: done, before: rows });
    },
    [language, columns, field, rows, onRows, onNotice],
  );

  const paste = (text: string, row: number, column: string): boolean => {
    if (!/[\t\n]/.test(text.trim())) return false;
    const at = columns.findIndex((each) => each.id === column);
    const targets = columns.slice(Math.max(at, 0));
    takeIn(pastedCells(text, shapeOf(targets)), row, targets);
    return true;
  };

  const takeSelection = (): void => {
    setReading(true);
    readSelectedRange()
      .then(
        (selected) => {
          if (selected) takeIn(selected.values, -1, columns);
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
          takeIn(csvCells(decodedText(bytes)), -1, columns);
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
