import { useCallback, useEffect, useRef, useState } from "react";
import { fillWording as filled, type Wording } from "../../core/wording";
import { readFilledForm } from "../../excel/fill/read-form";
import { excelProblem } from "../../excel/problem";
import { profileText, type Profile } from "../../profile/profile";
import type { LaidOutTemplate } from "../../templates/builder/define";
import { withProfile } from "../../templates/builder/from-profile";
import type { FilledForm } from "../../templates/read-back/filled-answers";
import { versions } from "../shell/versions";
import { fieldsOf } from "./draft";
import type { KeptForm } from "./draft-storage";
import { forgetForm, readForm, saveForm } from "./form-storage";
import { editsOf, followed, withEdits } from "./sheet-and-form";
import { fillWording as wording } from "./wording";

/** Typing comes in bursts; the workbook keeps what stands after them. */
const QUIET_MILLISECONDS = 700;

export interface FormState {
  readonly form: KeptForm;
  readonly change: (form: KeptForm) => void;
  /** What the sheets hold; null where the template was not filled into this workbook. */
  readonly sheet: FilledForm | null;
  /** True until the sheets have been looked at for the first time. */
  readonly reading: boolean;
  /** Reads the sheets again: somebody may have changed them. */
  readonly follow: (filledNow?: boolean) => void;
  /** Why something of the form is not kept in the workbook; null where all of it is. */
  readonly keepProblem: Wording | null;
}

/** A template's form: what the filled sheets hold, with what was typed since; both are kept in the workbook. */
export function useForm(template: LaidOutTemplate, year: string, profile: Profile): FormState {
  const [form, setForm] = useState(() => withFirstValues(readForm(template.id), template, year, profile));
  const [sheet, setSheet] = useState<FilledForm | null>(null);
  const [reading, setReading] = useState(true);
  const [keepProblem, setKeepProblem] = useState<Wording | null>(null);
  const unsaved = useRef<KeptForm | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const known = useRef<FilledForm | null>(null);
  const latest = useRef(form);
  const touched = useRef(false);

  const keep = useCallback((): void => {
    window.clearTimeout(timer.current);
    const kept = unsaved.current;
    if (!kept) return;
    unsaved.current = null;
    const told = (dropped: readonly string[]): void => {
      const table = fieldsOf(template).find((field) => field.id === dropped[0]);
      setKeepProblem(table ? filled(wording.notKept, { table: table.label }) : null);
    };
    const failed = (problem: unknown): void => {
      setKeepProblem(filled(wording.keepFailed, { problem: excelProblem(problem) }));
    };
    saveWhatIsTyped(template, kept, known.current).then(told, failed);
  }, [template]);

  const show = useCallback((next: KeptForm): void => {
    latest.current = next;
    setForm(next);
  }, []);

  const change = useCallback(
    (next: KeptForm): void => {
      touched.current = true;
      show(next);
      unsaved.current = next;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(keep, QUIET_MILLISECONDS);
    },
    [keep, show],
  );

  const follow = useCallback(
    (filledNow?: unknown): void => {
      readFilledForm(template, versions(), latest.current.draft).then(
        (found) => {
          const before = known.current;
          known.current = found;
          setSheet(found);
          setReading(false);
          if (found) show(followedForm(latest.current, before, found, touched.current));
          if (found && filledNow === true) {
            unsaved.current = latest.current;
            keep();
          }
        },
        (problem: unknown) => {
          setReading(false);
          setKeepProblem(excelProblem(problem));
        },
      );
    },
    [template, show, keep],
  );

  useEffect(() => {
    follow();
  }, [follow]);

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

  return { form, change, sheet, reading, follow, keepProblem };
}

/** What the sheets hold need not be kept twice: lists of persons leave the settings once they are filled. */
async function saveWhatIsTyped(
  template: LaidOutTemplate,
  { draft, council }: KeptForm,
  sheet: FilledForm | null,
): Promise<readonly string[]> {
  if (!sheet) return saveForm(template.id, { draft, ...(council ? { council } : {}) });
  const edits = editsOf(draft, sheet.answers);
  if (Object.keys(edits).length > 0) return saveForm(template.id, { draft: edits, edits: true });
  await forgetForm(template.id);
  return [];
}

function followedForm(form: KeptForm, before: FilledForm | null, now: FilledForm, touched: boolean): KeptForm {
  const { answers, council } = now;
  if (before) return { draft: followed(form.draft, before.answers, answers), council };
  // A form that was changed since it was opened, as by its example, stays; one that is opened shows the sheet.
  if (touched) return { ...form, council: form.council ?? council };
  return { draft: form.edits ? withEdits(answers, form.draft) : answers, council };
}

/** A form that was never typed in proposes what the profile holds for its year, and the year of the settings. */
function withFirstValues(form: KeptForm, template: LaidOutTemplate, year: string, profile: Profile): KeptForm {
  if (Object.keys(form.draft).length > 0) return form;
  const asked = fieldsOf(template).some((field) => field.id === "year");
  const own = profileText(profile, "year") || year;
  const draft = asked && /^\d{4}$/.test(own) ? { year: own } : {};
  return { ...form, draft: withProfile(template.sections, draft, profile) };
}
