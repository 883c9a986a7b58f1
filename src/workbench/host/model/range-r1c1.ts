import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName } from "../../../workbook/address";
import { matrixFor, readFormulas, writeContents } from "./range-contents";
import type { RangeTarget } from "./targets";

function eachFormula(
  target: RangeTarget,
  matrix: readonly (readonly unknown[])[],
  translate: (formula: string, cell: string) => string,
) {
  return matrix.map((line, row) =>
    line.map((item, column) =>
      typeof item === "string" && item.startsWith("=")
        ? translate(item, cellName(target.range.row + row, target.range.column + column))
        : item,
    ),
  );
}

export async function readR1C1(target: RangeTarget) {
  const formulas = await readFormulas(target);
  return formulas && eachFormula(target, formulas, translateFormulaToR1C1);
}

export function writeR1C1(target: RangeTarget, value: unknown): void {
  writeContents(target, eachFormula(target, matrixFor(target, value), translateFormulaToA1));
}
