import { decimalFromDouble, type Decimal } from "../../core/decimal";
import type { WorkbookModel } from "../../formulas/model/formula-model";
import type { CellValue } from "../../workbook/snapshot";
import type { Finding } from "../finding";
import { checkFigures, type CheckFigure } from "./check-figures";
import { corrections } from "./corrections";
import { placeKey, WhatIf, type Supposed } from "./what-if";

/** A figure that the accounts are judged by, now and with findings put right. */
export interface FigurePutRight {
  readonly figure: CheckFigure;
  /** Null where it is no number. */
  readonly now: Decimal | null;
  readonly then: Decimal | null;
}

/** What net revenue and balance would be if all these findings were put right at once, each cell as the first of them says; in steps. */
export function* figuresPutRight(
  findings: readonly Finding[],
  workbook: WorkbookModel,
): Generator<undefined, readonly FigurePutRight[], void> {
  const figures = checkFigures(workbook);
  if (figures.length === 0) return [];
  const supposed = new Map<string, Supposed>();
  for (const finding of findings) {
    for (const each of corrections(finding, workbook)) {
      const key = placeKey(each.sheet, each.row, each.column);
      if (!supposed.has(key)) supposed.set(key, each);
    }
  }
  const whatIf = supposed.size > 0 ? yield* WhatIf.steps(workbook) : null;
  const affected = whatIf && (yield* whatIf.affected([...supposed.values()]));
  return figures.map((figure) => {
    const value = workbook.sheet(figure.sheet)?.cell(figure.row, figure.column)?.value ?? null;
    const change = affected?.get(placeKey(figure.sheet, figure.row, figure.column));
    return { figure, now: numberOf(value), then: numberOf(change ? change.after : value) };
  });
}

function numberOf(value: CellValue): Decimal | null {
  return typeof value === "number" ? decimalFromDouble(value) : null;
}
