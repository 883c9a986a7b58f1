import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { races } from "./functions";
import { growthTable, rangeTable, runRange, usualSizes, type RangeResult } from "./long-ranges";

const { values: options } = parseArgs({
  options: {
    functions: { type: "string" },
    sizes: { type: "string" },
    rounds: { type: "string", default: "7" },
    json: { type: "string", default: ".cache/bench.json" },
  },
});

const chosenIds = options.functions?.split(",");
const chosenSizes = options.sizes?.split(",").map(Number);

const results: RangeResult[] = [];
for (const entry of races) {
  if (chosenIds && !chosenIds.includes(entry.id)) continue;
  for (const size of entry.sizes ?? usualSizes) {
    if (chosenSizes && !chosenSizes.includes(size)) continue;
    process.stderr.write(`${entry.id} ${String(size)}\n`);
    results.push(runRange(entry, size, Number(options.rounds)));
  }
}

console.log(rangeTable(results));
console.log(growthTable(results));
const machine = {
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory: totalmem(),
  node: process.version,
};
mkdirSync(dirname(options.json), { recursive: true });
writeFileSync(options.json, JSON.stringify({ machine, ranges: results }, null, 2));
