import { cellKey } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** What the add-in stamps a report's sheet with, under `STAMP`: whatever people write above it, it stays known. */
export const reportKinds = { memo: "memo", findings: "audit", opinion: "opinion" } as const;

/** The sheet property that the stamp stands in, as in every sheet that the add-in makes. */
const STAMP = "erario.template";

/** How the reports begin that the add-in writes into sheets of their own, in both languages; see `taskpane/audit` and `taskpane/explain`. */
export const reportTitles = {
  memo: { en: "Memo of a cell", "pt-BR": "Memória de cálculo da célula" },
  opinion: { en: "Audit report for the opinion", "pt-BR": "Relatório de auditoria para o parecer" },
  findings: { en: "Findings of the audit", "pt-BR": "Apontamentos da auditoria" },
} as const;

const kinds: ReadonlySet<unknown> = new Set(Object.values(reportKinds));
const titles: ReadonlySet<unknown> = new Set(Object.values(reportTitles).flatMap((title) => Object.values(title)));

/** Rows that people may have put in above a title. */
const TITLE_ROWS = 5;
const TITLE_COLUMNS = 3;

/** A sheet that repeats what stands elsewhere: whoever checks it would find each fault once more, and its own words in it. */
function isReport({ cells, customProperties }: SheetSnapshot): boolean {
  if (kinds.has(customProperties?.get(STAMP))) return true;
  for (let row = 0; row < TITLE_ROWS; row += 1)
    for (let column = 0; column < TITLE_COLUMNS; column += 1)
      if (titles.has(cells.get(cellKey(row, column))?.value)) return true;
  return false;
}

/** Whether a file holds an opinion of the add-in alone, which a new one may take the place of. */
export function isOpinionFile({ sheets }: WorkbookSnapshot): boolean {
  return (
    sheets.length > 0 && sheets.every(({ customProperties }) => customProperties?.get(STAMP) === reportKinds.opinion)
  );
}

export function withoutReports(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.filter((sheet) => !isReport(sheet));
  return sheets.length === snapshot.sheets.length ? snapshot : { ...snapshot, sheets };
}
