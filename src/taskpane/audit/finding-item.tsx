import {
  Badge,
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Finding, Severity } from "../../audit/finding";
import { isoDay } from "../../core/dates";
import type { Wording } from "../../core/wording";
import { splitAddress } from "../../excel/reading/selection";
import { formatDay } from "../../text/format";
import { CellLink } from "../controls/cell-link";
import { useLanguage, useSay } from "../shell/language";
import { oneOf } from "./audit-sheet";
import type { Dismissal } from "./audit-storage";
import { findingFigure } from "./finding-figure";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  item: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    justifyContent: "flex-start",
    alignItems: "flex-start",
    width: "100%",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalS,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  where: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    paddingTop: 0,
  },
  pairs: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  meaning: { margin: 0, overflowWrap: "anywhere" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const icons: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircleRegular />,
  warning: <WarningRegular />,
  info: <InfoRegular />,
};

const SHOWN_CELLS = 12;

export interface FindingItemProps {
  readonly finding: Finding;
  readonly title: Wording;
  readonly open: boolean;
  readonly fresh: boolean;
  readonly marked: boolean;
  readonly dismissal: Dismissal | undefined;
  readonly onToggle: () => void;
  readonly onGo: () => void;
  readonly onMark: () => void;
  readonly onUnmark: () => void;
  readonly onDismiss: (reason: string) => void;
  readonly onReopen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One finding: its line, and unfolded what was found and expected, why, on what authority, and what can be done with it. */
export function FindingItem(props: FindingItemProps) {
  const { finding, title, open, fresh, marked, dismissal } = props;
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [dismissing, setDismissing] = useState(false);
  const [first = ""] = finding.cells;
  const item = useRef<HTMLDivElement>(null);
  // What unfolds at the list's end would stand under the view's buttons.
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <div className={styles.item} ref={item}>
      <Button
        appearance="transparent"
        className={styles.head}
        aria-expanded={open}
        icon={
          <span className={styles[finding.severity]} role="img" aria-label={say(oneOf[finding.severity])}>
            {icons[finding.severity]}
          </span>
        }
        onClick={props.onToggle}
        onKeyDown={props.onKeyDown}
        data-finding=""
      >
        <span className={styles.words}>
          <Caption1 className={styles.where}>
            {finding.sheet}!{first}
            {finding.cells.length > 1 ? ` +${String(finding.cells.length - 1)}` : ""} · {say(title)}{" "}
            {fresh && (
              <Badge size="small" appearance="tint" color="brand">
                {say(wording.fresh)}
              </Badge>
            )}
          </Caption1>
          <Body1>{say(finding.message)}</Body1>
        </span>
      </Button>
      {open && (
        <div className={styles.details}>
          <dl className={styles.pairs}>
            <Pair term={wording.where}>
              <span className={styles.cells}>
                {finding.cells.slice(0, SHOWN_CELLS).map((cell) => (
                  <CellLink key={cell} sheet={finding.sheet} address={cell}>
                    {cell}
                  </CellLink>
                ))}
                {finding.cells.length > SHOWN_CELLS && "…"}
              </span>
            </Pair>
            <FigurePair term={wording.found} content={finding.found} />
            <FigurePair term={wording.expected} content={finding.expected} />
            <FigurePair term={wording.difference} content={finding.difference} />
            {finding.cause && <Pair term={wording.cause}>{say(finding.cause.wording)}</Pair>}
            {finding.related.length > 0 && (
              <Pair term={wording.related}>
                <span className={styles.cells}>
                  {finding.related.slice(0, SHOWN_CELLS).map((address) => {
                    const { sheet, cells } = splitAddress(address);
                    return <CellLink key={address} sheet={sheet === "" ? finding.sheet : sheet} address={cells} />;
                  })}
                </span>
              </Pair>
            )}
            {finding.source !== null && <Pair term={wording.source}>{finding.source}</Pair>}
            {finding.fix && <Pair term={wording.fix}>{say(finding.fix)}</Pair>}
          </dl>
          {dismissal && (
            <Caption1>
              {say(wording.dismissedBecause, {
                day: formatDay(isoDay(dismissal.day), language),
                reason: dismissal.reason,
              })}
            </Caption1>
          )}
          <div className={styles.actions}>
            <Button size="small" onClick={props.onGo}>
              {say(wording.go)}
            </Button>
            <Button size="small" onClick={marked ? props.onUnmark : props.onMark}>
              {say(marked ? wording.unmark : wording.mark)}
            </Button>
            {dismissal ? (
              <Button size="small" onClick={props.onReopen}>
                {say(wording.reopen)}
              </Button>
            ) : (
              <Button
                size="small"
                aria-expanded={dismissing}
                onClick={() => {
                  setDismissing(!dismissing);
                }}
              >
                {say(wording.dismiss)}
              </Button>
            )}
          </div>
          {dismissing && !dismissal && <DismissForm onDismiss={props.onDismiss} />}
        </div>
      )}
    </div>
  );
}

function Pair({ term, children }: { term: Wording; children: ReactElement | string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <dt className={styles.term}>
        <Caption1>{say(term)}</Caption1>
      </dt>
      <dd className={styles.meaning}>{children}</dd>
    </>
  );
}

function FigurePair({ term, content }: { term: Wording; content: string | null }) {
  const styles = useStyles();
  const language = useLanguage();
  if (content === null) return null;
  const shown = findingFigure(content, language);
  return (
    <Pair term={term}>
      <span className={mergeClasses(shown !== content && styles.figure)}>{shown}</span>
    </Pair>
  );
}

/** A finding is dismissed with a reason, since the next reviewer will ask for it. */
function DismissForm({ onDismiss }: { onDismiss: (reason: string) => void }) {
  const styles = useStyles();
  const say = useSay();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const dismiss = (): void => {
    setTried(true);
    if (reason.trim() !== "") onDismiss(reason.trim());
  };
  return (
    <div className={styles.details}>
      <Field
        label={say(wording.reason)}
        hint={say(wording.reasonHelp)}
        required
        {...(tried && reason.trim() === "" ? { validationMessage: say(wording.reasonMissing) } : {})}
      >
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") dismiss();
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" onClick={dismiss}>
          {say(wording.dismissNow)}
        </Button>
      </div>
    </div>
  );
}
