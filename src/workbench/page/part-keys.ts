/** Where F6 leads, in Excel's order. */
const PARTS = ["grid", "ribbon", "pane"] as const;

type Part = (typeof PARTS)[number];

/** The page's element that takes the focus for a part; null where the part is not in sight. */
function placeOf(part: Part, page: Document): HTMLElement | null {
  switch (part) {
    case "grid":
      // Univer's own editor takes what is typed in the grid, also while no cell is being edited.
      return page.querySelector<HTMLElement>(".gridPlace [contenteditable='true']");
    case "ribbon":
      // The first is the file chooser, an input inside its label.
      return page.querySelector<HTMLElement>(".ribbon :is(input, button)");
    case "pane":
      return page.querySelector<HTMLElement>("aside.pane:not([hidden]) iframe");
  }
}

function partOf(element: Element | null): Part {
  if (element?.closest("aside.pane")) return "pane";
  return element?.closest(".ribbon") ? "ribbon" : "grid";
}

function focus(place: HTMLElement): void {
  place.focus();
  if (place instanceof HTMLIFrameElement) place.contentWindow?.focus();
}

/** Excel keeps F6 for itself, wherever the focus is: it leads from the grid to the ribbon, to the pane and back; with Shift the other way. */
export function moveBetweenParts(frame: HTMLIFrameElement): () => void {
  const page = frame.ownerDocument;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? PARTS.length - 1 : 1;
    let index = PARTS.indexOf(partOf(page.activeElement));
    for (let tried = 0; tried < PARTS.length; tried += 1) {
      index = (index + step) % PARTS.length;
      const place = placeOf(PARTS[index] ?? "grid", page);
      if (place) {
        focus(place);
        return;
      }
    }
  };
  const inFrame = (): void => frame.contentWindow?.addEventListener("keydown", press, true);
  page.addEventListener("keydown", press, true);
  frame.addEventListener("load", inFrame);
  inFrame();
  return () => {
    page.removeEventListener("keydown", press, true);
    frame.removeEventListener("load", inFrame);
  };
}
