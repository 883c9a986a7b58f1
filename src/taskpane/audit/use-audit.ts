import { useCallback, useEffect, useRef, useState } from "react";
import type { AuditProgress } from "../../audit/audit";
import { reviewSteps, type Review } from "../../audit/review";
import { tracked, type Tracked } from "../../audit/tracking/memory";
import { fillWording as filled, type Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import { readOpenWorkbook } from "../../excel/reading/read-workbook";
import { ReadingCancelled } from "../../excel/reading/reading-cancelled";
import { readSelectedAddress } from "../../excel/reading/selection";
import { watchChanges } from "../../excel/reading/watch-changes";
import { parseRange } from "../../workbook/address";
import { useProfile } from "../profile/profile-context";
import type { Place, Scope } from "./audit-scope";
import { readMemory, saveMemory } from "./audit-storage";
import { pause } from "../shell/pause";
import { today } from "../shell/today";
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
  readonly place: Place;
  /** What was checked, in words: the workbook, or a sheet or range by name. */
  readonly words: Wording;
  readonly review: Review;
  readonly tracked: Tracked;
  /** ISO day of the check before; empty where the workbook keeps none. */
  readonly before: string;
}

export interface Audit {
  readonly run: AuditRun;
  /** Whether cells were changed since the check. */
  readonly older: boolean;
  readonly start: (scope: Scope) => void;
  readonly cancel: () => void;
  /** Takes what was dismissed or opened again, and keeps it in the workbook. */
  readonly keep: (next: Tracked) => Promise<void>;
}

async function placeOf(scope: Scope): Promise<{ readonly place: Place; readonly words: Wording }> {
  if (scope === "workbook") return { place: {}, words: wording.workbook };
  const { sheet, address } = await readSelectedAddress();
  if (scope === "sheet") return { place: { sheet }, words: { en: sheet, "pt-BR": sheet } };
  const range = parseRange(address);
  const name = `${sheet}!${address}`;
  return { place: { sheet, ...(range ? { range } : {}) }, words: { en: name, "pt-BR": name } };
}

/** Reads the workbook, runs the checks and compares with the last time. */
export function useAudit(onEnd: (run: AuditRun) => void): Audit {
  const [run, setRun] = useState<AuditRun>({ kind: "idle" });
  const [older, setOlder] = useState(false);
  const controller = useRef<AbortController | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  const { profile: current } = useProfile();
  const profile = useRef(current);
  profile.current = current;
  const isDone = run.kind === "done";

  useEffect(() => {
    if (!isDone) return undefined;
    let stopped = false;
    let stopWatching: (() => void) | null = null;
    watchChanges(() => {
      setOlder(true);
    }).then(
      (stop) => {
        if (stopped) stop();
        else stopWatching = stop;
      },
      // An Excel that does not tell of changes leaves the list as it is.
      () => undefined,
    );
    return () => {
      stopped = true;
      stopWatching?.();
    };
  }, [isDone]);

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
      const { place, words } = await placeOf(scope);
      const snapshot = await readOpenWorkbook({
        signal,
        onProgress: (done, total) => {
          setRun({ kind: "running", doing: wording.reading, done, total });
        },
      });
      setOlder(false);
      const review = await runSteps(reviewSteps(snapshot, profile.current), signal, (progress) => {
        const { done, total, next } = progress;
        const doing = next ? filled(wording.checking, { check: next.title }) : wording.weighing;
        setRun({ kind: "running", doing, done, total });
      });
      const memory = readMemory();
      const compared = tracked(review.findings, review.workbook, memory, today());
      // What the next check is compared with is a convenience; a workbook that refuses to keep it compares with nothing.
      await saveMemory(compared.memory).catch(() => undefined);
      return { kind: "done", scope, place, words, review, tracked: compared, before: memory.last?.day ?? "" };
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
  const keep = useCallback((next: Tracked): Promise<void> => {
    setRun((before) => (before.kind === "done" ? { ...before, tracked: next } : before));
    return saveMemory(next.memory);
  }, []);
  return { run, older, start, cancel, keep };
}

async function runSteps(
  steps: Generator<AuditProgress, Review, void>,
  signal: AbortSignal,
  report: (progress: AuditProgress) => void,
): Promise<Review> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    report(step.value);
    await pause();
    if (signal.aborted) throw new ReadingCancelled();
  }
}
