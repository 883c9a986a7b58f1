// `npm run docs:pictures`, after a build: walks docs/guia.md and the filled sheets, and keeps what each of them looks like.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  process.execPath,
  ["node_modules/jest/bin/jest.js", "test/e2e/guide", "test/e2e/all-templates"],
  {
    stdio: "inherit",
    env: { ...process.env, GUIDE_PICTURES: "1" },
  },
);
process.exit(status ?? 1);
