import type { Wording } from "../../core/wording";
import type { NumberFormat, PlannedChart } from "../../workbook/plan";

/** Charts in rows, one beside the other. */
export interface Charts {
  readonly kind: "charts";
  readonly name?: string;
  readonly rows: readonly (readonly ChartDescription[])[];
  /** Rows and columns that each lies over. */
  readonly height: number;
  readonly width: number;
  /** Whether they stand to the right of everything, from the first line down, instead of below. */
  readonly isBeside?: boolean;
}

export interface ChartDescription {
  readonly name: string;
  readonly kind: PlannedChart["kind"];
  readonly title: Wording;
  readonly categoryAxis: Wording;
  readonly valueAxis: Wording;
  readonly format: NumberFormat;
  readonly byOnes?: boolean;
  readonly fromZero?: boolean;
  /** A line, or a table's column. */
  readonly categories: string;
  readonly series: readonly { readonly name: Wording; readonly values: string }[];
  /** The columns of a line that it shows. */
  readonly in?: readonly string[];
}
