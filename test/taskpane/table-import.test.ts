import type { ScalarField } from "../../src/templates/builder/field";
import { importRows } from "../../src/taskpane/fill/table-import";
import { csvCells, decodedText, pastedCells } from "../../src/taskpane/fill/table-text";
import { sameInBoth } from "../../src/core/wording";

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
const expense = [code, name, amount("amount1"), amount("amount2")];

describe("pasted text", () => {
  const shape = ["text", "text", "figure", "figure"] as const;

  test("from a spreadsheet: tabs, quoted cells with line breaks", () => {
    const text = '6.2.1\tPessoal\t1.783.627,68\t1.800.000,00\r\n\t"Dívida\ncom o CFESS"\t194.737,00\t0\r\n';
    expect(importRows(pastedCells(text, shape), expense, "pt-BR")).toEqual({
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
    expect(importRows(pastedCells(text, shape), expense, "pt-BR").rows).toEqual([
      { code: "6.2.2.1.1.01.04", name: "Uso de bens e serviços", amount1: "1783627.68", amount2: "-87345.59" },
      { code: "", name: "Débito com o CFESS", amount1: "194737", amount2: "-1100" },
    ]);
  });

  test("a dash between words is no minus", () => {
    const [cells] = pastedCells("6.2 Diárias - conselho 10,00 20,00", shape);
    expect(cells).toEqual(["6.2", "Diárias - conselho", "10,00", "20,00"]);
  });
});

describe("CSV", () => {
  test("Windows-1252 with ;", () => {
    const bytes = new Uint8Array([...'Conta;amount1\nInscrição;"1.234,56"'].map((letter) => letter.charCodeAt(0)));
    const text = decodedText(bytes.buffer);
    expect(text).toContain("Inscrição");
    expect(importRows(csvCells(text), expense, "pt-BR").rows).toEqual([{ name: "Inscrição", amount1: "1234.56" }]);
  });

  test("UTF-8 with a byte order mark and ,", () => {
    const bytes = new TextEncoder().encode(
      '\ufeffCódigo da conta,Conta,amount1,amount2\n6.1,"Água, luz","1,234.56",2.00\n',
    );
    expect(importRows(csvCells(decodedText(bytes.buffer)), expense, "pt-BR")).toEqual({
      rows: [{ code: "6.1", name: "Água, luz", amount1: "1234.56", amount2: "2" }],
      problems: [],
    });
  });
});

test("cells of a sheet come with their values: a fraction is a rate, a serial a day", () => {
  const rows = importRows([[0.075, 43146, true, "x"]], [rate, due, shared, name], "pt-BR");
  expect(rows).toEqual({ rows: [{ rate: "0.075", due: "2018-02-15", shared: true, name: "x" }], problems: [] });
});

test("a header in other words is left out where it stands over figures", () => {
  const cells = [
    ["", "Descrição", "Em 6,5%?", ""],
    ["6.1", "Água", "10,00", "20,00"],
  ];
  const worded = [
    ["", "Descrição", "Valor", "Outro"],
    ["6.1", "Água", "10,00", "20,00"],
  ];
  expect(importRows(worded, expense, "pt-BR").rows).toHaveLength(1);
  expect(importRows(cells, expense, "pt-BR").problems).not.toEqual([]);
});

test("what cannot be read is listed by row and column", () => {
  const { problems } = importRows(
    [
      ["6.1", "Água", "10,00", "abc"],
      ["6.2", "Luz", "?", "1", "2"],
    ],
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
    [
      ["", "a", "1.5", "1"],
      ["", "b", "1,5", "1"],
    ],
    expense,
    "pt-BR",
  );
  expect(mixed.problems.map(({ row, column }) => [row, column])).toEqual([[1, 3]]);
});
