import { raceName } from "./contestants";
import { races } from "./functions";
import { runRange } from "./long-ranges";

/** One function's races in a process of its own: NAME SIZES ROUNDS; the results go to the standard output as JSON. */

const [name, sizes = "", rounds = "7"] = process.argv.slice(2);
const entry = races.find((each) => raceName(each) === name);
if (!entry) throw new Error(`no race is called ${String(name)}`);

// Excel's error class, which a row that fails asks for.
Object.assign(globalThis, { CustomFunctions: { Error: class {} } });
const results = sizes.split(",").map((size) => {
  process.stderr.write(`… ${raceName(entry)}, ${Number(size).toLocaleString("en")} rows\n`);
  return runRange(entry, Number(size), Number(rounds));
});
process.stdout.write(JSON.stringify(results));
