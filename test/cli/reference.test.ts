import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { functionsReference } from "../../src/cli/reference-markdown";
import { languages } from "../../src/core/wording";
import { functionsMetadata } from "../../src/excel/functions/metadata";
import { rules } from "../../src/rules";

const files = { en: "functions.en.md", "pt-BR": "functions.pt-BR.md" } as const;

describe.each(languages)("the reference in %s", (language) => {
  const written = readFileSync(resolve(__dirname, "../../docs", files[language]), "utf8");
  const inOtherLanguage = files[language === "en" ? "pt-BR" : "en"];

  test("is what the rules say now (npm run docs:functions writes it)", () => {
    expect(written).toBe(functionsReference(rules, language, inOtherLanguage));
  });

  test("has an anchor for the help address of each function", () => {
    for (const { helpUrl } of functionsMetadata(rules, language, "https://localhost/help").functions) {
      const anchor = helpUrl.slice(helpUrl.indexOf("#") + 1);
      expect(written.split(`<a id="${anchor}"></a>`)).toHaveLength(2);
    }
  });

  test("names each function, parameter and example", () => {
    for (const rule of rules) {
      const section = written.split(`\n### ${rule.id}\n`)[1]?.split("\n### ")[0] ?? "";
      for (const parameter of rule.parameters) expect(section).toContain(`| \`${parameter.name[language]}\``);
      expect(section.split(`=CRESS.${rule.id}(`)).toHaveLength(2 + rule.examples.length);
      expect(section).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

test("Portuguese separates arguments with ; and writes decimals with a comma", () => {
  const reference = functionsReference(rules, "pt-BR", "x");
  expect(reference).toContain("=CRESS.CFESS_SHARE(receita; excluidos; [aliquota]; [data])");
  expect(reference).toContain("=CRESS.CFESS_SHARE(6659887,46; 169653,6)");
  expect(reference).toContain("=CRESS.ITG20_REDUCTION(0,06; {13\\13\\13}; {15\\13\\11};; 13; 9)");
  expect(functionsReference(rules, "en", "x")).toContain(
    "=CRESS.ITG20_REDUCTION(0.06, {13,13,13}, {15,13,11},, 13, 9)",
  );
});
