import { holdsCell, type CellAddress } from "../../workbook/address";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../formulas/model/formula-model";
import { Readers } from "../../formulas/model/readers";
import { nameBefore } from "../tables/line-names";
import { namesTotal, plainLabel } from "../tables/table-labels";
import { isSubtotalHere, type TotalledRange } from "../totals";
import { thresholds } from "../thresholds";

/**
 * The figures between a heading and the range of the total that bears its name: “Operating expenses” above the rent, and “Total operating
 * expenses” over what stands below the rent. None where the total begins right below the heading, or where no heading bears its name.
 */
export function missedBelowHeading(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): readonly CellAddress[] {
  if (direction !== "column" || formula.column !== range.column || formula.row < range.row + range.rows) return [];
  const words = significantWords(nameBefore(sheet, formula));
  const [first] = [...sheet.cellsIn(range)].filter(({ cell }) => typeof cell.value === "number");
  if (words.size === 0 || !first) return [];
  const labels = labelColumn(sheet, first);
  const missed: CellAddress[] = [];
  for (let row = range.row - 1; row >= 0 && missed.length <= thresholds.mostBelowHeading; row--) {
    const at = { row, column: range.column };
    const cell = sheet.cell(row, range.column);
    const label = nameBefore(sheet, at);
    if (label === "") return [];
    if (typeof cell?.value === "number") {
      if (namesTotal(label) || isSubtotalHere(sheet.formula(row, range.column))) return [];
      // Another table's line beside it, or the years above the figures.
      if (labelColumn(sheet, at) !== labels || cell.format !== first.cell.format) return [];
      missed.unshift(at);
    } else {
      const isHeading = cell?.formula === undefined && bearsName(label, words);
      return isHeading && missed.every((each) => isUnread(workbook, sheet, each, formula)) ? missed : [];
    }
  }
  return [];
}

function labelColumn(sheet: SheetModel, { row, column }: CellAddress): number | undefined {
  const labels = sheet.filledColumns(row).filter((each) => {
    const value = each < column ? sheet.cell(row, each)?.value : undefined;
    return typeof value === "string" && value.trim() !== "";
  });
  return labels.at(-1);
}

/** Whether a total's words repeat those of a heading, most of them and not by chance. */
function bearsName(heading: string, total: ReadonlySet<string>): boolean {
  const words = significantWords(heading);
  const shared = [...words].filter((word) => total.has(word)).length;
  return shared > 0 && (shared === words.size || shared >= thresholds.fewestSharedWords) && shared * 2 >= words.size;
}

function significantWords(label: string): ReadonlySet<string> {
  return new Set(
    (plainLabel(label).match(/\p{L}{3,}/gu) ?? []).filter(
      (word) => !/^(?:sub)?tota|^(?:soma|sum|the|net|and)$/.test(word),
    ),
  );
}

/** What reads the total with it, by one range, does not take it for itself. */
function isUnread(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { row, column }: CellAddress,
  total: FormulaCell,
): boolean {
  const readers = Readers.of(workbook);
  if (readers.single(sheet, row, column).length > 0) return false;
  return [...readers.ranges(sheet, row, column, { count: 0 })].every(({ range }) =>
    holdsCell(range, total.row, total.column),
  );
}
