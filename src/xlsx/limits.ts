/**
 * What a workbook may cost to read, so that a file made to exhaust the machine ends in a message. A workbook of the largest
 * council is a hundredth of each.
 */
export const limits = {
  fileBytes: 100 * 2 ** 20,
  entries: 10_000,
  /** Unpacked, one part. V8 holds no text above 512 MiB, and a part is held about three times while it is cleaned. */
  partBytes: 160 * 2 ** 20,
  /** Unpacked, all the parts that are read. */
  totalBytes: 400 * 2 ** 20,
  /** Cells with content. hucre takes about 600 bytes for each. */
  cells: 1_500_000,
  /** No part of a workbook that is read here nests deeper than about ten. */
  depth: 64,
} as const;
