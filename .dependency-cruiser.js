/** The rooms' table of docs/architecture.md, as dependency-cruiser reads it: a room may import itself and what stands behind it. */
const beforeTemplates = ["core", "rule", "law", "text", "workbook", "rules", "formulas", "profile"];
const rooms = {
  core: [],
  law: ["core"],
  rule: ["core", "law/source\\.ts$"],
  text: ["core"],
  workbook: ["core"],
  rules: ["core", "rule", "law", "text"],
  formulas: ["core", "rule", "law", "text", "workbook", "rules"],
  profile: ["core", "law", "text", "workbook"],
  templates: beforeTemplates,
  audit: beforeTemplates,
  excel: [...beforeTemplates, "templates"],
  xlsx: ["core", "workbook"],
  functions: [...beforeTemplates, "templates", "excel"],
  taskpane: [...beforeTemplates, "templates", "audit", "excel", "xlsx/values-only\\.ts$"],
  workbench: ["workbook", "xlsx", "text"],
  cli: [...beforeTemplates, "templates", "audit", "xlsx", "workbench/unattended\\.ts$"],
};

/** What a person starts: Excel's pages and their scripts, the workbench, the command line. */
const entries =
  "^src/(functions/index\\.ts|taskpane/(index\\.tsx|unattended\\.ts)|workbench/(index\\.tsx|office/index\\.ts)|cli/[a-z-]+\\.ts)$";

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may import ${allowed.length === 0 ? "nothing of the other rooms" : allowed.join(", ")}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: {
    path: "^src/",
    pathNot: [`^src/${room}/`, ...allowed.map((each) => (each.includes("/") ? `^src/${each}` : `^src/${each}/`))],
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "decimal-js-in-one-file",
      comment: "one clone, one precision: everything else takes Decimal from core/decimal.ts",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/core/decimal\\.ts$" },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "core-knows-nobody",
      severity: "error",
      from: { path: "^src/core/", pathNot: "^src/core/decimal\\.ts$" },
      to: { path: "node_modules" },
    },
    {
      name: "hucre-behind-xlsx",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/xlsx/" },
      to: { path: "node_modules/hucre" },
    },
    {
      name: "univer-in-the-workbench",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { path: "node_modules/@univerjs" },
    },
    {
      name: "not-reached",
      comment:
        "a file that no entry of the product reaches is no feature, whatever its test says; old-browser.js is a page's own script",
      severity: "error",
      from: { path: entries },
      to: { path: "^src/", pathNot: `\\.d\\.ts$|^src/taskpane/old-browser\\.js$|${entries}`, reachable: false },
    },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-undeclared-package",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
