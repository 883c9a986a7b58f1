import { holdsCell, type RangeAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { groupedBy, mixedLines } from "../tables/lines";
import { ownLineAggregate } from "../totals";
import { thresholds } from "../thresholds";

/** A total of a row that is a cell shorter than its copies, which stand anywhere in the row. */
export interface ShortCopy {
  readonly formula: FormulaCell;
  readonly range: RangeAddress;
  readonly usual: FormulaCell;
  readonly others: readonly FormulaCell[];
}

/**
 * In a row of accounts side by side, whose totals stand too far apart to be compared as neighbours, one is a cell shorter than so many
 * others that are copies of each other, and no other is of its own length.
 */
export function shortCopies(workbook: WorkbookModel, sheet: SheetModel): readonly ShortCopy[] {
  return mixedLines(sheet, "row").flatMap((row) => {
    const totals = row.filter(({ pattern }) => ownLineAggregate(pattern)?.across === "row");
    const groups = [...groupedBy(totals, ({ pattern }) => pattern.canonical).values()];
    const [alike = []] = [...groups].sort((a, b) => b.length - a.length);
    const [usual] = alike;
    if (!usual || alike.length < thresholds.fewestCopiesInRow) return [];
    return groups.flatMap((group): ShortCopy[] => {
      const [formula] = group;
      if (!formula || group.length > 1 || group === alike) return [];
      const [own, wanted] = [formula, usual].map((each) => workbook.references(sheet, each)[0]?.range);
      if (!own || !wanted || !isShorter(own, wanted)) return [];
      return [{ formula, range: own, usual, others: alike }];
    });
  });
}

/** Whether a stretch of rows is another without its first or its last. */
function isShorter(own: RangeAddress, wanted: RangeAddress): boolean {
  return (
    own.rows + 1 === wanted.rows &&
    holdsCell({ ...wanted, column: own.column }, own.row, own.column) &&
    holdsCell({ ...wanted, column: own.column }, own.row + own.rows - 1, own.column)
  );
}
