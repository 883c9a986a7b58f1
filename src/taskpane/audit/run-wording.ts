import type { Finding } from "../../audit/finding";
import type { Wording } from "../../core/wording";
import type { Say } from "../shell/language";
import type { AuditEntry } from "./audit-entry";
import { isIn, type Scope } from "./audit-scope";
import type { AuditRun } from "./use-audit";
import { auditWording as wording } from "./wording";

/** What is said of a check: what it found, what changed since, how it ended. */

export const runLabel: Readonly<Record<Scope, Wording>> = {
  workbook: wording.runWorkbook,
  sheet: wording.runSheet,
  selection: wording.runSelection,
};

/** What has changed since the check before. */
export function comparedText(entries: readonly AuditEntry[], outcomes: readonly string[], say: Say): string {
  const fixed = outcomes.filter((outcome) => outcome === "fixed").length;
  const counts = {
    fresh: String(entries.filter(({ fresh }) => fresh).length),
    fixed: String(fixed),
    open: String(entries.filter(({ fresh, dismissal }) => !fresh && dismissal === null).length),
  };
  const others = outcomes.length - fixed;
  const said = say(wording.compared, counts);
  return others === 0 ? said : `${said} ${say(wording.comparedOthers, { count: String(others) })}`;
}

/** That nothing was found, and where. */
export function nothingText({ scope, words }: Extract<AuditRun, { kind: "done" }>, say: Say): string {
  return scope === "workbook" ? say(wording.nothingAnywhere) : say(wording.nothing, { place: words });
}

/** What a screen reader hears at the end of a check. */
export function endText(run: AuditRun, say: Say): string {
  switch (run.kind) {
    case "done": {
      const findings = run.review.findings.filter((finding) => isIn(finding, run.place));
      if (findings.length === 0) return nothingText(run, say);
      const count = (severity: Finding["severity"]): string =>
        String(findings.filter((finding) => finding.severity === severity).length);
      return say(wording.announced, {
        errors: count("error"),
        warnings: count("warning"),
        notes: count("info"),
      });
    }
    case "cancelled":
      return say(wording.cancelled);
    case "failed":
      return say(run.problem);
    case "idle":
    case "running":
      return "";
  }
}
