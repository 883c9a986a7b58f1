import { COLUMNS_IN_SHEET, type RangeAddress } from "../../workbook/address";
import { SaidProblem } from "../problem";
import { ReadingCancelled } from "./reading-cancelled";

/**
 * Where in a used range the filled cells lie. One stray cell in Z1048576 makes 27 million cells of a sheet of a hundred lines; so what
 * is too large for one answer is divided, each part asked for its own used range, and blank parts are left out.
 */

/** Values, formulas and formats of so many cells stay far below the 5 MB that an answer may have. */
export const CELLS_IN_ANSWER = 20_000;
/** Into how many parts a stretch is divided at once: more requests a trip, fewer trips. */
const PARTS = 16;
/** As many ranges as one request takes well. */
const ASKED_AT_ONCE = 1_000;
/** The cells of as many answers as anybody waits for, blank ones among them; of a file no more than two million filled ones are read. */
const MOST_CELLS = 40_000_000;

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ReadingCancelled();
}

/** Ranges that hold all filled cells of the used one, each of at most {@link CELLS_IN_ANSWER} cells. */
export async function islandsOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: RangeAddress,
  signal?: AbortSignal,
): Promise<readonly RangeAddress[]> {
  const islands: RangeAddress[] = [];
  let cells = 0;
  let waiting: RangeAddress[] = [used];
  while (waiting.length > 0) {
    const asked: RangeAddress[] = [];
    for (const range of waiting) {
      // Of a whole row Excel lists no cells.
      if (cellsOf(range) > CELLS_IN_ANSWER || range.columns === COLUMNS_IN_SHEET) {
        for (const part of divided(range)) asked.push(part);
        continue;
      }
      islands.push(range);
      cells += cellsOf(range);
      if (cells > MOST_CELLS) throw new SaidProblem(tooManyCells);
    }
    waiting = [];
    for (let from = 0; from < asked.length; from += ASKED_AT_ONCE) {
      throwIfCancelled(signal);
      const parts = asked.slice(from, from + ASKED_AT_ONCE).map((part) => {
        const range = worksheet
          .getRangeByIndexes(part.row, part.column, part.rows, part.columns)
          .getUsedRangeOrNullObject(true);
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        return range;
      });
      // Which parts are asked next depends on the answers.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const part of parts) if (!part.isNullObject) waiting.push(addressOf(part));
    }
  }
  return islands.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The range as it was loaded. */
export function addressOf(range: Excel.Range): RangeAddress {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Islands that one answer holds together. */
export function inAnswers(islands: readonly RangeAddress[]): readonly (readonly RangeAddress[])[] {
  const answers: RangeAddress[][] = [];
  let room = 0;
  for (const island of islands) {
    const last = answers.at(-1);
    if (last && cellsOf(island) <= room && last.length < ASKED_AT_ONCE) {
      last.push(island);
      room -= cellsOf(island);
    } else {
      answers.push([island]);
      room = CELLS_IN_ANSWER - cellsOf(island);
    }
  }
  return answers;
}

export function cellsOf({ rows, columns }: RangeAddress): number {
  return rows * columns;
}

function divided(range: RangeAddress): readonly RangeAddress[] {
  const count = Math.min(PARTS, Math.ceil(cellsOf(range) / CELLS_IN_ANSWER) + 1);
  const byRows = range.rows >= range.columns;
  const length = byRows ? range.rows : range.columns;
  const size = Math.ceil(length / count);
  const parts: RangeAddress[] = [];
  for (let at = 0; at < length; at += size) {
    const along = Math.min(size, length - at);
    parts.push(
      byRows ? { ...range, row: range.row + at, rows: along } : { ...range, column: range.column + at, columns: along },
    );
  }
  return parts;
}

const tooManyCells = {
  en: "The filled cells of this workbook spread over more than 40,000,000 cells, which is more than the pane reads. Delete what stands far from the tables, or check the sheets in workbooks of their own.",
  "pt-BR":
    "As células preenchidas desta pasta de trabalho se espalham por mais de 40.000.000 de células, mais do que o painel lê. Apague o que está longe das tabelas ou confira as planilhas em pastas separadas.",
};
