import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "../core/wording";
import { rules } from "../rules";
import { functionsReference } from "./reference-markdown";

/** `npm run docs:functions`: writes the reference of all functions from the rules, in each language. */
for (const language of languages) {
  const other = languages.find((each) => each !== language) ?? language;
  const file = `docs/functions.${language}.md`;
  writeFileSync(resolve(__dirname, "../..", file), functionsReference(rules, language, `functions.${other}.md`));
  process.stdout.write(`${file}\n`);
}
