import type { ScalarField } from "../../../templates/builder/field";
import type { ImportedCell } from "./pasted";

/**
 * Budgets print an account's code and name in one cell, "6.2.2.1.1.01.01 - PESSOAL", where the form has two. A row that is one cell
 * short is taken apart there; one without a code, such as a debt, gets a blank one.
 */
export function codesApart(
  cells: readonly (readonly ImportedCell[])[],
  columns: readonly ScalarField[],
): readonly (readonly ImportedCell[])[] {
  const [code, name] = columns;
  const isCoded = code?.kind === "text" && code.id === "code" && name?.kind === "text";
  if (!isCoded) return cells;
  const isJoined = cells.some((row) => typeof row[0] === "string" && joined.test(row[0]));
  return cells.map((row) => (isJoined ? takenApart(row, columns) : withoutDash(row)));
}

function takenApart(row: readonly ImportedCell[], columns: readonly ScalarField[]): readonly ImportedCell[] {
  const [first, ...rest] = row;
  if (typeof first !== "string") return row;
  const [, ownCode = "", ownName = ""] = joined.exec(first) ?? [];
  if (ownName !== "") return [ownCode, ownName, ...rest];
  const isName = !/^[\d.]*$/.test(first.trim()) && row.length < columns.length;
  return isName ? ["", first, ...rest] : row;
}

/** The dash between code and name, where spaces alone parted the cells. */
function withoutDash(row: readonly ImportedCell[]): readonly ImportedCell[] {
  const [first, second, ...rest] = row;
  const follows = typeof first === "string" && first !== "" && typeof second === "string";
  return follows ? [first, second.replace(/^[-–—]\s+/, ""), ...rest] : row;
}

const joined = /^\s*(\d+(?:\.\d+)+)\s*[-–—]\s*(\S.*)$/s;
