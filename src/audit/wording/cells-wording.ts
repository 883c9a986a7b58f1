import { fillWording, type Wording } from "../../core/wording";
import { cellName, parseRange, type CellAddress, type RangeAddress } from "../../workbook/address";

/** More stretches than this are counted, not read. */
const MOST_STRETCHES = 4;

const moreCells: Wording = {
  en: "{shown} and {left} more {left|cell|cells}",
  "pt-BR": "{shown} e mais {left} {left|célula|células}",
};
const moreStretches: Wording = {
  en: "{shown} and {left} more {left|stretch|stretches}",
  "pt-BR": "{shown} e mais {left} {left|trecho|trechos}",
};

/** `D4:D12 and F4`, `D4:D12 e F4`: cells as a reader goes through them, never seventy addresses. */
export function cellsWording(cells: readonly (CellAddress | string)[]): Wording {
  const stretches = stretchesOf(cells);
  const shown = stretches.slice(0, MOST_STRETCHES);
  const left = stretches.length - shown.length;
  if (left > 0) {
    const areCells = stretches.slice(MOST_STRETCHES).every((each) => !each.includes(":"));
    return fillWording(areCells ? moreCells : moreStretches, { shown: shown.join(", "), left: String(left) });
  }
  return listWording(shown);
}

/** `A`, `A and B`, `A, B and C`. */
export function listWording(parts: readonly string[]): Wording {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return { en: last, "pt-BR": last };
  const before = parts.slice(0, -1).join(", ");
  return { en: `${before} and ${last}`, "pt-BR": `${before} e ${last}` };
}

/** The wording for one, or that for several: a sentence agrees with its cells. */
export function agreeing(count: number, one: Wording, several: Wording): Wording {
  return count === 1 ? one : several;
}

/** Rectangles of cells that touch, as A1 ranges, in reading order; what names its sheet stands for itself, behind them. */
export function stretchesOf(cells: readonly (CellAddress | string)[]): readonly string[] {
  const others: string[] = [];
  const ranges: Rectangle[] = [];
  const addresses: CellAddress[] = [];
  for (const cell of cells) {
    if (typeof cell !== "string") {
      addresses.push(cell);
      continue;
    }
    const range = parseRange(cell);
    if (range?.rows === 1 && range.columns === 1) addresses.push(range);
    else if (range) ranges.push(rectangleOf(range));
    else others.push(cell);
  }
  const found = [...rectangles(addresses), ...ranges].sort((a, b) => a.top - b.top || a.left - b.left);
  return [...found.map(rangeText), ...others];
}

/** Addresses that may name their sheet, as stretches of each sheet: `Despesa!B3`, `Despesa!B4` are `Despesa!B3:B4`. */
export function addressStretches(addresses: readonly string[]): readonly string[] {
  const bySheet = new Map<string, string[]>();
  for (const address of addresses) {
    const sheet = address.slice(0, address.lastIndexOf("!") + 1);
    const cells = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, cells);
    cells.push(address.slice(sheet.length));
  }
  return [...bySheet].flatMap(([sheet, cells]) => stretchesOf(cells).map((stretch) => sheet + stretch));
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

function rectangleOf({ row, column, rows, columns }: RangeAddress): Rectangle {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** Stretches along the rows first; those of the same columns right below each other are one rectangle. */
function rectangles(addresses: readonly CellAddress[]): Rectangle[] {
  const sorted = [...addresses].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else runs.push({ row, left: column, right: column });
  }
  const found: Rectangle[] = [];
  for (const { row, left, right } of runs) {
    const above = found.find((each) => each.bottom === row - 1 && each.left === left && each.right === right);
    if (above) above.bottom = row;
    else found.push({ top: row, left, right, bottom: row });
  }
  return found;
}

function rangeText({ top, left, right, bottom }: Rectangle): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}
