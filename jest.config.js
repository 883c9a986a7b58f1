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
  // Packages that ship ES modules alone.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|@borgar|fast-check|pure-rand|@exodus|@csstools|@asamuzakjp|entities|parse5)/)"],
  testTimeout: 60000,
};
