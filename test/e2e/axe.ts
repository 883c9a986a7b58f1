import { readFileSync } from "node:fs";
import type { WorkbenchPage } from "./workbench-page";

const script = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe-core finds wrong with the pane's page, as one line for each element. */
export async function accessibilityViolations(workbench: WorkbenchPage): Promise<readonly string[]> {
  const frame = workbench.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("the task pane's frame has no page");
  await frame.evaluate(script);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary ?? ""})`),
  );
}

/** How far the pane's page reaches beyond its frame to the right. */
export async function sidewaysScroll(workbench: WorkbenchPage): Promise<number> {
  const root = workbench.pane.locator("html");
  return root.evaluate((element) => element.scrollWidth - element.clientWidth);
}
