import { createRoot } from "react-dom/client";
import { startOffice } from "../excel/office";
import { readSettings } from "./settings/settings-storage";
import { Pane } from "./pane";

/** Waits for Office and shows the pane, or says why it cannot work here. */
export async function start(element: HTMLElement): Promise<void> {
  const office = await startOffice();
  createRoot(element).render(<Pane office={office} initialSettings={readSettings(office.kind === "ready")} />);
}
