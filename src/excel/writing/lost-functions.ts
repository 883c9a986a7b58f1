import type { Wording } from "../../core/wording";
import { errorTextOf } from "../../rule/raw";
import { excelProblem } from "../problem";
import { cellName, type RangeAddress } from "../../workbook/address";
import { foundFormula, formulaOf } from "../reading/cell-formula";
import { readContents } from "../reading/sized-reading";
import { calculateNow } from "../reading/workbook-conditions";

/**
 * Cells whose calls of the add-in's functions Excel does not know (#NAME?), which happens where a file is opened before the add-in is
 * there (OfficeDev/office-js 2051, 2568, 4007, 4487, 5865, 6935). Excel looks such a call up again when the formula is written anew.
 */
export interface LostFunctions {
  readonly cells: number;
  readonly sheets: readonly string[];
}

export interface Repair {
  /** Cells that showed #NAME? before. */
  readonly cells: number;
  /** Cells that show it no more. */
  readonly returned: number;
  /** Sheets that could not be written to, and why. */
  readonly refused: readonly { readonly sheet: string; readonly problem: Wording }[];
}

interface LostArea {
  readonly sheet: string;
  readonly address: string;
  /** The formulas to write; null where the cell is left as it is. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

const OURS = /\bCRESS\.[A-Z][A-Z0-9_]*\(/i;

/** The formula to write into a cell that shows #NAME?; null where that is none of ours. */
function repaired(formula: unknown, value: unknown): string | null {
  if (typeof formula !== "string" || errorTextOf(value as string) !== "#NAME?") return null;
  const found = foundFormula(formula);
  return OURS.test(found) ? found : null;
}

async function findAreas(context: Excel.RequestContext): Promise<readonly LostArea[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const asked = worksheets.items.map((worksheet) => {
    const cells = worksheet
      .getRange()
      .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas, Excel.SpecialCellValueType.errors);
    cells.areas.load("items/address,items/formulas,items/values");
    return { sheet: worksheet.name, cells };
  });
  await context.sync();
  return asked.flatMap(({ sheet, cells }) =>
    cells.isNullObject
      ? []
      : cells.areas.items.flatMap((area): LostArea[] => {
          const formulas = area.formulas.map((line: unknown[], row) =>
            line.map((formula, column) => repaired(formula, (area.values as unknown[][])[row]?.[column])),
          );
          const address = area.address.slice(area.address.lastIndexOf("!") + 1);
          return countOf(formulas) === 0 ? [] : [{ sheet, address, formulas }];
        }),
  );
}

function countOf(formulas: LostArea["formulas"]): number {
  return formulas.reduce((sum, line) => sum + line.filter((formula) => formula !== null).length, 0);
}

function total(areas: readonly LostArea[]): number {
  return areas.reduce((sum, { formulas }) => sum + countOf(formulas), 0);
}

/** Two round trips however large the workbook is: Excel itself finds the formulas that show errors. */
export function findLostFunctions(): Promise<LostFunctions> {
  return Excel.run(async (context) => {
    const areas = await findAreas(context);
    return { cells: total(areas), sheets: [...new Set(areas.map(({ sheet }) => sheet))] };
  });
}

/**
 * What is to be written anew. A call that Excel has lost may stand where nothing comes of it yet, as behind an IF that is false: its cell
 * shows no error before somebody changes the answer, so that every formula is looked at.
 */
async function findAll(context: Excel.RequestContext): Promise<readonly LostArea[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((worksheet) => {
    const range = worksheet.getUsedRangeOrNullObject();
    range.load("rowCount,columnCount,rowIndex,columnIndex");
    return { worksheet, range };
  });
  await context.sync();
  const there = used.filter(({ range }) => !range.isNullObject);
  const corners = there.map(({ range }) => ({ row: range.rowIndex, column: range.columnIndex }));
  const answers = await readContents(
    context,
    there.map(({ worksheet, range }) => ({
      range: () => worksheet.getUsedRange(),
      rows: range.rowCount,
      columns: range.columnCount,
      contents: ["formulas", "values"],
    })),
  );
  return answers.flatMap(({ formulas, values }, index) => {
    const sheet = there[index]?.worksheet.name ?? "";
    const { row, column } = corners[index] ?? { row: 0, column: 0 };
    return runsOf(formulas, values).map(({ area, written }) => ({
      sheet,
      address: addressOf({ ...area, row: area.row + row, column: area.column + column }),
      formulas: written,
    }));
  });
}

/** The cells to write, in runs down a column. */
function runsOf(formulas: Answer, values: Answer): readonly { area: RangeAddress; written: string[][] }[] {
  const runs: { area: RangeAddress; written: string[][] }[] = [];
  for (let column = 0; column < (formulas[0]?.length ?? 0); column += 1) {
    let written: string[][] | null = null;
    formulas.forEach((line, row) => {
      const value = values[row]?.[column];
      const anew = repaired(line[column], value) ?? respelled(line[column], value);
      if (anew === null) written = null;
      else {
        if (written === null) runs.push({ area: { row, column, rows: 0, columns: 1 }, written: (written = []) });
        written.push([anew]);
      }
    });
  }
  return runs.map(({ area, written }) => ({ area: { ...area, rows: written.length }, written }));
}

type Answer = readonly (readonly unknown[])[];

/** The formula to write where a call reads as lost and its cell shows no error. */
function respelled(formula: unknown, value: unknown): string | null {
  const found = formulaOf(formula, value);
  return found !== null && found !== formula && OURS.test(found) ? found : null;
}

function addressOf({ row, column, rows, columns }: RangeAddress): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/**
 * Writes the formulas anew, sheet by sheet, calculates, and says how many came back. Nothing but cells that lost a call is touched; those
 * that show no error are not counted, as nobody saw them.
 */
export async function repairFunctions(): Promise<Repair> {
  const { cells } = await findLostFunctions();
  const before = await Excel.run((context) => findAll(context));
  const refused: { sheet: string; problem: Wording }[] = [];
  for (const sheet of new Set(before.map((area) => area.sheet))) {
    try {
      await Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        for (const area of before.filter((each) => each.sheet === sheet)) {
          // Excel leaves a cell as it is where the matrix holds null.
          worksheet.getRange(area.address).formulas = area.formulas as unknown[][];
        }
        // A sheet that refuses, a protected one, keeps the others from nothing.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      });
    } catch (problem) {
      refused.push({ sheet, problem: excelProblem(problem) });
    }
  }
  await calculateNow("full");
  const after = await findLostFunctions();
  return { cells, returned: Math.max(0, cells - after.cells), refused };
}
