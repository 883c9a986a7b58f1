import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ruleNamed } from "../../src/rules";
import {
  callKey,
  isEnough,
  keeps,
  riseBetween,
  written,
  writtenCorrections,
  type Contract,
  type Correction,
} from "./contract";
import { resultNow, withAdditions } from "./current";

/**
 * `npm run contract`: records the functions, parameters and figures that the code has beyond what is published. It never changes what is
 * published: a figure that must be corrected is listed in corrections.json, with its line in CHANGELOG.md. `-- --released` says that the
 * version in package.json is now in people's hands. `-- --corrects "FIRST CELL OF THE CHANGELOG'S LINE" --functions LATE_CHARGES,…` lists
 * the published calls of these functions that give something else now under that line of CHANGELOG.md; with `--matching TEXT` those alone
 * whose arguments and result, as JSON, hold the text.
 */
const root = resolve(__dirname, "../..");
const file = resolve(root, "test/contract/published.json");
const published = JSON.parse(readFileSync(file, "utf8")) as Contract;
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };

/** Calls of the version under work are made again, those of released ones stay. */
function releasedPart({ released, functions }: Contract): Contract {
  const isReleased = ({ since }: { readonly since: string }): boolean => released.includes(since);
  const kept = Object.entries(functions)
    .filter(([, each]) => isReleased(each))
    .map(([id, { since, parameters, calls }]) => {
      return [id, { since, parameters: parameters.filter(isReleased), calls: calls.filter(isReleased) }] as const;
    });
  return { released, functions: Object.fromEntries(kept) };
}

function correct(changelog: string, ids: readonly string[], matching: string): void {
  const correctionsFile = resolve(root, "test/contract/corrections.json");
  const corrections = JSON.parse(readFileSync(correctionsFile, "utf8")) as readonly Correction[];
  const others = corrections.filter((each) => each.changelog !== changelog);
  const known = new Set(others.flatMap(({ calls }) => calls.map((call) => callKey(call.function, call.arguments))));
  const calls = ids.flatMap((id) => {
    const rule = ruleNamed(id);
    if (!rule) throw new Error(`there is no function ${id}`);
    return (published.functions[id]?.calls ?? []).flatMap(({ arguments: args, result: before, since }) => {
      const after = resultNow(rule, args);
      if (!published.released.includes(since) || keeps(before, after) || known.has(callKey(id, args))) return [];
      if (!JSON.stringify([args, after]).includes(matching)) return [];
      return [{ function: id, arguments: args, before, after }];
    });
  });
  const listed = [...others, ...(calls.length > 0 ? [{ version, changelog, calls }] : [])];
  writeFileSync(correctionsFile, writtenCorrections(listed));
  process.stdout.write(`test/contract/corrections.json: ${String(calls.length)} calls under "${changelog}"\n`);
}

function record(isReleased: boolean): void {
  const before = releasedPart(published);
  const now = withAdditions(before, version);
  const last = published.released.at(-1) ?? "0.0.0";
  const added = JSON.stringify(now.functions) !== JSON.stringify(before.functions);
  if (added && !isEnough(riseBetween(last, version), "minor")) {
    process.stderr.write(
      `Functions or parameters were added since ${last}: raise the version in package.json first.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const released = isReleased ? [...new Set([...published.released, version])] : published.released;
  writeFileSync(file, written({ ...now, released }));
  const calls = Object.values(now.functions).reduce((sum, each) => sum + each.calls.length, 0);
  const functions = Object.keys(now.functions).length;
  process.stdout.write(`test/contract/published.json: ${String(functions)} functions, ${String(calls)} calls\n`);
}

const { values: options } = parseArgs({
  options: {
    released: { type: "boolean", default: false },
    corrects: { type: "string" },
    functions: { type: "string" },
    matching: { type: "string" },
  },
});
if (options.corrects === undefined) record(options.released);
else correct(options.corrects, (options.functions ?? "").split(","), options.matching ?? "");
