import type { FormulaCell, SheetModel } from "../../formulas/model/formula-model";
import type { Direction } from "../tables/lines";
import type { FormulaDifference } from "./formula-difference";

/** Where among the formulas that are alike an odd one stands. */
export type Place = "between" | "first" | "last";

/** A formula that its neighbours, by row or by column, have otherwise. */
export interface OddFormula {
  readonly sheet: SheetModel;
  readonly formula: FormulaCell;
  /** A neighbour with the formula that it should have had. */
  readonly usual: FormulaCell;
  /** The neighbours that show it. */
  readonly others: readonly FormulaCell[];
  readonly direction: Direction;
  readonly place: Place;
  readonly difference: FormulaDifference;
}
