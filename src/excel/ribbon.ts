/** The ribbon's buttons: the FunctionName that manifest.xml gives each, and the view of the pane that it opens. */
export const ribbonViews = { showFill: "fill", showExplain: "explain", showAudit: "audit" } as const;

export type RibbonView = (typeof ribbonViews)[keyof typeof ribbonViews];

let showing: Promise<void> | undefined;

/** One call at a time: a second one before the pane is there leaves the buttons dead (OfficeDev/office-js issue 3224). */
function showPane(): Promise<void> {
  showing ??= Office.addin.showAsTaskpane().finally(() => {
    showing = undefined;
  });
  return showing;
}

/**
 * Ties the buttons to the pane. Called as the page loads, before the pane itself is there, since Excel may call a button's function as
 * soon as the shared runtime stands.
 * @param goTo takes the pane to a view, now or when it is there
 */
export function associateRibbon(goTo: (view: RibbonView) => void): void {
  // Outside Excel, and in an Excel without the shared runtime, there is no ribbon to answer.
  if (typeof Office === "undefined" || (Office as { readonly actions?: unknown }).actions === undefined) return;
  for (const [action, view] of Object.entries(ribbonViews)) {
    Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      goTo(view);
      // An Excel that does not show the pane still gets its button back.
      void showPane()
        .catch(() => undefined)
        .finally(() => {
          event.completed();
        });
    });
  }
}
