import type { ScalarField } from "../../../src/templates/builder/field";
import { importRows } from "../../../src/taskpane/fill/paste/table-import";
import type { ImportedCell, Pasted } from "../../../src/taskpane/fill/paste/pasted";
import { csvCells, decodedText, pastedCells } from "../../../src/taskpane/fill/paste/table-text";
import { sameInBoth } from "../../../src/core/wording";

const code: ScalarField = {
  kind: "text",
  id: "code",
  label: { en: "Account code", "pt-BR": "Código da conta" },
  required: false,
};
const name: ScalarField = { kind: "text", id: "name", label: { en: "Account", "pt-BR": "Conta" }, required: true };
const amount = (id: string): ScalarField => ({
  kind: "number",
  unit: "money",
  id,
  label: sameInBoth(id),
  required: true,
});
const rate: ScalarField = { kind: "number", unit: "rate", id: "rate", label: sameInBoth("Taxa"), required: true };
const due: ScalarField = { kind: "date", id: "due", label: { en: "Due date", "pt-BR": "Vencimento" }, required: true };
const shared: ScalarField = { kind: "flag", id: "shared", label: sameInBoth("Base"), required: false };
const parted = (cells: readonly (readonly ImportedCell[])[]): Pasted => ({ cells, inOrder: false });
const expense = [code, name, amount("amount1"), amount("amount2")];

describe("pasted text", () => {
  test("from a spreadsheet: tabs, quoted cells with line breaks", () => {
    const text = '6.2.1\tPessoal\t1.783.627,68\t1.800.000,00\r\n\t"Dívida\ncom o CFESS"\t194.737,00\t0\r\n';
    expect(importRows(pastedCells(text, expense), expense, "pt-BR")).toMatchObject({
      rows: [
        { code: "6.2.1", name: "Pessoal", amount1: "1783627.68", amount2: "1800000" },
        { code: "", name: "Dívida\ncom o CFESS", amount1: "194737", amount2: "0" },
      ],
      problems: [],
    });
  });

  test("from a PDF's table: spaces alone", () => {
    const text =
      "6.2.2.1.1.01.04 Uso de bens e serviços 1.783.627,68 - 87.345,59\nDébito com o CFESS R$ 194.737,00 (1.100)";
    expect(importRows(pastedCells(text, expense), expense, "pt-BR").rows).toEqual([
      { code: "6.2.2.1.1.01.04", name: "Uso de bens e serviços", amount1: "1783627.68", amount2: "-87345.59" },
      { code: "", name: "Débito com o CFESS", amount1: "194737", amount2: "-1100" },
    ]);
  });

  test("a dash between words is no minus", () => {
    const [cells] = pastedCells("6.2 Diárias - conselho 10,00 20,00", expense).cells;
    expect(cells).toEqual(["6.2", "Diárias - conselho", "10,00", "20,00"]);
  });
});

describe("CSV", () => {
  test("Windows-1252 with ;", () => {
    const bytes = new Uint8Array([...'Conta;amount1\nInscrição;"1.234,56"'].map((letter) => letter.charCodeAt(0)));
    const text = decodedText(bytes.buffer);
    expect(text).toContain("Inscrição");
    expect(importRows(parted(csvCells(text)), expense, "pt-BR").rows).toEqual([
      { name: "Inscrição", amount1: "1234.56" },
    ]);
  });

  test("UTF-8 with a byte order mark and ,", () => {
    const bytes = new TextEncoder().encode(
      '\ufeffCódigo da conta,Conta,amount1,amount2\n6.1,"Água, luz","1,234.56",2.00\n',
    );
    expect(importRows(parted(csvCells(decodedText(bytes.buffer))), expense, "pt-BR")).toMatchObject({
      rows: [{ code: "6.1", name: "Água, luz", amount1: "1234.56", amount2: "2" }],
      problems: [],
    });
  });
});

test("cells of a sheet come with their values: a fraction is a rate, a serial a day", () => {
  const rows = importRows(parted([[0.075, 43146, true, "x"]]), [rate, due, shared, name], "pt-BR");
  expect(rows).toMatchObject({ rows: [{ rate: "0.075", due: "2018-02-15", shared: true, name: "x" }], problems: [] });
});

