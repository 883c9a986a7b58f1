import { audit } from "../src/audit/audit";
import { cellKey, columnLetters, cellName } from "../src/workbook/address";
import type { SnapshotCell, WorkbookSnapshot } from "../src/workbook/snapshot";
import { duration, table, times } from "./table";

/** The audit's time by number of formula cells, on sheets such as budgets are: lines of accounts, months, totals, a few slips. */

export interface AuditResult {
  readonly formulaCells: number;
  readonly cells: number;
  readonly findings: number;
  readonly nanoseconds: number;
}

const MONTHS = 12;
/** Months, each with what was budgeted, spent and left, the year's sums and its share. */
const FORMULAS_A_LINE = MONTHS + 3;
const LINES_A_SHEET = 2_000;

function budgetSheet(lines: number): Map<number, SnapshotCell> {
  const cells = new Map<number, SnapshotCell>();
  const put = (row: number, column: number, cell: SnapshotCell): void => {
    cells.set(cellKey(row, column), cell);
  };
  put(0, 0, { value: "Conta" });
  for (let month = 0; month < MONTHS; month += 1) {
    put(0, 1 + month, { value: `Orçado ${String(month + 1)}` });
    put(0, 1 + MONTHS + month, { value: `Executado ${String(month + 1)}` });
  }
  const last = cellName(lines, 0).slice(1);
  for (let row = 1; row <= lines; row += 1) {
    const line = String(row + 1);
    put(row, 0, { value: `6.2.2.1.1.${String(row)}` });
    for (let month = 0; month < MONTHS; month += 1) {
      const budgeted = columnLetters(1 + month);
      put(row, 1 + month, { value: 100 + row });
      // One slip in a thousand lines: a formula that skips a line.
      const from = row % 1_000 === 999 && month === 5 ? String(row) : line;
      put(row, 1 + MONTHS + month, { value: (100 + row) * 2, formula: `=${budgeted}${from}*2` });
    }
    const sums = 1 + 2 * MONTHS;
    const [first, end] = [columnLetters(1 + MONTHS), columnLetters(2 * MONTHS)];
    put(row, sums, { value: (100 + row) * 24, formula: `=SUM(${first}${line}:${end}${line})` });
    put(row, sums + 1, { value: (100 + row) * 12, formula: `=SUM(B${line}:M${line})` });
    put(row, sums + 2, {
      value: (100 + row) / (100 * lines + (lines * (lines + 1)) / 2),
      formula: `=${columnLetters(sums)}${line}/SUM(${columnLetters(sums)}$2:${columnLetters(sums)}$${last})`,
    });
  }
  return cells;
}

export function budgetWorkbook(formulaCells: number): WorkbookSnapshot {
  const sheets: WorkbookSnapshot["sheets"][number][] = [];
  for (let left = Math.ceil(formulaCells / FORMULAS_A_LINE); left > 0; left -= LINES_A_SHEET) {
    sheets.push({
      name: `Orçamento ${String(sheets.length + 1)}`,
      hidden: false,
      cells: budgetSheet(Math.min(left, LINES_A_SHEET)),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      merges: [],
    });
  }
  return { sheets, names: [], tables: [], date1904: false };
}

export function runAudit(formulaCells: number, rounds: number): AuditResult {
  const workbook = budgetWorkbook(formulaCells);
  let findings = 0;
  const spent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    findings = audit(workbook).length;
    spent.push((performance.now() - start) * 1e6);
  }
  const sorted = spent.sort((left, right) => left - right);
  return {
    formulaCells,
    cells: workbook.sheets.reduce((total, { cells }) => total + cells.size, 0),
    findings,
    nanoseconds: sorted[Math.floor(sorted.length / 2)] ?? NaN,
  };
}

export function auditTable(results: readonly AuditResult[]): string {
  return table(
    ["formula cells", "cells", "findings", "time", "against the row above"],
    results.map((result, index) => {
      const before = results[index - 1];
      return [
        result.formulaCells.toLocaleString("en"),
        result.cells.toLocaleString("en"),
        String(result.findings),
        duration(result.nanoseconds),
        before ? times(result.nanoseconds / before.nanoseconds) : "–",
      ];
    }),
  );
}
