import { numfmt, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { englishError, englishFormula, portugueseFormula } from "../../workbook/formula-language";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { withPlainNumbers } from "../spreadsheet/formula-syntax";
import { englishText, typedFormat } from "./english-text";

const NUMBER = 2;
const BOOLEAN = 3;
/** A day of this year. */
const DAY_AND_MONTH = /^\s*\d{1,2}\/\d{1,2}\s*$/;
/** Before Univer's own reading of numbers, which knows English ones alone. */
const FIRST = 100;

/**
 * Lets a cell be typed as a Brazilian Excel takes it: numbers and dates (`1.234,5`, `7,5%`, `15/04/2018`), truth values and errors
 * (`FALSO`, `#N/D`), formulas (`=SOMA(1,5;2)`). Whoever edits a cell sees its formula in Portuguese, and the whole number of one that
 * shows it rounded to its column. What is kept is English, as in a file.
 */
export function takeBrazilianTyping(spreadsheet: Spreadsheet, locale: () => NumberLocale): void {
  const { writeCellInterceptor } = spreadsheet.engine.injector.get(SheetInterceptorService);

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (typed, { workbook }, next) => {
      const cell = typed?.f ? { ...typed, f: withPlainNumbers(typed.f) } : typed;
      if (!cell || locale() !== "pt-BR") return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell) ?? {};
      return next(brazilianCell(cell, style));
    },
  });

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const shown = next(cell);
      if (!shown) return shown;
      const raw = worksheet.getCellRaw(row, col);
      // A number that the add-in or a file put there bears no type.
      const isNumber = typeof raw?.v === "number" && (raw.t as number | null | undefined) !== BOOLEAN;
      if (!isNumber || raw.f || raw.si) return shown;
      const general = spreadsheet.sheetById(worksheet.getSheetId())?.cells.format(row, col) === "General";
      const text = String(general ? raw?.v : shown.v);
      if (!/^-?\d+(\.\d+)?%?$/.test(text)) return shown;
      return { ...shown, v: locale() === "pt-BR" ? text.replace(".", ",") : text };
    },
  });

  showFormulasInPortuguese(writeCellInterceptor, locale);
}

/** Where a cell stands that is edited. */
interface EditedPlace {
  readonly worksheet: { readonly getCellRaw: (row: number, col: number) => Nullable<ICellData> };
  readonly row: number;
  readonly col: number;
}

/** What is edited, formulas and percentages included: Univer's own steps for these let none come after them. */
function showFormulasInPortuguese(
  interceptors: SheetInterceptorService["writeCellInterceptor"],
  locale: () => NumberLocale,
): void {
  type Edited = (cell: Nullable<ICellData>, location: EditedPlace) => Nullable<ICellData>;
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors) as (...name: unknown[]) => Edited;
  const translated = (...name: unknown[]): Edited => {
    const steps = fetch(...name);
    if (name[0] !== BEFORE_CELL_EDIT) return steps;
    return (cell, location) => {
      const shown = steps(cell, location);
      if (!shown || locale() !== "pt-BR") return shown;
      if (shown.f) return { ...shown, f: portugueseFormula(shown.f) };
      const raw = location.worksheet.getCellRaw(location.row, location.col);
      const isNumber = typeof raw?.v === "number" && /^-?\d+\.\d+%?$/.test(String(shown.v));
      return isNumber ? { ...shown, v: String(shown.v).replace(".", ",") } : shown;
    };
  };
  interceptors.fetchThroughInterceptors = translated as unknown as typeof interceptors.fetchThroughInterceptors;
}

/** A cell whose content was typed or pasted as Brazilian text, as an English one. */
export function brazilianCell(cell: ICellData, style: IStyleData): ICellData {
  if (cell.f) return { ...cell, f: withPlainNumbers(englishFormula(cell.f)) };
  const typed = cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? cell.v;
  if (typeof typed !== "string" || style.n?.pattern === "@" || typed.startsWith("'")) return cell;
  const truth = { VERDADEIRO: 1, FALSO: 0 }[typed.trim().toUpperCase()];
  if (truth !== undefined) return { ...plain(cell), v: truth, t: BOOLEAN };
  const error = englishError(typed.trim());
  if (error !== null) return { ...plain(cell), v: error };
  const english = englishText(DAY_AND_MONTH.test(typed) ? `${typed.trim()}/${new Date().getFullYear()}` : typed);
  if (english === null) return cell;
  if (isDate(english)) return withDate(cell, english, style, DAY_AND_MONTH.test(typed) ? "dd/mmm" : "dd/mm/yyyy");
  const pattern = typedFormat(typed);
  if (pattern === null) return { ...plain(cell), v: english };
  const number = Number(english.endsWith("%") ? `${english.slice(0, -1)}e-2` : english);
  return { ...plain(cell), v: number, t: NUMBER, s: { ...style, n: style.n ?? { pattern } } };
}

/** The cell without what says how its content was typed. */
function plain(cell: ICellData): ICellData {
  const rest = { ...cell };
  delete rest.p;
  delete rest.t;
  return rest;
}

function isDate(text: string): boolean {
  return /^\d{4}-/.test(text);
}

/** A date keeps the format that its cell has, and takes its own in one that has none. */
function withDate(cell: ICellData, text: string, style: IStyleData, pattern: string): ICellData {
  const serial = numfmt.parseValue(text)?.v;
  if (typeof serial !== "number") return cell;
  return { ...plain(cell), v: serial, t: NUMBER, s: { ...style, n: style.n ?? { pattern } } };
}
