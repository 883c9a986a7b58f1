import { registerFunctions } from "../excel/functions/associate";
import { rules } from "../rules";

// Where Office.js did not load there is nobody to register with; the pane says what is wrong (src/excel/office.ts).
if (typeof CustomFunctions !== "undefined") registerFunctions(rules);
