import { InterceptorEffectEnum, numfmt, type ICellData, type ICellDataForSheetInterceptor } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { conditionalLook } from "../spreadsheet/conditional-look";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { ERRORS, shownError } from "../spreadsheet/error-values";
import { truthText, type NumberLocale } from "../spreadsheet/cell-text";

const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;
/** Excel's General shows at most so many digits of a number. */
const MOST_DIGITS = 11;

/**
 * Draws what Excel draws and Univer does not: conditional formats, truth values and errors in the words of the language, and numbers of the
 * General format with its separators and no more decimals than the column has room for.
 */
export function drawAsExcel(spreadsheet: Spreadsheet, locale: () => NumberLocale): void {
  const interceptors = spreadsheet.engine.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 12,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      const sheet = spreadsheet.sheetById(location.subUnitId);
      if (!sheet) return next(cell);
      const general = cell && isGeneralNumber(cell, sheet.cells.format(location.row, location.col));
      const width = general ? sheet.worksheet.getColumnWidth(location.col) : 0;
      const shown = general
        ? { ...cell, v: fitted(Number(cell.v), width, locale()) }
        : cell && isTruth(cell)
          ? { ...cell, v: truthText(Boolean(cell.v), locale()) }
          : cell && isError(cell)
            ? { ...cell, v: shownError(String(cell.v), locale()) }
            : cell;
      const look =
        sheet.extras.conditionalFormats.length > 0 ? conditionalLook(sheet, location.row, location.col) : null;
      if (!look) return next(shown);
      const style = {
        ...(look.fontColor ? { cl: { rgb: look.fontColor } } : {}),
        ...(look.fillColor ? { bg: { rgb: look.fillColor } } : {}),
        ...(look.bold ? { bl: 1 } : {}),
      };
      const styled: ICellDataForSheetInterceptor = {
        ...shown,
        interceptorStyle: { ...shown?.interceptorStyle, ...style },
      };
      return next(styled);
    },
  });
}

function isTruth(cell: ICellData): boolean {
  return (cell.t as number | null | undefined) === BOOLEAN;
}

function isError(cell: ICellData): boolean {
  return typeof cell.v === "string" && (cell.t as number | null | undefined) !== FORCED_TEXT && ERRORS.has(cell.v);
}

function isGeneralNumber(cell: ICellData, format: string): boolean {
  return (cell.t as number | null | undefined) === NUMBER && typeof cell.v === "number" && format === "General";
}

/** The number with as many decimals as the column shows, as Excel rounds a General number to its column. */
function fitted(value: number, width: number, locale: NumberLocale): string {
  const room = Math.min(MOST_DIGITS + 1, Math.max(1, Math.floor((width - 6) / 7.4)));
  const plain = numfmt.format("General", value, { locale });
  if (plain.length <= room || !/[.,]/.test(plain) || /E/.test(plain)) return plain;
  const whole = Math.trunc(Math.abs(value)).toString().length + (value < 0 ? 1 : 0);
  const decimals = Math.max(0, room - whole - 1);
  return numfmt.format(decimals > 0 ? `0.${"#".repeat(decimals)}` : "0", value, { locale }).replace(/[.,]$/, "");
}
