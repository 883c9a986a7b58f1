import { cellName, rangeName, type RangeAddress } from "../../workbook/address";
import { numberFormatCodes } from "../../workbook/number-format";
import type { NumberFormat } from "../../workbook/plan";
import type { PlainValue } from "../reading/selection";
import { typedText } from "./typed-text";

/** What stands around a formula that fills several cells, and how its cells are shown. */
export interface ResultLayout {
  readonly rows: number;
  readonly columns: number;
  /** A heading for each column, and one for each row; absent where the result has none. */
  readonly columnHeadings?: readonly string[];
  readonly rowHeadings?: readonly string[];
  readonly format: (row: number, column: number) => NumberFormat;
  /** A result that belongs to a row of the sheet stays in it, with headings only where there is room above. */
  readonly stays: boolean;
  /** Whether its columns are made as wide as what they show; long texts would make them wider than a screen. */
  readonly fitted: boolean;
}

export type InsertedFormula =
  | { readonly kind: "inserted"; readonly sheet: string; readonly cell: string; readonly shown: string }
  /** The cell holds something; it is written over only where the person said so. */
  | { readonly kind: "occupied"; readonly sheet: string; readonly cell: string; readonly holds: string }
  /** A cell that the result needs holds something; nothing of it is written over. */
  | {
      readonly kind: "noRoom";
      readonly sheet: string;
      readonly needed: string;
      readonly cell: string;
      readonly holds: string;
    };

/** Where the formula and its headings go, in the sheet's rows and columns. */
interface Placed {
  readonly area: RangeAddress;
  readonly columnHeadings: RangeAddress | null;
  readonly rowHeadings: RangeAddress | null;
}

const GENERAL = "General";

/**
 * Writes a formula into the active cell and reads back what it shows. A table comes with its headings, above and beside where that is blank,
 * else from the active cell on, and with the formats of its figures; a format of the person's own stays.
 * @param formula English formula text with its `=`, arguments separated by `,`
 * @param overwrite the cell, by sheet and name, that the person agreed to write over
 */
export function insertFormula(
  formula: string,
  layout: ResultLayout,
  overwrite?: { readonly sheet: string; readonly cell: string },
): Promise<InsertedFormula> {
  return Excel.run(async (context) => {
    const active = context.workbook.getActiveCell();
    active.load(["rowIndex", "columnIndex"]);
    const { worksheet } = active;
    worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column } = active;
    const sheet = worksheet.name;
    const around = areaAround(row, column, layout);
    const region = worksheet.getRangeByIndexes(around.row, around.column, around.rows, around.columns);
    region.load(["formulas", "text", "numberFormat"]);
    await context.sync();

    const held = (at: number, of: number): string =>
      String((region.formulas as PlainValue[][])[at - around.row]?.[of - around.column] ?? "");
    const shownAt = (at: number, of: number): string => region.text[at - around.row]?.[of - around.column] ?? "";
    const placed = placeOf(row, column, layout, (at, of) => held(at, of) === "");
    const cell = cellName(row, column);
    const agreed = overwrite?.sheet === sheet && overwrite.cell === cell;
    if (held(row, column) !== "" && !agreed) return { kind: "occupied", sheet, cell, holds: shownAt(row, column) };
    const inTheWay = cellsOf(placed).find(
      ([at, of]) => held(at, of) !== "" && !(agreed && at === row && of === column),
    );
    if (inTheWay) {
      const [at, of] = inTheWay;
      const needed = rangeName(placed.area);
      return { kind: "noRoom", sheet, needed, cell: cellName(at, of), holds: shownAt(at, of) };
    }

    const { area } = placed;
    const written = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    written.numberFormat = Array.from({ length: area.rows }, (_, at) =>
      Array.from({ length: area.columns }, (_each, of) => {
        const format: unknown = region.numberFormat[area.row + at - around.row]?.[area.column + of - around.column];
        return typeof format === "string" && format !== GENERAL ? format : numberFormatCodes[layout.format(at, of)];
      }),
    );
    const headings = [
      ...writtenHeadings(worksheet, placed.columnHeadings, [layout.columnHeadings ?? []]),
      ...writtenHeadings(
        worksheet,
        placed.rowHeadings,
        (layout.rowHeadings ?? []).map((each) => [each]),
      ),
    ];
    const target = worksheet.getCell(area.row, area.column);
    target.formulas = [[formula]];
    target.load("text");
    await context.sync();
    if (headings.length > 0 && layout.fitted) {
      // Widths come last: an Excel that refuses them has the table all the same.
      for (const range of [...headings, written]) range.format.autofitColumns();
      await context.sync().catch(() => undefined);
    }
    return { kind: "inserted", sheet, cell: cellName(area.row, area.column), shown: target.text[0]?.[0] ?? "" };
  });
}

/** All that may be written: the result from the active cell on, a row and a column for headings before it, and as many after it. */
function areaAround(row: number, column: number, layout: ResultLayout): RangeAddress {
  const top = Math.max(0, row - 1);
  const left = Math.max(0, column - 1);
  return { row: top, column: left, rows: row - top + layout.rows + 1, columns: column - left + layout.columns + 1 };
}

function placeOf(
  row: number,
  column: number,
  layout: ResultLayout,
  isBlank: (row: number, column: number) => boolean,
): Placed {
  const up = layout.columnHeadings ? 1 : 0;
  const beside = layout.rowHeadings ? 1 : 0;
  const from = (top: number, left: number): Placed => {
    const area: RangeAddress = { row: top, column: left, rows: layout.rows, columns: layout.columns };
    return {
      area,
      columnHeadings: up === 0 ? null : { ...area, row: top - 1, rows: 1 },
      rowHeadings: beside === 0 ? null : { ...area, column: left - 1, columns: 1 },
    };
  };
  const hasRoom = row >= up && column >= beside;
  const here = from(row, column);
  const headings = cellsOf({ ...here, area: { ...here.area, rows: 0 } });
  if (hasRoom && headings.every(([at, of]) => isBlank(at, of))) return here;
  if (layout.stays) return { area: here.area, columnHeadings: null, rowHeadings: null };
  return from(row + up, column + beside);
}

function cellsOf({ area, columnHeadings, rowHeadings }: Placed): readonly (readonly [number, number])[] {
  return [area, columnHeadings, rowHeadings].flatMap((range) =>
    range
      ? Array.from({ length: range.rows * range.columns }, (_, index): readonly [number, number] => [
          range.row + Math.floor(index / range.columns),
          range.column + (index % range.columns),
        ])
      : [],
  );
}

function writtenHeadings(
  worksheet: Excel.Worksheet,
  at: RangeAddress | null,
  texts: readonly (readonly string[])[],
): readonly Excel.Range[] {
  if (!at) return [];
  const range = worksheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  range.values = texts.map((row) => row.map(typedText));
  range.format.font.bold = true;
  return [range];
}
