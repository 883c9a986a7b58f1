import { stringifyTokens, tokenize, translateTokensToR1C1 } from "@borgar/fx";
import { patternResult } from "../formulas/evaluation/formula-evaluation";
import type { Operand } from "../formulas/evaluation/operand";
import type { SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import { readPattern } from "../formulas/model/formula-pattern";
import { cellName, type CellAddress } from "../workbook/address";

/** What a formula would give in a cell that does not hold it. */
export function patternAt(formula: string, workbook: WorkbookModel, sheet: SheetModel, place: CellAddress): Operand {
  const { row, column } = place;
  const tokens = translateTokensToR1C1(tokenize(formula), cellName(row, column));
  const pattern = readPattern(stringifyTokens(tokens), tokens);
  return patternResult(pattern, { workbook, sheet, row, column, language: "pt-BR" });
}
