import { races } from "./functions";
import { runRange } from "./long-ranges";

/** One function's races in a process of its own: ID SIZES ROUNDS; the results go to the standard output as JSON. */

const [id, sizes = "", rounds = "7"] = process.argv.slice(2);
const entry = races.find((each) => each.id === id);
if (!entry) throw new Error(`no race is called ${String(id)}`);

// Excel's error class, which a row that fails asks for.
Object.assign(globalThis, { CustomFunctions: { Error: class {} } });
const results = sizes.split(",").map((size) => {
  process.stderr.write(`… ${entry.id}, ${Number(size).toLocaleString("en")} rows\n`);
  return runRange(entry, Number(size), Number(rounds));
});
process.stdout.write(JSON.stringify(results));
