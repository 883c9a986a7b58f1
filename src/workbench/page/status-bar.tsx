import type { ReactElement } from "react";
import type { PageWorkbench } from "./page-workbench";
import type { Wording } from "./wording";

interface StatusBarProps {
  readonly workbench: PageWorkbench | null;
  readonly wording: Wording;
  readonly notice: string;
}

/** Excel shows the message of a function's error beside the cell; here it stands below the grid while the cell is selected. */
export function StatusBar({ workbench, wording, notice }: StatusBarProps): ReactElement {
  const cell = workbench?.selectedCell() ?? null;
  return (
    <footer className="status">
      <span className="cellName">{cell ? `${cell.sheet}!${cell.address}` : ""}</span>
      <span className={cell?.message ? "message" : "notice"} role="status" aria-live="polite">
        {cell?.message ? `${cell.text}: ${cell.message}` : notice}
      </span>
      <span className="keys">{wording.keys}</span>
      <span className="counter">{wording.roundTrips(workbench?.roundTrips ?? 0)}</span>
    </footer>
  );
}
