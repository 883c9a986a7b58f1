import type { CellResult } from "../../rule/evaluation";
import type { Unit } from "../../rule/parameter";
import type { ResultColumn, Rule } from "../../rule/rule";
import type { Language } from "../../core/wording";
import type { ResultLayout } from "../../excel/writing/insert-formula";
import type { NumberFormat } from "../../workbook/plan";
import { parseRange } from "../../workbook/address";
import type { TypedArgument } from "./typed-argument";

const formats: Readonly<Record<Unit, NumberFormat>> = {
  money: "money",
  rate: "percent",
  factor: "factor",
  count: "general",
  digits: "general",
  date: "date",
  none: "general",
};

/** Longer texts do not set a column's width. */
const LONGEST = 40;

/** The headings of a result's columns and rows, where it has some. */
export function headingsOf({ result }: Rule): {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultColumn[];
} {
  return {
    columns: (result.shape === "value" ? undefined : result.columns) ?? [],
    rows: (result.shape === "table" ? result.rows : undefined) ?? [],
  };
}

export function unitAt(rule: Rule, row: number, column: number): Unit {
  if (rule.result.shape === "value") return rule.result.unit;
  const { columns, rows } = headingsOf(rule);
  return columns[column]?.unit ?? rows[row]?.unit ?? "none";
}

/**
 * How a result stands in a sheet: a table brings the headings of its columns or rows. One row that is computed from cells of the very row into
 * which it goes is a part of that row, and stays in it.
 * @param selected the cell that the formula is meant for
 */
export function layoutOf(
  rule: Rule,
  cells: readonly (readonly CellResult[])[],
  typed: readonly TypedArgument[],
  language: Language,
  selected: { readonly sheet: string; readonly row: number } | null,
): ResultLayout {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const headings = headingsOf(rule);
  const labels = (list: readonly ResultColumn[]): readonly string[] => list.map(({ label }) => label[language]);
  const isTable = rows * columns > 1;
  return {
    rows,
    columns,
    ...(isTable && headings.columns.length === columns ? { columnHeadings: labels(headings.columns) } : {}),
    ...(isTable && headings.rows.length === rows ? { rowHeadings: labels(headings.rows) } : {}),
    format: (row, column) => formats[unitAt(rule, row, column)],
    fitted: cells.every((row) => row.every((cell) => typeof cell !== "string" || cell.length <= LONGEST)),
    stays: rule.result.shape === "row" && selected !== null && typed.some((each) => isInRow(each, selected)),
  };
}

function isInRow(argument: TypedArgument, selected: { readonly sheet: string; readonly row: number }): boolean {
  if (argument.kind !== "reference") return false;
  const { sheet, address } = argument.reference;
  const range = parseRange(address);
  if (!range || (sheet !== undefined && sheet !== selected.sheet)) return false;
  return selected.row >= range.row && selected.row < range.row + range.rows;
}
