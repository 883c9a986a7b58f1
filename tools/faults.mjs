/**
 * Every fault case of `test/excel/taking-back`, with counts by kind; the suite itself runs a sample of them. One process an operation: the
 * engine keeps memory of every workbook that it ever held.
 */
import { spawnSync } from "node:child_process";

const SUITE = "test/excel/taking-back/faults";
const operations = process.argv.slice(2);
const all = [
  "fill",
  "refill",
  "fill in another language",
  "own template",
  "export",
  "export again",
  "memo",
  "mark",
  "unmark",
  "undo",
  "undo a refill",
  "undo an own template",
  "undo an export",
  "undo a memo",
];

let failed = 0;
for (const operation of operations.length > 0 ? operations : all) {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", SUITE, "-i", "-t", `^${operation} leaves`],
    { stdio: "inherit", env: { ...process.env, ERARIO_FAULTS: "all" } },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
