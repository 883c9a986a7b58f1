import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Subtitle2,
  tokens,
  useId,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { decimalFromDouble } from "../../core/decimal";
import type { FillOutcome } from "../../excel/fill/fill";
import type { FilledFigure } from "../../excel/fill/read-back";
import { cellName } from "../../workbook/address";
import { CellLink } from "../controls/cell-link";
import { PageHeading } from "../controls/page-heading";
import { undoWords } from "../controls/undo-words";
import { useLanguage, useSay } from "../shell/language";
import { ValuesCopy } from "../values-copy/values-copy";
import { Outcome, shownFigure, verdictOf } from "./live-figures";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  figure: {
    display: "grid",
    gridTemplateColumns: "minmax(40%, 1fr) auto 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  // What is said in words leaves its label room, and goes on below.
  words: { whiteSpace: "normal", textAlign: "right" },
  fails: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  undo: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
});

type Filled = Extract<FillOutcome, { kind: "filled" }>;

/** What was done: the check figures as their cells show them, with links that lead there, and the way back. */
export function FillSummary({ outcome, onUndo }: { outcome: Filled; onUndo: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const undoNote = useId();
  const { figures, differences, preview } = outcome;
  return (
    <>
      <PageHeading>{say(wording.summary)}</PageHeading>
      {differences.length === 0 ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(wording.allChecked)}</MessageBarBody>
        </MessageBar>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {say(wording.differences, { count: String(differences.length) })}
            <ul className={styles.list}>
              {differences.map(({ sheet, cell, expected, found }) => (
                <li key={`${sheet}!${cell}`}>
                  <CellLink sheet={sheet} address={cell} />: {say(wording.differenceLine, { expected, found })}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {outcome.looksProblem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(wording.looksRefused, { problem: outcome.looksProblem })}</MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.section} aria-label={say(wording.figures)}>
        <Subtitle2 as="h3">{say(wording.figures)}</Subtitle2>
        <ul className={styles.list}>
          {figures.map((figure) => (
            <FigureLine key={`${figure.sheet}/${String(figure.row)}/${String(figure.column)}`} figure={figure} />
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-label={say(wording.sheets)}>
        <Subtitle2 as="h3">{say(wording.sheets)}</Subtitle2>
        <ul className={styles.list}>
          {preview.sheets.map(({ shown, action }) => (
            <li key={shown}>
              <CellLink sheet={shown} address="A1">
                {shown}
              </CellLink>
              {action.kind === "setAside" && <Caption1 block>{say(wording.keptAs, { sheet: action.as })}</Caption1>}
            </li>
          ))}
        </ul>
      </section>
      <ValuesCopy />
      <div className={styles.undo}>
        <Caption1 id={undoNote}>
          {undoWords(outcome.record)
            .map((each) => say(each))
            .join(" ")}
        </Caption1>
        <Button icon={<ArrowUndoRegular />} aria-describedby={undoNote} onClick={onUndo}>
          {say(wording.undoFill)}
        </Button>
      </div>
    </>
  );
}

function FigureLine({ figure }: { figure: FilledFigure }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const address = cellName(figure.row, figure.column);
  const passes = verdictOf(figure);
  const shown =
    typeof figure.value === "number"
      ? shownFigure(decimalFromDouble(figure.value).toFixed(), figure.format, language, figure.passes)
      : typeof figure.value === "boolean"
        ? say(figure.value ? wording.passes : wording.fails)
        : figure.text;
  return (
    <li className={styles.figure}>
      <CellLink sheet={figure.sheet} address={address}>
        {figure.label}
      </CellLink>
      <Body1
        className={mergeClasses(
          styles.value,
          (typeof figure.value === "string" || figure.format === "balance") && styles.words,
          passes === false && styles.fails,
        )}
      >
        {shown}
      </Body1>
      <Outcome passes={passes} />
    </li>
  );
}
