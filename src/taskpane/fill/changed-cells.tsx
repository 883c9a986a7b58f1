import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { decimalFromDouble } from "../../core/decimal";
import type { Language, Wording } from "../../core/wording";
import type { CellChange } from "../../excel/fill/fill-step";
import { CellLink } from "../controls/cell-link";
import { useLanguage, useSay, type Say } from "../shell/language";
import { shownFigure } from "./live-figures";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

const SHOWN_AT_FIRST = 12;
const SHOWN_A_PAGE = 200;

/** Each cell that a fill would change, with what it holds and what it would hold. */
export function ChangedCells({
  cells,
  title = wording.changedCells,
}: {
  cells: readonly CellChange[];
  title?: Wording;
}) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  if (cells.length === 0) return null;
  // What somebody changed by hand is what one has to see.
  const sorted = [...cells].sort((a, b) => Number(b.byHand) - Number(a.byHand));
  const shown = sorted.slice(0, most);
  return (
    <section aria-label={say(title, { count: String(cells.length) })}>
      <Caption1 block>{say(title, { count: String(cells.length) })}</Caption1>
      <ul className={styles.list}>
        {shown.map((change) => (
          <li key={`${change.sheet}!${change.cell}`}>
            <CellLink sheet={change.sheet} address={change.cell} />: {changeText(change, language, say)}
          </li>
        ))}
      </ul>
      {cells.length > shown.length && (
        <Button
          size="small"
          onClick={() => {
            setMost(most + SHOWN_A_PAGE);
          }}
        >
          {say(wording.showMoreCells, { count: String(cells.length - shown.length) })}
        </Button>
      )}
    </section>
  );
}

function changeText(change: CellChange, language: Language, say: Say): string {
  const before = valueText(change.before, change, language, say);
  const after = valueText(change.after, change, language, say);
  if (change.keptFormula !== undefined)
    return say(wording.formulaStays, { formula: change.keptFormula, before, after });
  return say(change.byHand ? wording.changeByHand : wording.change, { before, after });
}

function valueText(value: CellChange["before"], { format }: CellChange, language: Language, say: Say): string {
  if (value === null || value === "") return say(wording.blankCell);
  if (typeof value === "boolean") return say(value ? wording.yes : wording.no);
  if (typeof value === "number") return shownFigure(decimalFromDouble(value).toFixed(), format ?? "general", language);
  return value;
}
