import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { languages } from "../core/wording";
import { rules } from "../rules";
import { lawPage } from "./law-page";
import { functionsReference } from "./reference-markdown";

/** `npm run docs:functions`: writes the reference of all functions from the rules, and the page of legal values, in each language. */
for (const language of languages) {
  const other = languages.find((each) => each !== language) ?? language;
  const file = `docs/functions.${language}.md`;
  writeFileSync(resolve(__dirname, "../..", file), functionsReference(rules, language, `functions.${other}.md`));
  process.stdout.write(`${file}\n`);
}

for (const [language, file] of [
  ["pt-BR", "docs/valores-legais.md"],
  ["en", "docs/legal-values.md"],
] as const) {
  writeFileSync(resolve(__dirname, "../..", file), lawPage(language));
  process.stdout.write(`${file}\n`);
}
