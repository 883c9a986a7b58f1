import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { severities } from "../../audit/finding";
import type { RightFormula } from "../../audit/right-formula";
import type { Wording } from "../../core/wording";
import { useAnnounce } from "../shell/announcer";
import { useSay } from "../shell/language";
import type { AuditEntry } from "./audit-entry";
import { FindingItem, type FindingActions } from "./finding-item";
import { auditWording as wording } from "./wording";

/** Enlarged as far as that a pane's height holds but a few lines, which findings need. */
const LOW = "@media (max-height: 480px)";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  keys: { color: tokens.colorNeutralForeground3, [LOW]: { display: "none" } },
});

const SHOWN_AT_FIRST = 100;

interface Props {
  readonly entries: readonly AuditEntry[];
  /** Whether they stand under a heading for each severity, or in one list as they come. */
  readonly grouped: boolean;
  readonly marks: ReadonlySet<string>;
  readonly reviewer: string;
  readonly kindTitle: (kind: string) => Wording;
  readonly formulasOf: (entry: AuditEntry) => readonly RightFormula[];
  readonly actions: FindingActions;
}

/** Findings as one stop of the Tab key: arrows, Home and End go through them, Enter opens, Escape closes. */
export function FindingList(props: Props) {
  const { entries, marks, kindTitle } = props;
  const styles = useStyles();
  const say = useSay();
  const announce = useAnnounce();
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLDivElement>(null);
  const shown = entries.slice(0, limit);
  const stop = shown.some(({ id }) => id === current) ? current : (shown[0]?.id ?? null);

  const headOf = (id: string | undefined): HTMLElement | null =>
    id === undefined ? null : (list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`) ?? null);
  // What was dismissed leaves the list: the next one takes its place, so that the focus does not fall to the page.
  const following = useRef<string | null>(null);
  useEffect(() => {
    if (following.current === null) return;
    headOf(following.current)?.focus();
    following.current = null;
  });
  const leaving = (entry: AuditEntry): void => {
    const at = shown.findIndex(({ id }) => id === entry.id);
    const next = shown[at + 1] ?? shown[at - 1];
    following.current = next?.id ?? null;
    setCurrent(next?.id ?? null);
  };
  const actions: FindingActions = {
    ...props.actions,
    onDismiss: (entry, reason, reviewer) => {
      leaving(entry);
      props.actions.onDismiss(entry, reason, reviewer);
    },
    onReopen: (entry) => {
      leaving(entry);
      props.actions.onReopen(entry);
    },
  };

  const toggle = (entry: AuditEntry): void => {
    setOpen(open === entry.id ? null : entry.id);
    setCurrent(entry.id);
    if (open !== entry.id) props.actions.onGo(entry);
  };
  const move = (event: KeyboardEvent): void => {
    const heads = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = heads.findIndex((head) => head === event.currentTarget);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 }[event.key];
    const head = next === undefined ? undefined : heads[next];
    if (!head) return;
    event.preventDefault();
    head.focus();
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || open === null) return;
    event.preventDefault();
    event.stopPropagation();
    headOf(open)?.focus();
    setOpen(null);
    announce(say(wording.closed));
  };
  const item = (entry: AuditEntry) => (
    <li key={entry.id}>
      <FindingItem
        entry={entry}
        title={kindTitle(entry.finding.kind)}
        open={open === entry.id}
        current={stop === entry.id}
        marked={marks.has(entry.id)}
        reviewer={props.reviewer}
        formulas={open === entry.id ? props.formulasOf(entry) : []}
        kindTitle={kindTitle}
        actions={actions}
        onToggle={() => {
          toggle(entry);
        }}
        onFocus={() => {
          setCurrent(entry.id);
        }}
        onKeyDown={move}
      />
    </li>
  );

  return (
    <div ref={list} className={styles.all} onKeyDown={close}>
      <Caption1 className={styles.keys}>{say(wording.keys)}</Caption1>
      {props.grouped ? (
        severities.map((severity) => {
          const own = shown.filter((entry) => groupOf(entry) === severity);
          if (own.length === 0) return null;
          return (
            <section key={severity} className={styles.group}>
              <Subtitle2 as="h2">{say(wording[severity])}</Subtitle2>
              <ul className={styles.list}>{own.map(item)}</ul>
            </section>
          );
        })
      ) : (
        <ul className={styles.list}>{shown.map(item)}</ul>
      )}
      {entries.length > limit && (
        <Button
          onClick={() => {
            const first = entries[limit];
            following.current = first?.id ?? null;
            setLimit(limit + SHOWN_AT_FIRST);
            announce(say(wording.moreShown, { count: String(Math.min(SHOWN_AT_FIRST, entries.length - limit)) }));
          }}
        >
          {say(wording.showMore, { count: String(Math.min(SHOWN_AT_FIRST, entries.length - limit)) })}
        </Button>
      )}
    </div>
  );
}

/** A warning that errors follow from stands among the errors. */
function groupOf({ finding, consequences }: AuditEntry): AuditEntry["finding"]["severity"] {
  const all = [finding, ...consequences.map((each) => each.finding)].map(({ severity }) =>
    severities.indexOf(severity),
  );
  return severities[Math.min(...all)] ?? finding.severity;
}
