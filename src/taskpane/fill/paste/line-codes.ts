import type { ScalarField } from "../../../templates/builder/field";
import type { ImportedCell, ReadRow } from "./pasted";

/** A line's place in a plan of accounts, by its code. */
export interface LineCode {
  /** What must be alike for a line to stand above another, from the left. */
  readonly parts: readonly string[];
  /** Whether the table has a column for it and points part it: then there is no doubt what it says. */
  readonly isSure: boolean;
}

/** Programs print codes without points and of one length, zeros to the right of what is meant: 1110000000 stands above 1113031000. */
const SHORTEST_BARE = 6;

const parted = /^\d+([./-]\d+)*[./-]?$/;

function segmentsOf(code: string): readonly string[] | null {
  if (!parted.test(code.trim())) return null;
  return code
    .trim()
    .split(/[./-]/)
    .filter((segment) => segment !== "");
}

const isBare = (code: string): boolean => /^\d+$/.test(code) && code.length >= SHORTEST_BARE;

/** By hand: a pattern that asks for zeros at the end begins anew at each zero of a long text. */
function withoutEndingZeros(code: string): string {
  let end = code.length;
  while (end > 0 && code.charAt(end - 1) === "0") end -= 1;
  return code.slice(0, end);
}

/** The code before a name, in its cell or in one of its own that the table has no column for. */
function leadingCode(cells: readonly ImportedCell[], targets: readonly (ScalarField | null)[]): string {
  const first = targets[0];
  if (first && first.kind !== "text") return "";
  const [code = ""] = /^\d[\d./-]*(?=\s|$)/.exec(String(cells[0] ?? "").trim()) ?? [];
  return isBare(code) || (segmentsOf(code)?.length ?? 0) > 1 ? code : "";
}

/** Null for a line without a code. Tables of people and days have none, whatever their numbers look like. */
export function lineCodes(
  lines: readonly ReadRow[],
  columns: readonly ScalarField[],
  targets: readonly (ScalarField | null)[],
): readonly (LineCode | null)[] {
  const hasColumn = columns.some(({ kind, id }) => kind === "text" && id === "code");
  const hasNames = columns.some(({ kind, id }) => kind === "text" && id === "name");
  if (!hasColumn && !hasNames) return lines.map(() => null);
  const codes = lines.map(({ row, cells }) => {
    const own = row["code"];
    if (hasColumn) return typeof own === "string" ? own.trim() : "";
    return leadingCode(cells, targets);
  });
  const bare = codes.filter(isBare);
  const areBare = bare.length > 1 && bare.every((code) => code.length === bare[0]?.length);
  return codes.map((code) => {
    if (isBare(code)) return areBare ? { parts: [...withoutEndingZeros(code)], isSure: false } : null;
    const parts = segmentsOf(code);
    return parts ? { parts, isSure: hasColumn } : null;
  });
}

export function isAbove(upper: LineCode | null, lower: LineCode | null): boolean {
  if (!upper || !lower || upper.parts.length === 0) return false;
  return lower.parts.length > upper.parts.length && upper.parts.every((part, at) => part === lower.parts[at]);
}
