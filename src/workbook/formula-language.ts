import { tokenize } from "@borgar/fx";
import { portugueseErrors, portugueseFunctions } from "./portuguese-names";

/** A formula as a Brazilian Excel shows it: `=SUM(A1:A3,1.5)` is `=SOMA(A1:A3;1,5)`. A text that is no formula stays as it is. */
export function portugueseFormula(formula: string): string {
  if (!formula.startsWith("=")) return formula;
  let braces = 0;
  let shown = "";
  for (const { type, value } of tokenize(formula)) {
    if (value === "{") braces += 1;
    if (value === "}") braces -= 1;
    shown += portugueseToken(type, value, braces > 0);
  }
  return shown;
}

function portugueseToken(type: string, value: string, inArray: boolean): string {
  if (type === "func") return portugueseFunctions[value.toUpperCase()] ?? value;
  if (type === "number") return value.replace(".", ",");
  if (type === "bool") return value.toUpperCase() === "TRUE" ? "VERDADEIRO" : "FALSO";
  if (type === "error") return portugueseErrors[value.toUpperCase()] ?? value;
  // The comma that parts arguments; in an array it parts columns, and a semicolon parts rows in both languages.
  if (type === "operator" && value === ",") return inArray ? "\\" : ";";
  return value;
}

const englishFunctions: ReadonlyMap<string, string> = new Map(
  Object.entries(portugueseFunctions).map(([english, portuguese]) => [portuguese, english]),
);
const englishErrors: ReadonlyMap<string, string> = new Map(
  Object.entries(portugueseErrors).map(([english, portuguese]) => [portuguese, english]),
);

/** The English value of an error as a Brazilian Excel shows it; null where the text is no such error. */
export function englishError(shown: string): string | null {
  return englishErrors.get(shown.toUpperCase()) ?? null;
}

/** A text, a sheet's name, a column of a table, an error, a number, a name or a reference, any other character. */
const PIECE =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|#[\p{L}\d/_]+[!?]?|\d+(?:[.,]\d+)?(?:E[+-]?\d+)?|[\p{L}_$][\p{L}\p{M}\p{N}_.$]*|[^]/giu;

interface Piece {
  readonly english: string;
  /** What the piece says of the language that the formula was written in. */
  readonly tells: "en" | "pt-BR" | null;
}

/** Where a number that begins with its comma may stand: `=,5*2`. */
const BEFORE_OPERAND = /[=(;+\-*/^<>&{\\]\s*$/;

function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let braces = 0;
  for (const { 0: text, index } of formula.matchAll(PIECE)) {
    if (text === "{") braces += 1;
    if (text === "}") braces -= 1;
    pieces.push(pieceOf(text, formula.slice(0, index), formula.slice(index + text.length), braces > 0));
  }
  return pieces;
}

function pieceOf(text: string, before: string, after: string, inArray: boolean): Piece {
  const other: Piece = { english: text, tells: null };
  if (/^\d/.test(text)) return numberPiece(text);
  if (text === ";" && !inArray) return { english: ",", tells: "pt-BR" };
  if (text === "\\" && inArray) return { english: ",", tells: "pt-BR" };
  if (text === ",") {
    return BEFORE_OPERAND.test(before) && /^\d/.test(after)
      ? { english: "0.", tells: null }
      : { english: ",", tells: "en" };
  }
  const upper = text.normalize("NFC").toUpperCase();
  if (text.startsWith("#") && text.length > 1) {
    const english = englishErrors.get(upper);
    return english ? { english, tells: "pt-BR" } : other;
  }
  if (!/^[\p{L}_]/u.test(text)) return other;
  if (/^\s*\(/.test(after)) return functionPiece(text, upper);
  const truth = upper === "VERDADEIRO" ? "TRUE" : upper === "FALSO" ? "FALSE" : null;
  return truth && !/^[!:[]/.test(after) && !/[!:]$/.test(before) ? { english: truth, tells: "pt-BR" } : other;
}

function numberPiece(text: string): Piece {
  const tells = text.includes(".") ? "en" : null;
  return { english: text.replace(",", "."), tells };
}

function functionPiece(text: string, upper: string): Piece {
  const english = englishFunctions.get(upper);
  const portuguese = portugueseFunctions[upper];
  const tells =
    english !== undefined && english !== upper && portuguese === undefined
      ? "pt-BR"
      : portuguese !== undefined && portuguese !== upper
        ? "en"
        : null;
  return { english: english ?? text, tells };
}

/** Whether a formula can only be a Brazilian one: `;` between arguments, `SOMA`, `VERDADEIRO`, `#N/D`, `{1\2}`. */
export function isPortugueseFormula(typed: string): boolean {
  return typed.startsWith("=") && piecesOf(typed).some(({ tells }) => tells === "pt-BR");
}

/**
 * A formula typed in a Brazilian Excel, as a file and Office.js hold it: `=SE(A1>1,5;"sim";SOMA(A1;2))` is
 * `=IF(A1>1.5,"sim",SUM(A1,2))`. One that can only be English, pasted from elsewhere, stays as it is.
 */
export function englishFormula(typed: string): string {
  if (!typed.startsWith("=")) return typed;
  const pieces = piecesOf(typed);
  const portuguese = pieces.some(({ tells }) => tells === "pt-BR");
  if (!portuguese && pieces.some(({ tells }) => tells === "en")) return typed;
  return pieces.map(({ english }) => english).join("");
}
