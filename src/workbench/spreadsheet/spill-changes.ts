import type { IRange, IUnitRange } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";

interface Spill {
  readonly sheetId: string;
  readonly range: IRange;
  /** The values of the cells that the formula spills into. */
  readonly values: string;
}

/** The cells that a formula spills into: all of its range but the formula's own. */
function followers({ sheetId, range }: Spill, unitId: string): IUnitRange[] {
  const { startRow, startColumn, endRow, endColumn } = range;
  const beside = { startRow, endRow: startRow, startColumn: startColumn + 1, endColumn };
  const below = { startRow: startRow + 1, endRow, startColumn, endColumn };
  return [beside, below]
    .filter((part) => part.endRow >= part.startRow && part.endColumn >= part.startColumn)
    .map((part) => ({ unitId, sheetId, range: part }));
}

/**
 * Tells which spilled cells a calculation has changed. Univer orders formulas by the cells that hold them: it looks once after the
 * others that refer into a spill, and no further, where a second spill rests on the first and others again on that.
 */
export class SpillChanges {
  private known = new Map<string, Spill>();

  constructor(
    private readonly formulas: FormulaDataModel,
    private readonly unitId: string,
  ) {}

  /** The spilled cells whose values are no longer those that the last call saw. */
  take(): IUnitRange[] {
    const before = this.known;
    this.known = this.all();
    const changed: IUnitRange[] = [];
    for (const [place, spill] of this.known) {
      const earlier = before.get(place);
      if (earlier?.values === spill.values && sameRange(earlier.range, spill.range)) continue;
      changed.push(...followers(spill, this.unitId), ...(earlier ? followers(earlier, this.unitId) : []));
    }
    for (const [place, spill] of before) {
      if (!this.known.has(place)) changed.push(...followers(spill, this.unitId));
    }
    return changed;
  }

  private all(): Map<string, Spill> {
    const spills = new Map<string, Spill>();
    for (const [sheetId, rows] of Object.entries(this.formulas.getArrayFormulaRange()[this.unitId] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries(columns as Record<string, IRange>)) {
          spills.set(`${sheetId} ${row} ${column}`, { sheetId, range, values: this.valuesIn(sheetId, range) });
        }
      }
    }
    return spills;
  }

  private valuesIn(sheetId: string, { startRow, startColumn, endRow, endColumn }: IRange): string {
    const cells = this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId];
    const values: unknown[] = [];
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) values.push(cells?.[row]?.[column]?.v ?? null);
    }
    return JSON.stringify(values);
  }
}

function sameRange(one: IRange, other: IRange): boolean {
  return (
    one.startRow === other.startRow &&
    one.startColumn === other.startColumn &&
    one.endRow === other.endRow &&
    one.endColumn === other.endColumn
  );
}
