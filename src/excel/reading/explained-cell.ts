import { explain } from "../../formulas/explanation/explain-formula";
import { labelOf } from "../../formulas/model/cell-label";
import { WorkbookModel } from "../../formulas/model/formula-model";
import type { Explanation, Precedent } from "../../formulas/explanation/explanation";
import type { Language } from "../../core/wording";
import {
  cellKey,
  cellName,
  parseRange,
  rangeName,
  type CellAddress,
  type RangeAddress,
  splitAddress,
} from "../../workbook/address";
import type { SnapshotCell, SnapshotName, SnapshotTable, WorkbookSnapshot } from "../../workbook/snapshot";
import { formulaOf, foundFormula } from "./cell-formula";
import { cellValue } from "./cell-value";
import { linesWhere } from "./cells-where";
import { snapshotTable } from "./read-workbook";
import { addressOf, inAnswers, islandsOf } from "./islands";

/** What the selected cell shows, and the explanation of the formula that gives it. */
export interface ExplainedCell {
  /** The file's name. */
  readonly workbook: string;
  /** The workbook's sheets, in the order of their tabs. */
  readonly sheets: readonly string[];
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
  readonly tables: readonly SnapshotTable[];
}

/** How far above a cell its heading is looked for. */
const ROWS_ABOVE = 40;
/** Labels are read for so many of the cells that a formula names; nobody reads more. */
const MOST_LABELS = 40;

/** OFFSET of INDIRECT of OFFSET; deeper nobody goes. */
const MOST_ROUNDS = 3;

/**
 * Reads the active cell and all that its formula reads, and explains it: two round trips, more where it reads very long ranges, or ranges
 * that other cells name.
 */
