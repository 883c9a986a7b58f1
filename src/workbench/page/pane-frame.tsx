import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import type { PageWorkbench } from "./page-workbench";
import { moveBetweenParts } from "./part-keys";
import type { Wording } from "./wording";

interface PaneFrameProps {
  readonly workbench: PageWorkbench;
  readonly wording: Wording;
}

/** Excel's task pane opens 350 px wide and is drawn narrower or wider within these. */
const WIDTH = { least: 320, first: 350, most: 450 };

function bounded(width: number): number {
  return Math.min(WIDTH.most, Math.max(WIDTH.least, width));
}

/** The add-in's own page in a frame beside the grid. Closed, it stays loaded, since its functions go on calculating. */
export function PaneFrame({ workbench, wording }: PaneFrameProps): ReactElement {
  const [width, setWidth] = useState(WIDTH.first);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => (frame.current ? moveBetweenParts(frame.current) : undefined), []);
  const dragged = useRef<{ from: number; width: number } | null>(null);

  const start = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { from: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragged.current) setWidth(bounded(dragged.current.width + dragged.current.from - event.clientX));
  };
  const end = (): void => {
    dragged.current = null;
  };
  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step) setWidth(bounded(width + step));
  };

  return (
    <>
      {!workbench.paneVisible && (
        <button type="button" className="showPane" onClick={() => workbench.setPaneVisible(true)}>
          {wording.showPane}
        </button>
      )}
      <div
        className="splitter"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={wording.paneWidth}
        aria-valuemin={WIDTH.least}
        aria-valuenow={width}
        aria-valuemax={WIDTH.most}
        hidden={!workbench.paneVisible}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={key}
      />
      <aside className="pane" style={{ width }} hidden={!workbench.paneVisible}>
        <div className="paneTitle">
          <span>{wording.title}</span>
          <button type="button" aria-label={wording.closePane} onClick={() => workbench.setPaneVisible(false)}>
            ×
          </button>
        </div>
        <iframe ref={frame} title={wording.title} src="/taskpane.html" />
      </aside>
    </>
  );
}
