import { CellValueType, Tools, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { shownNumber } from "../../text/shown-number";

/**
 * Lets the grid show what Excel would: before a number format is applied, the number is rounded as Excel rounds it. The formatter
 * alone shows 5.361.840,68 for 5361840.685, whose double lies a hair below the tie.
 */
export function showDigitsAsExcel(univer: Univer): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler(cell, location, next) {
      if (!cell || cell.t !== CellValueType.NUMBER || typeof cell.v !== "number" || !Tools.isDefine(cell.s))
        return next(cell);
      const pattern = location.workbook.getStyles().get(cell.s)?.n?.pattern;
      if (pattern === undefined) return next(cell);
      return next({ ...cell, v: shownNumber(cell.v, pattern) });
    },
  });
}
