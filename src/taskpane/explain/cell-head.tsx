import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ruleNamed } from "../../rules";
import type { ExplainedCell } from "../../excel/reading/explained-cell";
import { CellLink } from "../controls/cell-link";
import { useLanguage, useSay } from "../shell/language";
import { cellValueText } from "./cell-value-text";
import { isDateFormat } from "./date-format";
import { explainWording as wording } from "./wording";

const useStyles = makeStyles({
  pairs: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  term: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  meaning: { margin: 0, textAlign: "right", overflowWrap: "anywhere" },
  value: {
    margin: 0,
    textAlign: "right",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  long: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  exact: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3 },
  formula: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** A value longer than any figure is a text, and no headline. */
const LONG_TEXT = 24;

/** The cell, what it shows, its formula and the function that gives it. */
export function CellHead({ cell }: { cell: ExplainedCell }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { explanation } = cell;
  const isSpilled = explanation.cell !== cell.cell;
  const exact = isSpilled || isDateFormat(explanation.format) ? "" : cellValueText(explanation.shown, language);
  const { root } = explanation;
  const rule = root?.kind === "call" && root.rule ? ruleNamed(root.rule.id) : undefined;
  return (
    <div className={styles.pairs}>
      <dl className={styles.pairs}>
        <div className={styles.line}>
          <dt className={styles.term}>
            <Caption1>{say(wording.cell)}</Caption1>
          </dt>
          <dd className={styles.meaning}>
            <CellLink sheet={cell.sheet} address={cell.cell} />
          </dd>
        </div>
        {cell.label !== undefined && (
          <div className={styles.line}>
            <dt className={styles.term}>
              <Caption1>{say(wording.label)}</Caption1>
            </dt>
            <dd className={styles.meaning}>
              <Caption1>{cell.label}</Caption1>
            </dd>
          </div>
        )}
        <div className={styles.line}>
          <dt className={styles.term}>
            <Caption1>{say(wording.value)}</Caption1>
          </dt>
          <dd className={mergeClasses(styles.value, cell.text.length > LONG_TEXT && styles.long)}>
            {cell.text}
            {!cell.text.includes(exact) && (
              <Caption1 block className={styles.exact}>
                {exact}
              </Caption1>
            )}
          </dd>
        </div>
        {rule && (
          <div className={styles.line}>
            <dt className={styles.term}>
              <Caption1>{say(wording.function)}</Caption1>
            </dt>
            <dd className={styles.meaning}>
              <Body1 block>CRESS.{rule.id}</Body1>
              <Caption1>{rule.title[language]}</Caption1>
            </dd>
          </div>
        )}
        {cell.formula !== "" && (
          <div>
            <dt className={styles.term}>
              <Caption1>{say(wording.formula)}</Caption1>
            </dt>
            <dd className={styles.formula}>{cell.formula}</dd>
          </div>
        )}
      </dl>
      {isSpilled && (
        <Caption1>
          {say(wording.spilledFrom, { cell: cell.cell, anchor: explanation.cell })}{" "}
          <CellLink sheet={explanation.sheet} address={explanation.cell} />
        </Caption1>
      )}
    </div>
  );
}
