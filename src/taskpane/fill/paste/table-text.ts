import Papa from "papaparse";
import type { ScalarField } from "../../../templates/builder/field";
import type { Pasted } from "./pasted";
import { cellsOfLine } from "./pdf-line";

/** A file's text: UTF-8 where its bytes are that, else Windows-1252, as Excel in Brazil still saves CSV. */
export function decodedText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function withoutBlankRows(rows: readonly (readonly string[])[]): string[][] {
  return rows.filter((row) => row.some((cell) => cell.trim() !== "")).map((row) => row.map((cell) => cell.trim()));
}

/** The cells of a CSV file, `;` or `,` between them. */
export function csvCells(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [";", ",", "\t", "|"], skipEmptyLines: "greedy" });
  return withoutBlankRows(data);
}

/** What the clipboard holds of a spreadsheet: tabs between cells, cells with line breaks quoted. */
function tabbedCells(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: "\t", skipEmptyLines: "greedy" });
  return withoutBlankRows(data);
}

/** What was pasted: cells parted by tabs, or by `;`, or lines of a PDF's table. */
export function pastedCells(text: string, columns: readonly ScalarField[]): Pasted {
  if (text.includes("\t")) return { cells: tabbedCells(text), inOrder: false };
  const lines = text
    .replace(/\u00a0/g, " ")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const parted = lines.filter((line) => line.includes(";")).length;
  if (columns.length > 1 && parted > 0 && parted >= lines.length - TITLE_LINES) {
    return { cells: csvCells(text), inOrder: false };
  }
  if (columns.length === 1) return { cells: lines.map((line) => [line.trim()]), inOrder: false };
  return { cells: lines.map((line) => cellsOfLine(line, columns) ?? [line.trim()]), inOrder: true };
}

/** Lines above a list parted by `;` that are parted by nothing. */
const TITLE_LINES = 3;
