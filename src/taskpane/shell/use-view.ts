import { useCallback, useEffect, useState } from "react";
import { keepOnThisComputer, readOnThisComputer } from "./this-computer";
import { hashOf, viewOfHash, views, type View } from "./route";

const KEY = "erario.view";

function firstView(): View {
  const last = readOnThisComputer(KEY);
  return viewOfHash(window.location.hash) ?? views.find((view) => view === last) ?? "fill";
}

/** The view in sight: what the ribbon asked for through the hash, or what the person last used. */
export function useView(): readonly [View, (view: View) => void] {
  const [view, setView] = useState(firstView);
  useEffect(() => {
    const follow = (): void => {
      const asked = viewOfHash(window.location.hash);
      if (asked) setView(asked);
    };
    window.addEventListener("hashchange", follow);
    return () => {
      window.removeEventListener("hashchange", follow);
    };
  }, []);
  useEffect(() => {
    keepOnThisComputer(KEY, view);
  }, [view]);
  const show = useCallback((next: View) => {
    setView(next);
    // Office's own page loses history.replaceState on some builds; the hash alone is left to every one of them.
    if (window.location.hash !== hashOf[next]) window.location.hash = hashOf[next];
  }, []);
  return [view, show];
}
