import { useCallback, useRef, useState } from "react";
import { auditSteps, type AuditProgress } from "../../audit/audit";
import { findingKey, type Finding } from "../../audit/finding";
import { fillWording as filled, type Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import { readOpenWorkbook, ReadingCancelled } from "../../excel/reading/read-workbook";
import { readSelectedAddress } from "../../excel/reading/selection";
import { parseRange } from "../../workbook/address";
import { useProfile } from "../profile/profile-context";
import { comparedWith, findingsIn, type Comparison, type Place, type Scope } from "./audit-scope";
import { readLastFound, saveLastFound } from "./audit-storage";
import { auditWording as wording } from "./wording";

export type AuditRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly doing: Wording; readonly done: number; readonly total: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly problem: Wording }
  | AuditResult;

export interface AuditResult {
  readonly kind: "done";
  readonly scope: Scope;
  /** What was checked, in words: the workbook, or a sheet or range by name. */
  readonly place: Wording;
  readonly findings: readonly Finding[];
  readonly comparison: Comparison | null;
}

export interface Audit {
  readonly run: AuditRun;
  readonly start: (scope: Scope) => void;
  readonly cancel: () => void;
}

/** Lets the pane draw and the person cancel between two steps. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    window.setTimeout(resolve);
  });

async function placeOf(
  scope: Scope,
): Promise<{ readonly place: Place; readonly words: Wording; readonly key: string }> {
  if (scope === "workbook") return { place: {}, words: wording.workbook, key: "workbook" };
  const { sheet, address } = await readSelectedAddress();
  if (scope === "sheet") return { place: { sheet }, words: { en: sheet, "pt-BR": sheet }, key: sheet };
  const range = parseRange(address);
  const name = `${sheet}!${address}`;
  return { place: { sheet, ...(range ? { range } : {}) }, words: { en: name, "pt-BR": name }, key: name };
}

/** Reads the workbook, runs the checks and compares with the last time. */
export function useAudit(onEnd: (run: AuditRun) => void): Audit {
  const [run, setRun] = useState<AuditRun>({ kind: "idle" });
  const controller = useRef<AbortController | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  const { profile: current } = useProfile();
  const profile = useRef(current);
  profile.current = current;

  const start = useCallback((scope: Scope): void => {
    const cancelling = new AbortController();
    controller.current = cancelling;
    const { signal } = cancelling;
    const end = (last: AuditRun): void => {
      setRun(last);
      ended.current(last);
    };
    setRun({ kind: "running", doing: wording.reading, done: 0, total: 0 });
    const work = async (): Promise<AuditResult> => {
      const { place, words, key } = await placeOf(scope);
      const snapshot = await readOpenWorkbook({
        signal,
        onProgress: (done, total) => {
          setRun({ kind: "running", doing: wording.reading, done, total });
        },
      });
      const found = await runSteps(auditSteps(snapshot, undefined, profile.current), signal, (progress) => {
        const check: Wording = progress.next?.title ?? { en: "", "pt-BR": "" };
        const { done, total } = progress;
        setRun({ kind: "running", doing: filled(wording.checking, { check }), done, total });
      });
      const findings = findingsIn(found, place);
      const keys = findings.map(findingKey);
      const comparison = comparedWith(readLastFound(key), keys);
      // What the next check is compared with is a convenience; a workbook that refuses to keep it compares with nothing.
      await saveLastFound(key, keys).catch(() => undefined);
      return { kind: "done", scope, place: words, findings, comparison };
    };
    work().then(end, (problem: unknown) => {
      end(
        problem instanceof ReadingCancelled
          ? { kind: "cancelled" }
          : { kind: "failed", problem: excelProblem(problem) },
      );
    });
  }, []);

  const cancel = useCallback((): void => {
    controller.current?.abort();
  }, []);
  return { run, start, cancel };
}

async function runSteps(
  steps: Generator<AuditProgress, readonly Finding[], void>,
  signal: AbortSignal,
  report: (progress: AuditProgress) => void,
): Promise<readonly Finding[]> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    report(step.value);
    await pause();
    if (signal.aborted) throw new ReadingCancelled();
  }
}
