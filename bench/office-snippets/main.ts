import { mkdirSync, writeFileSync } from "node:fs";
import { table } from "../table";
import { pressAll, type Pressed, type Verdict } from "./run";
import { snippetsIn } from "./snippet";

/**
 * `npm run bench:office -- FOLDER`: Microsoft's public samples (a checkout of OfficeDev/office-js-snippets) against the workbench's host. What
 * is refused by its name is missing and said so; what is silently wrong is a fault of the host's.
 */

const VERDICTS: readonly Verdict[] = ["right", "refused", "follows", "fails", "wrong"];

async function run(folder: string): Promise<void> {
  const pressed: Pressed[] = [];
  for (const snippet of snippetsIn(folder)) pressed.push(...(await pressAll(snippet)));
  const kinds = [...new Set(pressed.map(({ kind }) => kind))];
  const count = (verdict: Verdict, kind?: string): string =>
    String(pressed.filter((each) => each.verdict === verdict && (kind === undefined || each.kind === kind)).length);
  const line = (label: string, kind?: string): string[] => [
    label,
    String(pressed.filter((each) => kind === undefined || each.kind === kind).length),
    ...VERDICTS.map((verdict) => count(verdict, kind)),
  ];
  console.log(table(["samples", "buttons", ...VERDICTS], [...kinds.map((kind) => line(kind, kind)), line("all")]));
  for (const verdict of ["wrong", "fails"] as const) {
    console.log(`\n${verdict}:`);
    for (const each of pressed)
      if (each.verdict === verdict) console.log(`  ${each.snippet} #${each.button}: ${each.said.slice(0, 200)}`);
  }
  const missing = new Map<string, number>();
  for (const { verdict, said } of pressed) {
    const [, member = said] = /could not be found: (.*?) is not in this host/.exec(said) ?? [];
    if (verdict === "refused") missing.set(member, (missing.get(member) ?? 0) + 1);
  }
  console.log("\nrefused by name, most often first:");
  for (const [member, times] of [...missing].sort((a, b) => b[1] - a[1])) console.log(`  ${String(times)} × ${member}`);
  mkdirSync(".cache", { recursive: true });
  writeFileSync(".cache/office-snippets.json", JSON.stringify(pressed, null, 1));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("npm run bench:office -- FOLDER");
run(folder).then(
  () => process.exit(0),
  (problem: unknown) => {
    console.error(problem);
    process.exit(1);
  },
);
