import {
  Accordion,
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { isBlankAnswer } from "../../templates/answers";
import type { FillOutcome } from "../../excel/fill";
import type { Council, Problem, Sample, Template } from "../../templates/template";
import { PageHeading } from "../controls/page-heading";
import type { PaneSettings } from "../settings/settings-storage";
import { useSettings } from "../settings/settings-context";
import { useAnnounce } from "../shell/announcer";
import { useSay, type Say } from "../shell/language";
import { versions } from "../shell/versions";
import { ViewLayout } from "../shell/view-layout";
import type { KeptForm } from "./draft-storage";
import { isBlankDraft, type Draft } from "./draft";
import { FillFoot } from "./fill-foot";
import { FillPreviewList } from "./fill-preview";
import { FillSummary } from "./fill-summary";
import { FormSection } from "./form-section";
import { sampleAction } from "./sample-title";
import { useFill } from "./use-fill";
import { useForm } from "./use-form";
import { usePrepared } from "./use-prepared";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  heading: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  sections: { marginLeft: `-${tokens.spacingHorizontalM}`, marginRight: `-${tokens.spacingHorizontalM}` },
});

interface Props {
  readonly template: Template;
  readonly active: boolean;
  /** The sample that the template was opened with. */
  readonly firstSample?: Sample;
  readonly onClose: () => void;
}

