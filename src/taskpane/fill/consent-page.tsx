import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { FillPreview } from "../../excel/fill/fill-preview";
import { PageHeading } from "../controls/page-heading";
import { useSay } from "../shell/language";
import { ViewLayout } from "../shell/view-layout";
import { ChangedCells } from "./changed-cells";
import { fillLabel } from "./fill-foot";
import { sheetLine } from "./fill-preview";
import type { Fill } from "./use-fill";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a fill would do to things of the person's own and the yes or no to it, in one sight: the list scrolls, the buttons stay. */
export function ConsentPage({ fill, preview }: { fill: Fill; preview: FillPreview }) {
  const styles = useStyles();
  const say = useSay();
  const isOwn = ({ action }: FillPreview["sheets"][number]): boolean => action.kind === "setAside";
  const own = preview.sheets.filter(isOwn);
  const byHand = preview.cells.filter((cell) => cell.byHand);
  const rest = preview.sheets.filter((sheet) => !isOwn(sheet));
  return (
    <ViewLayout
      foot={
        <>
          <Caption1>{say(wording.consentUndo)}</Caption1>
          <div className={styles.answers}>
            <Button
              appearance="primary"
              onClick={() => {
                fill.start(preview);
              }}
            >
              {say(wording.consentYes, { action: fillLabel(fill, say) })}
            </Button>
            <Button onClick={fill.dismiss}>{say(wording.consentNo)}</Button>
          </div>
        </>
      }
    >
      <PageHeading>{say(wording.consent)}</PageHeading>
      <Body1>{say(wording.consentAsked)}</Body1>
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map((sheet) => (
            <li key={sheet.name}>{sheetLine(sheet, say)}</li>
          ))}
        </ul>
      )}
      <ChangedCells cells={byHand} title={wording.cellsByHand} />
      <Subtitle2 as="h3">{say(wording.consentRest)}</Subtitle2>
      <ul className={styles.list}>
        {rest.map((sheet) => (
          <li key={sheet.name}>{sheetLine(sheet, say)}</li>
        ))}
        {preview.linked.length > 0 && <li>{say(wording.willLink, { names: preview.linked.join(", ") })}</li>}
        {preview.parametersCopy !== null && <li>{say(wording.willCopy, { sheet: preview.parametersCopy })}</li>}
      </ul>
      <ChangedCells cells={preview.cells.filter((cell) => !cell.byHand)} />
    </ViewLayout>
  );
}