describe("a header that is only partly known", () => {
  const fee: readonly ScalarField[] = [
    { kind: "text", id: "name", label: { en: "Line", "pt-BR": "Rubrica" }, required: true },
    amount("previousAmount"),
    { ...amount("amount"), label: { en: "Fee", "pt-BR": "Taxa" } },
    {
      kind: "number",
      unit: "count",
      id: "count",
      label: { en: "Forecast", "pt-BR": "Quantidade prevista" },
      required: true,
    },
    { ...shared, label: { en: "Shared with CFESS", "pt-BR": "Compõe a base do CFESS" } },
  ];

  test.each([
    [
      "as a program exports it",
      "Descrição;Valor 2026;Taxa;Quantidade;Base\nInscrição;1.000,00;70,42;16;S\n2ª via;500,00;29,87;20;N",
    ],
    [
      "under two titles",
      "CONSELHO REGIONAL\nTaxas 2026\nDescrição;Valor 2026;Taxa;Quantidade;Base\nInscrição;1.000,00;70,42;16;S\n2ª via;500,00;29,87;20;N",
    ],
    [
      "in another order",
      "Base;Quantidade;Taxa;Descrição;Valor 2026\nS;16;70,42;Inscrição;1.000,00\nN;20;29,87;2ª via;500,00",
    ],
  ])("%s drops no column and says how each was taken", (_how, text) => {
    const imported = importRows(pastedCells(text, fee), fee, "pt-BR");
    expect(imported.problems).toEqual([]);
    expect(imported.questions).toEqual([]);
    expect(imported.rows).toEqual([
      { name: "Inscrição", previousAmount: "1000", amount: "70.42", count: "16", shared: true },
      { name: "2ª via", previousAmount: "500", amount: "29.87", count: "20", shared: false },
    ]);
    expect(imported.said.map((each) => each["pt-BR"]).join(" ")).toContain("Quantidade → Quantidade prevista");
  });

  test("what no column takes is asked, and told where it is left out", () => {
    const text = "Rubrica\tTaxa\tResponsável\nInscrição\t70,42\tFulana\n";
    const asked = importRows(pastedCells(text, fee), fee, "pt-BR");
    expect(asked.questions.map(({ id }) => id)).toContain("column 2");
    const answered = importRows(pastedCells(text, fee), fee, "pt-BR", { "column 2": "-", "flag shared": "yes" });
    expect(answered.rows).toEqual([{ name: "Inscrição", amount: "70.42", shared: true }]);
    expect(answered.said.map((each) => each["pt-BR"])).toContain("Fora: Responsável.");
  });

  test("headings in other words, with digits, above figures", () => {
    const cells = [
      ["", "Descrição", "Em 6,5%?", ""],
      ["6.1", "Água", "10,00", "20,00"],
    ];
    expect(importRows(parted(cells), expense, "pt-BR")).toMatchObject({
      rows: [{ code: "6.1", name: "Água", amount1: "10", amount2: "20" }],
      problems: [],
    });
    expect(
      importRows(
        parted([
          ["", "Descrição", "Valor", "Outro"],
          ["6.1", "Água", "10,00", "20,00"],
        ]),
        expense,
        "pt-BR",
      ).rows,
    ).toHaveLength(1);
  });

  test("titles alone above the rows are skipped and told", () => {
    const cells = [
      ["Orçamento de 2026", "", "", ""],
      ["6.1", "Água", "10,00", "20,00"],
    ];
    const imported = importRows(parted(cells), expense, "pt-BR");
    expect(imported.rows).toHaveLength(1);
    expect(imported.problems).toEqual([]);
  });
});

