import { Decimal, decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { nameOf } from "../../tables/lines";
import { totalledRanges } from "../../totals";
import { thresholds } from "../../thresholds";
import { cellsWording } from "../../wording/cells-wording";
import { shownFigure } from "../../wording/shown-wording";

const message: Wording = {
  en: "{cell} adds {amount} from hidden rows or columns: {hidden}.",
  "pt-BR": "{cell} soma {amount} de linhas ou colunas ocultas: {hidden}.",
};
const fix: Wording = {
  en: "Show them, or say beside the total that it holds more than what is seen.",
  "pt-BR": "Reexiba-as ou avise, ao lado do total, que ele contém mais do que aparece.",
};
const cause: Wording = {
  en: "rows or columns were hidden, and the total still adds them",
  "pt-BR": "linhas ou colunas foram ocultadas, e o total continua a somá-las",
};

/** A total that holds figures which nobody sees: a reader who adds up what is printed gets another sum. */
export const hiddenInTotal: Check = {
  kind: "hiddenInTotal",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "expected",
  title: { en: "Hidden figures inside a total", "pt-BR": "Valores ocultos dentro de um total" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const { hiddenRows, hiddenColumns } = sheet.snapshot;
      if (hiddenRows.size === 0 && hiddenColumns.size === 0) return [];
      return [...sheet.formulas.values()].flatMap((formula) => findAt(workbook, sheet, formula));
    });
  },
};

function findAt(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): Finding[] {
  const { hiddenRows, hiddenColumns } = sheet.snapshot;
  if (hiddenRows.has(formula.row) || hiddenColumns.has(formula.column)) return [];
  const hidden: string[] = [];
  let amount = new Decimal(0);
  let seen = false;
  for (const { range, reference } of totalledRanges(workbook, sheet, formula)) {
    // SUBTOTAL leaves out what a filter hides, and with 101 to 111 every hidden row.
    const skipsRows = reference.within === "SUBTOTAL";
    for (const { row, column, cell } of sheet.cellsIn(range)) {
      if (typeof cell.value !== "number" || cell.value === 0) continue;
      if (skipsRows && hiddenRows.has(row)) continue;
      if (!hiddenRows.has(row) && !hiddenColumns.has(column)) {
        seen = true;
        continue;
      }
      hidden.push(nameOf({ row, column }));
      amount = amount.plus(decimalFromDouble(cell.value));
    }
  }
  // Where all that it adds is hidden, the total stands for a folded block on purpose.
  if (hidden.length === 0 || !seen || isFoldedBelow(workbook, sheet, formula)) return [];
  return [
    findingOf(hiddenInTotal, {
      sheet,
      cells: [formula],
      found: formula.formula,
      difference: amount,
      cause: { code: "HIDDEN", wording: cause },
      related: hidden,
      message: fillWording(message, {
        cell: nameOf(formula),
        amount: shownFigure(amount, formula.cell.format),
        hidden: cellsWording(hidden),
      }),
      fix,
    }),
  ];
}

/** A list under its totals whose past was folded away, day after day without a gap: the totals are there for what is not seen. */
function isFoldedBelow(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): boolean {
  const { hiddenRows } = sheet.snapshot;
  return totalledRanges(workbook, sheet, formula).every(({ range, direction }) => {
    if (direction !== "column" || formula.row >= range.row) return false;
    const rows = Array.from({ length: range.rows }, (_, index) => hiddenRows.has(range.row + index));
    const [first, last] = [rows.indexOf(true), rows.lastIndexOf(true)];
    return last - first + 1 >= thresholds.fewestFolded && rows.slice(first, last + 1).every(Boolean);
  });
}
