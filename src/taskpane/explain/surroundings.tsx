import { Body1, Button, Caption1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Wording } from "../../core/wording";
import type { Surroundings } from "../../excel/reading/surroundings";
import type { Dependent, Dependents } from "../../formulas/explanation/dependents";
import type { InputFact } from "../../formulas/explanation/input-facts";
import { measureOfFormat } from "../../formulas/explanation/measure";
import { cellName } from "../../workbook/address";
import { CellLink } from "../controls/cell-link";
import { useLanguage, useSay } from "../shell/language";
import { measuredText } from "./measured-text";
import type { Looked } from "./use-surroundings";
import { explainWording as wording } from "./wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground3 },
  meaning: { margin: 0, overflowWrap: "anywhere" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  value: { marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  more: { alignSelf: "flex-start" },
});

/** Where the cell's value comes from, as its line says, and which formulas rest on it. */
export function SurroundingsOf({ looked, sheet }: { looked: Looked; sheet: string }) {
  const styles = useStyles();
  const say = useSay();
  if (looked.kind === "done") return <Found surroundings={looked.surroundings} sheet={sheet} />;
  return (
    <section className={styles.section} aria-label={say(wording.dependents)}>
      <Subtitle2 as="h2">{say(wording.dependents)}</Subtitle2>
      {looked.kind === "waiting" && <Spinner size="tiny" labelPosition="after" label={say(wording.lookingAround)} />}
      {looked.kind === "failed" && <Caption1>{say(looked.problem)}</Caption1>}
      {looked.kind === "large" && (
        <>
          <Caption1>{say(wording.largeWorkbook)}</Caption1>
          <Button className={styles.more} onClick={looked.read}>
            {say(wording.lookAround)}
          </Button>
        </>
      )}
    </section>
  );
}

function Found({ surroundings, sheet }: { surroundings: Surroundings; sheet: string }) {
  const styles = useStyles();
  const say = useSay();
  const { facts, dependents } = surroundings;
  return (
    <>
      {facts.length > 0 && (
        <section className={styles.section} aria-label={say(wording.whereFrom)}>
          <Subtitle2 as="h2">{say(wording.whereFrom)}</Subtitle2>
          <dl className={styles.facts}>
            {facts.map((fact) => (
              <Fact key={fact.column} fact={fact} sheet={sheet} />
            ))}
          </dl>
        </section>
      )}
      <section className={styles.section} aria-label={say(wording.dependents)}>
        <Subtitle2 as="h2">{say(wording.dependents)}</Subtitle2>
        <Body1>{say(countOf(dependents))}</Body1>
        <Cells title={wording.readHere} cells={dependents.direct} count={dependents.directCount} />
        {dependents.count > dependents.directCount && (
          <Cells title={wording.reached} cells={dependents.reached} count={dependents.reachedCount} />
        )}
      </section>
    </>
  );
}

function countOf({ count, directCount, more }: Dependents): Wording {
  if (count === 0) return wording.nothingRests;
  const words =
    count === 1
      ? wording.oneRests
      : more
        ? wording.moreRest
        : count === directCount
          ? wording.allRest
          : wording.someRest;
  const numbers = { count: String(count), direct: String(directCount) };
  return {
    en: words.en.replace("{count}", numbers.count).replace("{direct}", numbers.direct),
    "pt-BR": words["pt-BR"].replace("{count}", numbers.count).replace("{direct}", numbers.direct),
  };
}

function Fact({ fact, sheet }: { fact: InputFact; sheet: string }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div>
      <dt className={styles.term}>
        <Caption1>{fact.heading}</Caption1> <CellLink sheet={sheet} address={cellName(fact.row, fact.column)} />
      </dt>
      <dd className={styles.meaning}>
        <Caption1>{measuredText(fact.value, measureOfFormat(fact.format), language)}</Caption1>
      </dd>
    </div>
  );
}

/** Of a long list so many are shown until somebody asks for more. */
const SHOWN = 8;

function Cells({ title, cells, count }: { title: Wording; cells: readonly Dependent[]; count: number }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  if (cells.length === 0) return null;
  const shown = all ? cells : cells.slice(0, SHOWN);
  return (
    <>
      <Caption1 as="h3">{say(title)}</Caption1>
      <ul className={styles.list} aria-label={say(title)}>
        {shown.map((each) => (
          <li key={`${each.sheet}!${each.cell}`}>
            {each.label !== undefined && <Caption1 className={styles.label}>{each.label}</Caption1>}
            <div className={styles.line}>
              <CellLink sheet={each.sheet} address={each.cell} />
              <Body1 className={styles.value}>{measuredText(each.value, measureOfFormat(each.format), language)}</Body1>
            </div>
          </li>
        ))}
      </ul>
      {!all && cells.length > SHOWN && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {say(wording.showAll, { count: String(cells.length) })}
        </Button>
      )}
      {all && count > cells.length && (
        <Caption1>{say(wording.unlisted, { count: String(count - cells.length) })}</Caption1>
      )}
    </>
  );
}
