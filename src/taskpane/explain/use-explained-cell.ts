import { useEffect, useState } from "react";
import type { Language, Wording } from "../../core/wording";
import { explainActiveCell, type ExplainedCell } from "../../excel/reading/explained-cell";
import { excelProblem } from "../../excel/problem";
import type { KeptWorkbook } from "../../excel/reading/kept-workbook";
import { watchSelection } from "../../excel/reading/selection";

const QUIET_MILLISECONDS = 120;

export interface Explained {
  readonly cell: ExplainedCell | null;
  readonly problem: Wording | null;
  /** True until the first cell was read. */
  readonly waiting: boolean;
}

/** The explanation of the selected cell, read anew when another is selected or something was calculated. */
export function useExplainedCell(following: boolean, language: Language, kept: KeptWorkbook): Explained {
  const [explained, setExplained] = useState<Explained>({ cell: null, problem: null, waiting: true });
  useEffect(() => {
    if (!following) return undefined;
    let stopped = false;
    let timer: number | undefined;
    let stopWatching: (() => void) | null = null;
    let reading = false;
    let again = false;
    const look = (): void => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      explainActiveCell(language)
        .then(
          (cell) => {
            if (!stopped) setExplained({ cell, problem: null, waiting: false });
          },
          (problem: unknown) => {
            if (!stopped) setExplained((before) => ({ ...before, problem: excelProblem(problem), waiting: false }));
          },
        )
        .finally(() => {
          reading = false;
          if (!again || stopped) return;
          again = false;
          look();
        });
    };
    const lookSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, QUIET_MILLISECONDS);
    };
    // Whatever was changed while nobody listened.
    kept.forget();
    look();
    watchSelection(lookSoon, () => {
      kept.forget();
    }).then(
      (stop) => {
        if (stopped) stop();
        else stopWatching = stop;
      },
      () => undefined,
    );
    return () => {
      stopped = true;
      window.clearTimeout(timer);
      stopWatching?.();
    };
  }, [following, language, kept]);
  return explained;
}
