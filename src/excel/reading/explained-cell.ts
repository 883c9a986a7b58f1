import { explain } from "../../formulas/explanation/explain-formula";
import { labelOf } from "../../formulas/model/cell-label";
import { WorkbookModel } from "../../formulas/model/formula-model";
import type { Explanation, Precedent } from "../../formulas/explanation/explanation";
import type { Language } from "../../core/wording";
import { cellKey, cellName, parseRange, rangeName, type CellAddress, type RangeAddress } from "../../workbook/address";
import type { SnapshotCell, SnapshotName, WorkbookSnapshot } from "../../workbook/snapshot";
import { formulaOf, foundFormula } from "./cell-formula";
import { cellValue } from "./cell-value";
import { splitAddress } from "./selection";

/** What the selected cell shows, and the explanation of the formula that gives it. */
export interface ExplainedCell {
  /** The file's name. */
  readonly workbook: string;
  readonly sheet: string;
  /** The selected cell; its formula stands in `explanation.cell`, another one where it spills from there. */
  readonly cell: string;
  /** How far it is from the cell whose formula fills it. */
  readonly offset: { readonly row: number; readonly column: number };
  /** The text that labels it in its sheet. */
  readonly label?: string;
  /** As the cell shows it. */
  readonly text: string;
  /** The formula as this Excel writes it, in its own language; empty where the cell holds a constant. */
  readonly formula: string;
  readonly explanation: Explanation;
  /** What single cells that the formula reads show, by `Sheet!B3`. */
  readonly texts: ReadonlyMap<string, string>;
}

interface FormulaCell {
  readonly workbook: string;
  readonly sheet: string;
  readonly address: CellAddress;
  readonly cell: SnapshotCell;
  readonly selected: { readonly name: string; readonly address: CellAddress; readonly text: string };
  readonly formulaLocal: string;
  readonly sheets: readonly string[];
  readonly names: readonly SnapshotName[];
}

/** Up to so many cells are read at once together with what labels them; more in pieces, since an answer over 5 MB is refused. */
const CELLS_IN_ANSWER = 60_000;
/** How far above a cell its heading is looked for. */
const ROWS_ABOVE = 40;
/** Labels are read for so many of the cells that a formula names; nobody reads more. */
const MOST_LABELS = 40;

/**
 * Reads the active cell and all that its formula reads, and explains it: two round trips, a third where it reads very long ranges.
 */
export function explainActiveCell(language: Language): Promise<ExplainedCell | null> {
  return Excel.run(async (context) => {
    const found = await readFormulaCell(context);
    const bare = snapshotOf(found, new Map());
    // Without the cells that it reads, the formula's tree already names them.
    const precedents = explain(bare, found.sheet, found.address, language)?.precedents ?? [];
    const read = await readPrecedents(
      context,
      precedents.filter((precedent) => precedent.exists),
      { sheet: found.sheet, range: { ...found.selected.address, rows: 1, columns: 1 } },
    );
    const model = new WorkbookModel(snapshotOf(found, read.cells));
    const explanation = explain(model, found.sheet, found.address, language);
    if (!explanation) return null;
    const sheet = model.sheet(found.sheet);
    const label = sheet && labelOf(sheet, { ...found.selected.address, rows: 1, columns: 1 });
    return {
      ...(label === undefined ? {} : { label }),
      workbook: found.workbook,
      sheet: found.sheet,
      cell: found.selected.name,
      offset: {
        row: found.selected.address.row - found.address.row,
        column: found.selected.address.column - found.address.column,
      },
      text: found.selected.text,
      formula: found.formulaLocal,
      explanation,
      texts: read.texts,
    };
  });
}

async function readFormulaCell(context: Excel.RequestContext): Promise<FormulaCell> {
  const { workbook } = context;
  const active = workbook.getActiveCell();
  const parent = active.getSpillParentOrNullObject();
  const spill = parent.getSpillingToRangeOrNullObject();
  const sheet = workbook.worksheets.getActiveWorksheet();
  active.load("values,text,formulas,formulasLocal,numberFormat,rowIndex,columnIndex");
  parent.load("values,formulas,formulasLocal,numberFormat,rowIndex,columnIndex");
  spill.load("address");
  sheet.load("name");
  workbook.load("name");
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name,items/formula");
  await context.sync();
  const anchor = parent.isNullObject ? active : parent;
  const range = spill.isNullObject ? null : parseRange(splitAddress(spill.address).cells);
  const given: unknown = anchor.values[0]?.[0];
  const formula = formulaOf(anchor.formulas[0]?.[0], given);
  const value = cellValue(given);
  const format: unknown = anchor.numberFormat[0]?.[0];
  return {
    workbook: workbook.name,
    sheet: sheet.name,
    address: { row: anchor.rowIndex, column: anchor.columnIndex },
    cell: {
      value,
      ...(formula === null ? {} : { formula }),
      ...(range ? { spill: range } : {}),
      ...(typeof format === "string" ? { format } : {}),
    },
    selected: {
      name: cellName(active.rowIndex, active.columnIndex),
      address: { row: active.rowIndex, column: active.columnIndex },
      text: active.text[0]?.[0] ?? "",
    },
    formulaLocal: formula === null ? "" : foundFormula(String(anchor.formulasLocal[0]?.[0] ?? formula)),
    sheets: workbook.worksheets.items.map(({ name }) => name),
    names: workbook.names.items.map(({ name, formula: refersTo }) => ({
      name,
      refersTo: String(refersTo).replace(/^=/, ""),
    })),
  };
}

