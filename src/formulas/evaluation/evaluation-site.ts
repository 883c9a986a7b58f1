import type { Language } from "../../core/wording";
import type { SheetModel, WorkbookModel } from "../model/formula-model";
import type { TargetReader } from "../model/reference-target";
import type { Scalar } from "./operand";
import type { PartsRecorder } from "./parts-recorder";
import type { FormulaMeter, ReadingMeter } from "./range-values";

/** Where a formula stands, and what it may read. */
export interface EvaluationSite {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Language of texts that CRESS functions give. */
  readonly language: Language;
  /** A cell that is read as if it held another value: what would the formula give then? */
  readonly supposed?: { readonly sheet: SheetModel; readonly key: number; readonly value: Scalar };
  /** Computed as an array formula, whatever its cell says. */
  readonly asArray?: boolean;
  /** Counts the cells that are read and computed with. */
  readonly meter?: ReadingMeter;
}

/** What the parts of one formula share while it is evaluated. */
export interface Evaluation {
  readonly site: EvaluationSite;
  readonly targets: TargetReader;
  readonly meter: FormulaMeter;
  readonly recorder: PartsRecorder;
}
