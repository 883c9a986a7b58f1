import { makeStaticStyles } from "@fluentui/react-components";

/** The few rules that stand outside Fluent's components: the pane fills its frame and scrolls within its views. */
export const usePageStyle = makeStaticStyles({
  "html, body, #pane": { height: "100%", margin: 0 },
  body: { overflow: "hidden" },
});
