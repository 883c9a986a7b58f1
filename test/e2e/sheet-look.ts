import { mkdirSync } from "node:fs";
import path from "node:path";
import type { WorkbenchPage } from "./workbench-page";

/** What is measured of a sheet that is drawn; `npm run docs:pictures` keeps what it looks like, for docs/planilhas.md. */

const folder = path.resolve(__dirname, "../../docs/images/planilhas");
export const keeping = process.env["GUIDE_PICTURES"] === "1";
/** Pixels that a chart is narrower than its cells, by its frame. */
const FRAME = 24;

/** Figures that their column has no room for, which Excel shows as ####, and texts that the cell beside them cuts. */
function tooWide(opened: WorkbenchPage, sheet: string): Promise<string[]> {
  return opened.page.evaluate((name) => {
    const workbench = window.erarioWorkbench;
    const drawn = workbench?.spreadsheet.sheetByName(name);
    const pen = document.createElement("canvas").getContext("2d");
    if (!workbench || !drawn || !pen) return ["nothing was drawn"];
    const cells = [...(workbench.snapshot().sheets.find((each) => each.name === name)?.cells ?? [])];
    return cells.flatMap(([key, { value }]) => {
      const [row, column] = [Math.floor(key / 16_384), key % 16_384];
      const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
      const address = `${letters}${String(row + 1)}`;
      const { text } = workbench.cell(name, address);
      const style = drawn.styles.at(row, column);
      const isText = typeof value === "string" && Number(style?.tb) !== 3 && ![2, 3].includes(Number(style?.ht));
      const isCut = isText && drawn.cells.value(row, column + 1) !== null;
      if (typeof value !== "number" && !isCut) return [];
      pen.font = `${Number(style?.bl) === 1 ? "bold " : ""}${String(style?.fs ?? 11)}pt Arial`;
      return pen.measureText(text).width > drawn.worksheet.getColumnWidth(column) ? [`${address} ${text}`] : [];
    });
  }, sheet);
}

/** How far, in pixels, the charts of the sheet that is shown are drawn from the cells that they were laid over. */
function chartsOff(opened: WorkbenchPage, sheet: string): Promise<number[]> {
  return opened.page.evaluate((name) => {
    const shown = window.erarioWorkbench?.spreadsheet.sheetByName(name);
    const grid = document.querySelector('[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
    if (!shown || !grid) return [Infinity];
    const header = shown.worksheet.getConfig().rowHeader.width;
    const drawn = [...document.querySelectorAll("canvas:not([id])")].map((canvas) => canvas.getBoundingClientRect());
    return shown.extras.charts.map(({ left, width }, index) => {
      const at = drawn[index];
      if (!at) return Infinity;
      const wanted = { left: grid.left + header + (left * 96) / 72, width: (width * 96) / 72 };
      return Math.max(Math.abs(at.left - wanted.left), Math.abs(at.width - wanted.width));
    });
  }, sheet);
}

/** Shows a sheet: each figure and text has room, and each chart lies over its cells. With a name, its picture is kept. */
export async function look(opened: WorkbenchPage, sheet: string, picture?: string): Promise<void> {
  await opened.showSheet(sheet);
  expect({ sheet, tooWide: await tooWide(opened, sheet) }).toEqual({ sheet, tooWide: [] });
  for (let tries = 0; (await chartsOff(opened, sheet)).some((off) => off > FRAME) && tries < 20; tries += 1)
    await opened.page.waitForTimeout(250);
  expect((await chartsOff(opened, sheet)).filter((off) => off > FRAME)).toEqual([]);
  if (!keeping || picture === undefined) return;
  mkdirSync(folder, { recursive: true });
  await opened.page.waitForTimeout(1500);
  await opened.page.screenshot({ path: path.join(folder, `${picture}.png`) });
}

export const fileName = (sheet: string): string =>
  sheet
    .normalize("NFD")
    .replace(/[^\w ]/g, "")
    .toLowerCase()
    .replaceAll(" ", "-");
