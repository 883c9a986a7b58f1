import type { Wording } from "../../core/wording";
import type { NumberFormat, PlannedFigure } from "../../workbook/plan";
import type { Place } from "./cell";

/** A cell that a template shows by itself: below its form while one types, and after the fill. */
export interface KeyFigure {
  readonly id: string;
  readonly label: Wording;
  readonly at: Place;
  readonly format: NumberFormat;
  /** `check`: the cell is TRUE or FALSE. */
  readonly kind?: PlannedFigure["kind"];
  /** The check that a figure is shown with while one types. */
  readonly verdict?: Place;
  /** The cell that says a balance in words, for a sheet that lists figures. */
  readonly inWords?: Place;
  /** Where it is shown; in both places where absent. */
  readonly shown?: "form" | "summary";
}
