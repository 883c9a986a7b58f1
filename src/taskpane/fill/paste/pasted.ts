/** A cell as it came: text, or a value of the sheet. */
export type ImportedCell = string | number | boolean;

/** Cells as they were parted; lines of a PDF, which nothing but spaces parts, come in the table's own order of columns. */
export interface Pasted {
  readonly cells: readonly (readonly ImportedCell[])[];
  readonly inOrder: boolean;
  /** Percentages beside the figures, for which the table has no column. */
  readonly shares?: readonly string[];
}