describe("rows that sum others up", () => {
  const other: readonly ScalarField[] = [name, amount("amount"), shared];

  test("a TOTAL is left out and told", () => {
    const text = "Aluguel\t1.000,00\tS\nJuros\t250,50\tN\nTOTAL GERAL\t1.250,50\t\n";
    const imported = importRows(pastedCells(text, other), other, "pt-BR");
    expect(imported.rows.map((row) => row["amount"])).toEqual(["1000", "250.5"]);
    expect(imported.questions).toEqual([]);
    expect(imported.said.map((each) => each["pt-BR"])).toEqual(["Totais deixados de fora: TOTAL GERAL 1.250,50."]);
  });

  test("a total that the lines contradict is told before anything is filled", () => {
    const text = "Aluguel\t1.000,00\tS\nJuros\t250,50\tN\nTotal\t1.350,50\t\n";
    const { questions } = importRows(pastedCells(text, other), other, "pt-BR");
    expect(questions).toHaveLength(1);
    expect(questions[0]?.wording["pt-BR"]).toBe(
      "Total, amount: o total colado é 1.350,50, as linhas somam 1.250,50 (diferença 100,00).",
    );
  });

  test("an account whose lines are in the list is left out; what it says otherwise is told", () => {
    const lines = (sum: string) =>
      `6.2\tCusteio\t${sum}\t0\n6.2.1\tPessoal\t100,00\t0\n6.2.1.01\tSalários\t60,00\t0\n6.2.1.02\tEncargos\t40,00\t0\n6.2.2\tServiços\t30,00\t0\n6.20\tOutra\t5,00\t0`;
    const right = importRows(pastedCells(lines("130,00"), expense), expense, "pt-BR");
    expect(right.rows.map((row) => row["code"])).toEqual(["6.2.1.01", "6.2.1.02", "6.2.2", "6.20"]);
    expect(right.questions).toEqual([]);
    const wrong = importRows(pastedCells(lines("131,00"), expense), expense, "pt-BR");
    expect(wrong.questions[0]?.wording["pt-BR"]).toContain("o total colado é 131,00, as linhas somam 130,00");
  });

  test.each(["Subtotal", "Sub-total", "TOTAL", "Total da despesa", "Soma"])("%s is one", (word) => {
    const imported = importRows(pastedCells(`Água\t10,00\tS\n${word}\t10,00\t`, other), other, "pt-BR");
    expect(imported.rows).toHaveLength(1);
  });
});

test("codes that stand twice are asked about: kept, or added up", () => {
  const text = "6.1\tÁgua\t10,00\t1,00\n6.1\tÁgua, 2º semestre\t5,25\t2,00\n6.2\tLuz\t1,00\t1,00";
  const paste = (answers: Record<string, string>) => importRows(pastedCells(text, expense), expense, "pt-BR", answers);
  expect(paste({}).questions.map(({ id }) => id)).toEqual(["duplicates"]);
  expect(paste({ duplicates: "keep" }).rows).toHaveLength(3);
  expect(paste({ duplicates: "sum" }).rows.map((row) => [row["code"], row["amount1"], row["amount2"]])).toEqual([
    ["6.1", "15.25", "3"],
    ["6.2", "1", "1"],
  ]);
});

describe("lines of a PDF", () => {
  const other: readonly ScalarField[] = [name, amount("amount"), shared];

  test("a flag that is missing is asked once for the table", () => {
    const text = "Multas eleitorais 3.200,00\nAluguel de salas 1.000,00 sim\nTOTAL 4.200,00";
    const asked = importRows(pastedCells(text, other), other, "pt-BR");
    expect(asked.problems).toEqual([]);
    expect(asked.questions.map(({ id }) => id)).toEqual(["flag shared"]);
    const rows = importRows(pastedCells(text, other), other, "pt-BR", { "flag shared": "no" }).rows;
    expect(rows).toEqual([
      { name: "Multas eleitorais", amount: "3200", shared: false },
      { name: "Aluguel de salas", amount: "1000", shared: true },
    ]);
  });

  test("headings and lines without figures are left out and told; a line that does not fit is a problem", () => {
    const text = "Rubrica Valor Base\nMultas 3.200,00 não\nRECEITAS DE CAPITAL\nVenda 10,00 não";
    const imported = importRows(pastedCells(text, other), other, "pt-BR");
    expect(imported.rows).toHaveLength(2);
    expect(imported.said.map((each) => each["pt-BR"]).join(" ")).toContain("RECEITAS DE CAPITAL");
    const broken = importRows(
      pastedCells("Multas 3.200,00 1,00 2,00\nVenda 10,00 não", [amount("a"), amount("b")]),
      [amount("a"), amount("b")],
      "pt-BR",
    );
    expect(broken.problems.length + broken.questions.length).toBeGreaterThan(0);
  });
});

