import { cellKey, parseRange, type RangeAddress, splitAddress } from "../../workbook/address";
import type {
  SheetSnapshot,
  SnapshotCell,
  SnapshotName,
  SnapshotTable,
  WorkbookSnapshot,
} from "../../workbook/snapshot";
import { formulaOf } from "./cell-formula";
import { cellValue } from "./cell-value";
import { linesWhere } from "./cells-where";
import { addressOf, cellsOf, inAnswers, islandsOf, throwIfCancelled } from "./islands";
import { mergedAreas } from "./merged-areas";
import { readContents, type Answered } from "./sized-reading";

/** The open workbook as the audit reads it. */

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Cells read of all cells. */
  readonly onProgress?: (done: number, total: number) => void;
}

interface UsedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface SheetIslands extends UsedSheet {
  readonly islands: readonly RangeAddress[];
}

export function readOpenWorkbook({ signal, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load(
      "items/name,items/visibility,items/customProperties/items/key,items/customProperties/items/value",
    );
    workbook.names.load("items/name,items/formula");
    workbook.tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
    await context.sync();
    const tables = workbook.tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of tables) range.load("address");
    const sheets = workbook.worksheets.items.map((worksheet): UsedSheet => {
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount,hasSpill,rowHidden,columnHidden");
      worksheet.names.load("items/name,items/formula");
      return { worksheet, used };
    });
    await context.sync();

    const withIslands: SheetIslands[] = [];
    for (const sheet of sheets) {
      const { worksheet, used } = sheet;
      const islands = used.isNullObject ? [] : await islandsOf(context, worksheet, addressOf(used), signal);
      withIslands.push({ ...sheet, islands });
    }
    const total = withIslands.reduce(
      (sum, { islands }) => islands.reduce((cells, each) => cells + cellsOf(each), sum),
      0,
    );
    let done = 0;
    const read: SheetSnapshot[] = [];
    for (const sheet of withIslands) {
      read.push(
        await readSheet(context, sheet, signal, (cells) => {
          done += cells;
          onProgress?.(done, total);
        }),
      );
    }
    return {
      sheets: read,
      names: [
        ...workbook.names.items.map((item) => snapshotName(item)),
        ...sheets.flatMap(({ worksheet }) => worksheet.names.items.map((item) => snapshotName(item, worksheet.name))),
      ],
      tables: tables.flatMap(({ table, range }) => snapshotTable(table, range)),
      // Excel's programs cannot ask for the date system; none of the checks rests on it.
      date1904: false,
    };
  });
}

function snapshotName({ name, formula }: Excel.NamedItem, sheet?: string): SnapshotName {
  return { name, refersTo: String(formula).replace(/^=/, ""), ...(sheet === undefined ? {} : { sheet }) };
}

export function snapshotTable(table: Excel.Table, range: Excel.Range): readonly SnapshotTable[] {
  const address = parseRange(splitAddress(range.address).cells);
  if (!address) return [];
  return [
    {
      name: table.name,
      sheet: table.worksheet.name,
      range: address,
      columns: table.columns.items.map(({ name }) => name),
      totalsRow: table.showTotals,
    },
  ];
}

async function readSheet(
  context: Excel.RequestContext,
  { worksheet, used, islands }: SheetIslands,
  signal: AbortSignal | undefined,
  report: (cells: number) => void,
): Promise<SheetSnapshot> {
  const properties = worksheet.customProperties.items.map(({ key, value }) => [key, value] as const);
  const head = {
    name: worksheet.name,
    hidden: worksheet.visibility !== Excel.SheetVisibility.visible,
    ...(properties.length > 0 ? { customProperties: new Map(properties) } : {}),
  };
  const none: ReadonlySet<number> = new Set();
  if (used.isNullObject) return { ...head, cells: new Map(), hiddenRows: none, hiddenColumns: none, merges: [] };
  const size = { rows: used.rowCount, columns: used.columnCount };
  const corner = { row: used.rowIndex, column: used.columnIndex };
  const cells = await readCells(context, worksheet, islands, signal, report);
  const lines = async (property: "rowHidden" | "columnHidden" | "hasSpill"): Promise<ReadonlySet<number>> =>
    (used[property] as boolean | null) === false ? none : linesWhere(context, used, size, property, signal);
  const hiddenRows = moved(await lines("rowHidden"), corner.row);
  const hiddenColumns = moved(await lines("columnHidden"), corner.column);
  const spilling = moved(await lines("hasSpill"), corner.row);
  throwIfCancelled(signal);
  if (spilling.size > 0) await readSpills(context, worksheet, cells, spilling);
  // What a merge covers matters where something is computed: there old formulas may stand that nobody sees.
  const computes = [...cells.values()].some(({ formula }) => formula !== undefined);
  const merges = computes ? await mergedAreas(context, used) : [];
  return { ...head, cells, hiddenRows, hiddenColumns, merges };
}

