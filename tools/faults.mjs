/** Every fault case of `test/excel/taking-back`, with counts by kind; the suite itself runs a sample of them. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  process.execPath,
  ["node_modules/jest/bin/jest.js", "test/excel/taking-back/faults", "-w", "1"],
  {
    stdio: "inherit",
    env: { ...process.env, ERARIO_FAULTS: "all" },
  },
);
process.exit(status ?? 1);
