import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { OfficeState } from "../../excel/office";
import { useAnnounce } from "./announcer";
import { useSay } from "./language";
import { shellWording as wording } from "./wording";

const useStyles = makeStyles({
  message: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
});

/** Why the pane cannot work here, and what to do about it. */
export function Unavailable({ office }: { office: Exclude<OfficeState, { kind: "ready" }> }) {
  const styles = useStyles();
  const say = useSay();
  const title =
    office.kind === "noOffice"
      ? wording.noOfficeTitle
      : office.kind === "notExcel"
        ? wording.notExcelTitle
        : wording.tooOldTitle;
  const announce = useAnnounce();
  const reason = say(title);
  useEffect(() => {
    announce(reason);
  }, [announce, reason]);
  return (
    <main className={styles.message}>
      <Subtitle2 as="h1">{reason}</Subtitle2>
      {office.kind === "noOffice" && <Body1>{say(wording.noOffice)}</Body1>}
      {office.kind === "notExcel" && <Body1>{say(wording.notExcel)}</Body1>}
      {office.kind === "tooOld" && <Body1>{say(wording.tooOld, { missing: office.missing.join(", ") })}</Body1>}
      {office.kind !== "tooOld" && (
        <Button
          appearance="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {say(wording.tryAgain)}
        </Button>
      )}
    </main>
  );
}
