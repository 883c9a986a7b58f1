import { Body1, Caption1, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from "@fluentui/react-components";
import type { FillPreview, SheetPreview } from "../../excel/fill/fill";
import { useSay, type Say } from "../shell/language";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** What a fill would do to the workbook as it is now; said before anything is done. */
export function FillPreviewList({ preview, complete }: { preview: FillPreview | null; complete: boolean }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section className={styles.section} aria-label={say(wording.preview)}>
      <Subtitle2 as="h3">{say(wording.preview)}</Subtitle2>
      {!preview && <Caption1>{say(complete ? wording.previewReading : wording.previewWaits)}</Caption1>}
      {preview && (
        <ul className={styles.list}>
          {preview.sheets.map((sheet) => (
            <li key={sheet.name}>
              <Body1>{sheetLine(sheet, say)}</Body1>
            </li>
          ))}
          {preview.linked.length > 0 && <li>{say(wording.willLink, { names: preview.linked.join(", ") })}</li>}
          {preview.repointed.length > 0 && <li>{say(wording.willRepoint, { names: preview.repointed.join(", ") })}</li>}
        </ul>
      )}
      {preview?.obstacles.map((obstacle) => (
        <MessageBar key={obstacle.en} intent="error" layout="multiline">
          <MessageBarBody>{say(obstacle)}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}

function sheetLine({ name, action, changes }: SheetPreview, say: Say): string {
  switch (action.kind) {
    case "make":
      return say(wording.willMake, { sheet: name });
    case "setAside":
      return say(wording.willSetAside, { sheet: name, as: action.as });
    case "update":
      if (!changes || changes.changedInputs + changes.addedRows + changes.clearedRows === 0) {
        return say(wording.willStay, { sheet: name });
      }
      return say(wording.willUpdate, {
        sheet: name,
        inputs: String(changes.changedInputs),
        rows: String(changes.addedRows),
        emptied: String(changes.clearedRows),
      });
  }
}
