import { useEffect } from "react";

const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";

function takesFocus(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility();
}

/** Whether a node follows another in the document and does not contain it. */
function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Where an element stood that was taken out of the document: in what, and after what. */
interface Gap {
  readonly parent: Node;
  readonly before: Node | null;
}

/** What takes the place of what is gone: the next control from there on, the nearest before it, or what stands around. */
function standIn({ parent, before }: Gap): HTMLElement | null {
  let from = before?.parentNode === parent ? before : null;
  for (let within: Node | null = parent; within instanceof HTMLElement; within = within.parentNode) {
    const controls = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(takesFocus);
    const start = from;
    const next = start ? controls.find((each) => follows(each, start) && !start.contains(each)) : controls[0];
    const found = next ?? controls.at(-1);
    if (found) return found;
    from = within;
  }
  return null;
}

/** Where the element stood, from what the browser tells of the changes; null while it is still there. */
function gapOf(element: HTMLElement, changes: readonly MutationRecord[]): Gap | null {
  if (element.isConnected) return null;
  // Its place may have been taken out of its own place in turn.
  let gone: Node = element;
  let gap: Gap | null = null;
  for (const { removedNodes, target, previousSibling } of changes) {
    if (![...removedNodes].some((removed) => removed.contains(gone))) continue;
    gap = { parent: target, before: previousSibling };
    gone = target;
  }
  return gap?.parent.isConnected === true ? gap : null;
}

/**
 * Keeps the focus where one works: a control that is replaced or taken away while it has the focus hands it on to what stands in its place.
 * Browsers let it fall to the page, from where a person without a mouse begins at the top again.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: HTMLElement | null = null;
    const take = ({ target }: FocusEvent): void => {
      focused = target instanceof HTMLElement ? target : null;
    };
    // Whoever points somewhere takes the focus there, or nowhere.
    const forget = (): void => {
      focused = null;
    };
    const observer = new MutationObserver((changes) => {
      if (!focused) return;
      const gap = gapOf(focused, changes);
      if (!gap) return;
      focused = null;
      // Another part of Excel, or a control that asked for it, has the focus.
      if (!document.hasFocus() || document.activeElement !== document.body) return;
      standIn(gap)?.focus();
    });
    document.addEventListener("focusin", take);
    document.addEventListener("pointerdown", forget, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", take);
      document.removeEventListener("pointerdown", forget, true);
      observer.disconnect();
    };
  }, []);
}
