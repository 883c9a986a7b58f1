import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "../core/wording";
import { templates } from "../templates";
import { answersReference } from "./answers-markdown";

/** `npm run docs:answers`: writes the page on the templates' answers and the profile from their fields, in each language. */
for (const language of languages) {
  const file = `docs/answers.${language}.md`;
  writeFileSync(resolve(__dirname, "../..", file), answersReference(templates, language));
  process.stdout.write(`${file}\n`);
}
