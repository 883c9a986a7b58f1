import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSay } from "./language";
import { hashOf, type View } from "./route";
import { shellWording } from "./wording";

/** Where a person came from, and what had the focus there. */
interface WayBack {
  readonly to: View;
  /** A selector of the element that takes the focus again. */
  readonly focus: string;
  /** What it is, in a few words: a cell's name. */
  readonly name: string;
}

let kept: { readonly on: View; readonly way: WayBack } | null = null;
/** The way that was taken, until its view is drawn. */
let taken: WayBack | null = null;
const listeners = new Set<() => void>();

function keep(next: typeof kept): void {
  kept = next;
  for (const listener of listeners) listener();
}

/** Shows another view, with a way back to the place that is left. */
export function leaveTo(view: View, way: WayBack): void {
  keep({ on: view, way });
  window.location.hash = hashOf[view];
}

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0` },
  back: { maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere", justifyContent: "flex-start", textAlign: "left" },
});

/** Stands over a view that another one led to. */
export function WayBackBar({ view }: { view: View }) {
  const styles = useStyles();
  const say = useSay();
  const [shown, setShown] = useState(kept);
  useEffect(() => {
    const look = (): void => {
      setShown(kept);
    };
    look();
    listeners.add(look);
    return () => {
      listeners.delete(look);
    };
  }, []);
  const bar = useRef<HTMLDivElement>(null);
  // Before the browser draws: it lets the focus fall from what is out of sight, and a screen reader would be told of the page.
  useLayoutEffect(() => {
    if (taken?.to !== view) return;
    const place = document.querySelector<HTMLElement>(taken.focus);
    taken = null;
    keep(null);
    place?.focus();
    place?.scrollIntoView({ block: "nearest" });
  }, [view]);
  useLayoutEffect(() => {
    // The control that led here went out of sight with its view.
    const left = document.activeElement;
    const isLost = left === document.body || left?.checkVisibility() === false;
    if (document.hasFocus() && isLost) bar.current?.querySelector("button")?.focus();
  }, [shown, view]);
  if (shown?.on !== view) return null;
  const { way } = shown;
  return (
    <div ref={bar} className={styles.bar}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        onClick={() => {
          taken = way;
          window.location.hash = hashOf[way.to];
        }}
      >
        {say(shellWording.backTo, { place: way.name })}
      </Button>
    </div>
  );
}
