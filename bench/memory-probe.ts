import { measureMemory } from "./memory";

const [id = "", size = "0"] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measureMemory(id, Number(size))));
