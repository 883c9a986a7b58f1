import { decimalFromDouble } from "../../../core/decimal";
import { fillWording, type Wording } from "../../../core/wording";
import { holdsCell, rangeName, type CellAddress } from "../../../workbook/address";
import type { Check, CheckContext } from "../../check";
import { figureWording } from "../../figure-wording";
import type { Finding } from "../../finding";
import { isFilledTemplate } from "../../filled-workbook";
import type { FormulaCell, SheetModel, WorkbookModel } from "../../../formulas/model/formula-model";
import { addressAt, groupedBy, lineOf, nameOf, positionOf, rangeText, type Direction } from "../../tables/lines";
import { isTotal, totalledRanges, type TotalledRange } from "../../totals";

const message: Wording = {
  en: "{cell} adds {range} and stops before {missed}, which holds {value}.",
  "pt-BR": "{cell} soma {range} e para antes de {missed}, que contém {value}.",
};
const fix: Wording = {
  en: "Extend the range over the missed cell, or leave a blank row between it and the total.",
  "pt-BR": "Estenda o intervalo até a célula esquecida ou deixe uma linha vazia entre ela e o total.",
};
const cause: Wording = {
  en: "a row or column was added at the end of the table, outside the range",
  "pt-BR": "uma linha ou coluna foi acrescentada no fim da tabela, fora do intervalo",
};

/** A total whose range ends while the figures go on. */
export const rangeStopsShort: Check = {
  kind: "rangeStopsShort",
  group: "formula",
  severity: "warning",
  repeats: true,
  title: { en: "Total that stops short", "pt-BR": "Total que para antes do fim" },
  run({ workbook }: CheckContext) {
    return workbook.sheets.flatMap((sheet) => {
      const short = [...sheet.formulas.values()].flatMap((formula) => shortTotal(workbook, sheet, formula) ?? []);
      // The same slip copied along a row or down a column is one finding.
      return [...groupedBy(short, ({ formula }) => formula.pattern.canonical).values()].map((group) =>
        report(sheet, group),
      );
    });
  },
};

interface ShortTotal {
  readonly formula: FormulaCell;
  readonly total: TotalledRange;
  readonly missed: CellAddress;
  readonly value: number;
}

function shortTotal(workbook: WorkbookModel, sheet: SheetModel, formula: FormulaCell): ShortTotal | null {
  for (const total of totalledRanges(workbook, sheet, formula)) {
    const missed =
      missedCell(sheet, formula, total) ?? (isFilledTemplate(workbook) ? missedBefore(sheet, formula, total) : null);
    if (!missed || readByFormula(workbook, sheet, formula, missed)) continue;
    const value = sheet.cell(missed.row, missed.column)?.value;
    if (typeof value === "number") return { formula, total, missed, value };
  }
  return null;
}

function report(sheet: SheetModel, group: readonly ShortTotal[]): Finding {
  const [{ formula, total, missed, value }] = group as readonly [ShortTotal];
  return {
    kind: rangeStopsShort.kind,
    severity: "warning",
    sheet: sheet.name,
    cells: group.map((each) => nameOf(each.formula)),
    found: formula.formula,
    expected: null,
    difference: null,
    cause: { code: "RANGE_STOPS_SHORT", wording: cause },
    related: group.map((each) => nameOf(each.missed)),
    source: null,
    message: fillWording(message, {
      cell: rangeText(group.map((each) => each.formula)),
      range: rangeName(total.range),
      missed: nameOf(missed),
      value: figureWording(decimalFromDouble(value)),
    }),
    fix,
  };
}

/** The figure right behind the range's end that belongs to what is added; null where the range ends where it should. */
function missedCell(sheet: SheetModel, formula: FormulaCell, { range, direction }: TotalledRange): CellAddress | null {
  const line = direction === "column" ? range.column : range.row;
  const end = direction === "column" ? range.row + range.rows : range.column + range.columns;
  const next = addressAt(direction, line, end);
  const last = addressAt(direction, line, end - 1);
  if (typeof sheet.cell(next.row, next.column)?.value !== "number") return null;
  const nextFormula = sheet.formula(next.row, next.column);
  if (lineOf(formula, direction) === line) {
    // The total stands in the line that it adds: what lies between the range and the total is forgotten.
    const before = positionOf(formula, direction) > end;
    return before && !isTotal(nextFormula) ? next : null;
  }
  // A running total ends at its own place, each one further than the one before.
  if (positionOf(formula, direction) === end - 1) return null;
  // The total stands elsewhere: the line goes on where the next formula is the copy of the last.
  const lastFormula = sheet.formula(last.row, last.column);
  return lastFormula &&
    nextFormula?.pattern.canonical === lastFormula.pattern.canonical &&
    isLineEnd(sheet, next, direction)
    ? next
    : null;
}

/** The figure right before the range's start, where it is shown just as those of the range are: years and headings are not. */
function missedBefore(
  sheet: SheetModel,
  formula: FormulaCell,
  { range, direction }: TotalledRange,
): CellAddress | null {
  const line = direction === "column" ? range.column : range.row;
  const start = direction === "column" ? range.row : range.column;
  if (direction !== "column" || start === 0 || lineOf(formula, direction) !== line) return null;
  if (positionOf(formula, direction) < start) return null;
  const before = addressAt(direction, line, start - 1);
  const cell = sheet.cell(before.row, before.column);
  const first = sheet.cell(range.row, range.column);
  if (typeof cell?.value !== "number" || typeof first?.value !== "number") return null;
  const money = cell.format !== undefined && /[#0]\.0/.test(cell.format) && cell.format === first.format;
  // Only one cell is missed: a total of the last part of a column is one on purpose.
  const isFirst = start < 2 || typeof sheet.cell(before.row - 1, before.column)?.value !== "number";
  return money && isFirst && !isTotal(sheet.formula(before.row, before.column)) ? before : null;
}

/** Only one cell is missed: a total that stops halfway through a line is a part of it on purpose. */
function isLineEnd(sheet: SheetModel, missed: CellAddress, direction: Direction): boolean {
  const { row, column } = addressAt(direction, lineOf(missed, direction), positionOf(missed, direction) + 1);
  return sheet.cell(row, column) === undefined;
}

function readByFormula(
  workbook: WorkbookModel,
  sheet: SheetModel,
  formula: FormulaCell,
  { row, column }: CellAddress,
): boolean {
  return workbook.references(sheet, formula).some((each) => each.sheet === sheet && holdsCell(each.range, row, column));
}
