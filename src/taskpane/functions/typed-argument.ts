import { calendarDate } from "../../core/dates";
import type { Decimal } from "../../core/decimal";
import type { RawArgument, RawCell } from "../../rule/raw";
import type { RuleParameter } from "../../rule/rule";
import { fillWording, type Language, type Wording } from "../../core/wording";
import { takesRange } from "../../excel/functions/metadata";
import { type Reference } from "../../excel/reading/selection";
import { readTypedDay } from "../../text/typed-day";
import { readTypedNumber } from "../../text/typed-number";
import { parseRange, quotedSheetName, rangeName, quotedText, splitAddress } from "../../workbook/address";

/** What a person typed for one argument of a function. */
export type TypedArgument =
  | { readonly kind: "omitted" }
  /** A value or a list of values. */
  | { readonly kind: "constant"; readonly raw: RawArgument; readonly formula: string }
  /** Cells of the workbook, whose values are read when they are needed. */
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "problem"; readonly wording: Wording };

const notABoolean: Wording = {
  en: "“{typed}” is neither TRUE nor FALSE",
  "pt-BR": "“{typed}” não é VERDADEIRO nem FALSO",
};

const gapInList: Wording = {
  en: "A value is missing in the list, at position {position}",
  "pt-BR": "Falta um valor na lista, na posição {position}",
};

const unevenList: Wording = {
  en: "Each line of the list must have the same number of values",
  "pt-BR": "Cada linha da lista deve ter o mesmo número de valores",
};

/** One cell of an argument: what the function receives and how a formula writes it. */
interface Cell {
  readonly raw: RawCell;
  readonly formula: string;
}

type CellReading =
  { readonly kind: "cell"; readonly cell: Cell } | { readonly kind: "problem"; readonly wording: Wording };

const cellOf = (raw: RawCell, formula: string): CellReading => ({ kind: "cell", cell: { raw, formula } });

// The function itself reads a double as the decimal that Excel shows for it, so nothing is lost by handing one over.
const numberCell = (value: Decimal): CellReading => cellOf(value.toNumber(), value.toFixed());

const textCell = (text: string): CellReading => cellOf(text, quotedText(text));

function readNumberCell(typed: string, language: Language): CellReading {
  const read = readTypedNumber(typed, language);
  if (read.kind === "number") return numberCell(read.value);
  return read.kind === "problem" ? read : textCell(typed);
}

/** @param inList an array constant takes no function, so that a day stands in it as its serial number */
function readDayCell(typed: string, inList: boolean): CellReading {
  const read = readTypedDay(typed);
  if (read.kind === "problem") return read;
  if (read.kind === "blank") return textCell(typed);
  const { year, month, day } = calendarDate(read.day);
  const call = `DATE(${String(year)},${String(month)},${String(day)})`;
  return cellOf(read.day, inList ? String(read.day) : call);
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  verdadeiro: true,
  false: false,
  falso: false,
};

function readTruthCell(typed: string): CellReading {
  const truth = truths[typed.trim().toLowerCase()];
  if (truth === undefined) return { kind: "problem", wording: fillWording(notABoolean, { typed }) };
  return cellOf(truth, truth ? "TRUE" : "FALSE");
}

/** Whatever it is: a number, a day, a truth, or else text. */
function readAnyCell(typed: string, language: Language, inList: boolean): CellReading {
  const quoted = /^"(.*)"$/s.exec(typed.trim());
  if (quoted) return textCell((quoted[1] ?? "").replace(/""/g, '"'));
  for (const reading of [readTruthCell(typed), readNumberCell(typed, language), readDayCell(typed, inList)]) {
    if (reading.kind === "cell") return reading;
  }
  return textCell(typed.trim());
}

/** Reads one value by the kind that the parameter has at that column. */
function readCell(
  typed: string,
  parameter: RuleParameter,
  column: number,
  language: Language,
  inList: boolean,
): CellReading {
  switch (parameter.kind) {
    case "number":
    case "parts":
    case "years":
    case "grid":
      return readNumberCell(typed, language);
    case "date":
    case "days":
    case "periods":
      return readDayCell(typed, inList);
    case "schedule":
    case "monthlyRates":
      return column === 0 ? readDayCell(typed, inList) : readNumberCell(typed, language);
    case "flag":
      return readTruthCell(typed);
    case "word":
    case "codes":
      return textCell(unquoted(typed));
    case "text":
      return textCell(unquoted(typed));
    case "any":
      return readAnyCell(typed, language, inList);
  }
}

function unquoted(typed: string): string {
  const quoted = /^"(.*)"$/s.exec(typed.trim());
  return quoted ? (quoted[1] ?? "").replace(/""/g, '"') : typed.trim();
}

/** The reference that a text such as `B3:B20` or `'Minha folha'!$B$3` is; null where it is none. */
export function readReference(typed: string): Reference | null {
  const { sheet, cells } = splitAddress(typed.trim().replace(/^=/, ""));
  const range = parseRange(cells);
  if (!range) return null;
  return sheet === "" ? { address: rangeName(range) } : { sheet, address: rangeName(range) };
}

/** Reads what was typed for a parameter: nothing, a reference, a list (`;` between values, a line a row) or a value. */
export function readTypedArgument(typed: string, parameter: RuleParameter, language: Language): TypedArgument {
  if (typed.trim() === "") return { kind: "omitted" };
  const reference = readReference(typed);
  if (reference) return { kind: "reference", reference };
  if (takesRange(parameter) && (/[;\n\t]/.test(typed.trim()) || isListKind(parameter))) {
    return readList(typed, parameter, language);
  }
  const reading = readCell(typed, parameter, 0, language, false);
  if (reading.kind === "problem") return reading;
  return { kind: "constant", raw: reading.cell.raw, formula: reading.cell.formula };
}

function isListKind(parameter: RuleParameter): boolean {
  return takesRange(parameter) && !parameter.lifted && parameter.kind !== "any";
}

function readList(typed: string, parameter: RuleParameter, language: Language): TypedArgument {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  const rows: Cell[][] = [];
  let position = 0;
  for (const line of lines) {
    const row: Cell[] = [];
    for (const part of line.replace(/;\s*$/, "").split(/[;\t]/)) {
      position += 1;
      if (part.trim() === "") {
        return { kind: "problem", wording: fillWording(gapInList, { position: String(position) }) };
      }
      const reading = readCell(part, parameter, row.length, language, true);
      if (reading.kind === "problem") return reading;
      row.push(reading.cell);
    }
    rows.push(row);
  }
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) return { kind: "problem", wording: unevenList };
  const raw = rows.map((row) => row.map((cell) => cell.raw));
  const formula = `{${rows.map((row) => row.map((cell) => cell.formula).join(",")).join(";")}}`;
  return { kind: "constant", raw, formula };
}

/** A reference as a formula on a sheet writes it. */
function referenceText({ sheet, address }: Reference, ofSheet: string | undefined): string {
  return sheet === undefined || sheet === ofSheet ? address : `${quotedSheetName(sheet)}!${address}`;
}

/**
 * The call as Excel takes it through `Range.formulas`: English, `,` between arguments, trailing omitted arguments left out.
 * @param ofSheet the sheet of the cell that the formula goes into; references to it need no sheet name
 */
export function callText(id: string, typed: readonly TypedArgument[], ofSheet?: string): string {
  const parts = typed.map((argument) => {
    if (argument.kind === "constant") return argument.formula;
    return argument.kind === "reference" ? referenceText(argument.reference, ofSheet) : "";
  });
  while (parts.at(-1) === "") parts.pop();
  return `=CRESS.${id}(${parts.join(",")})`;
}
