import { Button, Field, Input, makeStyles, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { Choice } from "../controls/choice";
import { severities, type Severity } from "../../audit/finding";
import type { Decimal } from "../../core/decimal";
import { languages, type Language, type Wording } from "../../core/wording";
import { plainLabel } from "../../audit/tables/table-labels";
import { readTypedNumber } from "../../text/typed-number";
import { useLanguage, useSay } from "../shell/language";
import type { AuditEntry } from "./audit-entry";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  filter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bar: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalXS },
  severities: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
    "& > *": { minWidth: 0 },
  },
  within: { minWidth: 0, maxWidth: "100%", width: "100%" },
});

export const states = ["all", "new", "reopened", "marked"] as const;
export type State = (typeof states)[number];

export const orders = ["severity", "amount", "place"] as const;
export type Order = (typeof orders)[number];

export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** A check's kind; empty for all. */
  readonly kind: string;
  /** Empty for all. */
  readonly sheet: string;
  readonly state: State;
  readonly search: string;
  readonly order: Order;
  /** As typed: amounts below it fold. */
  readonly threshold: string;
}

export const everything: Filter = {
  severities: new Set(severities),
  kind: "",
  sheet: "",
  state: "all",
  search: "",
  order: "severity",
  threshold: "",
};

export function passes(
  entry: AuditEntry,
  filter: Filter,
  { marks, title }: { readonly marks: ReadonlySet<string>; readonly title: Wording },
): boolean {
  const { finding } = entry;
  if (!filter.severities.has(finding.severity)) return false;
  if (filter.kind !== "" && finding.kind !== filter.kind) return false;
  if (filter.sheet !== "" && finding.sheet !== filter.sheet) return false;
  if (filter.state === "new" && !entry.fresh) return false;
  if (filter.state === "reopened" && entry.reopened === null) return false;
  if (filter.state === "marked" && !marks.has(entry.id)) return false;
  const sought = plainLabel(filter.search);
  if (sought === "") return true;
  const texts = languages.flatMap((language) => [finding.message[language], title[language]]);
  const places = finding.cells.map((cell) => `${finding.sheet}!${cell}`);
  return [...texts, ...places].some((text) => plainLabel(text).includes(sought));
}

/** The amount below which findings fold; null where none is typed. */
export function thresholdOf({ threshold }: Filter, language: Language): Decimal | null {
  const read = readTypedNumber(threshold, language);
  return read.kind === "number" && read.value.isPositive() ? read.value : null;
}

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly filter: Filter;
  readonly marks: ReadonlySet<string>;
  readonly kindTitle: (kind: string) => Wording;
  readonly onFilter: (filter: Filter) => void;
}

/** How many findings there are of each severity and kind, and which of them are shown. */
export function FindingFilter({ entries, filter, marks, kindTitle, onFilter }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const kinds = [...new Set(entries.map(({ finding }) => finding.kind))];
  const sheets = [...new Set(entries.map(({ finding }) => finding.sheet))];
  const countOf = (holds: (entry: AuditEntry) => boolean): string => String(entries.filter(holds).length);
  const stateCounts: Readonly<Record<State, string>> = {
    all: String(entries.length),
    new: countOf(({ fresh }) => fresh),
    reopened: countOf(({ reopened }) => reopened !== null),
    marked: countOf(({ id }) => marks.has(id)),
  };
  const [unfolded, setUnfolded] = useState(false);
  const narrowed = [
    filter.kind !== "",
    filter.sheet !== "",
    filter.state !== "all",
    filter.order !== everything.order,
    filter.threshold.trim() !== "",
  ].filter((each) => each).length;
  const isNumber = filter.threshold.trim() === "" || readTypedNumber(filter.threshold, language).kind === "number";
  return (
    <div className={styles.filter}>
      <div className={styles.bar}>
        <div className={styles.severities} role="group" aria-label={say(wording.severities)}>
          {severities.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              checked={filter.severities.has(severity)}
              onClick={() => {
                const shown = new Set(filter.severities);
                if (!shown.delete(severity)) shown.add(severity);
                onFilter({ ...filter, severities: shown });
              }}
            >
              {say(wording.severityCount, {
                severity: wording[severity],
                count: countOf(({ finding }) => finding.severity === severity),
              })}
            </ToggleButton>
          ))}
        </div>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={unfolded}
          icon={unfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {say(narrowed === 0 ? wording.narrow : wording.narrowed, { count: String(narrowed) })}
        </Button>
      </div>
      <SearchBox
        className={styles.within}
        size="small"
        aria-label={say(wording.search)}
        placeholder={say(wording.search)}
        value={filter.search}
        onChange={(_event, { value }) => {
          onFilter({ ...filter, search: value });
        }}
      />
      {unfolded && (
        <div className={styles.fields}>
          {kinds.length > 1 && (
            <Field label={say(wording.kind)} size="small">
              <Choice
                size="small"
                value={filter.kind}
                onChange={(_event, { value }) => {
                  onFilter({ ...filter, kind: value });
                }}
              >
                <option value="">{say(wording.allKinds, { count: String(entries.length) })}</option>
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(wording.kindCount, {
                      kind: kindTitle(kind),
                      count: countOf(({ finding }) => finding.kind === kind),
                    })}
                  </option>
                ))}
              </Choice>
            </Field>
          )}
          {sheets.length > 1 && (
            <Field label={say(wording.ofSheet)} size="small">
              <Choice
                size="small"
                value={filter.sheet}
                onChange={(_event, { value }) => {
                  onFilter({ ...filter, sheet: value });
                }}
              >
                <option value="">{say(wording.allSheets)}</option>
                {sheets.map((sheet) => (
                  <option key={sheet} value={sheet}>
                    {say(wording.kindCount, { kind: sheet, count: countOf(({ finding }) => finding.sheet === sheet) })}
                  </option>
                ))}
              </Choice>
            </Field>
          )}
          <Field label={say(wording.state)} size="small">
            <Choice
              size="small"
              value={filter.state}
              onChange={(_event, { value }) => {
                onFilter({ ...filter, state: states.find((each) => each === value) ?? "all" });
              }}
            >
              {states.map((state) => (
                <option key={state} value={state}>
                  {say(wording.kindCount, { kind: wording.states[state], count: stateCounts[state] })}
                </option>
              ))}
            </Choice>
          </Field>
          <Field label={say(wording.order)} size="small">
            <Choice
              size="small"
              value={filter.order}
              onChange={(_event, { value }) => {
                onFilter({ ...filter, order: orders.find((each) => each === value) ?? "severity" });
              }}
            >
              {orders.map((order) => (
                <option key={order} value={order}>
                  {say(wording.orders[order])}
                </option>
              ))}
            </Choice>
          </Field>
          <Field
            label={say(wording.threshold)}
            size="small"
            {...(isNumber ? {} : { validationMessage: say(wording.thresholdNoNumber) })}
          >
            <Input
              size="small"
              className={styles.within}
              input={{ className: styles.within }}
              inputMode="decimal"
              value={filter.threshold}
              onChange={(_event, { value }) => {
                onFilter({ ...filter, threshold: value });
              }}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
