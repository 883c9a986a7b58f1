import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Step } from "../../rule/memo";
import { formatFigure } from "../../text/format";
import { formulaInFigures, formulaInWords, sourceText } from "../../rules/memo/memo-formula";
import { useLanguage, useSay } from "../shell/language";
import { controlsWording as wording } from "./wording";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  step: { overflowWrap: "anywhere", "::marker": { color: tokens.colorNeutralForeground3 } },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  value: { marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  formula: { display: "block", color: tokens.colorNeutralForeground2 },
  figures: { display: "block", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  source: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** Long ranges make long memos; the first steps show how it goes. */
const SHOWN_STEPS = 40;

/** A memo ("memória de cálculo") as numbered steps: label and value, the formula in words and in figures, the source. */
export function MemoSteps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, SHOWN_STEPS);
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {shown.map((step, index) => {
          const words = formulaInWords(step, language);
          const figures = formulaInFigures(step, language);
          const source = sourceText(step, language);
          const isGiven = step.operation.kind === "given";
          return (
            <li key={index} className={styles.step}>
              <div className={styles.heading}>
                <Body1Strong>{step.label[language]}</Body1Strong>
                <Body1 className={styles.value}>{formatFigure(step.value, language)}</Body1>
              </div>
              {!isGiven && <Caption1 className={styles.formula}>{words}</Caption1>}
              {!isGiven && figures !== words && <Caption1 className={styles.figures}>{figures}</Caption1>}
              {source !== "" && (
                <Caption1 className={styles.source}>
                  {say(wording.source)}: {source}
                </Caption1>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length < steps.length && (
        <Button
          appearance="secondary"
          onClick={() => {
            setAll(true);
          }}
        >
          {say(wording.showAllSteps, { count: String(steps.length) })}
        </Button>
      )}
    </>
  );
}
