import Papa from "papaparse";

/** A cell as it came: text, or a value of the sheet. */
export type ImportedCell = string | number | boolean;

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

/** Which kind of cell a line of a PDF table has in each column. */
export type LineShape = readonly ("figure" | "text")[];

const figure = /^[(−–-]?(R\$)?[−–-]?\d[\d.,]*%?\)?$|^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** `-`, `R$` and `%` that stand apart from the figure that they belong to. */
function tokensOf(line: string): string[] {
  return line
    .replace(/([−–-])\s+(?=(R\$\s*)?\d)/g, (_whole, sign: string, _currency, at: number) =>
      at === 0 || line[at - 1] === " " ? sign : `${sign} `,
    )
    .replace(/R\$\s+/g, "R$")
    .replace(/(\d)\s+%/g, "$1%")
    .split(/\s+/)
    .filter(Boolean);
}

/**
 * A line of a table copied out of a PDF, where nothing but spaces parts the cells: figures are taken from both ends, what is left is
 * text. Null where the line has not the shape of the columns.
 */
export function cellsOfLine(line: string, shape: LineShape): string[] | null {
  const tokens = tokensOf(line);
  const cells = shape.map(() => "");
  let first = 0;
  let last = tokens.length;
  let left = 0;
  let right = shape.length;
  while (right > left && shape[right - 1] === "figure") {
    const token = tokens[last - 1];
    if (last <= first || token === undefined || !figure.test(token)) return null;
    cells[right - 1] = token;
    right -= 1;
    last -= 1;
  }
  while (left < right && shape[left] === "figure") {
    const token = tokens[first];
    if (last <= first || token === undefined || !figure.test(token)) return null;
    cells[left] = token;
    left += 1;
    first += 1;
  }
  // Of two texts, the first is a code: one word. Where the line begins with none, the code is blank.
  while (right - left > 1) {
    const token = tokens[first];
    if (token === undefined) return null;
    if (/^[\d.]+$/.test(token)) {
      cells[left] = token;
      first += 1;
    }
    left += 1;
  }
  if (right > left) cells[left] = tokens.slice(first, last).join(" ");
  else if (last > first) return null;
  return cells;
}

/** What was pasted: cells parted by tabs, or by `;`, or lines of a PDF's table. */
export function pastedCells(text: string, shape: LineShape): string[][] {
  if (text.includes("\t")) return tabbedCells(text);
  const lines = text
    .replace(/\u00a0/g, " ")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  if (shape.length > 1 && lines.every((line) => line.includes(";"))) return csvCells(text);
  if (shape.length === 1) return lines.map((line) => [line.trim()]);
  return lines.map((line) => cellsOfLine(line, shape) ?? [line.trim()]);
}
