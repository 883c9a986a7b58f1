import type { Wording } from "../../core/wording";
import type { Look } from "./cell";
import type { ChartDescription, Charts } from "./chart-description";
import type {
  Beside,
  Call,
  CalledColumns,
  Case,
  ColumnHolds,
  FormulaText,
  Gap,
  Headings,
  Line,
  LineHolds,
  Note,
  ResultName,
  RowHolds,
  Section,
  Table,
  TableColumn,
  Words,
} from "./description";

/** The parts that a sheet is described with, each as short as one reads it. */

type LineOptions = Partial<
  Pick<Line, "in" | "bandsTo" | "isNeutral" | "labelLook" | "results" | "isPersonal" | "choices" | "lines">
>;

export function section(title: Wording, bandsTo?: string, source?: Wording): Section {
  return {
    kind: "section",
    title,
    ...(bandsTo === undefined ? {} : { bandsTo }),
    ...(source === undefined ? {} : { source }),
  };
}

/** A section that is referred to. */
export function namedSection(name: string, ...given: Parameters<typeof section>): Section {
  return { ...section(...given), name };
}

export function headings(first: Words | null, options: Omit<Headings, "kind" | "first"> = {}): Headings {
  return { kind: "headings", first, ...options };
}

export function gap(rows = 1): Gap {
  return { kind: "gap", rows };
}

export function note(text: Wording, column?: string): Note {
  return { kind: "note", text, ...(column === undefined ? {} : { in: column }) };
}

export function line(name: string, label: Words | null, holds: LineHolds, look: Look, options: LineOptions = {}): Line {
  return { kind: "line", name, label, holds, look, ...options };
}

export function total(name: string, label: Words, holds: LineHolds, look: Look, options: LineOptions = {}): Line {
  return { ...line(name, label, holds, { ...look, style: "total" }, options), isTotal: true };
}

/** A line whose value is TRUE or FALSE, green or red. */
export function check(name: string, label: Words, holds: LineHolds, look: Look = {}, options: LineOptions = {}): Line {
  return { ...line(name, label, holds, { style: "check", align: "center", ...look }, options), isCheck: true };
}

/** In these columns a line holds that. */
export function within(columns: readonly string[], holds: ColumnHolds, look?: Look): Case {
  return { in: columns, holds, ...(look === undefined ? {} : { look }) };
}

/** One call in each column, whose result fills the lines below each other. */
export function callInEach(formula: Call["formula"], lines: readonly Line[]): Call {
  return { kind: "call", calls: "each", formula, lines };
}

/** One call whose result fills the lines in all columns. */
export function callOverAll(formula: FormulaText, lines: readonly Line[]): Call {
  return { kind: "call", calls: "once", formula, lines };
}

export function table(
  name: string,
  rows: Table["rows"],
  columns: Table["columns"],
  options: Partial<Pick<Table, "title" | "headings" | "grows" | "results" | "personal">> = {},
): Table {
  return { kind: "table", name, rows, columns, ...options };
}

/** Tables in columns of their own, from the sheet's first line down. */
export function beside(from: string, ...parts: Beside["parts"]): Beside {
  return { kind: "beside", from, parts };
}

export function column(
  name: string,
  heading: Words | null,
  holds: RowHolds,
  look: Look,
  options: Partial<Pick<TableColumn, "choices" | "isCheck">> = {},
): TableColumn {
  return { name, holds, look, ...(heading === null ? {} : { heading }), ...options };
}

/** One call whose result fills the columns in all rows. */
export function callOverRows(formula: FormulaText, columns: readonly TableColumn[]): CalledColumns {
  return { formula, calls: "once", columns };
}

export function chart(height: number, width: number, description: ChartDescription): Charts {
  return { kind: "charts", rows: [[description]], height, width };
}

export function result(name: string, columns?: readonly string[]): ResultName {
  return { name, ...(columns === undefined ? {} : { in: columns }) };
}
