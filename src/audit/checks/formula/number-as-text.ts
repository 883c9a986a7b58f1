import { isOwnFunction } from "../../../rules";
import { decimalFromText, type Decimal } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { parseBrazilianNumber } from "../../../text/parse-brazilian-number";
import { addressOfKey, cellKey, type CellAddress, type RangeAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { figureText, figureWording } from "../../figure-wording";
import type { Finding, FindingDetail } from "../../finding";
import type { ParameterKind } from "../../../rule/parameter";
import { isFilledTemplate } from "../../filled-workbook";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import type { PatternReference } from "../../../formulas/model/node-references";
import { parameterOf } from "../../parameter-of-reference";
import { hasCodeHeading } from "../../tables/code-columns";
import { groupedBy, nameOf, rangeText } from "../../tables/lines";
import { placesOf } from "../../tables/shown-format";
import { totalledRanges } from "../../totals";
import { agreeing } from "../../wording/cells-wording";

const skipped: Wording = {
  en: "{cells} holds {number} as text, so the total {total} leaves it out.",
  "pt-BR": "{cells} contém {number} como texto, e por isso o total {total} não o soma.",
};
const read: Wording = {
  en: "{cells} holds {number} as text, and the formula in {total} reads it.",
  "pt-BR": "{cells} contém {number} como texto, e a fórmula em {total} a lê.",
};
const amongNumbers: Wording = {
  en: "{cells} holds {number} as text, among numbers.",
  "pt-BR": "{cells} contém {number} como texto, entre números.",
};
const severalSkipped: Wording = {
  en: "{cells} hold numbers as text ({number} in {cell}), so totals such as {total} leave them out.",
  "pt-BR": "{cells} contêm números como texto ({number} em {cell}), e por isso totais como {total} não os somam.",
};
const severalRead: Wording = {
  en: "{cells} hold numbers as text ({number} in {cell}), and formulas such as the one in {total} read them.",
  "pt-BR": "{cells} contêm números como texto ({number} em {cell}), e fórmulas como a de {total} os leem.",
};
const severalAmongNumbers: Wording = {
  en: "{cells} hold numbers as text ({number} in {cell}), among numbers.",
  "pt-BR": "{cells} contêm números como texto ({number} em {cell}), entre números.",
};
const fix: Wording = {
  en: "Turn the text into a number: Data, Text to Columns, Finish; or type it anew.",
  "pt-BR": "Converta o texto em número: Dados, Texto para Colunas, Concluir; ou digite-o de novo.",
};
const cause: Wording = { en: "it was pasted or typed as text", "pt-BR": "foi colado ou digitado como texto" };

/** Text that is a number to the reader and nothing to a total. */
export const numberAsText: Check = {
  kind: "numberAsText",
  group: "formula",
  severity: "warning",
  repeats: false,
  settledBy: "number",
  title: { en: "Number stored as text", "pt-BR": "Número armazenado como texto" },
  run({ workbook }: CheckContext) {
    const readers = readersOf(workbook);
    return workbook.sheets.flatMap((sheet) =>
      findIn(sheet, readers.get(sheet) ?? new Map<number, Reader>(), isFilledTemplate(workbook)),
    );
  },
};

interface Reader {
  readonly cell: string;
  readonly totals: boolean;
  /** Copies of one formula read what is one finding. */
  readonly pattern: string;
}

interface TextNumber extends CellAddress {
  readonly text: string;
  readonly number: Decimal;
  readonly reader: Reader | undefined;
}

/** In a template, a cell's format says that it holds a number. */
function findIn(sheet: SheetModel, readers: ReadonlyMap<number, Reader>, formatTells: boolean): Finding[] {
  const found: TextNumber[] = [];
  for (const [key, cell] of sheet.snapshot.cells) {
    if (typeof cell.value !== "string" || cell.formula !== undefined) continue;
    const number = numberWritten(cell.value);
    if (!number) continue;
    const address = addressOfKey(key);
    const reader = readers.get(key);
    if (reader || (formatTells && placesOf(cell.format) !== null) || isAmongNumbers(sheet, address))
      found.push({ ...address, text: cell.value, number, reader });
  }
  const groups = groupedBy(found, ({ reader, column }) => reader?.pattern ?? `column ${String(column)}`);
  return [...groups.values()].map((group) => report(sheet, group));
}

/** Account codes (`6.2.2`), numbers with leading zeros and single digits that number a row are text on purpose. */
function numberWritten(text: string): Decimal | null {
  const trimmed = text.trim();
  if (
    !/\d/.test(trimmed) ||
    /^0\d/.test(trimmed) ||
    /\d\.\d+\.\d*\.?\d/.test(trimmed.replace(/^\d{1,3}(\.\d{3})+/, ""))
  )
    return null;
  const brazilian = parseBrazilianNumber(trimmed);
  if (brazilian.kind === "number") return brazilian.value;
  return decimalFromText(trimmed.replace(/,(?=\d{3}(\D|$))/g, ""));
}

/** Formulas that read a cell by itself or in a total; the first of each cell. */
function readersOf(workbook: WorkbookModel): Map<SheetModel, Map<number, Reader>> {
  const readers = new Map<SheetModel, Map<number, Reader>>();
  const note = (sheet: SheetModel, row: number, column: number, reader: Reader): void => {
    const ofSheet = readers.get(sheet) ?? new Map<number, Reader>();
    readers.set(sheet, ofSheet);
    const key = cellKey(row, column);
    if (!ofSheet.has(key)) ofSheet.set(key, reader);
  };
  const links: Link[] = [];
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      for (const { range } of totalledRanges(workbook, sheet, formula)) {
        for (const { row, column } of sheet.textsIn(range))
          note(sheet, row, column, { cell: nameOf(formula), totals: true, pattern: formula.pattern.canonical });
      }
      for (const { reference, sheet: target, range } of workbook.references(sheet, formula)) {
        const isCell = range.rows * range.columns === 1;
        const single = isComputedWith(formula, reference, range);
        if (isCell && formula.pattern.skeleton === "@") links.push({ sheet, formula, target, range });
        if (!single && !isOwnFunction(reference.within)) continue;
        // Codes and words are texts to a function that asks for them: `3.3` is an account.
        if (textKinds.has(parameterOf(reference)?.kind)) continue;
        if (isCell && !isText(target, range)) continue;
        for (const { row, column } of target.textsIn(range))
          note(target, row, column, { cell: nameOf(formula), totals: false, pattern: formula.pattern.canonical });
      }
    }
  }
  if (links.length === 0) return readers;
  const computedWith = cellsComputedWith(workbook);
  // What a link repeats goes into the computation that reads the link.
  for (const { sheet, formula, target, range } of links) {
    if (computedWith.get(sheet)?.has(cellKey(formula.row, formula.column)) !== true) continue;
    for (const { row, column } of target.textsIn(range))
      note(target, row, column, { cell: nameOf(formula), totals: false, pattern: formula.pattern.canonical });
  }
  return readers;
}

