import { fillWording, type Wording } from "../../../core/wording";
import { rangeName } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { findingOf, type Finding } from "../../finding";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { thresholds } from "../../thresholds";
import { isTableColumn } from "../../../formulas/model/table-column";
import { groupedBy, nameOf } from "../../tables/lines";
import { totalledRanges, type TotalledRange } from "../../totals";
import { agreeing, cellsWording } from "../../wording/cells-wording";

const message: Wording = {
  en: "{cells} starts its total at the heading row {row} ({heading}), not at the first figure: {range}.",
  "pt-BR": "{cells} começa o total na linha de título {row} ({heading}), e não no primeiro valor: {range}.",
};
const severalMessage: Wording = {
  en: "{cells} start their totals at the heading row {row} ({heading}), not at the first figure: {range} in {cell}.",
  "pt-BR": "{cells} começam o total na linha de título {row} ({heading}), e não no primeiro valor: {range} em {cell}.",
};
const fix: Wording = {
  en: "Start the range at the first row of figures; a figure typed into the heading row would be added unseen.",
  "pt-BR":
    "Comece o intervalo na primeira linha de valores; um número digitado na linha de título entraria na soma sem ser visto.",
};
const cause: Wording = {
  en: "the range was drawn from the heading on",
  "pt-BR": "o intervalo foi marcado a partir do título",
};

/**
 * A total whose range takes in the heading row above its figures. A range with an empty row at both ends is left alone: those are
 * margins, kept so that rows inserted at either end are added; and so is a table's whole column, whose lines are the table's.
 */
export const headingInTotal: Check = {
  kind: "headingInTotal",
  group: "formula",
  severity: "warning",
  repeats: true,
  settledBy: "formula",
  title: { en: "Total that takes in a heading row", "pt-BR": "Total que inclui a linha de título" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => findIn(workbook, sheet));
  },
};

function findIn(workbook: WorkbookModel, sheet: SheetModel): Finding[] {
  const found: { formula: FormulaCell; total: TotalledRange }[] = [];
  for (const formula of sheet.formulas.values()) {
    const total = totalledRanges(workbook, sheet, formula).find(
      (each) => startsAtHeading(sheet, each) && !isTableColumn(each.reference.text),
    );
    if (total) found.push({ formula, total });
  }
  const rows = groupedBy(found, ({ formula, total }) => `${String(formula.row)}:${String(total.range.row)}`);
  return [...rows.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const range = rangeName(first.total.range);
    return [
      findingOf(headingInTotal, {
        severity: isDrawnOverBlocks(sheet, group) ? "warning" : "info",
        sheet,
        cells: group.map(({ formula }) => formula),
        found: first.formula.formula,
        cause: { code: "ROW_TOO_MANY", wording: cause },
        message: fillWording(agreeing(group.length, message, severalMessage), {
          cells: cellsWording(group.map(({ formula }) => formula)),
          cell: nameOf(first.formula),
          row: String(first.total.range.row + 1),
          heading: headingOf(sheet, first.total.range.row),
          range,
        }),
        fix,
      }),
    ];
  });
}

/**
 * A blank heading above one table's figures adds nothing to its total, and many start there on purpose. A wide row of totals whose
 * ranges run over the headings of several blocks is another thing: nobody sees what is typed into one of so many heading cells.
 */
function isDrawnOverBlocks(
  sheet: SheetModel,
  group: readonly { formula: FormulaCell; total: TotalledRange }[],
): boolean {
  const [first] = group;
  if (!first || group.length < thresholds.fewestTotalsOverHeadings) return false;
  const { row, rows } = first.total.range;
  const headings = Array.from({ length: rows }, (_, down) => row + down).filter((each) => isHeading(sheet, each));
  return headings.length >= thresholds.fewestHeadingsInTotal;
}

function startsAtHeading(sheet: SheetModel, { range, direction }: TotalledRange): boolean {
  if (direction !== "column" || range.rows < thresholds.fewestRowsOfTotal) return false;
  const last = range.row + range.rows - 1;
  return isHeading(sheet, range.row) && hasFigures(sheet, last) && hasFigures(sheet, range.row + 1);
}

function isHeading(sheet: SheetModel, row: number): boolean {
  return !hasFigures(sheet, row) && headingOf(sheet, row) !== "";
}

/** A number in column A numbers the row; it is no figure. */
function hasFigures(sheet: SheetModel, row: number): boolean {
  return sheet.filledColumns(row).some((column) => {
    const cell = sheet.cell(row, column);
    return cell?.formula !== undefined || (typeof cell?.value === "number" && column > 0);
  });
}

function headingOf(sheet: SheetModel, row: number): string {
  for (const column of sheet.filledColumns(row)) {
    const value = sheet.cell(row, column)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}
