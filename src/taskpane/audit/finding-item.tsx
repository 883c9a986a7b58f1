import { Badge, Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { oneOf } from "./audit-sheet";
import type { Severity } from "../../audit/finding";
import type { RightFormula } from "../../audit/right-formula";
import { amountLine } from "../../audit/wording/weight-wording";
import { isoDay } from "../../core/dates";
import { fillWording, type Wording } from "../../core/wording";
import { formatDay } from "../../text/format";
import { withUnbrokenAmounts } from "../controls/unbroken-amounts";
import { useLanguage, useSay } from "../shell/language";
import type { AuditEntry } from "./audit-entry";
import { DismissForm } from "./dismiss-form";
import { FindingDetails } from "./finding-details";
import { PutBack } from "./put-back";
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
    minWidth: 0,
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
    paddingTop: tokens.spacingVerticalXS,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  consequences: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const icons: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircleRegular />,
  warning: <WarningRegular />,
  info: <InfoRegular />,
};

/** What can be done with a finding. */
export interface FindingActions {
  readonly onGo: (entry: AuditEntry) => void;
  readonly onExplain: (entry: AuditEntry) => void;
  readonly onMark: (entry: AuditEntry) => void;
  readonly onUnmark: (entry: AuditEntry) => void;
  readonly onDismiss: (entry: AuditEntry, reason: string, reviewer: string) => void;
  readonly onReopen: (entry: AuditEntry) => void;
}

export interface FindingItemProps {
  readonly entry: AuditEntry;
  readonly title: Wording;
  readonly open: boolean;
  /** Whether the list's one tab stop is here. */
  readonly current: boolean;
  readonly marked: boolean;
  readonly reviewer: string;
  readonly formulas: readonly RightFormula[];
  readonly kindTitle: (kind: string) => Wording;
  readonly actions: FindingActions;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One finding: its line, and unfolded what was found and expected, why, on what authority, and what can be done with it. */
export function FindingItem(props: FindingItemProps) {
  const { entry, title, open, marked, actions } = props;
  const { finding, dismissal, reopened, consequences } = entry;
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
  const amount = entry.weight && amountLine(entry.weight);
  const dayText = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDay(isoDay(day), language) : day);
  const said = (judged: { readonly day: string; readonly reason: string; readonly by?: string }): string =>
    say(judged.by === undefined ? wording.dismissedBecause : wording.dismissedBy, {
      day: dayText(judged.day),
      reason: judged.reason,
      by: judged.by ?? "",
    });
  return (
    <div className={styles.item} ref={item}>
      <Button
        appearance="transparent"
        className={styles.head}
        aria-expanded={open}
        tabIndex={props.current ? 0 : -1}
        icon={
          <span className={styles[finding.severity]} role="img" aria-label={say(oneOf[finding.severity])}>
            {icons[finding.severity]}
          </span>
        }
        onClick={props.onToggle}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        data-finding={entry.id}
      >
        <span className={styles.words}>
          <Caption1 className={styles.where}>
            {finding.sheet}!{first}
            {finding.cells.length > 1 ? ` +${String(finding.cells.length - 1)}` : ""} · {say(title)}{" "}
            {entry.fresh && (
              <Badge size="small" appearance="tint" color="brand">
                {say(wording.fresh)}
              </Badge>
            )}
            {reopened && (
              <Badge size="small" appearance="tint" color="warning">
                {say(wording.openAgain)}
              </Badge>
            )}
          </Caption1>
          <Body1>{withUnbrokenAmounts(say(finding.message))}</Body1>
          {(amount !== null || consequences.length > 0) && (
            <Caption1 className={styles.where}>
              {[
                amount ? withUnbrokenAmounts(say(amount)) : "",
                consequences.length === 0
                  ? ""
                  : say(consequences.length === 1 ? wording.oneConsequence : wording.manyConsequences, {
                      count: String(consequences.length),
                    }),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </Caption1>
          )}
        </span>
      </Button>
      {open && (
        <div className={styles.details}>
          <FindingDetails entry={entry} />
          {consequences.length > 0 && (
            <>
              <Caption1>{say(wording.consequences)}</Caption1>
              <ul className={styles.consequences}>
                {consequences.map((each) => (
                  <li key={each.id}>
                    <Caption1>
                      {each.finding.sheet}!{each.finding.cells[0]} · {say(props.kindTitle(each.finding.kind))}:{" "}
                      {withUnbrokenAmounts(say(each.finding.message))}
                    </Caption1>
                  </li>
                ))}
              </ul>
            </>
          )}
          {dismissal && (
            <Caption1>
              {said(dismissal)}
              {dismissal.withoutFigures && ` (${say(wording.withoutFigures)})`}
            </Caption1>
          )}
          {reopened && <Caption1>{say(fillWording(wording.reopenedBecause, { said: said(reopened) }))}</Caption1>}
          <PutBack entry={entry} formulas={props.formulas} />
          <div className={styles.actions}>
            <Button
              size="small"
              onClick={() => {
                actions.onGo(entry);
              }}
            >
              {say(wording.go)}
            </Button>
            <Button
              size="small"
              onClick={() => {
                actions.onExplain(entry);
              }}
            >
              {say(wording.explain)}
            </Button>
            <Button
              size="small"
              onClick={() => {
                (marked ? actions.onUnmark : actions.onMark)(entry);
              }}
            >
              {say(marked ? wording.unmark : wording.mark)}
            </Button>
            {dismissal ? (
              <Button
                size="small"
                onClick={() => {
                  actions.onReopen(entry);
                }}
              >
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
          {dismissing && !dismissal && (
            <DismissForm
              reviewer={props.reviewer}
              button={wording.dismissNow}
              onDismiss={(reason, reviewer) => {
                actions.onDismiss(entry, reason, reviewer);
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}
