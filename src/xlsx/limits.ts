/**
 * What a workbook may cost to read, so that a file made to exhaust the machine ends in a message. A workbook of the largest
 * council is a hundredth of each. Reading never does more than linear work in the bytes that it accepted; what is passed over (links, comments,
 * conditional formats, validations) costs its bytes and has no limit of its own.
 */
export const limits = {
  fileBytes: 100 * 2 ** 20,
  /** Parts in the archive's directory. */
  entries: 10_000,
  /** Unpacked, one part. */
  partBytes: 400 * 2 ** 20,
  /** Unpacked, all the parts that are read. */
  totalBytes: 500 * 2 ** 20,
  /** No part of a workbook that is read here nests deeper than about ten. */
  depth: 64,
  /** Attributes of one element; Excel's have at most some forty. */
  attributes: 10_000,
  /** Letters of one attribute: a setting of the add-in's is the longest. */
  attributeLetters: 10_000_000,
  /** Ways from one part to others. */
  relationships: 20_000,
  sheets: 2_000,
  /** Cells with content, in all sheets. */
  cells: 2_000_000,
  /** Texts that cells share. */
  strings: 2_000_000,
  /** Letters of one text; Excel takes 32,767. */
  textLetters: 1_000_000,
  /** Letters of one formula; Excel takes 8,192. */
  formulaLetters: 65_536,
  /** Letters of all formulas, those that a shared one is written out to among them. */
  allFormulaLetters: 200_000_000,
  /** Defined names, and letters in all of them. */
  names: 100_000,
  nameLetters: 20_000_000,
  /** Number formats, fonts and formats of cells together; Excel takes 65,490 of the last. */
  styles: 200_000,
  merges: 200_000,
  tables: 5_000,
  /** Columns of all tables; Excel takes 16,384 in one. */
  tableColumns: 500_000,
  /** Custom properties of all sheets, and letters in all of them. */
  properties: 10_000,
  propertyLetters: 20_000_000,
  /** Steps that are not told by the bytes: columns hidden, cells that array formulas fill. */
  work: 50_000_000,
} as const;

export type LimitName = keyof typeof limits;
