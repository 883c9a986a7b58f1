import { lawPage } from "../../src/cli/law-page";
import { lawTables } from "../../src/law/tables";
import { withoutLaterRows } from "./law-of-then";

/**
 * The legal values that could be found, as the specification's document COUNCILS.md prints them ("Legal values with their sources", and
 * cases 12, 16, 18, 23), against the page that is made from law/: each value by its source, and each year that has none.
 */

const putBack = withoutLaterRows();
const page = lawPage("pt-BR");
putBack();
const tables = page.split("\n\n").map((block) =>
  block
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
);
const [coverage = [], values = [], months = []] = tables.filter((rows) => rows.length > 0);

/** Value, in force, what the page must print, what its source must name. */
const documented = [
  // "Band 2018" (case 16: 355,20 to 536,40); "companies 563,40 (CRESS-MG deck, CRESS-RS 14/12/2017)".
  ["Patamares da anuidade de pessoa física", "2018-01-01 – 2018-12-31", "minimum 355.20, maximum 536.40", "829/2017"],
  ["Anuidade de pessoa jurídica", "2018-01-01 – 2018-12-31", "563.40", "CRESS-RS, notícia de 14/12/2017"],
  // "2004: companies 230,00 (Res. 447/2003)"; the band of that year: FUNCTIONS.md, ANNUITY_BAND.
  ["Anuidade de pessoa jurídica", "2004-01-01 – 2004-12-31", "230.00", "447/2003"],
  ["Patamares da anuidade de pessoa física", "2004-01-01 – 2004-12-31", "minimum 157.88, maximum 230.00", "447/2003"],
  // "Instalments of the annuity: 6 to 10, equal, without discount, from Res. 1006/2022 (amends Res. 829/2017, art. 1, § 3)".
  ["Parcelas da anuidade", "desde 2022-09-28", "least 6, most 10", "1006/2022, art. 1º (DOU 28/09/2022)"],
  // "Debt instalments 5, 10, 20: Res. 638/2012, kept by Res. 829/2017, art. 5".
  [
    "Parcelas de um débito",
    "desde 2012-10-10",
    "annuities 1, installments 5; annuities 2, installments 10; annuities 4, installments 20",
    "638/2012",
  ],
  // "Fine 2 %, interest 1 % a month: Res. 829/2017".
  ["Multa por atraso", "desde 2017-09-25", "0.02", "829/2017"],
  ["Juros de mora ao mês", "desde 2017-09-25", "0.01", "829/2017"],
  // "suspended for the annuity of 2020 until 31/12/2020 (Res. 942/2020) and of 2021 until 20/12/2021 (Res. 969/2021)".
  ["Pagamento sem encargos até", "2020-01-01 – 2020-12-31", "2020-12-31", "942/2020"],
  ["Pagamento sem encargos até", "2021-01-01 – 2021-12-31", "2021-12-20", "969/2021"],
  // Case 12: "least debt for the courts = 5 × the updated R$ 500 of art. 6, I", "Lei 12.514/2011 art. 8 as of 27/08/2021".
  ["Débito mínimo para a cobrança judicial, em referências", "desde 2011-10-31", "4", "12.514/2011, art. 8º"],
  ["Débito mínimo para a cobrança judicial, em referências", "desde 2021-08-27", "5", "14.195/2021"],
  ["Teto legal da anuidade, preços de 2011", "desde 2011-10-31", "500.00", "12.514/2011, art. 6º, I"],
  // The deck's own council (slides 52, 55, 58), whose terms no other council takes: FUNCTIONS.md, CFESS_SHARE and ANNUITY_SCHEDULE.
  ["Cota-parte do CFESS", "desde 2005-05-13", "0.20", "469/2005, art. 63, § 3º"],
  [
    "Cronograma de descontos",
    "2018-01-01 – 2018-12-31",
    "day 2018-02-15, rate 0.15; day 2018-03-15, rate 0.10; day 2018-04-15, rate 0.05",
    "CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slide 58",
  ],
] as const;

test.each(documented)("%s, %s: %s (%s)", (title, inForce, value, source) => {
  const row = values.find(([name, when]) => name === title && when === inForce);
  expect(row?.[2]).toBe(value);
  expect(row?.[3]).toContain(source);
});

test("the page prints no value that the documents do not", () => {
  const printed = values.slice(2).map(([name, when]) => `${String(name)}, ${String(when)}`);
  expect([...printed].sort()).toEqual(documented.map(([name, when]) => `${name}, ${when}`).sort());
});

