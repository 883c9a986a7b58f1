import type { Wording } from "../../core/wording";
import { useLanguage } from "../shell/language";
import { versions } from "../shell/versions";
import type { AuditEntry } from "./audit-entry";
import { AuditExport } from "./audit-export";
import { auditSheet } from "./audit-sheet";
import { today } from "../shell/today";
import type { AuditResult } from "./use-audit";

interface Props {
  readonly result: AuditResult;
  readonly entries: readonly AuditEntry[];
  readonly kindTitle: (kind: string) => Wording;
}

/** What can be handed on of a check: the findings as a sheet of their own. */
export function AuditReports({ result, entries, kindTitle }: Props) {
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <AuditExport
      sheet={() =>
        auditSheet({ entries, kindTitle, versions: versions(), day: today(), scope: result.words }, language)
      }
    />
  );
}