describe("months", () => {
  const month: ScalarField = {
    kind: "choice",
    id: "month",
    label: { en: "Month", "pt-BR": "Mês" },
    required: true,
    options: Array.from({ length: 12 }, (_, index) => ({
      id: String(index + 1).padStart(2, "0"),
      label: sameInBoth(`m${String(index + 1)}`),
    })),
  };

  test.each([
    ["jan", "01"],
    ["jan/17", "01"],
    ["Janeiro", "01"],
    ["MARÇO", "03"],
    ["março/2017", "03"],
    ["dez-26", "12"],
    ["fev.", "02"],
    ["set/2026", "09"],
    ["01/2017", "01"],
    ["2017-11", "11"],
    ["7", "07"],
    ["Maio de 2018", "05"],
    ["01/04/2026", "04"],
    ["September", "09"],
  ])("%s is month %s", (text, id) => {
    const columns = [month, amount("amount")];
    expect(importRows(pastedCells(`${text}\t10,00\n`, columns), columns, "pt-BR").rows).toEqual([
      { month: id, amount: "10" },
    ]);
  });

  test.each(["13", "janela", "2017", "jan feb"])("%s is none", (text) => {
    const columns = [month, amount("amount")];
    expect(importRows(parted([[text, "10,00"]]), columns, "pt-BR").problems).toHaveLength(1);
  });

  test("twelve lines of a PDF with their total", () => {
    const columns = [month, amount("amount")];
    const text = "Mês Receita\nJaneiro 10,00\nFevereiro 5,50\nTotal 15,50";
    expect(importRows(pastedCells(text, columns), columns, "pt-BR").rows).toEqual([
      { month: "01", amount: "10" },
      { month: "02", amount: "5.5" },
    ]);
  });
});

test.each([
  ["31/12/26", "2026-12-31"],
  ["01/02/98", "1998-02-01"],
  ["2.1.18", "2018-01-02"],
  ["02/01/2018", "2018-01-02"],
])("the day %s is %s", (text, day) => {
  expect(importRows(parted([[text, "x"]]), [due, name], "pt-BR").rows).toEqual([{ due: day, name: "x" }]);
});

test.each([
  ["0,075", "“0,075” foi lido como 0,075 %. Para 7,5 %, digite 7,5 %."],
  ["750", "“750” foi lido como 750 %. Para 7,5 %, digite 7,5 %."],
  ["750 %", "“750 %” foi lido como 750 %. Para 7,5 %, digite 7,5 %."],
])("a rate of %s is said as it was read", (text, said) => {
  expect(importRows(parted([[text, "x"]]), [rate, name], "pt-BR").said.map((each) => each["pt-BR"])).toEqual([said]);
});

test.each(["7,5", "7,5 %", "100", "0", "0,5 %"])("of a rate of %s nothing is said", (text) => {
  expect(importRows(parted([[text, "x"]]), [rate, name], "pt-BR").said).toEqual([]);
});

test("what cannot be read is listed by row and column", () => {
  const { problems } = importRows(
    parted([
      ["6.1", "Água", "10,00", "abc"],
      ["6.2", "Luz", "?", "1", "2"],
    ]),
    expense,
    "pt-BR",
  );
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [1, 4],
    [2, 5],
    [2, 3],
  ]);
  expect(problems[0]?.message["pt-BR"]).toBe("linha 1, coluna 4: “abc” não é um número. Digite como em 1.234,56");
});

test("one column is read in one number style, never cell by cell", () => {
  const mixed = importRows(
    parted([
      ["", "a", "1.5", "1"],
      ["", "b", "1,5", "1"],
    ]),
    expense,
    "pt-BR",
  );
  expect(mixed.problems.map(({ row, column }) => [row, column])).toEqual([[1, 3]]);
});
