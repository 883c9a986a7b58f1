import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { rightFormulas } from "../../audit/right-formula";
import { withDismissals, withoutDismissals, type Tracked } from "../../audit/tracking/memory";
import { fillWording as filled, type Wording } from "../../core/wording";
import { selectCells } from "../../excel/cell-link";
import { excelProblem } from "../../excel/problem";
import { Choice } from "../controls/choice";
import { LeftOverBar } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import { leaveTo } from "../shell/way-back";
import type { ViewProps } from "../shell/view-props";
import { ViewLayout } from "../shell/view-layout";
import { entriesIn, type AuditEntry } from "./audit-entry";
import { AuditReports } from "./audit-reports";
import { isIn, scopes, type Scope } from "./audit-scope";
import { DismissForm } from "./dismiss-form";
import { everything, FindingFilter, passes, thresholdOf } from "./finding-filter";
import type { FindingActions } from "./finding-item";
import { FindingList } from "./finding-list";
import { ordered } from "./finding-order";
import { GoneList } from "./gone-list";
import { kindTitle } from "./kind-title";
import { today } from "../shell/today";
import { keepReviewer, readReviewer } from "./reviewer-storage";
import { comparedText, endText, nothingText, runLabel } from "./run-wording";
import { useAudit } from "./use-audit";
import { useMarks } from "./use-marks";
import { auditWording as wording } from "./wording";

