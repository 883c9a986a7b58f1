import { Button, Caption1, Card, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { templates } from "../../templates";
import type { Sample, Template } from "../../templates/builder/template";
import { ProfileCard } from "../profile/profile-card";
import { useSay } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import { isBlankDraft } from "./draft";
import { readForm } from "./form-storage";
import { sampleAction } from "./sample-title";
import { TemplatePicture } from "./template-picture";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  card: { padding: tokens.spacingHorizontalS },
  body: { display: "flex", gap: tokens.spacingHorizontalM },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  name: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  summary: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly onOpen: (template: Template, sample?: Sample) => void;
}

interface CardsProps extends Props {
  readonly onProfile: () => void;
}

/** The templates, each with what it makes in one line, a picture of it and the example that shows it full. */
export function TemplateCards({ onOpen, onProfile }: CardsProps) {
  const styles = useStyles();
  const say = useSay();
  const begun = templates.find((template) => !isBlankDraft(readForm(template.id).draft));
  const proposed = begun ?? templates[0];
  return (
    <ViewLayout
      foot={
        proposed && (
          <Button
            appearance="primary"
            onClick={() => {
              onOpen(proposed);
            }}
          >
            {say(begun ? wording.goOn : wording.startWith, { template: proposed.name })}
          </Button>
        )
      }
    >
      <ProfileCard onOpen={onProfile} />
      <Subtitle2 as="h2">{say(wording.choose)}</Subtitle2>
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.id}>
            <TemplateCard template={template} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </ViewLayout>
  );
}

function TemplateCard({ template, onOpen }: { template: Template } & Props) {
  const styles = useStyles();
  const say = useSay();
  const [sample] = template.samples;
  return (
    <Card className={styles.card}>
      <div className={styles.body}>
        <TemplatePicture parts={template.picture} />
        <div className={styles.words}>
          <Link
            as="button"
            className={styles.name}
            onClick={() => {
              onOpen(template);
            }}
          >
            {say(template.name)}
          </Link>
          <Caption1 className={styles.summary}>{say(template.summary)}</Caption1>
          {sample && (
            <Button
              size="small"
              aria-label={say(wording.actionIn, { action: sampleAction(sample), template: template.name })}
              onClick={() => {
                onOpen(template, sample);
              }}
            >
              {say(sampleAction(sample))}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