export function explainActiveCell(language: Language): Promise<ExplainedCell | null> {
  return Excel.run(async (context) => {
    const found = await readFormulaCell(context);
    const read = new PrecedentReading(context, found.cell.formula ?? "");
    let model = new WorkbookModel(snapshotOf(found, read));
    // Without the cells that it reads, the formula's tree already names them.
    let explanation = explain(model, found.sheet, found.address, language);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      // Where OFFSET and INDIRECT lead is known once the cells are read that they rest on.
      const further = (explanation?.precedents ?? []).filter(({ exists }) => exists).filter((each) => read.isNew(each));
      if (round > 0 && further.length === 0) break;
      // Each round asks for what the one before led to.

      await read.take(further, {
        sheet: found.sheet,
        range: { ...found.selected.address, rows: 1, columns: 1 },
      });
      model = new WorkbookModel(snapshotOf(found, read));
      explanation = explain(model, found.sheet, found.address, language);
    }
    if (!explanation) return null;
    const sheet = model.sheet(found.sheet);
    const label = sheet && labelOf(sheet, { ...found.selected.address, rows: 1, columns: 1 });
    return {
      ...(label === undefined ? {} : { label }),
      workbook: found.workbook,
      sheets: found.sheets,
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
  sheet.names.load("items/name,items/formula");
  await context.sync();
  const anchor = parent.isNullObject ? active : parent;
  const range = spill.isNullObject ? null : parseRange(splitAddress(spill.address).cells);
  const given: unknown = anchor.values[0]?.[0];
  const formula = formulaOf(anchor.formulas[0]?.[0], given);
  const value = cellValue(given);
  const format: unknown = anchor.numberFormat[0]?.[0];
  const name = ({ name: own, formula: refersTo }: Excel.NamedItem): Pick<SnapshotName, "name" | "refersTo"> => ({
    name: own,
    refersTo: String(refersTo).replace(/^=/, ""),
  });
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
    names: [
      ...workbook.names.items.map(name),
      ...sheet.names.items.map((each) => ({ ...name(each), sheet: sheet.name })),
    ],
    // A bracket is a table's, or part of a sheet's name or of a text.
    tables: formula?.includes("[") === true ? await readTables(context) : [],
  };
}

function snapshotOf(found: FormulaCell, read: PrecedentReading): WorkbookSnapshot {
  const own = cellKey(found.address.row, found.address.column);
  return {
    sheets: found.sheets.map((name) => {
      const cells = new Map(read.cells.get(name) ?? []);
      if (name === found.sheet) cells.set(own, found.cell);
      const hiddenRows = read.hiddenRows.get(name) ?? new Set<number>();
      return { name, hidden: false, cells, hiddenRows, hiddenColumns: new Set(), merges: [] };
    }),
    names: found.names,
    tables: found.tables,
    date1904: false,
  };
}

/** A total that leaves out rows which a filter hides, and the totals that stand in its range. */
const leavingOut = /\b(SUBTOTAL|AGGREGATE)\(/i;

/** The values of everything that a formula reads; for single cells also what they show and the texts that label them. */
class PrecedentReading {
  readonly cells = new Map<string, Map<number, SnapshotCell>>();
  readonly texts = new Map<string, string>();
  readonly hiddenRows = new Map<string, Set<number>>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly formula: string,
  ) {}

  isNew({ sheet, range }: Pick<Precedent, "sheet" | "range">): boolean {
    return !this.taken.has(`${sheet}!${rangeName(range)}`);
  }

  async take(precedents: readonly Precedent[], selected: Pick<Precedent, "sheet" | "range">): Promise<void> {
    const { context } = this;
    for (const { sheet, range } of precedents) this.taken.add(`${sheet}!${rangeName(range)}`);
    const whole = leavingOut.test(this.formula);
    const used = precedents.map(({ sheet, range }) => {
      const part = context.workbook.worksheets.getItem(sheet).getRange(rangeName(range)).getUsedRangeOrNullObject(true);
      part.load("rowIndex,columnIndex,rowCount,columnCount");
      if (whole) part.load("rowHidden");
      if (isSmall(range)) part.load("values,formulas,numberFormat,text");
      return { sheet, range, part };
    });
    const labels = [selected, ...precedents]
      .filter(({ range }) => range.rows * range.columns === 1)
      .slice(0, MOST_LABELS)
      .flatMap(({ sheet, range }) => this.labelParts(sheet, range));
    await context.sync();

    for (const { sheet, part } of labels) this.putAll(sheet, part);
    for (const { sheet, range, part } of used) {
      if (part.isNullObject) continue;
      if (isSmall(range)) {
        this.putAll(sheet, part);
        if (range.rows * range.columns === 1) this.texts.set(`${sheet}!${rangeName(range)}`, part.text[0]?.[0] ?? "");
      } else await this.takeLong(sheet, part, whole);
      if (whole && (part.rowHidden as boolean | null) !== false) await this.takeHidden(sheet, part);
    }
  }

  private labelParts(sheet: string, range: RangeAddress): readonly { sheet: string; part: Excel.Range }[] {
    const worksheet = this.context.workbook.worksheets.getItem(sheet);
    const above = Math.min(range.row, ROWS_ABOVE);
    const parts = [];
    if (range.column > 0) parts.push(worksheet.getRangeByIndexes(range.row, 0, 1, range.column));
    if (above > 0) parts.push(worksheet.getRangeByIndexes(range.row - above, range.column, above, 1));
    for (const part of parts) part.load("values,rowIndex,columnIndex");
    return parts.map((part) => ({ sheet, part }));
  }

  private async takeLong(sheet: string, part: Excel.Range, withFormulas: boolean): Promise<void> {
    const worksheet = this.context.workbook.worksheets.getItem(sheet);
    for (const together of inAnswers(await islandsOf(this.context, worksheet, addressOf(part)))) {
      const pieces = together.map(({ row, column, rows, columns }) => {
        const piece = worksheet.getRangeByIndexes(row, column, rows, columns);
        piece.load("values,rowIndex,columnIndex");
        if (withFormulas) piece.load("formulas");
        return piece;
      });
      // These are as many cells as an answer may hold.

      await this.context.sync();
      for (const piece of pieces) this.putAll(sheet, piece);
    }
  }

  private async takeHidden(sheet: string, part: Excel.Range): Promise<void> {
    const size = { rows: part.rowCount, columns: part.columnCount };
    const lines = await linesWhere(this.context, part, size, "rowHidden", undefined);
    const hidden = this.hiddenRows.get(sheet) ?? new Set<number>();
    this.hiddenRows.set(sheet, hidden);
    for (const line of lines) hidden.add(part.rowIndex + line);
  }

  private putAll(sheet: string, range: Excel.Range): void {
    const ofSheet = this.cells.get(sheet) ?? new Map<number, SnapshotCell>();
    this.cells.set(sheet, ofSheet);
    const loaded = range.toJSON();
    (range.values as unknown[][]).forEach((line, row) => {
      line.forEach((given, column) => {
        const value = cellValue(given);
        const formula = formulaOf(loaded.formulas?.[row]?.[column], given);
        if (value === null && formula === null) return;
        const format: unknown = loaded.numberFormat?.[row]?.[column];
        const key = cellKey(range.rowIndex + row, range.columnIndex + column);
        const known = ofSheet.get(key);
        ofSheet.set(key, {
          ...known,
          value,
          ...(formula === null ? {} : { formula }),
          ...(typeof format === "string" && format !== "General" ? { format } : {}),
        });
      });
    });
  }
}

/** Up to so many cells are read at once together with what labels them; more in pieces, since an answer over 5 MB is refused. */
const SMALL = 2_000;

function isSmall(range: RangeAddress): boolean {
  return range.rows * range.columns <= SMALL;
}

async function readTables(context: Excel.RequestContext): Promise<readonly SnapshotTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
  await context.sync();
  const read = tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of read) range.load("address");
  await context.sync();
  return read.flatMap(({ table, range }) => snapshotTable(table, range));
}
