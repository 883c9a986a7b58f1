import type { RangeAddress } from "../../workbook/address";
import type { SheetModel } from "./formula-model";

/** The text that labels a cell: the nearest name to its left, or else above; none for a range of many cells. */
export function labelOf(sheet: SheetModel, range: RangeAddress): string | undefined {
  if (range.rows * range.columns !== 1) return undefined;
  return bestOf(sheet, toTheLeft(range)) ?? bestOf(sheet, above(range));
}

function* toTheLeft({ row, column }: Place): Iterable<Place> {
  for (let at = column - 1; at >= 0; at -= 1) yield { row, column: at };
}

function* above({ row, column }: Place): Iterable<Place> {
  for (let at = row - 1; at >= 0; at -= 1) yield { row: at, column };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The nearest text that names something; where none does, the nearest of any kind. */
function bestOf(sheet: SheetModel, places: Iterable<Place>): string | undefined {
  let other: string | undefined;
  for (const place of places) {
    const text = textAt(sheet, place);
    if (text === undefined) continue;
    if (namesSomething(sheet, place, text)) return text;
    other ??= text;
  }
  return other;
}

function textAt(sheet: SheetModel, { row, column }: Place): string | undefined {
  const value = sheet.cell(row, column)?.value;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A state that the figures beside it have, a link, a code, a unit or where a figure comes from is no name of what stands next to it. */
function namesSomething(sheet: SheetModel, place: Place, text: string): boolean {
  return /\p{L}{2}/u.test(text) && !isState(sheet, place) && !besideNames.test(headingOf(sheet, place));
}

const choosing: ReadonlySet<string> = new Set(["IF", "IFS", "CHOOSE", "SWITCH", "HYPERLINK"]);

/** `=IF(B8<0,"Déficit","Superávit")` says how its own column stands. */
function isState(sheet: SheetModel, { row, column }: Place): boolean {
  if (sheet.cell(row, column)?.spilled === true) return true;
  const functions = sheet.formula(row, column)?.pattern.functions ?? new Set<string>();
  return [...functions].some((name) => choosing.has(name) || name.startsWith("CRESS."));
}

/** Columns that say something of a line, and not what it is: its source, its unit, a remark, the sheet that it comes from. */
const besideNames =
  /^(fontes?|origem|base legal|fundament|observa|notas?$|obs\b|situacao|unidade|planilha|sources?\b|origin|legal basis|remark|comment|notes?$|status|units?$|sheet$)/;

/** How far above a line its heading is looked for. */
const HEADING_REACH = 200;

/** The heading of a text's column: the nearest short text above it whose row has another to its left. */
function headingOf(sheet: SheetModel, { row, column }: Place): string {
  if (column === 0) return "";
  for (let above = row - 1; above >= Math.max(0, row - HEADING_REACH); above -= 1) {
    const text = textAt(sheet, { row: above, column });
    if (text === undefined || sheet.cell(above, column)?.formula !== undefined) continue;
    const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (besideNames.test(plain)) return plain;
  }
  return "";
}
