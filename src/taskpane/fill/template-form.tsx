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
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { isBlankAnswer } from "../../templates/answers";
import type { Problem, Sample, Template } from "../../templates/template";
import { PageHeading } from "../controls/page-heading";
import { useSettings } from "../settings/settings-context";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import type { KeptForm } from "./draft-storage";
import { isBlankDraft, type Draft } from "./draft";
import { FormSection } from "./form-section";
import { LiveFigures } from "./live-figures";
import { sampleAction } from "./sample-title";
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

  return (
    <ViewLayout
      foot={
        <>
          <LiveFigures figures={checked.figures} />
          <Button
            appearance="primary"
            onClick={() => {
              setTried(true);
            }}
          >
            {active ? "…" : ""}
          </Button>
        </>
      }
    >
      <div className={styles.heading}>
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
              change({ ...form, draft: next });
            }}
          />
        ))}
      </Accordion>
    </ViewLayout>
  );
}

/** Before a fill was tried, only what was typed is judged: a form that is not finished yet is no mistake. */
function isShownAtOnce(problem: Problem, draft: Draft): boolean {
  const answer = draft[problem.field];
  if (problem.row === undefined) return !isBlankAnswer(answer) && !Array.isArray(answer);
  const row = Array.isArray(answer) ? (answer as readonly Draft[])[problem.row] : undefined;
  return problem.column !== undefined && !isBlankAnswer(row?.[problem.column]);
}
