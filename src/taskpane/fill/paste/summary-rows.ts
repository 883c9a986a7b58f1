import { decimalFromText, zero, type Decimal } from "../../../core/decimal";
import type { Wording } from "../../../core/wording";
import { fillWording } from "../../../core/wording";
import type { ScalarField } from "../../../templates/builder/field";
import { formatDecimal } from "../../../text/format";
import type { DraftRow } from "../draft";
import { isAbove, lineCodes } from "./line-codes";
import { plainWords } from "./plain-words";
import { NO, SUMS, type QuestionAnswers } from "./questions";
import type { ImportedCell, ReadRow } from "./pasted";

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

export interface SummedUp {
  readonly kept: readonly ReadRow[];
  readonly totals: readonly ReadRow[];
  readonly parents: readonly ReadRow[];
  /** Lines that by their code stand above others, though their amounts are not the sums of those. */
  readonly doubtful: readonly ReadRow[];
  /** What a total or a parent says otherwise than its lines. */
  readonly contradictions: readonly Wording[];
}

const wrongTotal: Wording = {
  en: "{name}, {column}: the pasted total is {stated}, the lines add up to {sum} (difference {difference}).",
  "pt-BR": "{name}, {column}: o total colado é {stated}, as linhas somam {sum} (diferença {difference}).",
};

export function summedUp(
  rows: readonly ReadRow[],
  columns: readonly ScalarField[],
  targets: readonly (ScalarField | null)[],
  answers: QuestionAnswers,
): SummedUp {
  const totals = rows.filter(({ cells }) => isTotalRow(cells));
  const lines = rows.filter(({ cells }) => !isTotalRow(cells));
  const codes = lineCodes(lines, columns, targets);
  const codeOf = new Map(lines.map((line, at) => [line, codes[at] ?? null]));
  const hasLines = lines.filter((line) => codes.some((other) => isAbove(codeOf.get(line) ?? null, other)));
  const leaves = lines.filter((line) => !hasLines.includes(line));
  const below = (parent: ReadRow): readonly ReadRow[] =>
    leaves.filter((line) => isAbove(codeOf.get(parent) ?? null, codeOf.get(line) ?? null));
  const isSum = (parent: ReadRow): boolean => contradictionsOf(parent, { own: below(parent) }, columns).length === 0;
  const doubtful = hasLines.filter((line) => codeOf.get(line)?.isSure !== true && !isSum(line));
  const parents = answers[SUMS] === NO ? hasLines.filter((line) => !doubtful.includes(line)) : hasLines;
  const kept = lines.filter((line) => !parents.includes(line));
  const contradictions = [
    ...parents.flatMap((parent) =>
      doubtful.includes(parent) ? [] : contradictionsOf(parent, { own: below(parent) }, columns),
    ),
    ...totals.flatMap((total) =>
      isGrandTotal(total.cells) ? contradictionsOf(total, sumsAt(total, kept, totals), columns) : [],
    ),
  ];
  return { kept, totals, parents, doubtful, contradictions };
}

/** What a total may be the sum of. */
interface Sums {
  /** The lines that a difference is told against. */
  readonly own: readonly ReadRow[];
  /** All lines of the list. */
  readonly all?: readonly ReadRow[];
  /** Lines beside the total, the nearest first: it may be the sum of the first so many of them, however many. */
  readonly beside?: readonly (readonly ReadRow[])[];
}

/**
 * All lines first, or the lines that stand next to it, above or below, as totals of a table's parts are. Where it is none of them, it is told
 * against all lines for the last total, its own part for those before.
 */
function sumsAt(total: ReadRow, kept: readonly ReadRow[], totals: readonly ReadRow[]): Sums {
  const above = kept.filter(({ number }) => number < total.number);
  const under = kept.filter(({ number }) => number > total.number);
  const before = totals.filter(({ number }) => number < total.number).at(-1)?.number ?? 0;
  const own = above.filter(({ number }) => number > before);
  const isPart = own.length > 0 && totals.some(({ number }) => number > total.number);
  return { own: isPart ? own : kept, all: kept, beside: [[...above].reverse(), under] };
}

/** Whether the first so many of the lines add up to an amount. */
function reaches(lines: readonly ReadRow[], stated: Decimal, amount: (line: ReadRow) => Decimal): boolean {
  let sum = zero;
  return lines.some((line) => {
    sum = sum.plus(amount(line));
    return sum.equals(stated);
  });
}

function amountOf(row: DraftRow, column: ScalarField): Decimal | null {
  const answer = row[column.id];
  return typeof answer === "string" ? decimalFromText(answer) : null;
}

function contradictionsOf(
  summary: ReadRow,
  { own, all = own, beside = [] }: Sums,
  columns: readonly ScalarField[],
): readonly Wording[] {
  return columns.flatMap((column) => {
    if (column.kind !== "number" || column.unit === "rate") return [];
    const stated = amountOf(summary.row, column);
    if (stated === null) return [];
    const amount = ({ row }: ReadRow): Decimal => amountOf(row, column) ?? zero;
    const sumOf = (lines: readonly ReadRow[]): Decimal => lines.reduce((so, line) => so.plus(amount(line)), zero);
    const sum = sumOf(own);
    if (sum.equals(stated) || sumOf(all).equals(stated)) return [];
    if (beside.some((lines) => reaches(lines, stated, amount))) return [];
    // A column of units has no sum; only where its amounts could be one is a difference told.
    if (column.unit === "money" && own.length > 1 && isUnitBeside(column, columns)) return [];
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
