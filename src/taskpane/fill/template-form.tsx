import {
  Accordion,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Wording } from "../../core/wording";
import { profileText, type Profile } from "../../profile/profile";
import { isBlankAnswer } from "../../templates/builder/answers";
import type { LaidOutTemplate } from "../../templates/builder/define";
import type { Council, Problem, Sample } from "../../templates/builder/template";
import { MissingTerms } from "../profile/missing-terms";
import { useProfile } from "../profile/profile-context";
import { useSettings } from "../settings/settings-context";
import type { PaneSettings } from "../settings/settings-storage";
import { undoWords } from "../controls/undo-words";
import { LeftOverBar, UndoWrite } from "../controls/undo-write";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import { versions } from "../shell/versions";
import { ViewLayout } from "../shell/view-layout";
import { isBlankDraft, type Draft } from "./draft";
import type { KeptForm } from "./draft-storage";
import { ConsentPage } from "./consent-page";
import { FillFoot } from "./fill-foot";
import { FillPreviewList } from "./fill-preview";
import { FilledPage } from "./filled-page";
import { focusField } from "./focus-field";
import { FormHead } from "./form-head";
import { FormSection } from "./form-section";
import { lastFill, leftOverOf, rememberFill, rememberLeftOver } from "./last-fills";
import { outcomeText } from "./outcome-text";
import { OwnTemplatePage } from "./own-template-page";
import { useFill } from "./use-fill";
import { useForm } from "./use-form";
import { usePrepared } from "./use-prepared";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  sections: { marginLeft: `-${tokens.spacingHorizontalM}`, marginRight: `-${tokens.spacingHorizontalM}` },
});

interface Props {
  readonly template: LaidOutTemplate;
  readonly active: boolean;
  /** The sample that the template was opened with. */
  readonly firstSample?: Sample;
  readonly onClose: () => void;
}

/** Something that was done to the whole form, with the form as it was before, to take it back. */
interface Done {
  readonly wording: Wording;
  readonly before?: KeptForm;
}

/** The section that has to unfold is drawn first; its fields can take the focus after that. */
const FOCUS_AFTER_MILLISECONDS = 60;

