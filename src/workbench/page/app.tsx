import { useEffect, useReducer, useRef, useState, type ReactElement } from "react";
import { PaneFrame } from "./pane-frame";
import type { PageWorkbench } from "./page-workbench";
import { Ribbon } from "./ribbon";
import type { PageLanguage } from "./start-spreadsheet";
import { StatusBar } from "./status-bar";
import { WORDING } from "./wording";
import "./workbench.css";

interface AppProps {
  readonly grid: HTMLElement;
  readonly language: PageLanguage;
  /** Starts the spreadsheet, once its element is in the page. */
  readonly open: () => PageWorkbench;
}

export function App({ grid, language, open }: AppProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const [workbench, setWorkbench] = useState<PageWorkbench | null>(null);
  const [notice, setNotice] = useState("");
  const [, changed] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    place.current?.append(grid);
    const started = open();
    started.onChanged(changed);
    setWorkbench(started);
  }, [grid, open]);

  const current = workbench?.language ?? language;
  useEffect(() => {
    document.documentElement.lang = current;
  }, [current]);

  return (
    <div className="workbench" data-theme={workbench?.theme ?? "light"}>
      <Ribbon workbench={workbench} wording={WORDING[current]} notify={setNotice} />
      <main className="work">
        <div className="sheet">
          <div className="gridPlace" role="group" aria-label={WORDING[current].grid} ref={place} />
          <StatusBar workbench={workbench} wording={WORDING[current]} notice={notice} />
        </div>
        {workbench && (
          <PaneFrame key={`${current} ${String(workbench.opened)}`} workbench={workbench} wording={WORDING[current]} />
        )}
      </main>
    </div>
  );
}
