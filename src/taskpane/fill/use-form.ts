import { useCallback, useEffect, useRef, useState } from "react";
import { fillWording as filled, type Wording } from "../../core/wording";
import type { Template } from "../../templates/builder/template";
import { fieldsOf } from "./draft";
import type { KeptForm } from "./draft-storage";
import { readForm, saveForm } from "./form-storage";
import { fillWording as wording } from "./wording";

/** Typing comes in bursts; the workbook keeps what stands after them. */
const QUIET_MILLISECONDS = 700;

export interface FormState {
  readonly form: KeptForm;
  readonly change: (form: KeptForm) => void;
  /** Why something of the form is not kept in the workbook; null where all of it is. */
  readonly keepProblem: Wording | null;
}

/** A template's form, read from the workbook and kept in it. */
export function useForm(template: Template, year: string): FormState {
  const [form, setForm] = useState(() => withYear(readForm(template.id), template, year));
  const [keepProblem, setKeepProblem] = useState<Wording | null>(null);
  const unsaved = useRef<KeptForm | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const keep = useCallback((): void => {
    window.clearTimeout(timer.current);
    const kept = unsaved.current;
    if (!kept) return;
    unsaved.current = null;
    saveForm(template.id, kept).then(
      (dropped) => {
        const table = fieldsOf(template).find((field) => field.id === dropped[0]);
        setKeepProblem(table ? filled(wording.notKept, { table: table.label }) : null);
      },
      (problem: unknown) => {
        setKeepProblem(filled(wording.keepFailed, { problem: problem instanceof Error ? problem.message : "?" }));
      },
    );
  }, [template]);

  const change = useCallback(
    (next: KeptForm): void => {
      setForm(next);
      unsaved.current = next;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, QUIET_MILLISECONDS);
    },
    [keep],
  );

  // The pane may be closed before the burst is over.
  useEffect(() => {
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
      keep();
    };
  }, [keep]);

  return { form, change, keepProblem };
}

/** A form that was never typed in proposes the year of the settings. */
function withYear(form: KeptForm, template: Template, year: string): KeptForm {
  const untouched = Object.keys(form.draft).length === 0;
  const asked = fieldsOf(template).some((field) => field.id === "year");
  return untouched && asked && /^\d{4}$/.test(year) ? { ...form, draft: { year } } : form;
}
