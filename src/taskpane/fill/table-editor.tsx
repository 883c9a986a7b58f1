import { Body1Strong, Button, Caption1, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { fillWording as filled } from "../../core/wording";
import { tableRows } from "../../templates/builder/answers";
import type { ScalarField, TableField } from "../../templates/builder/field";
import type { Problem } from "../../templates/builder/template";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import { blankRow, isBlankRow, unreadText, withTyped, type Draft, type DraftRow, type Typed } from "./draft";
import { MonthDoubts } from "./month-doubts";
import { columnWidths } from "./column-widths";
import { TableCell } from "./table-cell";
import { TableNotice, type Notice } from "./table-notice";
import { TableProblems } from "./table-problems";
import { rowInserted, rowMoved, rowRemoved, rowReplaced } from "./table-rows";
import { TableToolbar } from "./table-toolbar";
import { useTableImport } from "./paste/use-table-import";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  help: { color: tokens.colorNeutralForeground3 },
  frame: { overflowX: "auto", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", width: "100%" },
  heading: {
    textAlign: "left",
    verticalAlign: "bottom",
    padding: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  figureHeading: { textAlign: "right" },
  number: {
    minWidth: "20px",
    padding: tokens.spacingHorizontalXXS,
    textAlign: "right",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Hover },
  // The type of its inputs, in whose figures the widths are counted.
  cell: { padding: 0, fontSize: tokens.fontSizeBase200 },
  flag: { textAlign: "center" },
  pages: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** Rows in sight at once: more inputs than this make typing slow, and nobody reads 20,000 rows in a pane. */
const PAGE = 25;

interface Props {
  readonly field: TableField;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly onRows: (rows: readonly DraftRow[]) => void;
}

/** A table of a form, edited as a table: paste over it, take it from the sheet or a file, add, remove and move rows. */
export function TableEditor({ field, draft, problems, onRows }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const id = useId();
  const editor = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => field.columns(draft), [field, draft]);
  const kept = tableRows(draft, field.id);
  // A table without rows shows a blank one, so that there is a cell to type in and to paste over.
  const rows = useMemo(() => (kept.length === 0 ? [blankRow(columns)] : kept), [kept, columns]);
  const [page, setPage] = useState(0);
  const [current, setCurrent] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [wanted, setWanted] = useState<{ readonly row: number; readonly column: string } | null>(null);

  const first = Math.min(page, Math.ceil(rows.length / PAGE) - 1) * PAGE;
  const shown = rows.slice(first, first + PAGE);
  const currentRow = Math.min(current, rows.length - 1);
  const isBlank = rows.every(isBlankRow);
  // Of the rows in sight: of 20,000 the others would make typing slow.
  const widths = useMemo(
    () => columnWidths(columns, rows.slice(first, first + PAGE), language),
    [columns, rows, first, language],
  );

  const tell = useCallback(
    (next: Notice): void => {
      setNotice(next);
      if (next.kind === "unread") announce(say(wording.nothingRead, { count: String(next.problems.length) }));
      else if (next.kind === "asked") announce(say(wording.beforeUsing));
      else
        announce([next.wording, ...(next.kind === "done" ? (next.said ?? []) : [])].map((each) => say(each)).join(" "));
    },
    [announce, say],
  );
  const change = (next: readonly DraftRow[]): void => {
    onRows(next);
    setNotice(null);
  };
  const { reading, paste, takeSelection, takeFile } = useTableImport({ field, columns, rows, onRows, onNotice: tell });

  // Rows and their order change between a key and the next paint; what holds them for the memoised cells is refreshed here.
  const latest = useRef({ rows, columns, change });
  latest.current = { rows, columns, change };

  const goTo = useCallback((row: number, column: string): void => {
    setPage(Math.floor(row / PAGE));
    setCurrent(row);
    setWanted({ row, column });
  }, []);
  useEffect(() => {
    if (!wanted) return;
    const cell = `[data-row="${String(wanted.row)}"][data-column="${wanted.column}"]`;
    editor.current?.querySelector<HTMLElement>(cell)?.focus();
    setWanted(null);
  }, [wanted]);

  const onTyped = useCallback((row: number, column: string, typed: Typed): void => {
    const { rows: now, change: changeNow } = latest.current;
    const edited = now[row];
    if (edited) changeNow(rowReplaced(now, row, withTyped(edited, column, typed)));
  }, []);
  const move = useCallback(
    (row: number, by: -1 | 1, column: string): void => {
      const { rows: now, change: changeNow } = latest.current;
      const moved = rowMoved(now, row, by);
      if (moved === now) return;
      changeNow(moved);
      goTo(row + by, column);
      announce(say(wording.rowMoved, { row: String(row + by + 1) }));
    },
    [announce, goTo, say],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLInputElement>, row: number, column: string): void => {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : null;
      if (by === null) return;
      event.preventDefault();
      if (event.altKey && event.key !== "Enter") move(row, by, column);
      else if (row + by >= 0 && row + by < latest.current.rows.length) goTo(row + by, column);
    },
    [goTo, move],
  );

  const [firstColumn] = columns;
  const add = (): void => {
    const at = isBlank && kept.length === 0 ? 0 : currentRow + 1;
    change(rowInserted(kept.length === 0 ? [] : rows, at, blankRow(columns)));
    if (firstColumn) goTo(at, firstColumn.id);
  };
  const remove = (): void => {
    onRows(rowRemoved(rows, currentRow));
    setCurrent(Math.max(0, currentRow - 1));
    tell({ kind: "done", wording: filled(wording.rowRemoved, { row: String(currentRow + 1) }), before: rows });
  };
  const problemAt = (row: number, column: string): Problem | undefined =>
    problems.find((problem) => problem.row === row && problem.column === column);

  return (
    <div ref={editor} className={styles.editor} role="group" aria-labelledby={id}>
      <Body1Strong id={id}>
        {say(field.label)}
        {field.required ? " *" : ""}
      </Body1Strong>
      {field.help && <Caption1 className={styles.help}>{say(field.help)}</Caption1>}
      {isBlank && <Caption1 className={styles.help}>{say(wording.emptyTable)}</Caption1>}
      <TableToolbar
        label={say(wording.toolbar, { table: field.label })}
        current={isBlank && rows.length === 1 ? null : currentRow}
        rows={rows.length}
        full={rows.length >= field.most}
        onAdd={add}
        onRemove={remove}
        onMove={(by) => {
          if (firstColumn) move(currentRow, by, firstColumn.id);
        }}
        onSelection={takeSelection}
        onFile={takeFile}
      />
      {reading && <Spinner size="tiny" label={say(wording.readingRows)} />}
      <div
        className={styles.frame}
        onPaste={(event) => {
          const { row, column } = placeOf(event.target);
          if (paste(event.clipboardData.getData("text/plain"), row, column)) event.preventDefault();
        }}
        onFocus={(event) => {
          setCurrent(placeOf(event.target).row);
        }}
      >
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <td className={styles.number} />
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={mergeClasses(styles.heading, isFigure(column) && styles.figureHeading)}
                >
                  {say(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, offset) => {
              const index = first + offset;
              return (
                <tr key={index} className={mergeClasses(index === currentRow && !isBlank && styles.current)}>
                  <th scope="row" className={styles.number}>
                    {index + 1}
                  </th>
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      className={mergeClasses(styles.cell, column.kind === "flag" && styles.flag)}
                      style={{ minWidth: widths[column.id] }}
                    >
                      <TableCell
                        column={column}
                        row={index}
                        answer={row[column.id]}
                        unread={unreadText(row, column.id)}
                        problem={problemAt(index, column.id)?.message[language]}
                        onTyped={onTyped}
                        onKeyDown={onKeyDown}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > PAGE && (
        <div className={styles.pages}>
          <Button
            size="small"
            icon={<ChevronLeftRegular />}
            aria-label={say(wording.earlier)}
            disabledFocusable={first === 0}
            onClick={() => {
              setPage(Math.max(0, page - 1));
            }}
          />
          <Caption1>
            {say(wording.page, {
              first: String(first + 1),
              last: String(first + shown.length),
              count: String(rows.length),
            })}
          </Caption1>
          <Button
            size="small"
            icon={<ChevronRightRegular />}
            aria-label={say(wording.later)}
            disabledFocusable={first + PAGE >= rows.length}
            onClick={() => {
              setPage(page + 1);
            }}
          />
        </div>
      )}
      {notice && (
        <TableNotice
          notice={notice}
          onUndo={(before) => {
            onRows(before);
            setNotice(null);
          }}
          onGivenUp={() => {
            setNotice(null);
          }}
        />
      )}
      <MonthDoubts table={field.id} rows={rows} />
      <TableProblems table={field.label} problems={problems} onGo={goTo} />
    </div>
  );
}

const isFigure = (column: ScalarField): boolean => column.kind === "number" || column.kind === "date";

/** The table's cell that an event comes from. */
function placeOf(target: EventTarget): { readonly row: number; readonly column: string } {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-row]") : null;
  return { row: Number(cell?.dataset.row ?? 0), column: cell?.dataset.column ?? "" };
}