export function TemplateForm({ template, active, firstSample, onClose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const { settings } = useSettings();
  const { form, change, keepProblem } = useForm(template, settings.year.trim());
  const { draft } = form;
  const checked = usePrepared(template, draft);
  const [tried, setTried] = useState(false);
  const [replaced, setReplaced] = useState<{ readonly before: KeptForm; readonly said: "sample" | "cleared" } | null>(
    null,
  );
  const [sampleId, setSampleId] = useState(firstSample?.id ?? template.samples[0]?.id ?? "");
  const [openSections, setOpenSections] = useState<readonly string[]>(() =>
    template.sections.slice(0, 1).map(({ id }) => id),
  );

  const load = (sample: Sample): void => {
    setReplaced({ before: form, said: "sample" });
    change({ draft: sample.answers, council: sample.council });
    announce(say(wording.sampleLoaded));
  };
  const sampleToLoad = useRef(firstSample);
  useEffect(() => {
    const sample = sampleToLoad.current;
    sampleToLoad.current = undefined;
    if (sample) load(sample);
  });

  const problems = checked.problems.filter((problem) => tried || isShownAtOnce(problem, draft));
  const sample = template.samples.find((each) => each.id === sampleId);
  const fill = useFill({
    template,
    checked,
    options: {
      language: settings.sheetLanguage,
      council: councilOf(settings, form),
      versions: versions(),
    },
    active,
    onEnd: (outcome) => {
      announce(said(outcome, say));
    },
    onUndone: () => {
      announce(say(wording.undone));
    },
  });
  const body = useRef<HTMLDivElement>(null);
  const fillOrCorrect = (): void => {
    setTried(true);
    const [first] = checked.problems;
    if (!first) {
      fill.start(false);
      return;
    }
    const section = template.sections.find(({ fields }) => fields.some(({ id }) => id === first.field));
    if (section && !openSections.includes(section.id)) setOpenSections([...openSections, section.id]);
    // The section is drawn first; its fields take the focus after that.
    window.setTimeout(() => {
      focusField(body.current?.parentElement, first);
    }, FOCUS_AFTER_MILLISECONDS);
  };

  if (fill.run.kind === "undoing" || (fill.run.kind === "ended" && fill.run.outcome.kind === "filled")) {
    const outcome = fill.run.kind === "ended" ? fill.run.outcome : null;
    return (
      <ViewLayout
        foot={
          <>
            {fill.undoProblem && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{say(fill.undoProblem)}</MessageBarBody>
              </MessageBar>
            )}
            <Button appearance="primary" disabledFocusable={!outcome} onClick={fill.dismiss}>
              {say(wording.backToForm)}
            </Button>
          </>
        }
      >
        {outcome?.kind === "filled" ? (
          <FillSummary
            outcome={outcome}
            undoing={false}
            onUndo={() => {
              fill.undo(outcome);
            }}
          />
        ) : (
          <Spinner label={say(wording.undoing)} />
        )}
      </ViewLayout>
    );
  }

  return (
    <ViewLayout
      foot={
        <FillFoot
          fill={fill}
          figures={checked.figures}
          toCorrect={tried ? checked.problems.length : 0}
          onFill={fillOrCorrect}
        />
      }
    >
      <div ref={body} className={styles.heading}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {say(wording.allTemplates)}
        </Button>
        <PageHeading>{say(template.name)}</PageHeading>
        <Caption1>{say(template.summary)}</Caption1>
      </div>
      <div className={styles.tools}>
        {template.samples.length > 1 && (
          <Field label={say(wording.sampleToUse)} size="small">
            <Select
              size="small"
              value={sampleId}
              onChange={(_event, { value }) => {
                setSampleId(value);
              }}
            >
              {template.samples.map((each) => (
                <option key={each.id} value={each.id}>
                  {say(each.name)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {sample && (
          <Button
            size="small"
            onClick={() => {
              load(sample);
            }}
          >
            {say(sampleAction(sample))}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={isBlankDraft(draft)}
          onClick={() => {
            setReplaced({ before: form, said: "cleared" });
            change({ draft: {} });
            setTried(false);
            announce(say(wording.cleared));
          }}
        >
          {say(wording.clear)}
        </Button>
      </div>
      {replaced && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(replaced.said === "sample" ? wording.sampleLoaded : wording.cleared)}</MessageBarBody>
          {!isBlankDraft(replaced.before.draft) && (
            <MessageBarActions>
              <Button
                onClick={() => {
                  change(replaced.before);
                  setReplaced(null);
                }}
              >
                {say(wording.undo)}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {keepProblem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(keepProblem)}</MessageBarBody>
        </MessageBar>
      )}
      <Accordion
        className={styles.sections}
        multiple
        collapsible
        openItems={[...openSections]}
        onToggle={(_event, { openItems }) => {
          setOpenSections(openItems.map(String));
        }}
      >
        {template.sections.map((section) => (
          <FormSection
            key={section.id}
            section={section}
            draft={draft}
            problems={problems}
            onDraft={(next) => {
              setReplaced(null);
              if (fill.run.kind === "ended") fill.dismiss();
              change({ ...form, draft: next });
            }}
          />
        ))}
      </Accordion>
      <FillPreviewList
        preview={
          fill.run.kind === "ended" && fill.run.outcome.kind === "refused" ? fill.run.outcome.preview : fill.preview
        }
        complete={checked.problems.length === 0}
      />
    </ViewLayout>
  );
}

const FOCUS_AFTER_MILLISECONDS = 60;

function focusField(body: HTMLElement | null | undefined, { field, row, column }: Problem): void {
  const own = body?.querySelector<HTMLElement>(`[data-field="${field}"]`);
  const cell =
    row === undefined
      ? null
      : own?.querySelector<HTMLElement>(`[data-row="${String(row)}"][data-column="${column ?? ""}"]`);
  const input = cell ?? own?.querySelector<HTMLElement>("input, select, textarea");
  input?.focus();
  input?.scrollIntoView({ block: "center" });
}

/** The person's own council; while the settings name none, that of the example in the form. */
function councilOf(settings: PaneSettings, form: KeptForm): Council {
  if (settings.councilName.trim() === "") return form.council ?? { name: "", region: "" };
  return { name: settings.councilName.trim(), region: settings.region.trim() };
}

/** What a screen reader hears at the end of a fill. */
function said(outcome: FillOutcome, say: Say): string {
  switch (outcome.kind) {
    case "filled": {
      const checks = outcome.figures.filter((figure) => figure.passes !== undefined);
      if (checks.length === 0) return say(wording.filledPlain);
      const passing = checks.filter((figure) => figure.passes === true).length;
      return say(wording.filledAnnounced, { passing: String(passing), count: String(checks.length) });
    }
    case "cancelled":
      return say(wording.cancelled);
    case "failed":
      return say(outcome.restored ? wording.failedRestored : wording.failedPartly, { problem: outcome.problem });
    case "refused":
      return outcome.preview.obstacles.map((obstacle) => say(obstacle)).join(" ") || say(wording.consent);
  }
}

/** Before a fill was tried, only what was typed is judged: a form that is not finished yet is no mistake. */
function isShownAtOnce(problem: Problem, draft: Draft): boolean {
  const answer = draft[problem.field];
  if (problem.row === undefined) return !isBlankAnswer(answer) && !Array.isArray(answer);
  const row = Array.isArray(answer) ? (answer as readonly Draft[])[problem.row] : undefined;
  return problem.column !== undefined && !isBlankAnswer(row?.[problem.column]);
}
