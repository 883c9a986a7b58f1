import type { DraftRow } from "../draft";

/** A cell as it came: text, or a value of the sheet. */
export type ImportedCell = string | number | boolean;

/** Cells as they were parted; lines of a PDF, which nothing but spaces parts, come in the table's own order of columns. */
export interface Pasted {
  readonly cells: readonly (readonly ImportedCell[])[];
  readonly inOrder: boolean;
  /** Percentages beside the figures, for which the table has no column. */
  readonly shares?: readonly string[];
  /** Figures with marks of notes, as they were before the mark was taken off. */
  readonly marks?: readonly string[];
  /** Where a PDF's lines have more figures than the table takes: the first one's place, how many they are, and how many columns ask for one. */
  readonly figures?: { readonly at: number; readonly count: number; readonly columns: number };
}

/** A row of an import, as it came and as it was read. */
export interface ReadRow {
  readonly cells: readonly ImportedCell[];
  /** As the person counts them, from 1. */
  readonly number: number;
  readonly row: DraftRow;
}