function moved(lines: ReadonlySet<number>, by: number): ReadonlySet<number> {
  return new Set([...lines].map((line) => line + by));
}

async function readCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  islands: readonly RangeAddress[],
  signal: AbortSignal | undefined,
  report: (cells: number) => void,
): Promise<Map<number, SnapshotCell>> {
  const cells = new Map<number, SnapshotCell>();
  for (const together of inAnswers(islands)) {
    throwIfCancelled(signal);
    // A formula may be 8,192 characters long: what an answer does not hold is asked for again in halves.
    const answers = await readContents(
      context,
      together.map(({ row, column, rows, columns }) => ({
        range: () => worksheet.getRangeByIndexes(row, column, rows, columns),
        rows,
        columns,
        contents: ["values", "formulas", "numberFormat"],
      })),
    );
    together.forEach((island, index) => {
      const answer = answers[index];
      if (answer) putCells(cells, island, answer);
    });
    report(together.reduce((sum, island) => sum + cellsOf(island), 0));
  }
  return inOrder(cells);
}

/** Islands beside one another come one after the other; everybody else expects rows from above, each from the left. */
function inOrder(cells: Map<number, SnapshotCell>): Map<number, SnapshotCell> {
  let last = -1;
  for (const key of cells.keys()) {
    if (key < last) return new Map([...cells].sort(([a], [b]) => a - b));
    last = key;
  }
  return cells;
}

function putCells(cells: Map<number, SnapshotCell>, island: RangeAddress, answer: Answered): void {
  answer.values.forEach((line, row) => {
    line.forEach((given, column) => {
      const value = cellValue(given);
      const formula = formulaOf(answer.formulas[row]?.[column], given);
      const format: unknown = answer.numberFormat[row]?.[column];
      if (value === null && formula === null) return;
      cells.set(cellKey(island.row + row, island.column + column), {
        value,
        ...(formula === null ? {} : { formula }),
        ...(typeof format === "string" && format !== "General" ? { format } : {}),
      });
    });
  });
}

/** So many cells are asked at once how far they spill. */
const ASKED_AT_ONCE = 1_000;

/** Marks what dynamic formulas fill: their own cells bear the range, the others are no constants that somebody typed. */
async function readSpills(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: Map<number, SnapshotCell>,
  rows: ReadonlySet<number>,
): Promise<void> {
  const formulas = [...cells].flatMap(([key, cell]) => {
    const row = Math.floor(key / cellKey(1, 0));
    return cell.formula !== undefined && rows.has(row) ? [{ key, row, column: key - cellKey(row, 0), cell }] : [];
  });
  for (let from = 0; from < formulas.length; from += ASKED_AT_ONCE) {
    const asked = formulas.slice(from, from + ASKED_AT_ONCE).map((formula) => {
      const spill = worksheet.getCell(formula.row, formula.column).getSpillingToRangeOrNullObject();
      spill.load("address");
      return { formula, spill };
    });
    // As many as one request takes well.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { formula, spill } of asked) {
      const range = spill.isNullObject ? null : parseRange(splitAddress(spill.address).cells);
      if (!range || range.rows * range.columns === 1) continue;
      cells.set(formula.key, { ...formula.cell, spill: range });
      markSpilled(cells, range);
    }
  }
}

function markSpilled(cells: Map<number, SnapshotCell>, range: RangeAddress): void {
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (row === range.row && column === range.column) continue;
      const key = cellKey(row, column);
      const cell = cells.get(key);
      if (!cell) continue;
      // Whatever Excel gives as the formula of such a cell, it is its anchor's.
      const { value, format } = cell;
      cells.set(key, { value, spilled: true, ...(format === undefined ? {} : { format }) });
    }
  }
}
