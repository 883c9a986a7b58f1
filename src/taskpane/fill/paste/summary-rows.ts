import { decimalFromText, zero, type Decimal } from "../../../core/decimal";
import type { Wording } from "../../../core/wording";
import { fillWording } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import { formatDecimal } from "../../../text/format";
import type { DraftRow } from "../draft";
import { plainWords } from "./plain-words";
import type { ImportedCell } from "./pasted";

/** Rows that sum others up: totals, and accounts whose own lines are in the list. They are left out, checked and told. */

const totalShape = /^(sub ?total|total|totais|soma|somatorio|saldo total|sum)\b/;

/** Whether a row of cells is a total by its words. */
export function isTotalRow(row: readonly ImportedCell[]): boolean {
  const first = row.find((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
  return typeof first === "string" && totalShape.test(plainWords(first));
}

/** Whether it is one of all rows, not of some of them. */
function isGrandTotal(row: readonly ImportedCell[]): boolean {
  const first = row.find((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
  return typeof first === "string" && !/^sub/.test(plainWords(first)) && isTotalRow(row);
}

export interface ReadRow {
  readonly cells: readonly ImportedCell[];
  /** As the person counts them, from 1. */
  readonly number: number;
  readonly row: DraftRow;
}

export interface SummedUp {
  readonly kept: readonly ReadRow[];
  readonly totals: readonly ReadRow[];
  readonly parents: readonly ReadRow[];
  /** What a total or a parent says otherwise than its lines. */
  readonly contradictions: readonly Wording[];
}

const wrongTotal: Wording = {
  en: "{name}, {column}: the pasted total is {stated}, the lines add up to {sum} (difference {difference}).",
  "pt-BR": "{name}, {column}: o total colado é {stated}, as linhas somam {sum} (diferença {difference}).",
};

export function summedUp(rows: readonly ReadRow[], columns: readonly ScalarField[]): SummedUp {
  const totals = rows.filter(({ cells }) => isTotalRow(cells));
  const lines = rows.filter(({ cells }) => !isTotalRow(cells));
  const hasCodes = columns.some(({ kind, id }) => kind === "text" && id === "code");
  const codes = lines.map(({ row }) => (hasCodes ? segmentsOf(row["code"]) : null));
  const isAbove = (upper: readonly string[], lower: readonly string[] | null): boolean =>
    lower !== null && lower.length > upper.length && upper.every((segment, index) => segment === lower[index]);
  const parents = lines.filter((_line, index) => {
    const code = codes[index];
    return code ? codes.some((other) => isAbove(code, other)) : false;
  });
  const kept = lines.filter((line) => !parents.includes(line));
  const below = (parent: ReadRow): readonly ReadRow[] => {
    const code = segmentsOf(parent.row["code"]);
    return code ? kept.filter(({ row }) => isAbove(code, segmentsOf(row["code"]))) : [];
  };
  const contradictions = [
    ...parents.flatMap((parent) => contradictionsOf(parent, below(parent), columns)),
    ...totals.flatMap((total) => (isGrandTotal(total.cells) ? contradictionsOf(total, kept, columns) : [])),
  ];
  return { kept, totals, parents, contradictions };
}

/** Null where it is no code of several segments. */
function segmentsOf(code: unknown): readonly string[] | null {
  if (typeof code !== "string" || !/^\d+([./-]\d+)*[./-]?$/.test(code.trim())) return null;
  return code
    .trim()
    .split(/[./-]/)
    .filter((segment) => segment !== "");
}

function amountOf(row: DraftRow, column: ScalarField): Decimal | null {
  const answer = row[column.id];
  return typeof answer === "string" ? decimalFromText(answer) : null;
}

function contradictionsOf(
  summary: ReadRow,
  lines: readonly ReadRow[],
  columns: readonly ScalarField[],
): readonly Wording[] {
  return columns.flatMap((column) => {
    if (column.kind !== "number" || column.unit === "rate") return [];
    const stated = amountOf(summary.row, column);
    if (stated === null) return [];
    const sum = lines.reduce((total, { row }) => total.plus(amountOf(row, column) ?? zero), zero);
    if (sum.equals(stated)) return [];
    // A column of units has no sum; only where its amounts could be one is a difference told.
    if (column.unit === "money" && lines.length > 1 && isUnitBeside(column, columns)) return [];
    const name = summary.cells.find((cell) => typeof cell === "string" && /\p{L}/u.test(cell)) ?? "";
    const shown = (value: Decimal): Wording => ({
      en: formatDecimal(value, "en", Math.max(2, value.decimalPlaces())),
      "pt-BR": formatDecimal(value, "pt-BR", Math.max(2, value.decimalPlaces())),
    });
    return [
      fillWording(wrongTotal, {
        name: String(name).trim(),
        column: column.label,
        stated: shown(stated),
        sum: shown(sum),
        difference: shown(stated.minus(sum)),
      }),
    ];
  });
}

/** An amount beside a count is the price of one. */
function isUnitBeside(column: ScalarField, columns: readonly ScalarField[]): boolean {
  return column.id === "amount" && columns.some((other) => other.kind === "number" && other.unit === "count");
}
