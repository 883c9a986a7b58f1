import { Field, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { Choice } from "../controls/choice";
import { severities, type Finding, type Severity } from "../../audit/finding";
import type { Wording } from "../../core/wording";
import { useSay } from "../shell/language";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  filter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  severities: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** A check's kind; empty for all. */
  readonly kind: string;
}

export const everything: Filter = { severities: new Set(severities), kind: "" };

export function passes(finding: Finding, { severities: shown, kind }: Filter): boolean {
  return shown.has(finding.severity) && (kind === "" || finding.kind === kind);
}

interface Props {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly kindTitle: (kind: string) => Wording;
  readonly onFilter: (filter: Filter) => void;
}

/** How many findings there are of each severity and kind, and which of them are shown. */
export function FindingFilter({ findings, filter, kindTitle, onFilter }: Props) {
  const styles = useStyles();
  const say = useSay();
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const countOf = (holds: (finding: Finding) => boolean): string => String(findings.filter(holds).length);
  return (
    <div className={styles.filter}>
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
              count: countOf((finding) => finding.severity === severity),
            })}
          </ToggleButton>
        ))}
      </div>
      {kinds.length > 1 && (
        <Field label={say(wording.kind)} size="small">
          <Choice
            size="small"
            value={filter.kind}
            onChange={(_event, { value }) => {
              onFilter({ ...filter, kind: value });
            }}
          >
            <option value="">{say(wording.allKinds, { count: String(findings.length) })}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(wording.kindCount, {
                  kind: kindTitle(kind),
                  count: countOf((finding) => finding.kind === kind),
                })}
              </option>
            ))}
          </Choice>
        </Field>
      )}
    </div>
  );
}
