import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { GoneFinding, Outcome } from "../../audit/tracking/gone-findings";
import { contentWording } from "../../audit/wording/content-wording";
import type { Wording } from "../../core/wording";
import { CellLink } from "../controls/cell-link";
import { useSay } from "../shell/language";
import { auditWording as wording } from "./wording";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly gone: readonly GoneFinding[];
  readonly kindTitle: (kind: string) => Wording;
}

/** What the last check told and this one does not: what is fixed, and what only looks otherwise. */
export function GoneList({ gone, kindTitle }: Props) {
  const fixed = gone.filter(({ outcome }) => outcome === "fixed");
  const others = gone.filter(({ outcome }) => outcome !== "fixed");
  return (
    <Accordion collapsible multiple>
      <Part value="fixed" title={wording.fixedList} gone={fixed} kindTitle={kindTitle} />
      <Part value="others" title={wording.otherwiseList} gone={others} kindTitle={kindTitle} />
    </Accordion>
  );
}

const outcomes: Readonly<Record<Outcome, Wording>> = {
  fixed: wording.outcomeFixed,
  changed: wording.outcomeChanged,
  deleted: wording.outcomeDeleted,
  unseen: wording.outcomeUnseen,
};

function Part({ value, title, gone, kindTitle }: Props & { value: string; title: Wording }) {
  const styles = useStyles();
  const say = useSay();
  if (gone.length === 0) return null;
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h2">{say(title, { count: String(gone.length) })}</AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {gone.map(({ followed, outcome, now, instead }) => {
            const { kept, sheet, cells } = followed;
            const [first] = cells;
            return (
              <li key={kept.id}>
                <Caption1>
                  {first === undefined ? `${sheet}!${kept.cells[0] ?? ""}` : <CellLink sheet={sheet} address={first} />}{" "}
                  · {say(kindTitle(kept.kind))}
                </Caption1>
                {kept.message && <Body1 block>{say(kept.message)}</Body1>}
                <Caption1 block>
                  {say(outcomes[outcome], { now: now === "" ? wording.blank : contentWording(now) })}
                  {instead && ` ${say(wording.insteadOf, { kind: kindTitle(instead.kind) })}`}
                </Caption1>
              </li>
            );
          })}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
