import { useCallback, useEffect, useState } from "react";
import type { Language, Wording } from "../../core/wording";
import type { ExplainedCell } from "../../excel/reading/explained-cell";
import { usedCells, type KeptWorkbook } from "../../excel/reading/kept-workbook";
import { excelProblem } from "../../excel/problem";
import { ReadingCancelled } from "../../excel/reading/reading-cancelled";
import { surroundingsOf, type Surroundings } from "../../excel/reading/surroundings";

export type Looked =
  | { readonly kind: "waiting" }
  /** A workbook so large that it is read when somebody asks. */
  | { readonly kind: "large"; readonly read: () => void }
  | { readonly kind: "done"; readonly surroundings: Surroundings }
  | { readonly kind: "failed"; readonly problem: Wording };

/** Nobody who steps from cell to cell waits for a workbook that is read behind each. */
const REST_MILLISECONDS = 500;
/** Cells that are read without being asked: about a second's reading. */
const FEW_CELLS = 100_000;

const waiting: Looked = { kind: "waiting" };

/** What rests on the cell and where it comes from, looked for once the selection rests. */
export function useSurroundings(
  cell: ExplainedCell | null,
  following: boolean,
  language: Language,
  kept: KeptWorkbook,
): Looked {
  const [found, setFound] = useState<{ readonly cell: ExplainedCell; readonly looked: Looked } | null>(null);
  const [asked, setAsked] = useState(false);
  const ask = useCallback(() => {
    setAsked(true);
  }, []);
  useEffect(() => {
    if (!cell || !following) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async (): Promise<Looked> => {
      if (!asked && !kept.known(cell.sheets) && (await usedCells()) > FEW_CELLS) return { kind: "large", read: ask };
      const surroundings = await surroundingsOf(cell, kept, { signal, language });
      return surroundings ? { kind: "done", surroundings } : waiting;
    };
    const start = (): void => {
      look().then(
        (looked) => {
          if (!signal.aborted) setFound({ cell, looked });
        },
        (problem: unknown) => {
          if (signal.aborted || problem instanceof ReadingCancelled) return;
          setFound({ cell, looked: { kind: "failed", problem: excelProblem(problem) } });
        },
      );
    };
    const timer = window.setTimeout(start, kept.known(cell.sheets) ? 0 : REST_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [cell, following, language, kept, asked, ask]);
  return found && found.cell === cell ? found.looked : waiting;
}
