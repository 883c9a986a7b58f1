import { useCallback, useEffect, useRef, useState } from "react";
import type { Wording } from "../../core/wording";
import { fill, previewFill, undoFill, type FillOutcome, type FillProgress } from "../../excel/fill/fill";
import { type FillPreview } from "../../excel/fill/fill-preview";
import { excelProblem } from "../../excel/problem";
import type { PlanOptions, Template } from "../../templates/builder/template";
import type { Plan } from "../../workbook/plan";
import type { FilledForm } from "../../templates/read-back/filled-answers";
import { rememberFill, rememberLeftOver } from "./last-fills";
import type { Checked } from "./use-prepared";

export type FillRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: FillProgress }
  | { readonly kind: "undoing" }
  | { readonly kind: "ended"; readonly outcome: FillOutcome; readonly plan: Plan };

export interface Fill {
  readonly run: FillRun;
  /** What a fill would do now; null while the form is not complete or the workbook is being read. */
  readonly plan: Plan | null;
  readonly preview: FillPreview | null;
  readonly previewProblem: Wording | null;
  /** @param consent the preview that the person said yes to */
  readonly start: (consent?: FillPreview) => void;
  readonly cancel: () => void;
  readonly undo: (outcome: FillOutcome) => void;
  readonly dismiss: () => void;
  /** Why an undo did not come about. */
  readonly undoProblem: Wording | null;
}

/** The preview reads the workbook; it waits until nobody has typed for a while. */
const QUIET_MILLISECONDS = 600;

interface Occasion {
  readonly template: Template;
  /** What the form had read from the sheets; null where there were none. */
  readonly sheet: FilledForm | null;
  readonly checked: Checked;
  readonly options: PlanOptions;
  /** False while another view is in sight. */
  readonly active: boolean;
  readonly onEnd: (outcome: FillOutcome) => void;
  readonly onUndone: () => void;
}

/** Preview, fill, cancel and undo of a template's plan. */
export function useFill({ template, sheet, checked, options, active, onEnd, onUndone }: Occasion): Fill {
  const [run, setRun] = useState<FillRun>({ kind: "idle" });
  const [plan, setPlan] = useState<Plan | null>(null);
  const [preview, setPreview] = useState<FillPreview | null>(null);
  const [previewProblem, setPreviewProblem] = useState<Wording | null>(null);
  const [undoProblem, setUndoProblem] = useState<Wording | null>(null);
  const controller = useRef<AbortController | null>(null);
  const { answers } = checked.prepared;
  const ready = checked.problems.length === 0;
  const idle = run.kind === "idle";
  const { language, council, versions, profile } = options;
  const { name, region } = council;
  const { addIn, legalValues } = versions;

  const planNow = useCallback(
    (): Plan =>
      template.plan(answers, {
        language,
        council: { name, region },
        versions: { addIn, legalValues },
        ...(profile ? { profile } : {}),
      }),
    [template, answers, language, name, region, addIn, legalValues, profile],
  );
  const basePlan = useCallback((): Plan | undefined => {
    if (!sheet) return undefined;
    try {
      const { language: filledIn, council: of } = sheet;
      return template.plan(sheet.answers, { language: filledIn, council: of, versions: { addIn, legalValues } });
    } catch {
      // The sheets hold something that the form does not take: then every change of theirs is asked.
      return undefined;
    }
  }, [template, sheet, addIn, legalValues]);

  useEffect(() => {
    setPreview(null);
    setPreviewProblem(null);
    if (!ready) setPlan(null);
  }, [ready, planNow]);

  useEffect(() => {
    if (!ready || !active || !idle) return undefined;
    let stopped = false;
    const timer = window.setTimeout(() => {
      const planned = planNow();
      setPlan(planned);
      previewFill(planned, basePlan()).then(
        (seen) => {
          if (!stopped) setPreview(seen);
        },
        (problem: unknown) => {
          if (!stopped) setPreviewProblem(excelProblem(problem));
        },
      );
    }, QUIET_MILLISECONDS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [ready, active, idle, planNow, basePlan]);

  const start = (consent?: FillPreview): void => {
    const planned = planNow();
    const cancelling = new AbortController();
    controller.current = cancelling;
    setRun({ kind: "running", progress: { phase: "reading", done: 0, total: 1 } });
    const onProgress = (progress: FillProgress): void => {
      setRun({ kind: "running", progress });
    };
    const base = basePlan();
    const more = { ...(consent ? { consent } : {}), ...(base ? { base } : {}) };
    void fill(planned, { ...more, signal: cancelling.signal, onProgress }).then((outcome) => {
      controller.current = null;
      if (outcome.kind === "filled") rememberFill(template.id, outcome.record);
      if (outcome.kind === "failed") rememberLeftOver(template.id, outcome.left);
      setRun({ kind: "ended", outcome, plan: planned });
      onEnd(outcome);
    });
  };

  const undo = (outcome: FillOutcome): void => {
    if (outcome.kind !== "filled") return;
    const before = run;
    setRun({ kind: "undoing" });
    setUndoProblem(null);
    undoFill(outcome.record).then(
      () => {
        rememberFill(template.id, null);
        setRun({ kind: "idle" });
        onUndone();
      },
      (problem: unknown) => {
        setUndoProblem(excelProblem(problem));
        setRun(before);
      },
    );
  };

  return {
    run,
    plan,
    preview,
    previewProblem,
    start,
    cancel: () => controller.current?.abort(),
    undo,
    dismiss: () => {
      setRun({ kind: "idle" });
    },
    undoProblem,
  };
}
