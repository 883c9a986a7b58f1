import { createRoot } from "react-dom/client";
import { App } from "./page/app";
import { PageWorkbench } from "./page/page-workbench";
import { moodsOf, type Moods } from "./host/moods/moods";
import { startSpreadsheet, type PageLanguage } from "./page/start-spreadsheet";

declare global {
  interface Window {
    erarioWorkbench?: PageWorkbench;
  }
}

const LANGUAGE_KEY = "erario.workbench.language";

function firstLanguage(): PageLanguage {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(LANGUAGE_KEY);
  return asked?.startsWith("en") ? "en" : "pt-BR";
}

/** `?moods=functions:lost,printer:none`: how the Excel that the workbench stands in for behaves. */
function firstMoods(): Partial<Moods> {
  const { moods, unknown } = moodsOf(new URLSearchParams(location.search).get("moods") ?? "");
  if (unknown.length > 0) throw new Error(`The workbench knows no such moods: ${unknown.join(", ")}`);
  return moods;
}

function start(): void {
  const page = document.getElementById("workbench");
  if (!page) throw new Error("the page has no place for the workbench");
  // Univer draws into an element of its own, which the page's frame then takes in.
  const grid = document.createElement("div");
  grid.className = "grid";
  const language = firstLanguage();
  const open = (): PageWorkbench => {
    const workbench = new PageWorkbench(startSpreadsheet(grid, language), language);
    let kept: PageLanguage | null = null;
    workbench.onChanged(() => {
      // Each writing waits for the browser's own process, and a fill has thousands of changes.
      if (workbench.language !== kept) localStorage.setItem(LANGUAGE_KEY, (kept = workbench.language));
    });
    workbench.host.setMoods(firstMoods());
    window.erarioWorkbench = workbench;
    // The browser asks, in its own words.
    window.addEventListener("beforeunload", (event) => {
      if (workbench.unsaved) event.preventDefault();
    });
    return workbench;
  };
  createRoot(page).render(<App grid={grid} language={language} open={open} />);
}

start();
