import type { Finding, Severity } from "../../audit/finding";
import { contentCell } from "../../audit/opinion/figure-cells";
import { causeWording } from "../../audit/wording/cause-wording";
import { isoDay } from "../../core/dates";
import { fillWording, type Language, type Wording } from "../../core/wording";
import type { Versions } from "../../templates/builder/template";
import { formatDay } from "../../text/format";
import type { CellContent, PlannedFormat, PlannedSheet } from "../../workbook/plan";
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
/** The column of what was found. */
const FIRST_FIGURE = 5;

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
  const formats: PlannedFormat[] = [];
  const rows = entries.map(({ finding, dismissal, weight }, index): readonly CellContent[] => {
    const held = weight?.held.get(finding.cells[0] ?? "");
    // A figure is a number, so that it can be computed with, in the form of the cell that it is about.
    const figures = [finding.found, finding.expected, finding.difference].map((content, at) => {
      const { content: shown, format } = contentCell(content, held, language);
      const range = { row: HEADING_ROW + 1 + index, column: FIRST_FIGURE + at, rows: 1, columns: 1 };
      if (format) formats.push({ range, format });
      return shown;
    });
    return [
      text(oneOf[finding.severity][language]),
      text(kindTitle(finding.kind)[language]),
      text(finding.sheet),
      link(finding),
      text(finding.message[language]),
      ...figures,
      text(causeWording(finding)?.[language] ?? ""),
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
      ...formats,
    ],
    checks: [],
    choices: [],
    columnWidths: [12, 26, 16, 16, 52, 18, 18, 16, 28, 34, 40, 28],
    rowHeights: [],
    frozenRows: HEADING_ROW + 1,
    charts: [],
  };
}