type CellsBySheet = ReadonlyMap<string, ReadonlyMap<number, SnapshotCell>>;

function snapshotOf(found: FormulaCell, read: CellsBySheet): WorkbookSnapshot {
  const own = cellKey(found.address.row, found.address.column);
  return {
    sheets: found.sheets.map((name) => {
      const cells = new Map(read.get(name) ?? []);
      if (name === found.sheet) cells.set(own, found.cell);
      return { name, hidden: false, cells, hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] };
    }),
    names: found.names,
    date1904: false,
  };
}

interface ReadCells {
  readonly cells: CellsBySheet;
  readonly texts: ReadonlyMap<string, string>;
}

/** The values of everything that a formula reads; for single cells also what they show and the texts that label them. */
async function readPrecedents(
  context: Excel.RequestContext,
  precedents: readonly Precedent[],
  selected: Pick<Precedent, "sheet" | "range">,
): Promise<ReadCells> {
  const cells = new Map<string, Map<number, SnapshotCell>>();
  const texts = new Map<string, string>();
  const put = (sheet: string, row: number, column: number, value: unknown): void => {
    const read = cellValue(value);
    if (read === null) return;
    const ofSheet = cells.get(sheet) ?? new Map<number, SnapshotCell>();
    cells.set(sheet, ofSheet);
    ofSheet.set(cellKey(row, column), { value: read });
  };
  const putAll = (sheet: string, range: Excel.Range): void => {
    (range.values as unknown[][]).forEach((line, row) => {
      line.forEach((value, column) => {
        put(sheet, range.rowIndex + row, range.columnIndex + column, value);
      });
    });
  };

  const used = precedents.map(({ sheet, range }) => {
    const whole = context.workbook.worksheets.getItem(sheet).getRange(rangeName(range));
    const part = whole.getUsedRangeOrNullObject(true);
    part.load("rowIndex,columnIndex,rowCount,columnCount");
    if (isSmall(range)) part.load("values,text");
    return { sheet, range, part };
  });
  const labels = [selected, ...precedents]
    .filter(({ range }) => range.rows * range.columns === 1)
    .slice(0, MOST_LABELS)
    .flatMap(({ sheet, range }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const above = Math.min(range.row, ROWS_ABOVE);
      const parts = [];
      if (range.column > 0) parts.push(worksheet.getRangeByIndexes(range.row, 0, 1, range.column));
      if (above > 0) parts.push(worksheet.getRangeByIndexes(range.row - above, range.column, above, 1));
      for (const part of parts) part.load("values,rowIndex,columnIndex");
      return parts.map((part) => ({ sheet, part }));
    });
  await context.sync();

  for (const { sheet, part } of labels) putAll(sheet, part);
  const long: { readonly sheet: string; readonly part: Excel.Range }[] = [];
  for (const { sheet, range, part } of used) {
    if (part.isNullObject) continue;
    if (!isSmall(range)) {
      long.push(...piecesOf(context, sheet, part));
      continue;
    }
    putAll(sheet, part);
    if (range.rows * range.columns === 1) texts.set(`${sheet}!${rangeName(range)}`, part.text[0]?.[0] ?? "");
  }
  for (const { part } of long) {
    part.load("values,rowIndex,columnIndex");
    // Each piece is as large as an answer may be, so that no two of them can share a round trip.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  for (const { sheet, part } of long) putAll(sheet, part);
  return { cells, texts };
}

const SMALL = 2_000;

function isSmall(range: RangeAddress): boolean {
  return range.rows * range.columns <= SMALL;
}

/** A long range in pieces of so many rows that an answer can bring each. */
function piecesOf(
  context: Excel.RequestContext,
  sheet: string,
  part: Excel.Range,
): readonly { readonly sheet: string; readonly part: Excel.Range }[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_IN_ANSWER / part.columnCount));
  const pieces = [];
  for (let row = 0; row < part.rowCount; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, part.rowCount - row);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const piece = worksheet.getRangeByIndexes(part.rowIndex + row, part.columnIndex, rows, part.columnCount);
    pieces.push({ sheet, part: piece });
  }
  return pieces;
}
