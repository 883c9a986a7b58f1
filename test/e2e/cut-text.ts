import type { WorkbenchPage } from "./workbench-page";

/**
 * Texts that their own place cuts, sideways or from below: whatever hides what it has no room for and holds words itself, and fields
 * whose code or figure goes on beyond their edge, which would be read as another one. A name that is longer than its field stays known.
 */
export function cutTexts(opened: WorkbenchPage): Promise<string[]> {
  return opened.pane.locator("html").evaluate((page) => {
    const holdsWords = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
    return [...page.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      // What only screen readers are told is a pixel wide.
      if (clientWidth <= 1 || clientHeight <= 1) return [];
      const wide = scrollWidth > clientWidth + 1;
      const high = scrollHeight > clientHeight + 1;
      if (element instanceof HTMLInputElement) {
        const isRead = element.dataset["column"] === "code" || /\d/.test(element.value.slice(0, 3));
        return wide && isRead ? [`field ${element.getAttribute("aria-label") ?? ""}: ${element.value}`] : [];
      }
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      const isCut = (wide && hides(overflowX)) || (high && hides(overflowY));
      // What flows out of the pane is seen nowhere, whether or not its own box hides it; a table's frame scrolls.
      const isBeyond =
        element.getBoundingClientRect().right > page.clientWidth + 1 && !element.closest("table, [role='grid']");
      return (isCut || isBeyond) && holdsWords(element)
        ? [`${element.tagName} ${(element.textContent ?? "").slice(0, 80)}`]
        : [];
    });
  });
}
