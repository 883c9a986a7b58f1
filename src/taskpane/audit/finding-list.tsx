import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { findingKey, severities, type Finding } from "../../audit/finding";
import type { Wording } from "../../core/wording";
import { useSay } from "../shell/language";
import { markTag } from "./audit-scope";
import type { Dismissals } from "./audit-storage";
import { FindingItem } from "./finding-item";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  keys: { color: tokens.colorNeutralForeground3 },
});

const SHOWN_AT_FIRST = 100;

interface Props {
  readonly findings: readonly Finding[];
  readonly dismissals: Dismissals;
  readonly fresh: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly kindTitle: (kind: string) => Wording;
  readonly onGo: (finding: Finding) => void;
  readonly onMark: (finding: Finding) => void;
  readonly onUnmark: (finding: Finding) => void;
  readonly onDismiss: (finding: Finding, reason: string) => void;
  readonly onReopen: (finding: Finding) => void;
}

/** Findings grouped by severity, worst first; arrow keys go from one to the next. */
export function FindingList(props: Props) {
  const { findings, dismissals, fresh, marks, kindTitle } = props;
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLDivElement>(null);
  const shown = findings.slice(0, limit);

  const toggle = (finding: Finding): void => {
    const key = findingKey(finding);
    setOpen(open === key ? null : key);
    if (open !== key) props.onGo(finding);
  };
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    const heads = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const next = heads[heads.findIndex((head) => head === event.currentTarget) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div ref={list} className={styles.all}>
      <Caption1 className={styles.keys}>{say(wording.keys)}</Caption1>
      {severities.map((severity) => {
        const own = shown.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} className={styles.group}>
            <Subtitle2 as="h2">{say(wording[severity])}</Subtitle2>
            <ul className={styles.list}>
              {own.map((finding) => {
                const key = findingKey(finding);
                return (
                  <li key={key}>
                    <FindingItem
                      finding={finding}
                      title={kindTitle(finding.kind)}
                      open={open === key}
                      fresh={fresh.has(key)}
                      marked={marks.has(markTag(key))}
                      dismissal={dismissals[key]}
                      onToggle={() => {
                        toggle(finding);
                      }}
                      onGo={() => {
                        props.onGo(finding);
                      }}
                      onMark={() => {
                        props.onMark(finding);
                      }}
                      onUnmark={() => {
                        props.onUnmark(finding);
                      }}
                      onDismiss={(reason) => {
                        props.onDismiss(finding, reason);
                      }}
                      onReopen={() => {
                        props.onReopen(finding);
                      }}
                      onKeyDown={move}
                    />
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {findings.length > limit && (
        <Button
          onClick={() => {
            setLimit(limit + SHOWN_AT_FIRST);
          }}
        >
          {say(wording.showMore, { count: String(Math.min(SHOWN_AT_FIRST, findings.length - limit)) })}
        </Button>
      )}
    </div>
  );
}
