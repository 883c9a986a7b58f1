import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { opinionOf } from "../../audit/opinion/opinion";
import { opinionSheet } from "../../audit/opinion/opinion-sheet";
import { opinionWording } from "../../audit/opinion/opinion-wording";
import { reportKinds } from "../../audit/report-sheets";
import { fillWording, type Wording } from "../../core/wording";
import { readWorkbookName } from "../../excel/reading/workbook-name";
import type { PlannedSheet } from "../../workbook/plan";
import { useAnnounce } from "../shell/announcer";
import { useLanguage, useSay } from "../shell/language";
import { pause } from "../shell/pause";
import { today } from "../shell/today";
import { versions } from "../shell/versions";
import type { AuditEntry } from "./audit-entry";
import { AuditExport } from "./audit-export";
import { isIn } from "./audit-scope";
import { auditSheet } from "./audit-sheet";
import type { AuditResult } from "./use-audit";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({ within: { minWidth: 0, width: "100%" } });

interface Props {
  readonly result: AuditResult;
  readonly entries: readonly AuditEntry[];
  readonly kindTitle: (kind: string) => Wording;
  readonly reviewer: string;
  readonly onReviewer: (name: string) => void;
}

/** What can be handed on of a check: the findings as a sheet to work with, and the opinion to hand in. */
export function AuditReports({ result, entries, kindTitle, reviewer, onReviewer }: Props) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const isMissing = reviewer.trim() === "";

  const opinion = async (): Promise<PlannedSheet> => {
    const { review, tracked, place, words, before } = result;
    // A workbook without a name is none the less judged.
    const file = await readWorkbookName().catch(() => "");
    const circumstances = {
      file,
      scope: words,
      isInScope: (finding: Parameters<typeof isIn>[0]) => isIn(finding, place),
      reviewer: reviewer.trim(),
      day: today(),
      before,
      versions: versions(),
    };
    return opinionSheet(await opinionOf(review, tracked, circumstances, pause), language);
  };

  return (
    <>
      {entries.length > 0 && (
        <AuditExport
          kind={reportKinds.findings}
          button={fillWording(wording.export, { sheet: wording.sheetName })}
          sheet={() =>
            Promise.resolve(
              auditSheet({ entries, kindTitle, versions: versions(), day: today(), scope: result.words }, language),
            )
          }
        />
      )}
      <Field
        label={say(wording.opinionReviewer)}
        hint={say(wording.opinionReviewerHelp)}
        {...(asked && isMissing ? { validationMessage: say(wording.opinionReviewerMissing) } : {})}
      >
        <Input
          className={styles.within}
          input={{ ref: name, className: styles.within }}
          value={reviewer}
          onChange={(_event, { value }) => {
            onReviewer(value);
          }}
        />
      </Field>
      <AuditExport
        kind={reportKinds.opinion}
        button={fillWording(wording.opinion, { sheet: opinionWording.sheet })}
        sheet={opinion}
        asks={() => {
          setAsked(true);
          if (!isMissing) return false;
          name.current?.focus();
          announce(say(wording.opinionReviewerMissing));
          return true;
        }}
      />
    </>
  );
}
