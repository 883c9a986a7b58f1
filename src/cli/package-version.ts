import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** The add-in's version, as its package says it. */
export async function packageVersion(): Promise<string> {
  const file = resolve(__dirname, "..", "..", "package.json");
  const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
  return version;
}
