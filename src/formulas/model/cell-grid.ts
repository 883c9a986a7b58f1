/**
 * What stands in the cells of a sheet, by column and row: neighbours are looked up far more often than anything else, and two array
 * reads cost a tenth of a lookup in a map of all cells.
 */
export class CellGrid<Content> {
  private readonly columns: (Content | undefined)[][] = [];

  put(row: number, column: number, content: Content): void {
    (this.columns[column] ??= [])[row] = content;
  }

  at(row: number, column: number): Content | undefined {
    return this.columns[column]?.[row];
  }

  /** The contents of a column, from the top; one cell in the last row costs what one cell costs. */
  eachIn(column: number, take: (row: number, content: Content) => void): void {
    const cells = this.columns[column] ?? [];
    // The keys of an array come in order, and those that it lacks do not come.
    for (const row of Object.keys(cells)) {
      const content = cells[Number(row)];
      if (content !== undefined) take(Number(row), content);
    }
  }
}
