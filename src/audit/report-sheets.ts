import { cellKey } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** How the reports begin that the add-in writes into sheets of their own, in both languages; see `taskpane/audit` and `taskpane/explain`. */
export const reportTitles = {
  memo: { en: "Memo of a cell", "pt-BR": "Memória de cálculo da célula" },
  findings: { en: "Findings of the audit", "pt-BR": "Apontamentos da auditoria" },
} as const;

const titles: ReadonlySet<unknown> = new Set(Object.values(reportTitles).flatMap((title) => Object.values(title)));

/** Rows that people may have put in above a title. */
const TITLE_ROWS = 5;
const TITLE_COLUMNS = 3;

/** A sheet that repeats what stands elsewhere: whoever checks it would find each fault once more, and its own words in it. */
function isReport({ cells }: SheetSnapshot): boolean {
  for (let row = 0; row < TITLE_ROWS; row += 1)
    for (let column = 0; column < TITLE_COLUMNS; column += 1)
      if (titles.has(cells.get(cellKey(row, column))?.value)) return true;
  return false;
}

export function withoutReports(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.filter((sheet) => !isReport(sheet));
  return sheets.length === snapshot.sheets.length ? snapshot : { ...snapshot, sheets };
}
