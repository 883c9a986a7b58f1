/**
 * What a workbook may cost to read, so that a file made to exhaust the machine ends in a message. A workbook of the largest
 * council is a hundredth of each. Reading never does more than linear work in the bytes that it accepted.
 */
export const limits = {
  fileBytes: 100 * 2 ** 20,
  /** Parts in the archive's directory. */
  entries: 10_000,
  /** Unpacked, one part. */
  partBytes: 400 * 2 ** 20,
  /** Unpacked, all the parts that are read. */
  totalBytes: 500 * 2 ** 20,
  /** Cells with content, in all sheets. */
  cells: 2_000_000,
  sheets: 2_000,
  /** Texts that cells share. */
  strings: 2_000_000,
  /** Letters of one text; Excel takes 32,767. */
  stringLength: 1_000_000,
  /** Letters of all formulas, those that a shared one is written out to among them. */
  formulaLetters: 200_000_000,
  /** Letters of one formula; Excel takes 8,192. */
  formulaLength: 65_536,
  /** Defined names, and letters in all of them. */
  names: 100_000,
  nameLetters: 20_000_000,
  /** Formats of cells; Excel takes 65,490. */
  styles: 200_000,
  /** Steps that are not told by the bytes: columns hidden, cells that array formulas fill. */
  work: 50_000_000,
  /** No part of a workbook that is read here nests deeper than about ten. */
  depth: 64,
} as const;
