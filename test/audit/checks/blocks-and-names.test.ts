import { totalMismatch } from "../../../src/audit/checks/figure/total-mismatch";
import { brokenPattern } from "../../../src/audit/checks/formula/broken-pattern";
import { headingInTotal } from "../../../src/audit/checks/formula/heading-in-total";
import { numberAsText } from "../../../src/audit/checks/formula/number-as-text";
import { staleValue } from "../../../src/audit/checks/formula/stale-value";
import { audit } from "../../../src/audit/audit";
import type { Check } from "../../../src/audit/check";
import { sheetOf, workbookOf, type WrittenCell } from "../sheet-of";
import { foundBy, placesOf } from "./found-by";

/** Ledgers, invoices and lists that are right by what they take, count or name; each beside the slip that looks like it. */

type Rows = readonly (readonly WrittenCell[])[];

const found = (check: Check, rows: Rows): string[] =>
  placesOf(foundBy(check, sheetOf("S", rows))).filter((each) => !each.startsWith("info"));

/** A ledger whose months have two lines each, but for the fifth, which has four; its total in column C begins at `from`. */
const ledger = (from: number): Rows => {
  const rows: WrittenCell[][] = [["Dia", "Valor", "Total do mês"]];
  for (let month = 1; month <= 9; month++) {
    const lines = month === 5 ? 4 : 2;
    for (let line = 1; line <= lines; line++) rows.push([line, 100 * month + line]);
    const last = rows.length;
    const first = month === 5 ? from : last - lines + 1;
    rows.push([null, null, `=SUM(B${String(first)}:B${String(last)})`]);
  }
  return rows;
};

test("a month's total takes all lines since the total before, however many the others have", () => {
  expect(found(brokenPattern, ledger(14))).toEqual([]);
  expect(found(brokenPattern, ledger(15))).toEqual(["warning C18"]);
});

/** Running totals below their months, one of which is `fourth`. */
const running = (fourth: string): Rows => [
  ["Mês", 10, 20, 30, 40, 50, 60, 70],
  ["Acumulado", ...["B", "C", "D", "E", "F", "G", "H"].map((at) => (at === "E" ? fourth : `=SUM($B1:${at}1)`))],
];

test("a running total that begins late or ends early is no block of its own", () => {
  expect(found(brokenPattern, running("=SUM($B1:E1)"))).toEqual([]);
  expect(placesOf(audit(workbookOf(sheetOf("S", running("=SUM($C1:E1)")))))).toContain("warning E2");
  expect(placesOf(audit(workbookOf(sheetOf("S", running("=SUM($B1:D1)")))))).toContain("warning E2");
});

/** Factors of a present value, each from the one before and one rate; `second` is the first computed one. */
const factors = (second: string): Rows => [
  ["Taxa", 0.1],
  ["Fator", 1, second, "=C2/(1+$B$1)", "=D2/(1+$B$1)", "=E2/(1+$B$1)"],
];

test("a rate whose anchor drifted is a slip beside the cell before it", () => {
  expect(found(brokenPattern, factors("=B2/(1+$B$1)"))).toEqual([]);
  expect(found(brokenPattern, factors("=B2/(1+$B3)"))).toEqual(["warning C2"]);
});

/** Payments of a yearly table linked to a ledger, where September took two lines. */
const linked = (october: string, september: string): string[] => {
  const ledgerSheet = sheetOf("Razão", [
    ["Pagamento"],
    ...Array.from({ length: 20 }, (_, line): readonly WrittenCell[] => [500 + 7 * line]),
  ]);
  const yearly = sheetOf("Ano", [
    ["Mês", "Pago"],
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((row): readonly WrittenCell[] => [
      `Mês ${String(row - 1)}`,
      `=Razão!A${String(row)}`,
    ]),
    ["Setembro", september],
    ["Outubro", october],
    ["Novembro", "=Razão!A13"],
    ["Dezembro", "=Razão!A14"],
  ]);
  return placesOf(audit(workbookOf(yearly, ledgerSheet), [brokenPattern])).filter((each) => !each.startsWith("info"));
};

test("links go on behind the two lines that the month before took", () => {
  expect(linked("=Razão!A12", "=Razão!A10+Razão!A11")).toEqual([]);
});

/** Hours of several roles, each times the rate of its own name in a list of another order. */
const roles = (rate: string): Rows => [
  ["Função", "Horas", "Custo"],
  ["Assistente técnico", 30, "=B2*B12 → 1500"],
  ["Auditor interno", 20, "=B3*B13 → 1200"],
  ["Coordenador", 10, `=B4*${rate} → 900`],
  ["Desenvolvedor", 40, "=B5*B15 → 2800"],
  ["Estagiário", 50, "=B6*B16 → 1000"],
  ["Fiscal", 25, "=B7*B17 → 1500"],
  ["", null, null],
  ["Tabela", null, null],
  ["", null, null],
  ["Função", "Hora", null],
  ["Assistente técnico", 50],
  ["Auditor interno", 60],
  ["Gerente", 100],
  ["Desenvolvedor", 70],
  ["Estagiário", 20],
  ["Fiscal", 60],
  ["Coordenador/a", 90],
];

test("a line that takes the rate of its own name is right, wherever that stands; another's is a slip", () => {
  expect(found(brokenPattern, roles("B18"))).toEqual([]);
  expect(found(brokenPattern, roles("B13"))).toEqual(["warning C4"]);
});

const listed = (heading: string): Rows => [
  [heading, "Descrição", "Preço"],
  [687253, "Parafuso", 10],
  [615862, "Porca", 20],
  ["615863", "Arruela", 30],
  [615864, "Chave", 40],
  [615865, "Mola", 50],
];

