import { Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { Choice } from "../controls/choice";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Sample, Template } from "../../templates/builder/template";
import { PageHeading } from "../controls/page-heading";
import { useSay } from "../shell/language";
import { sampleAction } from "./sample-title";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  heading: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly template: Template;
  readonly firstSample: Sample | undefined;
  readonly blank: boolean;
  readonly onClose: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onClear: () => void;
}

/** A form's name, the way back, and what fills or clears the form as a whole. */
export function FormHead({ template, firstSample, blank, onClose, onSample, onClear }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [sampleId, setSampleId] = useState(firstSample?.id ?? template.samples[0]?.id ?? "");
  const sample = template.samples.find((each) => each.id === sampleId);
  return (
    <>
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
            <Choice
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
            </Choice>
          </Field>
        )}
        {sample && (
          <Button
            size="small"
            onClick={() => {
              onSample(sample);
            }}
          >
            {say(sampleAction(sample))}
          </Button>
        )}
        <Button size="small" disabledFocusable={blank} onClick={onClear}>
          {say(wording.clear)}
        </Button>
      </div>
    </>
  );
}