export default function TemplateForm({ template, active, firstSample, onClose }: Props) {
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const { settings } = useSettings();
  const { profile, keepInWorkbook } = useProfile();
  const { form, change, sheet, reading, follow, keepProblem } = useForm(template, settings.year.trim(), profile);
  const { draft } = form;
  const council = councilOf(profile, settings, form);
  const { name: councilName, region } = council;
  const whose = useMemo(() => ({ council: { name: councilName, region }, profile }), [councilName, region, profile]);
  const checked = usePrepared(template, draft, whose);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [openSections, setOpenSections] = useState<readonly string[]>(() =>
    template.sections.slice(0, 1).map(({ id }) => id),
  );
  const sections = useRef<HTMLDivElement>(null);
  const [ownTemplate, setOwnTemplate] = useState(false);
  const [left, setLeft] = useState(() => leftOverOf(template.id));
  const [undoable, setUndoable] = useState(() => lastFill(template.id));
  const fill = useFill({
    template,
    sheet,
    checked,
    options: {
      language: settings.sheetLanguage,
      council,
      versions: versions(),
      profile,
    },
    active,
    onEnd: (outcome) => {
      announce(outcomeText(outcome, say));
      setLeft(leftOverOf(template.id));
      setUndoable(lastFill(template.id));
      follow(outcome.kind === "filled");
    },
    onUndone: () => {
      setUndoable(null);
      follow();
      setDone({ wording: wording.undone });
      announce(say(wording.undone));
    },
  });

  const replace = (next: KeptForm, said: Wording): void => {
    setDone(isBlankDraft(draft) ? { wording: said } : { wording: said, before: form });
    change(next);
    setTried(false);
    announce(say(said));
  };
  const load = (sample: Sample): void => {
    replace({ draft: sample.answers, council: sample.council }, wording.sampleLoaded);
  };
  // Whoever comes back from the sheet may have changed it.
  useEffect(() => {
    if (!active) return undefined;
    const cameBack = (): void => {
      follow();
    };
    window.addEventListener("focus", cameBack);
    return () => {
      window.removeEventListener("focus", cameBack);
    };
  }, [active, follow]);
  const sampleToLoad = useRef(firstSample);
  useEffect(() => {
    const sample = sampleToLoad.current;
    sampleToLoad.current = undefined;
    if (sample) load(sample);
  });

  const fillOrCorrect = (): void => {
    setTried(true);
    const [first] = checked.problems;
    if (!first) {
      setDone(null);
      keepInWorkbook();
      fill.start();
      return;
    }
    const section = template.sections.find(({ fields }) => fields.some(({ id }) => id === first.field));
    if (section && !openSections.includes(section.id)) setOpenSections([...openSections, section.id]);
    window.setTimeout(() => {
      focusField(sections.current, first);
    }, FOCUS_AFTER_MILLISECONDS);
  };

  const { run } = fill;
  if (run.kind === "undoing") return <FilledPage fill={fill} outcome={null} />;
  if (run.kind === "ended" && run.outcome.kind === "filled") return <FilledPage fill={fill} outcome={run.outcome} />;

  if (reading && !firstSample) return <Spinner label={say(wording.readingSheets)} />;
  if (ownTemplate && fill.plan) {
    return (
      <OwnTemplatePage
        plan={fill.plan}
        onClose={() => {
          setOwnTemplate(false);
        }}
      />
    );
  }

  const refused = run.kind === "ended" && run.outcome.kind === "refused" ? run.outcome.preview : null;
  if (refused?.obstacles.length === 0) return <ConsentPage fill={fill} preview={refused} />;
  const problems = checked.problems.filter((problem) => tried || isShownAtOnce(problem, draft));
  const { before } = done ?? {};
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
      <FormHead
        template={template}
        firstSample={firstSample}
        blank={isBlankDraft(draft)}
        onClose={onClose}
        onSample={load}
        onClear={() => {
          replace({ draft: {} }, wording.cleared);
        }}
      />
      {left && (
        <LeftOverBar
          left={left}
          onUndone={() => {
            rememberLeftOver(template.id, null);
            setLeft(null);
            fill.dismiss();
            follow();
          }}
        />
      )}
      {undoable && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {say(wording.canUndo)}{" "}
            {undoWords(undoable)
              .map((each) => say(each))
              .join(" ")}
          </MessageBarBody>
          <MessageBarActions>
            <UndoWrite
              record={undoable}
              onUndone={() => {
                rememberFill(template.id, null);
                setUndoable(null);
                follow();
              }}
            />
          </MessageBarActions>
        </MessageBar>
      )}
      {done && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(done.wording)}</MessageBarBody>
          {before && (
            <MessageBarActions>
              <Button
                onClick={() => {
                  change(before);
                  setDone(null);
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
      <MissingTerms template={template} draft={draft} />
      <div ref={sections}>
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
                setDone(null);
                if (run.kind === "ended") fill.dismiss();
                change({ ...form, draft: next });
              }}
            />
          ))}
        </Accordion>
      </div>
      <FillPreviewList
        preview={refused ?? fill.preview}
        complete={checked.problems.length === 0}
        onOwnTemplate={() => {
          setOwnTemplate(true);
        }}
      />
    </ViewLayout>
  );
}

/** The person's own council, of its profile or the settings; while neither names one, that of the example in the form. */
function councilOf(profile: Profile, settings: PaneSettings, form: KeptForm): Council {
  const name = profileText(profile, "name");
  if (name !== "") return { name, region: profileText(profile, "region") };
  if (settings.councilName.trim() === "") return form.council ?? { name: "", region: "" };
  return { name: settings.councilName.trim(), region: settings.region.trim() };
}

/** Before a fill was tried, only what was typed is judged: a form that is not finished yet is no mistake. */
function isShownAtOnce(problem: Problem, draft: Draft): boolean {
  const answer = draft[problem.field];
  if (problem.row === undefined) return !isBlankAnswer(answer) && !Array.isArray(answer);
  const row = Array.isArray(answer) ? (answer as readonly Draft[])[problem.row] : undefined;
  return problem.column !== undefined && !isBlankAnswer(row?.[problem.column]);
}
