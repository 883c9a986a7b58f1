import type { IStyleData } from "@univerjs/core";
import { estimatedWidth } from "../../spreadsheet/text-width";
import { cellText } from "../../spreadsheet/cell-text";
import { invalidArgument } from "../host-error";
import { ObjectType, type Property } from "../object-type";
import { color } from "./colors";
import { borderCollectionType } from "./range-borders";
import { sharedBy } from "./range-contents";
import { usedPart, type RangeTarget } from "./targets";

/** Univer numbers alignments in the order in which CSS-like names would stand; Excel names them. */
const HORIZONTAL: Readonly<Record<string, number>> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
  Fill: 1,
  CenterAcrossSelection: 2,
};
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 2, Distributed: 2 };
const WRAP = 3;
const OVERFLOW = 1;

function nameOf(
  names: Readonly<Record<string, number>>,
  number: number | null | undefined | void,
  otherwise: string,
): string {
  return Object.keys(names).find((name) => names[name] === number) ?? otherwise;
}

function oneOf(names: Readonly<Record<string, number>>, value: unknown): number {
  const number = names[String(value)];
  if (number === undefined) throw invalidArgument(`One of ${Object.keys(names).join(", ")} is needed.`);
  return number;
}

/** A part of the style that all cells of a range may share. */
export function stylePart<V>(
  read: (style: IStyleData) => V,
  write: (value: unknown) => IStyleData,
): Property<RangeTarget> {
  return {
    get: (target) => sharedBy(target, (row, column) => read(target.sheet.styles.at(row, column))),
    set: (target, value) => {
      target.state.assertAllowed(target.sheet, "allowFormatCells");
      target.sheet.styles.set(target.range, write(value));
    },
  };
}

function flag(value: unknown): 0 | 1 {
  if (typeof value !== "boolean") throw invalidArgument("true or false is needed.");
  return value ? 1 : 0;
}

function positive(value: unknown, name: string, most: number): number {
  if (typeof value !== "number" || !(value >= 0) || value > most)
    throw invalidArgument(`${name} is a number up to ${most}.`);
  return value;
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const fontType = new ObjectType<RangeTarget>("RangeFont", {
  properties: {
    bold: stylePart(
      (style) => Number(style.bl) === 1,
      (value) => ({ bl: flag(value) }),
    ),
    italic: stylePart(
      (style) => Number(style.it) === 1,
      (value) => ({ it: flag(value) }),
    ),
    strikethrough: stylePart(
      (style) => Number(style.st?.s) === 1,
      (value) => ({ st: { s: flag(value) } }),
    ),
    underline: stylePart(
      (style) => (Number(style.ul?.s) === 1 ? "Single" : "None"),
      (value) => {
        if (!UNDERLINES.includes(String(value))) throw invalidArgument(`One of ${UNDERLINES.join(", ")} is needed.`);
        return { ul: { s: value === "None" ? 0 : 1 } };
      },
    ),
    color: stylePart(
      (style) => style.cl?.rgb ?? "#000000",
      (value) => ({ cl: { rgb: color(value) } }),
    ),
    name: stylePart(
      (style) => style.ff ?? "Calibri",
      (value) => ({ ff: String(value) }),
    ),
    size: stylePart(
      (style) => style.fs ?? 11,
      (value) => ({ fs: positive(value, "size", 409) }),
    ),
  },
});

const fillType = new ObjectType<RangeTarget>("RangeFill", {
  properties: {
    color: stylePart(
      (style) => style.bg?.rgb ?? "#FFFFFF",
      (value) => ({ bg: { rgb: color(value) } }),
    ),
  },
  changes: {
    clear: ({ state, sheet, range }) => {
      state.assertAllowed(sheet, "allowFormatCells");
      sheet.styles.set(range, { bg: null });
    },
  },
});

const protectionType = new ObjectType<RangeTarget>("FormatProtection", {
  properties: {
    locked: {
      get: ({ sheet, range }) => !sheet.extras.unlocked.some((free) => sameRange(free, range)),
      set: ({ state, sheet, range }, value) => {
        state.assertAllowed(sheet, "allowFormatCells");
        const { unlocked } = sheet.extras;
        const known = unlocked.findIndex((free) => sameRange(free, range));
        if (value === false && known < 0) unlocked.push(range);
        if (value === true && known >= 0) unlocked.splice(known, 1);
      },
    },
  },
});

function sameRange(a: RangeTarget["range"], b: RangeTarget["range"]): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** As wide as the longest text shown in each column; Excel's own font metrics are not known here. */
async function autofitColumns(target: RangeTarget): Promise<void> {
  const { state, sheet, range } = target;
  state.assertAllowed(sheet, "allowFormatColumns");
  await state.spreadsheet.calculation.settle();
  const part = usedPart(target, true);
  for (
    let column = range.column;
    part && column < Math.min(range.column + range.columns, part.column + part.columns);
    column += 1
  ) {
    let points = 0;
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      const text = cellText(sheet.cells.value(row, column), sheet.cells.format(row, column), state.locale);
      points = Math.max(points, estimatedWidth(text, sheet.styles.at(row, column)));
    }
    if (points > 0) sheet.layout.setColumnWidth({ row: 0, column, rows: 1, columns: 1 }, points);
  }
}

