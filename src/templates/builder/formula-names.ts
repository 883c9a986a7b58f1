import { cellName, columnLetters, sheetReference, quotedText } from "../../workbook/address";
import { type Place } from "./cell";
import type { FormulaText } from "./description";

/** What a name in braces asks for. */
export interface NameInFormula {
  /** `gross`, or with its table or sheet `companies.revenue`, `revenue.total`; two of a table's columns `schedule.until:discount`. */
  readonly path: string;
  readonly which: "its own" | "first" | "previous" | "all";
  /** The first and the last row of a table's column, from 0: `{collections.debts.total[3:5]}`. */
  readonly rows?: readonly [number, number];
}

/** How a reference moves when its cell is copied. */
type Fixed = "nothing" | "column" | "row" | "both";

export interface Found {
  readonly place: Place;
  /** The defined name that stands for it wherever it is. */
  readonly definedName?: string;
  /** The direction in which the formula's copies run: the other one is fixed where the first of a row is asked for. */
  readonly runs: "across" | "down";
}

const nameShape = /\{(?:'(\w+)|(\$?)(?:(own|all|first|previous) )?([\w.:-]+)(?:\[(\d+):(\d+)\])?)\}/g;

/** A formula in pieces: Excel's own text, words, and names. */
type Piece = string | { readonly word: string } | (NameInFormula & { readonly fixed: "both" | "own" | "nothing" });

/** Templates say the same formulas for every column and after every key press. */
const pieces = new Map<FormulaText, readonly Piece[]>();

function piecesOf(formula: FormulaText): readonly Piece[] {
  const known = pieces.get(formula);
  if (known) return known;
  const found: Piece[] = [];
  let end = 0;
  for (const match of formula.matchAll(nameShape)) {
    const [text, word, dollar, which, path = "", from, to] = match;
    found.push(formula.slice(end, match.index));
    end = match.index + text.length;
    if (word !== undefined) {
      found.push({ word });
      continue;
    }
    const wanted = which === undefined || which === "own" ? "its own" : (which as NameInFormula["which"]);
    const fixed = dollar === "$" ? "both" : which === "own" ? "own" : "nothing";
    const rows = from === undefined ? {} : { rows: [Number(from), Number(to)] as const };
    found.push({ path, which: wanted, fixed, ...rows });
  }
  found.push(formula.slice(end));
  pieces.set(formula, found);
  return found;
}

/**
 * Writes a formula's names as the references of one cell. `{net}` is the line's cell in the same column (in a table, the column's in the same
 * row), `{$net}` fixed as Excel fixes it, `{previous net}` the one before, `{first net}` the first with its beginning fixed, `{all votes}`
 * the whole line or column, `{own code}` the row's cell with its column fixed, and `{'yes}` a word as text.
 */
export function writtenFormula(
  formula: FormulaText,
  sheet: string,
  find: (name: NameInFormula) => Found,
  word: (key: string) => string,
): string {
  let written = "";
  for (const piece of piecesOf(formula)) {
    if (typeof piece === "string") written += piece;
    else if ("word" in piece) written += quotedText(word(piece.word));
    else {
      const { place, definedName, runs } = find(piece);
      written += definedName ?? reference(place, sheet, fixedOf(piece, runs));
    }
  }
  return written;
}

function fixedOf({ fixed, which }: Exclude<Piece, string | { word: string }>, runs: Found["runs"]): Fixed {
  if (fixed === "both") return "both";
  if (fixed === "own") return "column";
  if (which !== "first") return "nothing";
  return runs === "across" ? "column" : "row";
}

function reference(target: Place, from: string, fixed: Fixed): string {
  const cell = (row: number, column: number): string => {
    if (fixed === "nothing") return cellName(row, column);
    const letters = `${fixed === "row" ? "" : "$"}${columnLetters(column)}`;
    return `${letters}${fixed === "column" ? "" : "$"}${String(row + 1)}`;
  };
  const first = cell(target.row, target.column);
  const last = cell(target.row + target.rows - 1, target.column + target.columns - 1);
  const cells = first === last ? first : `${first}:${last}`;
  return target.sheet === from ? cells : `${sheetReference(target.sheet)}!${cells}`;
}
