import { parseA1Ref, tokenize } from "@borgar/fx";
import type { SheetModel, WorkbookModel } from "../formulas/model/formula-model";
import { columnLetters } from "../workbook/address";
import { formulaMark } from "../workbook/seal";
import type { PlacedSeal } from "./sealed-rows";

/**
 * Formulas as they were when a template was filled: rows and columns that were put in or taken out since, anywhere in the workbook, have
 * changed what they are written like, and nobody changed them.
 */
export class SealedFormulas {
  private readonly bySheet: ReadonlyMap<SheetModel, SheetThen>;

  constructor(
    private readonly workbook: WorkbookModel,
    seals: readonly { readonly sheet: SheetModel; readonly placed: PlacedSeal }[],
  ) {
    this.bySheet = new Map(seals.map(({ sheet, placed }) => [sheet, new SheetThen(sheet, placed)]));
  }

  /** Whether a formula is the one that was filled in, as far as that can be told. */
  isSame(formula: string, on: SheetModel, mark: string): boolean {
    if (formulaMark(formula) === mark) return true;
    return towards.some((direction) => {
      const then = this.writtenThen(formula, on, direction);
      return then !== formula && formulaMark(then) === mark;
    });
  }

  /** Whether a formula, written as it would be now, is the one that was filled in: what it is written like alone may be another by now. */
  wasThen(formula: string, on: SheetModel, mark: string): boolean {
    return towards.some((direction) => formulaMark(this.writtenThen(formula, on, direction)) === mark);
  }

  private writtenThen(formula: string, on: SheetModel, direction: Towards): string {
    return tokenize(formula)
      .map(({ type, value }) => (type.startsWith("range") ? this.referenceThen(value, on, direction) : value))
      .join("");
  }

  private referenceThen(written: string, on: SheetModel, direction: Towards): string {
    const reference = parseA1Ref(written);
    const [name, ...others] = reference?.context ?? [];
    const sheet = name === undefined ? on : this.workbook.sheet(name);
    const then = sheet && this.bySheet.get(sheet);
    if (!reference || !("range" in reference) || others.length > 0 || !then) return written;
    const { top, left, bottom, right, $top, $left, $bottom, $right } = reference.range;
    const corner = (
      row: number | null | undefined,
      column: number | null | undefined,
      rowFixed: boolean | null | undefined,
      columnFixed: boolean | null | undefined,
    ): string => {
      const letters =
        column === null || column === undefined
          ? ""
          : `${columnFixed === true ? "$" : ""}${columnLetters(then.column(column))}`;
      return row === null || row === undefined
        ? letters
        : `${letters}${rowFixed === true ? "$" : ""}${String(then.row(row, direction) + 1)}`;
    };
    const prefix = written.slice(0, written.lastIndexOf("!") + 1);
    const first = corner(top, left, $top, $left);
    return written.includes(":") ? `${prefix}${first}:${corner(bottom, right, $bottom, $right)}` : prefix + first;
  }
}

/** A row that the fill left blank has moved with the one above it, or with the one below. */
const towards = ["above", "below"] as const;
type Towards = (typeof towards)[number];

/** Where a sheet's lines stood. */
class SheetThen {
  private readonly rows: readonly (readonly [now: number, then: number])[];
  private readonly columns = new Map<number, number>();

  constructor(sheet: SheetModel, placed: PlacedSeal) {
    this.rows = placed.rows
      .map(({ sealed, row }): readonly [number, number] => [row, sealed.row])
      .sort(([a], [b]) => a - b);
    for (let column = 0; column <= sheet.columns; column += 1) {
      const now = placed.column(column);
      if (!this.columns.has(now)) this.columns.set(now, column);
    }
  }

  column(now: number): number {
    return this.columns.get(now) ?? now;
  }

  row(now: number, direction: Towards): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.[0] ?? 0) <= now) low = middle + 1;
      else high = middle;
    }
    const above = this.rows[low - 1];
    if (above?.[0] === now) return above[1];
    const beside = direction === "above" ? (above ?? this.rows[low]) : (this.rows[low] ?? above);
    return beside ? Math.max(0, now + beside[1] - beside[0]) : now;
  }
}