export const rangeFormatType: ObjectType<RangeTarget> = new ObjectType<RangeTarget>("RangeFormat", {
  properties: {
    horizontalAlignment: stylePart(
      (style) => nameOf(HORIZONTAL, style.ht, "General"),
      (value) => ({ ht: oneOf(HORIZONTAL, value) }),
    ),
    verticalAlignment: stylePart(
      (style) => nameOf(VERTICAL, style.vt, "Bottom"),
      (value) => ({ vt: oneOf(VERTICAL, value) }),
    ),
    wrapText: stylePart(
      (style) => Number(style.tb) === WRAP,
      (value) => ({ tb: flag(value) ? WRAP : OVERFLOW }),
    ),
    indentLevel: stylePart(
      (style) => Math.round((style.pd?.l ?? 0) / 9),
      (value) => ({ pd: { l: positive(value, "indentLevel", 250) * 9 } }),
    ),
    textOrientation: stylePart(
      (style) => style.tr?.a ?? 0,
      (value) => ({ tr: { a: Number(value) } }),
    ),
    columnWidth: {
      get: (target) => sharedSize(target, "column"),
      set: ({ state, sheet, range }, value) => {
        state.assertAllowed(sheet, "allowFormatColumns");
        sheet.layout.setColumnWidth(range, positive(value, "columnWidth", 2_000));
      },
    },
    rowHeight: {
      get: (target) => sharedSize(target, "row"),
      set: ({ state, sheet, range }, value) => {
        state.assertAllowed(sheet, "allowFormatRows");
        sheet.layout.setRowHeight(range, positive(value, "rowHeight", 409));
      },
    },
  },
  objects: {
    font: (target) => fontType.of(target),
    fill: (target) => fillType.of(target),
    borders: (target) => borderCollectionType.of(target),
    protection: (target) => protectionType.of(target),
  },
  changes: {
    autofitColumns,
    autofitRows: ({ state, sheet }) => state.assertAllowed(sheet, "allowFormatRows"),
  },
});

function sharedSize(target: RangeTarget, axis: "row" | "column"): number | null {
  const { sheet, range } = target;
  const length = Math.min(axis === "row" ? range.rows : range.columns, 10_000);
  const first = axis === "row" ? sheet.layout.rowHeight(range.row) : sheet.layout.columnWidth(range.column);
  for (let index = 1; index < length; index += 1) {
    const size =
      axis === "row" ? sheet.layout.rowHeight(range.row + index) : sheet.layout.columnWidth(range.column + index);
    if (size !== first) return null;
  }
  return first;
}
