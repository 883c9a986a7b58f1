import type { Finding, Severity } from "../../audit/finding";
import { isoDay } from "../../core/dates";
import { decimalFromText } from "../../core/decimal";
import { fillWording, type Language, type Wording } from "../../core/wording";
import type { Versions } from "../../templates/builder/template";
import { formatDay } from "../../text/format";
import type { CellContent, PlannedSheet } from "../../workbook/plan";
import { linkFormula } from "../../workbook/sheet-link";
import type { AuditEntry } from "./audit-entry";
import { auditWording as wording } from "./wording";

export const oneOf: Readonly<Record<Severity, Wording>> = {
  error: wording.oneError,
  warning: wording.oneWarning,
  info: wording.oneInfo,
};

export interface AuditReport {
  readonly entries: readonly AuditEntry[];
  readonly kindTitle: (kind: string) => Wording;
  readonly versions: Versions;
  /** ISO day of the export. */
  readonly day: string;
  readonly scope: Wording;
}

const text = (content: string): CellContent => ({ kind: "text", text: content });

/** A figure as a number, so that it can be computed with; anything else as the text that it is. */
function figure(content: string | null): CellContent {
  if (content === null) return { kind: "blank" };
  return decimalFromText(content) ? { kind: "number", number: content } : text(content);
}

/** A link within the workbook, which leads to the finding's first cell. */
function link(finding: Finding): CellContent {
  const [first = "A1"] = finding.cells;
  const shown =
    finding.cells.length > MOST_CELLS_SHOWN
      ? `${finding.cells.slice(0, MOST_CELLS_SHOWN).join(", ")}, …`
      : finding.cells.join(", ");
  return { kind: "formula", formula: `=${linkFormula(finding.sheet, first, shown)}` };
}

const MOST_CELLS_SHOWN = 8;
const HEADING_ROW = 3;

/** The findings as a sheet of their own, with the versions that they rest on. */
export function auditSheet(report: AuditReport, language: Language): PlannedSheet {
  const { entries, kindTitle, versions } = report;
  const day = (iso: string): string => formatDay(isoDay(iso), language);
  const headings = [
    wording.severity,
    wording.kind,
    wording.where,
    wording.cells,
    wording.message,
    wording.found,
    wording.expected,
    wording.difference,
    wording.cause,
    wording.source,
    wording.fix,
    wording.state,
  ];
  const rows = entries.map(({ finding, dismissal }): readonly CellContent[] => {
    return [
      text(oneOf[finding.severity][language]),
      text(kindTitle(finding.kind)[language]),
      text(finding.sheet),
      link(finding),
      text(finding.message[language]),
      figure(finding.found),
      figure(finding.expected),
      figure(finding.difference),
      text(finding.cause?.wording[language] ?? ""),
      text(finding.source ?? ""),
      text(finding.fix?.[language] ?? ""),
      text(
        dismissal
          ? fillWording(wording.stateDismissed, { reason: dismissal.reason })[language]
          : wording.stateOpen[language],
      ),
    ];
  });
  const marks = {
    addIn: versions.addIn,
    legalValues: day(versions.legalValues),
    day: day(report.day),
    scope: report.scope,
  };
  const columns = headings.length;
  const body = { row: HEADING_ROW + 1, column: 0, rows: Math.max(1, rows.length), columns };
  return {
    name: wording.sheetName[language],
    blocks: [
      { row: 0, column: 0, cells: [[text(wording.sheetTitle[language])]] },
      { row: 1, column: 0, cells: [[text(fillWording(wording.sheetVersions, marks)[language])]] },
      { row: HEADING_ROW, column: 0, cells: [headings.map((heading) => text(heading[language])), ...rows] },
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: "title" },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: "source" },
      { range: { row: HEADING_ROW, column: 0, rows: 1, columns }, style: "heading" },
      { range: body, style: "label", wrap: true },
    ],
    checks: [],
    choices: [],
    columnWidths: [12, 26, 16, 16, 52, 18, 18, 16, 28, 34, 40, 28],
    rowHeights: [],
    frozenRows: HEADING_ROW + 1,
    charts: [],
  };
}
