import type { FillOutcome } from "../../excel/fill/fill";
import type { Say } from "../shell/language";
import { fillWording as wording } from "./wording";

/** What a screen reader hears at the end of a fill. */
export function outcomeText(outcome: FillOutcome, say: Say): string {
  switch (outcome.kind) {
    case "filled": {
      const checks = outcome.figures.filter((figure) => figure.passes !== undefined);
      if (checks.length === 0) return say(wording.filledPlain);
      const passing = checks.filter((figure) => figure.passes === true).length;
      return say(wording.filledAnnounced, { passing: String(passing), count: String(checks.length) });
    }
    case "cancelled":
      return say(wording.cancelled);
    case "failed":
      return say(outcome.restored ? wording.failedRestored : wording.failedPartly, { problem: outcome.problem });
    case "refused":
      return outcome.preview.obstacles.map((obstacle) => say(obstacle)).join(" ") || say(wording.consent);
  }
}
