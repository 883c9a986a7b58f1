import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  DismissCircleRegular,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import { decimalFromText } from "../../core/decimal";
import type { Language } from "../../core/wording";
import type { LiveFigure } from "../../templates/builder/template";
import { balanceInWords } from "../../text/balance-in-words";
import { formatDay, formatDecimal, formatMoney, formatPercent } from "../../text/format";
import type { NumberFormat } from "../../workbook/plan";
import { isDay } from "../../core/dates";
import { useLanguage, useSay } from "../shell/language";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  // With the button that folds them and the one that fills, a quarter of the pane's height.
  frame: { maxHeight: "clamp(24px, calc(25vh - 104px), 160px)", overflowY: "auto" },
  fold: { alignSelf: "flex-start", minWidth: 0, paddingLeft: 0, paddingRight: 0, fontWeight: tokens.fontWeightRegular },
  list: {
    margin: 0,
    display: "grid",
    // A balance in words would leave its label a word a line.
    gridTemplateColumns: "minmax(45%, 1fr) fit-content(50%) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  pair: { display: "contents" },
  value: {
    margin: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
  },
  // What comes out is said in words, which take more lines in a narrow pane.
  inWords: { whiteSpace: "normal" },
  outcome: { display: "inline-flex", alignSelf: "center", width: "16px" },
  passes: { color: tokens.colorPaletteGreenForeground1 },
  fails: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Whether the figures are folded away, as long as the pane is open: the next form is shown as the last one was left. */
let leftFolded = false;

/** The form's key figures as it stands, in sight below it unless they are folded away. */
export function LiveFigures({ figures }: { figures: readonly LiveFigure[] }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [folded, setFolded] = useState(leftFolded);
  if (figures.length === 0) return null;
  const toggle = (
    <Button
      className={styles.fold}
      appearance="transparent"
      size="small"
      icon={folded ? <ChevronUpRegular /> : <ChevronDownRegular />}
      aria-expanded={!folded}
      {...(folded ? {} : { "aria-controls": id })}
      onClick={() => {
        leftFolded = !folded;
        setFolded(leftFolded);
      }}
    >
      {say(wording.liveFigures)}
    </Button>
  );
  if (folded) return toggle;
  return (
    <>
      {toggle}
      {/* Reached by Tab, since it scrolls where there are many figures and little height. */}
      <div id={id} className={styles.frame} role="group" aria-label={say(wording.liveFigures)} tabIndex={0}>
        <dl className={styles.list}>
          {figures.map((figure) => (
            <div key={figure.id} className={styles.pair}>
              <dt>
                <Caption1>{figure.label[language]}</Caption1>
              </dt>
              <dd
                className={mergeClasses(
                  styles.value,
                  figure.format === "balance" && styles.inWords,
                  verdictOf(figure) === false && styles.fails,
                )}
              >
                {figure.value === undefined ? "" : shownFigure(figure.value, figure.format, language, figure.passes)}
              </dd>
              <dd className={styles.value}>
                <Outcome passes={verdictOf(figure)} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

/** Whether a check agrees, by shape and name, not by colour alone. */
export function Outcome({ passes }: { passes: boolean | undefined }) {
  const styles = useStyles();
  const say = useSay();
  if (passes === undefined) return null;
  const label = say(passes ? wording.passes : wording.fails);
  return (
    <span
      className={mergeClasses(styles.outcome, passes ? styles.passes : styles.fails)}
      role="img"
      aria-label={label}
      title={label}
    >
      {passes ? <CheckmarkCircleRegular fontSize={16} /> : <DismissCircleRegular fontSize={16} />}
    </span>
  );
}

/** A surplus or deficit is said in words and is no check that fails. */
export function verdictOf({ format, passes }: Pick<LiveFigure, "format" | "passes">): boolean | undefined {
  return format === "balance" && passes === false ? undefined : passes;
}

/** A figure in the number format that its cell bears; a balance, whose check says whether it is none, in words. */
export function shownFigure(text: string, format: NumberFormat, language: Language, isBalanced?: boolean): string {
  const value = decimalFromText(text);
  if (!value) return text;
  switch (format) {
    case "money":
      return formatMoney(value, language);
    case "moneyUnrounded":
      return formatDecimal(value, language, Math.max(2, value.decimalPlaces()));
    case "percent":
    case "percentFine":
      return formatPercent(value, language);
    case "count":
      return formatDecimal(value, language, 0);
    case "amount":
    case "difference":
      return formatDecimal(value, language, 2);
    case "balance":
    case "balanceInEnglish":
      return balanceInWords(value, isBalanced ?? value.isZero(), language);
    case "truth":
    case "truthInEnglish":
      return formatDecimal(value, language, 2);
    case "year":
      return value.toFixed();
    case "date": {
      const serial = value.toNumber();
      return isDay(serial) ? formatDay(serial, language) : text;
    }
    case "factor":
    case "general":
      return formatDecimal(value, language);
    case "text":
      return text;
  }
}
