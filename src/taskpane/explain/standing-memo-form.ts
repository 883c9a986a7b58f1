import type { Language } from "../../core/wording";
import type { InsertedCell } from "../../excel/writing/insert-rows";
import { formatMeasured } from "../../rules/memo/memo-units";
import type { CellContent, CellStyle, PlannedFormat, PlannedSheet } from "../../workbook/plan";
import { memoRows, memoText } from "./memo-rows";
import type { StandingMemo } from "./standing-memo";
import { explainWording as wording } from "./wording";

/** The forms that a memo that stands alone takes: a text for a letter, rows for a sheet, a sheet of its own. */

export function standingText(memo: StandingMemo, language: Language): string {
  const { title, facts, inputs, memos, sources } = memo;
  const lines = [title, ...facts.map((fact) => fact.join("\t"))];
  if (inputs.length > 0) {
    lines.push("", wording.inputs[language], inputHeadings(language).join("\t"));
    for (const { label, cells, value } of inputs) lines.push([label, cells, value].join("\t"));
  }
  if (memos.length > 0) {
    const steps = memoText(memos, language, (step, { units }) =>
      formatMeasured(step.value, units.ofStep(step), language),
    );
    lines.push("", wording.memo[language], steps);
  }
  if (sources.length > 0) lines.push("", wording.sources[language], ...sources);
  return lines.join("\n");
}

function inputHeadings(language: Language): readonly string[] {
  return [wording.inputHeading[language], wording.cellOfMemo[language], wording.valueHeading[language]];
}

type Row = readonly InsertedCell[];

interface StyledRow {
  readonly cells: Row;
  readonly style?: CellStyle;
}

const text = (content: string): InsertedCell => ({ content: { kind: "text", text: content } });
const blank: StyledRow = { cells: [text("")] };

/** Values stand in the fourth column, as those of the steps do. */
function styledRows(memo: StandingMemo, language: Language): readonly StyledRow[] {
  const { title, facts, inputs, memos, sources } = memo;
  const rows: StyledRow[] = [{ cells: [text(title)], style: "title" }];
  for (const [term, meaning] of facts) rows.push({ cells: [text(term), text(meaning)], style: "label" });
  if (inputs.length > 0) {
    const [input = "", cell = "", value = ""] = inputHeadings(language);
    rows.push(blank, { cells: [text(wording.inputs[language])], style: "section" });
    rows.push({ cells: [text(""), text(input), text(cell), text(value)], style: "heading" });
    for (const { label, cells, value: shown } of inputs)
      rows.push({ cells: [text(""), text(label), text(cells), text(shown)] });
  }
  for (const each of memos) {
    const [name = [], headings = [], ...steps] = memoRows([each], language);
    rows.push(blank, { cells: name, style: "section" }, { cells: headings, style: "heading" });
    for (const cells of steps) rows.push({ cells });
  }
  if (sources.length > 0) {
    rows.push(blank, { cells: [text(wording.sources[language])], style: "section" });
    for (const source of sources) rows.push({ cells: [text(""), text(source)], style: "source" });
  }
  return rows;
}

export function standingRows(memo: StandingMemo, language: Language): readonly Row[] {
  return styledRows(memo, language).map(({ cells }) => cells);
}

const COLUMNS = 5;

export function standingSheet(memo: StandingMemo, name: string, language: Language): PlannedSheet {
  const rows = styledRows(memo, language);
  const formats: PlannedFormat[] = rows.flatMap(({ cells, style }, row) => {
    const looks: PlannedFormat[] = [];
    const width = style === "heading" ? COLUMNS : 1;
    if (style) looks.push({ range: { row, column: 0, rows: 1, columns: width }, style });
    cells.forEach(({ format }, column) => {
      if (format) looks.push({ range: { row, column, rows: 1, columns: 1 }, format });
    });
    if (!style) looks.push({ range: { row, column: 1, rows: 1, columns: 2 }, wrap: true });
    if (!style) looks.push({ range: { row, column: 3, rows: 1, columns: 1 }, align: "right" });
    if (!style) looks.push({ range: { row, column: 4, rows: 1, columns: 1 }, wrap: true });
    return looks;
  });
  const cells = rows.map(({ cells: row }) =>
    Array.from({ length: COLUMNS }, (_, column): CellContent => row[column]?.content ?? { kind: "blank" }),
  );
  return {
    name,
    blocks: [{ row: 0, column: 0, cells }],
    formats,
    checks: [],
    choices: [],
    columnWidths: [20, 44, 48, 22, 44],
    rowHeights: [],
    frozenRows: 0,
    charts: [],
  };
}

/** What a sheet may be called: 31 characters, and none of those that Excel refuses. */
const LONGEST_NAME = 31;

export function memoSheetName(sheet: string, cell: string, language: Language): string {
  const ending = ` ${cell}`;
  const begin = `${wording.memoSheet[language]} ${sheet.replace(/[[\]:*?/\\']/g, " ")}`;
  return `${begin.slice(0, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
}