interface Link {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  readonly target: SheetModel;
  readonly range: RangeAddress;
}

function isText(sheet: SheetModel, { row, column }: RangeAddress): boolean {
  return typeof sheet.cell(row, column)?.value === "string";
}

/** The cells that formulas compute with, each by itself. */
function cellsComputedWith(workbook: WorkbookModel): ReadonlyMap<SheetModel, ReadonlySet<number>> {
  const computedWith = new Map<SheetModel, Set<number>>();
  for (const sheet of workbook.sheets) {
    for (const formula of sheet.formulas.values()) {
      for (const { reference, sheet: target, range } of workbook.references(sheet, formula)) {
        if (!isComputedWith(formula, reference, range)) continue;
        const known = computedWith.get(target) ?? new Set<number>();
        computedWith.set(target, known.add(cellKey(range.row, range.column)));
      }
    }
  }
  return computedWith;
}

/** A formula that only repeats the cell, or joins texts, is at home with text. */
function isComputedWith({ pattern }: FormulaCell, { within }: PatternReference, range: RangeAddress): boolean {
  return within === "" && pattern.computes && range.rows * range.columns === 1;
}

const textKinds: ReadonlySet<ParameterKind | undefined> = new Set(["text", "codes", "word", "any"]);

function isAmongNumbers(sheet: SheetModel, { row, column }: CellAddress): boolean {
  // Numbers of parts and documents are kept as either: nothing is computed from them.
  const at = { row, column };
  return isBetweenNumbers(sheet, at) && !hasCodeHeading(sheet, at) && !isMostlyText(sheet, at);
}

/** A column that keeps most of its numbers as text keeps codes, whatever Excel made of the others when they were typed. */
function isMostlyText(sheet: SheetModel, { row, column }: CellAddress): boolean {
  const values = sheet.filledRows(column).map((each) => sheet.cell(each, column)?.value);
  const own = sheet.cell(row, column)?.value;
  const isCode = (text: unknown): boolean =>
    typeof text === "string" && typeof own === "string" && /^\d+$/.test(text) && text.length === own.length;
  return values.filter(isCode).length > values.filter((value) => typeof value === "number").length;
}

function isBetweenNumbers(sheet: SheetModel, { row, column }: CellAddress): boolean {
  const isNumber = (down: number, along: number): boolean =>
    typeof sheet.cell(row + down, column + along)?.value === "number";
  if (isNumber(-1, 0) && isNumber(1, 0) && (isNumber(-2, 0) || isNumber(2, 0))) return true;
  return (
    isNumber(0, -1) && isNumber(0, 1) && (isNumber(0, -2) || isNumber(0, 2)) && (isNumber(-1, 0) || isNumber(1, 0))
  );
}

function report(sheet: SheetModel, group: readonly TextNumber[]): Finding {
  const [first] = group as readonly [TextNumber];
  const [one, several] =
    first.reader === undefined
      ? [amongNumbers, severalAmongNumbers]
      : first.reader.totals
        ? [skipped, severalSkipped]
        : [read, severalRead];
  return {
    kind: numberAsText.kind,
    severity: "warning",
    sheet: sheet.name,
    cells: group.map(nameOf),
    found: first.text,
    expected: figureText(first.number),
    difference: null,
    cause: { code: "TEXT", wording: cause },
    related: first.reader ? [first.reader.cell] : [],
    source: null,
    message: fillWording(agreeing(group.length, one, several), {
      cells: rangeText(group),
      cell: nameOf(first),
      number: figureWording(first.number),
      total: first.reader?.cell ?? "",
    }),
    fix,
    ...(group.length > 1 ? { details: group.map(detailOf) } : {}),
  };
}

function detailOf({ text, number, ...at }: TextNumber): FindingDetail {
  return { cell: nameOf(at), found: text, expected: figureText(number), difference: null, effect: null };
}
