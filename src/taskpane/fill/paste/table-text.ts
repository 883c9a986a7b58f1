import Papa from "papaparse";
import type { ScalarField } from "../../../templates/builder/field";
import type { Pasted } from "./pasted";
import { endsWithAmount, isNote, lineWithoutMarks } from "./note-marks";
import { cellsOfLine, surplusFigures, withFigures } from "./pdf-line";

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
  // Decimal commas and titles mislead a guess; semicolons that part the lines do not.
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const delimiter = partedBy(";", lines) ? { delimiter: ";" } : { delimitersToGuess: [",", "\t", "|", ";"] };
  const { data } = Papa.parse<string[]>(text, { ...delimiter, skipEmptyLines: "greedy" });
  return withoutBlankRows(data);
}

/** What the clipboard holds of a spreadsheet: tabs between cells, cells with line breaks quoted. */
function tabbedCells(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: "\t", skipEmptyLines: "greedy" });
  return withoutBlankRows(data);
}

/** Lines above a list parted by a sign that are parted by nothing. */
const TITLE_LINES = 3;

function partedBy(sign: string, lines: readonly string[]): boolean {
  const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
  if (counts.length > 0 && counts.length >= lines.length - TITLE_LINES) return true;
  // Titles and notes may be more; the table's own lines are alike.
  return counts.some((count) => counts.filter((other) => other === count).length * 2 > lines.length);
}

/** Dots that lead the eye from a name to its figure; the blanks before them as far as a line is wide. */
const LEADER = /\s{0,99}(?:\.\s?){3,}|…+/g;

/** What was pasted: cells parted by tabs, by `;` or `|`, or lines of a PDF's table. */
export function pastedCells(pasted: string, columns: readonly ScalarField[]): Pasted {
  const text = pasted.replace(LEADER, " ");
  if (text.includes("\t")) return { cells: tabbedCells(text), inOrder: false };
  const lines = text
    .replace(/\u00a0/g, " ")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  if (columns.length > 1 && partedBy(";", lines)) return { cells: csvCells(text), inOrder: false };
  if (columns.length > 1 && partedBy("|", lines)) {
    const bars = lines.map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|"),
    );
    // The rule between a heading and its rows is no row.
    const rows = bars.filter((cells) => !cells.every((cell) => /^[\s:-]*$/.test(cell)));
    return { cells: withoutBlankRows(rows), inOrder: false };
  }
  if (columns.length === 1) return { cells: lines.map((line) => [line.trim()]), inOrder: false };
  return linesOfPdf(lines, columns);
}

const SHARE = /(?<=\s)[-−–]?\d[\d.,]*\s?%(?=\s|$)/g;

function linesOfPdf(lines: readonly string[], columns: readonly ScalarField[]): Pasted {
  const takesRates = columns.some((column) => column.kind === "number" && column.unit === "rate");
  const shares: string[] = [];
  const marks: string[] = [];
  const kept = lines.map((line) => {
    if (isNote(line)) return line;
    const without = lineWithoutMarks(line);
    marks.push(...without.marks);
    if (takesRates) return without.line;
    return without.line.replace(SHARE, (share) => {
      shares.push(share.trim());
      return "";
    });
  });
  const figures = surplusFigures(
    kept.filter((line) => !isNote(line)),
    columns,
  );
  const shape = figures ? withFigures(columns, figures) : columns;
  const read = (line: string): readonly string[] | null => {
    if (isNote(line)) return null;
    const cells = cellsOfLine(line, shape);
    // An amount within a text is one that no column takes: nobody would see that it was lost.
    return cells?.some((cell, at) => shape[at]?.kind === "text" && endsWithAmount(cell)) === true ? null : cells;
  };
  const cells: (readonly string[])[] = [];
  for (let at = 0; at < kept.length; at += 1) {
    const line = kept[at] ?? "";
    const whole = read(line);
    const next = kept[at + 1] ?? "";
    // A long name pushes its figures to the next line.
    const joined = whole || /\p{L}/u.test(next) || !/\d/.test(next) ? null : read(`${line} ${next}`);
    if (joined) at += 1;
    cells.push(whole ?? joined ?? [line.trim()]);
  }
  return { cells, inOrder: true, shares, marks, ...(figures ? { figures } : {}) };
}
