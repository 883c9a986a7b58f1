import { templates } from "../../../src/templates";
import type { ScalarField } from "../../../src/templates/builder/field";
import { pasted, tabbed } from "./pasted-tables";

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

/** Receita de um município, portal da transparência (lagoasalgada.rn.gov.br, p=10529): codes without points, parents among their lines. */
test("a town's revenue with bare codes of one length: lines that add up others are left out, no code becomes an amount", () => {
  const text = tabbed([
    ["CÓDIGO", "ESPECIFICAÇÃO", "RECEITA PREVISTA", "RECEITA ARRECADADA", "% ARRECADADA"],
    ["1110000000", "IMPOSTOS", "390.000,00", "6.394,86", "1,64"],
    ["1113000000", "IMPOSTOS SOBRE A RENDA", "300.000,00", "6.154,86", "2,05"],
    ["1113031000", "Imposto sobre a Renda – Trabalho", "300.000,00", "6.154,86", "2,05"],
    ["1118011000", "Imposto Predial", "90.000,00", "240", "0,27"],
    ["1120000000", "TAXAS", "60.000,00", "4.133,55", "6,89"],
    ["1121011000", "Taxas de Inspeção", "30.000,00", "2.133,55", "7,11"],
    ["1121041000", "Taxa de Controle Ambiental", "30.000,00", "2.000,00", "6,67"],
  ]);
  const leaves = [
    ["Imposto sobre a Renda – Trabalho", "300000"],
    ["Imposto Predial", "90000"],
    ["Taxas de Inspeção", "30000"],
    ["Taxa de Controle Ambiental", "30000"],
  ];
  const lines = pasted(text, columnsOf("budget-proposal", "otherRevenue"));
  expect(lines.problems).toEqual([]);
  expect(lines.questions.map(({ id }) => id)).toEqual(["flag shared"]);
  expect(lines.rows.map((row) => [row["name"], row["amount"]])).toEqual(leaves);
  expect(said(lines)).toContain("Fora: CÓDIGO; RECEITA ARRECADADA; % ARRECADADA.");
  expect(said(lines)).toContain("1120000000 TAXAS");

  const accounts = pasted(text, columnsOf("budget-proposal", "expenses"), { "column 4": "-" });
  expect(accounts.rows.map((row) => [row["name"], row["amount1"]])).toEqual(leaves);
  expect(said(accounts)).toContain("% ARRECADADA");

  // A line that by its code stands above others but is not their sum may be one of its own: that is asked.
  const another = text.replace("60.000,00", "65.000,00");
  const asked = pasted(another, columnsOf("budget-proposal", "otherRevenue"));
  expect(asked.questions.map(({ id }) => id)).toEqual(["sums", "flag shared"]);
  const kept = pasted(another, columnsOf("budget-proposal", "otherRevenue"), { sums: "no", "flag shared": "no" });
  expect(kept.rows.map((row) => row["amount"])).toEqual(["300000", "90000", "65000", "30000", "30000"]);
});

/** Receitas orçamentárias, municipioonline.com.br (Esplanada, BA), copied as text: four figures a line where the form takes one. */
test("lines with more figures than the table takes: which is meant is asked, none ends up in a name", () => {
  const text = `Item Especificação Previsão Inicial Previsão Atualizada Arrecadação no Mês
111250000000 Imposto sobre a Propriedade Predial R$ 308.414,00 R$ 309.000,00 R$ 0,00
111250010000 Imposto sobre a Propriedade Predial - Principal R$ 268.093,00 R$ 268.679,00 R$ 0,00
111250020000 Imposto sobre a Propriedade Predial - Multas e Juros R$ 40.321,00 R$ 40.321,00 R$ 0,00
111253000000 Impostos sobre Transmissão "Inter Vivos" R$ 347.235,00 R$ 347.235,00 R$ 0,00`;
  const columns = columnsOf("budget-proposal", "otherRevenue");
  const asked = pasted(text, columns);
  expect(asked.problems).toEqual([]);
  expect(asked.questions.map(({ id }) => id)).toEqual(["figure amount", "flag shared"]);
  expect(asked.questions[0]?.wording["pt-BR"]).toContain("R$308.414,00; R$309.000,00; R$0,00");
  const taken = pasted(text, columns, { "figure amount": "2", "flag shared": "no" });
  expect(taken.rows).toEqual([
    { name: "111250010000 Imposto sobre a Propriedade Predial - Principal", amount: "268679", shared: false },
    { name: "111250020000 Imposto sobre a Propriedade Predial - Multas e Juros", amount: "40321", shared: false },
    { name: '111253000000 Impostos sobre Transmissão "Inter Vivos"', amount: "347235", shared: false },
  ]);
  // One line with a figure more than the others is no name with an amount in it.
  const odd = pasted("Aluguel 1.000,00\nMultas 1.500,00 3.200,00\nRendas 39.000,00", columns);
  expect(odd.problems.map(({ message }) => message["pt-BR"])).toEqual([
    "linha 2, coluna 1: “Multas 1.500,00 3.200,00” não cabe nas colunas da tabela",
  ]);
});

