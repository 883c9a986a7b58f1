import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lawPage } from "../../src/cli/law-page";
import { lawTables } from "../../src/law/tables";

const file = (name: string): string => readFileSync(resolve(__dirname, "../../docs", name), "utf8");

test.each([
  ["pt-BR", "valores-legais.md"],
  ["en", "legal-values.md"],
] as const)(
  "the page of legal values in %s is what law/ says now (npm run docs:functions writes it)",
  (language, name) => {
    expect(lawPage(language)).toBe(file(name));
  },
);

test("value × year: what is known, what is not, and which act to look for", () => {
  const page = lawPage("pt-BR");
  const [heading = "", , ...rows] = page.split("\n").filter((line) => line.startsWith("| "));
  const years = heading.split("|").map((each) => each.trim());
  const marks = (title: string, ...of: readonly number[]): string => {
    const cells = rows.find((row) => row.startsWith(`| ${title} |`))?.split("|") ?? [];
    return of.map((year) => cells[years.indexOf(String(year))]?.trim()).join(", ");
  };
  expect(marks("Patamares da anuidade de pessoa física", 2017, 2018, 2019, 2026)).toBe("**?**, ✓, **?**, **?**");
  expect(marks("INPC", 2011, 2018, 2023, 2024)).toBe("✓ 11–12, ✓, ✓ 01–08, **?**");
  expect(marks("Pagamento sem encargos até", 2020, 2021, 2022)).toBe("✓, ✓, **?**");
  expect(page).toContain("- 2023: Resolução CFESS 1006/2022, Anexo I");
  for (const { title, rows: values } of lawTables) {
    expect(page).toContain(title["pt-BR"]);
    for (const { source } of values) expect(page).toContain(source.citation);
  }
});
