import { useEffect, useState } from "react";
import { readActiveCell, watchSelection, type ActiveCell } from "../../excel/reading/selection";

/** A change of selection or a calculation often comes in bursts; one look after the burst is enough. */
const QUIET_MILLISECONDS = 80;

/** The cell that is selected in the sheet, while the view is in sight; null before the first look. */
export function useActiveCell(active: boolean): ActiveCell | null {
  const [cell, setCell] = useState<ActiveCell | null>(null);
  useEffect(() => {
    if (!active) return undefined;
    let stopped = false;
    let timer: number | undefined;
    let stopWatching: (() => void) | null = null;
    const look = (): void => {
      readActiveCell().then(
        (read) => {
          if (!stopped) setCell(read);
        },
        // A chart is selected, or a cell is being edited: what was seen last stays.
        () => undefined,
      );
    };
    const lookSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, QUIET_MILLISECONDS);
    };
    look();
    watchSelection(lookSoon).then(
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
  }, [active]);
  return cell;
}
