import { numfmt, type ICellData, type IStyleData } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { NumberLocale } from "../spreadsheet/cell-text";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { englishText } from "./english-text";

const NUMBER = 2;
/** Before Univer's own reading of numbers, which knows English ones alone. */
const FIRST = 100;

/**
 * Lets numbers and dates be typed as a Brazilian Excel takes them (`1.234,5`, `7,5%`, `15/04/2018`), and gives the whole number to
 * whoever edits a cell that shows it rounded to its column.
 */
export function takeBrazilianTyping(spreadsheet: Spreadsheet, locale: () => NumberLocale): void {
  const { writeCellInterceptor } = spreadsheet.engine.injector.get(SheetInterceptorService);

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { workbook }, next) => {
      const typed = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? cell?.v;
      const text = locale() === "pt-BR" && typeof typed === "string" && !cell?.f ? englishText(typed) : null;
      if (!cell || text === null) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell) ?? {};
      return next(isDate(text) ? withDate(cell, text, style) : { ...plain(cell), v: text });
    },
  });

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const shown = next(cell);
      const raw = worksheet.getCellRaw(row, col);
      if (!shown || (raw?.t as number | null | undefined) !== NUMBER || raw?.f || raw?.si) return shown;
      const general = spreadsheet.sheetById(worksheet.getSheetId())?.cells.format(row, col) === "General";
      const text = String(general ? raw?.v : shown.v);
      if (!/^-?\d+(\.\d+)?%?$/.test(text)) return shown;
      return { ...shown, v: locale() === "pt-BR" ? text.replace(".", ",") : text };
    },
  });
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

/** A date keeps the format that its cell has, and shows day, month and year in one that has none. */
function withDate(cell: ICellData, text: string, style: IStyleData): ICellData {
  const serial = numfmt.parseValue(text)?.v;
  if (typeof serial !== "number") return cell;
  return { ...plain(cell), v: serial, t: NUMBER, s: { ...style, n: style.n ?? { pattern: "dd/mm/yyyy" } } };
}
