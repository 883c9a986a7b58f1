import type { ScalarField } from "../../../templates/builder/field";
import { flagOf, readCell } from "./cell-reading";
import { isTotalRow } from "./summary-rows";

const figure = /^[(−–-]?(R\$)?[−–-]?\d[\d.,]*%?\)?$|^\d{1,2}\/\d{1,2}\/(\d{4}|\d{2})$|^[−–-]$/;
const code = /^\d+([./-]\d+)*[./-]?$/;

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

const isFigure = (column: ScalarField): boolean => column.kind === "number" || column.kind === "date";

/**
 * A line of a table copied out of a PDF, where nothing but spaces parts the cells: a flag and figures are taken from the ends, choices by
 * their words, and what is left is text. Figures that need not be there may be missing, the flag too. Null where the line does not fit.
 */
export function cellsOfLine(line: string, columns: readonly ScalarField[]): string[] | null {
  const tokens = tokensOf(line);
  const cells = columns.map(() => "");
  let first = 0;
  let last = tokens.length;
  let right = columns.length;
  let left = 0;

  while (right > left && columns[right - 1]?.kind === "flag") {
    const token = tokens[last - 1];
    if (token !== undefined && last - 1 > first && !/\d/.test(token) && flagOf(token) !== null) {
      cells[right - 1] = token;
      last -= 1;
    }
    right -= 1;
  }
  while (left < right && leading(columns, left)) {
    const column = columns[left];
    const token = tokens[first];
    if (column === undefined || token === undefined || last <= first || !figure.test(token)) return null;
    cells[left] = token;
    left += 1;
    first += 1;
  }

  const trailing = columns.slice(left, right).reverse();
  const wanted = trailing.findIndex((column) => !isFigure(column));
  const figures = trailing.slice(0, wanted === -1 ? trailing.length : wanted).reverse();
  let count = 0;
  while (count < figures.length && last - count - 1 >= first && figure.test(tokens[last - count - 1] ?? "")) count += 1;
  const given = figures.length === count ? figures : figures.filter(({ required }) => required);
  if (given.length !== count) return null;
  given.forEach((column, index) => {
    cells[columns.indexOf(column)] = tokens[last - count + index] ?? "";
  });
  last -= count;
  right -= figures.length;

  for (; left < right - 1 || (left < right && columns[left]?.kind === "choice"); left += 1) {
    const column = columns[left];
    if (column?.kind === "choice") {
      const length = choiceLength(tokens.slice(first, last), column);
      const rest = tokens.slice(first, last).join(" ");
      if (length === 0 && isTotalRow([rest])) {
        cells[left] = rest;
        first = last;
        continue;
      }
      if (length === 0) return null;
      cells[left] = tokens.slice(first, first + length).join(" ");
      first += length;
      continue;
    }
    // Of two texts, the first is a code: one word. Where the line begins with none, the code is blank.
    const token = tokens[first];
    if (token === undefined) return null;
    if (code.test(token)) {
      cells[left] = token;
      first += 1;
    }
  }
  if (right > left) {
    const rest = tokens.slice(first, last).join(" ");
    if (rest === "" && columns[left]?.required === true) return null;
    cells[left] = rest;
  } else if (last > first) return null;
  return cells;
}

/** Figures and days that stand before any text. */
function leading(columns: readonly ScalarField[], at: number): boolean {
  const column = columns[at];
  return column !== undefined && isFigure(column) && columns.slice(at).some((each) => each.kind === "text");
}

/** How many of the first words make one of the choices. */
function choiceLength(tokens: readonly string[], column: ScalarField): number {
  for (let length = Math.min(4, tokens.length); length > 0; length -= 1) {
    const text = tokens.slice(0, length).join(" ");
    const reading = readCell(text, column, "pt-BR");
    if (reading.kind === "answer" && reading.answer !== "") return length;
  }
  return 0;
}