/** Presupuesto por capítulos, Castillo de Locubín, 2017: parts under headings of their own, each with its total, leaders. */
test("a Spanish town's chapters: headings of parts are no header, totals of parts are no contradiction", () => {
  const rows = [
    ["Capítulo", "Denominación", "Euros"],
    ["A. OPERACIONES CORRIENTES", "", ""],
    ["1", "Impuestos directos", "1.243.476,32"],
    ["2", "Impuestos indirectos", "52.000,00"],
    ["Total operaciones corrientes", "", "1.295.476,32"],
    ["B. OPERACIONES DE CAPITAL", "", ""],
    ["6", "Enajenación de inversiones reales", "75.000,00"],
    ["7", "Transferencias de capital", "723.929,59"],
    ["Total operaciones de capital", "", "798.929,59"],
    ["TOTAL INGRESOS..........", "", "2.094.405,91"],
  ];
  const amounts = ["1243476.32", "52000", "75000", "723929.59"];
  const accounts = pasted(tabbed(rows), columnsOf("budget-proposal", "expenses"));
  expect(accounts.questions).toEqual([]);
  expect(accounts.rows.map((row) => row["amount1"])).toEqual(amounts);
  expect(said(accounts)).toContain("A. OPERACIONES CORRIENTES; B. OPERACIONES DE CAPITAL");
  const lines = pasted(tabbed(rows), columnsOf("budget-proposal", "otherRevenue"), { "flag shared": "no" });
  expect(lines.rows.map((row) => row["amount"])).toEqual(amounts);
  // A part's total that its lines contradict is told against them.
  const wrong = pasted(tabbed(rows).replace("\t798.929,59", "\t798.929,95"), columnsOf("budget-proposal", "expenses"));
  expect(wrong.questions.map(({ id }) => id)).toEqual(["contradictions"]);
  expect(wrong.questions[0]?.wording["pt-BR"]).toContain("o total colado é 798.929,95, as linhas somam 798.929,59");
});

/** The shapes of notes in published tables: marks behind figures, notes and sources below, a minus behind its figure. */
test.each([
  ["a spreadsheet", (rows: readonly (readonly string[])[]) => tabbed(rows)],
  [
    "a CSV file",
    (rows: readonly (readonly string[])[]) =>
      rows.map((row) => (row[1] === undefined ? row[0] : row.map((cell) => `"${cell}"`).join(";"))).join("\n"),
  ],
  ["a PDF", (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(" ")).join("\n")],
])("notes of %s", (_from, textOf) => {
  const text = textOf([
    ["Proposta orçamentária 2026 (em R$)"],
    ["Rubrica", "Valor"],
    ["Anuidades de pessoa física (1)", "1.234.567,89*"],
    ["Multas eleitorais", "3.200,00 (2)"],
    ["Rendas de aplicação", "39.000,00¹"],
    ["Ressarcimentos", "(1.234,56)"],
    ["Estornos", "1.500,00-"],
    ["Total", "1.274.033,33"],
    ["(1) Valores líquidos do desconto de 10 % até 31/01/2026."],
    ["* Previsão de 2026."],
    ["Fonte: Setor financeiro, 30/09/2026."],
  ]);
  const imported = pasted(text, columnsOf("budget-proposal", "otherRevenue"), { "flag shared": "no" });
  expect(imported.problems).toEqual([]);
  expect(imported.questions.map(({ id }) => id)).toEqual(["flag shared"]);
  expect(imported.rows.map((row) => [row["name"], row["amount"]])).toEqual([
    ["Anuidades de pessoa física (1)", "1234567.89"],
    ["Multas eleitorais", "3200"],
    ["Rendas de aplicação", "39000"],
    ["Ressarcimentos", "-1234.56"],
    ["Estornos", "-1500"],
  ]);
  for (const told of ["1.234.567,89*", "39.000,00¹", "Total", "Fonte: Setor financeiro", "(1) Valores líquidos"])
    expect(said(imported)).toContain(told);
});
