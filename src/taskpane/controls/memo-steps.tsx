import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Figure } from "../../rule/figure";
import type { FigureValue } from "../../core/figure-value";
import type { Step } from "../../rule/memo";
import type { CellSteps } from "../../rule/recording";
import { formatFigure } from "../../text/format";
import { formulaInFigures, formulaInWords, sourceText } from "../../rules/memo/memo-formula";
import { formatMeasured, type MemoUnits } from "../../rules/memo/memo-units";
import { useLanguage, useSay } from "../shell/language";
import { foldedSteps, type StepEntry } from "./folded-steps";
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
  own: {
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
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

/** Long memos show how they begin and what they end in. */
const SHOWN_ENTRIES = 40;
const SHOWN_LAST = 10;

interface Props {
  readonly steps: readonly Step[];
  readonly label: string;
  readonly units?: MemoUnits;
  /** Where the memo is of several cells: the steps of the one that is looked at. */
  readonly own?: CellSteps | undefined;
}

/** A memo ("memória de cálculo") as numbered steps: label and value, the formula in words and in figures, the source. */
export function MemoSteps({ steps, label, units, own }: Props) {
  const styles = useStyles();
  const say = useSay();
  const [all, setAll] = useState(false);
  const { from, to } = !own || all ? { from: 0, to: steps.length } : own;
  const numbered = own ? own.from : 0;
  const entries = foldedSteps(steps.slice(from, to), from - (all ? 0 : numbered) + 1);
  const isShort = all || entries.length <= SHOWN_ENTRIES + 1;
  const first = isShort ? entries : entries.slice(0, SHOWN_ENTRIES - SHOWN_LAST);
  const last = isShort ? [] : entries.slice(-SHOWN_LAST);
  const ownStep = own?.step === undefined || own.step === null || steps.length < 2 ? undefined : steps[own.step];
  const item = (entry: StepEntry) => (
    <li key={entry.number} value={entry.number} className={styles.step}>
      {entry.kind === "step" ? (
        <StepLines step={entry.step} units={units} brief={entry.step === ownStep} />
      ) : (
        <FoldedList entry={entry} units={units} />
      )}
    </li>
  );
  const isWhole = isShort && from === 0 && to === steps.length;
  return (
    <>
      {ownStep && own && (
        <div className={styles.own} role="group" aria-label={say(wording.thisCell)}>
          <Caption1 block>
            {say(wording.thisCellStep, { number: String((own.step ?? 0) - (all ? 0 : from) + 1) })}
          </Caption1>
          <StepLines step={ownStep} units={units} />
        </div>
      )}
      {own?.step === null && <Caption1>{say(wording.noStep)}</Caption1>}
      <ol className={styles.list} aria-label={label}>
        {first.map(item)}
      </ol>
      {last.length > 0 && (
        <>
          <Caption1>
            {say(wording.stepsBetween, { count: String(entries.length - first.length - last.length) })}
          </Caption1>
          <ol className={styles.list} aria-label={label}>
            {last.map(item)}
          </ol>
        </>
      )}
      {!isWhole && (
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

interface StepLinesProps {
  readonly step: Step;
  readonly units: MemoUnits | undefined;
  /** Its formula and source stand above already. */
  readonly brief?: boolean;
}

function StepLines({ step, units, brief = false }: StepLinesProps) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const shown = (each: Figure<FigureValue>): string =>
    units ? formatMeasured(each.value, units.ofFigure(each), language) : formatFigure(each.value, language);
  const words = formulaInWords(step, language);
  const figures = formulaInFigures(step, language, units);
  const source = sourceText(step, language);
  const isGiven = step.operation.kind === "given";
  return (
    <>
      <div className={styles.heading}>
        <Body1Strong>{step.label[language]}</Body1Strong>
        <Body1 className={styles.value}>{shown(step)}</Body1>
      </div>
      {!isGiven && !brief && <Caption1 className={styles.formula}>{words}</Caption1>}
      {!isGiven && !brief && figures !== words && <Caption1 className={styles.figures}>{figures}</Caption1>}
      {source !== "" && !brief && (
        <Caption1 className={styles.source}>
          {say(wording.source)}: {source}
        </Caption1>
      )}
    </>
  );
}

/** A long list of values: how many there are, and all of them on a click. */
function FoldedList({ entry, units }: { entry: Extract<StepEntry, { kind: "list" }>; units: MemoUnits | undefined }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { steps, number } = entry;
  const [step] = steps;
  return (
    <>
      <div className={styles.heading}>
        <Body1Strong>{step?.label[language].replace(/ \[\d+\]$/, "")}</Body1Strong>
        <Body1 className={styles.value}>{say(wording.values, { count: String(steps.length) })}</Body1>
      </div>
      <Button
        appearance="subtle"
        size="small"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {say(open ? wording.foldValues : wording.unfoldValues)}
      </Button>
      {open && (
        <ol className={styles.list} start={number}>
          {steps.map((each, index) => (
            <li key={index} className={styles.step}>
              <StepLines step={each} units={units} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