/** The years of which the documents say something; all others stay unknown. */
const until2026 = (from: number): readonly number[] =>
  Array.from({ length: 2026 - from + 1 }, (_, index) => from + index);
const known: Readonly<Record<string, readonly number[]>> = {
  // 2023 and 2024 are published, but "their Annex I was not readable: no row without its figure".
  "Patamares da anuidade de pessoa física": [2004, 2018],
  "Anuidade de pessoa jurídica": [2004, 2018],
  "Cronograma de descontos": [2018],
  "Pagamento sem encargos até": [2020, 2021],
  "Cota-parte do CFESS": until2026(2005),
  "Débito mínimo para a cobrança judicial, em referências": until2026(2011),
  "Teto legal da anuidade, preços de 2011": until2026(2011),
  "Parcelas de um débito": until2026(2012),
  "Multa por atraso": until2026(2017),
  "Juros de mora ao mês": until2026(2017),
  "Parcelas da anuidade": until2026(2022),
  INPC: until2026(2011).filter((year) => year <= 2023),
};

test("each line of value × year knows the years of the documents and no other", () => {
  const [heading = [], , ...lines] = coverage;
  const read = lines.map(([title = "", ...marks]) => [
    title,
    heading.slice(1).flatMap((year, index) => (marks[index]?.startsWith("✓") === true ? [Number(year)] : [])),
  ]);
  expect(Object.fromEntries(read)).toEqual(known);
  expect(lines).toHaveLength(lawTables.length + 1);
});

/** INPC, % a month (IBGE), as the document prints it. */
const index = `
2011  11:0.57 12:0.51
2012  0.51 0.39 0.18 0.64 0.55 0.26 0.43 0.45 0.63 0.71 0.54 0.74
2013  0.92 0.52 0.60 0.59 0.35 0.28 -0.13 0.16 0.27 0.61 0.54 0.72
2014  0.63 0.64 0.82 0.78 0.60 0.26 0.13 0.18 0.49 0.38 0.53 0.62
2015  1.48 1.16 1.51 0.71 0.99 0.77 0.58 0.25 0.51 0.77 1.11 0.90
2016  1.51 0.95 0.44 0.64 0.98 0.47 0.64 0.31 0.08 0.17 0.07 0.14
2017  0.42 0.24 0.32 0.08 0.36 -0.30 0.17 -0.03 -0.02 0.37 0.18 0.26
2018  0.23 0.18 0.07 0.21 0.43 1.43 0.25 0.00 0.30 0.40 -0.25 0.14
2019  0.36 0.54 0.77 0.60 0.15 0.01 0.10 0.12 -0.05 0.04 0.54 1.22
2020  0.19 0.17 0.18 -0.23 -0.25 0.30 0.44 0.36 0.87 0.89 0.95 1.46
2021  0.27 0.82 0.86 0.38 0.96 0.60 1.02 0.88 1.20 1.16 0.84 0.73
2022  0.67 1.00 1.71 1.04 0.45 0.62 -0.60 -0.31 -0.32 0.47 0.38 0.69
2023  0.46 0.77 0.64 0.53 0.36 -0.10 -0.09 0.20`
  .trim()
  .split("\n")
  .map((line) => line.split(/\s+/));

test("the INPC, month by month", () => {
  const byMonth = (first: string, percents: readonly string[]): readonly string[] =>
    percents.map((percent, place) => `${String(Number(first) + place).padStart(2, "0")}:${percent}`);
  const printed = months.slice(2).map(([year = "", percents = ""]) => {
    const [first = "", rest = ""] = percents.split(": ");
    return [year, ...byMonth(first, rest.split(" "))];
  });
  const expected = index.map(([year = "", ...percents]) =>
    percents[0]?.includes(":") === true ? [year, ...percents] : [year, ...byMonth("1", percents)],
  );
  expect(printed).toEqual(expected);
});

test("what is published but not readable is named by its act, without a figure", () => {
  expect(page).toContain("- 2023: Resolução CFESS 1006/2022, Anexo I (DOU 28/09/2022)");
  expect(page).toContain("- 2024: Resolução CFESS 1043/2023, Anexo I (DOU 09/10/2023)");
  expect(page).toMatch(/art\. 6º, III: .*sete faixas, de R\$ 500 a R\$ 4\.000\); os capitais .* não puderam ser lidos/);
});
