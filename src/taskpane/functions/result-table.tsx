import { Body1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellResult } from "../../rule/evaluation";
import { Failure } from "../../rule/failure";
import type { Rule } from "../../rule/rule";
import { shownResult } from "../controls/shown-value";
import { useLanguage } from "../shell/language";
import { headingsOf, unitAt } from "./result-layout";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase300 },
  heading: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: tokens.spacingHorizontalXS },
  cell: { padding: tokens.spacingHorizontalXS, textAlign: "right", whiteSpace: "nowrap" },
  text: { textAlign: "left", whiteSpace: "normal" },
  failure: { color: tokens.colorPaletteRedForeground1, textAlign: "left", whiteSpace: "normal" },
});

/** Results of long ranges are for the sheet; here stand the first rows. */
const SHOWN_ROWS = 30;

/** What a function gives, with the headings of its rows or columns where it has them. */
export function ResultTable({
  rule,
  cells,
  label,
}: {
  rule: Rule;
  cells: readonly (readonly CellResult[])[];
  label: string;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const { columns, rows } = headingsOf(rule);
  return (
    <div
      className={styles.frame}
      tabIndex={cells.length * (cells[0]?.length ?? 0) > 1 ? 0 : undefined}
      role="group"
      aria-label={label}
    >
      <table className={styles.table}>
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label.en} scope="col" className={styles.heading}>
                  {column.label[language]}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {cells.slice(0, SHOWN_ROWS).map((row, rowIndex) => (
            <tr key={rowIndex}>
              {rows[rowIndex] && (
                <th scope="row" className={styles.heading}>
                  {rows[rowIndex].label[language]}
                </th>
              )}
              {row.map((cell, columnIndex) => (
                <td
                  key={columnIndex}
                  className={mergeClasses(
                    styles.cell,
                    typeof cell === "string" && styles.text,
                    cell instanceof Failure && styles.failure,
                  )}
                >
                  {shownResult(cell, unitAt(rule, rowIndex, columnIndex), language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > SHOWN_ROWS && <Body1>… ({cells.length})</Body1>}
    </div>
  );
}
