import type { WorkbenchPage } from "./workbench-page";

/** The row, as a sheet numbers it, whose cell in column A (or another) shows a text. */
export async function rowOf(workbench: WorkbenchPage, sheet: string, label: string, column = 0): Promise<number> {
  const rows = await workbench.page.evaluate(
    ([sheetName, wanted, wantedColumn]) => {
      const found = window.erarioWorkbench?.snapshot().sheets.find(({ name }) => name === sheetName);
      const rowsThere: number[] = [];
      for (const [key, { value }] of found?.cells ?? []) {
        // A cell's key is its row and column in one number.
        if (value === wanted && key % 16_384 === wantedColumn) rowsThere.push(Math.floor(key / 16_384) + 1);
      }
      return rowsThere.sort((one, other) => one - other);
    },
    [sheet, label, column] as const,
  );
  const [first] = rows;
  if (first === undefined) throw new Error(`no row of ${sheet} begins with "${label}"`);
  return first;
}
