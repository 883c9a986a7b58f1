import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { FillPreview, SheetPreview } from "../../excel/fill/fill-preview";
import { useSay, type Say } from "../shell/language";
import { ChangedCells } from "./changed-cells";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface Props {
  readonly preview: FillPreview | null;
  readonly complete: boolean;
  readonly onOwnTemplate: () => void;
}

/** What a fill would do to the workbook as it is now; said before anything is done. */
export function FillPreviewList({ preview, complete, onOwnTemplate }: Props) {
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
          {preview.parametersCopy !== null && <li>{say(wording.willCopy, { sheet: preview.parametersCopy })}</li>}
        </ul>
      )}
      {preview && <ChangedCells cells={preview.cells} />}
      {preview?.obstacles.map((obstacle) => (
        <MessageBar key={obstacle.en} intent={preview.ownNames.length > 0 ? "warning" : "error"} layout="multiline">
          <MessageBarBody>{say(obstacle)}</MessageBarBody>
        </MessageBar>
      ))}
      {preview && preview.ownNames.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(wording.ownTemplateOffer, { count: String(preview.ownNames.length) })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onOwnTemplate}>{say(wording.fillOwnTemplate)}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </section>
  );
}

export function sheetLine({ shown, action, changes }: SheetPreview, say: Say): string {
  switch (action.kind) {
    case "make":
      return say(wording.willMake, { sheet: shown });
    case "setAside":
      return say(wording.willSetAside, { sheet: shown, as: action.as });
    case "update":
      if (!changes || changes.changedInputs + changes.addedRows + changes.clearedRows === 0) {
        return say(wording.willStay, { sheet: shown });
      }
      return say(wording.willUpdate, {
        sheet: shown,
        inputs: String(changes.changedInputs),
        rows: String(changes.addedRows),
        emptied: String(changes.clearedRows),
      });
  }
}