/** Checks the workbook and works through what is found. */
export default function AuditView({ active }: ViewProps) {
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const [scope, setScope] = useState<Scope>("workbook");
  const [filter, setFilter] = useState(everything);
  const [reviewer, setReviewer] = useState(readReviewer);
  const nameReviewer = (name: string): void => {
    setReviewer(name);
    keepReviewer(name);
  };
  const [dismissingAll, setDismissingAll] = useState(false);
  const [problem, setProblem] = useState<Wording | null>(null);
  const marks = useMarks(active);
  const { run, older, start, cancel, keep } = useAudit((ended) => {
    announce(endText(ended, say));
  });
  const result = run.kind === "done" ? run : null;
  const review = result?.review;
  // In a low pane the first finding would stand under what filters the list.
  useEffect(() => {
    if (review) document.querySelector("[data-finding]")?.scrollIntoView({ block: "nearest" });
  }, [review]);
  const entries = useMemo(() => (result ? entriesIn(result.review, result.tracked, result.place) : []), [result]);

  const tell = (work: Promise<unknown>, said?: string): void => {
    work.then(
      () => {
        setProblem(null);
        if (said !== undefined) announce(said);
      },
      (reason: unknown) => {
        setProblem(excelProblem(reason));
        announce(say(excelProblem(reason)));
      },
    );
  };
  const keepOr = (next: Tracked, said: string): void => {
    announce(said);
    keep(next).catch((reason: unknown) => {
      setProblem(filled(wording.keepFailed, { problem: excelProblem(reason) }));
    });
  };
  const dismiss = (chosen: readonly AuditEntry[], reason: string, by: string, said: string): void => {
    if (!result) return;
    if (by !== "") nameReviewer(by);
    const dismissal = { reason, day: today(), ...(by === "" ? {} : { by }) };
    keepOr(withDismissals(result.tracked, chosen, dismissal, result.review.workbook), said);
  };
  const named = (said: Wording, entry: AuditEntry): string =>
    say(said, {
      finding: `${entry.finding.sheet}!${entry.finding.cells[0] ?? ""}, ${say(kindTitle(entry.finding.kind))}`,
    });
  const go = (entry: AuditEntry): Promise<void> => {
    const [first] = entry.finding.cells;
    return first === undefined ? Promise.resolve() : selectCells(entry.finding.sheet, first);
  };
  const actions: FindingActions = {
    onGo: (entry) => {
      tell(go(entry));
    },
    onExplain: (entry) => {
      const cell = `${entry.finding.sheet}!${entry.finding.cells[0] ?? ""}`;
      tell(
        go(entry).then(() => {
          leaveTo("explain", { to: "audit", focus: `[data-finding="${CSS.escape(entry.id)}"]`, name: cell });
        }),
      );
    },
    onMark: (entry) => {
      tell(marks.mark(entry), named(wording.marked, entry));
    },
    onUnmark: (entry) => {
      tell(marks.unmark(entry), named(wording.unmarked, entry));
    },
    onDismiss: (entry, reason, by) => {
      dismiss([entry, ...entry.consequences], reason, by, named(wording.wasDismissed, entry));
    },
    onReopen: (entry) => {
      if (result) keepOr(withoutDismissals(result.tracked, [entry]), named(wording.wasReopened, entry));
    },
  };
  const open = entries.filter(({ dismissal, follows }) => dismissal === null && !follows);
  const dismissed = entries.filter(({ dismissal }) => dismissal !== null);
  const passing = open.filter((entry) =>
    passes(entry, filter, { marks: marks.tags, title: kindTitle(entry.finding.kind) }),
  );
  const threshold = thresholdOf(filter, language);
  const isSmall = ({ weight, consequences }: AuditEntry): boolean =>
    threshold !== null && consequences.length === 0 && weight?.amount?.lessThan(threshold) === true;
  const shown = ordered(
    passing.filter((entry) => !isSmall(entry)),
    filter.order,
  );
  const folded = passing.filter(isSmall);
  const gone =
    result?.tracked.gone.filter(({ followed }) => isIn({ ...followed.kept, ...followed }, result.place)) ?? [];
  const listed = (some: readonly AuditEntry[], grouped: boolean) => (
    <FindingList
      entries={some}
      grouped={grouped}
      marks={marks.tags}
      reviewer={reviewer}
      kindTitle={kindTitle}
      formulasOf={({ finding }) => (result ? rightFormulas(finding, result.review.workbook) : [])}
      actions={actions}
    />
  );

  return (
    <ViewLayout
      foot={
        run.kind === "running" ? (
          <>
            <Caption1 role="status">{say(run.doing)}</Caption1>
            <ProgressBar aria-label={say(run.doing)} {...(run.total > 0 ? { value: run.done, max: run.total } : {})} />
            <Button onClick={cancel}>{say(wording.cancel)}</Button>
          </>
        ) : (
          <>
            {problem && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{say(problem)}</MessageBarBody>
              </MessageBar>
            )}
            <Button
              appearance="primary"
              onClick={() => {
                setProblem(null);
                start(scope);
              }}
            >
              {say(result?.scope === scope ? wording.again : runLabel[scope])}
            </Button>
          </>
        )
      }
    >
      <Field label={say(wording.scope)}>
        <Choice
          value={scope}
          disabled={run.kind === "running"}
          onChange={(_event, { value }) => {
            const chosen = scopes.find((each) => each === value);
            if (chosen) setScope(chosen);
          }}
        >
          {scopes.map((each) => (
            <option key={each} value={each}>
              {say(wording[each])}
            </option>
          ))}
        </Choice>
      </Field>
      {run.kind === "idle" && <Body1>{say(wording.teach)}</Body1>}
      {run.kind === "cancelled" && <Body1>{say(wording.cancelled)}</Body1>}
      {run.kind === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(run.problem)}</MessageBarBody>
        </MessageBar>
      )}
      {result && older && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(wording.older)}</MessageBarBody>
        </MessageBar>
      )}
      {result?.tracked.compared === true && (
        <Body1>
          {comparedText(
            entries,
            gone.map(({ outcome }) => outcome),
            say,
          )}
        </Body1>
      )}
      {gone.length > 0 && <GoneList gone={gone} kindTitle={kindTitle} />}
      {result && open.length === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {dismissed.length === 0 ? nothingText(result, say) : say(wording.nothingOpen)}
          </MessageBarBody>
        </MessageBar>
      )}
      {open.length > 0 && (
        <FindingFilter entries={open} filter={filter} marks={marks.tags} kindTitle={kindTitle} onFilter={setFilter} />
      )}
      {open.length > 0 && passing.length === 0 && <Body1>{say(wording.noneShown)}</Body1>}
      {shown.length > 0 && listed(shown, filter.order === "severity")}
      {folded.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="folded">
            <AccordionHeader as="h2">{say(wording.belowThreshold, { count: String(folded.length) })}</AccordionHeader>
            <AccordionPanel>{listed(ordered(folded, filter.order), false)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {passing.length > 1 && (
        <>
          <div>
            <Button
              size="small"
              aria-expanded={dismissingAll}
              onClick={() => {
                setDismissingAll(!dismissingAll);
              }}
            >
              {say(wording.dismissAll, { count: String(passing.length) })}
            </Button>
          </div>
          {dismissingAll && (
            <DismissForm
              reviewer={reviewer}
              button={filled(wording.dismissAllNow, { count: String(passing.length) })}
              onDismiss={(reason, by) => {
                setDismissingAll(false);
                const all = passing.flatMap((entry) => [entry, ...entry.consequences]);
                dismiss(all, reason, by, say(wording.wereDismissed, { count: String(all.length) }));
              }}
            />
          )}
        </>
      )}
      {dismissed.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="dismissed">
            <AccordionHeader as="h2">{say(wording.dismissed, { count: String(dismissed.length) })}</AccordionHeader>
            <AccordionPanel>{listed(dismissed, false)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {marks.left && <LeftOverBar left={marks.left} onUndone={marks.forgetLeft} />}
      {marks.tags.size > 0 && (
        <Button
          onClick={() => {
            tell(marks.unmarkAll(), say(wording.allUnmarked));
          }}
        >
          {say(wording.unmarkAll)}
        </Button>
      )}
      {result && (
        <AuditReports
          result={result}
          entries={entries}
          kindTitle={kindTitle}
          reviewer={reviewer}
          onReviewer={nameReviewer}
        />
      )}
    </ViewLayout>
  );
}
