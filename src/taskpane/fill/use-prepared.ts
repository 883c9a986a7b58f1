import { useDeferredValue, useMemo } from "react";
import type { LiveFigure, Problem, Template, Whose } from "../../templates/builder/template";
import { useLanguage } from "../shell/language";
import { inDraft, prepared, type Draft, type Prepared } from "./draft";

export interface Checked {
  readonly prepared: Prepared;
  /** Everything that keeps the form from being filled in, rows as the form counts them. */
  readonly problems: readonly Problem[];
  readonly figures: readonly LiveFigure[];
  /** The draft that these belong to; while somebody types fast, the form may be a key ahead. */
  readonly draft: Draft;
}

/** What the template says of the form as it stands. Typing goes before it: long tables are checked when there is time. */
export function usePrepared(template: Template, draft: Draft, whose: Whose): Checked {
  const settled = useDeferredValue(draft);
  const language = useLanguage();
  return useMemo(() => {
    const ready = prepared(template, settled);
    // What could not be read is blank in the answers; that it is missing need not be said as well.
    const told = new Set(ready.unread.map(placeOf));
    const problems = template
      .validate(ready.answers, whose)
      .map((problem) => inDraft(problem, ready.places))
      .filter((problem) => !told.has(placeOf(problem)));
    return {
      prepared: ready,
      problems: [...ready.unread, ...problems],
      figures: template.figures(ready.answers, language, whose),
      draft: settled,
    };
  }, [template, settled, language, whose]);
}

const placeOf = ({ field, row, column }: Problem): string => JSON.stringify([field, row, column]);
