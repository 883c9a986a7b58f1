/**
 * Stands where a page of the add-in loads Microsoft's office.js: gives the page what office.js gives it (Office, CustomFunctions) and
 * loads Microsoft's own client of the object model, connected to the workbench around the page.
 */
import { connectClient, type ClientGlobals } from "../office-client/connect-client";
import { officeEnvironment } from "../office-client/office-environment";
import type { WorkbenchAround } from "../office-client/workbench-around";

const CLIENT = "/workbench/excel-web-16.00.js";

function workbenchAround(): WorkbenchAround | null {
  if (window.parent === window) return null;
  return (window.parent as Window & { erarioWorkbench?: WorkbenchAround }).erarioWorkbench ?? null;
}

function loadClient(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = CLIENT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${CLIENT} did not load`));
    document.head.append(script);
  });
}

function start(): void {
  const workbench = workbenchAround();
  const globals = window as unknown as ClientGlobals & { CustomFunctions: unknown };
  if (!workbench) {
    // As Microsoft's office.js in a plain browser tab: it is there, and there is no host.
    globals.Office = { onReady: () => Promise.resolve({ host: null, platform: null }), HostType: { Excel: "Excel" } };
    return;
  }
  const ready = loadClient().then(() => {
    connectClient(globals, workbench.host, environment);
  });
  const environment = officeEnvironment(workbench.host, {
    ...workbench.officeOptions(),
    ready,
    showPane: () => workbench.showPane(),
    fileBytes: () => workbench.fileBytes(),
  });
  globals.Office = environment.Office;
  globals.CustomFunctions = environment.CustomFunctions;
  workbench.connectPane(environment);
}

start();
