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
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
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
  testTimeout: 60000,
};
