/**
 * Writes that have been taken and not yet handed to Univer. Univer walks all cells of the workbook at each of its changes, and
 * Microsoft's client sends a large matrix in parts of 1,500 cells: handed over one by one, 20,000 rows would take a minute.
 */
export class WaitingWrites {
  private readonly flushes = new Set<() => void>();

  add(flush: () => void): void {
    this.flushes.add(flush);
  }

  /** Hands over all that waits; to be called before anything looks at the cells or changes the sheets. */
  flush(): void {
    if (this.flushes.size === 0) return;
    const due = [...this.flushes];
    this.flushes.clear();
    for (const flush of due) flush();
  }
}
