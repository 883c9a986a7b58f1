import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useSay } from "../shell/language";
import type { Trail } from "./use-trail";
import { explainWording as wording } from "./wording";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  back: { maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere", justifyContent: "flex-start", textAlign: "left" },
  places: {
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    overflowWrap: "anywhere",
  },
});

/** Places that are shown at each end of a long way. */
const SHOWN = 3;

/** The way that links led, each step of it a link back. */
export function TrailBar({ trail }: { trail: Trail }) {
  const styles = useStyles();
  const say = useSay();
  const bar = useRef<HTMLElement>(null);
  const { places, moves, goTo } = trail;
  useEffect(() => {
    // The link that was followed is gone with the cell that it stood in.
    if (moves > 0) bar.current?.querySelector("button")?.focus();
  }, [moves]);
  const before = places.at(-2);
  if (!before) return null;
  const name = (index: number): string => `${places[index]?.sheet ?? ""}!${places[index]?.cell ?? ""}`;
  const isLong = places.length > 2 * SHOWN;
  const shown = places.flatMap((place, index) =>
    isLong && index >= SHOWN && index < places.length - SHOWN ? [] : [{ place, index }],
  );
  return (
    <nav ref={bar} className={styles.bar} aria-label={say(wording.trail)}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        onClick={() => {
          goTo(before);
        }}
      >
        {say(wording.backTo, { cell: name(places.length - 2) })}
      </Button>
      <ol className={styles.places}>
        {shown.map(({ place, index }) => (
          <li key={index}>
            {index > 0 && <Caption1 aria-hidden>› </Caption1>}
            {isLong && index === places.length - SHOWN && <Caption1>… › </Caption1>}
            {index === places.length - 1 ? (
              <Caption1 aria-current="location">{name(index)}</Caption1>
            ) : (
              <Link
                as="button"
                inline
                onClick={() => {
                  goTo(place);
                }}
              >
                <Caption1>{name(index)}</Caption1>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
