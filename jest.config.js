/** Packages that ship ES modules alone; the second list is what the workbench's spreadsheet brings. */
const modules = [
  ...[
    "hucre",
    "@borgar",
    "fast-check",
    "pure-rand",
    "@exodus",
    "@csstools",
    "@asamuzakjp",
    "entities",
    "parse5",
    "marked",
  ],
  ...[
    "lodash-es",
    "nanoid",
    "rbush",
    "quickselect",
    "kdbush",
    "franc-min",
    "trigram-utils",
    "n-gram",
    "collapse-white-space",
  ],
  ...["cjk-regex", "regexp-util", "unicode-regex"],
];

/** @type {import("jest").Config} */
const shared = {
  testEnvironment: "node",
  // Looking a global up in the context of a test costs some hundred nanoseconds: in hashes and in the spreadsheet's inner loops most of the time.
  // Not String and Number: css-tree has constants of its own of these names.
  sandboxInjectedGlobals: ["Array", "Boolean", "JSON", "Map", "Math", "Object", "RegExp", "Set", "Symbol", "isNaN"],
  roots: ["<rootDir>/test"],
  transform: {
    "^.+\\.(t|j|mj)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join("|")})/)`],
};

/** @type {import("jest").Config} */
module.exports = {
  // One for each core of the smallest machine; the spreadsheet of a suite leaves memory behind, so that a worker is replaced in time.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1500MB",
  testTimeout: 180000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/test/e2e/"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "<rootDir>/test/e2e/browser-environment.ts",
      testMatch: ["**/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/start-shared.ts",
      globalTeardown: "<rootDir>/test/e2e/stop-shared.ts",
    },
  ],
};
