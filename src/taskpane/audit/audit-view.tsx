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
import { Choice } from "../controls/choice";
import { useState } from "react";
import { checks } from "../../audit/checks";
import { findingKey, type Finding } from "../../audit/finding";
import { dayOf, isoText } from "../../core/dates";
import { fillWording as filled, type Wording } from "../../core/wording";
import { selectCells } from "../../excel/cell-link";
import { excelProblem } from "../../excel/problem";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import type { ViewProps } from "../shell/view-props";
import { versions } from "../shell/versions";
import { ViewLayout } from "../shell/view-layout";
import { LeftOverBar } from "../controls/undo-write";
import { AuditExport } from "./audit-export";
import { scopes, type Scope } from "./audit-scope";
import { auditSheet } from "./audit-sheet";
import { readDismissals, saveDismissals, type Dismissals } from "./audit-storage";
import { everything, FindingFilter, passes } from "./finding-filter";
import { FindingList } from "./finding-list";
import { useAudit, type AuditRun } from "./use-audit";
import { useMarks } from "./use-marks";
import { auditWording as wording } from "./wording";

const runLabel: Readonly<Record<Scope, Wording>> = {
  workbook: wording.runWorkbook,
  sheet: wording.runSheet,
  selection: wording.runSelection,
};

const titles = new Map(checks.map((check) => [check.kind, check.title]));

const kindTitle = (kind: string): Wording => titles.get(kind) ?? { en: kind, "pt-BR": kind };

/** Today's ISO day. Only the pane reads a clock; no figure rests on it. */
function today(): string {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return day === null ? "" : isoText(day);
}

/** Checks the workbook and works through what is found. */
export default function AuditView({ active }: ViewProps) {
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const [scope, setScope] = useState<Scope>("workbook");
  const [filter, setFilter] = useState(everything);
  const [dismissals, setDismissals] = useState<Dismissals>(readDismissals);
  const [problem, setProblem] = useState<Wording | null>(null);
  const marks = useMarks(active);
  const { run, start, cancel } = useAudit((ended) => {
    announce(endText(ended, say));
  });

  const tell = (work: Promise<unknown>, said?: Wording): void => {
    work.then(
      () => {
        setProblem(null);
        if (said) announce(say(said));
      },
      (reason: unknown) => {
        setProblem(excelProblem(reason));
        announce(say(excelProblem(reason)));
      },
    );
  };
  const keepDismissals = (next: Dismissals): void => {
    setDismissals(next);
    saveDismissals(next).catch((reason: unknown) => {
      setProblem(filled(wording.keepFailed, { problem: reason instanceof Error ? reason.message : "?" }));
    });
  };
  const dismiss = (finding: Finding, reason: string): void => {
    keepDismissals({ ...dismissals, [findingKey(finding)]: { reason, day: today() } });
    announce(say(wording.wasDismissed));
  };
  const reopen = (finding: Finding): void => {
    keepDismissals(Object.fromEntries(Object.entries(dismissals).filter(([key]) => key !== findingKey(finding))));
  };
  const listed = (findings: readonly Finding[], fresh: ReadonlySet<string>) => (
    <FindingList
      findings={findings}
      dismissals={dismissals}
      fresh={fresh}
      marks={marks.tags}
      kindTitle={kindTitle}
      onGo={(finding) => {
        const [first] = finding.cells;
        if (first !== undefined) tell(selectCells(finding.sheet, first));
      }}
      onMark={(finding) => {
        tell(marks.mark(finding), wording.marked);
      }}
      onUnmark={(finding) => {
        tell(marks.unmark(finding), wording.unmarked);
      }}
      onDismiss={dismiss}
      onReopen={reopen}
    />
  );

  const result = run.kind === "done" ? run : null;
  const isDismissed = (finding: Finding): boolean => findingKey(finding) in dismissals;
  const openFindings = result?.findings.filter((finding) => !isDismissed(finding)) ?? [];
  const dismissed = result?.findings.filter(isDismissed) ?? [];
  const shown = openFindings.filter((finding) => passes(finding, filter));
  const none: ReadonlySet<string> = new Set();

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
            {result && result.findings.length > 0 && (
              <AuditExport
                sheet={() =>
                  auditSheet(
                    {
                      findings: result.findings,
                      dismissals,
                      kindTitle,
                      versions: versions(),
                      day: today(),
                      scope: result.place,
                    },
                    language,
                  )
                }
              />
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
      {result?.comparison && (
        <Body1>
          {say(wording.compared, {
            fresh: String(result.comparison.fresh.size),
            fixed: String(result.comparison.fixed),
            open: String(result.comparison.open),
          })}
        </Body1>
      )}
      {result && openFindings.length === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {say(dismissed.length === 0 ? wording.nothing : wording.nothingOpen, { place: result.place })}
          </MessageBarBody>
        </MessageBar>
      )}
      {openFindings.length > 0 && (
        <FindingFilter findings={openFindings} filter={filter} kindTitle={kindTitle} onFilter={setFilter} />
      )}
      {shown.length > 0 && listed(shown, result?.comparison?.fresh ?? none)}
      {dismissed.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="dismissed">
            <AccordionHeader as="h2">{say(wording.dismissed, { count: String(dismissed.length) })}</AccordionHeader>
            <AccordionPanel>{listed(dismissed, none)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {marks.left && <LeftOverBar left={marks.left} onUndone={marks.forgetLeft} />}
      {marks.tags.size > 0 && (
        <Button
          onClick={() => {
            tell(marks.unmarkAll(), wording.unmarked);
          }}
        >
          {say(wording.unmarkAll)}
        </Button>
      )}
    </ViewLayout>
  );
}

/** What a screen reader hears at the end of a check. */
function endText(run: AuditRun, say: ReturnType<typeof useSay>): string {
  switch (run.kind) {
    case "done": {
      if (run.findings.length === 0) return say(wording.nothing, { place: run.place });
      const count = (severity: Finding["severity"]): string =>
        String(run.findings.filter((finding) => finding.severity === severity).length);
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
