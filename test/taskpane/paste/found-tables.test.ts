import { templates } from "../../../src/templates";
import type { ScalarField } from "../../../src/templates/builder/field";
import { pasted } from "./pasted-tables";

/** Tables as other bodies publish them, into the tables of the forms. */

function columnsOf(template: string, id: string): readonly ScalarField[] {
  const found = templates.find((each) => each.id === template);
  const field = found?.sections.flatMap(({ fields }) => fields).find((each) => each.id === id);
  return field?.kind === "table" ? field.columns(found?.samples[0]?.answers ?? {}) : [];
}

const said = (imported: ReturnType<typeof pasted>): string => imported.said.map((each) => each["pt-BR"]).join(" ");

/** Resolução CFC 1.064, de 21/12/2005, art. 2º, as normasbrasil.com.br prints it: leaders of dots, bars, accounts over their lines. */
test("the federal council of accountancy's revenue of 2006: bars, leaders, accounts over accounts", () => {
  const text = `RECEITAS | ||
1 | Receitas Correntes............................. | 24.472.188,98 |
1.2 | Receitas Patrimoniais........................ | 3.159.076,10 |
1.2.2 | Receitas de Valores Mobiliários........... | 2.713.819,11 |
1.2.3 | Dividendos Recebidos.......................... | 1.286,23 |
1.2.4 | Juros e Multas sobre Empréstimos...... | 443.970,76 |
1.4 | Transferências Correntes.................. | 21.028.452,26 |
1.4.1 | Transferências Intraconselhos............. | 21.028.452,26 |
1.5 | Outras Receitas Correntes................ | 284.660,62 |
1.5.1 | Indenizações e Restituições................ | 21.000,00 |
1.5.3 | Outras Receitas Diversas.................... | 263.660,62 |`;
  const columns = columnsOf("budget-proposal", "expenses").slice(0, 3);
  const imported = pasted(text, columns);
  expect(imported.problems).toEqual([]);
  expect(imported.questions).toEqual([]);
  expect(imported.rows.map((row) => [row["code"], row["name"], row["amount1"]])).toEqual([
    ["1.2.2", "Receitas de Valores Mobiliários", "2713819.11"],
    ["1.2.3", "Dividendos Recebidos", "1286.23"],
    ["1.2.4", "Juros e Multas sobre Empréstimos", "443970.76"],
    ["1.4.1", "Transferências Intraconselhos", "21028452.26"],
    ["1.5.1", "Indenizações e Restituições", "21000"],
    ["1.5.3", "Outras Receitas Diversas", "263660.62"],
  ]);
  expect(said(imported)).toContain("RECEITAS");
  expect(said(imported)).toContain("1.4 Transferências Correntes");
});

/** LOA 2023, audiência pública, as the slides' text has it: the name with its leader on one line, the amount and its share on the next. */
test("a town's revenue of 2023 out of slides: leaders, figures on the next line, a share of the whole", () => {
  const text = `RECEITAS VALOR ORÇADO %
ICMS ...........................
78.622.000,00 41,38%
FUNDEB......................
27.094.900,00 14,26%
TAXAS..........................
4.590.300,00 2,42%
ITR...............................
4.280.300,00 2,25%
TOTAL 114.587.500,00 60,31%`;
  const columns = columnsOf("budget-proposal", "otherRevenue");
  const asked = pasted(text, columns);
  expect(asked.problems).toEqual([]);
  expect(asked.questions.map(({ id }) => id)).toEqual(["flag shared"]);
  const imported = pasted(text, columns, { "flag shared": "no" });
  expect(imported.rows).toEqual([
    { name: "ICMS", amount: "78622000", shared: false },
    { name: "FUNDEB", amount: "27094900", shared: false },
    { name: "TAXAS", amount: "4590300", shared: false },
    { name: "ITR", amount: "4280300", shared: false },
  ]);
  expect(said(imported)).toContain("TOTAL");
});

/** A comparison of budget and collection as councils' accounting programs export it: more columns than the form takes. */
test("a program's comparison of budget and collection: what is not taken is asked about, then told", () => {
  const text = `CONSELHO REGIONAL;;;;
Comparativo da Receita Orçada com a Arrecadada;;;;
Período: 01/01/2026 a 30/09/2026;;;;
Conta;Orçado;Arrecadado no período;Arrecadado até o período;Diferença
6.2.1.1 - Receitas de Aplicações Financeiras;"39.000,00";"3.100,55";"31.020,10";"-7.979,90"
6.2.1.2 - Multas Eleitorais;"1.500,00";"0,00";"1.780,00";"280,00"
Total Geral;"40.500,00";"3.100,55";"32.800,10";"-7.699,90"`;
  const columns = columnsOf("budget-proposal", "otherRevenue");
  const asked = pasted(text, columns);
  expect(asked.problems).toEqual([]);
  expect(asked.questions.map(({ id }) => id)).toEqual(["flag shared"]);
  const imported = pasted(text, columns, { "flag shared": "no" });
  expect(imported.rows.map((row) => [row["name"], row["amount"]])).toEqual([
    ["6.2.1.1 - Receitas de Aplicações Financeiras", "39000"],
    ["6.2.1.2 - Multas Eleitorais", "1500"],
  ]);
  for (const heading of ["Arrecadado no período", "Arrecadado até o período", "Diferença", "Total Geral"])
    expect(said(imported)).toContain(heading);
});
