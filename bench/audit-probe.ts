import { runAudit } from "./audits";

/** The audit in a process of its own, as the pane and the command line run it: SIZES ROUNDS; the results as JSON. */

const [sizes = "", rounds = "5"] = process.argv.slice(2);
process.stdout.write(JSON.stringify(sizes.split(",").map((cells) => runAudit(Number(cells), Number(rounds)))));