test("numbers of parts and documents are kept as text or not; amounts are not", () => {
  for (const heading of ["Part No.", "Nota fiscal", "Código", "Nº", "Invoice", "CPF"])
    expect(found(numberAsText, listed(heading))).toEqual([]);
  for (const heading of ["Valor", "Arrecadado no mês", "Total da nota fiscal"])
    expect(found(numberAsText, listed(heading))).toEqual(["warning A4"]);
});

/** Assets, the first of which looks like the total of the others; `last` is what follows the list. */
const assets = (last: WrittenCell): Rows => [
  ["Ativo", "Banco", 212],
  [null, "Caixa", 100],
  [null, "Fundos", 70],
  [null, "Cofre", 15],
  [null, "Vales", 24],
  [null, "Cartões", 9],
  [null, "Total", last],
];

test("the first line of a list that a total adds with the others is none", () => {
  expect(found(totalMismatch, assets("=SUM(C1:C6) → 430"))).toEqual([]);
});

test("the whole column of a table is its lines, headings of groups among them", () => {
  const rows: Rows = [
    ["Despesa", "Jan", "Fev", "Mar", "Abr"],
    ["Moradia", null, null, null, null],
    ["Aluguel", 1, 2, 3, 4],
    ["Luz", 1, 2, 3, 4],
    ["Transporte", null, null, null, null],
    ["Ônibus", 1, 2, 3, 4],
    ["Táxi", 1, 2, 3, 4],
    [
      "Total",
      ...["Jan", "Fev", "Mar", "Abr"].map(
        (name, index): WrittenCell => `=SUBTOTAL(109,Gastos[${name}]) → ${String(4 * (index + 1))}`,
      ),
    ],
  ];
  const sheet = sheetOf("S", rows);
  const table = {
    name: "Gastos",
    sheet: "S",
    range: { row: 0, column: 0, rows: 8, columns: 5 },
    columns: ["Despesa", "Jan", "Fev", "Mar", "Abr"],
    totalsRow: true,
  };
  const ofTable = audit({ ...workbookOf(sheet), tables: [table] }, [headingInTotal]);
  expect(placesOf(ofTable)).toEqual([]);
  const ofRange = rows.map((row) =>
    row.map((cell, column) =>
      typeof cell === "string" && cell.startsWith("=")
        ? `=SUM(${"ABCDE"[column] ?? ""}2:${"ABCDE"[column] ?? ""}7) → 4`
        : cell,
    ),
  );
  expect(found(headingInTotal, ofRange)).toEqual(["warning B8,C8,D8,E8"]);
});

test("a name of moving cells is not read as the one that it names in the first row", () => {
  const sheet = sheetOf("S", [
    ["x", 1, "=IF(marcado=1,10,20) → 10"],
    ["x", 0, "=IF(marcado=1,10,20) → 20"],
  ]);
  const named = (refersTo: string): string[] =>
    placesOf(audit({ ...workbookOf(sheet), names: [{ name: "marcado", refersTo }] }, [staleValue]));
  expect(named("=S!$B1")).toEqual([]);
  expect(named("=S!$B$1")).toEqual(["warning C2"]);
});

/** Balances carried on, over a blank column after the third; `fourth` is what stands behind it. */
const carriedOver = (between: WrittenCell, fourth: string): Rows => [
  ["Saldo", 500, "=+B1 → 500", "=+C1 → 500", between, fourth, "=+F1 → 500", "=+G1 → 500", "=+H1 → 500"],
];

test("a figure carried on over a blank column or a subtotal reads the last one before it; over another figure it passes one over", () => {
  expect(found(brokenPattern, carriedOver(null, "=+D1 → 500"))).toEqual([]);
  expect(found(brokenPattern, carriedOver("=SUM(B1:D1) → 1500", "=+D1 → 500"))).toEqual([]);
  expect(found(brokenPattern, carriedOver("=+D1 → 500", "=+C1 → 500"))).toEqual(["warning F1"]);
});

test("a column of texts that a text function reads, in each row its own, is not held against the first; a spill not against one place", () => {
  const rows = (written: string): Rows => [
    ["usuario_ativo", "x", written],
    ["conta_paga", "x", { formula: '=SUBSTITUTE(PROPER(A1:A2),"_"," ")', value: "Conta Paga" }],
    ["=1+1 → 3", "x", "x"],
  ];
  expect(found(staleValue, rows("=INDEX(A1#,1,B1#) → 7"))).toEqual(["warning A3"]);
});

/** A list whose group's name stands beside its first line, with its sum, above two lists whose totals name what they add. */
const holdings = (sum: string): Rows => [
  ["Assets", "Bank account", 212],
  ...[0, 0, 0, 15, 70, 24.4].map((value): readonly WrittenCell[] => [null, `Other ${String(value)}`, value]),
  ...Array.from({ length: 7 }, (): readonly WrittenCell[] => []),
  [null, "All of it", sum],
  [],
  ["Broadband", null, 204],
  ["Telephone", null, 197],
  ["Mobile", null, 42],
  [null, null, 0],
  [null, null, 0],
  [null, "Total Expenses", "=SUM(C17:C21) → 443"],
  [],
  ["Paper", null, 300],
  [null, null, 0],
  ["Coffee", null, 760],
  [null, null, 0],
  [null, null, 0],
  [null, "Total Expenses", "=SUM(C24:C28) → 1060"],
];

test("the first line that a total adds with the others is an addend; without such a total it is theirs", () => {
  expect(found(totalMismatch, holdings("=SUM(C2:C7) → 109.4"))).toEqual(["error C1"]);
  expect(found(totalMismatch, holdings("=SUM(C1:C7) → 321.4"))).toEqual([]);
});
