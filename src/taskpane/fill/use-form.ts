import { useCallback, useEffect, useRef, useState } from "react";
import { fillWording as filled, type Wording } from "../../core/wording";
import { profileText, type Profile } from "../../profile/profile";
import { withProfile } from "../../templates/builder/from-profile";
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
export function useForm(template: Template, year: string, profile: Profile): FormState {
  const [form, setForm] = useState(() => withFirstValues(readForm(template.id), template, year, profile));
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

/** A form that was never typed in proposes what the profile holds for its year, and the year of the settings. */
function withFirstValues(form: KeptForm, template: Template, year: string, profile: Profile): KeptForm {
  if (Object.keys(form.draft).length > 0) return form;
  const asked = fieldsOf(template).some((field) => field.id === "year");
  const own = profileText(profile, "year") || year;
  const draft = asked && /^\d{4}$/.test(own) ? { year: own } : {};
  return { ...form, draft: withProfile(template.sections, draft, profile) };
}
