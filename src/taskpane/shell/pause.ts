/** Lets the pane draw, and the person cancel, between two steps of long work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve);
  });
}
