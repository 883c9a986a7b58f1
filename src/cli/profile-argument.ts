import { readFile } from "node:fs/promises";
import { sameInBoth, type Language, type Wording } from "../core/wording";
import type { Profile } from "../profile/profile";
import { readProfileText } from "../profile/profile-file";

/** The file of `--profile`, where it holds none. */
export class UnreadableProfile extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly Wording[],
  ) {
    super(problems.map((problem) => problem.en).join("; "));
    this.name = "UnreadableProfile";
  }

  lines(language: Language): readonly string[] {
    return this.problems.map((problem) => `${this.file}: ${problem[language]}`);
  }
}

/** @throws UnreadableProfile */
export async function readProfileFile(file: string): Promise<Profile> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UnreadableProfile(file, [sameInBoth(error instanceof Error ? error.message : String(error))]);
  });
  const read = readProfileText(text);
  if (read.kind === "problems") throw new UnreadableProfile(file, read.problems);
  return read.profile;
}
