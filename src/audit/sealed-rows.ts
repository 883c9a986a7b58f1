import { textMark, type Seal, type SealedRow } from "../workbook/seal";
import type { SheetModel } from "../formulas/model/formula-model";
import { columnOfKey } from "../workbook/address";

/** A row as it was filled, with the row that it is now. */
export interface PlacedRow {
  /** With its cells in the columns where they stand now. */
  readonly sealed: SealedRow;
  readonly row: number;
}

/** A seal laid over the sheet as it is now. */
export interface PlacedSeal {
  readonly rows: readonly PlacedRow[];
  /** Rows that hold a figure or a formula and were not found again. */
  readonly lost: number;
  /** The column that a sealed one is now. */
  column(sealed: number): number;
}

/** Columns that people put in or took out move the others: each is where most of its labels are. */
export function placedSeal(sheet: SheetModel, seal: Seal): PlacedSeal {
  const column = placedColumns(sheet, seal);
  const moved = seal.rows.map(({ row, cells }): SealedRow => ({
    row,
    cells: cells.map((cell) => ({ ...cell, column: column(cell.column) })),
  }));
  const rows = placedRows(sheet, { ...seal, rows: moved });
  const found = new Set(rows.map(({ sealed }) => sealed.row));
  const lost = seal.rows.filter(
    ({ row, cells }) => !found.has(row) && cells.some(({ kind }) => kind === "number" || kind === "formula"),
  ).length;
  return { rows, lost, column };
}

function placedColumns(sheet: SheetModel, seal: Seal): (sealed: number) => number {
  const columnsOfMark = new Map<string, Set<number>>();
  for (const [key, { value }] of sheet.snapshot.cells) {
    if (typeof value !== "string") continue;
    const mark = textMark(value);
    const columns = columnsOfMark.get(mark) ?? new Set();
    columnsOfMark.set(mark, columns);
    columns.add(columnOfKey(key));
  }
  const votes = new Map<number, Map<number, number>>();
  for (const { cells } of seal.rows) {
    for (const cell of cells) {
      if (cell.kind !== "text") continue;
      const of = votes.get(cell.column) ?? new Map<number, number>();
      votes.set(cell.column, of);
      for (const column of columnsOfMark.get(cell.mark) ?? []) of.set(column, (of.get(column) ?? 0) + 1);
    }
  }
  const places = [...votes]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, of]): (readonly [number, number])[] => {
      const most = Math.max(0, ...of.values());
      if (most === 0) return [];
      const best =
        (of.get(column) ?? 0) === most ? column : ([...of].find(([, count]) => count === most)?.[0] ?? column);
      return [[column, best]];
    });
  return (sealed) => {
    const before = places.filter(([column]) => column <= sealed).at(-1);
    return before ? before[1] + (sealed - before[0]) : sealed;
  };
}

interface Label {
  readonly column: number;
  readonly mark: string;
}

/**
 * Finds the rows of a fill by their labels, since people put in rows of their own and take others out. Rows that bear the same labels
 * (each group's "Subtotal") keep their order, and are left out where there are now more or fewer of them: which is which, nobody can
 * say. A row whose labels are not found is left out; one without labels moves with the row before it.
 */
function placedRows(sheet: SheetModel, seal: Seal): readonly PlacedRow[] {
  const marks = new LabelMarks(sheet);
  const alike = new Map<string, SealedRow[]>();
  for (const sealed of seal.rows) {
    const name = nameOf(labelsOf(sealed));
    const rows = alike.get(name);
    if (rows) rows.push(sealed);
    else alike.set(name, [sealed]);
  }
  let moved = 0;
  return seal.rows.flatMap((sealed) => {
    const expected = sealed.row + moved;
    const labels = labelsOf(sealed);
    if (labels.length === 0) return [{ sealed, row: expected }];
    const likes = alike.get(nameOf(labels)) ?? [];
    const bearing = marks.rowsWith(labels);
    const row =
      bearing.length === likes.length
        ? bearing[likes.indexOf(sealed)]
        : likes.length === 1
          ? (nearest(bearing, expected) ?? marks.rowWithSome(labels, expected))
          : undefined;
    if (row === undefined) return [];
    moved = row - sealed.row;
    return [{ sealed, row }];
  });
}

function labelsOf({ cells }: SealedRow): readonly Label[] {
  return cells.flatMap((cell) => (cell.kind === "text" ? [{ column: cell.column, mark: cell.mark }] : []));
}

function nameOf(labels: readonly Label[]): string {
  return labels.map(({ column, mark }) => `${String(column)}:${mark}`).join();
}

function nearest(rows: readonly number[], expected: number): number | undefined {
  return rows.reduce<number | undefined>(
    (best, row) => (best === undefined || Math.abs(row - expected) < Math.abs(best - expected) ? row : best),
    undefined,
  );
}

/** The marks of a sheet's texts, read once for each column of labels. */
class LabelMarks {
  private readonly columns = new Map<number, ReadonlyMap<string, readonly number[]>>();

  constructor(private readonly sheet: SheetModel) {}

  /** Rows that bear all the labels, in order. */
  rowsWith(labels: readonly Label[]): readonly number[] {
    const [first, ...others] = labels;
    if (!first) return [];
    const rows = this.rowsByMark(first.column).get(first.mark) ?? [];
    return rows.filter((row) => others.every((label) => this.bears(row, label)));
  }

  /** A row in its place, of whose labels somebody wrote one anew. */
  rowWithSome(labels: readonly Label[], row: number): number | undefined {
    return labels.some((label) => this.bears(row, label)) ? row : undefined;
  }

  private bears(row: number, { column, mark }: Label): boolean {
    const value = row < 0 ? undefined : this.sheet.cell(row, column)?.value;
    return typeof value === "string" && textMark(value) === mark;
  }

  private rowsByMark(column: number): ReadonlyMap<string, readonly number[]> {
    const known = this.columns.get(column);
    if (known) return known;
    const rows = new Map<string, number[]>();
    for (const row of this.sheet.filledRows(column)) {
      const value = this.sheet.cell(row, column)?.value;
      if (typeof value !== "string") continue;
      const mark = textMark(value);
      const ofMark = rows.get(mark);
      if (ofMark) ofMark.push(row);
      else rows.set(mark, [row]);
    }
    this.columns.set(column, rows);
    return rows;
  }
}
