import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

const script = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

interface Axe {
  readonly run: (options: {
    readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
  }) => Promise<AxeResults>;
}

/** What axe-core finds wrong with the pane's page, as one line for each element. */
export async function accessibilityViolations(workbench: WorkbenchPage): Promise<readonly string[]> {
  const frame = workbench.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("the task pane's frame has no page");
  await frame.evaluate(script);
  await settled(frame);
  const { violations } = await frame.evaluate(() => {
    // Where the system forces its colours, axe reads the text colour that the page asked for and the ground that is painted.
    const enabled = !window.matchMedia("(forced-colors: active)").matches;
    return (window as unknown as { axe: Axe }).axe.run({ rules: { "color-contrast": { enabled } } });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary ?? ""})`),
  );
}

/** Colours that are on their way, after a change of theme or when a button comes to life, are judged when they have arrived. */
async function settled(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const painted = (): Promise<unknown> => new Promise((next) => requestAnimationFrame(next));
    const moving = (): Animation[] =>
      document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    do {
      await Promise.allSettled(moving().map(({ finished }) => finished));
      await painted();
      await painted();
    } while (moving().some(({ playState }) => playState === "running"));
  });
}

/** How far the pane's page reaches beyond its frame to the right. */
export async function sidewaysScroll(workbench: WorkbenchPage): Promise<number> {
  const root = workbench.pane.locator("html");
  return root.evaluate((element) => element.scrollWidth - element.clientWidth);
}
