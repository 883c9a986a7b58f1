import type { RangeAddress } from "../../workbook/address";
import type { SheetModel } from "../model/formula-model";
import { scalarOf, type Matrix, type Operand, type Scalar } from "./operand";

/** Work that was done, in cells read or computed with, counted by whoever has to stop somewhere. */
export interface ReadingMeter {
  cells: number;
}

/** What one formula may ask for: matrices of matrices end here, not in an hour. */
const MOST_WORK_OF_FORMULA = 5_000_000;

/** The work of one formula, which counts for its workbook too. */
export class FormulaMeter {
  private cells = 0;

  constructor(private readonly whole: ReadingMeter | undefined) {}

  /** @throws TooManyCells where the formula asks for too much */
  spend(cells: number): void {
    this.cells += cells;
    if (this.whole) this.whole.cells += cells;
    if (this.cells > MOST_WORK_OF_FORMULA) throw new TooManyCells(MOST_WORK_OF_FORMULA);
  }
}

/** More cells than this are not read at once: what needs them all is left uncomputed. */
export const MOST_CELLS = 200_000;

/** A text that each language's Excel reads as another day, or as none. */
export class DayInText extends Error {}

export class TooManyCells extends Error {
  constructor(readonly most: number) {
    super(`more than ${String(most)} cells`);
  }
}

/**
 * What a formula reads of a range. The cells are read when they are asked for: a lookup in a register of 15,050 lines asks for two.
 */
export class RangeValues implements Matrix {
  readonly reference = true;
  private values: readonly (readonly Scalar[])[] | null = null;

  constructor(
    readonly sheet: SheetModel,
    /** The part of it that the sheet fills. */
    readonly range: RangeAddress,
    /** As it is written: a whole column has rows below the last filled one. */
    readonly written: RangeAddress,
    private readonly meter: FormulaMeter,
    /** A cell that is read as if it held another value. */
    private readonly supposed: { readonly row: number; readonly column: number; readonly value: Scalar } | null,
  ) {}

  /** @throws TooManyCells where there are more than {@link MOST_CELLS} */
  get rows(): readonly (readonly Scalar[])[] {
    return (this.values ??= this.readAll());
  }

  get isTooLarge(): boolean {
    return this.range.rows * this.range.columns > MOST_CELLS;
  }

  /** Whether the sheet's index by value tells the truth about it. */
  get isIndexed(): boolean {
    return this.supposed === null && this.range.columns === 1;
  }

  /** The value so many rows down and columns along, beyond the range's end too. */
  at(down: number, along: number): Scalar {
    this.meter.spend(1);
    return this.read(this.range.row + down, this.range.column + along);
  }

  /** Work on its cells that reads none of them. */
  spend(cells: number): void {
    this.meter.spend(cells);
  }

  firstColumn(): RangeValues {
    const { sheet, range, written, meter, supposed } = this;
    return new RangeValues(sheet, { ...range, columns: 1 }, { ...written, columns: 1 }, meter, supposed);
  }

  private readAll(): Scalar[][] {
    const { row: top, column: left, rows, columns } = this.range;
    if (this.isTooLarge) throw new TooManyCells(MOST_CELLS);
    this.meter.spend(rows * columns);
    if (rows === 1 && columns === 1) return [[this.read(top, left)]];
    const values: Scalar[][] = [];
    for (let row = top; row < top + rows; row++) {
      const line: Scalar[] = [];
      for (let column = left; column < left + columns; column++) line.push(this.read(row, column));
      values.push(line);
    }
    return values;
  }

  private read(row: number, column: number): Scalar {
    const { supposed } = this;
    if (supposed?.row === row && supposed.column === column) return supposed.value;
    return scalarOf(this.sheet.cell(row, column)?.value ?? null);
  }
}

export function isRangeValues(operand: Operand): operand is RangeValues {
  return operand instanceof RangeValues;
}
