import type { CellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/snapshot";
import type { SheetModel } from "../model/formula-model";

/** What the line of a cell says about it, under a heading such as “Fonte”, “Vigente desde”, “Conferido em”. */
export interface InputFact {
  readonly heading: string;
  readonly value: CellValue;
  readonly format?: string;
  /** Where it is said. */
  readonly row: number;
  readonly column: number;
}

/** Headings that tell where a figure comes from; lists of figures have others. */
const telling =
  /^(fontes?|base legal|fundament|norma|ato\b|amparo|origem|refer[êe]ncia legal|vig[eê]n|em vigor|conferid|observa|unidade|sources?|legal basis|authority|in force|checked|notes?$|unit$|effective)/i;

/** How far above its line a list's headings are looked for. */
const ROWS_ABOVE = 200;
/** How far to its right. */
const COLUMNS_BESIDE = 12;

/**
 * What stands beside a cell about its source: on a sheet of parameters, each line has its source, the day since which it is in force and
 * the day on which it was checked.
 */
export function inputFacts(sheet: SheetModel, { row, column }: CellAddress): readonly InputFact[] {
  const facts: InputFact[] = [];
  for (const beside of sheet.filledColumns(row)) {
    if (beside === column || Math.abs(beside - column) > COLUMNS_BESIDE) continue;
    const heading = headingOf(sheet, row, beside);
    const cell = sheet.cell(row, beside);
    if (heading === undefined || !cell || cell.value === null || cell.value === "") continue;
    const format = cell.format === undefined ? {} : { format: cell.format };
    facts.push({ heading, value: cell.value, ...format, row, column: beside });
  }
  return facts;
}

/** The nearest text above that is such a heading. */
function headingOf(sheet: SheetModel, row: number, column: number): string | undefined {
  for (let above = row - 1; above >= Math.max(0, row - ROWS_ABOVE); above -= 1) {
    const value = sheet.cell(above, column)?.value;
    if (typeof value === "string" && value.length < 40 && telling.test(value.trim())) return value.trim();
  }
  return undefined;
}
