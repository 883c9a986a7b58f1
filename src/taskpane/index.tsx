// The functions are registered by functions.js, which the page loads before this script; the pane itself comes after them, so that a
// workbook calculates before anybody looks at the pane.
import { associateRibbon } from "../excel/ribbon";
import { hashOf } from "./shell/route";

associateRibbon((view) => {
  window.location.hash = hashOf[view];
});

const element = document.getElementById("pane");
if (element) void import("./start").then(({ start }) => start(element));
